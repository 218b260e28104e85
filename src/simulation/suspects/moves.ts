import { diceFor, type Instant, instant, type IncidentId, type PersonId } from '../../kernel/index.ts';
import { type Behaviour, type Phase } from '../../scenario/index.ts';
import { distance, exits, placeOf, type Spot } from '../../streets/index.ts';
import type { Incident, Person } from '../incident.ts';
import type { Mover } from '../state.ts';
import { tell, type Telling } from '../tell.ts';
import { drawSeconds } from '../takes.ts';
import { meansProfile, peakAt, type World } from '../world.ts';
import { crowdedJunctions } from './crowds.ts';
import { isRiding, ridersWith } from './companions.ts';
import { moverKey, stepsBefore } from './moverKey.ts';

/** Arrived when this near the goal, in metres. */
const nearEnough = 60;

/** From where and until when somebody who slipped away is in the open. */
export interface Flight {
  readonly from: Spot;
  readonly until: Instant;
}

/** Lets somebody begin to move, or turn at the end of his street: the next street is drawn, or he goes to ground. */
export function turn(telling: Telling, incidentId: IncidentId, personId: PersonId, flight?: Flight): void {
  const incident = telling.state.incidents[incidentId];
  const person = incident?.persons.find(({ id }) => id === personId);
  const behaviour = person && behaviourOf(telling.world, person);
  if (!incident || !person || !behaviour) return;
  const mover = telling.state.movers[moverKey(incidentId, personId)] ?? null;
  if (mover && isWatched(mover, telling.state.now)) {
    const { phase, street, forward, end, watchedUntil } = mover;
    tell(telling, {
      type: 'suspectMoved',
      incident: incidentId,
      person: personId,
      phase,
      street,
      forward,
      start: end,
      end,
      leaves: watchedUntil,
    });
  } else goOn(telling, incident, person, behaviour, mover, flight);
}

/** The next leg of somebody's way, as his behaviour draws it. */
function goOn(telling: Telling, incident: Incident, person: Person, behaviour: Behaviour, mover: Mover | null, flight?: Flight): void {
  const spot: Spot = mover ? { street: mover.street, along: mover.end } : (flight?.from ?? incident.spot);
  const next = phaseAt(telling, incident, person, behaviour, spot, mover);
  const name = next ?? mover?.phase ?? behaviour.start;
  const phase = behaviour.phases[name];
  if (!phase) {
    tell(telling, { type: 'suspectHid', incident: incident.id, person: person.id });
    return;
  }
  // At the end of his way he lingers where he is, still findable, until his time in the open is over.
  const { seconds, ...way } = next === null || isAtRest(phase) ? stayAt(spot) : leaveFrom(telling, incident, person, phase, spot, mover);
  const riders = gettingOff(telling, incident, person, name);
  tell(telling, {
    type: 'suspectMoved',
    incident: incident.id,
    person: person.id,
    phase: name,
    ...way,
    leaves: instant(telling.state.now + Math.max(1, seconds)),
    ...(flight && { openUntil: flight.until }),
  });
  const until = instant(Math.max(telling.state.now + 1, person.findableUntil ?? 0));
  for (const { id } of riders) turn(telling, incident.id, id, { from: spot, until });
}

/** Those who rode along with somebody who now leaves his vehicle: each goes his own way. */
const gettingOff = ({ world, state }: Telling, incident: Incident, person: Person, phase: string): ReturnType<typeof ridersWith> =>
  isRiding(world, person, phase) ? [] : ridersWith(world, state, incident, person.id);

/** Whether somebody is kept in sight until a searching unit comes to the end of his street: there he stays. */
const isWatched = (mover: Mover, now: Instant): mover is Mover & { readonly watchedUntil: Instant } =>
  mover.watchedUntil !== null && mover.watchedUntil > now;

/** How somebody behaves; undefined when he is never on the map. */
const behaviourOf = (world: World, { behaviour }: Person): Behaviour | undefined =>
  behaviour === null ? undefined : world.behaviours.get(behaviour);

/** Whether somebody stays where he is in a phase, or is out of the streets under ground. */
const isAtRest = ({ toward, by }: Phase): boolean => toward === 'stay' || by === 'metro' || by === 'none';

/** A minute at one spot. */
const stayAt = ({ street, along }: Spot): Way & { readonly seconds: number } => ({
  street,
  forward: true,
  start: along,
  end: along,
  seconds: 60,
});

/** The next street with the seconds along it. */
function leaveFrom(
  telling: Telling,
  incident: Incident,
  person: Person,
  phase: Phase,
  spot: Spot,
  mover: Mover | null,
): Way & { readonly seconds: number } {
  const way = nextStreet(telling, incident, person, phase, spot, mover);
  return { ...way, seconds: secondsFor(telling, phase, way.street, Math.abs(way.end - way.start)) };
}

/** Seconds along a street by the phase's means of travel, at this hour. */
function secondsFor({ world, state }: Telling, phase: Phase, street: number, metres: number): number {
  const { network } = world.resolved.district;
  const profile = meansProfile(world, phase.by);
  const name = (['arterial', 'collector', 'street', 'alley'] as const)[network.roadClass[street]!] ?? 'street';
  const [free, peak] = profile.kmh[name];
  const kmh = free + (peak - free) * peakAt(world, state.now);
  return Math.ceil((metres * 3.6) / kmh);
}

/** The phase somebody is in now: changed by police in sight, by arrival, or by time. */
function phaseAt(
  telling: Telling,
  incident: Incident,
  person: Person,
  behaviour: Behaviour,
  spot: Spot,
  mover: Mover | null,
): string | null {
  if (!mover) return behaviour.start;
  const phase = behaviour.phases[mover.phase];
  if (!phase) return null;
  const dice = (question: string) => diceFor(telling.seed, incident.birth, person.id, question);
  if (phase.seesPolice && policeNear(telling, spot, phase.seesPolice.within) && dice(`sees/${mover.steps}`).chance(phase.seesPolice.p))
    return phase.seesPolice.then;
  const timeUp =
    phase.for !== undefined && telling.state.now - mover.phaseSince >= drawSeconds(phase.for, dice(`for/${mover.phase}`), incident.times);
  if (!timeUp && !hasCome(telling, incident, person, phase, spot)) return mover.phase;
  if (phase.next.length === 0) return null;
  return dice(`next/${mover.phase}`).weighted(phase.next.map(({ p, phase: next }) => [next, p] as const));
}

/** Whether what a phase lasts until has come: its goal is near, or police are. */
function hasCome(telling: Telling, incident: Incident, person: Person, phase: Phase, spot: Spot): boolean {
  if (phase.until === 'threatened') return policeNear(telling, spot, phase.seesPolice?.within ?? threat);
  const goal = phase.until === 'arrived' ? goalOf(telling, incident, person, phase) : null;
  return goal !== null && distance(telling.world.resolved.district.network, spot, goal) <= nearEnough;
}

/** Uniformed police as near as this, in metres, are a threat to whoever has no sight of his own stated. Design value. */
const threat = 60;

/** Whether uniformed police are within sight. */
function policeNear({ state, world }: Telling, spot: Spot, within: number): boolean {
  const { network } = world.resolved.district;
  return Object.values(state.units).some(
    (unit) =>
      unit.status !== 'OF' &&
      !unit.outside &&
      world.unitKinds.get(unit.kind)?.plainClothes === false &&
      !unit.journey &&
      distance(network, spot, unit.spot) <= within,
  );
}

/** The nearest place of a sort, as the crow flies; equal distances by id. */
export function nearestPlace(world: World, spot: Spot, sort: string): { readonly id: string; readonly spot: Spot } | null {
  const { places, network } = world.resolved.district;
  let best: { readonly metres: number; readonly id: string; readonly spot: Spot } | null = null;
  for (const place of places) {
    if (place.sort !== sort) continue;
    const metres = distance(network, spot, place.spot);
    if (!best || metres < best.metres) best = { metres, id: place.id, spot: place.spot };
  }
  return best;
}

/** Where somebody is bound for; null when he only wants to be somewhere else. */
function goalOf({ world }: Telling, incident: Incident, person: Person, phase: Phase): Spot | null {
  const nearest = (sort: string): Spot | null => nearestPlace(world, incident.spot, sort)?.spot ?? null;
  if (typeof phase.toward === 'object') return nearest(phase.toward.nearest);
  switch (phase.toward) {
    case 'home':
      return person.home;
    case 'lair':
      return person.lair;
    case 'fence':
      return nearest(world.caseTypes.get(incident.type)?.type.items[0]?.fence ?? 'stall');
    case 'edge':
      return nearest('bus') ?? person.lair;
    case 'victim':
      return incident.spot;
    case 'away':
    case 'wander':
    case 'stay':
      return null;
    default:
      return null;
  }
}

interface Way {
  readonly street: number;
  readonly forward: boolean;
  readonly start: number;
  readonly end: number;
}

/** The next street, drawn with weights from its class, the heading to the goal and the dislike of turning back. */
function nextStreet(telling: Telling, incident: Incident, person: Person, phase: Phase, spot: Spot, mover: Mover | null): Way {
  const { network } = telling.world.resolved.district;
  const dice = diceFor(
    telling.seed,
    incident.birth,
    person.id,
    `street/${mover?.steps ?? stepsBefore(telling.state, incident.id, person.id)}`,
  );
  if (!mover) {
    const forward = dice.chance(0.5);
    return { street: spot.street, forward, start: spot.along, end: forward ? network.extent[spot.street]! : 0 };
  }
  const junction = mover.forward ? network.to[mover.street]! : network.from[mover.street]!;
  const ways = exits(network, junction, phase.by === 'foot' || phase.by === 'run' || phase.by === 'sharedBike' || phase.by === 'ebike');
  if (ways.length === 0)
    return { street: mover.street, forward: !mover.forward, start: spot.along, end: mover.forward ? 0 : network.extent[mover.street]! };
  const goal = goalOf(telling, incident, person, phase);
  const aim = goal ? placeOf(network, goal) : null;
  const origin = placeOf(network, incident.spot);
  const crowds = crowdedJunctions(telling.world.resolved.district);
  const here = { x: network.x[junction]!, y: network.y[junction]! };
  const weights = ways.map((way) => {
    const there = { x: network.x[way.to]!, y: network.y[way.to]! };
    const name = (['arterial', 'collector', 'street', 'alley'] as const)[network.roadClass[way.street]!];
    const bias =
      (name === 'alley' ? (phase.biasAt.alley ?? 1) : name === 'arterial' ? (phase.biasAt.arterial ?? 1) : 1) *
      (crowds.has(way.to) ? (phase.biasAt.crowd ?? 1) : 1);
    const [from, to] = aim ? [far(here, aim), far(there, aim)] : [far(there, origin), far(here, origin)];
    const heading = phase.toward === 'wander' ? 1 : to < from ? 4 : 0.5;
    return [way, bias * heading * (way.street === mover.street ? 0.02 : 1)] as const;
  });
  const way = dice.weighted(weights);
  return {
    street: way.street,
    forward: way.forward,
    start: way.forward ? 0 : network.extent[way.street]!,
    end: way.forward ? network.extent[way.street]! : 0,
  };
}

const far = (a: { readonly x: number; readonly y: number }, b: { readonly x: number; readonly y: number }): number =>
  (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
