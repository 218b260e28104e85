import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { advance, type Shift, startShift } from '../../src/simulation/index.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';
import { say } from '../support/takenIn.ts';
import { workOut } from '../support/workOut.ts';

const seeds = ['one', 'two', 'three', 'four', 'five'];

/** A thief whom the shift before brought in a minute ago, as he is; nothing has been done about him yet. */
function broughtIn(
  person: Readonly<Record<string, unknown>>,
  seed: string,
  draws: Readonly<Record<string, unknown>> = { offAge: 30, offSex: 'M' },
): Shift {
  return startShift(
    worldFrom(
      quietEvening({
        lasts: '20h',
        units: [],
        site: { rooms: 4, recorded: 4, places: 8 },
        inherited: [
          {
            id: 'old',
            type: 'phone_theft',
            at: '-3h',
            delay: '1m',
            where: { place: 'night-market' },
            channel: '110',
            priority: 3,
            draws,
            culprits: [{ admits: true, drunk: false, injured: false, needsInterpreter: false, pregnant: false, ...person }],
            history: [
              { at: '-150m', act: 'case.filed_admin' },
              { at: '-5m', act: 'arrest.executed', person: 'culprit' },
              { at: '-1m', act: 'site.entered', person: 'culprit' },
            ],
          },
        ],
      }),
    ),
    seed,
  );
}

const personOf = ({ state }: Shift): string => Object.values(state.incidents)[0]!.persons.find(({ role }) => role === 'culprit')!.id;
const did = ({ log }: Shift, act: string): number => log.filter(({ fact }) => fact.type === 'activityDone' && fact.act === act).length;
const asked = ({ log }: Shift, ask: string): number => log.filter(({ fact }) => fact.type === 'askRaised' && fact.ask === ask).length;
const harsh = ({ log }: Shift): number =>
  log.reduce((sum, { fact }) => sum + (fact.type === 'trustMoved' && fact.cause === 'harsh' ? fact.by : 0), 0);
/** Minutes from an activity's beginning until it is done. */
const minutes = ({ log }: Shift, act: string): number =>
  log.flatMap(({ at, fact }) => (fact.type === 'stepBegun' && fact.act === act ? [(fact.until - at) / 60] : []))[0]!;
const byDefault = ({ world }: Shift, ask: string): string => world.asks.get(ask)!.ask.default;
const wrong = { interpreter: 'none', injured_person: 'go_on', sober_up: 'now', protected_hold: 'as_all' } as const;
const work = (shift: Shift, job: string, answers: Readonly<Record<string, string>> = {}): string =>
  workOut(shift, job, answers, { person: personOf(shift) });

test.each(Object.entries(wrong))('%s: who answers by default answers wrong', (ask, option) => {
  expect(byDefault(broughtIn({}, 'one'), ask)).toBe(option);
});

test.each([
  ['interpreter', 'interview'],
  ['injured_person', 'intake'],
  ['sober_up', 'interview'],
  ['protected_hold', 'intake'],
])('%s: nobody is asked about a person whom it does not concern', (ask, job) => {
  const shift = broughtIn({}, 'one');
  work(shift, 'intake');
  if (job === 'interview') work(shift, 'interview');
  expect(asked(shift, ask)).toBe(0);
});

describe('somebody who hardly speaks the language', () => {
  test.each(['none', 'friend'])(
    'given the questioning goes on without an interpreter (%s), then he was not understood, trust falls by 2, and the next questioning asks again',
    (option) => {
      for (const seed of seeds) {
        const shift = broughtIn({ needsInterpreter: true }, seed);
        work(shift, 'intake');
        expect(work(shift, 'interview', { interpreter: option })).toBe('done');
        expect([
          asked(shift, 'interpreter'),
          did(shift, 'interview.not_understood'),
          did(shift, 'interpreter.present'),
          harsh(shift),
        ]).toEqual([1, 1, 0, -2]);
        work(shift, 'interview', { interpreter: option });
        expect(asked(shift, 'interpreter')).toBe(2);
      }
    },
  );

  test('given an interpreter from the list, then he is waited for 15 to 40 minutes, trust stays, and nobody asks again', () => {
    for (const seed of seeds) {
      const shift = broughtIn({ needsInterpreter: true }, seed);
      work(shift, 'intake');
      work(shift, 'interview', { interpreter: 'interpreter' });
      expect([did(shift, 'interview.not_understood'), did(shift, 'interpreter.present'), harsh(shift)]).toEqual([0, 1, 0]);
      expect(minutes(shift, 'interpreter.present')).toBeGreaterThanOrEqual(15);
      expect(minutes(shift, 'interpreter.present')).toBeLessThanOrEqual(40);
      work(shift, 'interview');
      expect(asked(shift, 'interpreter')).toBe(1);
    }
  });
});

describe('somebody who is hurt', () => {
  test('given the intake goes on at once, then the injury is left untreated and trust falls by 4', () => {
    for (const seed of seeds) {
      const shift = broughtIn({ injured: true }, seed);
      expect(work(shift, 'intake', { injured_person: 'go_on' })).toBe('done');
      expect([did(shift, 'injury.ignored'), did(shift, 'doctor.seen'), did(shift, 'site.safety_check'), harsh(shift)]).toEqual([
        1, 0, 1, -4,
      ]);
    }
  });

  test('given a doctor comes first, then the intake waits 25 to 70 minutes for him, and trust stays', () => {
    for (const seed of seeds) {
      const shift = broughtIn({ injured: true }, seed);
      expect(work(shift, 'intake', { injured_person: 'doctor' })).toBe('done');
      expect([did(shift, 'injury.ignored'), did(shift, 'doctor.seen'), did(shift, 'site.safety_check'), harsh(shift)]).toEqual([
        0, 1, 1, 0,
      ]);
      expect(minutes(shift, 'doctor.seen')).toBeGreaterThanOrEqual(25);
      expect(minutes(shift, 'doctor.seen')).toBeLessThanOrEqual(70);
    }
  });
});

describe('somebody who is drunk', () => {
  test('given he is questioned at once, then trust falls by 2', () => {
    for (const seed of seeds) {
      const shift = broughtIn({ drunk: true }, seed);
      work(shift, 'intake');
      work(shift, 'interview', { sober_up: 'now' });
      expect([did(shift, 'interview.drunk'), did(shift, 'person.sobered'), harsh(shift)]).toEqual([1, 0, -2]);
    }
  });

  test('given he is watched until he is sober, then the questioning begins one to three hours later, trust stays, and nobody asks again', () => {
    for (const seed of seeds) {
      const shift = broughtIn({ drunk: true }, seed);
      work(shift, 'intake');
      work(shift, 'interview', { sober_up: 'sober' });
      advance(shift, instant(shift.state.now + 4 * 3600));
      expect([did(shift, 'interview.drunk'), did(shift, 'person.sobered'), harsh(shift)]).toEqual([0, 1, 0]);
      expect(minutes(shift, 'person.sobered')).toBeGreaterThanOrEqual(60);
      expect(minutes(shift, 'person.sobered')).toBeLessThanOrEqual(180);
      work(shift, 'interview');
      expect(asked(shift, 'sober_up')).toBe(1);
    }
  });
});

describe('somebody whom the law protects', () => {
  const protectedPeople = [
    ['of 15', {}, { offAge: 15, offSex: 'M' }],
    ['of 72', {}, { offAge: 72, offSex: 'M' }],
    ['pregnant', { pregnant: true }, { offAge: 30, offSex: 'F' }],
  ] as const;

  test.each(protectedPeople)('%s: given the holding room like everybody, then trust falls by 3', (_, person, draws) => {
    const shift = broughtIn(person, 'one', draws);
    work(shift, 'intake', { protected_hold: 'as_all' });
    expect([asked(shift, 'protected_hold'), did(shift, 'custody.as_all'), harsh(shift)]).toEqual([1, 1, -3]);
  });

  test.each(protectedPeople)(
    '%s: given four hours at most outside it, then trust falls by 3 only if the person is still there after them',
    (_, person, draws) => {
      const [kept, gone] = [broughtIn(person, 'one', draws), broughtIn(person, 'one', draws)];
      for (const shift of [kept, gone]) work(shift, 'intake', { protected_hold: 'four_hours' });
      const until = kept.state.now + 4 * 3600 + 600;
      expect([did(kept, 'custody.gentle'), harsh(kept)]).toEqual([1, 0]);
      expect(say(gone, { type: 'order', caseId: 'c1', job: 'release', person: personOf(gone) })).toBe('accepted');
      for (const shift of [kept, gone]) advance(shift, instant(until));
      expect([did(kept, 'hold.overrun'), harsh(kept)]).toEqual([1, -3]);
      expect([did(gone, 'hold.overrun'), harsh(gone)]).toEqual([0, 0]);
    },
  );
});
