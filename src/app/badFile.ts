import { fail, type Result } from '../kernel/index.ts';
import type { RunFile, RunProblem } from '../replay/index.ts';
import type { PageNotice } from '../views/index.ts';

/** What is said of a file that is larger than any run can be, without reading it. */
export const tooLarge: Result<RunFile, RunProblem> = fail({ code: 'tooLarge', message: '' });

/** Problems that have a sentence of their own in both languages; of others the place of the damage is told as it was found. */
const told = ['empty', 'binary', 'tooLarge', 'notJson', 'foreignVersion', 'notARun', 'unreadable'] as const;

/** One line about a file that is no run of ours: its name, and why not. */
export function badFile(file: string, { code, message }: RunProblem): PageNotice {
  const known = told.find((each) => each === code);
  return { key: `badFile.${known ?? 'damaged'}`, fill: { file, message }, level: 'bad' };
}
