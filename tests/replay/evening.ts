import { instant, type Instant } from '../../src/kernel/index.ts';
import { play, policyFor, type PolicyName } from '../../src/experiments/index.ts';
import { recordRun, type RunFile } from '../../src/replay/index.ts';
import { type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

let made: World | undefined;

/** The night market, cut to its first hour and a half: every kind of fact within a second of real time. */
export const evening = (): World => (made ??= worldFrom({ ...nightMarket(), lasts: '90m' }));

/** An evening played by a policy, up to an instant or its end. */
export function played(seed: string, policy: PolicyName, until: Instant = evening().ends): Shift {
  const shift = startShift(evening(), seed);
  play(shift, policyFor(shift.world, policy), until);
  return shift;
}

/** A stand-in for the score sheet: something that the log decides. */
export const countOf = ({ log, state }: Shift): unknown => ({ total: log.length, parts: { cases: Object.keys(state.cases).length } });

/** The run of a shift, as it comes back from its file. */
export const onDisk = (shift: Shift): RunFile =>
  JSON.parse(JSON.stringify(recordRun(shift, { player: '0815', score: countOf(shift) }))) as RunFile;

/** Every so many seconds from 0 to the end. */
export const everySeconds = (seconds: number, end: Instant): readonly Instant[] =>
  Array.from({ length: Math.floor(end / seconds) + 1 }, (_, index) => instant(index * seconds));
