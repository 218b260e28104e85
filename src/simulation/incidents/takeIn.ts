import type { ReportId } from '../../kernel/index.ts';
import { raise, tell, type Telling } from '../tell.ts';
import { respond } from '../units/respond.ts';

/** A response and no more is taken in without the desk: typed, placed and graded as it is, registered, and somebody is sent. */
export function takeIn(telling: Telling, id: ReportId): void {
  const { state, world } = telling;
  const report = state.reports[id]!;
  const { type, place, spot, priority } = state.incidents[report.incident]!;
  const record = state.cases[report.caseId]!;
  tell(telling, { type: 'reportTyped', report: id, caseId: record.id, caseType: type });
  tell(telling, {
    type: 'beliefGained',
    caseId: record.id,
    belief: {
      id: 'b1',
      about: 'scene',
      subject: null,
      aspect: 'place',
      value: place,
      spot,
      source: 'caller',
      report: id,
      at: state.now,
      standing: 'verified',
    },
  });
  tell(telling, { type: 'reportPlaced', report: id, caseId: record.id, belief: 'b1', spot });
  for (const event of ['answer', 'hear', 'grade', 'register'] as const) raise(telling, record, event, id);
  tell(telling, {
    type: 'caseGraded',
    report: id,
    caseId: record.id,
    priority,
    number: String(401 + state.counters.number).padStart(4, '0'),
  });
  if (world.resolved.scenario.dispatch) respond(telling, record);
}
