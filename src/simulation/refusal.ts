import { unreachable } from '../kernel/index.ts';
import type { Command } from './command.ts';
import { caseRefusal } from './refusals/case.ts';
import { type Given, type Reason, refuse } from './refusals/reason.ts';
import { reportRefusal } from './refusals/report.ts';
import { unitRefusal } from './refusals/unit.ts';
import { workRefusal } from './refusals/work.ts';

/**
 * Why a command cannot be carried out now; undefined when it can. Views ask this very function for their buttons,
 * so a button never promises what the desk would refuse.
 */
export function refusalOf(given: Given, command: Command): Reason {
  if (given.state.ended && command.type !== 'handOver' && command.type !== 'signHandOver') return refuse('shiftEnded');
  switch (command.type) {
    case 'answer':
    case 'ask':
    case 'hold':
    case 'callBack':
    case 'hangUp':
    case 'setType':
    case 'setPlace':
    case 'setPriority':
    case 'register':
    case 'refer':
    case 'transfer':
    case 'refuse':
    case 'merge':
      return reportRefusal(given, command);
    case 'dispatch':
    case 'recall':
    case 'manPost':
    case 'patrol':
    case 'detail':
    case 'callIn':
      return unitRefusal(given, command);
    case 'order':
    case 'cancel':
    case 'reply':
      return workRefusal(given, command);
    case 'startPlan':
    case 'stopPlan':
    case 'setManner':
    case 'close':
    case 'handOver':
    case 'sendWave':
    case 'broadcast':
    case 'openJoint':
    case 'endJoint':
      return caseRefusal(given, command);
    case 'signHandOver':
      return given.state.handOver.signedAt === null ? undefined : refuse('handOverSigned');
    case 'endShift':
      return undefined;
    default:
      return unreachable(command);
  }
}
