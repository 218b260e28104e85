import type { OwnStep } from '../../../src/simulation/index.ts';
import { packParts, quietEvening, scenarioOf } from '../../support/sources.ts';
import type { Answers, ByHand } from '../../support/play.ts';

/** A shift whose whole course is kept: what the scenario holds, how the asks are answered, and what it shows. */
export interface GoldenShift {
  readonly name: string;
  readonly scenario: Record<string, unknown>;
  readonly seed: string;
  readonly answers: Answers;
  readonly manner?: 'rush';
  readonly byHand?: readonly ByHand[];
}

const one = (entry: Record<string, unknown>): Record<string, unknown> => quietEvening({ lasts: '20h', scripted: [entry] });

const pickpocket = {
  id: 'phone',
  type: 'phone_theft',
  at: '2m',
  delay: '40s',
  where: { place: 'night-market' },
  channel: '110',
  behaviour: 'walk_into_crowd',
  findable: '25m',
  draws: {
    thiefInView: true,
    sawThief: true,
    pickpocketed: true,
    knowsWhere: true,
    amount: 3400,
    offAge: 26,
    offSex: 'M',
    ownerDisputed: false,
    valueClear: true,
    everSolved: true,
  },
  culprits: [{ admits: true, resists: false, flees: false, drunk: false }],
};
const gone = { ...pickpocket, findable: '1s', draws: { ...pickpocket.draws, thiefInView: false, everSolved: false } };
/** The thief is caught by a car whose shift ends while he is aboard; a pair nearby does the rest. */
const offDuty = quietEvening({
  lasts: '20h',
  scripted: [pickpocket],
  units: [
    { id: 'u301', callSign: '301', kind: 'patrol_car', base: 'wenchang-station', at: { place: 'night-market' }, shiftEnds: '26m' },
    { id: 'u308', callSign: '308', kind: 'foot_pair', base: 'night-market-post', at: { place: 'nanan-bus' } },
  ],
});
const bike = {
  id: 'bike',
  type: 'ebike_theft',
  at: '2m',
  delay: '60s',
  where: { place: 'lotus-market' },
  channel: '110',
  behaviour: 'mother_school_run',
  findable: '25m',
  draws: {
    vehicleInView: true,
    sawThief: true,
    everSolved: true,
    knowsWhere: true,
    offAge: 34,
    offSex: 'F',
    amount: 2600,
    price: 3200,
    ownerDisputed: false,
  },
  culprits: [{ hasDependants: true, childPresent: true, admits: true, resists: false, flees: false, drunk: false, firstOffence: false }],
};
const bikeGone = { ...bike, findable: '1s', draws: { ...bike.draws, vehicleInView: false, everSolved: false } };
const transfer = {
  id: 'fraud',
  type: 'telecom_fraud',
  at: '2m',
  delay: '5m',
  where: { place: 'estate-lotus-1' },
  channel: '110',
  draws: { transferred: true, knowsAccount: true, knowsTime: true, amount: 52000, forOther: false, everSolved: false },
};
const quarrel = {
  id: 'quarrel',
  type: 'dispute',
  at: '2m',
  delay: '2m',
  where: { place: 'restaurant-hetang-1' },
  channel: '110',
  draws: { civilDispute: true, minorCircumstances: true, offence: true, blows: true, drunk: false, weapon: 'weapon.none' },
  culprits: [{ agrees: true }, { agrees: true }, { agrees: true }],
};

/**
 * A car on one bank, a pair on foot who need nine minutes to the scene, and a thief who rides across Fengjiang Bridge and goes to ground a
 * little later.
 */
const bridge = quietEvening({
  lasts: '20h',
  units: [
    { id: 'u301', callSign: '301', kind: 'patrol_car', base: 'wenchang-station', at: { place: 'fengjiang-mall' } },
    { id: 'u308', callSign: '308', kind: 'foot_pair', base: 'night-market-post', at: { place: 'nanan-bus' } },
  ],
  scripted: [
    {
      ...bikeGone,
      delay: '3m',
      where: { place: 'kindergarten-nanan' },
      behaviour: 'ebike_rider',
      findable: '830s',
      draws: { ...bikeGone.draws, vehicleInView: true, offAge: 26, offSex: 'M' },
      culprits: [{ admits: true, resists: false, flees: false, drunk: false }],
    },
  ],
});

/** The same thefts and quarrels under the international profile. */
const abroad = (entry: Record<string, unknown>): Record<string, unknown> => ({
  ...one(entry),
  pack: 'international',
  starts: '2026-11-27T18:00',
});
const asked = { ...pickpocket, culprits: [{ ...pickpocket.culprits[0], legalRequested: true, vulnerable: false }] };
const youth = { ...pickpocket, draws: { ...pickpocket.draws, offAge: 16 } };

/** A pair that is put on its round of the market, and is called from there to the theft. */
const onItsRound = quietEvening({
  lasts: '20h',
  scripted: [pickpocket],
  units: [
    { id: 'u301', callSign: '301', kind: 'patrol_car', base: 'wenchang-station', at: { place: 'fengjiang-mall' } },
    { id: 'u308', callSign: '308', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market-east' } },
  ],
});

/** Two on one motorcycle, who are met by whoever comes soon enough. */
const pair = {
  id: 'pair',
  type: 'snatch_moto',
  at: '2m',
  delay: '40s',
  where: { place: 'night-market' },
  channel: '110',
  behaviour: 'moto_dash',
  findable: '25m',
  draws: {
    riders: 2,
    taken: 'taken.handbag',
    amount: 2600,
    dragged: false,
    weapon: 'weapon.none',
    rampage: false,
    offAge: 27,
    offSex: 'M',
    valueClear: true,
    sawBike: true,
    knowsWhere: true,
    everSolved: true,
    ownerDisputed: false,
  },
  culprits: [
    { admits: true, resists: false, flees: false, drunk: false },
    { admits: false, resists: false, flees: false, drunk: false, sex: 'M', age: 24 },
  ],
};
/** One officer in a car, who puts nothing on whom he arrests. */
const alone = quietEvening({
  lasts: '20h',
  units: [{ id: 'u301', callSign: '301', kind: 'patrol_car', base: 'wenchang-station', at: { place: 'night-market' }, officers: 1 }],
  scripted: [{ ...pickpocket, culprits: [{ ...pickpocket.culprits[0], flees: true }] }],
});
/** A lost child among places whose people may be called. */
const child = {
  id: 'boy',
  type: 'child',
  at: '2m',
  delay: '8m',
  where: { place: 'arcade-square' },
  channel: '110',
  draws: { side: 'side.lost', taken: false },
};
const withGroups = quietEvening({
  lasts: '20h',
  practices: ['group_defence'],
  groups: ['shop_group', 'market_group', 'mall_group', 'estate_group', 'square_group'].map((kind) => ({ kind })),
  scripted: [child],
});
/** A school gate that is let out, with an officer near by. */
const gate = quietEvening({
  lasts: '20h',
  gates: [
    {
      id: 'gate',
      name: { en: 'School gate', zh: '校门' },
      place: 'wenchang-primary',
      hours: [{ from: '18:35', to: '19:15', carsPerHour: 600 }],
      bays: 6,
      helpers: { en: 'Parents in vests', zh: '护学家长' },
      volunteers: 6,
    },
  ],
  units: [
    { id: 'u301', callSign: '301', kind: 'patrol_car', base: 'wenchang-station', at: { place: 'fengjiang-mall' } },
    { id: 'u308', callSign: '308', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market-east' } },
  ],
  scripted: [pickpocket],
});
/** Two calls at once. */
const bothRing = quietEvening({
  lasts: '20h',
  scripted: [
    { ...pickpocket, draws: { ...pickpocket.draws, caller: 'tone.calm' } },
    { id: 'prank', type: 'nuisance_call', at: '2m', delay: '45s', where: { place: 'nanan-bus' }, channel: '110' },
  ],
});

/**
 * The station's plan for phone thefts, with the scene examined before the neighbours are asked, and the description sent only when the
 * scene is secured.
 */
const ownOrder = (packs: string): readonly OwnStep[] =>
  (JSON.parse(packs) as readonly { readonly id: string; readonly steps: readonly OwnStep[] }[])
    .find(({ id }) => id === 'plan.phone_theft')!
    .steps.flatMap(({ id, lane, job, switches, after }): OwnStep[] => [
      ...(id === 'canvass'
        ? [{ id: 'own1', lane: 'scene' as const, job: 'examine' as OwnStep['job'], switches: { twoOfficers: false } }]
        : []),
      { id, lane, job, ...(switches && { switches }), after: id === 'broadcast' ? ['secure'] : (after ?? []) },
    ]);

/**
 * One shift for every end that the charts of the four case types can reach, the same trade under another profile, and pairs that differ in
 * one thing alone.
 */
export const goldenShifts: readonly GoldenShift[] = [
  { name: 'phone theft: thief caught and detained, phone returned', scenario: one(pickpocket), seed: 'a', answers: 'lawful' },
  { name: 'phone theft: the same by every default answer', scenario: one(pickpocket), seed: 'a', answers: 'default' },
  { name: 'phone theft: the same in the fast manner', scenario: one(pickpocket), seed: 'a', answers: 'default', manner: 'rush' },
  {
    name: 'phone theft: a pair is put on its round, sent from there, and walks on afterwards',
    scenario: onItsRound,
    seed: 'a',
    answers: 'lawful',
    byHand: [
      { type: 'patrol', unit: 'u308', route: 'hexiang' },
      { type: 'dispatch', unit: 'u301' },
    ],
  },
  {
    name: 'phone theft: by a plan of the desk’s own, one officer at the scene',
    scenario: one(pickpocket),
    seed: 'a',
    answers: 'lawful',
    byHand: [{ type: 'startPlan', plan: 'plan.phone_theft', steps: ownOrder(packParts('cn-foshan')['plans.json']!) }],
  },
  { name: 'phone theft: the car that brings the thief in goes off duty', scenario: offDuty, seed: 'a', answers: 'lawful' },
  { name: 'phone theft: somebody like him arrested, and released', scenario: one(pickpocket), seed: '11', answers: 'lawful' },
  {
    name: 'phone theft: the thief is under fourteen',
    scenario: one({ ...pickpocket, draws: { ...pickpocket.draws, offAge: 12 } }),
    seed: 'a',
    answers: 'lawful',
  },
  { name: 'phone theft: not filed', scenario: one(gone), seed: 'a', answers: { track: 'none' } },
  { name: 'phone theft: escaped', scenario: one(gone), seed: 'a', answers: 'lawful' },
  { name: 'e-bike theft: a mother, arrested after the child was handed over', scenario: one(bike), seed: 'a', answers: 'lawful' },
  { name: 'e-bike theft: the same mother, arrested before her child', scenario: one(bike), seed: 'a', answers: { when_arrest: 'now' } },
  { name: 'e-bike theft: somebody like her arrested, and released', scenario: one(bike), seed: '14', answers: 'lawful' },
  {
    name: 'e-bike theft: the thief is under fourteen',
    scenario: one({
      ...bike,
      behaviour: 'ebike_rider',
      draws: { ...bike.draws, offAge: 13 },
      culprits: [{ admits: true, resists: false, flees: false }],
    }),
    seed: 'a',
    answers: 'lawful',
  },
  { name: 'e-bike theft: not filed', scenario: one(bikeGone), seed: 'a', answers: { track: 'none' } },
  { name: 'e-bike theft: escaped', scenario: one(bikeGone), seed: 'a', answers: 'lawful' },
  {
    name: 'e-bike theft: stopped at the manned bridge',
    scenario: bridge,
    seed: 'a',
    answers: 'lawful',
    byHand: [
      { type: 'dispatch', unit: 'u308' },
      { type: 'manPost', unit: 'u301', post: 'cp-fengjiang' },
    ],
  },
  {
    name: 'e-bike theft: the same without the post',
    scenario: bridge,
    seed: 'a',
    answers: 'lawful',
    byHand: [{ type: 'dispatch', unit: 'u308' }],
  },
  { name: 'telecom fraud: money held', scenario: one(transfer), seed: 'a', answers: 'lawful' },
  { name: 'telecom fraud: money gone', scenario: one({ ...transfer, at: '-300m', delay: '303m' }), seed: 'a', answers: 'lawful' },
  { name: 'dispute: mediated', scenario: one(quarrel), seed: 'a', answers: 'lawful' },
  {
    name: 'dispute: decided as an offence, penalised',
    scenario: one({ ...quarrel, draws: { ...quarrel.draws, minorCircumstances: false } }),
    seed: 'a',
    answers: { settle: 'penalise' },
  },
  {
    name: 'dispute: mediation failed, penalised',
    scenario: one({ ...quarrel, draws: { ...quarrel.draws, drunk: true } }),
    seed: 'a',
    answers: 'lawful',
  },
  {
    name: 'phone theft: one officer alone, nothing on the thief, who slips away',
    scenario: alone,
    seed: 'a',
    answers: { restraint: 'none' },
    manner: 'rush',
    byHand: [{ type: 'dispatch', unit: 'u301' }],
  },
  {
    name: 'phone theft: a pair is put at the school gate, and sent from there',
    scenario: gate,
    seed: 'a',
    answers: 'lawful',
    byHand: [
      { type: 'detail', unit: 'u308', to: 'gate' },
      { type: 'dispatch', unit: 'u301' },
    ],
  },
  {
    name: 'phone theft: its caller is held for another who rings, and taken back',
    scenario: bothRing,
    seed: 'a',
    answers: 'lawful',
    byHand: [{ type: 'hold' }, { type: 'takeBack' }],
  },
  {
    name: 'lost child: the groups around are told, and look',
    scenario: withGroups,
    seed: 'a',
    answers: 'lawful',
    byHand: [{ type: 'broadcast', radius: 1200, message: 'missing' }],
  },
  { name: 'lost child: the same, and nobody is told', scenario: withGroups, seed: 'a', answers: 'lawful' },
  { name: 'snatch: two on one motorcycle, both caught and detained', scenario: one(pair), seed: 'a', answers: 'lawful' },
  {
    name: 'snatch: two on one motorcycle, one jumps off, is named by the other and fetched',
    scenario: one(pair),
    seed: 'b',
    answers: 'lawful',
  },
  {
    name: 'snatch: two on one motorcycle, one jumps off and is gone, listed as wanted',
    scenario: one(pair),
    seed: '58',
    answers: 'lawful',
  },
  {
    name: 'international, phone theft: a lawyer comes first, charged and bailed, phone returned',
    scenario: abroad(asked),
    seed: 'a',
    answers: 'lawful',
  },
  {
    name: 'international, phone theft: the same, interviewed without the lawyer',
    scenario: abroad(asked),
    seed: 'a',
    answers: { lawyer: 'none' },
  },
  {
    name: 'international, phone theft: the same in the fast manner',
    scenario: abroad(asked),
    seed: 'a',
    answers: 'default',
    manner: 'rush',
  },
  { name: 'international, phone theft: a youth, with an appropriate adult', scenario: abroad(youth), seed: 'a', answers: 'lawful' },
  { name: 'international, phone theft: the same youth, alone', scenario: abroad(youth), seed: 'a', answers: { guardian: 'none' } },
  {
    name: 'international, e-bike theft: a mother, arrested after the child was handed over',
    scenario: abroad(bike),
    seed: 'a',
    answers: 'lawful',
  },
  { name: 'international, telecom fraud: banks alerted, funds restrained', scenario: abroad(transfer), seed: 'a', answers: 'lawful' },
  { name: 'international, dispute: settled between them', scenario: abroad(quarrel), seed: 'a', answers: 'lawful' },
  {
    name: 'international, lost child: found and handed over',
    scenario: abroad({
      id: 'boy',
      type: 'child',
      at: '2m',
      delay: '8m',
      where: { place: 'arcade-square' },
      channel: '110',
      draws: { side: 'side.lost', taken: false },
    }),
    seed: 'a',
    answers: 'lawful',
  },
  { name: 'international evening, the whole of it', scenario: scenarioOf('international-evening'), seed: '1', answers: 'lawful' },
  {
    name: 'international, dispute: charged',
    scenario: abroad({ ...quarrel, draws: { ...quarrel.draws, minorCircumstances: false } }),
    seed: 'a',
    answers: { settle: 'penalise' },
  },
];
