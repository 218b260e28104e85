import { type CaseId, instant, type Instant, type ReportId } from '../../kernel/index.ts';
import type { Entry, Fact, ShiftState } from '../../simulation/index.ts';
import type { CaseReview } from '../reviewPicture.ts';

type Bar = CaseReview['bars'][number];
type Kind = Bar['kind'];

/** Stages of custody in which somebody is in police hands. */
const inHands: ReadonlySet<string> = new Set(['stopped', 'arrested', 'inTransit', 'atSite', 'questioned', 'decided']);

/** What one fact begins or ends: a bar of a kind, under a name, on a case. */
interface Turn {
  readonly caseId: CaseId | null;
  readonly kind: Kind;
  readonly key: string;
  readonly begins: boolean;
}

/**
 * What each case waited for, by time: nobody sent yet, units travelling, on the scene, somebody in custody, a seat at a desk. In order of
 * their beginnings.
 */
export function barsOf(log: readonly Entry[], state: ShiftState): ReadonlyMap<CaseId, readonly Bar[]> {
  const bars = new Map<CaseId, Bar[]>();
  const open = new Map<string, { readonly caseId: CaseId; readonly kind: Kind; readonly from: Instant }>();
  const caseOfUnit = new Map<string, CaseId>();
  const end = (key: string, at: Instant): void => {
    const bar = open.get(key);
    if (!bar) return;
    open.delete(key);
    if (at <= bar.from) return;
    const own = bars.get(bar.caseId);
    const drawn: Bar = { kind: bar.kind, from: bar.from, to: at };
    if (own) own.push(drawn);
    else bars.set(bar.caseId, [drawn]);
  };
  for (const { at, fact } of log) {
    if (fact.type === 'unitDispatched' || fact.type === 'postTaken') caseOfUnit.set(fact.unit, fact.caseId);
    for (const { caseId, kind, key, begins } of turnsOf(fact, state, caseOfUnit)) {
      if (!begins) end(key, at);
      else if (caseId !== null && !open.has(key)) open.set(key, { caseId, kind, from: at });
    }
    // Where it goes from then on is its own way.
    if (fact.type === 'unitReleased') caseOfUnit.delete(fact.unit);
  }
  const last = instant(Math.max(state.now, log.at(-1)?.at ?? 0));
  for (const key of [...open.keys()]) end(key, last);
  for (const own of bars.values()) own.sort((a, b) => a.from - b.from || a.to - b.to);
  return bars;
}

function turnsOf(fact: Fact, state: ShiftState, caseOfUnit: ReadonlyMap<string, CaseId>): readonly Turn[] {
  if (fact.type === 'stageChanged') return stageTurns(fact, state);
  if (fact.type === 'seatTaken' || fact.type === 'seatLeft')
    return [
      { caseId: state.orders[fact.order]?.caseId ?? null, kind: 'desk', key: `desk/${fact.order}`, begins: fact.type === 'seatTaken' },
    ];
  if (fact.type === 'reportMade')
    return [{ caseId: fact.report.caseId, kind: 'waiting', key: `waiting/${fact.report.caseId}`, begins: true }];
  if (!('unit' in fact) || fact.unit === null) return [];
  const turn = (kind: Kind, begins: boolean): Turn => ({
    caseId: caseOfUnit.get(fact.unit!) ?? null,
    kind,
    key: `${kind}/${fact.unit}`,
    begins,
  });
  if (fact.type === 'unitDispatched') return [{ caseId: fact.caseId, kind: 'waiting', key: `waiting/${fact.caseId}`, begins: false }];
  if (fact.type === 'unitSetOut') return [turn('onScene', false), turn('travelling', true)];
  if (fact.type === 'unitArrived') return [turn('travelling', false), turn('onScene', true)];
  return fact.type === 'unitReleased' || fact.type === 'unitHalted' ? [turn('travelling', false), turn('onScene', false)] : [];
}

function stageTurns({ caseId, region, subject, to }: Extract<Fact, { type: 'stageChanged' }>, state: ShiftState): readonly Turn[] {
  if (region === 'custody') return [{ caseId, kind: 'custody', key: `custody/${caseId}/${subject ?? ''}`, begins: inHands.has(to) }];
  const done =
    region === 'closing' ? to === 'closed' : region === 'intake' && !['ringing', 'questioning', 'graded', 'registered'].includes(to);
  const own = region === 'intake' && subject !== null ? (state.reports[subject as ReportId]?.caseId ?? caseId) : caseId;
  return done ? [{ caseId: own, kind: 'waiting', key: `waiting/${own}`, begins: false }] : [];
}
