import { unreachable } from '../../kernel/index.ts';
import type { Command } from '../command.ts';
import type { CaseRecord, Report, ShiftState } from '../state.ts';
import { isWritten } from '../incidents/isWritten.ts';
import { canHappen } from '../tell.ts';
import { isOver } from '../work/targets.ts';
import type { World } from '../world.ts';
import { type Given, own, type Reason, refuse } from './reason.ts';

type ReportCommand = Extract<Command, { report: unknown }>;
type Of<Type extends ReportCommand['type']> = Extract<ReportCommand, { type: Type }>;

/** A report with the file of its own on which it is taken in. */
interface Taken extends Given {
  readonly report: Report;
  readonly record: CaseRecord;
}

/** Why a command about a report is not carried out. */
export function reportRefusal({ world, state }: Given, command: ReportCommand): Reason {
  const report = own(state.reports, command.report);
  if (!report) return refuse('unknownReport', command.report);
  const taken: Taken = { world, state, report, record: state.cases[report.caseId]! };
  switch (command.type) {
    case 'answer':
      return answerRefusal(taken);
    case 'callBack':
      return callBackRefusal(taken);
    case 'ask':
      return askRefusal(taken, command);
    case 'hold':
      return offLine(state, report) ?? (report.asking === null ? undefined : refuse('stillSpeaking'));
    case 'hangUp':
      return offLine(state, report);
    case 'setType':
      return setTypeRefusal(taken, command);
    case 'setPlace':
      return setPlaceRefusal(taken, command);
    case 'setPriority':
      return setPriorityRefusal(taken);
    case 'register':
      return registerRefusal(taken);
    case 'refer':
    case 'transfer':
    case 'refuse':
      return disposalRefusal(taken, command.type);
    case 'merge':
      return mergeRefusal(taken, command);
    default:
      return unreachable(command);
  }
}

function answerRefusal({ state, report }: Taken): Reason {
  if (report.heldAt !== undefined) return busyVoice(state, report);
  if (report.intake !== 'ringing') return refuse('notRinging');
  return isWritten(report) ? undefined : busyVoice(state, report);
}

function callBackRefusal({ state, report }: Taken): Reason {
  return report.endedAt === null || report.intake === 'ringing' ? refuse('callOver') : busyVoice(state, report);
}

function askRefusal({ world, state, report, record }: Taken, { question }: Of<'ask'>): Reason {
  const off = offLine(state, report);
  if (off) return off;
  if (report.asking !== null) return refuse('stillSpeaking');
  if (report.asked.includes(question)) return refuse('alreadyAsked');
  const onCard = world.caseTypes.get(record.type ?? '')?.type.questions.some(({ id }) => id === question) === true;
  return onCard || commonQuestions(world, record).includes(question) ? undefined : refuse('unknownQuestion', question);
}

function setTypeRefusal({ world, report }: Taken, { caseType }: Of<'setType'>): Reason {
  if (!world.caseTypes.has(caseType)) return refuse('unknownType', caseType);
  return unheard(report) ?? decided(report);
}

function setPlaceRefusal({ report, record }: Taken, { belief }: Of<'setPlace'>): Reason {
  const placed = record.beliefs.find(({ id }) => id === belief)?.spot;
  return unheard(report) ?? (placed ? undefined : refuse('unknownBelief', belief));
}

function setPriorityRefusal(taken: Taken): Reason {
  return unheard(taken.report) ?? (taken.record.type === null ? refuse('noType') : forbidden(taken, 'grade'));
}

function registerRefusal({ world, report, record }: Taken): Reason {
  if (report.intake === 'registered') return refuse('alreadyRegistered', record.number ?? record.id);
  if (report.intake !== 'graded') return refuse('notGraded');
  return record.spot === null && world.caseTypes.get(record.type ?? '')?.type.disposal === 'register' ? refuse('noPlace') : undefined;
}

function disposalRefusal(taken: Taken, disposal: 'refer' | 'transfer' | 'refuse'): Reason {
  return unheard(taken.report) ?? (taken.record.units.length > 0 ? refuse('unitsOnCase') : forbidden(taken, disposal));
}

function mergeRefusal(taken: Taken, command: Of<'merge'>): Reason {
  const { state, record } = taken;
  const into = own(state.cases, command.into);
  if (!into) return refuse('unknownCase', command.into);
  if (into.id === record.id) return refuse('sameCase');
  if (into.closing === 'closed') return refuse('caseClosed', into.id);
  if (into.number === null || into.mergedInto !== null || record.mergedInto !== null || record.units.length > 0)
    return refuse('cannotMerge');
  return unfinished(state, record) ?? unheard(taken.report) ?? forbidden(taken, 'merge');
}

/** A file in which somebody is held or work is going on is not merged into another. */
function unfinished(state: ShiftState, { persons, orders }: CaseRecord): Reason {
  if (Object.values(persons).some(({ held }) => held !== null)) return refuse('stillHeld');
  const running = orders.map((id) => state.orders[id]!).find((order) => !isOver(order));
  return running && refuse('jobRunning', running.job);
}

/** Questions that can be put before the type is known: those of every type that ask for the place and the facts. */
export const commonQuestions = (world: World, record: Pick<CaseRecord, 'type'>): readonly string[] =>
  record.type === null ? firstQuestions(world) : [];

const first = new WeakMap<World, readonly string[]>();

function firstQuestions(world: World): readonly string[] {
  let list = first.get(world);
  if (!list) {
    const ids = [...world.caseTypes.values()]
      .filter(({ type }) => type.disposal === 'register')
      .map(({ type }) => type.questions.map(({ id }) => id));
    list = (ids[0] ?? []).filter((id) => ids.every((other) => other.includes(id)));
    first.set(world, list);
  }
  return list;
}

/** The desk has one voice: it is busy while another report is on it. */
const busyVoice = (state: ShiftState, report: Report): Reason =>
  state.voice === null || state.voice === report.id ? undefined : refuse('voiceBusy', state.voice);

const offLine = (state: ShiftState, report: Report): Reason => (state.voice === report.id ? undefined : refuse('notOnLine'));

/** Nobody has spoken with this caller yet. */
const unheard = (report: Report): Reason =>
  report.intake === 'ringing' || report.intake === 'abandoned' ? refuse('notOnLine') : undefined;

/** The report was disposed of. */
const decided = (report: Report): Reason =>
  report.intake === 'questioning' || report.intake === 'graded' || report.intake === 'registered'
    ? undefined
    : refuse('intakeStage', report.intake);

/** The chart does not let an event happen at the report's stage. */
const forbidden = (taken: Taken, event: 'grade' | 'refer' | 'transfer' | 'refuse' | 'merge'): Reason =>
  canHappen(taken, taken.record, event, taken.report.id) ? undefined : refuse('intakeStage', taken.report.intake);
