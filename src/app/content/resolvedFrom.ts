import type { ResolvedScenario } from '../../scenario/index.ts';
import type { ScenarioSource } from '../storage/shiftStore.ts';
import { builtInParts, builtInScenario } from './builtIn.ts';
import { takenAs } from './scaffold.ts';
import { builtInScenarios } from './summaries.ts';

/** The scenario of a shift, from where it came. @throws Error, with the first problems, when it cannot be had or played here. */
export const resolvedFrom = async (source: ScenarioSource): Promise<ResolvedScenario> => takenAs(await found(source), source);

async function found(source: ScenarioSource): Promise<ResolvedScenario> {
  if (source.kind === 'runFile') {
    const { readRun, scenarioOf } = await import('../judge.ts');
    const read = readRun(source.text);
    if (!read.ok) throw new Error(read.problem.message);
    return scenarioOf(read.value);
  }
  if (source.kind === 'scenarioFile') {
    const { readOwn } = await import('../judge.ts');
    const read = readOwn(source.file, source.text, await builtInParts());
    if (!read.ok)
      throw new Error(
        read.problem
          .slice(0, 3)
          .map(({ en }) => en)
          .join(' '),
      );
    return read.value.resolved;
  }
  const summary = builtInScenarios.get(source.id);
  if (summary === undefined) throw new Error(`no scenario ${source.id} in this build`);
  return builtInScenario(summary);
}
