import { nearest } from '../../kernel/index.ts';
import type { District } from '../district/index.ts';
import type { Pack } from '../pack/pack.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import type { ScenarioFile } from '../scenarioFile.ts';

/** Looks at a whole pack. */
export type PackCheck = (pack: Pack) => readonly Finding[];

/** A scenario with what it names. */
export interface Whole {
  readonly scenario: ScenarioFile;
  readonly pack: Pack;
  readonly district: District;
}

/** Looks at a scenario beside its pack and district. */
export type ScenarioCheck = (whole: Whole) => readonly Finding[];

/** A name at a place of the file. */
export interface Reference {
  readonly path: Path;
  readonly name: string;
}

/** So many names are listed where none is near. */
const mostListed = 16;

/**
 * The names that nothing is called by, each with the nearest that is, or with all there are where none is near and they are few. `what` says
 * in a word what they should name: `job`, `unit kind`.
 */
export function strangers(references: readonly Reference[], known: ReadonlySet<string>, what: string): readonly Finding[] {
  return references.flatMap(({ path, name }) => {
    if (known.has(name)) return [];
    const meant = nearest(name, known);
    const listed = meant === undefined && known.size > 0 && known.size <= mostListed ? ` There is ${[...known].join(', ')}.` : '';
    return [finding(path, 'unknownName', `There is no ${what} “${name}”.${listed}`, meant)];
  });
}

/** The ids of things. */
export const idsOf = (things: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(things.map(({ id }) => id));

/** Every entry of a list under its path. */
export const under = <Thing, Found>(
  list: readonly Thing[],
  base: Path,
  look: (thing: Thing, path: Path, index: number) => readonly Found[],
): readonly Found[] => list.flatMap((thing, index) => look(thing, [...base, index], index));

/** A reference where a name is given. */
export const named = (path: Path, name: string | undefined): readonly Reference[] => (name === undefined ? [] : [{ path, name }]);

/** References for a list of names. */
export const each = (base: Path, names: readonly string[]): readonly Reference[] =>
  names.map((name, index) => ({ path: [...base, index], name }));
