import type { PersonId } from '../../kernel/index.ts';
import type { Incident } from '../incident.ts';
import type { ShiftState } from '../state.ts';

const free: ReadonlySet<string> = new Set(['none', 'released']);

/** The culprits of an incident in the order in which a series draws them, so that one place is one person in all of its incidents. */
export const culpritsOf = ({ persons }: Incident): Incident['persons'] => persons.filter(({ role }) => role === 'culprit');

/** Whether the culprit at this place of a series, or any of its culprits, is in the hands of the police, in whatever case of it. */
export function isHeldInSeries({ cases, incidents }: ShiftState, series: string, place?: number): boolean {
  return Object.values(cases).some(({ incident, persons }) => {
    const whole = incidents[incident]!;
    if (whole.series !== series) return false;
    const isHeld = (id: PersonId | undefined): boolean => id !== undefined && !free.has(persons[id]?.custody ?? 'none');
    const culprits = culpritsOf(whole);
    return place === undefined ? culprits.some(({ id }) => isHeld(id)) : isHeld(culprits[place]?.id);
  });
}
