import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, nearest, ok, type Result } from '../kernel/index.ts';
import {
  fileLimits,
  type Pack,
  type PackParts,
  readPack,
  readScenario,
  type ResolvedScenario,
  type ScenarioProblem,
  type Sources,
  isSound,
  writeProblem,
} from '../scenario/index.ts';
import { readText } from './files.ts';

/** The scenarios that come with the program: beside `src` and `dist` alike. */
const ownScenarios = join(dirname(fileURLToPath(import.meta.url)), '../../scenarios');

/** Packs and districts on disk, and where each lies. */
interface Shelf {
  readonly sources: Sources;
  readonly folders: ReadonlyMap<string, string>;
}

/**
 * Everything a scenario in this folder can name: what lies in `packs` and `districts` beside it, and what comes with the program. The
 * nearer one wins.
 */
export function shelfFor(folder: string): Shelf {
  const packs: Record<string, PackParts> = {};
  const districts: Record<string, unknown> = {};
  const folders = new Map<string, string>();
  for (const home of [ownScenarios, ...(resolve(folder) === resolve(ownScenarios) ? [] : [folder])]) {
    for (const id of entriesOf(join(home, 'packs'))) {
      const place = join(home, 'packs', id);
      if (!statSync(place).isDirectory()) continue;
      packs[id] = partsOf(place);
      folders.set(`packs/${id}`, place);
    }
    for (const name of entriesOf(join(home, 'districts')).filter((entry) => entry.endsWith('.geojson'))) {
      const read = readText(join(home, 'districts', name), fileLimits.district);
      if (read.ok) districts[basename(name, '.geojson')] = read.value;
      folders.set(`districts/${name}`, join(home, 'districts', name));
    }
  }
  return { sources: { packs, districts }, folders };
}

/** The packs and districts that come with the program. */
export const ownSources = (): Sources => shelfFor(ownScenarios).sources;

/** The packs that come with the program and hold rules. */
export const ownPacks = (): readonly string[] =>
  entriesOf(join(ownScenarios, 'packs')).filter((id) => existsSync(join(ownScenarios, 'packs', id, 'rules.json')));

/** A pack that comes with the program, with those below it laid in; undefined for a name that is none. */
export function ownPack(id: string): Pack | undefined {
  const { packs } = ownSources();
  return packs[id] && readPack(packs[id], id, packs).value?.pack;
}

/** The text of a part of a pack that comes with the program. */
export const packPart = (id: string, part: string): Result<string, string> =>
  readText(join(ownScenarios, 'packs', id, part), fileLimits.packPart);

const entriesOf = (folder: string): readonly string[] =>
  existsSync(folder) && statSync(folder).isDirectory()
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];

/** The JSON files of a pack's folder as texts; what cannot be read as text is left out and so named as missing. */
export function partsOf(folder: string): PackParts {
  const names = [...entriesOf(folder), ...entriesOf(join(folder, 'caseTypes')).map((name) => `caseTypes/${name}`)].filter((name) =>
    name.endsWith('.json'),
  );
  return Object.fromEntries(
    names.flatMap((name) => {
      const read = readText(join(folder, name), fileLimits.packPart);
      return read.ok ? [[name, read.value] as const] : [];
    }),
  );
}

/** What became of a scenario file: every problem as a line, and the scenario when it is sound. */
export interface Loaded {
  readonly scenario?: ResolvedScenario;
  readonly lines: readonly string[];
  readonly sound: boolean;
}

/** A scenario from disk, by its path or, when it comes with the program, by its id. */
export function loadScenario(name: string): Loaded {
  const path = pathOf(name);
  const read = readText(path, fileLimits.scenario);
  if (!read.ok) return { lines: [`${read.problem}${existsSync(path) ? '' : meantBy(name)}`], sound: false };
  const { sources, folders } = shelfFor(dirname(path));
  const { value, problems } = readScenario(read.value, path, sources);
  return { ...(value && { scenario: value }), lines: linesFor(problems, folders), sound: value !== undefined && isSound(problems) };
}

/** The sound scenario, or its problems as lines. */
export function soundScenario(name: string): Result<ResolvedScenario, readonly string[]> {
  const { scenario, lines, sound } = loadScenario(name);
  return scenario && sound ? ok(scenario) : fail(lines);
}

/** The scenarios that come with the program, by id. */
const ownIds = (): readonly string[] =>
  entriesOf(ownScenarios)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => basename(name, '.json'));

/** What somebody may have meant who named neither a file nor the id of a scenario. */
function meantBy(name: string): string {
  if (!/^[\w-]+$/.test(name)) return '';
  const meant = nearest(name, ownIds());
  return meant === undefined ? ` These come with the program: ${ownIds().join(', ')}.` : ` Did you mean “${meant}”?`;
}

/** The files of a folder that holds scenarios and no pack: what can be looked at one by one. */
export const scenariosIn = (folder: string): readonly string[] =>
  existsSync(join(folder, 'pack.json'))
    ? []
    : entriesOf(folder)
        .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
        .map((name) => join(folder, name))
        .filter(saysScenario);

/** Whether a file calls itself a scenario. */
function saysScenario(path: string): boolean {
  const read = readText(path, fileLimits.scenario);
  return read.ok && /"format"\s*:\s*"casebreak\.scenario\//.test(read.value);
}

const pathOf = (name: string): string =>
  !existsSync(name) && /^[\w-]+$/.test(name) && existsSync(join(ownScenarios, `${name}.json`))
    ? relative(process.cwd(), join(ownScenarios, `${name}.json`))
    : name;

/** Problems as lines, with files named as they lie on this disk. */
export function linesFor(problems: readonly ScenarioProblem[], folders: ReadonlyMap<string, string>): readonly string[] {
  return problems.map((problem) => {
    const key = [...folders.keys()].find((prefix) => problem.file === prefix || problem.file.startsWith(`${prefix}/`));
    return writeProblem(
      key === undefined ? problem : { ...problem, file: relative(process.cwd(), join(folders.get(key)!, problem.file.slice(key.length))) },
    );
  });
}
