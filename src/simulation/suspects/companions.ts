import { diceFor, instant, type IncidentId, type PersonId } from '../../kernel/index.ts';
import type { Incident, Person } from '../incident.ts';
import type { ShiftState } from '../state.ts';
import type { World } from '../world.ts';
import { moverKey } from './moverKey.ts';

type Rider = Person & { readonly rides: NonNullable<Person['rides']> };

/** By which nobody rides along. */
const onFoot: ReadonlySet<string> = new Set(['foot', 'run', 'metro']);

/** Whether one who has set off is still on his vehicle in a phase of his way: standing beside it counts. */
export function isRiding(world: World, { behaviour }: Person, phase: string): boolean {
  const by = behaviour === null ? undefined : world.behaviours.get(behaviour)?.phases[phase]?.by;
  return by !== undefined && !onFoot.has(by);
}

/** Those who ride along with somebody at this moment: he is on the way by his vehicle and has never been caught. */
export function ridersWith(world: World, state: ShiftState, { id, persons }: Incident, leader: PersonId): readonly Rider[] {
  const mover = state.movers[moverKey(id, leader)];
  const person = persons.find((one) => one.id === leader);
  if (!mover || !person || !isRiding(world, person, mover.phase) || hasBeenHeld(state, id, leader)) return [];
  return persons.filter(
    (one): one is Rider =>
      one.rides?.with === leader && state.movers[moverKey(id, one.id)] === undefined && !hasBeenHeld(state, id, one.id),
  );
}

/** Whether somebody rides along with another who is on the way. */
export const isAboard = (world: World, state: ShiftState, incident: Incident, person: PersonId): boolean => {
  const leader = incident.persons.find(({ id }) => id === person)?.rides?.with;
  return leader !== undefined && ridersWith(world, state, incident, leader).some(({ id }) => id === person);
};

/** Whether the police have or had him for this incident. */
function hasBeenHeld({ cases, caseOf }: ShiftState, incident: IncidentId, person: PersonId): boolean {
  const file = cases[caseOf[incident]!]?.persons[person];
  return file !== undefined && (file.custody !== 'none' || file.timesFree > 0);
}

/** Whether whoever stops the vehicle has him too, by his own chance; else until when he is on the run. */
export function caughtWith(
  seed: string,
  { birth }: Incident,
  { id, rides }: Rider,
  by: string,
  keenness: number,
  now: number,
): { readonly caught: boolean; readonly until: ReturnType<typeof instant> } {
  return {
    caught: diceFor(seed, birth, id, 'stopped', by).unit() < rides.caught * keenness,
    until: instant(now + Math.max(1, rides.openFor)),
  };
}
