import type { CaseId, Instant } from '../kernel/index.ts';
import type { Text } from '../scenario/index.ts';
import { circlesCovered, mannedPosts, peakAt, type Shift } from '../simulation/index.ts';
import type { RoadClass } from '../streets/index.ts';
import { beatsOf, roundsOf } from './beats.ts';
import { coverAreas, freeAndWhere } from './coverAreas.ts';
import { hotSpotsOf } from './hotSpots.ts';
import { reachOf } from './suspectReach.ts';
import { trafficOf } from './traffic.ts';

/** Closed rings, flat x y in whole metres, filled even–odd. */
export type MapRings = readonly (readonly number[])[];

/** Ground that a free unit reaches by road within one, three and five minutes. */
export interface MapCover { readonly one: MapRings; readonly three: MapRings; readonly five: MapRings }

/** A 1-3-5-minute circle: who would be first at its centre, and within how many minutes; null where nobody is within five. */
export interface MapCircle { readonly circle: string; readonly name: Text; readonly x: number; readonly y: number; readonly owner: string | null; readonly within: 1 | 3 | 5 | null }

/** Where somebody can be who was last seen somewhere, by what the desk believes of how he moves; in one and two minutes more, too. */
export interface MapReach { readonly outline: MapRings; readonly next: MapRings; readonly later: MapRings; readonly x: number; readonly y: number; readonly at: Instant; /** How he is said to move. */ readonly by: Text | null }

/** A place where cases were reported close together; `weight` is what they count for by their age. */
export interface MapHotSpot { readonly x: number; readonly y: number; readonly metres: number; readonly weight: number; readonly cases: number }

/** How fast a car of the police is by class of road at this hour, beside free streets; and the streets on which posts hold everybody up. */
export interface MapTraffic { readonly peak: number; readonly classes: readonly { readonly roadClass: RoadClass; readonly free: number; readonly now: number }[]; readonly slowed: readonly (readonly number[])[] }

/** A patrol route by road, with its stops in their order. */
export interface MapRound { readonly route: string; readonly name: Text; readonly line: readonly number[]; readonly stops: readonly { readonly x: number; readonly y: number }[] }

/** A zone, with the base whose beat its middle lies in. */
export interface MapBeat { readonly zone: string; readonly name: Text; readonly rings: MapRings; readonly x: number; readonly y: number; readonly base: Text | null }

/** What the map can show beyond units and cases, from what the desk knows. Each is the same value until it says something else. */
export interface MapExtras {
  readonly cover: () => MapCover;
  readonly circles: () => readonly MapCircle[];
  /** Null where nobody is sought, nobody knows from where, or so long ago that he can be anywhere. */
  readonly reach: (caseId: CaseId) => MapReach | null;
  readonly hotSpots: () => readonly MapHotSpot[];
  readonly traffic: () => MapTraffic;
  readonly rounds: () => readonly MapRound[];
  readonly beats: () => readonly MapBeat[];
}

/** Seconds for which the ground covered by units on their way is kept, a reach area, and the weights of past cases. */
const keptFor = { cover: 20, reach: 10, hotSpots: 300 } as const;

/** A value that is made anew only when its key is another. */
function keyed<Value>(): (key: string, make: () => Value) => Value {
  let last: { readonly key: string; readonly value: Value } | undefined;
  return (key, make) => {
    if (last?.key !== key) last = { key, value: make() };
    return last.value;
  };
}

/** What the map of a shift can show, as the shift goes on. */
export function mapExtras(shift: Shift): MapExtras {
  const { world } = shift;
  const [where, cover, circles, reach, hotSpots, traffic] = [keyed<string>(), keyed<MapCover>(), keyed<readonly MapCircle[]>(), keyed<MapReach | null>(), keyed<readonly MapHotSpot[]>(), keyed<MapTraffic>()];
  const slots = (span: number): number => Math.floor(shift.state.now / span);
  const streetsNow = (): string => `${peakAt(world, shift.state.now)}/${mannedPosts(shift.state)}`;
  const { rounds, beats } = { rounds: keyed<readonly MapRound[]>(), beats: keyed<readonly MapBeat[]>() };
  return {
    cover: () => cover(where(`${slots(keptFor.cover)}/${Object.values(shift.state.units).map(({ status }) => status).join('')}/${streetsNow()}`, () => `${freeAndWhere(shift)}/${streetsNow()}`), () => coverAreas(shift)),
    circles: () => {
      const now = circlesCovered(world, shift.state);
      return circles(now.map(({ owner, within }) => `${owner}/${within}`).join(' '), () => now.map(({ circle, name, owner, within }) => {
        const { x, y } = world.resolved.district.circles.find(({ id }) => id === circle)!;
        return { circle, name, x, y, owner: owner === null ? null : shift.state.units[owner]!.callSign, within };
      }));
    },
    reach: (caseId) => reach(`${caseId}/${shift.state.cases[caseId]?.version ?? 0}/${slots(keptFor.reach)}/${streetsNow()}`, () => reachOf(shift, caseId)),
    hotSpots: () => hotSpots(`${slots(keptFor.hotSpots)}/${Object.values(shift.state.cases).filter(({ number, spot }) => number !== null && spot !== null).length}`, () => hotSpotsOf(shift)),
    traffic: () => traffic(streetsNow(), () => trafficOf(shift)),
    rounds: () => rounds('', () => roundsOf(world)),
    beats: () => beats('', () => beatsOf(shift)),
  };
}
