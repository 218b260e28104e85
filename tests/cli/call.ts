import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { casebreak } from '../../src/cli/program.ts';

/** What a call of the command line gave. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the command line in this process, with its output caught. */
export function call(...words: readonly string[]): Called {
  const [out, err]: readonly [string[], string[]] = [[], []];
  const code = casebreak(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
  if (typeof code !== 'number') throw new Error('this command ends later: call it in a process of its own');
  return { code, out: out.join('\n'), err: err.join('\n') };
}

export const nightMarketFile = resolve(import.meta.dirname, '../../scenarios/night-market.json');

/** A folder of its own for a test file, with a way to be rid of it. */
export function scratch(): { readonly at: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'casebreak-'));
  return {
    at: (name) => join(folder, name),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
