import type { Result } from '../kernel/index.ts';
import { fail } from '../kernel/index.ts';
import { readRun, type RunFile } from '../replay/index.ts';
import { fileLimits } from '../scenario/index.ts';
import { readText } from './files.ts';

/** A run from disk, or in one line why there is none. */
export function loadRun(path: string): Result<RunFile, string> {
  const text = readText(path, fileLimits.run);
  if (!text.ok) return text;
  const run = readRun(text.value);
  return run.ok ? run : fail(`${path}: ${run.problem.message} (${run.problem.code})`);
}
