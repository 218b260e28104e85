import type { GroundPicture } from '../../picture/index.ts';
import {
  checkedDistrict,
  districtFrom,
  housesFrom,
  unfolded,
  type CompactDistrict,
  type CompactHouses,
  type Folded,
  type Pack,
  type ResolvedScenario,
  type ScenarioFile,
  type SoundParts,
} from '../../scenario/index.ts';
import type { BuiltInScenario } from './summaries.ts';

// What stands behind the `?` is made of the committed files by src/cli/pageContent.ts, which has also checked it.
const scenarios = import.meta.glob<ScenarioFile>(['../../../scenarios/*.json', '!../../../scenarios/*.schema.json'], {
  query: '?scenario',
  import: 'default',
});
const packs = import.meta.glob<Folded>('../../../scenarios/packs/*/pack.json', { query: '?pack', import: 'default' });
const grounds = import.meta.glob<CompactDistrict>('../../../scenarios/districts/*.geojson', { query: '?ground', import: 'default' });
const houses = import.meta.glob<CompactHouses>('../../../scenarios/districts/*.geojson', { query: '?houses', import: 'default' });

/** A built-in scenario with its pack and district; the district comes without its houses. Rejects when a part cannot be fetched or is not in this build. */
export async function builtInScenario({
  file,
  pack,
  district,
}: Pick<BuiltInScenario, 'file' | 'pack' | 'district'>): Promise<ResolvedScenario> {
  const [scenario, law, ground] = await Promise.all([
    fetched(scenarios, file),
    fetched(packs, `packs/${pack}/pack.json`),
    fetched(grounds, `districts/${district}.geojson`),
  ]);
  const districtSource = districtFrom(ground);
  return { scenario, pack: unfolded(law) as Pack, district: checkedDistrict(districtSource), districtSource };
}

/** Every pack and district of this build, for a scenario from elsewhere. Rejects when one cannot be fetched. */
export async function builtInParts(): Promise<SoundParts> {
  const [laws, towns] = await Promise.all([
    everyOne(packs, (law) => unfolded(law) as Pack),
    everyOne(grounds, (ground) => {
      const source = districtFrom(ground);
      return { district: checkedDistrict(source), source };
    }),
  ]);
  return { packs: laws, districts: towns };
}

/** What a shelf holds, by the name of its folder or file. */
async function everyOne<Data, Made>(
  shelf: Readonly<Record<string, () => Promise<Data>>>,
  made: (data: Data) => Made,
): Promise<Readonly<Record<string, Made>>> {
  const entries = Object.entries(shelf).map(async ([path, load]) => {
    const id = path
      .replace(/\/pack\.json$|\.geojson$/, '')
      .split('/')
      .at(-1)!;
    return [id, made(await load())] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The houses of a district of this build; none where it has no such district. */
export async function housesOf(district: string): Promise<GroundPicture['buildings']> {
  const load = houses[`../../../scenarios/districts/${district}.geojson`];
  return load === undefined ? [] : housesFrom(await load());
}

async function fetched<Data>(shelf: Readonly<Record<string, () => Promise<Data>>>, path: string): Promise<Data> {
  const data = await shelf[`../../../scenarios/${path}`]?.();
  if (data === undefined) throw new Error(`no ${path} in this build`);
  return data;
}
