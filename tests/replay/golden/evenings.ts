import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { assess } from '../../../src/assessment/index.ts';
import { playShift, type PolicyName } from '../../../src/experiments/index.ts';
import { stateHash } from '../../../src/replay/index.ts';
import type { World } from '../../../src/simulation/index.ts';
import { scenarioOf, worldFrom } from '../../support/sources.ts';

const folder = resolve(import.meta.dirname, '../../../scenarios');

const all: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => name.slice(0, -5))
  .sort();

/** Scenarios in which units are sent by a list and nobody has anything to do: they show how queues behave. */
export const laboratories: readonly string[] = all.filter((id) => 'dispatch' in scenarioOf(id));

/** The scenarios that come with the program and can be played, by their ids in order. */
export const ownScenarios: readonly string[] = all.filter((id) => !laboratories.includes(id));

/** The world of a scenario that comes with the program. */
export const worldOfOwn = (id: string): World => worldFrom(scenarioOf(id));

/** The seed with which a scenario is proved solvable: the first where nothing else is said. */
const seeds: Readonly<Record<string, string>> = { 'fraud-morning': '3' };

/** The total that a policy reaches on a scenario and seed; 0 where nothing was to be judged. */
export function totalOf(world: World, seed: string, policy: PolicyName): number {
  const shift = playShift(world, seed, policy);
  return assess(world, seed, shift.log, shift.state).score.total ?? 0;
}

/** What is kept of a whole scenario, played by `careful`: how it ended, and the hash of the state at its end. */
export function eveningOf(id: string): Readonly<Record<string, unknown>> {
  const world = worldOfOwn(id);
  const seed = seeds[id] ?? '1';
  const shift = playShift(world, seed, 'careful');
  const { score } = assess(world, seed, shift.log, shift.state);
  const cases = Object.values(shift.state.cases);
  return {
    seed,
    score: score.total === null ? null : Math.round(score.total * 10) / 10,
    passed: score.passed,
    reports: Object.keys(shift.state.reports).length,
    closed: cases.filter(({ closing }) => closing === 'closed').length,
    facts: shift.log.length,
    hash: stateHash(shift),
  };
}
