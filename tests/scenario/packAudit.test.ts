import { describe, expect, test } from 'vitest';
import type { CaseType, Pack } from '../../src/scenario/index.ts';
import { ownScenarios } from '../replay/golden/evenings.ts';
import { resolved, scenarioOf } from '../support/sources.ts';
import appendix from './appendix.json' with { type: 'json' };

const [origin, abroad] = ['night-market', 'international-evening'].map((id) => resolved(scenarioOf(id)).pack) as [Pack, Pack];
const packs = [origin, abroad];
/**
 * Everything that anything of a pack logs: a moment of the engine, a step of a job, an answer, a consequence, a deed of people on the
 * spot.
 */
const logged = ({ activities, asks, jobs, groups }: Pack): ReadonlySet<string> =>
  new Set([
    ...activities.filter(({ moment }) => moment !== undefined).map(({ id }) => id),
    ...jobs.flatMap(({ steps }) => steps.flatMap((step) => ('act' in step ? [step.act] : []))),
    ...jobs.flatMap(({ steps }) =>
      steps.flatMap((step) => ('ask' in step ? asks.find(({ id }) => id === step.ask)!.options.flatMap(({ adds }) => adds) : [])),
    ),
    ...activities.flatMap(({ effects }) =>
      effects.flatMap((effect) =>
        effect.do === 'later' ? [effect.activity, ...(effect.closed === undefined ? [] : [effect.closed])] : [],
      ),
    ),
    ...groups.deeds.map(({ act }) => act),
  ]);

describe('the activities of the procedure notes', () => {
  test('all 124 are in a pack, in both languages, and each is logged by some moment, job, answer or consequence', () => {
    const known = new Map(packs.flatMap(({ activities }) => activities.map((activity) => [activity.id, activity.name] as const)));
    const happens = new Set(packs.flatMap((pack) => [...logged(pack)]));
    expect(appendix).toHaveLength(124);
    expect(appendix.filter((id) => (known.get(id)?.en ?? '') === '' || (known.get(id)?.zh ?? '') === '')).toEqual([]);
    expect(appendix.filter((id) => !happens.has(id))).toEqual([]);
  });

  test('nothing stands in the pack that nothing ever logs', () => {
    const happens = logged(origin);
    expect(origin.activities.filter(({ id }) => !happens.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

/** What the engine itself makes of a switch: one officer where two are wanted. */
const ofTheEngine = 'twoOfficers';

test('every switch of a job decides about one of its steps, or is read by what the job does or asks', () => {
  const { jobs, asks, activities } = origin;
  const idle = jobs.flatMap((job) => {
    const put = asks.filter(({ id }) => job.steps.some((step) => 'ask' in step && step.ask === id));
    const done = new Set([
      ...job.steps.flatMap((step) => ('act' in step ? [step.act] : [])),
      ...put.flatMap(({ options }) => options.flatMap(({ adds }) => adds)),
    ]);
    const { switches, ...rest } = job;
    const text = JSON.stringify([rest, put, activities.filter(({ id }) => done.has(id))]);
    const read = new Set([...text.matchAll(/\border\.([A-Za-z]\w*)/g)].map(([, name]) => name!));
    return switches
      .filter(({ id }) => id !== ofTheEngine && !read.has(id) && !job.steps.some((step) => 'act' in step && step.switch === id))
      .map(({ id }) => `${job.id}: ${id}`);
  });
  expect(idle).toEqual([]);
});

test.each(packs.map((pack) => [pack.id, pack] as const))(
  'every rule of %s has its article, both languages, a severity and a confidence',
  (_, { rules: { rules } }) => {
    for (const rule of rules) {
      const where = rule.id;
      expect(rule.confidence, where).toMatch(/^[SWUD]$/);
      expect(rule.severity, where).toMatch(/^(critical|major|minor)$/);
      for (const text of [rule.en, rule.zh, rule.title.en, rule.title.zh]) expect(text.length, where).toBeGreaterThan(2);
      // A rule of the house cites no article, and says so by its confidence.
      if (rule.pack === 'house') expect(rule.confidence, where).toBe('D');
      else expect(rule.cite.length, where).toBeGreaterThan(0);
    }
  },
);

/** The eighteen types of procedure.md §5: whatever becomes a case. */
const cases = origin.caseTypes.filter(({ disposal }) => disposal === 'register');
/** Effects anywhere in the pack that can move a complainant's satisfaction about a type: those bound to it, and those bound to none. */
const satisfies = ({ id }: CaseType): number =>
  origin.activities
    .flatMap(({ effects }) => effects)
    .filter(
      (effect) => effect.do === 'satisfy' && (effect.when === undefined || !effect.when.includes('case.type') || effect.when.includes(id)),
    ).length;

describe('the case types', () => {
  test('there are eighteen', () => {
    expect(cases).toHaveLength(18);
  });

  test.each(cases.map((type) => [type.id, type] as const))(
    '%s carries calls and a card in both languages, evidence that decays, service times, a track, phases, outcomes, goals and satisfaction',
    (_, type) => {
      expect(type.calls.length).toBeGreaterThanOrEqual(3);
      for (const { opening } of type.calls) for (const said of [opening.en, opening.zh]) expect(said.length).toBeGreaterThan(0);
      expect(type.questions.length).toBeGreaterThanOrEqual(4);
      for (const { ask, answers } of type.questions)
        for (const said of [[ask.en], [ask.zh], ...answers.flatMap(({ say }) => [say.en, say.zh])])
          expect(said.join('').length).toBeGreaterThan(0);
      expect(type.evidence.length).toBeGreaterThan(0);
      // Some of it is gone before long; what is written in a register may stay for a month.
      expect(type.evidence.filter(({ life }) => typeof life === 'object').length).toBeGreaterThan(0);
      expect(Object.keys(type.times).sort()).toEqual(['process', 'scene', 'trace', 'victim']);
      expect(type.track.length).toBeGreaterThan(0);
      expect(type.phases.length).toBeGreaterThanOrEqual(4);
      expect(type.outcomes.length).toBeGreaterThanOrEqual(4);
      expect(type.goals.length).toBeGreaterThan(0);
      expect(type.plan).toBeDefined();
      expect(satisfies(type)).toBeGreaterThan(3);
    },
  );

  test.each(
    cases
      .filter(({ persons }) => persons.some(({ role }) => role === 'culprit' || role === 'missing'))
      .map((type) => [type.id, type] as const),
  )('%s: who is looked for moves by a behaviour of the pack, or is remote', (_, { persons, money }) => {
    for (const { role, behaviour } of persons)
      if (role === 'culprit' || role === 'missing') {
        const names = typeof behaviour === 'string' ? [behaviour] : (behaviour ?? []).map(([name]) => name);
        if (money === undefined) expect(names.length).toBeGreaterThan(0);
        for (const name of names)
          expect(
            origin.behaviours.some(({ id }) => id === name),
            name,
          ).toBe(true);
      }
  });

  test.each(cases.filter(({ persons }) => persons.some(({ role }) => role === 'culprit')).map((type) => [type.id, type] as const))(
    '%s: suspects have age, sex, dependants, language, drink, injury, resistance and admission',
    (_, { persons }) => {
      const names = new Set(persons.find(({ role }) => role === 'culprit')!.draws.map(({ name }) => name));
      for (const name of ['age', 'sex', 'hasDependants', 'needsInterpreter', 'drunk', 'injured', 'resists', 'admits'])
        expect(names, name).toContain(name);
    },
  );
});

/** Published rates times intensity, with how many ring twice. */
function calls(id: string): { readonly all: number; readonly needless: number } {
  const { scenario, pack } = resolved(scenarioOf(id));
  let [all, needless] = [0, 0];
  for (const { type, perMillionPerDay, intensity } of scenario.streams) {
    const { disposal, secondCall } = pack.caseTypes.find((one) => one.id === type)!;
    const rate = perMillionPerDay * intensity;
    const again = rate * (secondCall?.chance ?? 0);
    all += rate + again;
    needless += again + (disposal === 'end' || disposal === 'refer' ? rate : 0);
  }
  return { all, needless };
}

test.each(ownScenarios.filter((id) => ((scenarioOf(id)['streams'] ?? []) as readonly unknown[]).length > 0))(
  '%s: nuisance, silent, repeated and non-police calls are about half of all calls',
  (id) => {
    const { all, needless } = calls(id);
    expect(needless / all).toBeGreaterThanOrEqual(0.4);
    expect(needless / all).toBeLessThanOrEqual(0.6);
  },
);

test('callers are calm, upset, angry, drunk, whispering and children; some do not know, and some are wrong', () => {
  const manners = new Set(
    origin.caseTypes.flatMap(({ draws }) =>
      draws.flatMap(({ name, oneOf }) => (name === 'caller' ? (oneOf ?? []).map(([value]) => String(value)) : [])),
    ),
  );
  for (const manner of ['calm', 'upset', 'angry', 'drunk', 'child', 'whisper']) expect(manners).toContain(`tone.${manner}`);
  const reveals = cases.map(({ questions }) => questions.flatMap((question) => question.reveals));
  // Parties to a quarrel know what it is about.
  expect(reveals.filter((of) => of.some(({ knows, when }) => knows < 1 || when !== undefined)).length).toBeGreaterThanOrEqual(15);
  expect(reveals.filter((of) => of.some(({ wrong }) => wrong > 0)).length).toBeGreaterThanOrEqual(15);
});
