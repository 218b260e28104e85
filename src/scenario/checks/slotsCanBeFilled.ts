import type { CaseType, Reveal } from '../pack/caseType.ts';
import type { Wordings } from '../pack/text.ts';
import { finding } from '../problem.ts';
import { type PackCheck, strangers, under } from './check.ts';
import { slotsOf } from './textsIn.ts';

/** What the engine fills by itself in what callers say. */
const engineSlots = ['place', 'item', 'time', 'minutes', 'amount', 'value'];

/** What a slot begins with that is filled by a piece of the type's own. */
const partSlot = 'part.';

/** Callers speak only of what their incident has: its draws, its people's draws, and what the line itself gives away. */
export const slotsCanBeFilled: PackCheck = ({ caseTypes }) =>
  under(caseTypes, ['caseTypes'], (type, path) => [
    ...under(type.parts, [...path, 'parts'], ({ say }, at) => [
      ...nested(say, [...at, 'say']),
      ...unfilled(
        type,
        [...type.calls, ...type.questions].flatMap(({ reveals }) => reveals),
        say,
        [...at, 'say'],
      ),
    ]),
    ...under(type.calls, [...path, 'calls'], (call, at) => unfilled(type, call.reveals, call.opening, [...at, 'opening'])),
    ...under(type.questions, [...path, 'questions'], (question, at) =>
      under(question.answers, [...at, 'answers'], ({ say }, spot) => unfilled(type, question.reveals, say, [...spot, 'say'])),
    ),
  ]);

function unfilled(type: CaseType, reveals: readonly Reveal[], lines: Wordings, path: readonly (string | number)[]): ReturnType<PackCheck> {
  const names = new Set([
    ...engineSlots,
    ...type.draws.map(({ name }) => name),
    ...type.persons.flatMap(({ draws }) => draws.map(({ name }) => name)),
    ...reveals.map(({ aspect }) => aspect),
    ...type.parts.map(({ id }) => partSlot + id),
  ]);
  return strangers(
    [...slotsOf([...lines.en, ...lines.zh])].map((name) => ({ path, name })),
    names,
    'draw or answer to fill the slot',
  );
}

const nested = ({ en, zh }: Wordings, path: readonly (string | number)[]): ReturnType<PackCheck> =>
  [...slotsOf([...en, ...zh])]
    .filter((name) => name.startsWith(partSlot))
    .map((name) => finding(path, 'nestedPart', `A piece holds no further piece: {${name}}.`));
