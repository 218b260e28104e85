import { nearest } from '../../kernel/index.ts';
import { placeSorts } from '../district/index.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import { type PackCheck, type Reference, strangers, under } from './check.ts';

/**
 * A behaviour starts with, and goes on to, phases of its own; the chances of what follows a phase add up to 1, those of a meeting to no
 * more.
 */
export const behavioursCanBeFollowed: PackCheck = ({ behaviours }) =>
  under(behaviours, ['behaviours'], (behaviour, path) => {
    const names = Object.keys(behaviour.phases);
    const references = names.flatMap((name): readonly Reference[] => {
      const { next, seesPolice } = behaviour.phases[name]!;
      const at = [...path, 'phases', name];
      return [
        ...next.map(({ phase }, index) => ({ path: [...at, 'next', index, 'phase'], name: phase })),
        ...(seesPolice ? [{ path: [...at, 'seesPolice', 'then'], name: seesPolice.then }] : []),
      ];
    });
    return [
      ...strangers([{ path: [...path, 'start'], name: behaviour.start }, ...references], new Set(names), 'phase of this behaviour'),
      ...names.flatMap((name) =>
        notOne(
          behaviour.phases[name]!.next.map(({ p }) => p),
          [...path, 'phases', name, 'next'],
        ),
      ),
      ...(['byHunt', 'byPatrol', 'atPost', 'atHome'] as const).flatMap((how) =>
        tooMuch(behaviour.met[how].caught + behaviour.met[how].seen, [...path, 'met', how]),
      ),
      ...names.flatMap((name) => goal(behaviour.phases[name]!.toward, [...path, 'phases', name, 'toward', 'nearest'])),
    ];
  });

/** A hair off 1 is rounding, such as 0.1 + 0.2 + 0.7. */
const hair = 0.000001;

const written = (sum: number): number => Math.floor(sum * 1000 + 0.5) / 1000;

const tooMuch = (sum: number, path: Path): readonly Finding[] =>
  sum <= 1 + hair ? [] : [finding(path, 'chancesTooHigh', `These chances add up to ${written(sum)}; 1 is the most.`)];

/** What follows a phase is drawn: one of it happens. A phase that nothing follows is the last. */
function notOne(chances: readonly number[], path: Path): readonly Finding[] {
  const sum = chances.reduce((total, p) => total + p, 0);
  return chances.length === 0 || (sum >= 1 - hair && sum <= 1 + hair)
    ? []
    : [finding(path, 'chancesNotOne', `These chances add up to ${written(sum)}; one of them has to happen, so to 1.`)];
}

function goal(toward: string | { readonly nearest: string }, path: Path): readonly Finding[] {
  if (typeof toward === 'string' || (placeSorts as readonly string[]).includes(toward.nearest) || toward.nearest === 'crossing') return [];
  return [finding(path, 'unknownName', `No district has places of the sort “${toward.nearest}”.`, nearest(toward.nearest, placeSorts))];
}
