import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance, startShift, submit, type World } from '../../src/simulation/index.ts';
import { packParts, quietEvening, worldFrom } from '../support/sources.ts';

type Text = Readonly<Record<'en' | 'zh', string>>;

/** Every type that becomes a case. */
const types = Object.entries(packParts('cn-foshan'))
  .filter(([name]) => name.startsWith('caseTypes/'))
  .map(([, text]) => JSON.parse(text) as { readonly id: string; readonly disposal: string })
  .filter(({ disposal }) => disposal === 'register')
  .map(({ id }) => id);

/** What two hundred callers say, each to the questions that are put before the type is set; all types ring equally often. */
function callers(world: World, seed: string): { readonly type: string; readonly said: readonly Text[] }[] {
  const shift = startShift(world, seed);
  const { state } = shift;
  const pictures = deskPictures(shift);
  const heard: { readonly type: string; readonly said: readonly Text[] }[] = [];
  while (heard.length < 200 && state.now < world.ends) {
    advance(shift, instant(state.now + 10));
    const ringing = Object.values(state.reports).find(({ intake }) => intake === 'ringing');
    if (!ringing || !submit(shift, { type: 'answer', report: ringing.id }).ok) continue;
    for (const question of ['where', 'now']) {
      submit(shift, { type: 'ask', report: ringing.id, question });
      while (state.reports[ringing.id]!.asking !== null) advance(shift, instant(state.now + 1));
    }
    heard.push({
      type: state.incidents[ringing.incident]!.type,
      said: pictures()
        .callOf(ringing.id)!
        .lines.filter(({ by }) => by === 'caller')
        .map(({ text }) => text),
    });
    submit(shift, { type: 'hangUp', report: ringing.id });
  }
  return heard;
}

/** The sentences of a text; `No. 3` and a closing quotation mark are not the end of one. */
const sentencesOf = (text: string, language: 'en' | 'zh'): readonly string[] =>
  text
    .split(language === 'en' ? /(?<=[.!?]['"]?)\s+(?=\S*[A-Za-z(])/ : /(?<=[。！？]”?)(?!”)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function often(texts: readonly string[], more: number): readonly string[] {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times].filter(([, count]) => count > more).map(([text, count]) => `${count} × ${text}`);
}

describe('two hundred calls of all types', () => {
  const world = worldFrom(
    quietEvening({
      lasts: '12h',
      units: [{ id: 'u1', callSign: '301', kind: 'patrol_car', base: 'wenchang-station' }],
      streams: types.map((type) => ({ type, perMillionPerDay: 3000 / types.length })),
    }),
  );

  test.each(['one', 'two', 'three', 'four'])(
    '%s: no opening is heard twice and no sentence more than three times, in either language',
    (seed) => {
      const heard = callers(world, seed);
      expect([heard.length, new Set(heard.map(({ type }) => type)).size]).toEqual([200, 18]);
      for (const language of ['en', 'zh'] as const) {
        expect(
          often(
            heard.map(({ said }) => said[0]![language]),
            1,
          ),
        ).toEqual([]);
        expect(
          often(
            heard.map(({ said }) => said.map((text) => text[language]).join(' ')),
            1,
          ),
        ).toEqual([]);
        expect(
          often(
            heard.flatMap(({ said }) => said.flatMap((text) => sentencesOf(text[language], language))),
            3,
          ),
        ).toEqual([]);
      }
    },
  );
});
