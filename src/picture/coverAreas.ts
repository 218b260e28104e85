import { seconds } from '../kernel/index.ts';
import { peakAt, profileNow, type Shift, type Unit, unitSpot } from '../simulation/index.ts';
import { outlineWithin, type ReachPart, reachPartsOfAll, type Spot } from '../streets/index.ts';
import type { MapCover, MapRings } from './mapExtras.ts';

const freeUnits = ({ state }: Shift): readonly Unit[] =>
  Object.values(state.units).filter(({ status, officers }) => status === 'AV' && officers > 0);

/** The free units and where they are, as one text: while it stays the same, so does the ground they cover. */
export const freeAndWhere = (shift: Shift): string =>
  freeUnits(shift)
    .map(({ id }) => {
      const { street, along } = unitSpot(shift.state, id);
      return `${id}@${street}+${along}`;
    })
    .join(' ');

/** Ground that a free unit reaches by road within one, three and five minutes, each by its own speed at this hour. */
export function coverAreas(shift: Shift): MapCover {
  const { world, state } = shift;
  const { network } = world.resolved.district;
  const peak = peakAt(world, state.now);
  const bySpeed = new Map<string, { readonly unit: Unit; readonly spots: Spot[] }>();
  for (const unit of freeUnits(shift)) {
    const { speeds, onFoot } = world.unitKinds.get(unit.kind)!;
    const key = JSON.stringify([speeds, onFoot]);
    const like = bySpeed.get(key);
    if (like) like.spots.push(unitSpot(state, unit.id));
    else bySpeed.set(key, { unit, spots: [unitSpot(state, unit.id)] });
  }
  const within = (minutes: number): MapRings => {
    const limit = seconds(minutes * 60);
    return outlineWithin(
      network,
      foremost(
        [...bySpeed.values()].flatMap(({ unit, spots }) => reachPartsOfAll(network, spots, profileNow(world, state, unit), peak, limit)),
      ),
      limit,
    );
  };
  return { one: within(1), three: within(3), five: within(5) };
}

/** Whether a part says all that another says: as much of the same street, as early. */
const saysAll = (one: ReachPart, other: ReachPart): boolean =>
  one.start <= other.start && one.end >= other.end && one.startMillis + one.endMillis <= other.startMillis + other.endMillis;

/** Without the parts that others make needless: where a car comes first, feet draw no outline. */
function foremost(parts: readonly ReachPart[]): readonly ReachPart[] {
  const byStreet = new Map<number, ReachPart[]>();
  for (const part of parts) {
    const kept = byStreet.get(part.street);
    if (!kept) byStreet.set(part.street, [part]);
    else if (!kept.some((each) => saysAll(each, part))) byStreet.set(part.street, [...kept.filter((each) => !saysAll(part, each)), part]);
  }
  return [...byStreet.values()].flat();
}
