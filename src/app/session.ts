import { createActor } from 'xstate';
import { browserWall, playheadOf, reasonOf, type Gap, type Playhead } from '../host/index.ts';
import { writeProblem, type ResolvedScenario } from '../scenario/index.ts';
import { startShift, worldOf } from '../simulation/index.ts';
import type { PageNotice } from '../views/index.ts';
import { appMachine, type Stage } from './appMachine.ts';
import { badFile, tooLarge } from './badFile.ts';
import { builtInScenario } from './content/builtIn.ts';
import { download, freshSeed, runFileName, textOf } from './files.ts';
import { playing, type Playing } from './playing.ts';
import { engineVersion, hashOf, judge, readRun, replayed, runOf, scenarioOf, verified, writeRun, type Judged } from './runs.ts';
import type { Shelf } from './storage/shelf.ts';
import { recordOf, type ShiftRecord } from './storage/shiftJournal.ts';
import type { ScenarioSource, ShiftNote, ShiftStore } from './storage/shiftStore.ts';

/** A scenario that may begin. */
export interface Prepared { readonly resolved: ResolvedScenario; readonly source: ScenarioSource; readonly hash: string }

/** A run on the table. */
export interface Reviewing extends Judged { readonly playhead: Playhead; readonly source: ScenarioSource; readonly gaps: readonly Gap[] }

/** Everything that the screens are drawn from; a new value with every change. */
export interface SessionSnapshot {
  readonly stage: Stage;
  readonly prepared: Prepared | null;
  readonly playing: Playing | null;
  readonly reviewing: Reviewing | null;
  readonly notice: PageNotice | null;
  readonly seed: string;
  readonly player: string;
  readonly shifts: readonly ShiftNote[];
  readonly keeps: boolean;
}

/** What the trainee, the instructor or the reviewer does outside the desk. */
export type Session = ReturnType<typeof createSession>;

/** What the session stands on: where things are kept, and what differs from one opening of the page to the next. */
export interface SessionParts {
  readonly store: ShiftStore;
  /** True when what the store holds outlives the page. */
  readonly keeps: boolean;
  /** Outlives the page, as far as the browser allows. */
  readonly shelf: Shelf;
  /** Lives as long as the tab: it tells a reload from a new opening. */
  readonly tab: Shelf;
  /** Milliseconds since 1970. */
  readonly today: () => number;
  readonly random: () => number;
  /** Takes a shift for this page alone; answers how to let it go, or null when another page has it. */
  readonly claim: (shift: string) => Promise<(() => void) | null>;
  /** Settles when the screen has had time to show that something is under way. */
  readonly shown: () => Promise<void>;
}

/** In the tab's shelf: the shift that is on the page. */
const onPage = 'casebreak.onPage';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The game behind its screens: where it stands, and the ways on. */
export function createSession({ store, keeps, shelf, tab, today, random, claim, shown }: SessionParts) {
  const actor = createActor(appMachine);
  const listeners = new Set<() => void>();
  let release: () => void = () => undefined;
  let snapshot: SessionSnapshot = { stage: 'menu', prepared: null, playing: null, reviewing: null, notice: null, seed: freshSeed(random), player: '', shifts: [], keeps };

  const change = (by: Partial<SessionSnapshot>): void => {
    snapshot = { ...snapshot, ...by };
    for (const listener of listeners) listener();
  };
  const say = (notice: PageNotice | null): void => { change({ notice }); };
  actor.subscribe(({ value }) => { change({ stage: value }); });
  actor.start();

  /** Lets go of the shift on the page, even of one that is still being claimed. */
  const hold = (claimed: Promise<(() => void) | null>): void => {
    release = () => {
      release = () => undefined;
      void claimed.then((free) => free?.());
    };
  };

  const readShelf = async (): Promise<void> => {
    try {
      change({ shifts: await store.shifts() });
    } catch {
      change({ keeps: false });
    }
  };

  /** Back on the menu, with the reason. */
  const stay = (notice: PageNotice): void => {
    release();
    tab.drop(onPage);
    say(notice);
    actor.send({ type: 'failed' });
  };

  /** Does what takes time between two screens; whatever goes wrong is said on the menu. */
  const between = async (work: () => Promise<void> | void): Promise<void> => {
    await shown();
    try {
      await work();
    } catch (error) {
      stay({ key: 'notice.failed', fill: { message: messageOf(error) }, level: 'bad' });
    }
  };

  const putAway = (): void => {
    snapshot.playing?.host.stop();
    release();
    snapshot.reviewing?.playhead.stop();
    tab.drop(onPage);
    change({ playing: null, reviewing: null, notice: null });
  };

  const prepare = (source: ScenarioSource, seed: string, resolved?: ResolvedScenario): Promise<void> => {
    putAway();
    actor.send({ type: 'scenarioChosen' });
    change({ seed });
    return between(async () => {
      const sound = resolved ?? (await resolvedFrom(source));
      change({ prepared: { resolved: sound, source, hash: hashOf(sound) } });
      actor.send({ type: 'prepared' });
    });
  };

  const begin = (): void => {
    const { prepared, seed } = snapshot;
    if (prepared === null) return;
    const { resolved, source, hash } = prepared;
    const meta = { id: `shift-${today().toString(36)}-${Math.floor(random() * 1e6).toString(36)}`, scenario: resolved.scenario.id, scenarioHash: hash, source, engine: engineVersion, seed, started: today() };
    hold(claim(meta.id));
    run(playing(startShift(worldOf(resolved), seed), { store, shelf, meta, resolved }));
    actor.send({ type: 'begun' });
  };

  /** Puts a shift on the page and follows it to its end. */
  const run = (now: Playing): void => {
    tab.put(onPage, now.meta.id);
    change({ playing: now });
    now.host.subscribe(() => { follow(now); });
  };

  /** Goes on to the hand-over when the shift has ended, and to the debrief when it is signed or nothing is open. */
  const follow = (now: Playing): void => {
    if (snapshot.playing !== now) return;
    if (now.host.snapshot().ended && snapshot.stage === 'shift') actor.send({ type: 'shiftOver' });
    if (snapshot.stage !== 'handOver') return;
    const desk = now.pictures();
    if (desk.handOverSigned || desk.handOver.length === 0) void judgeShift(now);
  };

  const judgeShift = (now: Playing): Promise<void> => {
    now.host.stop();
    release();
    const gaps = now.host.snapshot().gaps;
    change({ playing: null });
    actor.send({ type: 'handedOver' });
    return between(async () => {
      const file = runOf(now.shift, snapshot.player);
      const judged = judge(file, now.resolved);
      tab.drop(onPage);
      review(judged, now.meta.source, gaps);
      const kept = await store.finish(now.meta.id, judged.picture.score.total, writeRun(file)).then(() => snapshot.keeps, reasonOf);
      if (kept !== true) say({ key: kept === 'full' ? 'notice.unkept.full' : 'notice.unkept.denied', level: 'warn', onDownload: save });
      await readShelf();
    });
  };

  /** Puts a judged run on the table, and its re-simulation beside it as soon as that is done. */
  const review = (judged: Judged, source: ScenarioSource, gaps: readonly Gap[]): void => {
    const now: Reviewing = { ...judged, source, gaps, playhead: playheadOf(0, judged.picture.ended, browserWall()) };
    change({ reviewing: now });
    actor.send({ type: 'judged' });
    now.playhead.subscribe(() => {
      const past = now.playhead.snapshot().at < judged.picture.ended;
      if (past !== (snapshot.stage === 'replay')) actor.send({ type: past ? 'wentBack' : 'cameForward' });
    });
    void verified(judged).then((sure) => {
      if (snapshot.reviewing === now) change({ reviewing: { ...now, ...sure } });
    });
  };

  const openRun = (name: string, text: () => Promise<string | undefined>): Promise<void> => {
    const before = snapshot.stage;
    return (async () => {
      const written = await text();
      const read = written === undefined ? tooLarge : readRun(written);
      if (!read.ok) {
        say(badFile(name, read.problem));
        return;
      }
      if (snapshot.stage !== before) return;
      putAway();
      actor.send({ type: 'runWanted' });
      await between(() => { review(judge(read.value), { kind: 'runFile', text: writeRun(read.value) }, []); });
    })().catch((error: unknown) => { say(badFile(name, { code: 'unreadable', message: messageOf(error) })); });
  };

  /** The shift as storage has it now and nobody else's, with how to let it go; or what to say, since another page may have run it on or ended it. */
  const takenOver = async (id: string): Promise<PageNotice | { readonly note: ShiftNote; readonly free: () => void }> => {
    const free = await claim(id);
    if (free === null) return { key: 'notice.elsewhere', level: 'warn' };
    await readShelf();
    const note = snapshot.shifts.find((shift) => shift.id === id && shift.state === 'open');
    if (note !== undefined) return { note, free };
    free();
    return { key: 'notice.ended', level: 'warn' };
  };

  const resume = (id: string): Promise<void> => {
    if (snapshot.stage !== 'menu') return Promise.resolve();
    actor.send({ type: 'shiftWanted' });
    return between(async () => {
      const taken = await takenOver(id);
      if ('key' in taken) {
        stay(taken);
        return;
      }
      const { note, free } = taken;
      hold(Promise.resolve(free));
      const kept = await keptShift(note);
      if ('key' in kept) {
        stay({ ...kept, onDownload: () => void downloadJournal(id) });
        return;
      }
      change({ seed: note.seed, notice: null });
      const now = playing(replayed(kept.resolved, note.seed, kept.record), { store, shelf, meta: note, resolved: kept.resolved, takenUp: { gaps: kept.record.gaps } });
      run(now);
      actor.send({ type: 'takenUp' });
      follow(now);
    });
  };

  /** A shift as it was left, or why it cannot be run on here. */
  const keptShift = async (note: ShiftNote): Promise<PageNotice | { readonly resolved: ResolvedScenario; readonly record: ShiftRecord }> => {
    if (note.engine !== engineVersion) return { key: 'notice.foreign', fill: { engine: note.engine, here: engineVersion }, level: 'warn' };
    const resolved = await resolvedFrom(note.source);
    if (hashOf(resolved) !== note.scenarioHash) return { key: 'notice.changed', level: 'warn' };
    const record = await recordOf(store, shelf, note);
    return record.missing === null ? { resolved, record } : { key: 'notice.gap', fill: { n: record.missing + 1 }, level: 'bad' };
  };

  const downloadJournal = async (id: string): Promise<void> => {
    const note = snapshot.shifts.find((shift) => shift.id === id);
    if (note === undefined) return;
    const { commands, second, missing } = await recordOf(store, shelf, note);
    const { source: _, ...meta } = note;
    download(`casebreak-journal-${note.scenario}-${note.seed}.json`, JSON.stringify({ format: 'casebreak.journal/1', ...meta, second, missing, commands }, null, 1));
  };

  const save = (): void => {
    const { playing: now, reviewing, player } = snapshot;
    const file = reviewing?.run ?? (now && runOf(now.shift, player));
    const scenario = reviewing?.resolved.scenario ?? now?.resolved.scenario;
    if (file && scenario) download(runFileName(scenario.id, file.seed), writeRun(file));
  };

  /** What is on the page now, to be played again. */
  const sameAgain = (): { readonly source: ScenarioSource; readonly resolved: ResolvedScenario; readonly seed: string } | null => {
    const { playing: now, reviewing } = snapshot;
    if (now) return { source: now.meta.source, resolved: now.resolved, seed: now.meta.seed };
    return reviewing && { source: reviewing.source, resolved: reviewing.resolved, seed: reviewing.run.seed };
  };

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    snapshot: (): SessionSnapshot => snapshot,
    /** Reads what is kept and, after a reload inside a shift, takes it up again. */
    open: async (): Promise<void> => {
      await readShelf();
      const shift = tab.take(onPage);
      if (shift !== null && snapshot.stage === 'menu' && snapshot.shifts.some(({ id, state }) => id === shift && state === 'open')) await resume(shift);
    },
    choose: (scenario: string): Promise<void> => prepare({ kind: 'builtIn', id: scenario }, snapshot.seed),
    begin,
    /** Goes to the debrief of a shift that is over, with its hand-over signed or not. */
    finish: (): void => {
      if (snapshot.playing?.host.snapshot().ended === true && snapshot.stage === 'handOver') void judgeShift(snapshot.playing);
    },
    resume,
    forget: async (id: string): Promise<void> => {
      const taken = await takenOver(id);
      say('key' in taken ? taken : null);
      if ('key' in taken) return;
      await store.forget(id).catch(() => undefined);
      taken.free();
      await readShelf();
    },
    /** Reads again what is kept, when somebody comes back to the menu: another page may have changed it. */
    lookAgain: async (): Promise<void> => {
      if (snapshot.stage === 'menu') await readShelf();
    },
    downloadJournal,
    openFile: (file: File): Promise<void> => openRun(file.name, () => textOf(file)),
    openEarlier: async (id: string): Promise<void> => {
      const text = await store.run(id).catch(() => undefined);
      if (text === undefined) say({ key: 'notice.gone', level: 'warn' });
      else await openRun(id, () => Promise.resolve(text));
    },
    save,
    again: async (seed?: string): Promise<void> => {
      const same = sameAgain();
      if (same) await prepare(same.source, seed ?? same.seed, same.resolved);
    },
    newSeed: (): string => {
      const seed = freshSeed(random);
      change({ seed });
      return seed;
    },
    setSeed: (seed: string): void => { change({ seed }); },
    setPlayer: (player: string): void => { change({ player }); },
    closeNotice: (): void => { say(null); },
    leave: async (): Promise<void> => {
      putAway();
      actor.send({ type: 'left' });
      await readShelf();
    },
  };
}

async function resolvedFrom(source: ScenarioSource): Promise<ResolvedScenario> {
  if (source.kind === 'runFile') {
    const read = readRun(source.text);
    if (!read.ok) throw new Error(read.problem.message);
    return scenarioOf(read.value);
  }
  const resolved = await builtInScenario(source.id);
  if (!resolved.ok) throw new Error(resolved.problem.filter(({ severity }) => severity === 'error').slice(0, 3).map(writeProblem).join(' '));
  return resolved.value;
}
