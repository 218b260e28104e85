import { nearest } from '../../kernel/index.ts';
import { placeSorts } from '../district/index.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import { type PackCheck, type Reference, strangers, under } from './check.ts';

/** A behaviour starts with, and goes on to, phases of its own; its chances add up to no more than 1. */
export const behavioursCanBeFollowed: PackCheck = ({ behaviours }) =>
  under(behaviours, ['behaviours'], (behaviour, path) => {
    const names = Object.keys(behaviour.phases);
    const references = names.flatMap((name): readonly Reference[] => {
      const { next, seesPolice } = behaviour.phases[name]!;
      const at = [...path, 'phases', name];
      return [...next.map(({ phase }, index) => ({ path: [...at, 'next', index, 'phase'], name: phase })), ...(seesPolice ? [{ path: [...at, 'seesPolice', 'then'], name: seesPolice.then }] : [])];
    });
    return [
      ...strangers([{ path: [...path, 'start'], name: behaviour.start }, ...references], new Set(names), 'phase of this behaviour'),
      ...names.flatMap((name) => tooMuch(behaviour.phases[name]!.next.reduce((sum, { p }) => sum + p, 0), [...path, 'phases', name, 'next'])),
      ...(['byHunt', 'byPatrol', 'atPost', 'atHome'] as const).flatMap((how) => tooMuch(behaviour.met[how].caught + behaviour.met[how].seen, [...path, 'met', how])),
      ...names.flatMap((name) => goal(behaviour.phases[name]!.toward, [...path, 'phases', name, 'toward', 'nearest'])),
    ];
  });

/** A hair above 1 is rounding, such as 0.1 + 0.2 + 0.7. */
const tooMuch = (sum: number, path: Path): readonly Finding[] => (sum <= 1.000001 && sum >= 0 ? [] : [finding(path, 'chancesTooHigh', `These chances add up to ${Math.floor(sum * 1000 + 0.5) / 1000}; 1 is the most.`)]);

function goal(toward: string | { readonly nearest: string }, path: Path): readonly Finding[] {
  if (typeof toward === 'string' || (placeSorts as readonly string[]).includes(toward.nearest) || toward.nearest === 'crossing') return [];
  return [finding(path, 'unknownName', `No district has places of the sort “${toward.nearest}”.`, nearest(toward.nearest, placeSorts))];
}
