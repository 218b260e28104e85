import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  checkedDistrict,
  compactDistrict,
  compactHouses,
  fileLimits,
  folded,
  isSound,
  located,
  readDistrict,
  readPack,
  readScenario,
  type ScenarioFile,
  type ScenarioProblem,
  scenarioSchema,
  type Sources,
  summaryOf,
  withoutBuildings,
  writeProblem,
} from '../scenario/index.ts';
import { ownSources } from './content.ts';

interface Loader {
  readonly resolve: (name: string, importer?: string) => Promise<{ readonly id: string } | null>;
  readonly addWatchFile: (path: string) => void;
}

/** What can be asked of a file of authored content behind a `?`, and the data that come. @throws Error, with every problem, for what is not sound: such a page is not built. */
const forms: Readonly<Record<string, (path: string, sources: () => Sources) => unknown>> = {
  /** A scenario as the menu shows it. */
  summary: (path, sources) => {
    const file = located(readFileSync(path, 'utf8'), basename(path), fileLimits.scenario);
    const read = file.ok ? scenarioSchema.safeParse(file.value.json) : undefined;
    return summaryOf(read?.data ?? soundScenarioAt(path, sources));
  },
  /** A scenario, read and checked with its pack and district. */
  scenario: (path, sources) => {
    const scenario = soundScenarioAt(path, sources);
    const twin = scenariosBeside(path).find((other) => idOf(other) === scenario.id);
    if (twin !== undefined) throw new Error(`${path}: its id “${scenario.id}” is that of ${basename(twin)} already`);
    return scenario;
  },
  /** The pack of a `pack.json`, read and checked, with those below it laid in and repetitions taken out. */
  pack: (path, sources) => {
    const { packs } = sources();
    const id = basename(dirname(path));
    const { value, problems } = readPack(packs[id] ?? {}, id, packs);
    if (value === undefined || !isSound(problems)) throw unsound(path, problems);
    return folded(JSON.parse(JSON.stringify(value.pack)));
  },
  /** A district without its houses, which no rule looks at. The page reads it without checking it again, so that must come to the same. */
  ground: (path) => {
    const { district, source } = districtAt(path);
    if (!isDeepStrictEqual(checkedDistrict(source), district))
      throw new Error(`${path}: its properties are not plainly written; save it with plain true and false, and without empty members`);
    return compactDistrict(withoutBuildings(source, district));
  },
  /** The houses of a district, for the map alone. */
  houses: (path) => compactHouses(districtAt(path).district.shapes.buildings),
};

function soundScenarioAt(path: string, sources: () => Sources): ScenarioFile {
  const { value, problems } = readScenario(readFileSync(path, 'utf8'), basename(path), sources());
  if (value === undefined || !isSound(problems)) throw unsound(path, problems);
  return value.scenario;
}

const unsound = (path: string, problems: readonly ScenarioProblem[]): Error =>
  new Error([`${path} is not sound:`, ...problems.map(writeProblem)].join('\n'));

/** The other scenarios of its folder. */
const scenariosBeside = (path: string): readonly string[] =>
  readdirSync(dirname(path))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json') && name !== basename(path))
    .sort()
    .map((name) => join(dirname(path), name));

/** The id of a scenario, or of anything else nothing: what is amiss with that is said where it is read itself. */
function idOf(path: string): unknown {
  try {
    const json = jsonOf(path);
    return typeof json === 'object' && json !== null && 'id' in json ? json.id : undefined;
  } catch {
    return undefined;
  }
}

const jsonOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function districtAt(path: string): NonNullable<ReturnType<typeof readDistrict>['value']> {
  const { value, problems } = readDistrict(jsonOf(path), basename(path));
  if (value === undefined) throw new Error(`${path}: ${problems[0]?.message ?? 'no district'}`);
  return value;
}

const asked = /\?(summary|scenario|pack|ground|houses)$/;
const mark = '\0content/';

/**
 * A plugin of Vite: hands authored content to the page in the form that it needs (`night-market.json?summary` and
 * `?scenario`, `pack.json?pack`, `lizhou.geojson?ground` and `?houses`): read and checked once, when it is built, and small. The
 * committed files stay as authors write them.
 */
export const pageContent = () => {
  let known: Sources | null = null;
  const sources = (): Sources => (known ??= ownSources());
  return {
    name: 'casebreak-page-content',
    enforce: 'pre' as const,
    async resolveId(this: Loader, name: string, importer?: string): Promise<string | null> {
      const form = asked.exec(name)?.[1];
      const file = form === undefined ? null : await this.resolve(name.replace(asked, ''), importer);
      return file === null ? null : `${mark}${form}:${file.id}.js`;
    },
    load(this: Loader, id: string): string | null {
      if (!id.startsWith(mark)) return null;
      const [form, path] = [id.slice(mark.length, id.indexOf(':')), id.slice(id.indexOf(':') + 1, -'.js'.length)];
      this.addWatchFile(path);
      const data = forms[form]!(path, sources);
      // An engine reads a text of JSON faster than an object of the same size.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
    },
  };
};
