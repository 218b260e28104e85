import type { Value } from '../../kernel/index.ts';
import { headingOf, type Spot } from '../../streets/index.ts';
import { type Incident, isSought, type Person } from '../incident.ts';
import { valueIn } from '../readings.ts';
import type { Scope } from '../scope.ts';
import type { Belief, Mover } from '../state.ts';
import { moverKey } from '../suspects/moverKey.ts';
import { moverSpot } from '../suspects/moverSpot.ts';
import { nearestPlace } from '../suspects/moves.ts';
import type { Telling } from '../tell.ts';

/** What is true of something: its value, its place when it has one, and the person or item it is true of. */
interface Truth {
  readonly value: Value;
  readonly spot: Spot | null;
  readonly subject: string | null;
}

const valueOnly = (value: Value): Truth => ({ value, spot: null, subject: null });

/** The value of an aspect in truth, and its place when it has one. */
export function truthOfAspect(telling: Telling, scope: Scope, about: Belief['about'], aspect: string): Truth {
  const { incident } = scope;
  if (about === 'scene' && aspect === 'place') return { value: incident.place, spot: incident.spot, subject: null };
  if (aspect === 'fence') return fenceNear(telling, incident);
  if (about === 'item') return truthOfItem(scope, aspect);
  if (about === 'person' || about === 'offender') return truthOfPerson(telling, scope, about, aspect);
  return valueOnly(valueIn(incident.draws, aspect));
}

/** Where goods of this sort are sold on: the nearest such place. */
function fenceNear({ world }: Telling, incident: Incident): Truth {
  const fence = nearestPlace(world, incident.spot, world.caseTypes.get(incident.type)?.type.items[0]?.fence ?? 'stall');
  return { value: fence?.id ?? null, spot: fence?.spot ?? null, subject: null };
}

function truthOfItem({ incident, item: wanted }: Scope, aspect: string): Truth {
  const item = incident.items.find(({ id }) => id === wanted) ?? incident.items[0];
  const drawn = aspect !== 'value' && Object.hasOwn(incident.draws, aspect);
  const own = aspect === 'value' ? item?.value : item?.kind;
  return { value: drawn ? incident.draws[aspect]! : (own ?? null), spot: null, subject: item?.id ?? null };
}

/** Of the person concerned or of the offender: where he is and where he heads while he is on the move, else as he was drawn. */
function truthOfPerson(telling: Telling, scope: Scope, about: 'person' | 'offender', aspect: string): Truth {
  const { incident } = scope;
  const person =
    about === 'person' ? incident.persons.find(({ id }) => id === scope.person) : (incident.persons.find(isSought) ?? incident.persons[0]);
  if (aspect === 'place') {
    const mover = moverOf(telling, incident, person);
    return { value: null, spot: mover ? moverSpot(mover, telling.state.now) : null, subject: null };
  }
  if (aspect === 'heading' && about === 'offender') {
    const mover = moverOf(telling, incident, person);
    return valueOnly(
      mover ? headingName(headingOf(telling.world.resolved.district.network, moverSpot(mover, telling.state.now), mover.forward)) : null,
    );
  }
  if (person && Object.hasOwn(person.draws, aspect))
    return { value: person.draws[aspect]!, spot: null, subject: about === 'person' ? person.id : null };
  return valueOnly(valueIn(incident.draws, aspect));
}

const moverOf = ({ state }: Telling, incident: Incident, person: Person | undefined): Mover | undefined =>
  person ? state.movers[moverKey(incident.id, person.id)] : undefined;

const winds = ['north', 'northEast', 'east', 'southEast', 'south', 'southWest', 'west', 'northWest'] as const;

/** A compass direction as a word of the pack. */
const headingName = (degrees: number): string => `heading.${winds[Math.floor((degrees + 22.5) / 45) % 8]!}`;
