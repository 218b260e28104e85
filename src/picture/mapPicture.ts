import { type Shift, unitSpot } from '../simulation/index.ts';
import { lineBetween, placeOf } from '../streets/index.ts';
import type { MapPicture, MapUnit } from './deskPicture.ts';
import { mapGroups } from './groups.ts';
import { placeLabel } from './labels.ts';

/** Seconds after which a sighting is no longer drawn. */
const fadedAfter = 1800;

/** Where things are as the desk knows. Suspects appear only as sightings with an age. */
export function mapPicture({ state, world }: Pick<Shift, 'state' | 'world'>): MapPicture {
  const { network, checkpoints } = world.resolved.district;
  const open = state.open.map((id) => state.cases[id]!).filter(({ number, spot }) => number !== null && spot !== null);
  return {
    now: state.now,
    units: Object.values(state.units)
      .filter(({ status }) => status !== 'OF')
      .map((unit) => mapUnit({ state, world }, unit.id)),
    cases: open.map((record) => ({
      caseId: record.id,
      number: record.number!,
      priority: record.priority ?? 4,
      assigned: record.units.length > 0 || record.response !== 'none',
      ...xy(placeLabel(world, record.spot!)),
    })),
    sightings: open
      .flatMap((record) =>
        record.beliefs
          .filter(({ spot, about, aspect }) => spot !== null && about !== 'scene' && aspect !== 'fence')
          .map((belief) => ({
            caseId: record.id,
            ...placeOf(network, belief.spot!),
            at: belief.at,
            age: state.now - belief.at,
            aspect: belief.aspect,
          })),
      )
      .filter(({ age, aspect }) => age <= fadedAfter || aspect === 'whereabouts'),
    groups: mapGroups({ state, world }),
    posts: checkpoints.map((post) => {
      const unit = Object.values(state.units).find((candidate) => candidate.post === post.id);
      return {
        post: post.id,
        name: post.name,
        x: post.x,
        y: post.y,
        unit: unit?.id ?? null,
        ready: unit?.postReadyAt !== null && unit?.postReadyAt !== undefined,
        readyIn: unit?.journey ? Math.max(0, unit.journey.arrives - state.now) : null,
      };
    }),
  };
}

const xy = ({ x, y }: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } => ({ x, y });

function mapUnit({ state, world }: Pick<Shift, 'state' | 'world'>, id: Parameters<typeof unitSpot>[1]): MapUnit {
  const unit = state.units[id]!;
  const kind = world.unitKinds.get(unit.kind)!;
  const { network } = world.resolved.district;
  const path: number[] = [];
  const times: number[] = [];
  if (unit.journey) {
    let begun = 0;
    for (const leg of unit.journey.route.legs) {
      const line = lineBetween(network, leg.street, leg.start, leg.end);
      const lengths = lengthsOf(line);
      const total = lengths.at(-1) ?? 0;
      for (let i = path.length === 0 ? 0 : 1; i < line.length / 2; i++) {
        path.push(line[i * 2]!, line[i * 2 + 1]!);
        times.push(unit.journey.departs + (begun + (total === 0 ? 0 : (lengths[i]! / total) * (leg.millis - begun))) / 1000);
      }
      begun = leg.millis;
    }
  }
  return {
    unit: id,
    callSign: unit.callSign,
    mark: kind.mark,
    tier: kind.tier,
    status: unit.status,
    caseId: unit.caseId,
    ...placeOf(network, unitSpot(state, id)),
    path,
    times,
  };
}

/** Metres from the start of a line to each of its corners. */
function lengthsOf(line: readonly number[]): number[] {
  const lengths = [0];
  for (let i = 2; i < line.length; i += 2) {
    const [dx, dy] = [line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!];
    lengths.push(lengths.at(-1)! + Math.sqrt(dx * dx + dy * dy));
  }
  return lengths;
}
