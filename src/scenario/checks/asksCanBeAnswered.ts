import { type PackCheck, strangers, under } from './check.ts';

/** An ask's default and its lawful answers are among its options. */
export const asksCanBeAnswered: PackCheck = ({ asks }) =>
  under(asks, ['asks'], (ask, path) => {
    const references = [{ path: [...path, 'default'], name: ask.default }, ...ask.right.map(({ option }, index) => ({ path: [...path, 'right', index, 'option'], name: option }))];
    return strangers(references, new Set(ask.options.map(({ id }) => id)), 'option of this ask');
  });
