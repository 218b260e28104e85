import { fail, ok, type Result } from '../kernel/index.ts';
import { fileLimits, located, type ScenarioProblem, shaped } from '../scenario/index.ts';
import { type RunFile, runFormat, runSchema } from './runFile.ts';

/** Why a text is no run that this program can open, in one sentence. */
export interface RunProblem {
  readonly code: string;
  readonly message: string;
}

/**
 * A run from its text. Whatever is wrong with it (empty, cut off, binary, too long, of another version, damaged) gives one clear sentence.
 */
export function readRun(text: string): Result<RunFile, RunProblem> {
  const read = located(text, 'run', fileLimits.run);
  if (!read.ok) return fail(unreadable(read.problem[0]));
  const { json } = read.value;
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  if (format !== runFormat) return fail(foreign(format));
  const { value, findings } = shaped(runSchema, json);
  if (!value) return fail(damaged(findings[0]?.path.join('.'), findings[0]?.message));
  const late = value.commands.findIndex(({ at }, index) => index > 0 && at < value.commands[index - 1]!.at);
  return late < 0 ? ok(value) : fail(damaged(`commands.${late}`, 'It stands before its time.'));
}

const damaged = (where = 'its top', what = ''): RunProblem => ({ code: 'damaged', message: `The run is damaged at ${where}: ${what}` });

function unreadable(problem: ScenarioProblem | undefined): RunProblem {
  if (!problem || problem.code === 'notJson')
    return { code: 'notJson', message: `This is not JSON, or it is cut off (line ${problem?.line ?? 1}, column ${problem?.column ?? 1}).` };
  return { code: problem.code, message: problem.message };
}

function foreign(format: unknown): RunProblem {
  return typeof format === 'string' && format.startsWith('casebreak.run/')
    ? { code: 'foreignVersion', message: `The run is written as “${format.slice(0, 40)}”; this program reads “${runFormat}”.` }
    : { code: 'notARun', message: 'This is not a run of Casebreak.' };
}
