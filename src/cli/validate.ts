import { statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { fileLimits, isSound, readDistrict, readPack, writeProblem } from '../scenario/index.ts';
import { linesFor, loadScenario, partsOf, scenariosIn, shelfFor } from './content.ts';
import { readText } from './files.ts';
import type { ExitCode, Io } from './io.ts';

/** `casebreak validate <file…>`: every problem of scenario files, districts (`.geojson`), packs (folders) and folders of scenarios. 0 when all are sound, 1 when not. */
export function validate(files: readonly string[], { json }: { readonly json: boolean }, io: Io): ExitCode {
  const looked = files
    .flatMap((file) => (isFolder(file) && scenariosIn(file).length > 0 ? scenariosIn(file) : [file]))
    .map((file) => ({ file, ...lookAt(file) }));
  if (json)
    io.out(
      JSON.stringify(
        looked.map(({ file, sound, lines }) => ({ file, sound, problems: lines })),
        null,
        2,
      ),
    );
  else
    for (const { file, sound, lines } of looked) {
      lines.forEach(io.err);
      if (sound) io.out(`${file}: sound`);
    }
  return looked.every(({ sound }) => sound) ? 0 : 1;
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
  const parts = partsOf(folder);
  if (Object.keys(parts).length === 0) return { lines: [`${folder}: this folder holds neither a pack nor scenarios.`], sound: false };
  const { sources, folders } = shelfFor(resolve(folder, '../..'));
  const { problems } = readPack(parts, id, sources.packs);
  return { lines: linesFor(problems, new Map([[`packs/${id}`, resolve(folder)], ...folders])), sound: isSound(problems) };
}

function ofDistrict(file: string): Looked {
  const read = readText(file, fileLimits.district);
  if (!read.ok) return { lines: [read.problem], sound: false };
  const { problems } = readDistrict(read.value, relative(process.cwd(), file));
  return { lines: problems.map(writeProblem), sound: isSound(problems) };
}
