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
  type ScenarioSummary,
} from '../../scenario/index.ts';

// What stands behind the `?` is made of the committed files by src/cli/pageContent.ts, which has also checked it.
const scenarios = import.meta.glob<ScenarioFile | undefined>(['../../../scenarios/*.json', '!../../../scenarios/*.schema.json'], {
  query: '?scenario',
  import: 'default',
});
const packs = import.meta.glob<Folded | undefined>('../../../scenarios/packs/*/pack.json', { query: '?pack', import: 'default' });
const grounds = import.meta.glob<CompactDistrict>('../../../scenarios/districts/*.geojson', { query: '?ground', import: 'default' });
const houses = import.meta.glob<CompactHouses>('../../../scenarios/districts/*.geojson', { query: '?houses', import: 'default' });

/**
 * A built-in scenario with its pack and district; the district comes without its houses. Rejects when a part cannot be fetched or was
 * found unsound when the page was built.
 */
export async function builtInScenario({
  id,
  pack,
  district,
}: Pick<ScenarioSummary, 'id' | 'pack' | 'district'>): Promise<ResolvedScenario> {
  const [file, law, ground] = await Promise.all([
    fetched(scenarios, `${id}.json`),
    fetched(packs, `packs/${pack}/pack.json`),
    fetched(grounds, `districts/${district}.geojson`),
  ]);
  const districtSource = districtFrom(ground);
  return { scenario: file, pack: unfolded(law) as Pack, district: checkedDistrict(districtSource), districtSource };
}

/** The houses of a district of this build; none where it has no such district. */
export async function housesOf(district: string): Promise<GroundPicture['buildings']> {
  const load = houses[`../../../scenarios/districts/${district}.geojson`];
  return load === undefined ? [] : housesFrom(await load());
}

async function fetched<Data>(shelf: Readonly<Record<string, () => Promise<Data | undefined>>>, path: string): Promise<Data> {
  const data = await shelf[`../../../scenarios/${path}`]?.();
  if (data === undefined) throw new Error(`no sound ${path} in this build`);
  return data;
}
