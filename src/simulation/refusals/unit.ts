import { unreachable } from '../../kernel/index.ts';
import type { Command } from '../command.ts';
import type { CaseRecord, Unit } from '../state.ts';
import { type Given, own, type Reason, refuse, shutCase } from './reason.ts';

type UnitCommand = Extract<Command, { type: 'dispatch' | 'recall' | 'manPost' }>;

/** Why a command to a unit is not carried out. */
export function unitRefusal(given: Given, command: UnitCommand): Reason {
  const unit = own(given.state.units, command.unit);
  if (!unit) return refuse('unknownUnit', command.unit);
  if (unit.status === 'OF') return refuse('unitOffDuty', unit.callSign);
  switch (command.type) {
    case 'recall': return unit.caseId === null ? refuse('unitNotAssigned', unit.callSign) : laden(unit);
    case 'dispatch': return cannotGo(given, command.caseId) ?? noPlace(given, command.caseId) ?? bound(unit, command.caseId);
    case 'manPost': return cannotGo(given, command.caseId) ?? postRefusal(given, command.post) ?? bound(unit, command.caseId);
    default: return unreachable(command);
  }
}

/** No unit can be sent on a case that is shut, or to whose type, as the desk set it, nobody responds. */
function cannotGo({ state, world }: Given, caseId: CaseRecord['id']): Reason {
  const shut = shutCase(state, caseId);
  if (shut) return shut;
  const type = world.caseTypes.get(state.cases[caseId]!.type ?? '')?.type;
  return type && !type.regions.includes('response') ? refuse('stageForbids', 'response') : undefined;
}

const noPlace = ({ state }: Given, caseId: CaseRecord['id']): Reason => (state.cases[caseId]!.spot === null ? refuse('noPlace') : undefined);

function postRefusal({ state, world }: Given, wanted: string): Reason {
  if (!world.resolved.district.checkpoints.some(({ id }) => id === wanted)) return refuse('unknownPost', wanted);
  const taken = Object.values(state.units).find(({ post }) => post === wanted);
  return taken && refuse('postTaken', taken.callSign);
}

/** A unit that is on this case already, or has somebody aboard, is not sent. */
const bound = (unit: Unit, caseId: CaseRecord['id']): Reason => (unit.caseId === caseId ? refuse('unitOnCase', unit.callSign) : laden(unit));

const laden = (unit: Unit): Reason => (unit.carrying.length > 0 ? refuse('unitCarries', unit.callSign) : undefined);
