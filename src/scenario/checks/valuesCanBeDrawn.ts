import { nearest } from '../../kernel/index.ts';
import type { CaseType } from '../pack/caseType.ts';
import type { Draw } from '../pack/draw.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import type { ScriptedEntry } from '../scenarioFile.ts';
import { under } from './check.ts';
import type { Kind } from './kinds.ts';
import { personsOf, truthOf } from './vocabulary.ts';

type Scalar = string | number | boolean;

/** What is fixed instead of drawn is something that the draw could have come to: a truth value, a number within its range, one of its words. Names that no draw has are another check's. */
export function valuesCanBeDrawn({ draws, culprits }: ScriptedEntry, type: CaseType, path: Path): readonly Finding[] {
  const truth = truthOf(type);
  const persons = personsOf(type);
  const ofPersons = type.persons.filter(({ role }) => role !== 'decoy').flatMap((person) => person.draws);
  return [
    ...misfits(draws, type.draws, (name) => truth.get(`truth.${name}`), [...path, 'draws']),
    ...under(culprits, [...path, 'culprits'], (one, at) => misfits(one, ofPersons, (name) => persons.get(`person.${name}`), at)),
  ];
}

function misfits(
  given: Readonly<Record<string, Scalar>>,
  draws: readonly Draw[],
  kindOf: (name: string) => Kind | undefined,
  path: Path,
): readonly Finding[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const own = draws.filter((draw) => draw.name === name);
    const wanted = own.length === 0 ? undefined : misfit(value, kindOf(name) ?? {}, own);
    if (wanted === undefined) return [];
    const meant = typeof value === 'string' ? nearest(value, kindOf(name)?.texts ?? []) : undefined;
    return [finding([...path, name], 'impossibleValue', `“${name}” is ${wanted}, never ${JSON.stringify(value)}.`, meant)];
  });
}

/** What a value should have been, in words; undefined where it fits. */
function misfit(value: Scalar, { type, texts }: Kind, draws: readonly Draw[]): string | undefined {
  if (type === undefined) return undefined;
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  if (type === 'number') return numberMisfit(value, draws);
  if (typeof value === 'string' && texts?.has(value) !== false) return undefined;
  return texts ? `one of ${[...texts].map((text) => `“${text}”`).join(', ')}` : 'a text';
}

/** Numbers are held to the span of what is drawn, not to the steps of a list: an age between two of its ages is an age. */
function numberMisfit(value: Scalar, draws: readonly Draw[]): string | undefined {
  const ranges = draws.map(rangeOf);
  const known = ranges.map(([least]) => least).filter((least) => least !== -Infinity);
  // What is reckoned from other draws has no span of its own; it does not fall below nothing where none of the others does.
  const from =
    known.length < ranges.length && Math.min(...known, 0) === 0 && known.length > 0 ? 0 : Math.min(...ranges.map(([least]) => least));
  const to = Math.max(...ranges.map(([, most]) => most));
  return typeof value === 'number' && value >= from && value <= to ? undefined : rangeWords(from, to);
}

/** The numbers that a draw chooses from, where it has a list of them. */
function numbersOf({ oneOf, value }: Draw): readonly number[] | undefined {
  if (typeof value === 'number') return [value];
  return oneOf?.flatMap(([choice]) => (typeof choice === 'number' ? [choice] : []));
}

/** The least and the most that a draw comes to. */
function rangeOf(draw: Draw): readonly [number, number] {
  const numbers = numbersOf(draw);
  if (numbers) return [Math.min(...numbers), Math.max(...numbers)];
  if (!draw.number) return [-Infinity, Infinity];
  const [least, most] =
    'uniform' in draw.number
      ? draw.number.uniform
      : 'constant' in draw.number
        ? [draw.number.constant, draw.number.constant]
        : [0, Infinity];
  return [draw.min ?? least, draw.max ?? most];
}

function rangeWords(from: number, to: number): string {
  if (from === -Infinity && to === Infinity) return 'a number';
  return to === Infinity ? `a number from ${from} on` : `a number from ${from} to ${to}`;
}
