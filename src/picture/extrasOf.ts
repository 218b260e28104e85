import { circlesCovered, mannedPosts, peakAt, type Shift } from '../simulation/index.ts';
import { beatsOf, roundsOf } from './beats.ts';
import { coverAreas, freeAndWhere } from './coverAreas.ts';
import { hotSpotsOf } from './hotSpots.ts';
import type { MapBeat, MapCircle, MapCover, MapExtras, MapHotSpot, MapReach, MapRound, MapTraffic } from './mapExtras.ts';
import { reachOf } from './suspectReach.ts';
import { trafficOf } from './traffic.ts';

/** Seconds for which the ground covered by units on their way is kept, a reach area, and the weights of past cases. */
const keptFor = { cover: 30, reach: 10, hotSpots: 300 } as const;

/** A value that is made anew only when its key is another. */
function keyed<Value>(): (key: string, make: () => Value) => Value {
  let last: { readonly key: string; readonly value: Value } | undefined;
  return (key, make) => {
    if (last?.key !== key) last = { key, value: make() };
    return last.value;
  };
}

/** What the map of a shift can show, as the shift goes on. */
export function extrasOf(shift: Shift): MapExtras {
  const { world } = shift;
  const [where, cover, circles, reach, hotSpots, traffic] = [
    keyed<string>(),
    keyed<MapCover>(),
    keyed<readonly MapCircle[]>(),
    keyed<MapReach | null>(),
    keyed<readonly MapHotSpot[]>(),
    keyed<MapTraffic>(),
  ];
  const slots = (span: number): number => Math.floor(shift.state.now / span);
  const streetsNow = (): string => `${peakAt(world, shift.state.now)}/${mannedPosts(shift.state)}`;
  const { rounds, beats } = { rounds: keyed<readonly MapRound[]>(), beats: keyed<readonly MapBeat[]>() };
  return {
    cover: () =>
      cover(
        where(
          `${slots(keptFor.cover)}/${Object.values(shift.state.units)
            .map(({ status }) => status)
            .join('')}/${streetsNow()}`,
          () => `${freeAndWhere(shift)}/${streetsNow()}`,
        ),
        () => coverAreas(shift),
      ),
    circles: () => {
      const now = circlesCovered(world, shift.state);
      return circles(now.map(({ owner, within }) => `${owner}/${within}`).join(' '), () =>
        now.map(({ circle, name, owner, within }) => {
          const { x, y } = world.resolved.district.circles.find(({ id }) => id === circle)!;
          return { circle, name, x, y, owner: owner === null ? null : shift.state.units[owner]!.callSign, within };
        }),
      );
    },
    reach: (caseId) =>
      reach(`${caseId}/${shift.state.cases[caseId]?.version ?? 0}/${slots(keptFor.reach)}/${streetsNow()}`, () => reachOf(shift, caseId)),
    hotSpots: () =>
      hotSpots(
        `${slots(keptFor.hotSpots)}/${Object.values(shift.state.cases).filter(({ number, spot }) => number !== null && spot !== null).length}`,
        () => hotSpotsOf(shift),
      ),
    traffic: () => traffic(streetsNow(), () => trafficOf(shift)),
    rounds: () => rounds('', () => roundsOf(world)),
    beats: () => beats('', () => beatsOf(shift)),
  };
}
