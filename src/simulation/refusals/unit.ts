import { unreachable } from '../../kernel/index.ts';
import type { Command } from '../command.ts';
import type { CaseRecord, Unit } from '../state.ts';
import { spotOfDetail } from '../units/spotOfDetail.ts';
import { isLeaving } from '../units/shiftChange.ts';
import { type Given, own, type Reason, refuse, shutCase } from './reason.ts';

type UnitCommand = Extract<Command, { type: 'dispatch' | 'recall' | 'manPost' | 'patrol' | 'detail' | 'callIn' }>;

/** Why a command to a unit is not carried out. */
export function unitRefusal(given: Given, command: UnitCommand): Reason {
  const unit = own(given.state.units, command.unit);
  if (!unit) return refuse('unknownUnit', command.unit);
  if (command.type === 'callIn') return callInRefusal(unit);
  if (unit.status === 'OF') return refuse('unitOffDuty', unit.callSign);
  switch (command.type) {
    case 'recall':
      return unit.caseId === null ? refuse('unitNotAssigned', unit.callSign) : laden(unit);
    case 'dispatch':
      return cannotGo(given, command.caseId) ?? noPlace(given, command.caseId) ?? bound(given, unit, command.caseId);
    case 'manPost':
      return cannotGo(given, command.caseId) ?? postRefusal(given, command.post, unit) ?? bound(given, unit, command.caseId);
    case 'patrol':
      return patrolRefusal(given, command.route, unit);
    case 'detail':
      return detailRefusal(given, command.to, unit);
    default:
      return unreachable(command);
  }
}

/** Only who waits at home is called in, and once. */
function callInRefusal({ onCall, calledAt, callSign }: Unit): Reason {
  if (onCall === null) return refuse('notOnCall', callSign);
  return calledAt === null ? undefined : refuse('calledIn', callSign);
}

/** No unit can be sent on a case that is shut, or to whose type, as the desk set it, nobody responds. */
export function cannotGo({ state, world }: Given, caseId: CaseRecord['id']): Reason {
  const shut = shutCase(state, caseId);
  if (shut) return shut;
  const type = world.caseTypes.get(state.cases[caseId]!.type ?? '')?.type;
  return type && !type.regions.includes('response') ? refuse('stageForbids', 'response') : undefined;
}

/** No unit can be sent to a case whose place is not known. */
export const noPlace = ({ state }: Given, caseId: CaseRecord['id']): Reason =>
  state.cases[caseId]!.spot === null ? refuse('noPlace') : undefined;

/** A post is for a unit with the power to stop vehicles, and with people enough to stand there. */
function postRefusal({ state, world }: Given, wanted: string, unit: Unit): Reason {
  if (!world.resolved.district.checkpoints.some(({ id }) => id === wanted)) return refuse('unknownPost', wanted);
  const taken = Object.values(state.units).find(({ post }) => post === wanted);
  if (taken) return refuse('postTaken', taken.callSign);
  const { power, staff } = world.resolved.pack.posts;
  if (!world.unitKinds.get(unit.kind)!.powers.includes(power)) return refuse('unitLacksPower', unit.callSign);
  return unit.officers + unit.auxiliaries < staff ? refuse('postStaff', String(staff)) : undefined;
}

/** A route is one of the scenario's; nobody is put on the route that he walks already, or taken off none. */
function patrolRefusal({ world }: Given, route: string | null, unit: Unit): Reason {
  if (route !== null && !world.resolved.scenario.patrolRoutes.some(({ id }) => id === route)) return refuse('unknownRoute', route);
  if ((unit.patrol?.route ?? null) !== route) return undefined;
  return route === null ? refuse('noPatrol', unit.callSign) : refuse('onPatrol', unit.callSign);
}

/** Only a free unit is sent to a gate or a clean-up, and not to one that is over; only who was sent there is let go. */
function detailRefusal({ state, world }: Given, to: string | null, unit: Unit): Reason {
  if (to === null) return unit.detail === null ? refuse('noDetail', unit.callSign) : undefined;
  if (spotOfDetail(world, to) === undefined) return refuse('unknownDetail', to);
  if (unit.caseId !== null || unit.post !== null) return refuse('unitBusy', unit.callSign);
  if (unit.detail?.to === to) return refuse('onDetail', unit.callSign);
  return (own(state.operations, to)?.doneAt ?? null) !== null
    ? refuse('detailDone', to)
    : (laden(unit) ?? (isLeaving(state, unit) ? refuse('unitShiftEnds', unit.callSign) : undefined));
}

/** A unit that is on this case already, has somebody aboard or is about to go off duty is not sent. */
function bound({ state }: Given, unit: Unit, caseId: CaseRecord['id']): Reason {
  if (unit.caseId === caseId) return refuse('unitOnCase', unit.callSign);
  return laden(unit) ?? (isLeaving(state, unit) ? refuse('unitShiftEnds', unit.callSign) : undefined);
}

const laden = (unit: Unit): Reason => (unit.carrying.length > 0 ? refuse('unitCarries', unit.callSign) : undefined);
