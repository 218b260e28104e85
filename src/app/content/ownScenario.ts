import { fail, ok, type Result } from '../../kernel/index.ts';
import { isSound, readScenarioAmong, type ResolvedScenario, writeProblem } from '../../scenario/index.ts';
import { builtInParts } from './builtIn.ts';

/** A scenario from a file of this computer, and what its author might look at. */
export interface OwnScenario {
  readonly resolved: ResolvedScenario;
  readonly warnings: readonly string[];
}

/** Reads a text as a scenario over the packs and districts of this build, by the same checks as `casebreak validate`; what is wrong comes back as lines with file, line, column, path and remedy, all of it at once. */
export async function readOwn(file: string, text: string): Promise<Result<OwnScenario, readonly string[]>> {
  const { value, problems } = readScenarioAmong(text, file, await builtInParts());
  const lines = problems.map(writeProblem);
  return value !== undefined && isSound(problems) ? ok({ resolved: value, warnings: lines }) : fail(lines);
}
