import type { ActivityId, CaseId, IncidentId, Instant, PersonId, ReportId, Value } from '../kernel/index.ts';
import type { Moment } from '../scenario/index.ts';
import type { Entry, Fact, Incident, World } from '../simulation/index.ts';
import type { Activation } from './activation.ts';
import type { AttributeChange, Attributes, CaseAttributes, RuleEvent } from './event.ts';
import { finish, nextExpiry, observe, passTime, setAttributes, startMonitor } from './monitor.ts';
import type { Monitor } from './monitorState.ts';
import { compileProfile, type Profile } from './profile.ts';

/** Whether the rules read what is true (findings) or what the desk can know (warnings). */
export type View = 'truth' | 'known';

/** Reads a rule attribute from the truth of an incident: of one person, or (null) of the case as a whole. */
export type TrueValue = (incident: Incident, person: PersonId | null, name: string) => Value;

/** The rules in force in a scenario, and how the attributes of a case are read from its incident. */
export interface RuleBook {
  readonly world: World;
  /** Every rule in force except those of the template `init`. */
  readonly profile: Profile;
  /** The `init` rules alone. They ask how a file is opened, and a telephone that rings is not yet a file. */
  readonly openings: Profile;
  readonly trueValue: TrueValue;
  /** Every case attribute that some rule of the pack may read. */
  readonly names: readonly string[];
  /** Activities of the telephone itself, which belong to one call; everything else belongs to the file. */
  readonly ofTheCall: ReadonlySet<ActivityId>;
  /** Activities at the desk's register, which concern one report of a file and not the others. */
  readonly ofTheReport: ReadonlySet<ActivityId>;
}

/** The rule book of a world. A shift's own choice of rule packs, and rules that it switches off, are heeded. */
export function ruleBookOf(world: World, trueValue: TrueValue): RuleBook {
  const { scenario, pack } = world.resolved;
  const inForce = { packs: scenario.rulePacks, off: scenario.rulesOff as never[] };
  const actsAt = (moments: readonly Moment[]): ReadonlySet<ActivityId> => new Set(moments.flatMap((moment) => (world.moments.get(moment) ?? []).map(({ activity }) => activity.id as ActivityId)));
  return {
    world, trueValue,
    profile: compileProfile(pack.rules.rules.filter(({ template }) => template !== 'init'), inForce),
    openings: compileProfile(pack.rules.rules.filter(({ template }) => template === 'init'), inForce),
    names: Object.keys(pack.rules.attributes.case),
    ofTheCall: actsAt(['ringing', 'answered', 'abandoned', 'calledBack']),
    ofTheReport: actsAt(['received', 'placeConfirmed', 'graded', 'registered', 'refused', 'misdirected', 'transferred', 'notPolice', 'referred', 'merged']),
  };
}

/** What the rules need of an incident, kept until it is reported. */
interface Born { readonly type: string; readonly priority: number; readonly attributes: CaseAttributes; readonly plain: readonly string[]; readonly plainOf: Readonly<Record<PersonId, readonly string[]>> }

/** Somebody's time at the case-handling site; `arrival` is the place in `entries` of the event that brought him. */
interface Stay { readonly at: Instant; readonly arrival: number; hours: number; over: boolean }

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type Bag = Record<string, Value>;

/** One case under the eyes of the rules. Plain JSON, written only here. */
export interface WatchedCase {
  readonly incident: IncidentId;
  /** The instant of the file's first report: rule events count their seconds from it. */
  readonly origin: Instant;
  readonly report: ReportId;
  readonly start: CaseAttributes;
  /** What is true by now, whatever the view reads. */
  readonly truth: { readonly case: Bag; readonly persons: Record<PersonId, Bag> };
  /** Everything told to the monitor, in the order of the log. */
  readonly entries: (RuleEvent | AttributeChange)[];
  monitor: Monitor;
  /** What the `init` rules made of the first event of the file. */
  opening: Activation[] | null;
  /** By index of the event in the monitor, the index of its fact in the log. */
  facts: number[];
  readonly stays: Record<PersonId, Stay>;
  closedAt: Instant | null;
  /** The case that has taken this one over. */
  absorbedBy: CaseId | null;
}

/** All cases of a shift under the eyes of the rules, in one view. Plain JSON: it may be cloned and kept with a snapshot. */
export interface CaseWatch {
  readonly view: View;
  readonly born: Record<IncidentId, Born>;
  readonly cases: Record<CaseId, WatchedCase>;
  /** Nothing can run out before this instant; null: nothing runs. */
  soonest: number | null;
}

/** An activation that opened or changed its verdict, and the case in which it did. */
export interface Judged { readonly caseId: CaseId; readonly activation: Activation }

/** A watch that has seen nothing. Feed it the log with `follow`, and the clock with `followTime`. */
export const caseWatch = (view: View): CaseWatch => ({ view, born: {}, cases: {}, soonest: null });

/** Takes in the next fact of the log, `index` being its place there. Gives the activations that it opened or settled, those first whose time had run out. */
export function follow(book: RuleBook, watch: CaseWatch, { at, fact }: Entry, index: number): readonly Judged[] {
  const late = followTime(book, watch, at);
  const now = take(book, watch, at, fact, index);
  return late.length === 0 ? now : [...late, ...now];
}

/** Lets time pass up to and including `now`, and gives the activations whose bound ran out before it. */
export function followTime(book: RuleBook, watch: CaseWatch, now: number): readonly Judged[] {
  if (watch.soonest === null || now <= watch.soonest) return none;
  watch.soonest = null;
  const judged: Judged[] = [];
  for (const caseId of Object.keys(watch.cases) as CaseId[]) {
    const watched = watch.cases[caseId]!;
    if (watched.absorbedBy !== null) continue;
    judged.push(...name(caseId, passTime(book.profile, watched.monitor, now - watched.origin)), ...name(caseId, countHours(book, watched, now)));
    hasten(watch, watched);
  }
  return judged;
}

/** The last instant at which the most urgent open duty of any case can still be met; undefined when nothing runs out. */
export function watchExpiry(watch: CaseWatch): number | undefined {
  const ends = Object.values(watch.cases).filter(({ absorbedBy }) => absorbedBy === null).map(({ monitor, origin }) => (nextExpiry(monitor) ?? Infinity) + origin);
  const soonest = Math.min(Infinity, ...ends);
  return soonest === Infinity ? undefined : soonest;
}

/** Everything that the rules have asked of a case so far. */
export const activationsOf = ({ opening, monitor }: WatchedCase): readonly Activation[] => [...(opening ?? []), ...monitor.activations];

/** What is true, or known, of a case by now. */
export const attributesNow = ({ monitor }: WatchedCase): { readonly case: Attributes; readonly persons: Readonly<Record<string, Attributes>> } => monitor;

/** The rule events of every case of a log, with the attributes at their start: what `check` and the monitors are asked about. */
export function eventsOf(book: RuleBook, log: readonly Entry[], view: View, until?: number): Readonly<Record<CaseId, Pick<WatchedCase, 'origin' | 'start' | 'entries'>>> {
  const watch = caseWatch(view);
  log.forEach((entry, index) => follow(book, watch, entry, index));
  if (until !== undefined) followTime(book, watch, until);
  const own = Object.entries(watch.cases).filter(([, { absorbedBy }]) => absorbedBy === null);
  return Object.fromEntries(own.map(([id, { origin, start, entries }]) => [id, { origin, start, entries }]));
}

const none: readonly Judged[] = [];
const name = (caseId: CaseId, activations: readonly Activation[]): readonly Judged[] => (activations.length === 0 ? none : activations.map((activation) => ({ caseId, activation })));

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
    case 'activityDone': return activity(book, watch, at, fact, index);
    case 'reportTyped': return watch.view === 'known' ? change(book, watch, at, fact.caseId, { type: fact.caseType }) : none;
    case 'caseGraded': return graded(book, watch, at, fact);
    case 'attributeSet': return change(book, watch, at, fact.caseId, { [fact.name]: fact.value });
    case 'outcomeReached': return change(book, watch, at, fact.caseId, { outcome: fact.outcome });
    case 'attributesShown': return shown(book, watch, at, fact);
    case 'personHeld': return plainly(book, watch, at, fact.caseId, fact.person);
    case 'reportMerged': return merged(book, watch, at, fact);
    case 'stageChanged': return stage(book, watch, at, fact);
    default: return none;
  }
}

type Of<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

/** The case that a fact now belongs to, with its id. */
function homeOf(watch: CaseWatch, caseId: CaseId): readonly [CaseId, WatchedCase | undefined] {
  const watched = watch.cases[caseId];
  return watched && watched.absorbedBy !== null ? [watched.absorbedBy, watch.cases[watched.absorbedBy]] : [caseId, watched];
}

function bornOf({ world, trueValue, names }: RuleBook, incident: Incident): Born {
  const type = world.caseTypes.get(incident.type)?.type;
  const bag = (person: PersonId | null, of: readonly string[]): Bag => {
    const values: Bag = {};
    for (const attribute of of) {
      const value = trueValue(incident, person, attribute);
      if (value !== null) values[attribute] = value;
    }
    return values;
  };
  const entryOf = (role: string) => type?.persons.find((entry) => entry.role === role);
  return {
    type: incident.type, priority: incident.priority, plain: type?.plain ?? [],
    plainOf: Object.fromEntries(incident.persons.map(({ id, role }) => [id, entryOf(role)?.plain ?? []])),
    attributes: { case: bag(null, names), persons: Object.fromEntries(incident.persons.map(({ id, role }) => [id, bag(id, names.filter((attribute) => entryOf(role)?.attributes[attribute] !== undefined))])) },
  };
}

function open(book: RuleBook, watch: CaseWatch, report: Of<'reportMade'>['report']): void {
  const born = watch.born[report.incident];
  if (!born) return;
  const truth = { case: { ...born.attributes.case, channel: report.channel }, persons: copyOf(born.attributes.persons ?? {}) };
  const plain = picked(truth.case, born.plain.filter((attribute) => !givenByTheDesk.includes(attribute)));
  const start: CaseAttributes = watch.view === 'truth' ? { case: { ...truth.case }, persons: copyOf(truth.persons) } : { case: plain };
  const watched: WatchedCase = {
    incident: report.incident, origin: report.at, report: report.id, start, truth, entries: [], monitor: startMonitor(book.profile, start), opening: null, facts: [], stays: {}, closedAt: null, absorbedBy: null,
  };
  watch.cases[report.caseId] = watched;
  hasten(watch, watched);
}

/** Known only once the desk has settled them, however plain they are. */
const givenByTheDesk: readonly string[] = ['type', 'priority'];

const copyOf = (persons: Readonly<Record<string, Attributes>>): Record<PersonId, Bag> => Object.fromEntries(Object.keys(persons).map((id) => [id, { ...persons[id] }]));
const picked = (bag: Attributes, names: readonly string[]): Bag => Object.fromEntries(names.flatMap((attribute) => (bag[attribute] === undefined ? [] : [[attribute, bag[attribute]]])));

/**
 * An activity becomes a rule event. Only the telephone's own activities name their report: the file's duties run once, from its
 * first report, so what is entered of a report that was merged into it later is no event.
 */
function activity(book: RuleBook, watch: CaseWatch, at: Instant, fact: Of<'activityDone'>, index: number): readonly Judged[] {
  const [caseId, watched] = homeOf(watch, fact.caseId);
  if (!watched) return none;
  const ofTheCall = book.ofTheCall.has(fact.act);
  if (!ofTheCall && book.ofTheReport.has(fact.act) && fact.report !== null && fact.report !== watched.report) return none;
  const event: Mutable<RuleEvent> = { t: at - watched.origin, act: fact.act, attributes: fact.attributes, fact: index };
  if (fact.person !== null) event.person = fact.person;
  if (fact.item !== null) event.item = fact.item;
  if (ofTheCall && fact.report !== null) event.report = fact.report;
  const changes = tell(book, watched, event);
  hasten(watch, watched);
  return name(caseId, changes);
}

/** Gives an event or a change to the monitor of a case, and keeps it. */
function tell(book: RuleBook, watched: WatchedCase, entry: RuleEvent | AttributeChange): readonly Activation[] {
  watched.entries.push(entry);
  return replay(book, watched, entry);
}

function replay(book: RuleBook, watched: WatchedCase, entry: RuleEvent | AttributeChange): readonly Activation[] {
  const { monitor } = watched;
  if (!('act' in entry)) return setAttributes(book.profile, monitor, entry.t, entry.changes);
  watched.facts.push(entry.fact ?? -1);
  const changed = observe(book.profile, monitor, entry);
  if (watched.opening !== null || book.ofTheCall.has(entry.act as ActivityId)) return changed;
  watched.opening = openedBy(book, monitor, entry);
  return [...watched.opening, ...changed];
}

/** What the `init` rules say of the first event of a file. */
function openedBy({ openings }: RuleBook, { case: whole, persons, events }: Monitor, event: RuleEvent): Activation[] {
  if (openings.rules.length === 0) return [];
  const first = startMonitor(openings, { case: whole, persons });
  observe(openings, first, event);
  return first.activations.map((activation) => ({
    ...activation, at: event.t, ...(activation.brokenBy === undefined ? {} : { brokenBy: events - 1 }), ...(activation.satisfiedBy === undefined ? {} : { satisfiedBy: events - 1 }),
  }));
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

function changeTo(book: RuleBook, watch: CaseWatch, caseId: CaseId, watched: WatchedCase, at: Instant, changes: AttributeChange['changes']): readonly Judged[] {
  const changed = tell(book, watched, { t: at - watched.origin, changes });
  hasten(watch, watched);
  return name(caseId, changed);
}

/** The law follows the more urgent of the true and the given priority: grading down takes no duty away, grading up is taken at its word. */
function graded(book: RuleBook, watch: CaseWatch, at: Instant, { caseId, priority }: Of<'caseGraded'>): readonly Judged[] {
  const [, watched] = homeOf(watch, caseId);
  const born = watched && watch.born[watched.incident];
  if (!born) return none;
  return change(book, watch, at, caseId, { priority: watch.view === 'truth' ? Math.min(priority, born.priority) : priority });
}

function shown(book: RuleBook, watch: CaseWatch, at: Instant, { caseId: id, person, names }: Of<'attributesShown'>): readonly Judged[] {
  const [caseId, watched] = homeOf(watch, id);
  if (watch.view === 'truth' || !watched) return none;
  if (person === null) return changeTo(book, watch, caseId, watched, at, { case: picked(watched.truth.case, names) });
  return changeTo(book, watch, caseId, watched, at, { persons: { [person]: picked({ ...watched.truth.case, ...watched.truth.persons[person] }, names) } });
}

/** What is plain to anyone present becomes known when somebody has the person in his hands. */
function plainly(book: RuleBook, watch: CaseWatch, at: Instant, id: CaseId, person: PersonId): readonly Judged[] {
  const [caseId, watched] = homeOf(watch, id);
  const plain = watched && watch.born[watched.incident]?.plainOf[person];
  if (watch.view === 'truth' || !plain || plain.length === 0) return none;
  return changeTo(book, watch, caseId, watched, at, { persons: { [person]: picked({ ...watched.truth.case, ...watched.truth.persons[person] }, plain) } });
}

/** A second report of the same incident joins the file: its telephone calls are judged there. One of another incident stays on its own file. */
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
    for (const person of Object.keys(file.stays) as PersonId[]) if (before >= 0 && file.stays[person]!.arrival >= before) file.stays[person] = { ...file.stays[person]!, arrival: file.stays[person]!.arrival + 1 };
  }
  return name(caseId, again(book, watch, file, at));
}

function stage(book: RuleBook, watch: CaseWatch, at: Instant, { caseId: id, region, subject, to }: Of<'stageChanged'>): readonly Judged[] {
  const [caseId, watched] = homeOf(watch, id);
  if (!watched) return none;
  if (region === 'closing' && to === 'closed') {
    const closed = change(book, watch, at, caseId, { closedOut: true });
    watched.closedAt = at;
    return [...closed, ...name(caseId, finish(book.profile, watched.monitor, at - watched.origin))];
  }
  if (region !== 'custody' || subject === null) return none;
  const person = subject as PersonId;
  const stay = watched.stays[person];
  if (to === 'atSite') watched.stays[person] = { at, arrival: watched.entries.findLastIndex((entry) => 'act' in entry && entry.person === person), hours: 0, over: false };
  else if (stay && (to === 'released' || to === 'detained' || to === 'none')) {
    const changed = countHours(book, watched, at);
    stay.over = true;
    return name(caseId, changed);
  }
  hasten(watch, watched);
  return none;
}

/**
 * The length of a stay in whole hours is an attribute of the event that began it: rules that ask for something
 * in a long stay are activated once it has become one, as from its start.
 */
function countHours(book: RuleBook, watched: WatchedCase, now: number): readonly Activation[] {
  let grown = false;
  for (const stay of Object.values(watched.stays)) {
    const hours = Math.floor((now - stay.at) / secondsInHour);
    const event = watched.entries[stay.arrival];
    if (stay.over || hours <= stay.hours || !event || !('act' in event)) continue;
    stay.hours = hours;
    watched.entries[stay.arrival] = { ...event, setPerson: { ...event.setPerson, stayHours: hours } };
    grown = true;
  }
  return grown ? again(book, null, watched, now) : [];
}

const secondsInHour = 3600;

/** Judges a case again from its first event, and gives what came out otherwise than before. */
function again(book: RuleBook, watch: CaseWatch | null, watched: WatchedCase, now: number): readonly Activation[] {
  const key = ({ rule, at, person, verdict }: Activation): string => `${rule}/${at}/${person ?? ''}/${verdict}`;
  const before = new Set(activationsOf(watched).map(key));
  watched.monitor = startMonitor(book.profile, watched.start);
  watched.opening = null;
  watched.facts = [];
  for (const entry of watched.entries) replay(book, watched, entry);
  passTime(book.profile, watched.monitor, now - watched.origin);
  if (watched.closedAt !== null) finish(book.profile, watched.monitor, watched.closedAt - watched.origin);
  if (watch) hasten(watch, watched);
  return activationsOf(watched).filter((activation) => !before.has(key(activation)));
}

/** Notes when the clock may next have something to say about a case. */
function hasten(watch: CaseWatch, { monitor, origin, stays }: WatchedCase): void {
  if (monitor.soonest !== null) soonerAt(watch, monitor.soonest + origin);
  for (const stay of Object.values(stays)) if (!stay.over) soonerAt(watch, stay.at + (stay.hours + 1) * secondsInHour - 1);
}

function soonerAt(watch: CaseWatch, at: number): void {
  if (watch.soonest === null || at < watch.soonest) watch.soonest = at;
}
