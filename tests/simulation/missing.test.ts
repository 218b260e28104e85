import { expect, test } from 'vitest';
import { played } from '../support/play.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

test('a missing child is found and handed over after the guardian was verified, and is never stopped or arrested', () => {
  const world = worldFrom(
    quietEvening({
      lasts: '10h',
      scripted: [
        {
          id: 'x',
          type: 'child',
          at: '5m',
          where: { place: 'lotus-market' },
          draws: { side: 'side.lost', taken: false, claim: 'claim.parent' },
        },
      ],
    }),
  );
  const { log, state } = played(world, '0', 'lawful');
  const custody = log.flatMap(({ fact }) => (fact.type === 'stageChanged' && fact.region === 'custody' ? [fact.to] : []));
  expect(custody).toContain('found');
  expect(custody).toContain('handedOver');
  expect(custody.filter((stage) => stage === 'stopped' || stage === 'arrested')).toEqual([]);
  const [record] = Object.values(state.cases);
  expect(record!.outcome).toBe('handedOver');
  expect(record!.done['child.guardian_verified' as never]).toBe(1);
});
