import { type DeskId, isPlanned, unreachable } from '../../kernel/index.ts';
import { isDutyRule } from '../../scenario/index.ts';
import type { Command } from '../command.ts';
import type { CaseRecord, ShiftState } from '../state.ts';
import { chartFacts } from '../tell.ts';
import type { World } from '../world.ts';
import { broadcastRefusal } from './groups.ts';
import { planRefusal } from './plan.ts';
import { inReach } from '../units/inReach.ts';
import { freeSeats } from '../work/seats.ts';
import { cannotGo, noPlace } from './unit.ts';
import { type Given, type Reason, refuse, shutCase } from './reason.ts';

type CaseCommand = Extract<
  Command,
  { type: 'startPlan' | 'stopPlan' | 'setManner' | 'close' | 'handOver' | 'sendWave' | 'broadcast' | 'openJoint' | 'endJoint' }
>;
type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/** Why a command about a whole file is not carried out. */
export function caseRefusal({ state, world }: Given, command: CaseCommand): Reason {
  const shut = shutCase(state, command.caseId);
  if (shut) return shut;
  const record = state.cases[command.caseId]!;
  switch (command.type) {
    case 'startPlan':
      return planRefusal(world, record, command);
    case 'stopPlan':
      return record.plan && !record.plan.stopped ? undefined : refuse('noPlan');
    case 'close':
      return closeRefusal(state, record, command);
    case 'setManner':
      return undefined;
    case 'sendWave':
      return waveRefusal({ state, world }, command);
    case 'broadcast':
      return broadcastRefusal({ state, world }, record, command);
    case 'openJoint':
      return jointRefusal({ state, world }, record);
    case 'endJoint':
      return record.joint ? undefined : refuse('notJoint');
    case 'handOver':
      return handOverRefusal(world, state, command);
    default:
      return unreachable(command);
  }
}

/** Waves are sent where the station works so, to a place that is known, and while somebody free is within their minutes. */
function waveRefusal(given: Given, command: Of<'sendWave'>): Reason {
  if (!given.world.practices.waves.some(({ minutes }) => minutes === command.minutes)) return refuse('noWaves', String(command.minutes));
  const noWay = cannotGo(given, command.caseId) ?? noPlace(given, command.caseId);
  if (noWay) return noWay;
  return inReach(given, command).length > 0 ? undefined : refuse('noneInReach', String(command.minutes));
}

/** Joint work wants a slot, and a free seat at every desk that takes part. */
function jointRefusal(given: Given, record: CaseRecord): Reason {
  const {
    state,
    world: {
      practices: { joint },
    },
  } = given;
  if (!joint) return refuse('noJoint');
  if (record.joint) return refuse('isJoint');
  if (state.open.filter((id) => state.cases[id]!.joint).length >= joint.slots) return refuse('jointSlots', String(joint.slots));
  const full = joint.seats.find((desk) => freeSeats(given, desk as DeskId) <= 0);
  return full === undefined ? undefined : refuse('jointSeats', full);
}

/**
 * A sheet that is signed is written no more. Each duty on it is one of the lists: a rule that asks for something by a time, one time for
 * it, and a receiver.
 */
function handOverRefusal({ resolved: { pack, scenario } }: World, { handOver }: ShiftState, { duties }: Of<'handOver'>): Reason {
  if (handOver.signedAt !== null) return refuse('handOverSigned');
  const known = new Set<string>(pack.rules.rules.filter(isDutyRule).map(({ id }) => id));
  const receivers = Math.max(1, scenario.handOverTo.length);
  const wrong = duties.find(
    ({ rule, due, to }, index) =>
      !known.has(rule) ||
      !Number.isSafeInteger(due) ||
      !Number.isInteger(to) ||
      to < 0 ||
      to >= receivers ||
      duties.findIndex((other) => other.rule === rule) !== index,
  );
  return wrong && refuse('wrongDuty', wrong.rule);
}

function closeRefusal(state: ShiftState, record: CaseRecord, { outcome }: Of<'close'>): Reason {
  const facts = chartFacts(record);
  if (facts.personsHeld > 0) return refuse('stillHeld');
  if (facts.unitsOnCase > 0) return refuse('unitsOnCase');
  if (facts.inStore > 0) return refuse('propertyInStore');
  if (record.outcome !== null && record.outcome !== outcome) return refuse('unknownOutcome', outcome);
  return record.closing === 'closable' && !isPlanned(state.agenda, `work/${record.id}`) ? undefined : refuse('notClosable');
}
