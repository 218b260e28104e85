import type { CaseCard, Command, Text } from '../../../picture/index.ts';
import { fitting, pick, type Choice } from './choice.ts';
import type { LineContext } from './subject.ts';
import { tokensOf } from './tokens.ts';

type Order = Extract<Command, { type: 'order' }>;

/** The words that begin what an order leaves out, and the rest of the line behind them. */
const without = /^(.*?)(?:[\s.,，。:：]+|(?<=\p{Script=Han}|\d))(?:without|不做)(?:[\s.:：]+|(?=\p{Script=Han})|$)(.*)$/iu;
const between = /\s*(?:[,，、;；]|\band\b|和)\s*/iu;

/** A line that leaves something out, in its two parts; null for one that does not. */
export function omissionIn(line: string): { readonly order: string; readonly left: string } | null {
  const [, order, left] = without.exec(line) ?? [];
  return order === undefined || left === undefined ? null : { order, left };
}

const switchesOf = (command: Order, { picture }: LineContext): readonly Choice[] =>
  switchChoices(picture.card(command.caseId)?.jobs.find(({ job }) => job === command.job)?.switches ?? []);
const switchChoices = (switches: CaseCard['jobs'][number]['switches']): readonly Choice[] =>
  switches.map(({ id, name }) => ({ value: id, names: [name.en, name.zh, id], label: name }));

/** The order with what it leaves out, in words too; or the word that names none of its switches. */
export function leavingOut(
  command: Order,
  left: string,
  context: LineContext,
): { readonly command: Order; readonly said: Text } | { readonly unknown: string } {
  const choices = switchesOf(command, context);
  const found: Choice[] = [];
  for (const word of left.split(between).filter((each) => each !== '')) {
    const tokens = tokensOf(word);
    const picked = pick(tokens, choices);
    if (!picked.found || picked.used < tokens.length) return { unknown: word };
    found.push(picked.found);
  }
  if (found.length === 0) return { unknown: '' };
  return {
    command: { ...command, switches: Object.fromEntries(found.map(({ value }) => [value, false])) },
    said: { en: found.map(({ label }) => label.en).join(', '), zh: found.map(({ label }) => label.zh).join('、') },
  };
}

/** What of an order may still be left out, as its last word is being typed: the head of the line, and the choices. */
export function omittable(
  command: Order,
  left: string,
  context: LineContext,
): { readonly head: string; readonly choices: readonly Choice[] } {
  const words = left.split(between);
  const last = words.at(-1) ?? '';
  const head = left.slice(0, left.length - last.length).trimEnd();
  return { head, choices: fitting(switchesOf(command, context), tokensOf(last).join('')) };
}
