import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../kernel/index.ts';

/** The text of a file of at most so many bytes, or in one line why there is none. */
export function readText(path: string, longest: number): Result<string, string> {
  try {
    const { size } = statSync(path);
    if (statSync(path).isDirectory()) return fail(`${path}: this is a folder.`);
    if (size > longest) return fail(`${path}: the file is larger than ${longest / 1_000_000} MB.`);
    return decoded(path, readFileSync(path));
  } catch (error) {
    return fail(`${path}: ${reasonOf(error)}`);
  }
}

function decoded(path: string, bytes: Uint8Array): Result<string, string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail(`${path}: this is not a text file in UTF-8.`);
  }
}

/** Writes a file; undefined when done, else in one line why not. */
export function writeText(path: string, text: string): string | undefined {
  try {
    writeFileSync(path, text);
    return undefined;
  } catch (error) {
    const code = String((error as { readonly code?: unknown }).code);
    return code === 'ENOENT' || code === 'ENOTDIR' ? `${path}: there is no such folder to write to.` : `${path}: ${reasonOf(error)}`;
  }
}

/** Why nothing can be written there, in one line, before work is done for it; undefined where its folder is there. */
export function unwritable(path: string): string | undefined {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  return folder?.isDirectory() === true ? undefined : `${path}: there is no such folder to write to.`;
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file.'],
  ['EACCES', 'this file may not be opened.'],
  ['EPERM', 'this file may not be opened.'],
  ['EISDIR', 'this is a folder.'],
  ['ENOTDIR', 'there is no such file.'],
  ['ENOSPC', 'the disk is full.'],
  ['ENAMETOOLONG', 'this name is too long.'],
]);

const reasonOf = (error: unknown): string =>
  reasons.get(String((error as { readonly code?: unknown }).code)) ?? 'this file cannot be used.';
