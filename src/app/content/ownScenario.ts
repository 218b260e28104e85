import { fail, ok, type Result } from '../../kernel/index.ts';
import {
  isSound,
  readScenarioAmong,
  type ResolvedScenario,
  type ScenarioProblem,
  type SoundParts,
  type Text,
  writeProblem,
  writeProblemInChinese,
} from '../../scenario/index.ts';

/** A scenario from a file of this computer, and what its author might look at. */
export interface OwnScenario {
  readonly resolved: ResolvedScenario;
  readonly warnings: readonly Text[];
}

/** Reads a text as a scenario over the packs and districts that it is given, by the same checks as `casebreak validate`; what is wrong comes back as lines with file, line, column, path and remedy, all of it at once. */
export function readOwn(file: string, text: string, parts: SoundParts): Result<OwnScenario, readonly Text[]> {
  const { value, problems } = readScenarioAmong(text, file, parts);
  const lines = problems.map(inBothLanguages);
  return value !== undefined && isSound(problems) ? ok({ resolved: value, warnings: lines }) : fail(lines);
}

const inBothLanguages = (problem: ScenarioProblem): Text => ({ en: writeProblem(problem), zh: writeProblemInChinese(problem) });
