import { writeProblem, type ResolvedScenario } from '../../scenario/index.ts';
import { readRun, scenarioOf } from '../runs.ts';
import type { ScenarioSource } from '../storage/shiftStore.ts';
import { builtInScenario } from './builtIn.ts';

/** The scenario of a shift, from where it came. @throws Error, with the first problems, when it cannot be had or played here. */
export async function resolvedFrom(source: ScenarioSource): Promise<ResolvedScenario> {
  if (source.kind === 'runFile') {
    const read = readRun(source.text);
    if (!read.ok) throw new Error(read.problem.message);
    return scenarioOf(read.value);
  }
  const resolved = await builtInScenario(source.id);
  if (!resolved.ok) throw new Error(resolved.problem.filter(({ severity }) => severity === 'error').slice(0, 3).map(writeProblem).join(' '));
  return resolved.value;
}
