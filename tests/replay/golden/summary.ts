import { assess } from '../../../src/assessment/index.ts';
import { policies } from '../../../src/experiments/index.ts';
import { stateHash } from '../../../src/replay/index.ts';
import type { Shift } from '../../../src/simulation/index.ts';
import { byHandFirst, played } from '../../support/play.ts';
import { worldFrom } from '../../support/sources.ts';
import type { GoldenShift } from './shifts.ts';

/** A golden shift, played. */
export const shiftOf = ({ scenario, seed, answers, manner, byHand = [] }: GoldenShift): Shift =>
  played(worldFrom(scenario), seed, answers, byHandFirst(byHand, manner === 'rush' ? policies.rush : policies.nearest));

/** What is kept of a golden shift: its end, its score, and what the rules found. */
export function summaryOf(golden: GoldenShift): Readonly<Record<string, unknown>> {
  const shift = shiftOf(golden);
  const { score, findings } = assess(shift.world, shift.seed, shift.log, shift.state);
  const [record] = Object.values(shift.state.cases);
  const incident = shift.state.incidents[record!.incident]!;
  const roleOf = (id: string): string => incident.persons.find((person) => person.id === id)?.role ?? '?';
  return {
    closing: record!.closing,
    outcome: record!.outcome,
    met: shift.log.flatMap(({ at, fact }) =>
      fact.type === 'suspectMet' || fact.type === 'suspectMissed'
        ? [`${roleOf(fact.person)} ${fact.type === 'suspectMet' ? fact.result : 'missed'}, ${fact.how} at ${at}`]
        : [],
    ),
    persons: Object.values(record!.persons)
      .map(({ id, custody }) => `${roleOf(id)} ${custody}`)
      .sort(),
    property: Object.values(record!.items).map(({ id, stage, at, saved }) => `${id} ${stage} @ ${at}${saved > 0 ? ` ${saved}` : ''}`),
    satisfaction: shift.state.reports[record!.reports[0]!]!.satisfaction,
    facts: shift.log.length,
    commands: shift.journal.length,
    score: score.total === null ? null : Math.round(score.total * 10) / 10,
    passed: score.passed,
    broken: findings
      .filter(({ verdict }) => verdict === 'violated')
      .map(({ rule }) => rule)
      .sort(),
    hash: stateHash(shift),
  };
}
