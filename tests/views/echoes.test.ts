import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { play, policyFor, type Policy } from '../../src/experiments/index.ts';
import type { Command, DeskPicture } from '../../src/picture/index.ts';
import { startShift } from '../../src/simulation/index.ts';
import { parse } from '../../src/views/console/commandLine/parse.ts';
import { writeLine } from '../../src/views/console/commandLine/writeLine.ts';
import { commandsIn, menuEntries } from '../../src/views/console/menu/entries.ts';
import { added, draftOf, joinable, joined, nudged, stepsOf, switched, without, type Draft } from '../../src/views/console/plan/draft.ts';
import type { KeptPlan } from '../../src/views/console/plan/keptPlans.ts';
import { alike } from '../../src/views/shared/alike.ts';
import { nothingSelected, type DeskSelection } from '../../src/views/console/selection.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';
import { busyEvening } from './fixtures/deskPicture.ts';

const languages = ['en', 'zh'] as const;

/** What is in hand when somebody types what the result line says of a command. */
const inHand = (command: Command): DeskSelection => ({
  ...nothingSelected,
  ...('caseId' in command && { caseId: command.caseId }),
  ...('report' in command && { report: command.report }),
});

/** The line of a command where it does not mean the command again; undefined where it does. */
function untypable(command: Command, picture: DeskPicture, language: 'en' | 'zh', plans: readonly KeptPlan[] = []): string | undefined {
  const line = writeLine(command, picture, language, plans);
  const reading = parse(line, { picture, selection: inHand(command), language, plans });
  return reading.kind === 'command' && alike(reading.command, command)
    ? undefined
    : `${line} ⇒ ${JSON.stringify(reading.kind === 'command' ? reading.command : reading).slice(0, 200)} for ${JSON.stringify(command)}`;
}

/** What can be clicked on a desk: everything in the menus of its calls, cases, units and radio lines. */
function clickable(picture: DeskPicture): readonly Command[] {
  const targets = [
    ...picture.pending.map(({ report, caseId }) => ({
      target: { kind: 'call' as const, id: report },
      selection: { ...nothingSelected, caseId, report },
    })),
    ...picture.active.flatMap(({ caseId }) => [
      { target: { kind: 'case' as const, id: caseId }, selection: { ...nothingSelected, caseId } },
      ...(picture.card(caseId)?.orders ?? []).map(({ order }) => ({
        target: { kind: 'order' as const, id: order },
        selection: { ...nothingSelected, caseId },
      })),
    ]),
    ...picture.units.map(({ unit }) => ({
      target: { kind: 'unit' as const, id: unit },
      selection: { ...nothingSelected, caseId: picture.active[0]?.caseId ?? null },
    })),
    ...picture.messages.slice(-20).map(({ id }) => ({ target: { kind: 'message' as const, id: String(id) }, selection: nothingSelected })),
  ];
  const calls = picture.pending.flatMap(({ report }) => {
    const call = picture.callOf(report);
    return call
      ? [
          ...call.questions.map(({ offer }) => offer.command),
          ...call.types.map((type): Command => ({ type: 'setType', report, caseType: type.id })),
          ...call.places.map(({ belief }): Command => ({ type: 'setPlace', report, belief })),
        ]
      : [];
  });
  return [...targets.flatMap(({ target, selection }) => commandsIn(menuEntries(target, { picture, selection }))), ...calls];
}

test(
  'on a played evening the line of every command that is given or can be clicked means that command again, in both languages',
  { timeout: 120_000 },
  () => {
    const world = worldFrom(nightMarket());
    const careful = policyFor(world, 'careful');
    const wrong = new Set<string>();
    const known = new Set<string>();
    let turns = 0;
    const watched: Policy = (desk, memory, dice) => {
      const move = careful(desk, memory, dice);
      turns += 1;
      const fresh = [...(move.command ? [move.command] : []), ...(turns % 300 === 0 ? clickable(desk) : [])].filter(
        (command) => !known.has(JSON.stringify(command)),
      );
      for (const command of fresh)
        for (const language of languages) {
          known.add(JSON.stringify(command));
          const line = untypable(command, desk, language);
          if (line !== undefined) wrong.add(line);
        }
      return move;
    };
    play(startShift(world, 'lychee'), watched, instant(5400));
    expect([...wrong]).toEqual([]);
  },
);

/** A draft changed by so many figures: each takes out, puts in, moves, switches or joins. */
function changed(draft: Draft, jobs: Parameters<typeof added>[1][], figures: readonly number[]): Draft {
  return figures.reduce((now, figure) => {
    const step = now[figure % Math.max(1, now.length)];
    const further = Math.floor(figure / 64);
    switch (step === undefined ? 1 : figure % 5) {
      case 0:
        return now.length > 1 ? without(now, step!.id) : now;
      case 1:
        return added(now, jobs[further % jobs.length]!);
      case 2:
        return nudged(now, step!.id, further % 2 === 0 ? 1 : -1);
      case 3: {
        const names = busyEvening.card('c0417' as never)!.jobs.find(({ job }) => job === step!.job)?.switches ?? [];
        return names.length === 0 ? now : switched(now, step!.id, names[further % names.length]!.id, further % 3 === 0);
      }
      default: {
        const others = joinable(now, step!.id);
        return others.length === 0 ? now : joined(now, step!.id, others[further % others.length]!.id, true);
      }
    }
  }, draft);
}

test.each(languages)('any plan of one’s own is written so that it reads back, in %s', (language) => {
  fc.assert(
    fc.property(fc.constantFrom('c0417', 'c0412'), fc.array(fc.nat(4096), { maxLength: 12 }), (caseId, figures) => {
      const card = busyEvening.card(caseId as never)!;
      const steps = stepsOf(changed(draftOf(card), [...card.jobs], figures));
      const command: Command = { type: 'startPlan', caseId: card.caseId, plan: card.plan?.id ?? card.planBasis.plan, steps };
      expect(untypable(command, busyEvening, language)).toBe(undefined);
    }),
    { numRuns: 100 },
  );
});

test('the shortest line is chosen: a kept plan by its name, a step less or more by that step', () => {
  const card = busyEvening.card('c0417' as never)!;
  const line = (steps: ReturnType<typeof stepsOf>, plans: readonly KeptPlan[] = []): string =>
    writeLine({ type: 'startPlan', caseId: card.caseId, plan: card.plan!.id, steps }, busyEvening, 'en', plans);
  const waiting = card.plan!.steps.find(({ state }) => state === 'waiting')!;
  expect(line(stepsOf(without(draftOf(card), waiting.id)))).toBe(`plan 0417 skip ${waiting.job.en}`);
  expect(line(stepsOf(added(draftOf(card), card.jobs[0]!)))).toBe(`plan 0417 add ${card.jobs[0]!.name.en}`);
  const kept: KeptPlan = {
    caseType: card.planBasis.caseType!,
    name: 'River first',
    plan: card.planBasis.plan,
    steps: [{ id: 'own1', lane: 'scene', job: 'search' as never }],
  };
  expect(line(kept.steps, [kept])).toBe('plan 0417 River first');
  expect(line(kept.steps)).toBe('plan 0417 own scene: Search for the suspect #own1');
});
