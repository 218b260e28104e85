import { type Dice, isTrue } from '../../kernel/index.ts';
import type { Incident } from '../incident.ts';
import { lookupIn } from '../lookup.ts';
import { incidentScope } from '../scope.ts';
import { drawSeconds } from '../takes.ts';
import type { Telling } from '../tell.ts';

/** How long a caller lets it ring, or waits on the line, in seconds: as his case type draws it, by his temper; at least 5. */
export function patienceOf(
  { world, state }: Pick<Telling, 'world' | 'state'>,
  incident: Incident,
  waiting: 'rings' | 'held',
  dice: Dice,
): number {
  const seconds = drawSeconds(world.caseTypes.get(incident.type)!.type.patience, dice, incident.times);
  const lookup = lookupIn(incidentScope(world, state, incident));
  const temper = world.patience.find(({ when }) => isTrue(when(lookup)));
  return Math.max(5, Math.floor(seconds * (temper?.[waiting] ?? 1) + 0.5));
}
