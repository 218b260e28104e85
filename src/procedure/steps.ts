import type { Template } from '../scenario/index.ts';
import { goTogether, type RuleEvent } from './event.ts';
import { activatedBy, activatedByCase, enter, keepLive, lastSecond, letGo, liveOf, remember, settle, type Changed } from './ledger.ts';
import { occurrenceOf, scopeOf, type Live, type Monitor, type Seen } from './monitorState.ts';
import type { CompiledRule } from './profile.ts';

/** One event, met by one rule: `index` is its place in the list of the case's events. */
export interface Meeting {
  readonly monitor: Monitor;
  readonly rule: CompiledRule;
  readonly event: RuleEvent;
  readonly index: number;
  readonly changed: Changed;
}

type Step = (meeting: Meeting) => void;

const guardHolds = ({ monitor, rule, event }: Meeting, side: 'A' | 'B'): boolean =>
  rule.guard.holds(scopeOf(monitor, event.person, side === 'A' ? event : undefined, side === 'B' ? event : undefined));

/** The event as the later one of a pair: the target reads the case as it is now. */
const completes = ({ monitor, rule, event }: Meeting, live: Live): boolean => {
  const activation = monitor.activations[live.index]!;
  if (!goTogether(activation, event)) return false;
  return rule.target.holds(scopeOf(monitor, event.person ?? activation.person, live.A, event));
};

const pairsWith = ({ monitor, rule, event, index }: Meeting, seen: Seen): boolean => {
  if (seen.event === index || !goTogether(seen, event)) return false;
  const person = event.person ?? seen.person;
  return rule.target.holds(seen.side === 'A' ? scopeOf(monitor, person, seen.was, event) : scopeOf(monitor, person, event, seen.was));
};

/** The latest earlier event on that side that makes a pair with this one. */
const counterpart = (meeting: Meeting, side: 'A' | 'B'): Seen | undefined =>
  meeting.monitor.seen[meeting.rule.id]?.findLast((seen) => seen.side === side && pairsWith(meeting, seen));

/** Settles every live activation that this event completes. */
function settleCompleted(meeting: Meeting, verdict: 'satisfied' | 'violated'): void {
  const { monitor, rule, event, index, changed } = meeting;
  const live = liveOf(monitor, rule);
  if (live.length === 0) return;
  const completed = live.filter((one) => completes(meeting, one));
  const how = verdict === 'satisfied' ? { satisfiedBy: index, satisfiedAt: event.t } : { brokenBy: index, brokenAt: event.t };
  for (const one of completed) settle(monitor, changed, one.index, { verdict, ...how });
  letGo(monitor, rule, completed);
}

/** Opens an activation with its bound. A duty is open; a prohibition is satisfied until it is broken. */
function open(meeting: Meeting, verdict: 'open' | 'satisfied'): void {
  const { monitor, rule, event, index, changed } = meeting;
  if (!guardHolds(meeting, 'A')) return;
  const until = lastSecond(monitor, rule, event.t, event.person, event);
  const activation = activatedBy(rule, event, index, verdict);
  if (verdict === 'open' && until !== undefined) activation.expires = until;
  keepLive(monitor, rule, enter(monitor, changed, activation), occurrenceOf(event), until);
}

function openWaiting(meeting: Meeting): void {
  const { monitor, rule } = meeting;
  open(meeting, 'open');
  if (liveOf(monitor, rule).length > 0 && !monitor.waiting.includes(rule.id)) monitor.waiting.push(rule.id);
}

function breach(meeting: Meeting): void {
  const { monitor, rule, event, index, changed } = meeting;
  if (!guardHolds(meeting, 'A')) return;
  enter(monitor, changed, { ...activatedBy(rule, event, index, 'violated'), brokenAt: event.t, brokenBy: index });
}

/** A standing `existence` is met once; before it stands, that the activity happened is remembered. */
function exist(meeting: Meeting): void {
  const { monitor, rule, event, index, changed } = meeting;
  if (!monitor.seen[rule.id]) remember(monitor, rule, 'A', event, index);
  const standing = liveOf(monitor, rule);
  for (const live of standing) settle(monitor, changed, live.index, { verdict: 'satisfied', satisfiedBy: index, satisfiedAt: event.t });
  letGo(monitor, rule, standing);
}

/** Counts the events that are about the same; with a person, item or report on both sides, others do not count. */
function count(meeting: Meeting): void {
  const { monitor, rule, event, index } = meeting;
  if (!guardHolds(meeting, 'A')) return;
  const earlier = monitor.seen[rule.id]?.filter((seen) => goTogether(seen, event)).length ?? 0;
  breakStanding(meeting, earlier >= rule.n);
  remember(monitor, rule, 'A', event, index, true);
}

/** The one activation of a rule of the whole case: opened by the first event that counts, broken for good. */
function breakStanding({ monitor, rule, event, index, changed }: Meeting, broken: boolean): void {
  const standing = liveOf(monitor, rule);
  if (!monitor.seen[rule.id]) keepLive(monitor, rule, enter(monitor, changed, activatedByCase(rule, event.t, index, 'satisfied')));
  if (!broken) return;
  for (const live of standing) settle(monitor, changed, live.index, { verdict: 'violated', brokenAt: event.t, brokenBy: index });
  letGo(monitor, rule, standing);
}

function exclude(meeting: Meeting, side: 'A' | 'B'): void {
  if (!guardHolds(meeting, side)) return;
  breakStanding(meeting, counterpart(meeting, side === 'A' ? 'B' : 'A') !== undefined);
  remember(meeting.monitor, meeting.rule, side, meeting.event, meeting.index);
}

/** `b` may stand before or after `a`. */
function respondAnywhere(meeting: Meeting): void {
  const { monitor, rule, event, index, changed } = meeting;
  if (!guardHolds(meeting, 'A')) return;
  const earlier = counterpart(meeting, 'B');
  if (earlier)
    enter(monitor, changed, { ...activatedBy(rule, event, index, 'satisfied'), satisfiedBy: earlier.event, satisfiedAt: earlier.t });
  else keepLive(monitor, rule, enter(monitor, changed, activatedBy(rule, event, index, 'open')), occurrenceOf(event));
}

/** Decided at once: `a` came before, or it did not. */
function precede(meeting: Meeting): void {
  const { monitor, rule, event, index, changed } = meeting;
  if (!guardHolds(meeting, 'B')) return;
  const earlier = counterpart(meeting, 'A');
  const how = earlier ? { satisfiedBy: earlier.event, satisfiedAt: earlier.t } : { brokenAt: event.t, brokenBy: index };
  enter(monitor, changed, { ...activatedBy(rule, event, index, earlier ? 'satisfied' : 'violated'), ...how });
}

const opening =
  (verdict: 'open' | 'satisfied'): Step =>
  (meeting) => {
    open(meeting, verdict);
  };

const settling =
  (verdict: 'satisfied' | 'violated'): Step =>
  (meeting) => {
    settleCompleted(meeting, verdict);
  };

const excluding =
  (side: 'A' | 'B'): Step =>
  (meeting) => {
    exclude(meeting, side);
  };

const rememberAs =
  (side: 'A' | 'B'): Step =>
  ({ monitor, rule, event, index }) => {
    remember(monitor, rule, side, event, index);
  };

const nothing: Step = () => undefined;

/** What a template does when it meets its earlier activity. */
export const meetEarlier: Readonly<Record<Template, Step>> = {
  init: nothing,
  existence: exist,
  absence: breach,
  at_most: count,
  responded_existence: respondAnywhere,
  response: opening('open'),
  chain_response: openWaiting,
  precedence: rememberAs('A'),
  not_response: opening('satisfied'),
  not_coexistence: excluding('A'),
};

/** What a template does when it meets its later activity. */
export const meetLater: Readonly<Record<Template, Step>> = {
  init: nothing,
  existence: nothing,
  absence: nothing,
  at_most: nothing,
  responded_existence: (meeting) => {
    settleCompleted(meeting, 'satisfied');
    rememberAs('B')(meeting);
  },
  response: settling('satisfied'),
  chain_response: nothing,
  precedence: precede,
  not_response: settling('violated'),
  not_coexistence: excluding('B'),
};

/**
 * The very next event of the track of a person settles what waits for it. An event that names nobody belongs to the
 * track of a person only as the awaited activity; where the activating event names nobody, every event is next.
 */
export function meetNext(meeting: Meeting): void {
  const { monitor, rule, event, index, changed } = meeting;
  const met: Live[] = [];
  for (const live of liveOf(monitor, rule)) {
    const { person } = monitor.activations[live.index]!;
    const awaited = rule.b.has(event.act);
    if (person !== undefined && event.person !== person && !(awaited && event.person === undefined)) continue;
    met.push(live);
    if (awaited && completes(meeting, live))
      settle(monitor, changed, live.index, { verdict: 'satisfied', satisfiedBy: index, satisfiedAt: event.t });
    else settle(monitor, changed, live.index, { verdict: 'violated', brokenAt: event.t, brokenBy: index });
  }
  letGo(monitor, rule, met);
}
