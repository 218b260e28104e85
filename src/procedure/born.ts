import type { PersonId } from '../kernel/index.ts';
import type { Incident } from '../simulation/index.ts';
import type { RuleBook } from './ruleBook.ts';
import type { Bag, Born } from './watch.ts';

/** What the rules need of an incident: its true attributes at birth, and which of them are plain to anyone. */
export function bornOf({ world, trueValue, names }: RuleBook, incident: Incident): Born {
  const type = world.caseTypes.get(incident.type)?.type;
  const bag = (person: PersonId | null, of: readonly string[]): Bag => {
    const values: Bag = {};
    for (const attribute of of) {
      const value = trueValue(incident, person, attribute);
      if (value !== null) values[attribute] = value;
    }
    return values;
  };
  const entryOf = (role: string) => type?.persons.find((entry) => entry.role === role);
  return {
    type: incident.type,
    priority: incident.priority,
    plain: type?.plain ?? [],
    plainOf: Object.fromEntries(incident.persons.map(({ id, role }) => [id, entryOf(role)?.plain ?? []])),
    attributes: {
      case: bag(null, names),
      persons: Object.fromEntries(
        incident.persons.map(({ id, role }) => [
          id,
          bag(
            id,
            names.filter((attribute) => entryOf(role)?.attributes[attribute] !== undefined),
          ),
        ]),
      ),
    },
  };
}
