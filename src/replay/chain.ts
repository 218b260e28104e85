import { canonicalJson, chain as link, digest, type Instant, instant } from '../kernel/index.ts';
import type { Entry, JournalEntry, ShiftState } from '../simulation/index.ts';

/** The hash chain at one instant: it changes when anything up to and including that second was another. */
export interface Checkpoint {
  readonly at: Instant;
  readonly hash: string;
}

/** Checkpoints stand this far apart, in simulated seconds. */
export const checkpointEvery = 600;

/** What a chain is made over: the growing log and journal of a shift of this scenario and seed. */
export interface Chained {
  readonly scenarioHash: string;
  readonly seed: string;
  readonly log: readonly Entry[];
  readonly journal: readonly JournalEntry[];
}

/** A hash chain that follows a shift. */
export interface Chain {
  /** Adds the checkpoint of an instant: over all facts and commands (so many of them) up to and including its second, and none after it. */
  readonly mark: (at: Instant, state: ShiftState, facts: number, commands: number) => void;
  /** All checkpoints so far, soonest first. The first, at 0, holds scenario and seed only. */
  readonly checkpoints: readonly Checkpoint[];
  /** Closes the chain with a link over the last one, so that a damaged last checkpoint is told from a damaged command. */
  readonly seal: () => readonly Checkpoint[];
}

/**
 * A chain of SHA-256 links. Each link covers the commands since the last one (canonical JSON, so that the order of keys in a
 * saved file does not matter), the facts since the last one (JSON.stringify: facts are built with their keys in a fixed order,
 * and it costs a third of the canonical form), and a digest of what stands in the state.
 */
export function startChain({ scenarioHash, seed, log, journal }: Chained): Chain {
  const checkpoints: Checkpoint[] = [{ at: instant(0), hash: link(scenarioHash, seed) }];
  const add = (at: Instant, text: string): void => {
    checkpoints.push({ at, hash: link(checkpoints.at(-1)!.hash, text) });
  };
  let [told, given] = [0, 0];
  return {
    checkpoints,
    mark: (at, state, facts, commands) => {
      add(at, `${plainCommands(journal.slice(given, commands))}\n${JSON.stringify(log.slice(told, facts))}\n${standing(state)}`);
      [told, given] = [facts, commands];
    },
    seal: () => {
      add(checkpoints.at(-1)!.at, 'sealed');
      return checkpoints;
    },
  };
}

const plainCommands = (journal: readonly JournalEntry[]): string => canonicalJson(JSON.parse(JSON.stringify(journal)));

/** The instants in (after, upTo] at which a checkpoint falls due. */
export function marksBetween(after: Instant, upTo: Instant): readonly Instant[] {
  const first = (Math.floor(after / checkpointEvery) + 1) * checkpointEvery;
  return Array.from({ length: Math.max(0, Math.floor((upTo - first) / checkpointEvery) + 1) }, (_, index) =>
    instant(first + index * checkpointEvery),
  );
}

/**
 * A digest of what stands in the state: cases that are open, units, orders' and reports' counts. Facts alone would not show that they were
 * folded otherwise.
 */
function standing(state: ShiftState): number {
  let sum = digest(
    0,
    `${state.counters.report} ${state.counters.case} ${state.counters.order} ${state.counters.number} ${String(state.ended)} ${state.voice ?? ''}`,
  );
  for (const id of state.open) {
    const record = state.cases[id]!;
    sum = digest(sum, `${id} ${record.version} ${record.response} ${record.inquiry} ${record.closing} ${record.outcome ?? ''}`);
  }
  for (const unit of Object.values(state.units))
    sum = digest(sum, `${unit.id} ${unit.status} ${unit.since} ${unit.spot.street} ${unit.spot.along} ${unit.busySeconds}`);
  for (const mover of Object.values(state.movers)) sum = digest(sum, `${mover.person} ${mover.street} ${mover.leaves}`);
  return sum;
}
