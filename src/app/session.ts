import type { ResolvedScenario } from '../scenario/index.ts';
import { engineVersion } from '../replay/index.ts';
import { beforeExam, takenAs, type TakenAs } from './content/scaffold.ts';
import { download, freshSeed, runFileName } from './files.ts';
import type { Playing } from './playing.ts';
import { keptShifts } from './session/keptShifts.ts';
import { judging, messageOf, onPage, play, sessionState, type SessionParts } from './session/state.ts';
import { reviewTable } from './session/table.ts';
import type { ShiftRecord } from './storage/shiftJournal.ts';
import type { ScenarioSource, ShiftMeta } from './storage/shiftStore.ts';

export type { Prepared, Reviewing, SessionSnapshot } from './session/state.ts';

/** What the trainee, the instructor or the reviewer does outside the desk. */
export type Session = ReturnType<typeof createSession>;

/** What came of some work, or the words of what it threw. */
function attempted<T extends object>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    return messageOf(error);
  }
}

/** The game behind its screens: where it stands, and the ways on. */
export function createSession(parts: SessionParts) {
  const { store, shelf, tab, today, random, claim } = parts;
  const state = sessionState(parts);
  const { snapshot, change, say, go } = state;
  const kept = keptShifts(state, parts);
  const table = reviewTable(state, parts, (file, text) => playOwn(file, text));

  const prepare = (source: ScenarioSource, seed: string, resolved?: ResolvedScenario): Promise<void> => {
    state.putAway();
    state.welcomed();
    go({ type: 'scenarioChosen' });
    change({ seed });
    return state.between(async () => {
      const { resolvedFrom, hashOf } = await play();
      const sound = resolved ?? (await resolvedFrom(source));
      change({ prepared: { resolved: sound, plain: beforeExam(sound, source), source, hash: hashOf(sound) } });
      go({ type: 'prepared' });
    });
  };

  /** Opens the briefing of a scenario that somebody wrote; one that is not sound changes nothing and is told line by line. */
  const playOwn = async (file: string, text: string): Promise<void> => {
    const [{ readOwn }, { builtInParts }] = await Promise.all([judging(), play()]);
    const read = readOwn(file, text, await builtInParts());
    if (!read.ok) {
      say({ key: 'badFile.scenario', fill: { file, n: read.problem.length }, level: 'bad', lines: read.problem });
      return;
    }
    const { resolved, warnings } = read.value;
    const { name, starts } = resolved.scenario;
    await prepare({ kind: 'scenarioFile', file, text, name, starts }, snapshot().seed, resolved);
    if (warnings.length > 0) say({ key: 'notice.warnings', fill: { file, n: warnings.length }, level: 'warn', lines: warnings });
  };

  const take = async (chosen: TakenAs): Promise<void> => {
    const { hashOf } = await play();
    const { prepared, stage } = snapshot();
    if (prepared === null || stage !== 'briefing') return;
    const { exam: _, ...before } = prepared.source;
    const source: ScenarioSource = { ...before, ...chosen };
    const resolved = takenAs(prepared.plain, source);
    change({ prepared: { ...prepared, resolved, source, hash: hashOf(resolved) } });
  };

  const begin = async (): Promise<void> => {
    const { playing, startShift, worldOf } = await play();
    const { prepared, seed, stage } = snapshot();
    if (prepared === null || stage !== 'briefing') return;
    const { resolved, source, hash } = prepared;
    const meta: ShiftMeta = {
      id: `shift-${today().toString(36)}-${Math.floor(random() * 1e6).toString(36)}`,
      scenario: resolved.scenario.id,
      scenarioHash: hash,
      source,
      engine: engineVersion,
      seed,
      started: today(),
      mode: resolved.scenario.mode,
    };
    state.hold(claim(meta.id));
    run(playing(startShift(worldOf(resolved), seed), { store, shelf, meta, resolved }));
    go({ type: 'begun' });
  };

  /** Puts a shift on the page and follows it to its end. */
  const run = (now: Playing): void => {
    tab.put(onPage, now.meta.id);
    change({ playing: now });
    now.host.subscribe(() => {
      follow(now);
    });
  };

  /** Goes on to the hand-over when the shift has ended, and to the debrief when it is signed or nothing is open. */
  const follow = (now: Playing): void => {
    if (snapshot().playing !== now) return;
    if (now.host.snapshot().ended && snapshot().stage === 'shift') go({ type: 'shiftOver' });
    if (snapshot().stage !== 'handOver') return;
    const desk = now.pictures();
    if (desk.handOverSigned || desk.handOver.length === 0) void judgeShift(now);
  };

  /** Judges a shift, and lets it go when its run is kept, so that no other page takes it up meanwhile. */
  const judgeShift = (now: Playing): Promise<void> => {
    now.host.stop();
    const letGo = state.released();
    const gaps = now.host.snapshot().gaps;
    change({ playing: null });
    go({ type: 'handedOver' });
    return state
      .between(async () => {
        const [{ runOf, judge, writeRun }, { reasonOf }] = await Promise.all([judging(), play()]);
        const file = runOf(now.shift, snapshot().player);
        const judged = judge(file, now.resolved);
        tab.drop(onPage);
        await table.lay(judged, now.meta.source, gaps);
        const isKept = await store.finish(now.meta.id, judged.picture.score.total, writeRun(file)).then(() => snapshot().keeps, reasonOf);
        if (isKept !== true)
          say({ key: isKept === 'full' ? 'notice.unkept.full' : 'notice.unkept.denied', level: 'warn', onDownload: () => void save() });
        await state.readShelf();
      })
      .finally(letGo);
  };

  const resume = (id: string): Promise<void> => {
    if (snapshot().stage !== 'menu') return Promise.resolve();
    go({ type: 'shiftWanted' });
    return state.between(async () => {
      const taken = await kept.takeUp(id);
      if ('key' in taken) {
        if (taken.key === 'notice.elsewhere') await lookOn(id);
        else state.stay(taken);
        return;
      }
      const { note, resolved, record, free } = taken;
      state.hold(Promise.resolve(free));
      change({ seed: note.seed, notice: null });
      const { playing, replayed } = await play();
      const shift = attempted(() => replayed(resolved, note.seed, record));
      if (typeof shift === 'string') {
        state.stay({ key: 'notice.damaged', fill: { message: shift }, level: 'bad', onDownload: () => void kept.downloadJournal(id) });
        return;
      }
      const now = playing(shift, { store, shelf, meta: note, resolved, takenUp: { gaps: record.gaps } });
      run(now);
      go({ type: 'takenUp' });
      follow(now);
    });
  };

  /** Shows a shift that another page plays, a second or two behind it, until it is over there. */
  const lookOn = async (id: string): Promise<void> => {
    const found = await kept.lookOn(id);
    if ('key' in found) {
      state.stay(found);
      return;
    }
    const { note: meta, resolved, record } = found;
    const { watching, replayed } = await play();
    const isOn = (): boolean => snapshot().playing?.meta.id === id;
    const show = (from: ShiftRecord): void => {
      change({
        playing: watching(replayed(resolved, meta.seed, from), {
          meta,
          resolved,
          from,
          read: () => kept.recordNow(id),
          onChanged: (to) => {
            if (isOn()) show(to);
          },
          onOver: () => {
            if (isOn())
              void leave().then(() => {
                say({ key: 'notice.ended', level: 'warn' });
              });
          },
        }),
      });
    };
    change({ seed: meta.seed, notice: null });
    show(record);
    go({ type: 'takenUp' });
  };

  const leave = async (): Promise<void> => {
    state.putAway();
    go({ type: 'left' });
    await state.readShelf();
  };

  /**
   * Takes the last command back: the shift is played again without it, and the page stays as it is. Answers whether it was not too late.
   */
  const takeBack = async (): Promise<boolean> => {
    const { playing: now, stage } = snapshot();
    if (!now || stage !== 'shift') return false;
    const back = await now.host.takeBack();
    const { playing, replayed } = await play();
    if (back === null || snapshot().playing !== now) return false;
    const { commands, second, gaps, paused, speed } = back;
    run({
      ...playing(replayed(now.resolved, now.meta.seed, { commands, second }), {
        store,
        shelf,
        meta: now.meta,
        resolved: now.resolved,
        takenUp: { gaps, paused, speed },
      }),
      ground: now.ground,
    });
    return true;
  };

  const save = async (): Promise<void> => {
    const { runOf, writeRun } = await judging();
    const { playing: now, reviewing, player } = snapshot();
    const file = reviewing?.run ?? (now && runOf(now.shift, player));
    const scenario = reviewing?.resolved.scenario ?? now?.resolved.scenario;
    if (file && scenario) download(runFileName(scenario.id, file.seed), writeRun(file));
  };

  /** What is on the page now, to be played again. */
  const sameAgain = (): { readonly source: ScenarioSource; readonly resolved: ResolvedScenario; readonly seed: string } | null => {
    const { playing: now, reviewing } = snapshot();
    if (now) return { source: now.meta.source, resolved: now.resolved, seed: now.meta.seed };
    return reviewing && { source: reviewing.source, resolved: reviewing.resolved, seed: reviewing.run.seed };
  };

  return {
    subscribe: state.subscribe,
    snapshot,
    /** Reads what is kept and, after a reload inside a shift, takes it up again. */
    open: async (): Promise<void> => {
      await state.readShelf();
      const shift = tab.take(onPage);
      if (shift !== null && snapshot().shifts.some(({ id, state: its }) => id === shift && its === 'open')) await resume(shift);
    },
    choose: (scenario: string): Promise<void> => prepare({ kind: 'builtIn', id: scenario }, snapshot().seed),
    /** Chooses how much the desk helps, or that the shift is taken as an exam; the run keeps it. */
    take: (chosen: TakenAs): void => void take(chosen),
    begin: (): void => void begin(),
    takeBack,
    /** Goes to the debrief of a shift that is over, with its hand-over signed or not. */
    finish: (): void => {
      const { playing: now, stage } = snapshot();
      if (now?.host.snapshot().ended === true && stage === 'handOver') void judgeShift(now);
    },
    resume,
    welcomed: state.welcomed,
    forget: kept.forget,
    /** Reads again what is kept, when somebody comes back to the menu: another page may have changed it. */
    lookAgain: async (): Promise<void> => {
      if (snapshot().stage === 'menu') await state.readShelf();
    },
    downloadJournal: kept.downloadJournal,
    openFile: table.openFile,
    openEarlier: table.openEarlier,
    save: (): void => void save(),
    again: async (seed?: string): Promise<void> => {
      const same = sameAgain();
      if (same) await prepare(same.source, seed ?? same.seed, same.resolved);
    },
    newSeed: (): string => {
      const seed = freshSeed(random);
      change({ seed });
      return seed;
    },
    setSeed: (seed: string): void => {
      change({ seed });
    },
    setPlayer: (player: string): void => {
      change({ player });
    },
    closeNotice: (): void => {
      say(null);
    },
    leave,
    /** Plays on here what another page has played; as long as it still does, this one goes on looking on. */
    takeOver: async (): Promise<void> => {
      const id = snapshot().playing?.meta.id;
      await leave();
      if (id !== undefined) await resume(id);
    },
  };
}
