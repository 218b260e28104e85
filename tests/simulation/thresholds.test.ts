import { describe, expect, test } from 'vitest';
import { first, fileCase, onTheLine, worldWith } from '../support/desk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';
import { attributeAtBirth, type World } from '../../src/simulation/index.ts';

type Draws = Readonly<Record<string, unknown>>;
const anyTheft: Draws = { knowsWhere: true, halved: false, valueClear: true, offAge: 30 };
const theft: Draws = { ...anyTheft, pickpocketed: false };
const evening = (type: string, draws: Draws) =>
  quietEvening({
    lasts: '1h',
    scripted: [
      {
        id: 'one',
        type,
        at: '1m',
        delay: '5s',
        where: { place: type === 'telecom_fraud' ? 'estate-lotus-1' : 'night-market' },
        channel: '110',
        draws,
      },
    ],
  });

/** The track under which the report is registered. */
function trackIn(world: World, type: string): unknown {
  const shift = onTheLine(world, 'a');
  fileCase(shift, type);
  const record = shift.state.cases[first.caseId]!;
  return record.attributes['track'] ?? attributeAtBirth(world, shift.state.incidents[record.incident]!, null, 'track');
}

describe('the track follows the amounts of the profile (class-one city of Guangdong)', () => {
  test.each<[string, string, Draws, string]>([
    ['a theft under 3,000 yuan', 'phone_theft', { ...theft, amount: 2900 }, 'admin'],
    ['a theft of 3,000 yuan', 'phone_theft', { ...theft, amount: 3000 }, 'criminal'],
    ['a theft under 1,500 yuan from somebody whom the law protects more', 'phone_theft', { ...theft, halved: true, amount: 1400 }, 'admin'],
    ['a theft of 1,500 yuan from somebody whom the law protects more', 'phone_theft', { ...theft, halved: true, amount: 1500 }, 'criminal'],
    ['pickpocketing of any amount', 'phone_theft', { ...theft, pickpocketed: true, amount: 300 }, 'criminal'],
    ['an e-bike under 3,000 yuan', 'ebike_theft', { ...anyTheft, price: 3500, amount: 2900 }, 'admin'],
    ['an e-bike of 3,000 yuan', 'ebike_theft', { ...anyTheft, price: 3500, amount: 3000 }, 'criminal'],
    ['a telecom fraud under 3,000 yuan', 'telecom_fraud', { transferred: true, amount: 2900, forOther: false }, 'admin'],
    ['a telecom fraud of 3,000 yuan', 'telecom_fraud', { transferred: true, amount: 3000, forOther: false }, 'criminal'],
  ])('%s', (_, type, draws, track) => expect(trackIn(worldFrom(evening(type, draws)), type)).toBe(track));
});

test('another profile with another amount takes another track, and no line of TypeScript changes', () => {
  const dearer = (amount: number) =>
    worldWith(evening('phone_theft', { ...theft, amount: 3400 }), 'pack.json', (pack: { thresholds: Record<string, object> }) => ({
      ...pack,
      thresholds: { ...pack.thresholds, theft: { ...pack.thresholds['theft'], is: amount } },
    }));
  expect([3000, 3400, 3500].map((amount) => trackIn(dearer(amount), 'phone_theft'))).toEqual(['criminal', 'criminal', 'admin']);
});
