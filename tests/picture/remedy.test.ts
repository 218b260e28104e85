import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { activationsOf, caseWatch, follow, ruleBookOf } from '../../src/procedure/index.ts';
import { whatNow } from '../../src/picture/whatNow.ts';
import { remedyOf } from '../../src/picture/remedy.ts';
import type { Rule } from '../../src/scenario/index.ts';
import { advance, attributeAtBirth, refusalOf, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { quietEvening, scenarioOf, worldFrom } from '../support/sources.ts';

const packs = { 'cn-foshan': worldFrom(quietEvening()), international: worldFrom(scenarioOf('international-evening')) };

/** Jobs that end something for good. */
const irreversible = [
  'release',
  'let_go',
  'not_file',
  'penalise_dispute',
  'noise_penalise',
  'decide_penalty',
  'detain_criminal',
  'deliver',
  'freeze',
  'second_stop',
  'shop_settle',
  'park_tow',
  'suspend',
  'conclude',
];

/** Rules that ask for just that, and for nothing else. */
const demanded: Readonly<Record<string, string>> = { 'CN-47': 'deliver' };

/** Rules of one side that are kept by a job done before: there is nothing after them that would satisfy them. */
const preventing: readonly string[] = ['HR-01'];

/** Everything that a job may have done: its steps, and what the options of its asks add. */
function raisedBy(world: World, id: string): readonly string[] {
  const { steps } = world.jobs.get(id)!.job;
  return steps.flatMap((step) => ('act' in step ? [step.act] : world.asks.get(step.ask)!.ask.options.flatMap(({ adds }) => adds)));
}

describe.each(Object.entries(packs))('the remedies of %s', (_pack, world) => {
  const { rules } = world.resolved.pack.rules;
  const withJob = rules.filter(({ remedy }) => remedy?.job !== undefined);

  test('name jobs, and there are some', () => {
    expect(withJob.length).toBeGreaterThanOrEqual(9);
    expect(withJob.filter(({ remedy }) => !world.jobs.has(remedy!.job!))).toEqual([]);
  });

  test.each(withJob.filter(({ id }) => !preventing.includes(id)).map((rule) => [rule.id, rule] as const))(
    '%s: its job does what satisfies the rule',
    (_id, { b, remedy }) => {
      expect(raisedBy(world, remedy!.job!).filter((act) => b.includes(act))).not.toEqual([]);
    },
  );

  test('end nothing for good, save where the rule asks for that alone', () => {
    const ending = withJob.filter(({ id, remedy }) => irreversible.includes(remedy!.job!) && demanded[id] !== remedy!.job);
    expect(ending.map(({ id }) => id)).toEqual([]);
    expect(irreversible.filter((id) => !packs['cn-foshan'].jobs.has(id))).toEqual([]);
  });
});

/** What every rule would have the trainee order on every open case, were it to run out now. */
function* proposals(shift: Shift) {
  const { state, world, log } = shift;
  const book = ruleBookOf(world, (incident, person, name) => attributeAtBirth(world, incident, person, name));
  const watch = caseWatch('known');
  log.forEach((entry, index) => follow(book, watch, entry, index));
  for (const caseId of state.open) {
    const activations = activationsOf(watch.cases[caseId]!);
    for (const rule of world.resolved.pack.rules.rules) {
      const activation = activations.find((each) => each.rule === rule.id) ?? { rule: rule.id, at: 0, verdict: 'open' as const };
      yield { rule, remedy: remedyOf(shift, state.cases[caseId]!, rule, activation as never) };
    }
  }
}

const jobOf = ({ command }: ReturnType<typeof remedyOf>): string | null => (command?.type === 'order' ? command.job : null);

test('no rule proposes another job than its own, on any case of the night market', () => {
  const shift = startShift(worldFrom(scenarioOf('night-market')), 'remedies');
  const seen: [Rule, string][] = [];
  for (const at of [2, 600]) {
    advance(shift, instant(at));
    for (const { rule, remedy } of proposals(shift)) {
      const job = jobOf(remedy);
      expect(job === null || job === rule.remedy?.job).toBe(true);
      expect(remedy.text.en.endsWith(rule.remedy!.en)).toBe(true);
      if (job === null) continue;
      seen.push([rule, job]);
      // What one key would do is said by name.
      expect(remedy.text.en.startsWith(`${shift.world.jobs.get(job)!.job.name.en}: `)).toBe(true);
    }
  }
  expect(seen.length).toBeGreaterThan(0);
});

test('nobody is let out by “What now?” of a man who is still to be questioned', () => {
  const shift = startShift(worldFrom({ ...scenarioOf('night-market'), streams: [], scripted: [] }), 'held');
  advance(shift, instant(2));
  const desk = deskPictures(shift)();
  const { warnings } = desk;
  const clock = warnings.find(({ rule }) => rule === ('CN-40' as never));
  expect(clock).toMatchObject({
    number: '0403',
    level: 'amber',
    command: null,
    remedy: { en: 'Release the person, or have detention decided.' },
  });
  expect(warnings.filter(({ command }) => command?.type === 'order' && irreversible.includes(command.job))).toEqual([]);
  const quiet = { ...desk, pending: [], asks: [], handOver: () => [], left: desk.ends - desk.now };
  expect(whatNow(shift, quiet)).toMatchObject({ kind: 'warning', command: warnings.find(({ level }) => level === 'amber')!.command });
  expect(whatNow(shift, { ...quiet, warnings: [clock!] })).toMatchObject({ kind: 'warning', number: '0403', command: null });
});

test('given somebody whose questioning runs out, then the law of his case offers every order that would keep the rule, and for what is kept none', () => {
  const shift = startShift(worldFrom({ ...scenarioOf('night-market'), streams: [], scripted: [] }), 'held');
  advance(shift, instant(2));
  const desk = deskPictures(shift)();
  const clock = desk.warnings.find(({ rule }) => rule === ('CN-40' as never))!;
  const { law } = desk.card(clock.caseId)!;
  const { ways } = law.find(({ rule, state }) => rule === clock.rule && state === 'open')!;
  expect(ways.map(({ command }) => (command.type === 'order' ? command.job : null))).toContain('release');
  expect(law.filter(({ state, ways: all }) => state === 'kept' && all.length > 0)).toEqual([]);
});

test('every order that the law of a case offers can be given, does what the rule waits for, and does so in the fast manner too', () => {
  const shift = startShift(worldFrom(scenarioOf('night-market')), 'lychee');
  let offered = 0;
  for (const at of [2, 900, 2400]) {
    advance(shift, instant(at));
    const desk = deskPictures(shift)();
    for (const caseId of shift.state.open)
      for (const { rule, ways } of desk.card(caseId)?.law ?? []) {
        const { b } = shift.world.resolved.pack.rules.rules.find(({ id }) => id === rule)!;
        for (const { command } of ways) {
          offered++;
          if (command.type !== 'order') throw new Error('only orders are offered');
          expect(refusalOf(shift, command)).toBeUndefined();
          const steps = shift.world.jobs
            .get(command.job)!
            .job.steps.flatMap((step) => ('act' in step && b.includes(step.act) ? [step] : []));
          expect(steps.some(({ switch: id }) => id === undefined || command.switches?.[id] === true)).toBe(true);
        }
      }
  }
  expect(offered).toBeGreaterThan(5);
});
