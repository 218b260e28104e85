import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance, type CaseRecord, type FactOf, scopeOf, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { caseAttribute } from '../../src/simulation/lookup.ts';
import { catchHim } from '../../src/simulation/suspects/meet.ts';
import { tell } from '../../src/simulation/tell.ts';
import { packParts, quietEvening, worldFrom } from '../support/sources.ts';
import { say, takenIn } from '../support/takenIn.ts';
import { workOut } from '../support/workOut.ts';

const seeds = ['one', 'two', 'three', 'four', 'five'];
type Answers = Readonly<Record<string, string>>;
type Step = Readonly<Record<string, unknown>>;

/** A case that the shift before took in, and what it did about it. */
const inherited = (type: string, history: readonly Step[], more: Step = {}): World =>
  worldFrom(
    quietEvening({
      lasts: '10h',
      inherited: [
        { id: 'old', type, at: '-3h', delay: '1m', where: { place: 'night-market' }, channel: '110', priority: 3, history, ...more },
      ],
    }),
  );
const fileOf = ({ state }: Shift): CaseRecord => state.cases['c1' as never]!;
const personOf = (shift: Shift, role: string): string =>
  shift.state.incidents[fileOf(shift).incident]!.persons.find((person) => person.role === role)!.id;
const did = ({ log }: Shift, act: string): number => log.filter(({ fact }) => fact.type === 'activityDone' && fact.act === act).length;
const broken = (shift: Shift): readonly string[] =>
  assess(shift.world, shift.seed, shift.log, shift.state)
    .findings.filter(({ verdict, charge }) => verdict === 'violated' && charge !== 'inherited')
    .map(({ rule }) => String(rule));
const trustMoved = ({ log }: Shift, cause: string): number =>
  log.reduce((sum, { fact }) => sum + (fact.type === 'trustMoved' && fact.cause === cause ? fact.by : 0), 0);

describe('evidence that was taken against the rules', () => {
  /** A thief who was arrested with the telephone on him. */
  const arrested = (taken: Step): World =>
    inherited(
      'phone_theft',
      [
        { at: '-150m', act: 'case.filed_admin' },
        { at: '-140m', act: 'arrest.executed', person: 'culprit' },
        { at: '-135m', act: 'evidence.seized', person: 'culprit', order: taken },
        { at: '-110m', act: 'site.entered', person: 'culprit' },
      ],
      { draws: { amount: 1200, pickpocketed: false, halved: false, offAge: 30 }, culprits: [{ admits: true }] },
    );
  const decided = (taken: Step, seed: string): Shift => {
    const shift = startShift(arrested(taken), seed);
    const person = personOf(shift, 'culprit');
    for (const job of ['intake', 'interview', 'corroborate', 'decide_penalty'])
      workOut(shift, job, { go_on: 'decide', penalty: 'detain' }, { person });
    return shift;
  };

  test('given a seizure that no camera saw, when the evidence is weighed, then it may not be used and the decision is sent back; with the camera on the same case is decided', () => {
    for (const seed of seeds) {
      const [breach, lawful] = [decided({ recorded: false, place: 'street' }, seed), decided({ recorded: true, place: 'street' }, seed)];
      expect(fileOf(breach).evidence.find(({ kind }) => kind === 'recovered_item')!.tainted).toBe('CN-19');
      expect([did(breach, 'evidence.corroborated'), did(breach, 'decision.sent_back'), fileOf(breach).outcome]).toEqual([0, 1, null]);
      expect(fileOf(lawful).evidence.find(({ kind }) => kind === 'recovered_item')!.tainted).toBeNull();
      expect([did(lawful, 'evidence.corroborated'), did(lawful, 'decision.sent_back'), fileOf(lawful).outcome]).toEqual([
        1,
        0,
        'penalised',
      ]);
    }
  }, 60_000);
});

describe('work of one officer', () => {
  /** A thief in the market and officers on foot; alone they are one, with a colleague two. */
  const street = (officers: number, flees: boolean): World =>
    worldFrom(
      quietEvening({
        lasts: '3h',
        units: [{ id: 'u1', callSign: '1', kind: 'patrol_car', base: 'wenchang-station', at: { place: 'night-market' }, officers }],
        scripted: [
          {
            id: 't',
            type: 'phone_theft',
            at: '1m',
            delay: '20s',
            where: { place: 'night-market' },
            channel: '110',
            findable: '50m',
            draws: { amount: 1200, pickpocketed: false, halved: false, offAge: 30, offSex: 'M' },
            culprits: [{ flees, resists: false, drunk: false, childPresent: false, hasDependants: false }],
          },
        ],
      }),
    );
  const all = Array.from({ length: 20 }, (_, index) => `alone-${index}`);
  const twoOff = { twoOfficers: false };

  /** A shift in which the thief has been stopped; undefined where the search fails. */
  function stopped(world: World, seed: string): Shift | undefined {
    const { shift } = takenIn(world, seed, 150);
    if (say(shift, { type: 'dispatch', caseId: 'c1', unit: 'u1' }) !== 'accepted') return undefined;
    advance(shift, instant(400));
    workOut(shift, 'hunt');
    return fileOf(shift).persons[personOf(shift, 'culprit') as never]?.custody === 'stopped' ? shift : undefined;
  }
  const arrestedBy = (officers: number, flees: boolean, restraint: string) =>
    all.flatMap((seed) => {
      const shift = stopped(street(officers, flees), seed);
      if (!shift) return [];
      workOut(
        shift,
        'arrest',
        { restraint, unverified_match: 'now' },
        { person: personOf(shift, 'culprit'), switches: officers < 2 ? twoOff : {} },
      );
      return [shift];
    });
  const wentFree = ({ log }: Shift): boolean => log.some(({ fact }) => fact.type === 'personWentFree' && fact.how === 'slipped');
  const carriedOn = (shift: Shift): Shift => {
    advance(shift, instant(shift.state.now + 600));
    return shift;
  };

  test('given somebody who means to run, when one officer arrests him and puts nothing on him, then he slips away in many of the same evenings; two officers, or one with handcuffs, lose nobody', () => {
    const [alone, two, cuffed] = [
      arrestedBy(1, true, 'none').map(carriedOn),
      arrestedBy(2, true, 'none').map(carriedOn),
      arrestedBy(1, true, 'cuffs').map(carriedOn),
    ];
    const slipped = alone.filter(wentFree);
    console.info(`one officer, nothing on him: ${slipped.length} of ${alone.length} slipped away`);
    expect(alone.length).toBeGreaterThan(5);
    expect(slipped.length).toBeGreaterThan(alone.length / 4);
    expect([two.filter(wentFree), cuffed.filter(wentFree)]).toEqual([[], []]);
    for (const shift of slipped) {
      const person = personOf(shift, 'culprit');
      const at = shift.log.findIndex(({ fact }) => fact.type === 'personWentFree');
      expect(fileOf(shift).persons[person as never]).toMatchObject({ timesFree: 1 });
      expect(broken(shift)).toContain('CN-12');
      // He is in the streets again, from where he was held.
      expect(shift.log.slice(at).some(({ fact }) => fact.type === 'suspectMoved' && fact.person === person)).toBe(true);
      expect(shift.log.slice(at, at + 4).find(({ fact }) => fact.type === 'suspectMoved')!.fact).toMatchObject({
        street: (shift.log[at]!.fact as FactOf<'personWentFree'>).spot.street,
      });
      expect(deskPictures(shift)().messages.some(({ key }) => key === 'person.slipped')).toBe(true);
    }
  }, 120_000);

  test('given one who slipped away, when he is searched for again at once, then he can be caught again', () => {
    const again = arrestedBy(1, true, 'none').map(carriedOn).filter(wentFree);
    expect(
      again.some((shift) => {
        workOut(shift, 'hunt');
        return (
          ['stopped', 'arrested'].includes(fileOf(shift).persons[personOf(shift, 'culprit') as never]!.custody) ||
          shift.log.filter(({ fact }) => fact.type === 'suspectMet').length > 1
        );
      }),
    ).toBe(true);
  }, 120_000);

  test('given one officer who seizes what the thief carries, then it may not be used; with a colleague it may', () => {
    const [one, two] = [arrestedBy(1, false, 'cuffs'), arrestedBy(2, false, 'cuffs')].map((shifts) =>
      shifts.flatMap((shift) =>
        fileOf(shift)
          .evidence.filter(({ kind }) => kind === 'recovered_item')
          .map(({ tainted }) => tainted),
      ),
    );
    expect(new Set(one)).toEqual(new Set(['CN-12']));
    expect(new Set(two)).toEqual(new Set([null]));
  }, 120_000);
});

describe('an arrest on a match that nobody verified', () => {
  /** The shift before found somebody by one match alone: an uninvolved person. */
  const matched = worldFrom(
    quietEvening({
      lasts: '6h',
      units: [{ id: 'u1', callSign: '1', kind: 'patrol_car', base: 'wenchang-station', at: { place: 'night-market' } }],
      inherited: [
        {
          id: 'old',
          type: 'phone_theft',
          at: '-3h',
          delay: '1m',
          where: { place: 'night-market' },
          channel: '110',
          priority: 3,
          draws: { pickpocketed: false, amount: 1200, halved: false, offAge: 30 },
          history: [{ at: '-170m', act: 'case.filed_admin' }],
        },
      ],
    }),
  );

  /** Somebody uninvolved stands before the unit because of a match; what is asked about it is answered as told, else by the book. */
  function stoppedOnMatch(seed: string, answers: Answers): Shift {
    const shift = startShift(matched, seed);
    const person = personOf(shift, 'decoy') as never;
    const telling = { world: matched, seed, state: shift.state, log: shift.log };
    const believe = (id: string, aspect: string, value: string): void => {
      tell(telling, {
        type: 'beliefGained',
        caseId: 'c1' as never,
        belief: {
          id,
          about: 'person',
          subject: person,
          aspect,
          value,
          spot: fileOf(shift).spot,
          source: 'match',
          at: shift.state.now,
          standing: 'single',
        },
      });
    };
    believe('m1', 'identity', person);
    believe('m2', 'whereabouts', 'home');
    say(shift, { type: 'dispatch', caseId: 'c1', unit: 'u1' });
    advance(shift, instant(300));
    catchHim(telling, fileOf(shift), person, 'u1' as never);
    workOut(shift, 'arrest', answers, { person });
    if (fileOf(shift).persons[person]!.custody === 'stopped') workOut(shift, 'let_go', {}, { person });
    for (const job of ['bring_in', 'intake', 'interview', 'corroborate', 'release'])
      if (fileOf(shift).persons[person]!.held !== null) workOut(shift, job, {}, { person });
    return shift;
  }
  const freeAt = ({ log }: Shift): number => log.findLast(({ fact }) => fact.type === 'personHeld' && fact.by === 'nobody')!.at;

  test('given the match is checked first, then he is let go at once; given he is arrested on it, then he is released hours later, trust and the victim’s patience are lost, a critical house rule is broken, and the thief is still out', () => {
    const pairs = seeds
      .map((seed) => [stoppedOnMatch(seed, { unverified_match: 'now' }), stoppedOnMatch(seed, {})] as const)
      .filter(([, checked]) => did(checked, 'arrest.executed') === 0);
    // A second source is wrong in 5 of 100 cases.
    expect(pairs.length).toBeGreaterThan(seeds.length - 2);
    for (const [wrong, checked] of pairs) {
      expect(fileOf(wrong).persons[personOf(wrong, 'decoy') as never]).toMatchObject({ custody: 'released', held: null });
      expect(freeAt(wrong)).toBeGreaterThan(freeAt(checked) + 1800);
      expect([trustMoved(wrong, 'wronged'), trustMoved(checked, 'wronged')]).toEqual([-4, 0]);
      expect(wrong.state.reports['r1' as never]!.satisfaction).toBeLessThan(checked.state.reports['r1' as never]!.satisfaction);
      expect(broken(wrong)).toContain('HR-01');
      expect(broken(checked)).not.toContain('HR-01');
      expect(fileOf(wrong).persons[personOf(wrong, 'culprit') as never]?.held ?? null).toBeNull();
      expect(fileOf(wrong).outcome).toBeNull();
    }
  }, 60_000);
});

describe('the questioning clock', () => {
  /** Somebody whom the shift before brought in so long ago; an ordinary case of eight hours. */
  const inside = (since: string): World =>
    inherited(
      'phone_theft',
      [
        { at: '-650m', act: 'case.filed_admin' },
        { at: '-640m', act: 'arrest.executed', person: 'culprit' },
        { at: since, act: 'site.entered', person: 'culprit' },
      ],
      { at: '-11h', draws: { amount: 1200, pickpocketed: false, halved: false, offAge: 30 }, culprits: [{ admits: true }] },
    );
  const ordinary = ({ world, state }: Shift, record: CaseRecord): boolean =>
    ['complex', 'manyOrUnidentified'].every(
      (name) => caseAttribute(scopeOf(world, state, record, { person: Object.keys(record.persons)[0] as never }), name) !== true,
    );
  const questioned = (since: string, seed: string): Shift => {
    const shift = startShift(inside(since), seed);
    workOut(shift, 'interview', {}, { person: personOf(shift, 'culprit') });
    return shift;
  };
  const all = Array.from({ length: 12 }, (_, index) => `clock-${index}`);

  test('given nine hours at the site without a decision, then he has to be let go and trust is lost; a statement taken after the eighth may not be used, one taken before it may', () => {
    let seen = 0;
    for (const seed of all) {
      const [late, early] = [questioned('-490m', seed), questioned('-120m', seed)];
      if (!ordinary(early, fileOf(early)) || did(late, 'interview.suspect') === 0) continue;
      seen++;
      const statement = (shift: Shift) => fileOf(shift).evidence.find(({ kind }) => kind === 'suspect_statement')!.tainted;
      expect([statement(late), statement(early)]).toEqual(['CN-40', null]);
      advance(late, instant(3600));
      workOut(early, 'release', {}, { person: personOf(early, 'culprit') });
      expect(late.log.find(({ fact }) => fact.type === 'personWentFree')!.fact).toMatchObject({ how: 'lapsed' });
      expect(fileOf(late).persons[personOf(late, 'culprit') as never]).toMatchObject({ custody: 'released', held: null });
      expect(workOut(late, 'decide_penalty', {}, { person: personOf(late, 'culprit') })).not.toBe('done');
      expect([trustMoved(late, 'clock'), trustMoved(early, 'clock')]).toEqual([-3, 0]);
      advance(early, early.world.ends);
      expect(did(early, 'custody.lapsed')).toBe(0);
    }
    expect(seen).toBeGreaterThan(3);
  }, 60_000);
});

test('given a victim whom nobody tells anything, then a letter may follow; told of progress, the same one does not write (`letters.test.ts` has the shares)', () => {
  const wrote = (history: readonly Step[], seed: string): number => {
    const shift = startShift(
      worldFrom(
        quietEvening({
          lasts: '48h',
          units: [],
          inherited: [
            {
              id: 'old',
              type: 'phone_theft',
              at: '-60h',
              delay: '1m',
              where: { place: 'night-market' },
              channel: '110',
              priority: 3,
              history,
            },
          ],
        }),
      ),
      seed,
    );
    advance(shift, shift.world.ends);
    return did(shift, 'mailbox.letter');
  };
  const all = Array.from({ length: 25 }, (_, index) => `told-${index}`);
  const told = [{ at: '-50h', act: 'victim.update' }];
  expect(all.some((seed) => wrote([], seed) === 1 && wrote(told, seed) === 0)).toBe(true);
  for (const seed of all) expect(wrote(told, seed)).toBeLessThanOrEqual(wrote([], seed));
}, 60_000);

test('every consequence of a breach names the rule that it mirrors, and the rule exists', () => {
  const parts = packParts('cn-foshan');
  const { activities, rules } = {
    activities: JSON.parse(parts['activities.json']!) as {
      id: string;
      effects?: { do: string; activity?: string; cause?: string; by?: number; chance?: number; rule?: string }[];
    }[],
    rules: worldFrom(quietEvening()).resolved.pack.rules.rules.map(({ id }) => String(id)),
  };
  const freeing = new Set(activities.filter(({ effects = [] }) => effects.some((effect) => effect.do === 'goFree')).map(({ id }) => id));
  const letters = new Set(['mailbox.letter', 'letter.refused']);
  // What is risked lawfully for the sake of a child mirrors no breach, nor do the few who write whatever was done, nor hardness that no
  // rule forbids, nor an item of the online column that was left without an answer.
  const lawful = new Set(['arrest.waited', 'report.received base', 'needy.brought_in', 'column.unanswered']);
  const unnamed = activities.flatMap(({ id, effects = [] }) =>
    effects.flatMap((effect) => {
      const consequence =
        effect.do === 'taint' ||
        (effect.do === 'trust' && effect.by! < 0) ||
        (effect.do === 'later' && (freeing.has(effect.activity!) || letters.has(effect.activity!)));
      const name = `${id}${'id' in effect && effect.id === 'base' ? ' base' : ''}`;
      return consequence && !lawful.has(name) && !rules.includes(effect.rule ?? '') ? [`${name} ${effect.do}`] : [];
    }),
  );
  expect(unnamed).toEqual([]);
});
