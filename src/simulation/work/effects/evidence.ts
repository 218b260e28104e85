import { diceFor, instant, type OrderId } from '../../../kernel/index.ts';
import type { CaseType, Effect } from '../../../scenario/index.ts';
import { type Incident, isSought, type Trace } from '../../incident.ts';
import { incidentScope } from '../../scope.ts';
import type { CaseRecord } from '../../state.ts';
import { raise, tell, type Telling } from '../../tell.ts';
import { talkFactor } from '../../trust.ts';
import { truthOfAspect } from '../truthOfAspect.ts';
import { keennessOf } from '../../fatigue.ts';
import type { Doing } from '../doing.ts';
import { believe } from './believe.ts';

type Of<Do extends Effect['do']> = Extract<Effect, { do: Do }>;

/** Traces of the kinds looked for are found, each by its chance, and tell what they bear on. */
export function findEvidence(telling: Telling, record: CaseRecord, effect: Of<'findEvidence'>, doing: Doing): void {
  const incident = telling.state.incidents[record.incident]!;
  for (const trace of incident.traces) {
    if (!effect.kinds.includes(trace.kind) || !isFound(telling, record, incident, trace, effect.each, doing)) continue;
    fileTrace(telling, record, trace, doing.order ?? null);
  }
}

/** A trace goes into the file, with what it bears on. */
export function fileTrace(telling: Telling, record: CaseRecord, trace: Trace, order: OrderId | null): void {
  const { state, world } = telling;
  const incident = state.incidents[record.incident]!;
  const entry = world.caseTypes.get(incident.type)!.type.evidence.find(({ id }) => id === trace.id)!;
  tell(telling, {
    type: 'evidenceFiled',
    caseId: record.id,
    evidence: {
      id: trace.id,
      kind: trace.kind,
      at: state.now,
      order,
      own: false,
      corroborates: entry.corroborates,
      pointsTo: trace.pointsTo,
      leads: trace.pointsTo !== null,
      tainted: null,
    },
  });
  bearWitness(telling, record, incident, trace, entry);
  if (trace.pointsTo !== null) raise(telling, record, 'gainLead', null);
}

/** Whether a trace is still there, not yet filed, and this time found. */
function isFound(
  telling: Telling,
  record: CaseRecord,
  incident: Incident,
  trace: Trace,
  chance: number | undefined,
  doing: Doing,
): boolean {
  const { state, seed } = telling;
  if (
    (record.kept[trace.id] ?? trace.goneAt) <= state.now ||
    (trace.comesAt ?? state.now) > state.now ||
    record.evidence.some(({ id }) => id === trace.id)
  )
    return false;
  return (
    chance === undefined ||
    doing.certain === true ||
    diceFor(seed, incident.birth, 'find', trace.id, String(doing.ordinal ?? 0)).unit() <
      chance * talkFactor(telling, trace.kind) * keennessOf(telling, doing)
  );
}

/** What is still there of these kinds is looked after, once: the rest of its life lasts so many times as long. */
export function keepEvidence(telling: Telling, record: CaseRecord, { kinds, times }: Of<'keepEvidence'>): void {
  const { now, incidents } = telling.state;
  const here = incidents[record.incident]!.traces.filter(
    ({ id, kind, goneAt }) => kinds.includes(kind) && goneAt > now && record.kept[id] === undefined,
  );
  if (here.length > 0)
    tell(telling, {
      type: 'evidenceKept',
      caseId: record.id,
      until: Object.fromEntries(here.map(({ id, goneAt }) => [id, instant(now + Math.floor((goneAt - now) * times + 0.5))])),
    });
}

/** What a trace bears on becomes a belief: as it is of the person it points to, or of the offender. */
function bearWitness(
  telling: Telling,
  record: CaseRecord,
  incident: Incident,
  trace: Trace,
  { bears }: CaseType['evidence'][number],
): void {
  const { state, world } = telling;
  const shown = incident.persons.find(({ id }) => id === trace.pointsTo) ?? incident.persons.find(isSought);
  const scope = incidentScope(world, state, incident, { record });
  for (const { about, aspect } of bears) {
    const truth =
      about === 'offender' && shown && Object.hasOwn(shown.draws, aspect)
        ? { value: shown.draws[aspect]!, spot: null, subject: null }
        : truthOfAspect(telling, scope, about, aspect);
    if (truth.value === null && truth.spot === null) continue;
    const heardBefore = record.beliefs.some((known) => known.aspect === aspect && known.about === about);
    believe(telling, record, {
      about,
      subject: truth.subject,
      aspect,
      value: truth.value,
      spot: truth.spot,
      source: trace.id,
      standing: heardBefore ? 'corroborated' : 'single',
    });
  }
}

/** A piece of evidence that the work itself makes: a record, a statement, a photograph. */
export function addEvidence(telling: Telling, record: CaseRecord, effect: Of<'addEvidence'>, doing: Doing): void {
  tell(telling, {
    type: 'evidenceFiled',
    caseId: record.id,
    evidence: {
      id: `${effect.kind}.${record.evidence.length + 1}`,
      kind: effect.kind,
      at: telling.state.now,
      order: doing.order ?? null,
      own: effect.own ?? false,
      corroborates: true,
      pointsTo: null,
      leads: false,
      tainted: null,
    },
  });
}

/** Evidence of the kinds named, or that of the same order, is tainted by a broken rule. */
export function taint(telling: Telling, record: CaseRecord, effect: Of<'taint'>, { order }: Doing): void {
  for (const evidence of record.evidence) {
    const concerned = effect.kinds ? effect.kinds.includes(evidence.kind) : evidence.order !== null && evidence.order === order;
    if (concerned && evidence.tainted === null)
      tell(telling, { type: 'evidenceTainted', caseId: record.id, evidence: evidence.id, rule: effect.rule });
  }
}
