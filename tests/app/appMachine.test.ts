import { expect, test } from 'vitest';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { appMachine } from '../../src/app/appMachine.ts';

const stages = Object.keys(appMachine.states).sort();

test('every screen is reached from the menu', () => {
  const reached = getShortestPaths(appMachine).map(({ state }) => state.value);
  expect([...new Set(reached)].sort()).toEqual(stages);
});

test('every screen has a way back to the menu', () => {
  for (const stage of stages) {
    const back = getShortestPaths(appMachine, { fromState: appMachine.resolveState({ value: stage }) }).some(
      ({ state }) => state.value === 'menu',
    );
    expect(back, stage).toBe(true);
  }
});

test('no way leads from a running shift to its debrief past the hand-over', () => {
  const ways = getSimplePaths(appMachine, {
    fromState: appMachine.resolveState({ value: 'shift' }),
    toState: ({ value }) => value === 'debrief',
  });
  const straight = ways.filter(({ steps }) => !steps.some(({ state }) => state.value === 'menu' || state.value === 'preparing'));
  expect(straight.length).toBeGreaterThan(0);
  expect(straight.every(({ steps }) => steps.some(({ state }) => state.value === 'handOver'))).toBe(true);
});
