import { expect, test } from 'vitest';
import { ruleBook } from '../../src/assessment/index.ts';
import { playShift } from '../../src/experiments/index.ts';
import {
  type Activation,
  activationsOf,
  attributesNow,
  caseWatch,
  check,
  eventsOf,
  follow,
  followTime,
  type RuleEvent,
  watchExpiry,
} from '../../src/procedure/index.ts';
import type { CaseId } from '../../src/kernel/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { advance, startShift, submit } from '../../src/simulation/index.ts';
import { oneCase, twisted } from '../support/assessmentWorld.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

const world = worldFrom(nightMarket());
const shift = playShift(world, 'events', 'nearest');
const book = ruleBook(world);

test('the watch, fed fact by fact, agrees with the checker over the whole log', () => {
  const events = eventsOf(book, shift.log, 'truth', world.ends);
  const watch = caseWatch('truth');
  shift.log.forEach((entry, index) => follow(book, watch, entry, index));
  followTime(book, watch, world.ends);
  const open = (Object.keys(events) as CaseId[]).filter((id) => watch.cases[id]!.closedAt === null);
  expect(open.length).toBeGreaterThan(5);
  const key = ({ rule, at, person, verdict, expires }: Activation): string => `${rule}/${at}/${person ?? ''}/${verdict}/${expires ?? ''}`;
  for (const id of open) {
    const { origin, start, entries } = events[id]!;
    expect(watch.cases[id]!.monitor.activations.map(key).sort()).toEqual(
      check(book.profile, start, entries, world.ends - origin)
        .map(key)
        .sort(),
    );
  }
});

test('events count from the report, name the fact, and only the telephone names its report', () => {
  const events = eventsOf(book, shift.log, 'truth');
  const [id] = (Object.keys(events) as CaseId[]).filter((caseId) => events[caseId]!.origin >= 0);
  const own = events[id!]!.entries.filter((entry): entry is RuleEvent => 'act' in entry);
  expect(own[0]).toMatchObject({ t: 0, act: 'call.ringing', report: shift.state.cases[id!]!.reports[0] });
  for (const { t, act, fact, report } of own) {
    const entry = shift.log[fact!]!;
    expect(entry.fact).toMatchObject({ type: 'activityDone', act });
    expect(t).toBe(entry.at - events[id!]!.origin);
    expect(report === undefined || act.startsWith('call.')).toBe(true);
  }
});

test('what the desk knows is always true, and it knows neither type nor priority before it has settled them', () => {
  const [truth, known] = [caseWatch('truth'), caseWatch('known')];
  shift.log.forEach((entry, index) => {
    follow(book, truth, entry, index);
    follow(book, known, entry, index);
    if (entry.fact.type === 'reportMade') {
      const attributes = attributesNow(known.cases[entry.fact.report.caseId]!).case;
      expect([attributes['type'], attributes['priority']]).toEqual([undefined, undefined]);
    }
  });
  for (const id of Object.keys(known.cases) as CaseId[]) {
    const [whole, seen] = [truth.cases[id]!.truth, attributesNow(known.cases[id]!)];
    for (const [name, value] of Object.entries(seen.case))
      if (name !== 'type' && name !== 'priority') expect([id, name, value]).toEqual([id, name, whole.case[name]]);
    for (const [person, bag] of Object.entries(seen.persons))
      for (const [name, value] of Object.entries(bag))
        if (name !== 'stayHours')
          expect([person, name, value]).toEqual([person, name, whole.persons[person as never]?.[name] ?? whole.case[name]]);
  }
});

test('a watch is plain JSON: one that went through a file goes on alike', () => {
  const half = Math.floor(shift.log.length / 2);
  const watch = caseWatch('known');
  shift.log.slice(0, half).forEach((entry, index) => follow(book, watch, entry, index));
  const copy = JSON.parse(JSON.stringify(watch)) as typeof watch;
  shift.log.slice(half).forEach((entry, index) => {
    expect(follow(book, copy, entry, half + index)).toEqual(follow(book, watch, entry, half + index));
  });
  expect(copy).toEqual(watch);
});

test('the clock alone breaks a duty, one second after its last', () => {
  const watch = caseWatch('truth');
  const quiet = twisted(oneCase(), 'clock', (command) => (command.type === 'dispatch' ? null : command));
  const graded = quiet.log.findIndex(({ fact }) => fact.type === 'caseGraded');
  const until = quiet.log.findIndex(({ at }, index) => index > graded && at > quiet.log[graded]!.at);
  quiet.log.slice(0, until).forEach((entry, index) => follow(ruleBook(quiet.world), watch, entry, index));
  const expiry = watchExpiry(watch)!;
  expect(expiry).toBe(quiet.log[graded]!.at + 60);
  expect(followTime(ruleBook(quiet.world), watch, expiry)).toEqual([]);
  expect(followTime(ruleBook(quiet.world), watch, expiry + 1)).toMatchObject([{ activation: { rule: 'CX-06', verdict: 'violated' } }]);
});

test('grading down takes no duty away; the file opens with the report, not with the ringing', () => {
  const down = twisted(oneCase(), 'down', (command) => (command.type === 'setPriority' ? { ...command, priority: 4 } : command));
  const watch = caseWatch('truth');
  down.log.forEach((entry, index) => follow(ruleBook(down.world), watch, entry, index));
  const rules = activationsOf(Object.values(watch.cases)[0]!);
  expect(rules.some(({ rule }) => rule === 'CX-06')).toBe(true);
  expect(rules.filter(({ rule }) => rule === 'CX-27')).toMatchObject([{ verdict: 'satisfied' }]);
});

test('a long stay asks for what long stays need, as from its start', () => {
  const inherited = worldFrom({ ...nightMarket(), streams: [], scripted: [] });
  const idle = startShift(inherited, 'stay');
  advance(idle, instant(3 * 3600));
  const watch = caseWatch('truth');
  idle.log.forEach((entry, index) => follow(ruleBook(inherited), watch, entry, index));
  followTime(ruleBook(inherited), watch, idle.state.now);
  const stays = Object.values(watch.cases).flatMap((watched) => Object.values(watched.stays).map((stay) => ({ stay, watched })));
  expect(stays.length).toBeGreaterThan(0);
  for (const { stay, watched } of stays) {
    if (stay.over || stay.hours <= 4) continue;
    expect(watched.entries[stay.arrival]).toMatchObject({ setPerson: { stayHours: stay.hours } });
    expect(activationsOf(watched).some(({ rule }) => rule === 'CX-16')).toBe(true);
  }
});

test('a second report of the same incident lends the file its telephone calls and no duties of its own', () => {
  const second = oneCase();
  const twice = startShift(second, 'merge');
  advance(twice, instant(405));
  const first = Object.values(twice.state.reports)[0]!;
  submit(twice, { type: 'answer', report: first.id });
  const copy = { ...first, id: 'r9' as typeof first.id, caseId: 'c9' as CaseId, ordinal: 1, at: twice.state.now };
  const done = (act: string, report: string, caseId: string, at: number) =>
    ({
      at: instant(at),
      fact: { type: 'activityDone', caseId, act, attributes: {}, report, person: null, item: null, unit: null, order: null },
    }) as never;
  const own = ruleBook(second);
  const watch = caseWatch('truth');
  const log = [
    ...twice.log,
    { at: twice.state.now, fact: { type: 'reportMade', report: copy } } as never,
    done('call.ringing', 'r9', 'c9', 510),
    done('call.answered', 'r9', 'c9', 520),
    done('report.received', 'r9', 'c9', 520),
    { at: instant(530), fact: { type: 'reportMerged', report: 'r9', from: 'c9', into: first.caseId } } as never,
  ];
  log.forEach((entry, index) => follow(own, watch, entry, index));
  const file = watch.cases[first.caseId]!;
  const events = file.entries.filter((entry): entry is RuleEvent => 'act' in entry);
  expect(watch.cases['c9' as CaseId]!.absorbedBy).toBe(first.caseId);
  expect(events.filter(({ report }) => report === copy.id).map(({ act, t }) => [act, t])).toEqual([
    ['call.ringing', 510 - file.origin],
    ['call.answered', 520 - file.origin],
  ]);
  expect(events.filter(({ act }) => act === 'report.received')).toHaveLength(1);
});
