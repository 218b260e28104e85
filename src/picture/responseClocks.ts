import type { CaseId, Instant, UnitId } from '../kernel/index.ts';
import type { Entry } from '../simulation/index.ts';

/** When the first unit of a case was sent, when one first signed for it, and when one first arrived; null until then. */
export interface ResponseTimes {
  readonly dispatched: Instant | null;
  readonly signed: Instant | null;
  readonly arrived: Instant | null;
}

const nobody: ResponseTimes = { dispatched: null, signed: null, arrived: null };

/** The times of a case's response, read from the log as it grows. They begin anew when somebody is sent after everybody had left. */
export function responseClocks(log: readonly Entry[]): (caseId: CaseId) => ResponseTimes {
  const times = new Map<CaseId, ResponseTimes>();
  const sent = new Map<UnitId, CaseId>();
  let read = 0;
  const note = (unit: UnitId, what: keyof ResponseTimes, at: Instant): void => {
    const caseId = sent.get(unit);
    const known = caseId === undefined ? undefined : times.get(caseId);
    if (caseId !== undefined && known?.[what] === null) times.set(caseId, { ...known, [what]: at });
  };
  const goes = (unit: UnitId, caseId: CaseId, at: Instant): void => {
    const isFirst = ![...sent.entries()].some(([other, of]) => of === caseId && other !== unit);
    sent.set(unit, caseId);
    if (isFirst || !times.has(caseId)) times.set(caseId, { ...nobody, dispatched: at });
  };
  return (caseId) => {
    for (; read < log.length; read++) {
      const { at, fact } = log[read]!;
      if (fact.type === 'unitDispatched' || fact.type === 'postTaken') goes(fact.unit, fact.caseId, at);
      else if (fact.type === 'unitAcknowledged') note(fact.unit, 'signed', at);
      else if (fact.type === 'unitArrived' && fact.scene) note(fact.unit, 'arrived', at);
      else if (fact.type === 'unitReleased') sent.delete(fact.unit);
    }
    return times.get(caseId) ?? nobody;
  };
}
