import { signedSeconds, spanOf } from '../pack/spans.ts';
import { finding } from '../problem.ts';
import { each, idsOf, named, type PackCheck, type ScenarioCheck, strangers, under } from './check.ts';
import { twice } from './idsAreUnique.ts';

/**
 * Gates and clean-ups have ids of their own (one list: a unit is sent to either), lie at places, and open before they shut; units stand at
 * those there are; ways of working have begun.
 */
export const detailsCanBeServed: ScenarioCheck = ({ scenario, pack, district }) => {
  const known = new Set([...idsOf(scenario.gates), ...idsOf(scenario.operations)]);
  return [
    ...twice(scenario.gates, ['gates']),
    ...twice(scenario.operations, ['operations']),
    ...under(scenario.operations, ['operations'], ({ id }, path) =>
      idsOf(scenario.gates).has(id) ? [finding([...path, 'id'], 'duplicateId', `A gate is named “${id}” too.`)] : [],
    ),
    ...strangers(
      under(scenario.gates, ['gates'], ({ place }, path) => named([...path, 'place'], place)),
      idsOf(district.places),
      'place in this district',
    ),
    ...under(scenario.gates, ['gates'], ({ hours }, path) =>
      under(hours, [...path, 'hours'], ({ from, to }, at, index) => {
        if (from >= to) return [finding([...at, 'to'], 'outOfRange', 'A gate shuts after it has opened, on the same day.')];
        const other = hours.slice(0, index).find((before) => before.from < to && from < before.to);
        return other ? [finding([...at, 'from'], 'outOfRange', `The gate is open from ${other.from} to ${other.to} already.`)] : [];
      }),
    ),
    ...strangers(
      under(scenario.operations, ['operations'], ({ place }, path) => named([...path, 'place'], place)),
      idsOf(district.places),
      'place in this district',
    ),
    ...strangers(
      under(scenario.operations, ['operations'], ({ operation }, path) => named([...path, 'operation'], operation)),
      idsOf(pack.operations),
      'operation in this pack',
    ),
    ...under(scenario.operations, ['operations'], ({ done }, path) =>
      done === undefined || signedSeconds(done) < 0
        ? []
        : [finding([...path, 'done'], 'outsideShift', 'What the shift before did lies before the start.')],
    ),
    ...strangers(
      under(scenario.units, ['units'], ({ detail }, path) => named([...path, 'detail'], detail)),
      known,
      'gate or operation',
    ),
    ...strangers(
      Object.keys(scenario.since).map((name) => ({ path: ['since', name], name })),
      new Set(scenario.practices),
      'practice in force',
    ),
    ...Object.entries(scenario.since).flatMap(([name, since]) =>
      signedSeconds(since) <= 0
        ? []
        : [finding(['since', name], 'outsideShift', 'A way of working in force has begun by the start: `-2d` is two days before it.')],
    ),
  ];
};

/** Clean-ups take a minute at least, deter in a way that some clean-up has, and bring reports of types that can come so. */
export const cleanUpsTakeEffect: PackCheck = ({ operations, caseTypes, practices, activities }) => {
  const measures = new Set([
    ...operations.map(({ measure }) => measure),
    ...activities.flatMap(({ effects }) => effects.flatMap((effect) => (effect.do === 'clear' ? [effect.measure] : []))),
  ]);
  return [
    ...twice(operations, ['operations']),
    ...under(operations, ['operations'], ({ takes }, path) =>
      spanOf(takes) >= 60 ? [] : [finding([...path, 'takes'], 'outOfRange', 'A clean-up takes a minute at least.')],
    ),
    ...strangers(
      under(caseTypes, ['caseTypes'], ({ deterred }, path) =>
        under(deterred, [...path, 'deterred'], (entry, at) => (entry.by === 'cleanup' ? named([...at, 'measure'], entry.measure) : [])),
      ),
      measures,
      'measure of a clean-up',
    ),
    ...strangers(
      under(practices, ['practices'], ({ effects }, path) =>
        under(effects, [...path, 'effects'], (effect, at) => (effect.do === 'campaign' ? each([...at, 'types'], effect.types) : [])),
      ),
      idsOf(caseTypes),
      'case type',
    ),
  ];
};
