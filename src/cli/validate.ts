import { statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { fileLimits, isSound, readDistrict, readPack, writeProblem } from '../scenario/index.ts';
import { linesFor, loadScenario, partsOf, shelfFor } from './content.ts';
import { readText } from './files.ts';
import type { ExitCode, Io } from './io.ts';

/**
 * `casebreak validate <file…>`: every problem of scenario files, districts (`.geojson`) and packs (folders). 0 when all are sound, 1 when
 * not.
 */
export function validate(files: readonly string[], io: Io): ExitCode {
  const sound = files.map((file) => {
    const { lines, sound: fine } = lookAt(file);
    lines.forEach(io.err);
    if (fine) io.out(`${file}: sound`);
    return fine;
  });
  return sound.every(Boolean) ? 0 : 1;
}

interface Looked {
  readonly lines: readonly string[];
  readonly sound: boolean;
}

function lookAt(file: string): Looked {
  if (isFolder(file)) return ofPack(file);
  return file.endsWith('.geojson') ? ofDistrict(file) : loadScenario(file);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function ofPack(folder: string): Looked {
  const id = basename(resolve(folder));
  const { sources, folders } = shelfFor(resolve(folder, '../..'));
  const { problems } = readPack(partsOf(folder), id, sources.packs);
  return { lines: linesFor(problems, new Map([[`packs/${id}`, resolve(folder)], ...folders])), sound: isSound(problems) };
}

function ofDistrict(file: string): Looked {
  const read = readText(file, fileLimits.district);
  if (!read.ok) return { lines: [read.problem], sound: false };
  const { problems } = readDistrict(read.value, relative(process.cwd(), file));
  return { lines: problems.map(writeProblem), sound: isSound(problems) };
}
