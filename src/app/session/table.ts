import type { Gap } from '../../host/index.ts';
import { badFile, tooLarge } from '../badFile.ts';
import { meantAsScenario } from '../content/meantAsScenario.ts';
import { textOf } from '../files.ts';
import type { Judged } from '../judge.ts';
import type { ScenarioSource } from '../storage/shiftStore.ts';
import { judging, messageOf, type Reviewing, type SessionParts, type SessionState } from './state.ts';

/** The table on which finished runs are laid: one just played, one from a file, one kept in this browser. A file that is a scenario goes on to `playOwn`. */
export function reviewTable(state: SessionState, { store }: SessionParts, playOwn: (file: string, text: string) => Promise<void>) {
  const { snapshot, change, say, go } = state;

  /** Puts a judged run on the table, and its re-simulation beside it as soon as that is done. */
  const lay = async (judged: Judged, source: ScenarioSource, gaps: readonly Gap[]): Promise<void> => {
    const { playheadOf, browserWall, verified } = await judging();
    const now: Reviewing = { ...judged, source, gaps, playhead: playheadOf(0, judged.picture.ended, browserWall()) };
    change({ reviewing: now });
    go({ type: 'judged' });
    now.playhead.subscribe(() => {
      const past = now.playhead.snapshot().at < judged.picture.ended;
      if (past !== (snapshot().stage === 'replay')) go({ type: past ? 'wentBack' : 'cameForward' });
    });
    void verified(judged).then((sure) => {
      if (snapshot().reviewing === now) change({ reviewing: { ...now, ...sure } });
    });
  };

  /** Reads a text as a run and lays it on the table, or as a scenario to be played; what is neither is said in one line, and nothing else changes. */
  const open = async (name: string, text: () => Promise<string | undefined>): Promise<void> => {
    const before = snapshot().stage;
    try {
      const written = await text();
      if (written !== undefined && meantAsScenario(written)) {
        if (snapshot().stage === before) await playOwn(name, written);
        return;
      }
      const { readRun, judge, writeRun } = await judging();
      const read = written === undefined ? tooLarge : readRun(written);
      if (!read.ok) {
        say(badFile(name, read.problem));
        return;
      }
      if (snapshot().stage !== before) return;
      state.putAway();
      go({ type: 'runWanted' });
      await state.between(
        () => lay(judge(read.value), { kind: 'runFile', text: writeRun(read.value) }, []),
        // Its facts are whole, but what it was played on is not: a run that somebody has changed by hand.
        (message) => badFile(name, { code: 'damaged', message }),
      );
    } catch (error) {
      say(badFile(name, { code: 'unreadable', message: messageOf(error) }));
    }
  };

  return {
    lay,
    openFile: (file: File): Promise<void> => open(file.name, () => textOf(file)),
    openEarlier: async (id: string): Promise<void> => {
      const text = await store.run(id).catch(() => undefined);
      if (text === undefined) say({ key: 'notice.gone', level: 'warn' });
      else await open(id, () => Promise.resolve(text));
    },
  };
}
