import { type Dice, diceFor, type Instant, instant, type PersonId, type UnitId } from '../../kernel/index.ts';
import { distance, type Spot } from '../../streets/index.ts';
import { type Incident, isSought } from '../incident.ts';
import type { CaseRecord } from '../state.ts';
import { tell, type Telling } from '../tell.ts';
import { setOut, travelSeconds, unitSpot } from '../units/travel.ts';
import { moverKey } from './moverKey.ts';
import { moverSpot } from './moverSpot.ts';

/** Longer than this, in seconds, nobody is kept in sight until the unit is there: as long as a search lasts. Design value. */
const longestApproach = 960;

/**
 * Units begin to look for the offender around where they are. If he is still in the open and within reach, somebody makes him out:
 * he is kept in sight at the end of his street, and the unit goes there. With the chance that the description also fits others, it is a
 * decoy, close by.
 */
export function hunt(
  telling: Telling,
  record: CaseRecord,
  unitId: UnitId,
  { within, precision }: { readonly within: number; readonly precision: number },
  ordinal: number,
): void {
  const { state, seed } = telling;
  const incident = state.incidents[record.incident]!;
  const dice = diceFor(seed, incident.birth, 'hunt', unitId, String(ordinal));
  const decoy = isKept(telling, incident) ? null : wrongMan(record, incident, precision, dice);
  const found =
    decoy === null
      ? offenderWithin(telling, record, incident, unitId, within)
      : { person: decoy, until: instant(state.now + dice.integer(60, 240)), spot: null };
  if (found?.spot) setOut(telling, unitId, found.spot, 'order');
  if (found)
    tell(telling, { type: 'contactPlanned', caseId: record.id, person: found.person, unit: unitId, how: 'hunt', until: found.until });
  else tell(telling, { type: 'huntFailed', caseId: record.id, unit: unitId, how: 'hunt' });
}

/** Whether somebody keeps him for the police: then nobody takes another for him, however far he is. */
const isKept = ({ state }: Telling, { id, persons }: Incident): boolean =>
  persons.some((person) => (state.movers[moverKey(id, person.id)]?.keptBy ?? null) !== null);

/** Somebody else whom the description fits, when the search goes wrong; null when it does not. */
function wrongMan(record: CaseRecord, incident: Incident, precision: number, dice: Dice): PersonId | null {
  const decoys = incident.persons.filter(({ role, id }) => role === 'decoy' && (record.persons[id]?.custody ?? 'none') === 'none');
  return decoys.length > 0 && !dice.chance(precision) ? dice.pick(decoys).id : null;
}

/** The offender who is still in the open and within reach: where he is kept in sight, and when the unit and he are both there. */
function offenderWithin(
  telling: Telling,
  record: CaseRecord,
  incident: Incident,
  unitId: UnitId,
  within: number,
): { readonly person: PersonId; readonly until: Instant; readonly spot: Spot } | undefined {
  const { state, world } = telling;
  const { network } = world.resolved.district;
  const here = unitSpot(state, unitId);
  const abroad = incident.persons.filter(isSought).flatMap(({ id: person }) => {
    const mover = state.movers[moverKey(incident.id, person)];
    return mover ? [{ person, mover, metres: mover.keptBy === null ? distance(network, here, moverSpot(mover, state.now)) : 0 }] : [];
  });
  // Of several who went their own ways the one whom the desk is sure of is made out, else the nearest.
  const sure = abroad.filter(({ person }) =>
    record.beliefs.some(({ aspect, value, standing }) => aspect === 'identity' && value === person && standing === 'verified'),
  );
  const nearest = (sure.length > 0 ? sure : abroad).reduce<(typeof abroad)[number] | undefined>(
    (best, next) => (best && best.metres <= next.metres ? best : next),
    undefined,
  );
  if (!nearest || nearest.metres > within) return undefined;
  const { person, mover } = nearest;
  const spot: Spot = { street: mover.street, along: mover.end };
  const seconds = travelSeconds(telling, unitId, spot);
  if (seconds === undefined || seconds > longestApproach) return undefined;
  const stands = mover.start === mover.end ? state.now : mover.leaves;
  return { person, until: instant(Math.max(state.now + Math.max(1, seconds), stands)), spot };
}
