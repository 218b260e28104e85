import { unreachable } from '../../kernel/index.ts';
import type { Command } from '../command.ts';
import { lookupIn } from '../lookup.ts';
import { scopeOf } from '../scope.ts';
import type { CaseRecord, ShiftState } from '../state.ts';
import { alreadyGiven, isOver, type Target, targetsOf, unmetNeed } from '../work/targets.ts';
import { isLeaving } from '../units/shiftChange.ts';
import type { ReadyJob } from '../world.ts';
import { type Given, own, type Reason, refuse, shutCase } from './reason.ts';

type WorkCommand = Extract<Command, { type: 'order' | 'cancel' | 'reply' }>;
type Of<Type extends WorkCommand['type']> = Extract<WorkCommand, { type: Type }>;

/** Why a command about work on a case is not carried out. */
export function workRefusal(given: Given, command: WorkCommand): Reason {
  switch (command.type) {
    case 'order':
      return orderRefusal(given, command);
    case 'cancel':
      return cancelRefusal(given, command);
    case 'reply':
      return replyRefusal(given, command);
    default:
      return unreachable(command);
  }
}

function cancelRefusal({ state }: Given, command: Of<'cancel'>): Reason {
  const order = own(state.orders, command.order);
  if (!order) return refuse('unknownOrder', command.order);
  return isOver(order) ? refuse('orderOver') : undefined;
}

function replyRefusal({ state, world }: Given, command: Of<'reply'>): Reason {
  const order = own(state.orders, command.order);
  if (!order) return refuse('unknownOrder', command.order);
  if (order.state !== 'asking' || order.ask === null) return refuse('noAsk');
  const ready = world.asks.get(order.ask)!;
  const index = ready.ask.options.findIndex(({ id }) => id === command.option);
  if (index < 0) return refuse('unknownOption', command.option);
  const lookup = lookupIn(scopeOf(world, state, state.cases[order.caseId]!, { order }));
  return ready.needs[index]!(lookup) ? undefined : refuse('optionClosed', command.option);
}

function orderRefusal(given: Given, command: Of<'order'>): Reason {
  const { state, world } = given;
  const shut = shutCase(state, command.caseId);
  if (shut) return shut;
  const ready = world.jobs.get(command.job);
  if (!ready) return refuse('unknownJob', command.job);
  const record = state.cases[command.caseId]!;
  const target: Target = { person: command.person ?? null, item: command.item ?? null };
  return jobRefusal(given, record, ready, target) ?? peopleRefusal(state, record, ready, command);
}

/** A job that is not open on the case, not for this target, given already, or that something is missing for. */
function jobRefusal({ state, world }: Given, record: CaseRecord, ready: ReadyJob, target: Target): Reason {
  const { job } = ready;
  if (!ready.shown(lookupIn(scopeOf(world, state, record, target)))) return refuse('jobNotOpen', job.id);
  if (!targetsOf(world, state, record, ready).some(({ person, item }) => person === target.person && item === target.item))
    return refuse('unknownTarget', target.person ?? target.item ?? '');
  if (alreadyGiven(state, record, job.id, target, true)) return refuse('jobRunning', job.id);
  if (!job.again && alreadyGiven(state, record, job.id, target)) return refuse('jobDone', job.id);
  const need = unmetNeed(world, state, record, ready, target);
  return need === undefined ? undefined : { code: 'jobNeeds', what: job.id, need };
}

function peopleRefusal(state: ShiftState, record: CaseRecord, { job }: ReadyJob, { unit }: Of<'order'>): Reason {
  const wanted = unit === undefined ? undefined : own(state.units, unit);
  if (unit !== undefined && wanted?.caseId !== record.id) return refuse('unitNotAssigned', unit);
  if (wanted && isLeaving(state, wanted) && wanted.carrying.length === 0) return refuse('unitShiftEnds', wanted.callSign);
  return 'units' in job.doer && record.units.length === 0 ? refuse('noUnitOnCase') : undefined;
}
