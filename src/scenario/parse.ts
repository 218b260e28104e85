import { byText, fail, nearest, ok, type Result } from '../kernel/index.ts';
import { type AssembledPack, assemblePack, type PackParts } from './assemblePack.ts';
import { checkPack, checkScenario } from './checks/index.ts';
import { type District, parseDistrict } from './district/index.ts';
import { extendPack } from './extendPack.ts';
import { fileLimits } from './limits.ts';
import { located } from './located.ts';
import { type Pack, packSchema } from './pack/pack.ts';
import { type Finding, finding, isSound, type ScenarioProblem } from './problem.ts';
import type { ProblemCode } from './problemCode.ts';
import { shaped, valueAt } from './problemsOfShape.ts';
import type { ResolvedScenario } from './resolve.ts';
import { type ScenarioFile, scenarioSchema } from './scenarioFile.ts';

/**
 * What a scenario may name: packs as folders of files, districts as files, by id. A file is given as its text (then its problems have line
 * and column) or already parsed.
 */
export interface Sources {
  readonly packs: Readonly<Record<string, PackParts>>;
  readonly districts: Readonly<Record<string, unknown>>;
}

/** Something read, as far as it could be, with everything found wrong on the way. */
export interface Read<Value> {
  readonly value?: Value;
  readonly problems: readonly ScenarioProblem[];
}

/**
 * The one door for scenarios: text in, and out comes a sound scenario with its pack and district, or every problem at once. Warnings alone
 * do not refuse it.
 */
export function parseScenario(text: string, fileName: string, sources: Sources): Result<ResolvedScenario, readonly ScenarioProblem[]> {
  const { value, problems } = readScenario(text, fileName, sources);
  return value && isSound(problems) ? ok(value) : fail(problems);
}

/** What the page calls `parseScenario`, for a scenario that needs no file name of its own. */
export const resolveScenario = (text: string, sources: Sources): Result<ResolvedScenario, readonly ScenarioProblem[]> =>
  parseScenario(text, 'scenario', sources);

/** A scenario with its pack and district and all problems of the three, warnings too. */
export function readScenario(text: string, fileName: string, sources: Sources): Read<ResolvedScenario> {
  const shelf = shelfOf(sources);
  return readBeside(
    text,
    fileName,
    (json) => named(json, 'pack', sources.packs, shelf.packs, (parts, id) => readPack(parts, id, sources.packs)),
    (json) => named(json, 'district', sources.districts, shelf.districts, (source, id) => readDistrict(source, `districts/${id}.geojson`)),
  );
}

/** Packs and districts that were made sound before, by id. */
export interface SoundParts {
  readonly packs: Readonly<Record<string, Pack>>;
  readonly districts: Readonly<Record<string, { readonly district: District; readonly source: unknown }>>;
}

/** A scenario among packs and districts that need no checking any more: by the same schema and the same checks as any other. */
export const readScenarioAmong = (text: string, fileName: string, { packs, districts }: SoundParts): Read<ResolvedScenario> =>
  readBeside(
    text,
    fileName,
    (json) => named(json, 'pack', packs, new Map(), (pack) => ({ value: { pack }, problems: [] })),
    (json) => named(json, 'district', districts, new Map(), (value) => ({ value, problems: [] })),
  );

type Named<Value> = Read<Value> & { readonly findings: readonly Finding[] };

/** A scenario from its text, beside the pack and the district that it names. */
function readBeside(
  text: string,
  fileName: string,
  packOf: (json: unknown) => Named<{ readonly pack: Pack }>,
  districtOf: (json: unknown) => Named<{ readonly district: District; readonly source: unknown }>,
): Read<ResolvedScenario> {
  const file = located(text, fileName, fileLimits.scenario);
  if (!file.ok) return { problems: file.problem };
  const { json, problemAt } = file.value;
  const shape = shaped(scenarioSchema, json, spareMembers);
  const [pack, district] = [packOf(json), districtOf(json)];
  const scenario = shape.mended;
  const whole =
    scenario && pack.value && district.value ? { scenario, pack: pack.value.pack, district: district.value.district } : undefined;
  const findings = [...shape.findings, ...pack.findings, ...district.findings, ...(whole ? checkScenario(whole) : [])];
  const problems = [...inOrder(findings.map(problemAt)), ...pack.problems, ...district.problems];
  if (!whole || !shape.value || !isSound(problems)) return { problems };
  return { value: { scenario: shape.value, pack: whole.pack, district: whole.district, districtSource: district.value?.source }, problems };
}

const spareText = { en: '-', zh: '-' };
/** Stands in for members of a scenario that are broken, so that what the others name is still checked. */
const spareMembers = {
  format: 'casebreak.scenario/1',
  id: 'scenario',
  name: spareText,
  briefing: spareText,
  lasts: '48h',
  streams: [],
  scripted: [],
  inherited: [],
  goals: [],
  handOverTo: [],
};

/** What was read of sources already, by id. */
interface Shelf {
  readonly packs: Map<string, ReturnType<typeof readPack>>;
  readonly districts: Map<string, ReturnType<typeof readDistrict>>;
}
const shelves = new WeakMap<Sources, Shelf>();

/** The same sources are read once, however many scenarios name them: nobody changes sources once they are handed in. */
function shelfOf(sources: Sources): Shelf {
  const shelf = shelves.get(sources) ?? { packs: new Map(), districts: new Map() };
  shelves.set(sources, shelf);
  return shelf;
}

/** A scenario's pack or district, looked up by the name it gives. */
function named<Source, Value>(
  json: unknown,
  key: 'pack' | 'district',
  known: Readonly<Record<string, Source>>,
  shelf: Map<string, Read<Value>>,
  read: (source: Source, id: string) => Read<Value>,
): Named<Value> {
  const id = valueAt(json, [key]);
  if (typeof id !== 'string') return { problems: [], findings: [] };
  const source = Object.hasOwn(known, id) ? known[id] : undefined;
  if (source === undefined)
    return {
      problems: [],
      findings: [finding([key], 'unknownName', `There is no ${key} “${id.slice(0, 60)}”.`, nearest(id, Object.keys(known)))],
    };
  const found = shelf.get(id) ?? read(source, id);
  shelf.set(id, found);
  return { ...found, findings: [] };
}

/**
 * A pack from the files of its folder and, where it extends one of the others, of that one's folder, made sound. `value` is there when its
 * shape is; whether it may be played is said by its problems.
 */
export function readPack(parts: PackParts, id: string, others: Sources['packs'] = {}): Read<{ readonly pack: Pack }> {
  const { json, problems, problemAt, stands } = flatPack(parts, id, others, []);
  if (!stands) return { problems };
  const missing = problems.some(({ severity }) => severity === 'error')
    ? new Set(problems.map(({ file }) => /([^/]+)\.json$/.exec(file)?.[1] ?? ''))
    : new Set<string>();
  const shape = shaped(packSchema, json);
  const findings = [
    ...shape.findings.filter(({ path, code }) => !(code === 'missing' && path.length === 1 && missing.has(String(path[0])))),
    ...(shape.mended ? checkPack(shape.mended) : []),
  ];
  const misnamed = shape.mended && shape.mended.id !== id ? [finding(['id'], 'wrongId', `The folder is called “${id}”.`, id)] : [];
  const all = [...problems, ...inOrder([...misnamed, ...findings].map(problemAt))];
  return shape.value ? { value: { pack: shape.value }, problems: all } : { problems: all };
}

/** A pack put together with all that it builds on. `trail` holds the packs that led here, so that none is put upon itself. */
function flatPack(parts: PackParts, id: string, others: Sources['packs'], trail: readonly string[]): AssembledPack {
  const own = assemblePack(parts, `packs/${id}`);
  const { extension } = own;
  if (!extension) return own;
  const { extends: below } = extension;
  const amiss = (code: ProblemCode, message: string, meant?: string): AssembledPack => ({
    ...own,
    problems: [...own.problems, own.problemAt(finding(['extends'], code, message, meant))],
  });
  if ([...trail, id].includes(below)) return amiss('circle', `These packs build on each other: ${[...trail, id].join(', ')}.`);
  const theirs = Object.hasOwn(others, below) ? others[below] : undefined;
  if (!theirs) return amiss('unknownName', `There is no pack “${below}”.`, nearest(below, Object.keys(others)));
  return extendPack(own, flatPack(theirs, below, others, [...trail, id]), extension);
}

/** A district from its GeoJSON, with lines and columns for what is wrong with it. */
export function readDistrict(source: unknown, file: string): Read<{ readonly district: District; readonly source: unknown }> {
  const read = located(source, file, fileLimits.district);
  if (!read.ok) return { problems: read.problem };
  const { district, problems } = parseDistrict(read.value.json);
  const found = problems.map(({ severity, ...rest }) => read.value.problemAt({ ...rest, ...(severity === 'warning' && { severity }) }));
  return district ? { value: { district, source: read.value.json }, problems: found } : { problems: found };
}

/** By file, line and column. */
const inOrder = (problems: readonly ScenarioProblem[]): readonly ScenarioProblem[] =>
  [...problems].sort((a, b) => byText(a.file, b.file) || a.line - b.line || a.column - b.column);

/** What a run file carries of its scenario: the file, its assembled pack and its district as GeoJSON. */
export interface ScenarioOnPaper {
  readonly file: unknown;
  readonly pack: unknown;
  readonly district: unknown;
}

/** The scenario that a run file carries, made sound again by the same schemas and checks. */
export function resolveOnPaper({ file, pack, district }: ScenarioOnPaper): Result<ResolvedScenario, readonly ScenarioProblem[]> {
  const scenarioShape = shaped(scenarioSchema, file);
  const packShape = shaped(packSchema, pack);
  const town = readDistrict(district, 'district');
  const onPaper =
    (part: string) =>
    ({ path, code, message, nearest: meant }: Finding): ScenarioProblem => ({
      file: part,
      line: 0,
      column: 0,
      path: path.join('.'),
      code,
      message,
      ...(meant === undefined ? {} : { nearest: meant }),
      severity: 'error',
    });
  const problems = [
    ...scenarioShape.findings.map(onPaper('scenario')),
    ...packShape.findings.map(onPaper('pack')),
    ...town.problems.filter(({ severity }) => severity === 'error'),
  ];
  const [scenario, sound, place]: readonly [ScenarioFile | undefined, Pack | undefined, District | undefined] = [
    scenarioShape.value,
    packShape.value,
    town.value?.district,
  ];
  if (!scenario || !sound || !place || problems.length > 0) return fail(problems);
  const harmful = ({ severity }: Finding): boolean => severity !== 'warning';
  const found = [
    ...checkPack(sound).filter(harmful).map(onPaper('pack')),
    ...checkScenario({ scenario, pack: sound, district: place }).filter(harmful).map(onPaper('scenario')),
  ];
  return found.length > 0 ? fail(found) : ok({ scenario, pack: sound, district: place, districtSource: district });
}
