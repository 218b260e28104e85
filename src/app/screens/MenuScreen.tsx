import { useMemo, type ReactNode } from 'react';
import { cardOf, startOfDay } from '../content/card.ts';
import { builtInScenarios } from '../content/summaries.ts';
import { MenuView, type FinishedShift, type Looks, type UnfinishedShift } from '../../views/index.ts';
import { engineVersion } from '../../replay/index.ts';
import type { BuildState } from '../offline/register.ts';
import type { Session, SessionSnapshot } from '../session.ts';
import type { ShiftNote } from '../storage/shiftStore.ts';

const kinds = ['guided', 'shift', 'drill'] as const;

/** What teaches first; whole shifts by their length; drills last. The files come sorted by name. */
const cards = [...builtInScenarios.values()].map(cardOf).sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.lasts - b.lasts);

/** The start screen over what is kept in this browser. */
export function MenuScreen({
  session,
  now,
  looks,
  notice,
  build,
  onTakeNewer,
}: {
  readonly session: Session;
  readonly now: SessionSnapshot;
  readonly looks: Looks;
  readonly notice: ReactNode;
  readonly build: BuildState;
  readonly onTakeNewer: () => void;
}): ReactNode {
  const { shifts, seed, keeps, firstVisit } = now;
  const picture = useMemo(
    () => ({
      scenarios: cards,
      seed,
      keeps,
      offline: build.offline,
      newer: build.newer,
      first: firstVisit ? (cards.find(({ kind }) => kind === 'guided') ?? null) : null,
      unfinished: shifts.filter(({ state }) => state === 'open').map(unfinished),
      finished: shifts.filter(({ state }) => state === 'finished').map((note) => finished(note, looks.language)),
    }),
    [shifts, seed, keeps, build, firstVisit, looks.language],
  );
  return (
    <MenuView
      picture={picture}
      looks={looks}
      notice={notice}
      onSeed={session.setSeed}
      onNewSeed={session.newSeed}
      onScenario={(id) => void session.choose(id)}
      onResume={(id) => void session.resume(id)}
      onForget={(id) => void session.forget(id)}
      onDownload={(id) => void session.downloadJournal(id)}
      onEarlier={(id) => void session.openEarlier(id)}
      onOpen={(file) => void session.openFile(file)}
      onNotNow={session.welcomed}
      onTakeNewer={onTakeNewer}
    />
  );
}

/** What a shift was played on: a scenario of this build, one that somebody wrote, or, of another's run, one called by its id. */
const playedOn = ({ scenario, source }: ShiftNote): Pick<UnfinishedShift, 'name' | 'startsAt'> => {
  const { name, starts } = source.kind === 'scenarioFile' ? source : (builtInScenarios.get(scenario) ?? unknown(scenario));
  return { name, startsAt: startOfDay(starts) };
};
const unknown = (id: string) => ({ name: { en: id, zh: id }, starts: '2000-01-01T00:00' });

const unfinished = (note: ShiftNote): UnfinishedShift => ({
  id: note.id,
  seed: note.seed,
  second: note.second,
  mode: note.mode ?? 'practice',
  ...playedOn(note),
  state: note.engine === engineVersion ? 'ready' : 'foreign',
});

const finished = (note: ShiftNote, language: Looks['language']): FinishedShift => ({
  id: note.id,
  seed: note.seed,
  score: note.score,
  name: playedOn(note).name,
  played: new Date(note.started).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
});
