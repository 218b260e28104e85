import type { Activation } from './activation.ts';
import type { AttributeChange, CaseAttributes, RuleEvent } from './event.ts';
import { activatedByCase, enter, keepLive, lastSecond, letGo, liveOf, settle, type Changed } from './ledger.ts';
import { changeAttributes, changesOf, emptyMonitor, scopeOf, type Live, type Monitor } from './monitorState.ts';
import type { CompiledRule, Profile } from './profile.ts';
import { meetEarlier, meetLater, meetNext } from './steps.ts';

/** A monitor of a case of which nothing is logged yet. Rules that stand from the start are open. */
export function startMonitor(profile: Profile, attributes: CaseAttributes): Monitor {
  const monitor = emptyMonitor(attributes);
  stand(profile, monitor, 0, [], 'start');
  return monitor;
}

/**
 * Judges the next event of the case. Gives the activations that it opened or whose verdict it changed, those first
 * whose bound had run out before it. Events come in the order of the log, never back in time.
 */
export function observe(profile: Profile, monitor: Monitor, event: RuleEvent): readonly Activation[] {
  const changed: Changed = [];
  runOut(profile, monitor, event.t, changed);
  if (event.set || event.setPerson) takeOver(profile, monitor, event.t, changesOf(event), changed);
  const index = monitor.events++;
  if (index === 0) judgeFirst(profile, monitor, event, changed);
  if (monitor.waiting.length > 0) judgeNext(profile, monitor, event, index, changed);
  const concerns = profile.byAct.get(event.act);
  if (concerns)
    for (const { rule, as } of concerns) {
      const meet = as === 'later' ? meetLater[rule.template] : meetEarlier[rule.template];
      meet({ monitor, rule, event, index, changed });
    }
  return outcome(monitor, changed);
}

/** Attributes of the case change without an event: bounds with alternatives are taken again, from the same start. */
export function setAttributes(profile: Profile, monitor: Monitor, at: number, changes: AttributeChange['changes']): readonly Activation[] {
  const changed: Changed = [];
  runOut(profile, monitor, at, changed);
  takeOver(profile, monitor, at, changes, changed);
  return outcome(monitor, changed);
}

/** Lets time pass up to `now` and gives the activations whose bound ran out. At the last second itself a bound can still be met. */
export function passTime(profile: Profile, monitor: Monitor, now: number): readonly Activation[] {
  const changed: Changed = [];
  runOut(profile, monitor, now, changed);
  return outcome(monitor, changed);
}

/** The last second at which the most urgent open activation can still be satisfied; it is violated one second later. */
export function nextExpiry(monitor: Monitor): number | undefined {
  if (monitor.soonest === null) return undefined;
  let soonest: number | undefined;
  for (const all of Object.values(monitor.live))
    for (const { index, until } of all)
      if (until !== undefined && (soonest === undefined || until < soonest) && monitor.activations[index]!.verdict === 'open')
        soonest = until;
  return soonest;
}

/** Everything that the rules have asked of this case so far, in the order in which they asked. */
export const activations = (monitor: Monitor): readonly Activation[] => monitor.activations;

/** The log is finished at `now`: what is still open is violated. */
export function finish(profile: Profile, monitor: Monitor, now: number): readonly Activation[] {
  const changed: Changed = [];
  runOut(profile, monitor, now, changed);
  monitor.activations.forEach(({ verdict }, index) => {
    if (verdict === 'open') settle(monitor, changed, index, { verdict: 'violated', brokenAt: now });
  });
  for (const rule of profile.rules) letGo(monitor, rule, liveOf(monitor, rule));
  monitor.waiting.length = 0;
  monitor.soonest = null;
  return outcome(monitor, changed);
}

const none: readonly Activation[] = [];

const outcome = (monitor: Monitor, changed: Changed): readonly Activation[] =>
  changed.length === 0 ? none : changed.map((index) => monitor.activations[index]!);

/** Settles every bound that ran out before `now`, the earliest first. */
function runOut(profile: Profile, monitor: Monitor, now: number, changed: Changed): void {
  if (monitor.soonest === null || now <= monitor.soonest) return;
  const over: Live[] = [];
  let soonest: number | null = null;
  for (const rule of profile.timed) {
    const live = liveOf(monitor, rule);
    if (live.length === 0) continue;
    const late = live.filter(({ until }) => until !== undefined && until < now);
    over.push(...late);
    letGo(monitor, rule, late);
    for (const { until } of live) if (until !== undefined && until >= now) soonest = soonest === null ? until : Math.min(soonest, until);
  }
  monitor.soonest = soonest;
  over.sort((one, other) => one.until! - other.until! || one.index - other.index);
  for (const { index, until } of over) breakOpen(monitor, changed, index, until!);
}

/** A duty whose time is over is broken; a prohibition has been kept. */
function breakOpen(monitor: Monitor, changed: Changed, index: number, brokenAt: number): void {
  if (monitor.activations[index]!.verdict === 'open') settle(monitor, changed, index, { verdict: 'violated', brokenAt });
}

function takeOver(profile: Profile, monitor: Monitor, at: number, changes: AttributeChange['changes'], changed: Changed): void {
  const names = changeAttributes(monitor, changes);
  if (names.size === 0) return;
  stand(profile, monitor, at, changed, 'change');
  for (const rule of profile.timed) if (readsAny(rule, names)) retake(monitor, rule, at, changed);
}

function readsAny({ boundReads }: CompiledRule, names: ReadonlySet<string>): boolean {
  for (const name of boundReads) if (names.has(name)) return true;
  return false;
}

/** Takes the bounds of a rule again from their start. One that would have run out already is broken now, not in the past. */
function retake(monitor: Monitor, rule: CompiledRule, now: number, changed: Changed): void {
  const late: Live[] = [];
  for (const live of monitor.live[rule.id] ?? []) {
    const activation = monitor.activations[live.index]!;
    const until = lastSecond(monitor, rule, activation.at, activation.person, live.A);
    if (until === live.until) continue;
    if (until === undefined) delete live.until;
    else live.until = until;
    if (activation.verdict === 'open') monitor.activations[live.index] = withExpiry(activation, until);
    if (until === undefined) continue;
    if (until < now) late.push(live);
    else monitor.soonest = monitor.soonest === null ? until : Math.min(monitor.soonest, until);
  }
  for (const { index } of late) breakOpen(monitor, changed, index, now);
  letGo(monitor, rule, late);
}

function withExpiry({ expires: _before, ...activation }: Activation, expires: number | undefined): Activation {
  return expires === undefined ? activation : { ...activation, expires };
}

/** Opens the rules whose guard holds of the case: `init` at the start only, `existence` once, as soon as it holds. */
function stand({ standing }: Profile, monitor: Monitor, at: number, changed: Changed, when: 'start' | 'change'): void {
  for (const rule of standing) {
    if (when === 'change' && (rule.template === 'init' || monitor.activations.some((activation) => activation.rule === rule.id))) continue;
    if (!rule.guard.holds(scopeOf(monitor, undefined, undefined, undefined))) continue;
    const index = enter(monitor, changed, activatedByCase(rule, at, -1, 'open'));
    const earlier = monitor.seen[rule.id]?.[0];
    if (earlier) settle(monitor, changed, index, { verdict: 'satisfied', satisfiedBy: earlier.event, satisfiedAt: earlier.t });
    else keepLive(monitor, rule, index);
  }
}

function judgeFirst({ standing }: Profile, monitor: Monitor, event: RuleEvent, changed: Changed): void {
  for (const rule of standing) {
    if (rule.template !== 'init') continue;
    const live = liveOf(monitor, rule);
    const how = rule.a.has(event.act)
      ? ({ verdict: 'satisfied', satisfiedBy: 0, satisfiedAt: event.t } as const)
      : ({ verdict: 'violated', brokenBy: 0, brokenAt: event.t } as const);
    for (const { index } of live) settle(monitor, changed, index, how);
    letGo(monitor, rule, live);
  }
}

function judgeNext({ byId }: Profile, monitor: Monitor, event: RuleEvent, index: number, changed: Changed): void {
  for (const id of [...monitor.waiting]) {
    const rule = byId.get(id);
    if (rule) meetNext({ monitor, rule, event, index, changed });
    if (!rule || liveOf(monitor, rule).length === 0) monitor.waiting.splice(monitor.waiting.indexOf(id), 1);
  }
}
