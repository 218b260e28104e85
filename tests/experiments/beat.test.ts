import { expect, test } from 'vitest';
import { play, policies, type Policy } from '../../src/experiments/index.ts';
import { startShift } from '../../src/simulation/index.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

const world = worldFrom(nightMarket());

/**
 * What was chosen at each first dispatch to a case: whether of the scene's own beat, whether one of it was free, and whether it was the
 * closest.
 */
function firstDispatches(policy: Policy, seed: string): { own: boolean; ownFree: boolean; closest: boolean }[] {
  const chosen: { own: boolean; ownFree: boolean; closest: boolean }[] = [];
  const shift = startShift(world, seed);
  play(
    shift,
    (desk, memory, dice) => {
      const move = policy(desk, memory, dice);
      const { command } = move;
      if (command?.type === 'dispatch' && desk.pending.some((row) => row.state === 'unassigned' && row.caseId === command.caseId)) {
        const able = desk.free(command.caseId).filter(({ officers, offer }) => officers >= 2 && offer.refusal === undefined);
        const unit = able.find((each) => each.unit === command.unit)!;
        chosen.push({ own: unit.ownBeat, ownFree: able.some(({ ownBeat }) => ownBeat), closest: unit === able[0] });
      }
      return move;
    },
    world.ends,
  );
  return chosen;
}

test('given a free unit of the scene’s own beat, when a case is dispatched by beat, then it goes, though one of another beat may be closer; nearest sends the closest', () => {
  const seeds = ['1', '2', '3', '4'];
  const byBeat = seeds.flatMap((seed) => firstDispatches(policies.beat, seed));
  const byWay = seeds.flatMap((seed) => firstDispatches(policies.nearest, seed));
  expect(byBeat.every(({ own, ownFree }) => own === ownFree)).toBe(true);
  expect(byWay.every(({ closest }) => closest)).toBe(true);
  expect(
    byBeat.some(({ closest }) => !closest),
    'the two differ',
  ).toBe(true);
});
