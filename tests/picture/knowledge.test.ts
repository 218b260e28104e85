import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance, scopeOf, type Shift, type World } from '../../src/simulation/index.ts';
import { seize } from '../../src/simulation/work/effects/property.ts';
import { askCaller, fileCase, first, give, onTheLine, waitFor, worldWith } from '../support/desk.ts';
import { nightMarket, quietEvening, worldFrom } from '../support/sources.ts';

const { report, caseId } = first;

const evening = (entry: Record<string, unknown>): Record<string, unknown> =>
  quietEvening({
    lasts: '4h',
    units: [{ id: 'u1', callSign: '1', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } }],
    scripted: [{ at: '0s', delay: '5s', where: { place: 'night-market' }, channel: '110', ...entry }],
  });

const thief = {
  id: 'thief',
  type: 'phone_theft',
  findable: '25m',
  call: 'plain',
  draws: { sawThief: true, knowsWhere: true, thiefInView: false, amount: 4350 },
};

/** Nobody is ever noticed, however he is met. */
const unnoticed = (scenario: unknown): World =>
  worldWith(scenario, 'behaviours.json', (behaviours: readonly { readonly met: object }[]) =>
    behaviours.map((behaviour) => ({
      ...behaviour,
      met: Object.fromEntries(Object.keys(behaviour.met).map((row) => [row, { caught: 0, seen: 0 }])),
    })),
  );

const told = (shift: Shift): readonly string[] => deskPictures(shift)().messages.map(({ key }) => key);

describe('somebody who was met and not noticed', () => {
  const searched = (): Shift => {
    const shift = onTheLine(unnoticed(evening(thief)), 'miss-3');
    fileCase(shift, 'phone_theft', 1);
    give(shift, { type: 'dispatch', caseId, unit: 'u1' as never });
    waitFor(shift, () => shift.state.units['u1' as never]!.arrived);
    give(shift, { type: 'order', caseId, job: 'hunt' as never });
    waitFor(shift, () => shift.log.some(({ fact }) => fact.type === 'huntFailed'), 1200);
    return shift;
  };

  test('has no file, and is not spoken of; the search is said to have found nothing', () => {
    const shift = searched();
    expect(shift.log.some(({ fact }) => fact.type === 'suspectMissed')).toBe(true);
    expect(shift.state.cases[caseId]!.persons).toEqual({});
    expect(deskPictures(shift)().card(caseId)!.people).toEqual([]);
    expect(told(shift)).toContain('search.nothing');
    expect(told(shift).filter((key) => key.startsWith('suspect.'))).toEqual([]);
  });

  test('moves no unit: it stands where its own way in the search has brought it', () => {
    const shift = searched();
    const ways = shift.log.flatMap(({ fact }) => (fact.type === 'unitSetOut' ? [fact.journey.route.to] : []));
    expect(shift.state.units['u1' as never]!.spot).toEqual(ways.at(-1));
  });
});

test('facts of the world stir no case and make no line', () => {
  const shift = onTheLine(worldFrom(evening(thief)), 'world-only');
  fileCase(shift, 'phone_theft');
  const picture = deskPictures(shift);
  expect(picture().stirred).not.toEqual([]);
  const before = picture().messages.length;
  shift.log.push(
    { at: shift.state.now, fact: { type: 'itemMoved', caseId, item: 'phone' as never, to: 'fence', unit: null } },
    { at: shift.state.now, fact: { type: 'suspectHid', incident: shift.state.cases[caseId]!.incident, person: 'p' as never } },
  );
  expect([picture().stirred, picture().messages.length]).toEqual([[], before]);
});

describe('what the goods are worth', () => {
  const worth = (shift: Shift): number | null | undefined => deskPictures(shift)().card(caseId)!.items[0]?.value;
  const believe = (shift: Shift, value: number, standing: 'said' | 'verified' | 'contradicted'): void => {
    shift.state.cases[caseId]!.beliefs.push({
      id: `v${value}`,
      about: 'item',
      subject: null,
      aspect: 'value',
      value,
      spot: null,
      source: 'caller',
      at: shift.state.now,
      standing,
    });
  };

  test('is what the best founded belief says, never the truth', () => {
    const shift = onTheLine(worldFrom(evening(thief)), 'worth');
    fileCase(shift, 'phone_theft');
    believe(shift, 9000, 'contradicted');
    expect(worth(shift) ?? null).toBe(null);
    believe(shift, 5000, 'said');
    expect(worth(shift)).toBe(5000);
    believe(shift, 4000, 'verified');
    believe(shift, 6000, 'said');
    expect(worth(shift)).toBe(4000);
  });

  test('is known once it was appraised', () => {
    const shift = onTheLine(worldFrom(evening(thief)), 'worth');
    fileCase(shift, 'phone_theft');
    believe(shift, 5000, 'said');
    shift.state.cases[caseId]!.evidence.push({
      id: 'e',
      kind: 'value_report',
      at: shift.state.now,
      order: null,
      own: true,
      corroborates: false,
      pointsTo: null,
      leads: false,
      tainted: null,
    });
    expect(worth(shift)).toBe(4350);
  });
});

describe("the desk's own type decides what the pictures say", () => {
  const silent = { id: 'silent', type: 'silent_call' };

  test('a card without a grade has no priority', () => {
    expect(deskPictures(onTheLine(worldFrom(evening(thief)), 'grade'))().card(caseId)!.row.priority).toBe(null);
  });

  test('the ways to close are those of the type that the desk set', () => {
    const shift = onTheLine(worldFrom(evening(thief)), 'close');
    fileCase(shift, 'dispute');
    const own = shift.world.caseTypes.get('dispute')!.type.outcomes.map(({ id }) => id);
    expect(
      deskPictures(shift)()
        .card(caseId)!
        .closing.map(({ command }) => command),
    ).toEqual(own.map((outcome) => ({ type: 'close', caseId, outcome })));
  });

  test('what truly came of it can be closed as that, also under another type', () => {
    const shift = onTheLine(worldFrom(evening(thief)), 'close');
    fileCase(shift, 'dispute');
    shift.state.cases[caseId]!.outcome = 'returned';
    expect(
      deskPictures(shift)()
        .card(caseId)!
        .closing.map(({ label }) => label.en),
    ).toEqual(['Phone given back, thief not found']);
  });

  test('a silent call taken for a theft looks like any theft, and somebody can be sent there', () => {
    const stages = (entry: Record<string, unknown>) => {
      const shift = onTheLine(worldFrom(evening(entry)), 'alike');
      const ungraded = deskPictures(shift)().card(caseId)!.stages;
      shift.state.cases[caseId]!.beliefs.push({
        id: 'own',
        about: 'scene',
        subject: null,
        aspect: 'place',
        value: 'night-market',
        spot: shift.state.units['u1' as never]!.spot,
        source: 'caller',
        at: shift.state.now,
        standing: 'said',
      });
      fileCase(shift, 'phone_theft');
      const graded = deskPictures(shift)().card(caseId)!.stages;
      give(shift, { type: 'dispatch', caseId, unit: 'u1' as never });
      waitFor(shift, () => shift.state.units['u1' as never]!.arrived);
      return [ungraded, graded, shift.state.cases[caseId]!.response];
    };
    expect(stages(silent)).toEqual(stages(thief));
  });

  test('a theft taken for a nuisance call gets nobody', () => {
    const shift = onTheLine(worldFrom(evening(thief)), 'nobody');
    fileCase(shift, 'phone_theft');
    shift.state.cases[caseId]!.type = 'nuisance_call' as never;
    expect(
      deskPictures(shift)()
        .recommended(caseId)
        .map(({ offer }) => offer.refusal),
    ).toEqual([{ code: 'stageForbids', what: 'response' }]);
    expect(deskPictures(shift)().card(caseId)!.stages).toMatchObject({ inquiry: 'notApplicable', property: 'notApplicable' });
  });

  test('who is too few for what the case needs is not recommended first, however near', () => {
    const shift = onTheLine(worldFrom({ ...evening(thief), units: nightMarket()['units'] }), 'crew');
    fileCase(shift, 'phone_theft');
    const first = (): unknown => deskPictures(shift)().recommended(caseId)[0]!.unit;
    const near = first();
    (shift.state.units[near as never]! as { officers: number }).officers = 1;
    const after = deskPictures(shift)().recommended(caseId);
    expect(after[0]!.officers).toBeGreaterThan(1);
    const [alone, pair] = [after.findIndex(({ unit }) => unit === near), after.findLastIndex(({ free, officers }) => free && officers > 1)];
    expect(alone).toBeGreaterThan(pair);
  });

  test('goods that vanished in the world are not shown as lost', () => {
    const shift = onTheLine(
      worldWith(evening(thief), 'caseTypes/phone_theft.json', (type: { readonly items: readonly object[] }) => ({
        ...type,
        items: type.items.map((item) => ({ ...item, passed: { uniform: ['60s', '61s'] }, lost: { uniform: ['120s', '121s'] } })),
      })),
      'vanish',
    );
    fileCase(shift, 'phone_theft');
    askCallerAgain(shift);
    advance(shift, instant(1200));
    expect(shift.state.cases[caseId]!.items['phone' as never]!.at).toBe('lost');
    const card = deskPictures(shift)().card(caseId)!;
    expect([card.stages.property, card.items.map(({ stage }) => stage), told(shift).includes('item.lost')]).toEqual([
      'unknown',
      ['unknown'],
      false,
    ]);
  });

  /** The card lists a thing once somebody spoke of it. */
  const askCallerAgain = (shift: Shift): void => {
    give(shift, { type: 'callBack', report });
    askCaller(shift, 'item');
  };

  test("goods known to be at the buyer's that are gone when he is searched are lost", () => {
    const shift = onTheLine(worldFrom(evening(thief)), 'lost');
    fileCase(shift, 'phone_theft');
    const record = shift.state.cases[caseId]!;
    Object.assign(record.items['phone' as never]!, { stage: 'located', at: 'lost' });
    seize(shift, record, scopeOf(shift.world, shift.state, record), { do: 'seize', from: 'fence' }, { record, place: 'place' });
    expect([deskPictures(shift)().card(caseId)!.stages.property, told(shift).includes('item.lost')]).toEqual(['lost', true]);
  });

  test('of several things the one that is least far is shown', () => {
    const shift = onTheLine(worldFrom(evening(thief)), 'worst');
    fileCase(shift, 'phone_theft');
    const { items } = shift.state.cases[caseId]!;
    items['phone' as never]!.stage = 'returned';
    (items as Record<string, object>)['bag'] = { ...items['phone' as never]!, id: 'bag', stage: 'listed' };
    expect(deskPictures(shift)().card(caseId)!.stages.property).toBe('listed');
  });
});
