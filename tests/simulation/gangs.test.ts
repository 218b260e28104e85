import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { policies, type Policy } from '../../src/experiments/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { advance, type CaseRecord, type FactOf, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import type { Incident } from '../../src/simulation/incident.ts';
import { drawIncident } from '../../src/simulation/incidents/drawIncident.ts';
import { shareOf } from '../support/bands.ts';
import { played } from '../support/play.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';
import { say } from '../support/takenIn.ts';

const seeds = Array.from({ length: 200 }, (_, index) => `pair-${index}`);
const snatch = {
  id: 'e',
  type: 'snatch_moto',
  at: '1m',
  delay: '40s',
  where: { place: 'night-market' },
  channel: '110',
  draws: { riders: 2, everSolved: true },
};
const evening = (entry: Record<string, unknown>, lasts = '3h', more: Record<string, unknown> = {}): World =>
  worldFrom(quietEvening({ lasts, scripted: [entry], ...more }));
const pair = evening(snatch, '1h');

const fileOf = ({ state }: Shift): CaseRecord => Object.values(state.cases)[0]!;
const incidentOf = (shift: Shift): Incident => shift.state.incidents[fileOf(shift).incident]!;
const culpritsOf = ({ persons }: Pick<Incident, 'persons'>): Incident['persons'] => persons.filter(({ role }) => role === 'culprit');
const meetings = ({ log }: Shift) => log.flatMap(({ at, fact }) => (fact.type === 'suspectMet' ? [{ at, ...fact }] : []));
const did = ({ log }: Shift, act: string): readonly string[] =>
  log.flatMap(({ fact }) => (fact.type === 'activityDone' && fact.act === act && fact.person !== null ? [fact.person] : []));
const broken = (shift: Shift): readonly string[] =>
  assess(shift.world, shift.seed, shift.log, shift.state)
    .findings.filter(({ verdict }) => verdict === 'violated')
    .map(({ rule }) => String(rule));

/** Five hundred incidents of a type, as they truly are. */
function drawn(type: string): readonly Incident[] {
  const { caseTypes, site } = pair;
  return Array.from({ length: 500 }, (_, index): Incident =>
    drawIncident(pair, 'gangs', {
      birth: `${type}/${index}`,
      type: caseTypes.get(type)!.type,
      at: instant(60),
      reportedAt: instant(120),
      spot: site,
      place: null,
      scripted: null,
    }),
  );
}

/** A desk that works by routine and answers by the book. */
const routine: Policy = policies.nearest;

describe('how many there are', () => {
  test.each([
    ['snatch_moto', 'riders', (draws) => draws['riders'] === 2, 0.68],
    ['theft_from_car', 'alone', (draws) => draws['alone'] === false, 0.34],
    ['battery_theft', 'alone', (draws) => draws['alone'] === false, 0.22],
    ['moto_theft', 'gang', (draws) => draws['gang'] === true, 0.25],
    ['shoplift', 'organised', (draws) => draws['organised'] === true, 0.08],
  ] as const satisfies readonly (readonly [string, string, (draws: Incident['draws']) => boolean, number])[])(
    '%s: as many as the truth says (%s), at the share stated',
    (type, _, several, share) => {
      const incidents = drawn(type);
      for (const { draws, persons } of incidents) expect(culpritsOf({ persons }).length > 1).toBe(several(draws));
      const { low, high } = shareOf(incidents.filter(({ draws }) => several(draws)).length, incidents.length);
      expect(low - 0.02).toBeLessThan(share);
      expect(high + 0.02).toBeGreaterThan(share);
    },
  );

  test('only the others of a pair on one machine ride along, and the others of a gang of thieves go their own ways; of motorcycle thieves there are two or three', () => {
    for (const { persons } of drawn('snatch_moto')) {
      const [first, ...others] = culpritsOf({ persons });
      expect(first!.rides).toBeUndefined();
      for (const { rides, findableUntil } of others) expect([rides?.with, findableUntil]).toEqual([first!.id, null]);
    }
    const gangs = drawn('moto_theft')
      .map((incident) => culpritsOf(incident))
      .filter(({ length }) => length > 1);
    expect(new Set(gangs.map(({ length }) => length))).toEqual(new Set([2, 3]));
    for (const gang of gangs) expect(gang.every(({ rides }) => rides === undefined)).toBe(true);
  });

  test('who did it first is the same person, alone or with others', () => {
    const alone = evening({ ...snatch, draws: { ...snatch.draws, riders: 1 } });
    for (const seed of seeds.slice(0, 20)) {
      const [one, two] = [alone, pair].map((world) => culpritsOf(incidentOf(played(world, seed, 'lawful', policies.idle)))[0]!);
      expect({ ...two, id: '' }).toEqual({ ...one, id: '' });
    }
  });

  test('evidence that leads to somebody leads to one of them, now to the one and now to the other; what was snatched is with whoever sat behind', () => {
    const pairs = drawn('snatch_moto').filter((incident) => culpritsOf(incident).length === 2);
    const leads = pairs.map((incident) =>
      incident.traces
        .flatMap(({ pointsTo }) => (pointsTo === null ? [] : [culpritsOf(incident).findIndex(({ id }) => id === pointsTo)]))
        .filter((place) => place >= 0),
    );
    expect(new Set(leads.flat())).toEqual(new Set([0, 1]));
    expect(leads.some((places) => new Set(places).size === 2)).toBe(true);
    for (const incident of pairs) expect(incident.items[0]!.holder).toBe(culpritsOf(incident)[1]!.id);
  });
});

describe('a pair on one motorcycle', () => {
  const shifts = seeds.map((seed) => played(pair, seed, 'lawful', routine));
  const stops = shifts.flatMap((shift) => {
    const [first, second] = culpritsOf(incidentOf(shift));
    const met = meetings(shift).filter(({ person }) => person === first!.id || person === second!.id);
    const stop = met.find(({ person, result, how }) => person === first!.id && result === 'caught' && how !== 'home');
    return stop ? [{ shift, stop, other: met.find(({ at, person }) => at === stop.at && person === second!.id), second: second! }] : [];
  });

  test('given they are stopped, then both are met in the same second, the one in hand, the other by his own chance of 0.7', () => {
    const both = stops.filter(({ other }) => other !== undefined);
    expect(both.length).toBeGreaterThan(20);
    const { mean, low, high } = shareOf(both.filter(({ other }) => other!.result === 'caught').length, both.length);
    console.info(`pairs: the second caught too in ${mean.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}) of ${both.length} stops`);
    expect(low).toBeLessThan(0.7);
    expect(high).toBeGreaterThan(0.7);
    expect(new Set(both.map(({ other }) => other!.result))).toEqual(new Set(['caught', 'seen']));
  });

  test('given the other gets away, then he runs from there on foot, in the open for 8 to 20 minutes, and what was snatched is with him', () => {
    const away = stops.filter(({ other }) => other?.result === 'seen');
    for (const { shift, stop, second } of away) {
      const steps = shift.log.filter(({ fact }) => fact.type === 'suspectMoved' && fact.person === second.id);
      expect(steps[0]).toMatchObject({ at: stop.at, fact: { phase: 'run' } });
      const until = (steps[0]!.fact as FactOf<'suspectMoved'>).openUntil! - stop.at;
      expect(until).toBeGreaterThanOrEqual(480);
      expect(until).toBeLessThanOrEqual(1200);
      expect(
        did(shift, 'search.person').filter((person) => person === second.id).length > 0 ||
          !shift.log.some(({ fact }) => fact.type === 'itemMoved' && fact.to === 'unit' && fact.unit === stop.unit),
      ).toBe(true);
    }
    expect(away.length).toBeGreaterThan(5);
  });

  test('while they ride nobody meets them apart, and whoever rides along is nowhere of his own', () => {
    for (const shift of shifts) {
      const [first, second] = culpritsOf(incidentOf(shift));
      const alone = shift.log.findIndex(({ fact }) => fact.type === 'suspectMoved' && fact.person === second!.id);
      if (alone < 0) continue;
      // He goes his own way once the other has got off, or was stopped.
      const before = shift.log
        .slice(0, alone)
        .flatMap(({ fact }) => ((fact.type === 'suspectMoved' || fact.type === 'suspectMet') && fact.person === first!.id ? [fact] : []));
      const last = before.at(-1)!;
      expect(last.type === 'suspectMet' || ['about'].includes(last.phase)).toBe(true);
    }
  });

  test('given both are caught, then each is told why, searched by his own sex, taken in and questioned by himself, and nothing is against the rules', () => {
    const whole = evening(snatch, '24h');
    const caught = seeds
      .slice(0, 16)
      .map((seed) => played(whole, seed, 'lawful', routine))
      .filter(
        (shift) =>
          Object.keys(shift.state.cases).length === 1 &&
          culpritsOf(incidentOf(shift)).every(({ id }) => fileOf(shift).persons[id]?.custody === 'detained'),
      );
    expect(caught.length).toBeGreaterThan(3);
    for (const shift of caught) {
      for (const { id } of culpritsOf(incidentOf(shift)))
        for (const act of [
          'arrest.executed',
          'summon.reason_told',
          'search.person',
          'site.entered',
          'site.safety_check',
          'rights.told',
          'interview.suspect',
          'detain.criminal',
        ])
          expect(did(shift, act), act).toContain(id);
      expect(broken(shift)).toEqual([]);
      expect(assess(shift.world, shift.seed, shift.log, shift.state).outcomes[0]).toMatchObject({ caught: true });
    }
  }, 120_000);
});

describe('one of two', () => {
  /** A pair of whom the shift before brought in the first, who admits it and has been questioned by then or not. */
  const history = [
    { at: '-170m', act: 'case.filed_criminal' },
    { at: '-160m', act: 'arrest.executed', person: 'culprit' },
    { at: '-140m', act: 'site.entered', person: 'culprit' },
    { at: '-130m', act: 'interview.suspect', person: 'culprit' },
  ];
  const inherited = (admits: boolean, acts: readonly Record<string, unknown>[] = history): World =>
    worldFrom(
      quietEvening({
        lasts: '10h',
        units: [],
        inherited: [
          {
            ...snatch,
            at: '-3h',
            delay: '1m',
            priority: 1,
            history: acts,
            draws: { riders: 2, robbery: true, everSolved: false },
            culprits: [{ admits }, { admits: false }],
          },
        ],
      }),
    );
  const namesOf = (shift: Shift): readonly unknown[] =>
    fileOf(shift)
      .beliefs.filter(({ aspect }) => aspect === 'identity')
      .map(({ value, standing }) => [value, standing]);

  test('given one who admits it, when he has been questioned, then in 7 of 10 cases he has named the other, and that is a lead to be borne out; one who denies names nobody', () => {
    const named = seeds
      .slice(0, 80)
      .map((seed) => startShift(inherited(true), seed))
      .filter((shift) => namesOf(shift).length > 0);
    const { low, high } = shareOf(named.length, 80);
    expect(low).toBeLessThan(0.7);
    expect(high).toBeGreaterThan(0.7);
    for (const shift of named) expect(namesOf(shift)).toEqual([[culpritsOf(incidentOf(shift))[1]!.id, 'single']]);
    for (const seed of seeds.slice(0, 20)) expect(namesOf(startShift(inherited(false), seed))).toEqual([]);
  });

  test('given the other is known by name and at large, then the file stays open until he is listed as wanted; then it may be closed', () => {
    const after = [
      ...history,
      { at: '-100m', act: 'evidence.corroborated', person: 'culprit' },
      { at: '-90m', act: 'detain.criminal', person: 'culprit' },
      { at: '-60m', act: 'detention.delivered', person: 'culprit' },
    ];
    const shift = seeds.map((seed) => startShift(inherited(true, after), seed)).find((one) => namesOf(one).length > 0)!;
    const { id } = fileOf(shift);
    const close = (): string => say(shift, { type: 'close', caseId: id, outcome: 'detained' });
    advance(shift, instant(60));
    expect([fileOf(shift).outcome, fileOf(shift).closing, close()]).toEqual(['detained', 'open', 'notClosable']);
    expect(say(shift, { type: 'order', caseId: id, job: 'circulate' })).toBe('accepted');
    advance(shift, instant(1200));
    expect([fileOf(shift).closing, close()]).toEqual(['closable', 'accepted']);
  });

  test('given nobody else is known, then the file may be closed without', () => {
    const after = [
      ...history,
      { at: '-100m', act: 'evidence.corroborated', person: 'culprit' },
      { at: '-90m', act: 'detain.criminal', person: 'culprit' },
      { at: '-60m', act: 'detention.delivered', person: 'culprit' },
    ];
    const shift = startShift(inherited(false, after), 'one');
    advance(shift, instant(60));
    expect(fileOf(shift).closing).toBe('closable');
    expect(say(shift, { type: 'order', caseId: fileOf(shift).id, job: 'circulate' })).toBe('jobNeeds');
  });

  test('given either of a series is in hand, then the series is over', () => {
    const again = worldFrom(
      quietEvening({
        lasts: '6h',
        scripted: [
          { ...snatch, series: 's' },
          { ...snatch, id: 'later', at: '4h', series: 's' },
        ],
      }),
    );
    const shifts = seeds.slice(0, 24).map((seed) => played(again, seed, 'lawful', policies.nearest));
    const anyCaught = shifts.filter(({ log }) =>
      log.some(({ at, fact }) => at < 4 * 3600 && fact.type === 'stageChanged' && fact.region === 'custody' && fact.to === 'arrested'),
    );
    expect(anyCaught.length).toBeGreaterThan(5);
    for (const shift of anyCaught)
      if (culpritsOf(incidentOf(shift)).some(({ id }) => !['none', 'released'].includes(fileOf(shift).persons[id]?.custody ?? 'none')))
        expect(shift.log.some(({ fact }) => fact.type === 'incidentPrevented')).toBe(true);
  }, 60_000);
});
