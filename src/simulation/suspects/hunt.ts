import { type Dice, diceFor, instant, type PersonId, type UnitId } from '../../kernel/index.ts';
import type { Incident } from '../incident.ts';
import type { CaseRecord } from '../state.ts';
import { tell, type Telling } from '../tell.ts';
import { travelSeconds } from '../units/travel.ts';
import { moverKey } from './evolveSuspect.ts';
import { distance, moverSpot } from './moves.ts';

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
  const { state, seed } = telling;
  const incident = state.incidents[record.incident]!;
  const dice = diceFor(seed, incident.birth, 'hunt', unitId, String(ordinal));
  const decoy = wrongMan(record, incident, precision, dice);
  const found = decoy === null ? offenderWithin(telling, incident, unitId, within) : { person: decoy, seconds: dice.integer(60, 240) };
  if (found) tell(telling, { type: 'contactPlanned', caseId: record.id, person: found.person, unit: unitId, how: 'hunt', until: instant(state.now + found.seconds) });
  else tell(telling, { type: 'huntFailed', caseId: record.id, unit: unitId, how: 'hunt' });
}

/** Somebody else whom the description fits, when the search goes wrong; null when it does not. */
function wrongMan(record: CaseRecord, incident: Incident, precision: number, dice: Dice): PersonId | null {
  const decoys = incident.persons.filter(({ role, id }) => role === 'decoy' && (record.persons[id]?.custody ?? 'none') === 'none');
  return decoys.length > 0 && !dice.chance(precision) ? dice.pick(decoys).id : null;
}

/** The offender who is still in the open and within reach, with the seconds until the unit comes up with him. */
function offenderWithin(telling: Telling, incident: Incident, unitId: UnitId, within: number): { readonly person: PersonId; readonly seconds: number } | undefined {
  const { state, world } = telling;
  const culprit = incident.persons.find(({ id, role }) => role === 'culprit' && state.movers[moverKey(incident.id, id)] !== undefined);
  const mover = culprit && state.movers[moverKey(incident.id, culprit.id)];
  if (!mover) return undefined;
  const spot = moverSpot(mover, state.now);
  if (distance(world.resolved.district.network, state.units[unitId]!.spot, spot) > within) return undefined;
  return { person: culprit.id, seconds: Math.max(1, Math.min(longestApproach, travelSeconds(telling, unitId, spot) ?? longestApproach)) };
}
