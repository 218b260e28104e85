import { unreachable } from '../kernel/index.ts';
import { isPlanned } from './agenda.ts';
import type { Command, Refusal } from './command.ts';
import { lookupIn } from './lookup.ts';
import { scopeOf } from './scope.ts';
import type { CaseRecord, Report, ShiftState } from './state.ts';
import { canHappen, chartFacts } from './tell.ts';
import { alreadyGiven, targetsOf, unmetNeed } from './work/plans.ts';
import type { World } from './world.ts';
import { isTrue } from '../kernel/index.ts';

type Reason = Refusal | undefined;
type Given = { readonly world: World; readonly state: ShiftState };

const refuse = (code: Refusal['code'], what?: string): Refusal => (what === undefined ? { code } : { code, what });

/**
 * Why a command cannot be carried out now; undefined when it can. Views ask this very function for their buttons,
 * so a button never promises what the desk would refuse.
 */
export function refusalOf(given: Given, command: Command): Reason {
  if (given.state.ended && command.type !== 'handOver' && command.type !== 'signHandOver') return refuse('shiftEnded');
  switch (command.type) {
    case 'answer': case 'ask': case 'callBack': case 'hangUp': case 'setType': case 'setPlace': case 'setPriority': case 'register': case 'refer': case 'transfer': case 'refuse': case 'merge':
      return reportRefusal(given, command);
    case 'dispatch': case 'recall': case 'manPost':
      return unitRefusal(given, command);
    case 'order': case 'cancel': case 'reply':
      return workRefusal(given, command);
    case 'startPlan': case 'stopPlan': case 'setManner': case 'close': case 'handOver':
      return caseRefusal(given, command);
    case 'signHandOver':
      return given.state.handOver.signedAt === null ? undefined : refuse('wrongDuty');
    case 'endShift':
      return undefined;
    default:
      return unreachable(command);
  }
}

type ReportCommand = Extract<Command, { report: unknown }>;

function reportRefusal(given: Given, command: ReportCommand): Reason {
  const { state, world } = given;
  const report = state.reports[command.report];
  if (!report) return refuse('unknownReport', command.report);
  const record = state.cases[report.caseId]!;
  switch (command.type) {
    case 'answer':
      if (report.intake !== 'ringing') return refuse('notRinging');
      return voiceFree(state, report);
    case 'callBack':
      if (report.endedAt === null || report.intake === 'ringing') return refuse('callOver');
      return voiceFree(state, report);
    case 'ask': {
      const off = onLine(state, report);
      if (off) return off;
      if (report.asking !== null) return refuse('stillSpeaking');
      if (report.asked.includes(command.question)) return refuse('alreadyAsked');
      return world.caseTypes.get(record.type ?? '')?.type.questions.some(({ id }) => id === command.question) === true || commonQuestions(world, record).includes(command.question) ? undefined : refuse('unknownQuestion', command.question);
    }
    case 'hangUp': return onLine(state, report);
    case 'setType':
      if (!world.caseTypes.has(command.caseType)) return refuse('unknownType', command.caseType);
      return heard(report) ?? undecided(report);
    case 'setPlace': {
      const belief = record.beliefs.find(({ id }) => id === command.belief);
      return heard(report) ?? (belief?.spot ? undefined : refuse('unknownBelief', command.belief));
    }
    case 'setPriority': return heard(report) ?? (record.type === null ? refuse('noType') : stage(given, record, 'grade', report)) ;
    case 'register':
      if (report.intake !== 'graded') return refuse('notGraded');
      return record.spot === null && world.caseTypes.get(record.type ?? '')?.type.disposal === 'register' ? refuse('noPlace') : undefined;
    case 'refer': case 'transfer': case 'refuse':
      return heard(report) ?? (record.units.length > 0 ? refuse('unitsOnCase') : stage(given, record, command.type, report));
    case 'merge': {
      const into = state.cases[command.into];
      if (!into) return refuse('unknownCase', command.into);
      if (into.id === record.id) return refuse('sameCase');
      if (into.number === null || into.mergedInto !== null || record.mergedInto !== null || record.units.length > 0) return refuse('cannotMerge');
      return heard(report) ?? stage(given, record, 'merge', report);
    }
    default: return unreachable(command);
  }
}

/** Questions that can be put before the type is known: those of every type that ask for the place and the facts. */
export const commonQuestions = (world: World, record: CaseRecord): readonly string[] => (record.type === null ? firstQuestions(world) : []);

const first = new WeakMap<World, readonly string[]>();
function firstQuestions(world: World): readonly string[] {
  let list = first.get(world);
  if (!list) {
    const ids = [...world.caseTypes.values()].filter(({ type }) => type.disposal === 'register').map(({ type }) => type.questions.map(({ id }) => id));
    list = (ids[0] ?? []).filter((id) => ids.every((other) => other.includes(id)));
    first.set(world, list);
  }
  return list;
}

const voiceFree = (state: ShiftState, report: Report): Reason => (state.voice === null || state.voice === report.id ? undefined : refuse('voiceBusy', state.voice));
const onLine = (state: ShiftState, report: Report): Reason => (state.voice === report.id ? undefined : refuse('notOnLine'));
const heard = (report: Report): Reason => (report.intake === 'ringing' || report.intake === 'abandoned' ? refuse('notOnLine') : undefined);
const undecided = (report: Report): Reason => (report.intake === 'questioning' || report.intake === 'graded' || report.intake === 'registered' ? undefined : refuse('intakeStage', report.intake));
const stage = (given: Given, record: CaseRecord, event: 'grade' | 'refer' | 'transfer' | 'refuse' | 'merge', report: Report): Reason => (canHappen(given, record, event, report.id) ? undefined : refuse('intakeStage', report.intake));

function openCase(state: ShiftState, caseId: CaseRecord['id']): Reason {
  const record = state.cases[caseId];
  if (!record) return refuse('unknownCase', caseId);
  if (record.number === null) return refuse('caseNotOpen');
  return record.closing === 'closed' || record.mergedInto !== null ? refuse('caseClosed') : undefined;
}

function unitRefusal({ state, world }: Given, command: Extract<Command, { unit: unknown; type: 'dispatch' | 'recall' | 'manPost' }>): Reason {
  const unit = state.units[command.unit];
  if (!unit) return refuse('unknownUnit', command.unit);
  if (unit.status === 'OF') return refuse('unitOffDuty', unit.callSign);
  if (command.type === 'recall') return unit.caseId === null ? refuse('unitNotAssigned', unit.callSign) : unit.carrying.length > 0 ? refuse('unitCarries', unit.callSign) : undefined;
  const shut = openCase(state, command.caseId);
  if (shut) return shut;
  const record = state.cases[command.caseId]!;
  if (record.response === 'notApplicable') return refuse('stageForbids', 'response');
  if (command.type === 'dispatch' && record.spot === null) return refuse('noPlace');
  if (command.type === 'manPost') {
    if (!world.resolved.district.checkpoints.some(({ id }) => id === command.post)) return refuse('unknownPost', command.post);
    const taken = Object.values(state.units).find(({ post }) => post === command.post);
    if (taken) return refuse('postTaken', taken.callSign);
  }
  if (unit.caseId === command.caseId) return refuse('unitOnCase', unit.callSign);
  if (unit.carrying.length > 0) return refuse('unitCarries', unit.callSign);
  return undefined;
}

function workRefusal(given: Given, command: Extract<Command, { type: 'order' | 'cancel' | 'reply' }>): Reason {
  const { state, world } = given;
  if (command.type === 'order') return orderRefusal(given, command);
  const order = state.orders[command.order];
  if (!order) return refuse('unknownOrder', command.order);
  if (command.type === 'cancel') return order.state === 'done' || order.state === 'failed' || order.state === 'cancelled' ? refuse('orderOver') : undefined;
  if (order.state !== 'asking' || order.ask === null) return refuse('noAsk');
  const ready = world.asks.get(order.ask)!;
  const index = ready.ask.options.findIndex(({ id }) => id === command.option);
  if (index < 0) return refuse('unknownOption', command.option);
  const lookup = lookupIn(scopeOf(world, state, state.cases[order.caseId]!, { order }));
  return isTrue(ready.needs[index]!(lookup)) ? undefined : refuse('optionClosed', command.option);
}

function orderRefusal({ state, world }: Given, command: Extract<Command, { type: 'order' }>): Reason {
  const shut = openCase(state, command.caseId);
  if (shut) return shut;
  const ready = world.jobs.get(command.job);
  if (!ready) return refuse('unknownJob', command.job);
  const record = state.cases[command.caseId]!;
  const target = { person: command.person ?? null, item: command.item ?? null };
  if (!ready.shown(lookupIn(scopeOf(world, state, record, target)))) return refuse('jobNotOpen', command.job);
  if (ready.job.target !== undefined && !targetsOf(world, state, record, ready).some(({ person, item }) => person === target.person && item === target.item)) return refuse('unknownTarget', target.person ?? target.item ?? '');
  if (alreadyGiven(state, record, command.job, target, true)) return refuse('jobRunning', command.job);
  if (!ready.job.again && alreadyGiven(state, record, command.job, target)) return refuse('jobDone', command.job);
  const need = unmetNeed(world, state, record, ready, target);
  if (need !== undefined) return { code: 'jobNeeds', what: command.job, need };
  if (command.unit !== undefined && state.units[command.unit]?.caseId !== record.id) return refuse('unitNotAssigned', command.unit);
  return 'units' in ready.job.doer && record.units.length === 0 ? refuse('noUnitOnCase') : undefined;
}

function caseRefusal({ state, world }: Given, command: Extract<Command, { type: 'startPlan' | 'stopPlan' | 'setManner' | 'close' | 'handOver' }>): Reason {
  const shut = openCase(state, command.caseId);
  if (shut) return shut;
  const record = state.cases[command.caseId]!;
  switch (command.type) {
    case 'startPlan':
      if (!world.plans.has(command.plan)) return refuse('unknownPlan', command.plan);
      return record.plan && !record.plan.stopped && record.plan.plan === command.plan ? refuse('planRunning') : undefined;
    case 'stopPlan': return record.plan && !record.plan.stopped ? undefined : refuse('noPlan');
    case 'setManner': return undefined;
    case 'close': {
      const facts = chartFacts(record);
      if (facts.personsHeld > 0) return refuse('stillHeld');
      if (facts.unitsOnCase > 0) return refuse('unitsOnCase');
      if (facts.inStore > 0) return refuse('propertyInStore');
      if (record.outcome !== null && record.outcome !== command.outcome) return refuse('unknownOutcome', command.outcome);
      return record.closing === 'closable' && !isPlanned(state.agenda, `work/${record.id}`) ? undefined : refuse('notClosable');
    }
    case 'handOver': return undefined;
    default: return unreachable(command);
  }
}
