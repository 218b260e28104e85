import { assess } from '../assessment/index.ts';
import type { World } from '../simulation/index.ts';
import { playShift } from './playShift.ts';
import type { PolicyName } from './policies.ts';
import { type Spread, spreadOf } from './sample.ts';

/** One shift of a policy on one seed, told in numbers. */
export interface Played {
  readonly seed: string;
  readonly policy: PolicyName;
  /** Null: nothing was measured. */
  readonly score: number | null;
  readonly passed: boolean;
  /** Seconds by phase of the cases that finished it. */
  readonly phases: Readonly<Record<string, readonly number[]>>;
  /** Cases with somebody to catch, and those in which he was brought in. */
  readonly solvable: number;
  readonly solved: number;
}

/** How a policy does on a scenario over many seeds. */
export interface Par {
  readonly score: Spread | null;
  readonly passed: number;
  readonly intervals: Readonly<Record<string, Pick<Spread, 'count' | 'p50' | 'p90'>>>;
  /** Of the cases with somebody to catch, the share in which he was brought in; null where there was none. */
  readonly solved: number | null;
}

/** Plays a shift to its end and assesses it. */
export function playedOnce(world: World, seed: string, policy: PolicyName): Played {
  const { log, state } = playShift(world, seed, policy);
  const { score, clocks, outcomes } = assess(world, seed, log, state);
  const phases: Record<string, number[]> = {};
  for (const { phase, seconds, to } of clocks) if (to !== null) (phases[phase] ??= []).push(seconds);
  const solvable = outcomes.filter(({ caught }) => caught !== null);
  return {
    seed,
    policy,
    score: score.total,
    passed: score.passed,
    phases,
    solvable: solvable.length,
    solved: solvable.filter(({ caught }) => caught === true).length,
  };
}

/** What the shifts of one policy come to. */
export function parOf(played: readonly Played[]): Par {
  const names = [...new Set(played.flatMap(({ phases }) => Object.keys(phases)))];
  const intervals = names.map((name) => {
    const { count, p50, p90 } = spreadOf(played.flatMap(({ phases }) => phases[name] ?? []))!;
    return [name, { count, p50, p90 }] as const;
  });
  const [solvable, solved] = [played.reduce((sum, one) => sum + one.solvable, 0), played.reduce((sum, one) => sum + one.solved, 0)];
  return {
    score: spreadOf(played.flatMap(({ score }) => (score === null ? [] : [score]))),
    passed: played.filter(({ passed }) => passed).length,
    intervals: Object.fromEntries(intervals),
    solved: solvable === 0 ? null : solved / solvable,
  };
}

/** By how much one policy beats another, paired by seed. */
export function lead(of: readonly Played[], over: readonly Played[]): Spread | null {
  const others = new Map(over.map(({ seed, score }) => [seed, score]));
  return spreadOf(of.flatMap(({ seed, score }) => (others.has(seed) ? [(score ?? 0) - (others.get(seed) ?? 0)] : [])));
}
