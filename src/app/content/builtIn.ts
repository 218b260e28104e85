import type { Result } from '../../kernel/index.ts';
import { type PackParts, resolveScenario, type ResolvedScenario, type ScenarioFile, type ScenarioProblem, scenarioSchema } from '../../scenario/index.ts';

/** The scenarios of this build are small and stand in the menu at once; packs and districts are fetched when one is played. */
const scenarioTexts = import.meta.glob<string>(['../../../scenarios/*.json', '!../../../scenarios/*.schema.json'], { query: '?raw', import: 'default', eager: true });
const packTexts = import.meta.glob<string>('../../../scenarios/packs/**/*.json', { query: '?raw', import: 'default' });
const districtTexts = import.meta.glob<string>('../../../scenarios/districts/*.geojson', { query: '?raw', import: 'default' });

/** A scenario file of this build, by its id. One that breaks the schema is left out; `npm test` finds it. */
export const builtInScenarios: ReadonlyMap<string, { readonly file: ScenarioFile; readonly text: string }> = new Map(
  Object.values(scenarioTexts).flatMap((text) => {
    const read = scenarioSchema.safeParse(parsed(text));
    return read.success ? [[read.data.id, { file: read.data, text }] as const] : [];
  }),
);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A built-in scenario with its pack and district, made sound. Rejects when a file cannot be fetched; refuses an unknown id like a missing file. */
export async function builtInScenario(id: string): Promise<Result<ResolvedScenario, readonly ScenarioProblem[]>> {
  const found = builtInScenarios.get(id);
  if (found === undefined) throw new Error(`no scenario ${id} in this build`);
  const { pack, district } = found.file;
  const [packs, ground] = await Promise.all([packAndBelow(pack), districtSource(district)]);
  return resolveScenario(found.text, { packs, districts: { [district]: ground } });
}

/** A pack with those that it builds on; one that is named but is not in this build is left out, and so named as missing. */
async function packAndBelow(pack: string, above: Readonly<Record<string, PackParts>> = {}): Promise<Readonly<Record<string, PackParts>>> {
  const packs = { ...above, [pack]: await packParts(pack) };
  const head = packs[pack]?.['pack.json'];
  const below = typeof head === 'object' && head !== null && 'extends' in head ? head.extends : undefined;
  return typeof below === 'string' && !Object.hasOwn(packs, below) && Object.keys(packTexts).some((path) => path.startsWith(folderOf(below))) ? packAndBelow(below, packs) : packs;
}

const folderOf = (pack: string): string => `../../../scenarios/packs/${pack}/`;

/** The files of a pack, by their paths inside its folder; parsed, since nobody will be told a line and column here. */
async function packParts(pack: string): Promise<PackParts> {
  const folder = folderOf(pack);
  const files = Object.entries(packTexts).filter(([path]) => path.startsWith(folder));
  const texts = await Promise.all(files.map(async ([path, load]) => [path.slice(folder.length), parsed(await load())] as const));
  return Object.fromEntries(texts);
}

async function districtSource(district: string): Promise<unknown> {
  const load = districtTexts[`../../../scenarios/districts/${district}.geojson`];
  return load === undefined ? undefined : parsed(await load());
}
