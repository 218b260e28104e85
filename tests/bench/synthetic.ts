import { quietEvening } from '../support/sources.ts';

const bases = [
  'wenchang-station',
  'nanan-station',
  'lizhou-branch',
  'riders-base',
  'night-market-post',
  'square-post',
  'lotus-office',
  'xicheng-office',
  'hetang-office',
  'gaotian-office',
];
const kinds = [
  'patrol_car',
  'patrol_car',
  'riders',
  'police_ebike',
  'foot_pair',
  'plain_clothes',
  'transport_van',
  'patrol_car',
  'ptu_van',
  'police_ebike',
];

/** The synthetic load: 8 h, 60 units, about 400 cases, with plenty of desks so that the work is done and not only queued. */
export const syntheticLoad = (cases = 400): Record<string, unknown> =>
  quietEvening({
    id: 'synthetic',
    lasts: '8h',
    starts: '2026-05-08T14:00',
    units: Array.from({ length: 60 }, (_, index) => ({
      id: `u${index}`,
      callSign: String(100 + index),
      kind: kinds[index % kinds.length],
      base: bases[index % bases.length],
    })),
    desks: { video: 40, intelligence: 40, antifraud: 40, duty: 40, custody: 40 },
    streams: [
      { type: 'phone_theft', perMillionPerDay: (1.5 * cases) / 400, intensity: 640 },
      { type: 'ebike_theft', perMillionPerDay: (2 * cases) / 400, intensity: 480 },
      { type: 'telecom_fraud', perMillionPerDay: (4 * cases) / 400, intensity: 240 },
      { type: 'dispute', perMillionPerDay: (30 * cases) / 400, intensity: 36 },
    ],
  });
