import type { Ask } from '../pack/job.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import { type PackCheck, strangers, under } from './check.ts';

/**
 * An ask's default and its lawful answers are among its options, and the share of cases in which the default is wrong is one that those
 * answers allow.
 */
export const asksCanBeAnswered: PackCheck = ({ asks }) =>
  under(asks, ['asks'], (ask, path) => {
    const references = [
      { path: [...path, 'default'], name: ask.default },
      ...ask.right.map(({ option }, index) => ({ path: [...path, 'right', index, 'option'], name: option })),
    ];
    return [...strangers(references, new Set(ask.options.map(({ id }) => id)), 'option of this ask'), ...unlikelyShare(ask, path)];
  });

/** A default that is never lawful is always wrong; one that is the only lawful answer never is. */
function unlikelyShare({ default: taken, right, wrongShare }: Ask, path: Path): readonly Finding[] {
  const lawful = right.filter(({ option }) => option === taken).length;
  const [least, most] = lawful === 0 ? [1, 1] : lawful === right.length ? [0, 0] : [0, 1];
  return wrongShare >= least && wrongShare <= most
    ? []
    : [finding([...path, 'wrongShare'], 'wrongShare', `By its lawful answers this default is ${least === 1 ? 'always' : 'never'} wrong.`)];
}
