import { spanOf } from '../pack/spans.ts';
import { finding } from '../problem.ts';
import { each, idsOf, named, type ScenarioCheck, strangers, under } from './check.ts';
import { twice } from './idsAreUnique.ts';

/**
 * Patrol routes have ids of their own, stop at places of the district and stay there for a minute at least; units walk routes of the
 * scenario.
 */
export const roundsCanBeWalked: ScenarioCheck = ({ scenario, district }) => [
  ...twice(scenario.patrolRoutes, ['patrolRoutes']),
  ...strangers(
    under(scenario.patrolRoutes, ['patrolRoutes'], ({ stops }, path) => each([...path, 'stops'], stops)),
    idsOf(district.places),
    'place in this district',
  ),
  ...under(scenario.patrolRoutes, ['patrolRoutes'], ({ dwell }, path) =>
    spanOf(dwell) >= 60 ? [] : [finding([...path, 'dwell'], 'outOfRange', 'A unit stands at each stop for a minute at least.')],
  ),
  ...strangers(
    under(scenario.units, ['units'], ({ patrol }, path) => named([...path, 'patrol'], patrol)),
    idsOf(scenario.patrolRoutes),
    'patrol route',
  ),
];
