import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/cli/install.mjs';
import { examineRooms } from './roomRules.ts';
import { packages, rooms } from './rooms.ts';

const standing = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

test('every import keeps to the house plan', async () => {
  const { modules, broken } = await examineRooms(root);
  expect(modules).toBeGreaterThan(standing.length);
  expect(broken).toEqual([]);
});

test('every folder under src is a room of the plan', () => {
  expect(standing.filter((room) => !(room in rooms))).toEqual([]);
});

test('every room says which packages it may use', () => {
  expect(Object.keys(packages)).toEqual(Object.keys(rooms));
});
