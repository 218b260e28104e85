import type { ActivityId, CaseId, Instant, PersonId } from '../kernel/index.ts';
import type { Entry, Fact } from '../simulation/index.ts';
import { bornOf } from './born.ts';
import type { AttributeChange, Attributes, CaseAttributes, RuleEvent } from './event.ts';
import { couldHaveOpened, learn } from './learn.ts';
import { finish, startMonitor } from './monitor.ts';
import type { RuleBook } from './ruleBook.ts';
import {
  again,
  type Bag,
  caseWatch,
  type CaseWatch,
  countHours,
  followTime,
  hasten,
  type Judged,
  name,
  none,
  tell,
  type View,
  type WatchedCase,
} from './watch.ts';

/**
 * Takes in the next fact of the log, `index` being its place there. Gives the activations that it opened or settled, those first whose
 * time had run out.
 */
export function follow(book: RuleBook, watch: CaseWatch, { at, fact }: Entry, index: number): readonly Judged[] {
  const late = followTime(book, watch, at);
  const now = take(book, watch, at, fact, index);
  return late.length === 0 ? now : [...late, ...now];
}

/** The rule events of every case of a log, with the attributes at their start: what `check` and the monitors are asked about. */
export function eventsOf(
  book: RuleBook,
  log: readonly Entry[],
  view: View,
  until?: number,
): Readonly<Record<CaseId, Pick<WatchedCase, 'origin' | 'start' | 'entries'>>> {
  const watch = caseWatch(view);
  log.forEach((entry, index) => follow(book, watch, entry, index));
  if (until !== undefined) followTime(book, watch, until);
  const own = Object.entries(watch.cases).filter(([, { absorbedBy }]) => absorbedBy === null);
  return Object.fromEntries(own.map(([id, { origin, start, entries }]) => [id, { origin, start, entries }]));
}

/** What one fact tells the rules. Facts that no rule can see cost a look at their type. */
function take(book: RuleBook, watch: CaseWatch, at: Instant, fact: Fact, index: number): readonly Judged[] {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- most facts are none of the law's business
  switch (fact.type) {
    case 'incidentBegan':
      watch.born[fact.incident.id] = bornOf(book, fact.incident);
      return none;
    case 'reportMade':
      open(book, watch, fact.report);
      return none;
    case 'activityDone':
      return activity(book, watch, at, fact, index);
    case 'reportTyped':
      return typed(book, watch, at, fact);
    case 'caseGraded':
      return graded(book, watch, at, fact);
    case 'attributeSet':
      return change(book, watch, at, fact.caseId, { [fact.name]: fact.value });
    case 'outcomeWithdrawn':
      return change(book, watch, at, fact.caseId, { outcome: null });
    case 'outcomeReached':
      return change(book, watch, at, fact.caseId, { outcome: fact.outcome });
    case 'attributesShown':
      return shown(book, watch, at, fact);
    case 'personHeld':
    case 'personWentFree':
      return plainly(book, watch, at, fact.caseId, fact.person);
    case 'reportMerged':
      return merged(book, watch, at, fact);
    case 'stageChanged':
      return stage(book, watch, at, fact);
    default:
      return none;
  }
}

type Of<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

/** The case that a fact now belongs to, with its id. */
function homeOf(watch: CaseWatch, caseId: CaseId): readonly [CaseId, WatchedCase | undefined] {
  const watched = watch.cases[caseId];
  return watched && watched.absorbedBy !== null ? [watched.absorbedBy, watch.cases[watched.absorbedBy]] : [caseId, watched];
}

function open(book: RuleBook, watch: CaseWatch, report: Of<'reportMade'>['report']): void {
  const born = watch.born[report.incident];
  if (!born) return;
  const truth = { case: { ...born.attributes.case, channel: report.channel }, persons: copyOf(born.attributes.persons ?? {}) };
  const plain = picked(
    truth.case,
    born.plain.filter((attribute) => !givenByTheDesk.includes(attribute)),
  );
  const start: CaseAttributes = watch.view === 'truth' ? { case: { ...truth.case }, persons: copyOf(truth.persons) } : { case: plain };
  const watched: WatchedCase = {
    incident: report.incident,
    origin: report.at,
    report: report.id,
    start,
    truth,
    entries: [],
    monitor: startMonitor(book.profile, start),
    opening: null,
    facts: [],
    stays: {},
    due: null,
    closedAt: null,
    absorbedBy: null,
  };
  watch.cases[report.caseId] = watched;
  hasten(watch, report.caseId, watched);
}

/** Known only once the desk has settled them, however plain they are. */
const givenByTheDesk: readonly string[] = ['type', 'priority'];

const copyOf = (persons: Readonly<Record<string, Attributes>>): Record<PersonId, Bag> =>
  Object.fromEntries(Object.keys(persons).map((id) => [id, { ...persons[id] }]));
const picked = (bag: Attributes, names: readonly string[]): Bag =>
  Object.fromEntries(names.flatMap((attribute) => (bag[attribute] === undefined ? [] : [[attribute, bag[attribute]]])));

/**
 * An activity becomes a rule event. Only the telephone's own activities name their report: the file's duties run once, from its
 * first report, so what is entered of a report that was merged into it later is no event.
 */
function activity(book: RuleBook, watch: CaseWatch, at: Instant, fact: Of<'activityDone'>, index: number): readonly Judged[] {
  const [caseId, watched] = homeOf(watch, fact.caseId);
  if (!watched) return none;
  const ofTheCall = book.ofTheCall.has(fact.act);
  if (!ofTheCall && book.ofTheReport.has(fact.act) && fact.report !== null && fact.report !== watched.report) return none;
  const event: { -readonly [Key in keyof RuleEvent]: RuleEvent[Key] } = {
    t: at - watched.origin,
    act: fact.act,
    attributes: fact.attributes,
    fact: index,
  };
  if (fact.person !== null) event.person = fact.person;
  if (fact.item !== null) event.item = fact.item;
  if (ofTheCall && fact.report !== null) event.report = fact.report;
  const changes = tell(book, watched, event);
  hasten(watch, caseId, watched);
  return name(caseId, changes);
}

/** Values of the case change without an activity. What is set in play stands before what each person brings. */
function change(book: RuleBook, watch: CaseWatch, at: Instant, id: CaseId, values: Bag): readonly Judged[] {
  const [caseId, watched] = homeOf(watch, id);
  if (!watched) return none;
  Object.assign(watched.truth.case, values);
  const persons: Record<string, Bag> = {};
  for (const person of Object.keys(watched.truth.persons) as PersonId[]) {
    const own = Object.fromEntries(Object.entries(values).filter(([attribute]) => watched.truth.persons[person]![attribute] !== undefined));
    if (Object.keys(own).length === 0) continue;
    Object.assign(watched.truth.persons[person]!, own);
    persons[person] = own;
  }
  return changeTo(book, watch, caseId, watched, at, { case: values, ...(Object.keys(persons).length === 0 ? {} : { persons }) });
}

function changeTo(
  book: RuleBook,
  watch: CaseWatch,
  caseId: CaseId,
  watched: WatchedCase,
  at: Instant,
  changes: AttributeChange['changes'],
): readonly Judged[] {
  const changed = tell(book, watched, { t: at - watched.origin, changes });
  hasten(watch, caseId, watched);
  return name(caseId, changed);
}

/** The law follows the more urgent of the true and the given priority: grading down takes no duty away, grading up is taken at its word. */
function graded(book: RuleBook, watch: CaseWatch, at: Instant, { caseId, priority }: Of<'caseGraded'>): readonly Judged[] {
  const [, watched] = homeOf(watch, caseId);
  const born = watched && watch.born[watched.incident];
  if (!born) return none;
  return change(book, watch, at, caseId, { priority: watch.view === 'truth' ? Math.min(priority, born.priority) : priority });
}

/** Whatever type the desk settles on, it is that of the case from its report on; the one it took before never was. */
function typed(book: RuleBook, watch: CaseWatch, at: Instant, { caseId: id, caseType }: Of<'reportTyped'>): readonly Judged[] {
  const [caseId, watched] = homeOf(watch, id);
  if (watch.view === 'truth' || !watched) return none;
  watched.truth.case['type'] = caseType;
  return learn(book, watch, [caseId, watched], at, { case: { type: caseType } });
}

function shown(book: RuleBook, watch: CaseWatch, at: Instant, { caseId: id, person, names }: Of<'attributesShown'>): readonly Judged[] {
  return watch.view === 'truth' ? none : comeToKnow(book, watch, at, id, person, names);
}

/** What is plain to anyone present becomes known when somebody has the person in his hands. */
function plainly(book: RuleBook, watch: CaseWatch, at: Instant, id: CaseId, person: PersonId): readonly Judged[] {
  if (watch.view === 'truth') return none;
  const [, watched] = homeOf(watch, id);
  return comeToKnow(book, watch, at, id, person, (watched && watch.born[watched.incident]?.plainOf[person]) ?? []);
}

/** Takes in what is true of a case or a person by now: what has been so since the report apart from what became so in play. */
function comeToKnow(
  book: RuleBook,
  watch: CaseWatch,
  at: Instant,
  id: CaseId,
  person: PersonId | null,
  names: readonly string[],
): readonly Judged[] {
  const [caseId, watched] = homeOf(watch, id);
  if (!watched || names.length === 0) return none;
  const whole = ({ case: ofCase, persons }: CaseAttributes): Attributes => (person === null ? ofCase : { ...ofCase, ...persons?.[person] });
  const [before, now] = [whole(watch.born[watched.incident]!.attributes), picked(whole(watched.truth), names)];
  const asChange = (bag: Attributes): AttributeChange['changes'] => (person === null ? { case: bag } : { persons: { [person]: bag } });
  const lasting = picked(
    now,
    names.filter((each) => before[each] === now[each]),
  );
  if (!couldHaveOpened(book, watched, asChange(lasting))) return changeTo(book, watch, caseId, watched, at, asChange(now));
  const learned = learn(book, watch, [caseId, watched], at, asChange(lasting));
  const rest = picked(
    now,
    names.filter((each) => before[each] !== now[each]),
  );
  return Object.keys(rest).length === 0 ? learned : [...learned, ...changeTo(book, watch, caseId, watched, at, asChange(rest))];
}

/**
 * A second report of the same incident joins the file: its telephone calls are judged there. One of another incident stays on its own
 * file.
 */
function merged(book: RuleBook, watch: CaseWatch, at: Instant, { from, into }: Of<'reportMerged'>): readonly Judged[] {
  const [lent, [caseId, file]] = [watch.cases[from], homeOf(watch, into)];
  if (!lent || !file || lent === file || lent.incident !== file.incident) return none;
  lent.absorbedBy = caseId;
  for (const entry of lent.entries) {
    if (!('act' in entry) || !book.ofTheCall.has(entry.act as ActivityId)) continue;
    const moved = { ...entry, t: entry.t + lent.origin - file.origin };
    const before = file.entries.findIndex((other) => 'act' in other && (other.fact ?? -1) > (moved.fact ?? -1));
    if (before < 0) file.entries.push(moved);
    else file.entries.splice(before, 0, moved);
    for (const person of Object.keys(file.stays) as PersonId[])
      if (before >= 0 && file.stays[person]!.arrival >= before)
        file.stays[person] = { ...file.stays[person]!, arrival: file.stays[person]!.arrival + 1 };
  }
  const judged = name(caseId, again(book, file, at));
  hasten(watch, caseId, file);
  return judged;
}

function stage(book: RuleBook, watch: CaseWatch, at: Instant, { caseId: id, region, subject, to }: Of<'stageChanged'>): readonly Judged[] {
  const [caseId, watched] = homeOf(watch, id);
  if (!watched) return none;
  if (region === 'closing' && to === 'closed') {
    const closed = change(book, watch, at, caseId, { closedOut: true });
    watched.closedAt = at;
    const ended = name(caseId, finish(book.profile, watched.monitor, at - watched.origin));
    hasten(watch, caseId, watched);
    return [...closed, ...ended];
  }
  if (region !== 'custody' || subject === null) return none;
  const person = subject as PersonId;
  const stay = watched.stays[person];
  if (to === 'atSite')
    watched.stays[person] = {
      at,
      arrival: watched.entries.findLastIndex((entry) => 'act' in entry && entry.person === person),
      hours: 0,
      over: false,
    };
  else if (stay && (to === 'released' || to === 'detained' || to === 'none')) {
    const changed = countHours(book, watched, at);
    stay.over = true;
    return name(caseId, changed);
  }
  hasten(watch, caseId, watched);
  return none;
}
