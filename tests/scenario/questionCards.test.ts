import { expect, test } from 'vitest';
import { packParts } from '../support/sources.ts';

interface CardOf {
  readonly id: string;
  readonly disposal: string;
  readonly questions: readonly { readonly id: string }[];
}

/** Before a type is set, the desk asks what stands on every card of a case. */
test('the card of every type that becomes a case asks where it is and what goes on', () => {
  const parts = packParts('cn-foshan');
  const types = Object.entries(parts)
    .filter(([name]) => name.startsWith('caseTypes/'))
    .map(([, text]) => JSON.parse(text) as CardOf);
  const without = types.filter(
    ({ disposal, questions }) => disposal === 'register' && !['where', 'now'].every((asked) => questions.some(({ id }) => id === asked)),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});
