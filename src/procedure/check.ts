import type { Activation } from './activation.ts';
import type { Occurrence, Scope } from './condition.ts';
import { goTogether, type AttributeChange, type Attributes, type CaseAttributes, type RuleEvent } from './event.ts';
import { boundIn, type CompiledRule, type Profile } from './profile.ts';

/** One entry of a log with the attributes as they are once it is taken over. */
interface Moment {
  readonly t: number;
  readonly after: CaseAttributes;
  /** Absent where only attributes changed. */
  readonly event?: RuleEvent;
  /** Among the events alone; of a mere change, the index of the next event. */
  readonly index: number;
}

/** A whole log, ready for questions. */
interface Log {
  readonly start: CaseAttributes;
  readonly moments: readonly Moment[];
  readonly events: readonly (Moment & { readonly event: RuleEvent })[];
  readonly now: number;
  readonly finished: boolean;
}

type Happened = Log['events'][number];

/**
 * Judges a whole log at one go, rule by rule: the plain reading of the templates against which the monitor is tested.
 * `finished` is true when the log is complete (at its last entry), and otherwise the instant up to which time has
 * passed; false stands for the instant of the last entry.
 */
export function check(
  profile: Profile,
  attributes: CaseAttributes,
  entries: readonly (RuleEvent | AttributeChange)[],
  finished: boolean | number,
): readonly Activation[] {
  const log = readMoments(attributes, entries, finished);
  return profile.rules.flatMap((rule) => judge(rule, log));
}

function readMoments(start: CaseAttributes, entries: readonly (RuleEvent | AttributeChange)[], finished: boolean | number): Log {
  const moments: Moment[] = [];
  let [attributes, index] = [start, 0];
  for (const entry of entries) {
    attributes = 'act' in entry ? afterEvent(attributes, entry) : withChanges(attributes, entry.changes.case, entry.changes.persons);
    moments.push({ t: entry.t, after: attributes, index, ...('act' in entry ? { event: entry } : {}) });
    if ('act' in entry) index++;
  }
  const last = moments.at(-1)?.t ?? 0;
  const events = moments.filter((moment): moment is Happened => moment.event !== undefined);
  return { start, moments, events, now: typeof finished === 'number' ? finished : last, finished: finished === true };
}

const afterEvent = (attributes: CaseAttributes, { set, setPerson, person }: RuleEvent): CaseAttributes =>
  withChanges(attributes, set, setPerson && person !== undefined ? { [person]: setPerson } : {});

function withChanges(
  { case: whole, persons = {} }: CaseAttributes,
  ofCase: Attributes = {},
  ofPersons: Readonly<Record<string, Attributes>> = {},
): CaseAttributes {
  const changed = Object.entries(ofPersons).map(([id, own]) => [id, { ...persons[id], ...own }] as const);
  return { case: { ...whole, ...ofCase }, persons: { ...persons, ...Object.fromEntries(changed) } };
}

const scope = ({ case: whole, persons }: CaseAttributes, person: string | undefined, A?: Occurrence, B?: Occurrence): Scope => ({
  case: whole,
  person: person === undefined ? undefined : persons?.[person],
  A,
  B,
});

function judge(rule: CompiledRule, log: Log): readonly Activation[] {
  switch (rule.template) {
    case 'init':
      return init(rule, log);
    case 'existence':
      return existence(rule, log);
    case 'absence':
      return guarded(rule, log, 'A').map((a) => ({ ...by(rule, a), ...brokenBy(a) }));
    case 'at_most':
      return atMost(rule, log);
    case 'responded_existence':
      return guarded(rule, log, 'A').map((a) => ({ ...by(rule, a), ...somewhere(rule, log, a) }));
    case 'response':
    case 'chain_response':
    case 'not_response':
      return guarded(rule, log, 'A').map((a) => ({ ...by(rule, a), ...afterwards(rule, log, a) }));
    case 'precedence':
      return guarded(rule, log, 'B').map((b) => ({ ...by(rule, b), ...before(rule, log, b) }));
    case 'not_coexistence':
      return notCoexistence(rule, log);
  }
}

type Judged = Pick<Activation, 'verdict' | 'expires' | 'brokenAt' | 'brokenBy' | 'satisfiedBy' | 'satisfiedAt'>;

const satisfiedBy = ({ index, t }: Happened): Judged => ({ verdict: 'satisfied', satisfiedBy: index, satisfiedAt: t });
const brokenBy = ({ index, t }: Happened): Judged => ({ verdict: 'violated', brokenBy: index, brokenAt: t });
const unmet = ({ finished, now }: Log): Judged => (finished ? { verdict: 'violated', brokenAt: now } : { verdict: 'open' });

const by = (rule: CompiledRule, { t, index, event: { person, item, report } }: Happened): Omit<Activation, 'verdict'> => ({
  rule: rule.id,
  at: t,
  event: index,
  ...(person === undefined ? {} : { person }),
  ...(item === undefined ? {} : { item }),
  ...(report === undefined ? {} : { report }),
});

/** The events on one side of a rule at which its guard holds. */
const guarded = (rule: CompiledRule, { events }: Log, side: 'A' | 'B'): readonly Happened[] =>
  events.filter(({ event, after }) => {
    if (!(side === 'A' ? rule.a : rule.b).has(event.act)) return false;
    return rule.guard.holds(side === 'A' ? scope(after, event.person, event) : scope(after, event.person, undefined, event));
  });

/** Whether two events make a pair: their references agree and the target holds as the case stood at the later one. */
function arePair(rule: CompiledRule, a: Happened, b: Happened): boolean {
  if (a.index === b.index || !goTogether(a.event, b.event)) return false;
  const later = a.index > b.index ? a : b;
  return rule.target.holds(scope(later.after, a.event.person ?? b.event.person, a.event, b.event));
}

function init(rule: CompiledRule, log: Log): readonly Activation[] {
  if (!rule.guard.holds(scope(log.start, undefined))) return [];
  const [first] = log.events;
  const judged = first ? (rule.a.has(first.event.act) ? satisfiedBy(first) : brokenBy(first)) : unmet(log);
  return [{ rule: rule.id, at: 0, event: -1, ...judged }];
}

function existence(rule: CompiledRule, log: Log): readonly Activation[] {
  const states = [{ t: 0, after: log.start }, ...log.moments];
  const stands = states.find(({ after }) => rule.guard.holds(scope(after, undefined)));
  const first = log.events.find(({ event }) => rule.a.has(event.act));
  return stands ? [{ rule: rule.id, at: stands.t, event: -1, ...(first ? satisfiedBy(first) : unmet(log)) }] : [];
}

function atMost(rule: CompiledRule, log: Log): readonly Activation[] {
  const counted = guarded(rule, log, 'A');
  const tooMany = counted.find(
    (one, place) => counted.slice(0, place).filter(({ event }) => goTogether(event, one.event)).length >= rule.n,
  );
  return ofTheCase(rule, counted[0], tooMany);
}

function notCoexistence(rule: CompiledRule, log: Log): readonly Activation[] {
  const [as, bs] = [guarded(rule, log, 'A'), guarded(rule, log, 'B')];
  const pairs = as.flatMap((a) => bs.filter((b) => arePair(rule, a, b)).map((b) => (a.index > b.index ? a : b)));
  const earliest = (some: readonly Happened[]): Happened | undefined => some.toSorted((one, other) => one.index - other.index)[0];
  return ofTheCase(rule, earliest([...as, ...bs]), earliest(pairs));
}

const ofTheCase = (rule: CompiledRule, first: Happened | undefined, broken: Happened | undefined): readonly Activation[] =>
  first ? [{ rule: rule.id, at: first.t, event: first.index, ...(broken ? brokenBy(broken) : { verdict: 'satisfied' as const }) }] : [];

/** The partner that stands latest before `a`, else the first that stands after it. */
function somewhere(rule: CompiledRule, log: Log, a: Happened): Judged {
  const partners = log.events.filter((b) => rule.b.has(b.event.act) && arePair(rule, a, b));
  const partner = partners.findLast(({ index }) => index < a.index) ?? partners[0];
  return partner ? satisfiedBy(partner) : unmet(log);
}

function before(rule: CompiledRule, log: Log, b: Happened): Judged {
  const partner = log.events.findLast((a) => a.index < b.index && rule.a.has(a.event.act) && arePair(rule, a, b));
  return partner ? satisfiedBy(partner) : brokenBy(b);
}

/** Follows the log from `a` on: what comes first, the bound's end or an event that settles the matter? */
function afterwards(rule: CompiledRule, log: Log, a: Happened): Judged {
  const lastSecond = (attributes: CaseAttributes): number => a.t + (boundIn(rule, scope(attributes, a.event.person, a.event)) ?? Infinity);
  const kept = rule.template === 'not_response';
  const runOut = (brokenAt: number, expires: number): Judged =>
    kept ? { verdict: 'satisfied' } : { verdict: 'violated', brokenAt, expires };
  let until = lastSecond(a.after);
  for (const moment of log.moments.slice(log.moments.indexOf(a) + 1)) {
    if (moment.t > until) return runOut(until, until);
    until = lastSecond(moment.after);
    if (moment.t > until) return runOut(moment.t, until);
    const settled = moment.event ? settles(rule, a, moment as Happened) : undefined;
    if (settled) return { ...settled, ...(kept || until === Infinity ? {} : { expires: until }) };
  }
  if (log.now > until) return runOut(until, until);
  if (kept) return { verdict: 'satisfied' };
  return { ...unmet(log), ...(until === Infinity ? {} : { expires: until }) };
}

/** What a later event makes of the activation by `a`, if it has a say at all. */
function settles(rule: CompiledRule, a: Happened, next: Happened): Judged | undefined {
  const completes = rule.b.has(next.event.act) && arePair(rule, a, next);
  if (rule.template === 'not_response') return completes ? brokenBy(next) : undefined;
  if (completes) return satisfiedBy(next);
  return rule.template === 'chain_response' && isNext(rule, a, next) ? brokenBy(next) : undefined;
}

/** Whether the event belongs to the track of the person of `a`. One without a person does so only as the awaited activity. */
function isNext(rule: CompiledRule, { event: { person } }: Happened, { event: next }: Happened): boolean {
  if (person === undefined || next.person === person) return true;
  return next.person === undefined && rule.b.has(next.act);
}
