import { mannedPosts, peakAt, profileNow, type Shift } from '../simulation/index.ts';
import { lineBetween, type RoadClass } from '../streets/index.ts';
import type { MapTraffic } from './mapExtras.ts';

const classes: readonly RoadClass[] = ['arterial', 'collector', 'street', 'alley'];

/**
 * How fast a car is on each class of road at this hour, and where posts hold everybody up: the very speeds by which the desk reckons
 * minutes.
 */
export function trafficOf({ world, state }: Shift): MapTraffic {
  const { network } = world.resolved.district;
  const peak = peakAt(world, state.now);
  const onWheels = Object.values(state.units).filter(({ kind }) => !world.unitKinds.get(kind)!.onFoot);
  const car = onWheels.find(({ kind }) => world.unitKinds.get(kind)!.mark === 'car') ?? onWheels[0];
  const profile = car === undefined ? null : profileNow(world, state, car);
  const slowed = mannedPosts(state) === '' || profile === null ? [] : [...(profile.slowed?.keys() ?? [])];
  return {
    peak,
    classes:
      profile === null
        ? []
        : classes.map((roadClass) => {
            const [free, busiest] = profile.kmh[roadClass];
            return { roadClass, free, now: Math.floor(free + (busiest - free) * peak + 0.5) };
          }),
    slowed: slowed.map((street) => lineBetween(network, street, 0, network.extent[street]!)),
  };
}
