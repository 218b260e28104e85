import { type CaseId, diceFor, instant, type PersonId, type UnitId } from '../../kernel/index.ts';
import type { Spot } from '../../streets/index.ts';
import type { CaseRecord } from '../state.ts';
import { raise, tell, type Telling } from '../tell.ts';
import { travelSeconds } from '../units/travel.ts';
import { moverKey } from './evolveSuspect.ts';
import { distance, moverSpot } from './moves.ts';

type How = 'hunt' | 'patrol' | 'post' | 'home';

/** Somebody and a unit are at the same place: he is caught, seen or missed, by the pack's chances. */
export function meet(telling: Telling, caseId: CaseId, personId: PersonId, unitId: UnitId | null, how: How, ordinal = 0): void {
  const { state, world } = telling;
  const record = state.cases[caseId];
  const unit = unitId === null ? undefined : state.units[unitId];
  if (!record || record.closing === 'closed' || !unit || unit.carrying.length > 0) return;
  const incident = state.incidents[record.incident]!;
  const person = incident.persons.find(({ id }) => id === personId);
  if (!person || (record.persons[personId] && record.persons[personId].custody !== 'none' && record.persons[personId].custody !== 'released')) return;
  const mover = state.movers[moverKey(incident.id, personId)];
  if ((how === 'hunt' && (unit.caseId !== caseId || (person.role === 'culprit' && !mover))) || ((how === 'patrol' || how === 'post') && !mover)) {
    if (how === 'hunt') tell(telling, { type: 'huntFailed', caseId, unit: unit.id });
    return;
  }
  const spot: Spot = mover ? moverSpot(mover, state.now) : how === 'hunt' ? unit.spot : whereabouts(record, personId) ?? unit.spot;
  const behaviour = person.behaviour === null ? undefined : world.behaviours.get(person.behaviour);
  const table = behaviour?.met[how === 'hunt' ? 'byHunt' : how === 'patrol' ? 'byPatrol' : how === 'post' ? 'atPost' : 'atHome'] ?? { caught: 0.9, seen: 0.05 };
  const roll = diceFor(telling.seed, incident.birth, personId, 'met', how, unit.id, String(mover?.steps ?? ordinal)).unit();
  const result = roll < table.caught ? 'caught' : roll < table.caught + table.seen ? 'seen' : 'missed';
  const onJourney = unit.journey !== null;
  if (result === 'caught' && onJourney) tell(telling, { type: 'unitHalted', unit: unit.id, spot });
  tell(telling, { type: 'suspectMet', person: personId, caseId, unit: unit.id, how, result, spot: onJourney && result !== 'caught' ? unit.spot : spot });
  if (result === 'missed') return;
  tell(telling, { type: 'beliefGained', caseId, belief: { id: `b${record.beliefs.length + 1}`, about: 'person', subject: personId, aspect: 'place', value: null, spot, source: unit.id, at: state.now, standing: 'single' } });
  if (result !== 'caught') return;
  catchHim(telling, record, personId, unit.id);
}

/** A unit has somebody in its hands. */
export function catchHim(telling: Telling, record: CaseRecord, person: PersonId, unitId: UnitId): void {
  const unit = telling.state.units[unitId]!;
  if (unit.caseId !== record.id) {
    if (unit.caseId !== null) tell(telling, { type: 'unitReleased', unit: unitId, caseId: unit.caseId });
    tell(telling, { type: 'unitDispatched', unit: unitId, caseId: record.id });
    raise(telling, record, 'assign', null);
    tell(telling, { type: 'unitAcknowledged', unit: unitId });
    tell(telling, { type: 'unitArrived', unit: unitId, spot: unit.spot, scene: true });
    raise(telling, record, 'arrive', null);
    tell(telling, { type: 'unitJoined', unit: unitId, caseId: record.id });
  }
  raise(telling, record, 'stop', person);
  tell(telling, { type: 'personHeld', caseId: record.id, person, by: 'unit', unit: unitId });
  // Whoever was searching stops searching: what he is at ends now.
  const order = unit.order === null ? undefined : telling.state.orders[unit.order];
  if (order?.state === 'running' && order.until !== null && order.until > telling.state.now) tell(telling, { type: 'orderMoved', order: order.id, state: 'running', reason: null, until: telling.state.now });
}

/** The believed whereabouts of a person, if any. */
export const whereabouts = (record: CaseRecord, person: PersonId): Spot | null => record.beliefs.findLast(({ aspect, subject, spot }) => aspect === 'whereabouts' && subject === person && spot !== null)?.spot ?? null;

/**
 * Seconds from the start of a search to the contact at the longest. The published curve counts from the theft to the unit's
 * being there, so the way inside the search is nearly all in the drawn time of being findable. Design value.
 */
const longestApproach = 6;

/**
 * Units begin to look for the offender around where they are. If he is still in the open and within reach, the contact is
 * planned for when they come up with him; with the chance that the description also fits others, it is a decoy.
 */
export function hunt(telling: Telling, record: CaseRecord, unitId: UnitId, { within, precision }: { readonly within: number; readonly precision: number }, ordinal: number): void {
  const { state, world, seed } = telling;
  const incident = state.incidents[record.incident]!;
  const unit = state.units[unitId]!;
  const dice = diceFor(seed, incident.birth, 'hunt', unitId, String(ordinal));
  const { network } = world.resolved.district;
  const culprit = incident.persons.find(({ id, role }) => role === 'culprit' && state.movers[moverKey(incident.id, id)] !== undefined);
  const decoys = incident.persons.filter(({ role, id }) => role === 'decoy' && (record.persons[id]?.custody ?? 'none') === 'none');
  const wrong = decoys.length > 0 && !dice.chance(precision);
  const mover = culprit && state.movers[moverKey(incident.id, culprit.id)];
  if (wrong || !culprit || !mover) {
    if (!wrong) {
      tell(telling, { type: 'huntFailed', caseId: record.id, unit: unitId });
      return;
    }
    tell(telling, { type: 'contactPlanned', caseId: record.id, person: dice.pick(decoys).id, unit: unitId, how: 'hunt', until: instant(state.now + dice.integer(60, 240)) });
    return;
  }
  const spot = moverSpot(mover, state.now);
  if (distance(network, unit.spot, spot) > within) {
    tell(telling, { type: 'huntFailed', caseId: record.id, unit: unitId });
    return;
  }
  const seconds = Math.min(longestApproach, travelSeconds(telling, unitId, spot) ?? longestApproach);
  tell(telling, { type: 'contactPlanned', caseId: record.id, person: culprit.id, unit: unitId, how: 'hunt', until: instant(state.now + Math.max(1, seconds)) });
}
