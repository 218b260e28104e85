import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { play, policies, type Policy } from '../../src/experiments/index.ts';
import type { OpenAsk } from '../../src/picture/index.ts';
import { startShift } from '../../src/simulation/index.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

test('beside a question stands what the desk knows of it: nothing that nobody has said, seen or shown', () => {
  const world = worldFrom(
    quietEvening({
      lasts: '3h',
      scripted: [
        {
          id: 'view',
          type: 'phone_theft',
          at: '1m',
          delay: '40s',
          where: { place: 'night-market' },
          channel: '110',
          draws: { thiefInView: true },
        },
        { id: 'row', type: 'dispute', at: '5m', delay: '60s', where: { place: 'lizhi-park' }, channel: '110' },
      ],
    }),
  );
  const shift = startShift(world, 'facts');
  const seen: (OpenAsk & { readonly allowed: ReadonlySet<string> })[] = [];
  const watching: Policy = (desk, memory, dice) => {
    for (const ask of desk.asks) {
      const record = shift.state.cases[ask.caseId]!;
      const { person } = shift.state.orders[ask.order]!;
      seen.push({
        ...ask,
        allowed: new Set([
          ...record.known,
          ...(person === null ? [] : (record.persons[person]?.known ?? [])),
          ...Object.keys(record.attributes),
          ...record.beliefs.map(({ aspect }) => aspect),
          'track',
          'type',
        ]),
      });
    }
    return policies.nearest(desk, memory, dice);
  };
  play(shift, watching, instant(world.ends));
  const told = seen.flatMap(({ facts, allowed }) => facts.filter(({ value }) => value !== null).map(({ path }) => ({ path, allowed })));
  expect(new Set(seen.map(({ ask }) => ask)).size).toBeGreaterThan(4);
  expect(told.length).toBeGreaterThan(0);
  for (const { path, allowed } of told.filter((fact) => /^(case|truth)\./.test(fact.path)))
    expect(allowed, path).toContain(path.slice(path.indexOf('.') + 1));
  expect(seen.some(({ facts }) => facts.some(({ path, value }) => path.startsWith('case.') && value === null))).toBe(true);
});
