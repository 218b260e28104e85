import type { DeskId, JobId, Lookup, OrderId, PersonId, UnitId, Value } from '../../kernel/index.ts';
import type { Plan } from '../../scenario/index.ts';
import type { Command } from '../command.ts';
import { lookupIn } from '../lookup.ts';
import { scopeOf } from '../scope.ts';
import type { CaseRecord, Order, PlanRun, ShiftState } from '../state.ts';
import { raise, tell, type Telling } from '../tell.ts';
import { releaseUnit } from '../units/release.ts';
import { unitSpot } from '../units/travel.ts';
import type { ReadyJob, ReadyPlan, World } from '../world.ts';
import { tryOrder } from './orders.ts';
import { planAtWork } from './ownPlan.ts';
import { perform } from './perform.ts';
import { endOrder, nextStep } from './steps.ts';
import { alreadyGiven, canBeAbout, choicesOf, everGiven, isOver, type Target, targetsOf, unmetNeed } from './targets.ts';

type PlanStep = Plan['steps'][number];

/** The manner in which an order is given: switches on by standing order, off in the fast manner. */
function mannerOf(record: CaseRecord, { job }: ReadyJob, switches: Readonly<Record<string, boolean>> = {}): Record<string, Value> {
  const fast = record.manner === 'fast';
  return { fast, ...Object.fromEntries(job.switches.map(({ id }) => [id, switches[id] ?? !fast])) };
}

/** Gives an order. */
export function giveOrder(
  telling: Telling,
  record: CaseRecord,
  ready: ReadyJob,
  target: Target,
  by: Order['by'],
  more: { readonly planStep?: string; readonly unit?: UnitId; readonly switches?: Readonly<Record<string, boolean>> } = {},
): OrderId {
  const id = `o${telling.state.counters.order + 1}` as OrderId;
  tell(telling, {
    type: 'orderGiven',
    order: {
      id,
      caseId: record.id,
      job: ready.job.id as JobId,
      person: target.person,
      item: target.item,
      at: telling.state.now,
      by,
      planStep: more.planStep ?? null,
      state: 'waiting',
      reason: null,
      units: [],
      wanted: more.unit ?? null,
      manner: mannerOf(record, ready, more.switches),
      step: 0,
      added: [],
      act: null,
      since: telling.state.now,
      until: null,
      ask: null,
      answers: {},
      requires: { officers: 0, women: 0 },
    },
  });
  return id;
}

/** Everything of a case that waited is looked at again: orders, the plan's next steps, release of units, closing. */
export function continueWork(telling: Telling, record: CaseRecord): void {
  const { state } = telling;
  for (const id of record.orders) {
    const order = state.orders[id]!;
    if (order.state === 'travelling' || order.state === 'waiting') tryOrResume(telling, order);
  }
  if (record.plan && !record.plan.stopped) advancePlan(telling, record, record.plan);
  if (record.response === 'sceneDone') for (const unit of record.units) if (isIdle(state, record, unit)) releaseUnit(telling, unit);
  ripen(telling, record);
}

/** Whether a unit of a case whose scene is done has nothing left to do on it. */
function isIdle(state: ShiftState, record: CaseRecord, id: UnitId): boolean {
  const { order, carrying, journey, post } = state.units[id]!;
  if (order !== null || carrying.length > 0 || journey || post !== null) return false;
  for (const person of Object.keys(record.persons)) if (record.persons[person as PersonId]!.held?.unit === id) return false;
  return true;
}

/** An order that waited for people after an answer goes on at its next step; others begin. */
function tryOrResume(telling: Telling, order: Order): void {
  const { job } = telling.world.jobs.get(order.job)!;
  if ('desk' in job.doer && telling.state.desks[job.doer.desk as DeskId]?.busy.includes(order.id) === true && order.state === 'waiting')
    nextStep(telling, order.id);
  else tryOrder(telling, order.id);
}

/**
 * Whether a step of a running plan is behind it: done, skipped, or failed. One that asks when it fails holds up what follows until the
 * desk has got its job done by hand.
 */
export function isSettled(record: CaseRecord, state: ShiftState, { steps }: PlanRun, step: PlanStep): boolean {
  const run = steps[step.id];
  if (isUnderWay(record, state, step)) return false;
  if (run?.state === 'failed' && step.onFail === 'ask')
    return record.orders
      .slice(record.orders.indexOf(run.order!) + 1)
      .some((id) => state.orders[id]!.job === (step.job as JobId) && state.orders[id]!.state === 'done');
  return run?.state === 'done' || run?.state === 'skipped' || run?.state === 'failed';
}

/** Whether a step that is done for each of several is still being done for one of them. */
const isUnderWay = ({ orders }: CaseRecord, state: ShiftState, { id, each }: PlanStep): boolean =>
  each !== undefined && orders.some((order) => state.orders[order]!.planStep === id && !isOver(state.orders[order]!));

/** Whether a step was given and its order still runs, or has failed and waits for the desk. */
function isHeldUp({ steps }: PlanRun, step: PlanStep, record: CaseRecord, state: ShiftState): boolean {
  const run = steps[step.id];
  if (run?.state === 'failed' || isUnderWay(record, state, step)) return true;
  const order = run?.state === 'given' ? state.orders[run.order!] : undefined;
  return order !== undefined && !isOver(order);
}

/** Gives the orders whose turn it is: within a lane in order, lanes in parallel, `after` joins them. */
function advancePlan(telling: Telling, record: CaseRecord, run: PlanRun): void {
  const { state, world } = telling;
  const ready = planAtWork(world, run);
  if (!ready) return;
  const { steps } = ready.plan;
  const settled = (step: PlanStep): boolean => isSettled(record, state, run, step);
  const mustStay = (step: PlanStep): boolean =>
    isHeldUp(run, step, record, state) || !step.after.every((id) => steps.some((other) => other.id === id && settled(other)));
  const busy: string[] = [];
  let lookup: Lookup | undefined;
  for (let index = 0; index < steps.length && busy.length < ready.lanes; index++) {
    const step = steps[index]!;
    if (busy.includes(step.lane)) continue;
    if (givesNext(telling, record, run, step, ready.steps[index]!)) busy.push(step.lane);
    if (busy.includes(step.lane) || settled(step)) continue;
    if (mustStay(step)) {
      busy.push(step.lane);
      continue;
    }
    lookup ??= lookupIn(scopeOf(world, state, record));
    takeTurn(telling, record, step, ready.steps[index]!, lookup);
    if (!settled(step)) busy.push(step.lane);
  }
  takeLeave(telling, record, run, ready.plan);
}

/**
 * Whoever came for the plan and has nothing left to do goes: where its turn at the scene has passed, or waits for what has yet to come, the
 * step by which units leave is done again.
 */
function takeLeave(telling: Telling, record: CaseRecord, run: PlanRun, { leaves, steps }: Plan): void {
  const { state } = telling;
  const idle = leaves === undefined ? [] : record.units.filter((id) => isIdle(state, record, id));
  const step = idle.length === 0 ? undefined : steps.find(({ id }) => id === leaves);
  if (!step || !isSettled(record, state, run, step)) return;
  const ofLane = new Set(steps.filter(({ lane }) => lane === step.lane).map(({ id }) => id));
  const orders = record.orders.map((id) => state.orders[id]!).filter(({ planStep }) => planStep !== null && ofLane.has(planStep));
  if (orders.some((order) => !isOver(order))) return;
  const left = Math.max(-Infinity, ...orders.filter(({ planStep }) => planStep === step.id).map(({ since }) => since));
  const worked = (id: UnitId): boolean =>
    orders.some(({ planStep, units, since }) => planStep !== step.id && since > left && units.includes(id));
  if (idle.some(worked)) giveStep(telling, record, step, always);
}

const always = (): boolean => true;

/** A step whose turn has come is given or left out, unless it has yet to wait. */
function takeTurn(
  telling: Telling,
  record: CaseRecord,
  step: PlanStep,
  { until, when, each, waits }: ReadyPlan['steps'][number],
  lookup: Lookup,
): void {
  if (!until(lookup) || (waits && mustWait(telling, record, step))) return;
  if (when(lookup)) giveStep(telling, record, step, each);
  else skipStep(telling, record, step.id);
}

/** Starts a plan, or changes the one at work: the order of a step that it no longer has falls, if nothing of it has begun. */
export function startPlan(telling: Telling, { caseId, plan, steps }: Extract<Command, { type: 'startPlan' }>): void {
  const { state } = telling;
  const before = state.cases[caseId]!.plan;
  tell(telling, { type: 'planStarted', caseId, plan, ...(steps && { steps }) });
  if (!steps || before?.plan !== plan) return;
  for (const [id, { order: given }] of Object.entries(before.steps)) {
    const order = given === null ? undefined : state.orders[given];
    if (order?.state === 'waiting' && order.step === 0 && order.act === null && !steps.some((step) => step.id === id))
      cancelOrder(telling, order);
  }
}

/** With a lead that came in of itself the plan does once more what it says is then done once more; what is under way goes on. */
export function renewPlan(telling: Telling, record: CaseRecord): void {
  const { plan } = record;
  if (!plan || plan.stopped) return;
  for (const { id, renewed } of planAtWork(telling.world, plan)?.plan.steps ?? []) {
    const run = plan.steps[id];
    if (renewed && run && run.state !== 'given' && run.state !== 'waiting')
      tell(telling, { type: 'planStepMoved', caseId: record.id, step: id, state: 'waiting', order: null });
  }
}

function skipStep(telling: Telling, record: CaseRecord, step: string): void {
  tell(telling, { type: 'planStepMoved', caseId: record.id, step, state: 'skipped', order: null });
}

/** Whether a step is for somebody. */
type Who = (lookup: Lookup) => boolean;

/** Whom or what a job can be given for now, and was not yet given for. */
const openTarget = ({ world, state }: Telling, record: CaseRecord, ready: ReadyJob, each?: Who): Target | undefined =>
  targetsOf(world, state, record, ready).find(
    (choice) =>
      (each === undefined || each(lookupIn(scopeOf(world, state, record, choice)))) &&
      unmetNeed(world, state, record, ready, choice) === undefined &&
      (ready.job.again || !alreadyGiven(state, record, ready.job.id, choice)),
  );

/** A step of the desk's own waits for its job to become possible; one whose job has been done already does not. */
function mustWait(telling: Telling, record: CaseRecord, { job }: PlanStep): boolean {
  const { world, state } = telling;
  const ready = world.jobs.get(job)!;
  const targets = targetsOf(world, state, record, ready);
  if (targets.length > 0 && !ready.job.again && targets.every((target) => alreadyGiven(state, record, job, target))) return false;
  return !ready.shown(lookupIn(scopeOf(world, state, record))) || openTarget(telling, record, ready) === undefined;
}

/** Gives a step that is done for each of several for the next of them, if there is one and the step still makes sense. */
function givesNext(
  telling: Telling,
  record: CaseRecord,
  run: PlanRun,
  step: PlanStep,
  { when, each }: { readonly when: Who; readonly each: Who },
): boolean {
  const next = nextOfEach(telling, record, run, step, each);
  if (!next || !when(lookupIn(scopeOf(telling.world, telling.state, record)))) return false;
  giveTo(telling, record, step, next);
  return true;
}

/** Of a step that is done for each of several, and whose turn has come: whom or what its job can be given for and never was. */
function nextOfEach({ world, state }: Telling, record: CaseRecord, { steps }: PlanRun, step: PlanStep, each: Who): Target | undefined {
  if (
    step.each === undefined ||
    (steps[step.id]?.state ?? 'waiting') === 'waiting' ||
    (Object.keys(record.persons).length === 0 && Object.keys(record.items).length < 2)
  )
    return undefined;
  const ready = world.jobs.get(step.job)!;
  return choicesOf(record, ready).find(
    (target) =>
      !everGiven(state, record, step.job, target) &&
      canBeAbout(world, state, record, ready, target) &&
      unmetNeed(world, state, record, ready, target) === undefined &&
      each(lookupIn(scopeOf(world, state, record, target))),
  );
}

function giveStep(telling: Telling, record: CaseRecord, step: PlanStep, each: Who): void {
  const target = openTarget(telling, record, telling.world.jobs.get(step.job)!, each);
  if (target) giveTo(telling, record, step, target);
  else skipStep(telling, record, step.id);
}

function giveTo(telling: Telling, record: CaseRecord, step: PlanStep, target: Target): void {
  const ready = telling.world.jobs.get(step.job)!;
  const switches = record.manner === 'fast' ? undefined : step.switches;
  const order = giveOrder(telling, record, ready, target, 'plan', { planStep: step.id, ...(switches && { switches }) });
  tell(telling, { type: 'planStepMoved', caseId: record.id, step: step.id, state: 'given', order });
  tryOrder(telling, order);
}

/** The file can be closed as soon as the outcome is known and the type's own form is complete; it opens again when that ends. */
function ripen(telling: Telling, record: CaseRecord): void {
  if (record.closing !== 'open' && record.closing !== 'closable') return;
  const { world, state } = telling;
  const ripe = record.outcome !== null && isComplete(world, state, record);
  if (ripe && record.closing === 'open') raise(telling, record, 'ripen', null);
  if (!ripe && record.closing === 'closable') raise(telling, record, 'reopen', null);
}

/** Whether the file has all that the pack and its own case type ask of one that is closed. */
function isComplete(world: World, state: ShiftState, record: CaseRecord): boolean {
  const lookup = lookupIn(scopeOf(world, state, record));
  return world.closable(lookup) && (world.caseTypes.get(state.incidents[record.incident]!.type)?.closable(lookup) ?? true);
}

/** Breaks off an order: its units stop where they are, and what leaving the work does is done. */
export function cancelOrder(telling: Telling, order: Order): void {
  const { state, world } = telling;
  for (const id of order.units) {
    const unit = state.units[id];
    if (unit?.order === order.id && unit.journey?.purpose === 'order') haltUnit(telling, id);
  }
  const { state: was, act, units, person } = order;
  if (was === 'running' && act !== null && world.activities.get(act)!.activity.onLeave === 'harmful') {
    for (const ready of world.moments.get('leftHarmfully') ?? [])
      perform(telling, ready, { record: state.cases[order.caseId]!, unit: units[0] ?? null, person, order: order.id, place: 'scene' });
  }
  endOrder(telling, order, 'cancelled', null);
}

/** A moving unit turns at the next junction; it is taken to stop where it is. */
function haltUnit(telling: Telling, unit: UnitId): void {
  tell(telling, { type: 'unitHalted', unit, spot: unitSpot(telling.state, unit) });
  tell(telling, { type: 'unitArrived', unit, spot: telling.state.units[unit]!.spot, scene: false });
}
