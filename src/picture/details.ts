import { gateLine, refusalOf, type Shift, standingAt, type Unit, unitSpot } from '../simulation/index.ts';
import { distance, type Spot } from '../streets/index.ts';
import type { DetailedUnit, GateRow, OperationRow, Offer } from './deskPicture.ts';
import { placeLabel, word } from './labels.ts';
import { offer } from './offers.ts';

/** Gates by how long the line is, open ones first. */
export function gateRows(shift: Shift): GateRow[] {
  const { world, state, seed } = shift;
  const { scenario, district } = world.resolved;
  return scenario.gates
    .map((gate): GateRow => {
      const { spot, x, y } = district.places.find(({ id }) => id === gate.place)!;
      const { open, waiting, standing, meanWait } = gateLine(world, seed, state, gate, state.now);
      const officers = sentTo(shift, gate.id);
      return {
        gate: gate.id,
        name: gate.name,
        x,
        y,
        open,
        waiting,
        standing,
        bays: gate.bays,
        meanWait: Math.floor(meanWait + 0.5),
        blocked: waiting > gate.room,
        helpers: gate.helpers,
        volunteers: gate.volunteers,
        officers,
        send: officers.length > 0 ? null : sending(shift, gate.id, spot),
      };
    })
    .sort((a, b) => Number(b.open) - Number(a.open) || b.waiting - a.waiting || (a.gate < b.gate ? -1 : 1));
}

/** Clean-ups in the scenario's order. */
export function operationRows(shift: Shift): OperationRow[] {
  const { world, state } = shift;
  const { scenario, pack, district } = world.resolved;
  return scenario.operations.map(({ id, operation, place }): OperationRow => {
    const { name, staff, power } = pack.operations.find((candidate) => candidate.id === operation)!;
    const { spot } = district.places.find((candidate) => candidate.id === place)!;
    const officers = sentTo(shift, id);
    const { since, doneAt } = state.operations[id]!;
    const there = standingAt(state, id).reduce((sum, unit) => sum + unit.officers + unit.auxiliaries, 0);
    const stage = doneAt !== null ? 'done' : since !== null ? 'running' : officers.length > 0 ? 'gathering' : 'open';
    const ends = state.agenda.heap.find(({ key, order }) => key === `operation/${id}` && state.agenda.keys[key] === order)?.at;
    return {
      operation: id,
      name,
      place: placeLabel(world, spot),
      state: stage,
      left: ends === undefined ? null : Math.max(0, ends - state.now),
      staff,
      there,
      officers,
      send: stage === 'open' || stage === 'gathering' ? sending(shift, id, spot, power) : null,
    };
  });
}

/** Who stands at a gate or a clean-up, or is on the way there. */
function sentTo(shift: Shift, id: string): DetailedUnit[] {
  return Object.values(shift.state.units)
    .filter(({ detail }) => detail?.to === id)
    .map((unit) => ({
      unit: unit.id,
      callSign: unit.callSign,
      standing: unit.detail!.standing,
      letGo: offer(shift, { type: 'detail', unit: unit.id, to: null }, word(shift.world, 'command.letGo')),
    }));
}

/**
 * The offer to send the free unit that lies nearest, as the crow flies: one that is known for police, and one with the power where that is
 * asked.
 */
function sending(shift: Shift, to: string, spot: Spot, power?: string): Offer | null {
  const { state, world } = shift;
  const { network } = world.resolved.district;
  const metres = (unit: Unit): number => distance(network, unitSpot(state, unit.id), spot);
  const able = Object.values(state.units).filter((unit) => {
    const kind = world.unitKinds.get(unit.kind)!;
    return (
      unit.status === 'AV' &&
      kind.visible &&
      !kind.plainClothes &&
      unit.officers > 0 &&
      (power === undefined || kind.powers.includes(power)) &&
      refusalOf(shift, { type: 'detail', unit: unit.id, to }) === undefined
    );
  });
  const nearest = able.reduce<Unit | undefined>((best, unit) => (best && metres(best) <= metres(unit) ? best : unit), undefined);
  return nearest
    ? offer(shift, { type: 'detail', unit: nearest.id, to }, { en: `Send ${nearest.callSign}`, zh: `派${nearest.callSign}` })
    : null;
}
