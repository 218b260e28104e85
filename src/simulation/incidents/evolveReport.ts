import { cancel, type CaseId, diceFor, instant, plan, type ReportId } from '../../kernel/index.ts';
import { firstStage } from '../cases/chart.ts';
import { type Ground, touch } from '../changes.ts';
import type { Fact } from '../fact.ts';
import { planOnSite } from '../groups/evolveGroups.ts';
import type { Incident } from '../incident.ts';
import type { CaseRecord, ItemFile, ShiftState } from '../state.ts';
import { drawSeconds } from '../takes.ts';
import { isWritten } from './isWritten.ts';
import { mergeFiles } from './mergeFiles.ts';
import { planItem } from './planItem.ts';

type ReportFact = Extract<
  Fact,
  {
    type:
      | 'incidentBegan'
      | 'reportPlanned'
      | 'reportMade'
      | 'callAnswered'
      | 'callHeld'
      | 'heldCallTaken'
      | 'callEnded'
      | 'callGivenUp'
      | 'rangAgain'
      | 'calledBack'
      | 'lineSpoken'
      | 'questionAsked'
      | 'questionAnswered'
      | 'reportTyped'
      | 'reportPlaced'
      | 'caseGraded'
      | 'reportMerged'
      | 'satisfactionChanged';
  }
>;

/** What facts about incidents and reports change. */
export function evolveReport(ground: Ground, state: ShiftState, fact: ReportFact): void {
  if (fact.type === 'incidentBegan') {
    state.incidents[fact.incident.id] = fact.incident;
    plan(state.agenda, fact.incident.reportedAt < state.now ? state.now : fact.incident.reportedAt, `ring/${fact.incident.id}/0`, {
      kind: 'ring',
      incident: fact.incident.id,
      ordinal: 0,
    });
    return;
  }
  if (fact.type === 'reportPlanned') {
    plan(state.agenda, state.now, `ring/${fact.incident}/${fact.ordinal}`, {
      kind: 'ring',
      incident: fact.incident,
      ordinal: fact.ordinal,
      channel: fact.channel,
    });
    return;
  }
  if (fact.type === 'reportMade') {
    const { report } = fact;
    state.reports[report.id] = { ...report, asked: [...report.asked], lines: [...report.lines], satisfied: [] };
    state.counters.report++;
    state.counters.case++;
    const incident = state.incidents[report.incident]!;
    state.cases[report.caseId] = newCase(incident, report.caseId, report.id, state);
    state.open.push(report.caseId);
    cancel(state.agenda, `ring/${incident.id}/${report.ordinal}`);
    if (report.ordinal === 0) {
      state.caseOf[incident.id] = report.caseId;
      planItems(state, incident, report.caseId);
      planTraces(state, incident, report.caseId);
      planSecondCall(ground, state, incident);
      planOnSite(ground, state, incident, report.caseId);
    }
    if (report.givesUpAt !== null)
      plan(state.agenda, report.givesUpAt, `report/${report.id}/patience`, { kind: 'giveUp', report: report.id });
    return;
  }
  const caseId = changeReport(ground, state, fact);
  touch(state, caseId);
}

function changeReport(
  ground: Ground,
  state: ShiftState,
  fact: Exclude<ReportFact, { type: 'incidentBegan' | 'reportPlanned' | 'reportMade' }>,
): CaseId {
  const report = state.reports[fact.report]!;
  const record = state.cases[report.caseId]!;
  switch (fact.type) {
    case 'callAnswered':
      cancel(state.agenda, `report/${report.id}/patience`);
      report.answeredAt = state.now;
      // What was written has been read to its end; whoever wants to know more calls back.
      if (isWritten(report)) report.endedAt = state.now;
      else state.voice = report.id;
      break;
    case 'callHeld':
      state.voice = null;
      report.heldAt = state.now;
      report.holds = (report.holds ?? 0) + 1;
      plan(state.agenda, fact.until, `report/${report.id}/patience`, { kind: 'giveUp', report: report.id });
      break;
    case 'heldCallTaken':
      cancel(state.agenda, `report/${report.id}/patience`);
      delete report.heldAt;
      state.voice = report.id;
      break;
    case 'rangAgain':
      report.endedAt = null;
      report.rang++;
      plan(state.agenda, fact.until, `report/${report.id}/patience`, { kind: 'giveUp', report: report.id });
      break;
    case 'calledBack':
      cancel(state.agenda, `report/${report.id}/again`);
      state.voice = report.id;
      report.answeredAt ??= state.now;
      report.endedAt = null;
      break;
    case 'callEnded':
    case 'callGivenUp':
      cancel(state.agenda, `report/${report.id}/asking`);
      cancel(state.agenda, `report/${report.id}/patience`);
      if (state.voice === report.id) state.voice = null;
      report.asking = null;
      report.endedAt = state.now;
      // Whoever was heard and hangs up while he is held is for the desk to ring back.
      if (fact.type === 'callGivenUp' && report.heldAt === undefined) planRedial(ground, state, report.id);
      delete report.heldAt;
      break;
    case 'lineSpoken':
      report.lines.push(fact.line);
      break;
    case 'questionAsked':
      report.asking = fact.question;
      plan(state.agenda, fact.until, `report/${report.id}/asking`, { kind: 'reply', report: report.id, question: fact.question });
      break;
    case 'questionAnswered':
      report.asking = null;
      report.asked.push(fact.question);
      break;
    case 'reportTyped':
      record.type = fact.caseType;
      break;
    case 'reportPlaced':
      record.spot = fact.spot;
      break;
    case 'caseGraded':
      if (record.number === null) state.counters.number++;
      record.number ??= fact.number;
      record.priority = fact.priority;
      if (record.openedAt === null) planRings(ground, state, record);
      record.openedAt ??= state.now;
      break;
    case 'reportMerged':
      mergeFiles(ground, state, record, state.cases[fact.into]!);
      break;
    case 'satisfactionChanged':
      report.satisfaction = Math.min(100, Math.max(0, report.satisfaction + fact.by));
      report.satisfied.push(fact.because);
      break;
  }
  return report.caseId;
}

/** Nobody tries for ever: after this many times he gives up for good. Design value. */
const mostRedials = 4;

/** Who needs the police rings again after a while; others let it be. Half a minute to three minutes is a design value. */
function planRedial({ world, seed }: Ground, state: ShiftState, id: ReportId): void {
  const report = state.reports[id]!;
  const incident = state.incidents[report.incident]!;
  if (world.caseTypes.get(incident.type)?.type.disposal !== 'register' || report.rang >= mostRedials) return;
  const seconds = diceFor(seed, incident.birth, 'redial', String(report.ordinal), String(report.rang)).integer(30, 180);
  plan(state.agenda, instant(state.now + seconds), `report/${id}/again`, { kind: 'ringAgain', report: id });
}

/** A new file: every region begins at its first stage, whatever truly happened; which of them apply is for the desk's type to say. */
function newCase(incident: Incident, id: CaseId, report: ReportId, state: ShiftState): CaseRecord {
  const items = Object.fromEntries(
    incident.items.map((item): [string, ItemFile] => [
      item.id,
      {
        id: item.id,
        stage: firstStage('property'),
        unit: null,
        saved: 0,
        stops: 0,
        traced: false,
        frozen: false,
        at:
          item.lostAt !== null && item.lostAt <= state.now
            ? 'lost'
            : item.passedAt !== null && item.passedAt <= state.now
              ? 'fence'
              : item.at,
      },
    ]),
  );
  return {
    id,
    incident: incident.id,
    number: null,
    reports: [report],
    type: null,
    priority: null,
    spot: null,
    response: firstStage('response'),
    inquiry: firstStage('inquiry'),
    closing: firstStage('closing'),
    outcome: null,
    mergedInto: null,
    openedAt: null,
    closedAt: null,
    persons: {},
    items,
    beliefs: [],
    evidence: [],
    attributes: {},
    known: [],
    done: {},
    begun: {},
    units: [],
    primary: null,
    orders: [],
    plan: null,
    manner: 'standing',
    described: false,
    joint: false,
    waves: [],
    linked: [],
    broadcasts: [],
    lookouts: [],
    kept: {},
    version: 0,
  };
}

/** A second caller about the same thing, by the incident's own dice. */
function planSecondCall({ world, seed }: Ground, state: ShiftState, incident: Incident): void {
  const second = world.caseTypes.get(incident.type)?.type.secondCall;
  if (!second || !diceFor(seed, incident.birth, 'second').chance(second.chance)) return;
  const seconds = drawSeconds(second.after, diceFor(seed, incident.birth, 'second/after'), incident.times);
  plan(state.agenda, instant(state.now + Math.max(1, seconds)), `ring/${incident.id}/1`, {
    kind: 'ring',
    incident: incident.id,
    ordinal: 1,
  });
}

/** Evidence that nobody can find yet comes in of itself when its time has come. */
function planTraces(state: ShiftState, { traces }: Incident, caseId: CaseId): void {
  for (const { id, comesAt } of traces)
    if (comesAt !== undefined && comesAt > state.now)
      plan(state.agenda, comesAt, `trace/${caseId}/${id}`, { kind: 'comeIn', caseId, trace: id });
}

/** Things change hands and vanish as the incident drew it, unless somebody seizes them first. */
function planItems(state: ShiftState, incident: Incident, caseId: CaseId): void {
  for (const item of incident.items) planItem(state, item, caseId);
}

/** Has a case ring at the ages at which the station wants to hear of it. */
function planRings({ world }: Ground, state: ShiftState, { id, reports }: CaseRecord): void {
  for (const seconds of world.practices.rings) {
    const at = state.reports[reports[0]!]!.at + seconds;
    if (at > state.now && at >= 0) plan(state.agenda, instant(at), `age/${id}/${seconds}`, { kind: 'age', caseId: id, seconds });
  }
}
