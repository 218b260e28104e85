import { expect, test } from 'vitest';
import { playShift, type PolicyName } from '../../src/experiments/index.ts';
import { assess } from '../../src/assessment/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance, startShift, submit, type Command } from '../../src/simulation/index.ts';
import { reviewPicture } from '../../src/picture/review/reviewPicture.ts';
import { instant, type ReportId } from '../../src/kernel/index.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

/** Somebody whispers that an officer on his other line wants his money: by its first words, a question. */
const whisper = worldFrom(
  quietEvening({
    lasts: '1h',
    streams: [],
    scripted: [
      {
        id: 'whisper',
        type: 'telecom_fraud',
        at: '2m',
        delay: '60s',
        where: { place: 'night-market' },
        call: 'still_talking',
        draws: { stillOnLine: true, forOther: false },
      },
    ],
  }),
);

const intakeOf = (policy: PolicyName) => Object.values(playShift(whisper, 'whisper', policy).state.reports).map(({ intake }) => intake);

test('what sounds like a mere question is heard out by a careful desk, which then takes the fraud on; a hasty one sends the caller away', () => {
  expect(intakeOf('careful')).toEqual(['registered']);
  expect(intakeOf('nearest')).toEqual(['referred']);
});

test('the card proposes by the first words until something was answered, and then by what the call is', () => {
  const shift = startShift(whisper, 'whisper');
  while (Object.keys(shift.state.reports).length === 0) advance(shift, instant(shift.state.now + 1));
  const report = Object.keys(shift.state.reports)[0] as ReportId;
  const give = (command: Command) => {
    expect(submit(shift, command).ok).toBe(true);
  };
  const proposed = () => deskPictures(shift)().callOf(report)?.soundsLike;
  give({ type: 'answer', report });
  expect(proposed()).toBe('advice_call');
  give({ type: 'ask', report, question: 'where' });
  expect(proposed()).toBe('advice_call');
  advance(shift, instant(shift.state.now + 60));
  expect(proposed()).toBe('telecom_fraud');
});

test('who was sent away with a real case finds that said, with what it truly was', () => {
  const { seed, log, journal, state } = playShift(whisper, 'whisper', 'nearest');
  const { findings } = reviewPicture({
    world: whisper,
    seed,
    log,
    journal,
    state,
    assessment: assess(whisper, seed, log, state),
    engine: 'test',
    verification: { state: 'running', checkpoints: 0, hash: '', difference: null },
    stateAt: () => state,
  });
  expect(findings.filter(({ title }) => title.en === 'A real report was not taken on')).toMatchObject([
    {
      number: null,
      about: { en: 'Telecom fraud' },
      at: log.find(({ fact }) => fact.type === 'activityDone' && fact.act === 'report.not_police')!.at,
    },
  ]);
});
