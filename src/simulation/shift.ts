import { signedSeconds, spanOf } from '../scenario/index.ts';
import { type DeskId, emptyAgenda, fail, type Instant, instant, nextAt, ok, type Result, take } from '../kernel/index.ts';
import { carryOut } from './carryOut.ts';
import type { Command, Refusal } from './command.ts';
import { comeDue } from './due.ts';
import type { Entry } from './fact.ts';
import { inheritCases } from './inherit.ts';
import { refusalOf } from './refusal.ts';
import { strainOf } from './fatigue.ts';
import { siteOf } from './work/site.ts';
import type { Cleared, GateWatch, ShiftState, Unit } from './state.ts';
import { tell } from './tell.ts';
import { beginOperation } from './units/orderDetail.ts';
import { standsAt } from './units/shiftChange.ts';
import { firstPatrol } from './units/patrol.ts';
import type { World } from './world.ts';

/** A command as it was given, with its refusal if it was refused, or the mark that it was taken back: then nothing came of it. */
export interface JournalEntry {
  readonly at: Instant;
  readonly command: Command;
  readonly refusal?: Refusal;
  readonly takenBack?: true;
}

/** A command as a journal outside of the shift keeps it: what came of it is found by giving it again. */
export type GivenCommand = Pick<JournalEntry, 'at' | 'command' | 'takenBack'>;

/** A shift in progress. `advance` and `submit` carry it on in place; its log only grows. */
export interface Shift {
  readonly world: World;
  readonly seed: string;
  readonly state: ShiftState;
  readonly log: Entry[];
  readonly journal: JournalEntry[];
}

/** A shift at instant 0, with what it inherits from the shift before. */
export function startShift(world: World, seed: string): Shift {
  const shift: Shift = { world, seed, state: emptyState(world), log: [], journal: [] };
  inheritCases(shift);
  tell(shift, { type: 'shiftStarted' });
  for (const { id } of world.resolved.scenario.operations) beginOperation(shift, id);
  settle(shift);
  return shift;
}

/** The state before anything is told: units at their places, desks empty. */
export function emptyState(world: World): ShiftState {
  const { scenario, pack } = world.resolved;
  return {
    now: instant(0),
    ended: false,
    agenda: emptyAgenda(),
    voice: null,
    incidents: {},
    reports: {},
    cases: {},
    caseOf: {},
    orders: {},
    movers: {},
    groups: {},
    open: [],
    stands: [],
    queue: [],
    cleared: clearedBefore(world),
    gates: Object.fromEntries(
      scenario.gates.map(({ id }): [string, GateWatch] => [
        id,
        { since: scenario.units.some(({ detail }) => detail === id) ? instant(0) : null, held: [] },
      ]),
    ),
    operations: Object.fromEntries(
      scenario.operations.map(({ id, done }) => [id, { since: null, doneAt: done === undefined ? null : instant(signedSeconds(done)) }]),
    ),
    asking: [],
    units: Object.fromEntries(
      scenario.units.map((entry): [string, Unit] => {
        const kind = world.unitKinds.get(entry.kind)!;
        return [
          entry.id,
          {
            id: entry.id as Unit['id'],
            kind: entry.kind,
            callSign: entry.callSign,
            base: entry.base,
            officers: entry.officers ?? kind.officers,
            auxiliaries: entry.auxiliaries ?? kind.auxiliaries,
            women: entry.women ?? kind.women,
            offAt: entry.shiftEnds === undefined ? null : instant(signedSeconds(entry.shiftEnds)),
            onCall: entry.onCall === undefined ? null : spanOf(entry.onCall),
            outside: entry.outside,
            calledAt: null,
            status: entry.onCall !== undefined ? 'OF' : entry.detail === undefined ? 'AV' : 'OS',
            since: instant(0),
            spot: standsAt(world, entry),
            journey: null,
            caseId: null,
            order: null,
            post: entry.post ?? null,
            postReadyAt: entry.post === undefined ? null : instant(0),
            fixedPost: entry.post !== undefined,
            patrol: firstPatrol(world, entry),
            detail: entry.detail === undefined ? null : { to: entry.detail, standing: true },
            stoodSince: instant(0),
            carrying: [],
            arrived: false,
            acknowledged: false,
            busySeconds: 0,
            strain: strainOf(pack.fatigue?.units, entry.worked === undefined ? 0 : spanOf(entry.worked)),
          },
        ];
      }),
    ),
    desks: Object.fromEntries(
      pack.desks.map(({ id, seats }) => [
        id,
        { id: id as DeskId, seats: scenario.desks[id] ?? seats, busy: [], waiting: [], strain: strainOf(pack.fatigue?.desks) },
      ]),
    ),
    site: siteOf(world),
    counters: { report: 0, case: 0, order: 0, number: 0 },
    handOver: { duties: {}, signedAt: null },
    trust: { value: pack.trust.start, moved: {} },
  };
}

/** What the shift before cleared up. */
function clearedBefore({ resolved: { scenario, pack, district } }: World): Cleared[] {
  return scenario.operations.flatMap(({ operation, place, done }) => {
    const [measure, spot] = [
      pack.operations.find(({ id }) => id === operation)?.measure,
      district.places.find(({ id }) => id === place)?.spot,
    ];
    return done === undefined || measure === undefined || !spot ? [] : [{ measure, spot, at: instant(signedSeconds(done)) }];
  });
}

/** More facts than this in one second are a bug: something makes itself due without end. */
const mostInOneSecond = 10_000;

/**
 * Lets time pass up to and including `until`. Order inside a second: first what is due, by instant and order of planning,
 * until nothing is due at this second; commands follow (`submit`), each with what it makes due now.
 */
export function advance(shift: Shift, until: Instant): void {
  const { state } = shift;
  for (let at = nextAt(state.agenda); at !== undefined && at <= until && !state.ended; at = nextAt(state.agenda)) {
    if (at > state.now) state.now = at;
    settle(shift);
  }
  if (!state.ended && until > state.now) state.now = until;
}

/** Does everything that is due at the present second. */
function settle(shift: Shift): void {
  const { state, log } = shift;
  const before = log.length;
  for (let entry = take(state.agenda, state.now); entry && !state.ended; entry = take(state.agenda, state.now)) {
    comeDue(shift, entry.due);
    if (log.length - before > mostInOneSecond)
      throw new Error(`more than ${mostInOneSecond} facts in second ${state.now}; last key ${entry.key}`);
  }
}

/** Carries out a command now, with all that follows in the same second, or says why not. Both are journalled. */
export function submit(shift: Shift, command: Command): Result<number, Refusal> {
  const { state, log, journal } = shift;
  const first = log.length;
  const refusal = refusalOf(shift, command);
  journal.push(refusal ? { at: state.now, command, refusal } : { at: state.now, command });
  if (refusal) return fail(refusal);
  carryOut(shift, command);
  if (!state.ended) settle(shift);
  return ok(first);
}

/** Puts a command on record that was taken back: the shift goes on as if it had not been given, and the journal says that it was. */
export function recordTakenBack({ state, journal }: Shift, command: Command): void {
  journal.push({ at: state.now, command, takenBack: true });
}
