import { nearest, sortedKeys } from '../kernel/index.ts';
import { type Extension, extensionKeys, extensionSchema } from './extension.ts';
import { isRecord } from './isRecord.ts';
import { fileLimits } from './limits.ts';
import { type Located, located } from './located.ts';
import { type HouseRules, houseRulesSchema } from './pack/rule.ts';
import { type Finding, finding, type Path, type ScenarioProblem } from './problem.ts';
import { shaped } from './problemsOfShape.ts';

/** The files of a pack's folder by name: `jobs.json`, `caseTypes/dispute.json` … each as its text, or already parsed. */
export type PackParts = Readonly<Record<string, unknown>>;

/** A pack as one JSON value, with the way back from its parts to their files. */
export interface AssembledPack {
  readonly json: Readonly<Record<string, unknown>>;
  /** Whether it can be read by itself: it builds on no other, or has been put upon it. */
  readonly stands: boolean;
  /** On which pack it builds, and how. */
  readonly extension?: Extension;
  /** The house's own rules, and before which place of the rules those of the law end. */
  readonly house?: HouseRules;
  readonly lawRules: number;
  /** Files that cannot be read, are missing or strange. */
  readonly problems: readonly ScenarioProblem[];
  readonly problemAt: (finding: Finding) => ScenarioProblem;
}

/** Files that hold the value of the key of their name. */
const singles = [
  'activities',
  'asks',
  'jobs',
  'plans',
  'behaviours',
  'unitKinds',
  'desks',
  'meansSpeeds',
  'rules',
  'phrases',
  'words',
  'names',
  'practices',
  'groups',
  'operations',
] as const;
/** Files that a pack may do without. */
const spare: ReadonlySet<string> = new Set(['practices.json', 'groups.json', 'operations.json']);
/** The house's own rules, which a pack may bring beside those of the law; put together they are one set. */
const houseFile = 'houseRules.json';
const caseTypeFile = /^caseTypes\/([^/]+)\.json$/;

/**
 * Puts the files of a pack together; case types stand in the order of their files' names. Files that are missing are named, and so are
 * files of no meaning.
 * A pack that builds on another may lack any file but `pack.json`; `extendPack` puts it upon that one.
 */
export function assemblePack(parts: PackParts, folder: string): AssembledPack {
  const problems: ScenarioProblem[] = [];
  const files = new Map<string, Located>();
  for (const name of sortedKeys(parts)) {
    const read = located(parts[name], `${folder}/${name}`, fileLimits.packPart);
    if (read.ok) files.set(name, read.value);
    else problems.push(...read.problem);
  }
  const fileOf = (name: string): Located | undefined => files.get(name);
  const caseTypes = sortedKeys(parts).filter((name) => caseTypeFile.test(name));
  const head = fileOf('pack.json')?.json;
  const { json, extension } = openedHead(head);
  problems.push(...extension.findings.map((found) => files.get('pack.json')!.problemAt(found)));
  for (const name of singles) if (files.has(`${name}.json`)) json[name] = fileOf(`${name}.json`)?.json;
  const [law, house] = [json['rules'], housedRules(fileOf(houseFile))];
  problems.push(...house.problems);
  const lawRules = isRecord(law) && Array.isArray(law['rules']) ? law['rules'].length : Infinity;
  if (isRecord(law)) json['rules'] = withHouse(law, house.rules);
  if (!(extension.builds && caseTypes.length === 0)) json['caseTypes'] = caseTypes.map((name) => fileOf(name)?.json ?? null);
  const problemAt = (found: Finding): ScenarioProblem => {
    const [name, path] = homeOf(found.path, caseTypes, lawRules);
    const home = fileOf(name);
    return home ? home.problemAt({ ...found, path }) : nowhere(`${folder}/${name}`, { ...found, path });
  };
  return {
    json,
    problems: [...problems, ...wrongFiles(parts, folder, extension.builds), ...doubled(head, folder, files)],
    problemAt,
    lawRules,
    stands: !extension.builds,
    ...(extension.value && { extension: extension.value }),
    ...(house.rules && { house: house.rules }),
  };
}

/** Files that are missing (a pack that builds on another needs none but its head), and files of no meaning. */
function wrongFiles(parts: PackParts, folder: string, builds: boolean): readonly ScenarioProblem[] {
  const known = ['pack.json', ...singles.map((name) => `${name}.json`)];
  const missing = (builds ? ['pack.json'] : known).filter((name) => parts[name] === undefined && !spare.has(name));
  const strange = sortedKeys(parts).filter((name) => !known.includes(name) && name !== houseFile && !caseTypeFile.test(name));
  return [
    ...missing.map((name) => nowhere(`${folder}/${name}`, finding([], 'missingFile', 'The pack lacks this file.'))),
    ...strange.map((name) =>
      nowhere(`${folder}/${name}`, finding([], 'unknownFile', 'No part of a pack has this name.', nearest(name, known))),
    ),
  ];
}

/** What `pack.json` says of the pack, and apart from it what it says of the pack on which it builds. */
function openedHead(head: unknown): {
  readonly json: Record<string, unknown>;
  readonly extension: { readonly builds: boolean; readonly value?: Extension; readonly findings: readonly Finding[] };
} {
  const members = Object.entries(isRecord(head) ? head : {});
  const json = Object.fromEntries(members.filter(([key]) => !extensionKeys.has(key)));
  const said = members.filter(([key]) => extensionKeys.has(key));
  if (said.length === 0) return { json, extension: { builds: false, findings: [] } };
  const { value, findings } = shaped(extensionSchema, Object.fromEntries(said));
  return { json, extension: { builds: true, ...(value && { value }), findings } };
}

function nowhere(file: string, { code, message, nearest: meant }: Finding): ScenarioProblem {
  return { file, line: 0, column: 0, path: '', code, message, ...(meant === undefined ? {} : { nearest: meant }), severity: 'error' };
}

/** The rules of the house's own file, when it is sound, else what is wrong with it. */
function housedRules(file: Located | undefined): { readonly rules?: HouseRules; readonly problems: readonly ScenarioProblem[] } {
  if (!file) return { problems: [] };
  const { value, findings } = shaped(houseRulesSchema, file.json);
  return value ? { rules: value, problems: [] } : { problems: findings.map(file.problemAt) };
}

/** The rules of a law, then those of the house, with what both may read. */
export function withHouse(law: Readonly<Record<string, unknown>>, house: HouseRules | undefined): Readonly<Record<string, unknown>> {
  const { attributes, rules } = law;
  if (!house || !isRecord(attributes) || !Array.isArray(rules)) return law;
  const both = (side: 'case' | 'event'): unknown =>
    isRecord(attributes[side]) ? { ...attributes[side], ...house.attributes[side] } : attributes[side];
  return {
    ...law,
    attributes: { ...attributes, case: both('case'), event: both('event') },
    rules: [...(rules as unknown[]), ...house.rules],
  };
}

/** The file that holds a part of the pack, and the path inside it; from `lawRules` on, rules are the house's. */
function homeOf(path: Path, caseTypes: readonly string[], lawRules: number): readonly [string, Path] {
  const [key, index, place] = path;
  if (key === 'rules' && index === 'rules' && typeof place === 'number' && place >= lawRules)
    return [houseFile, ['rules', place - lawRules, ...path.slice(3)]];
  if (key === 'caseTypes' && typeof index === 'number') return [caseTypes[index] ?? 'caseTypes', path.slice(2)];
  return singles.some((name) => name === key) ? [`${String(key)}.json`, path.slice(1)] : ['pack.json', path];
}

/** A key of pack.json that a file of its own also holds. */
function doubled(head: unknown, folder: string, files: ReadonlyMap<string, Located>): readonly ScenarioProblem[] {
  const keys = isRecord(head)
    ? Object.keys(head).filter((key) => key === 'caseTypes' || (singles.some((name) => name === key) && files.has(`${key}.json`)))
    : [];
  return keys.map((key) =>
    files
      .get('pack.json')!
      .problemAt({ ...finding([key], 'unknownKey', `“${key}” stands in a file of its own (in ${folder}).`), atKey: true }),
  );
}
