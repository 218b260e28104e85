import { type Finding, finding, type Path } from '../problem.ts';
import { type PackCheck, under } from './check.ts';

/** No two things of one list share an id. */
export function twice(things: readonly { readonly id: string }[], base: Path): readonly Finding[] {
  const taken = new Set<string>();
  return under(things, base, ({ id }, path) =>
    taken.has(id) ? [finding([...path, 'id'], 'duplicateId', `The id “${id}” is used twice in this list.`)] : (taken.add(id), []),
  );
}

/** In a pack: every list, and the lists inside its case types, asks, jobs and plans. */
export const idsAreUnique: PackCheck = (pack) => [
  ...(['activities', 'asks', 'jobs', 'plans', 'caseTypes', 'behaviours', 'unitKinds', 'desks'] as const).flatMap((list) =>
    twice(pack[list], [list]),
  ),
  ...(['kinds', 'deeds', 'messages'] as const).flatMap((list) => twice(pack.groups[list], ['groups', list])),
  ...under(pack.caseTypes, ['caseTypes'], (type, path) =>
    (['items', 'calls', 'questions', 'evidence', 'phases', 'outcomes', 'goals'] as const).flatMap((list) =>
      twice(type[list], [...path, list]),
    ),
  ),
  ...under(pack.asks, ['asks'], ({ options }, path) => twice(options, [...path, 'options'])),
  ...under(pack.jobs, ['jobs'], ({ switches }, path) => twice(switches, [...path, 'switches'])),
  ...under(pack.plans, ['plans'], ({ steps }, path) => twice(steps, [...path, 'steps'])),
];
