import { type Finding, finding } from '../problem.ts';
import type { BothLanguages } from './textsIn.ts';
import { slotsOf, textsIn } from './textsIn.ts';

/** Texts are data: no tags, no control letters, no half slots; and both languages fill the same slots. For packs and scenarios alike. */
export const textsAreSound = (whole: unknown): readonly Finding[] =>
  textsIn(whole).flatMap((text) => [...strange(text), ...unlikeSlots(text)]);

function strange({ path, en, zh }: BothLanguages): readonly Finding[] {
  return (
    [
      ['en', en],
      ['zh', zh],
    ] as const
  ).flatMap(([language, lines]) =>
    lines.flatMap((line) => {
      const message = faultOf(line);
      return message === undefined ? [] : [finding([...path, language], 'badText', `${message}: “${line.slice(0, 60)}”.`)];
    }),
  );
}

function faultOf(line: string): string | undefined {
  if (/<\/?[a-z!]/i.test(line)) return 'A text is shown as it stands and holds no tags';
  if (/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u.test(line)) return 'A text holds no control letters';
  return /[{}]/.test(line.replace(/\{[A-Za-z][A-Za-z0-9_.]*\}/g, '')) ? 'A slot is written {name}' : undefined;
}

function unlikeSlots({ path, en, zh }: BothLanguages): readonly Finding[] {
  const [english, chinese] = [slotsOf(en), slotsOf(zh)];
  const alone = [...[...english].filter((slot) => !chinese.has(slot)), ...[...chinese].filter((slot) => !english.has(slot))];
  return alone.map((slot) =>
    finding(path, 'unlikeSlots', `The slot {${slot}} stands in ${english.has(slot) ? 'English' : 'Chinese'} only.`),
  );
}
