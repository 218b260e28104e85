import type { Value } from '../../src/kernel/index.ts';
import type { CaseAttributes, RuleEvent } from '../../src/procedure/index.ts';
import { event } from './support.ts';

/** A case that a mutant changes. */
interface Told {
  readonly attributes: CaseAttributes;
  readonly events: readonly RuleEvent[];
}
type Change = (told: Told) => Told;
type Own = Record<string, Value>;

const inTime = (events: readonly RuleEvent[]): readonly RuleEvent[] => [...events].sort((one, other) => one.t - other.t);
const withEvents = ({ attributes, events }: Told, change: (events: readonly RuleEvent[]) => readonly RuleEvent[]): Told => ({
  attributes,
  events: inTime(change(events)),
});

/** It was never done. */
const not =
  (...acts: string[]): Change =>
  (told) =>
    withEvents(told, (events) => events.filter(({ act }) => !acts.includes(act)));
/** It was done at another second. */
const at =
  (act: string, t: number): Change =>
  (told) =>
    withEvents(told, (events) => events.map((one) => (one.act === act ? { ...one, t } : one)));
/** It was done otherwise. */
const as =
  (act: string, own: Own): Change =>
  (told) =>
    withEvents(told, (events) => events.map((one) => (one.act === act ? { ...one, attributes: { ...one.attributes, ...own } } : one)));
/** It was done as well. */
const also =
  (act: string, t: number, own: Own = {}): Change =>
  (told) =>
    withEvents(told, (events) => [...events, event(act, t, own)]);
/** The case was another. */
const of =
  (own: Own): Change =>
  ({ attributes, events }) => ({ attributes: { ...attributes, case: { ...attributes.case, ...own } }, events });
const all =
  (...changes: Change[]): Change =>
  (told) =>
    changes.reduce((soFar, change) => change(soFar), told);

const day = 86_400;

/** For every rule: a good log by its name, and the smallest change that breaks the rule in it. */
export const mutants: Readonly<Record<string, readonly [log: string, change: Change]>> = {
  'CN-01': ['G1', not('report.registered')],
  'CN-02': ['G6', at('report.receipt_issued', 3601)],
  'CN-03': ['G6', also('report.refused', 60)],
  'CX-01': ['G1', not('report.evidence_listed')],
  'CX-02': ['G8', at('report.transferred', 180 + day + 1)],
  'CX-03': ['G8', not('scene.emergency_measures')],
  'CX-04': ['G8', at('report.referred', 36_360 + 601)],
  'CN-04': ['G1', at('call.location_confirmed', 73)],
  'CN-05': ['G1', all(of({ complex: false }), at('case.filed_admin', 120 + day + 1))],
  'CN-06': ['G9', at('case.filed_criminal', 240 + 3 * day + 1)],
  'CX-05': ['G10', not('case.not_filed_notice_served')],
  'CX-06': ['G1', at('call.graded', 11)],
  'CN-07': ['G1', at('unit.arrived', 72 + 301)],
  'CN-08': ['G1', not('unit.arrived')],
  'CX-07': ['G1', at('unit.feedback', 324 + 1801)],
  'CN-09': ['G1', at('bwc.on', 385)],
  'CN-10': ['G1', as('bwc.off', { place: 'vehicle' })],
  'CN-11': ['G1', not('officer.identified')],
  'CN-12': ['G1', as('search.person', { officers: 1 })],
  'CN-13': ['G1', as('stop.question', { officers: 0 })],
  'CX-08': ['G1', not('cctv.request_served')],
  'CN-14': ['G1', at('cctv.copied', 840 + day + 1)],
  'CX-09': ['G9', at('scene.protected', 2401)],
  'CN-15': ['G9', not('inspect.warrant_shown')],
  'CN-16': ['G9', as('search.place', { recorded: false })],
  'CN-17': ['G6', as('search.person', { searcherSex: 'M' })],
  'CN-18': ['G1', as('evidence.listed', { witness: false })],
  'CN-19': ['G1', as('evidence.seized', { recorded: false })],
  'CX-10': ['G1', not('evidence.approved')],
  'CN-20': ['G1', at('evidence.stored', 3120 + day + 1)],
  'CX-11': ['G1', as('evidence.seized', { owner: 'victim_or_bonafide' })],
  'CX-12': ['G1', not('identify.description_taken')],
  'CN-21': ['G1', as('identify.lineup', { n: 9 })],
  'CN-22': ['G1', also('witness.shown_suspect', 14_000)],
  'CN-23': ['G1', not('trace.authorised')],
  'CN-24': ['G1', also('trace.technical', 1600, { authorised: true })],
  'CN-25': ['G1', also('pursuit.started', 2000, { seriousThreat: false })],
  'CN-26': ['G2', as('checkpoint.warning_set', { distance: 199 })],
  'CN-27': ['G2', also('intercept.body_block', 860)],
  'CN-28': ['G2', not('force.warned')],
  'CX-13': ['G9', all(of({ suspectDrunk: true }), as('restraint.applied', { device: 'handcuffs' }))],
  'CN-29': ['G1', not('officer.showed_id')],
  'CN-30': ['G6', not('summon.approved')],
  'CN-31': ['G1', at('summon.reason_told', 3000 + 301)],
  'CN-32': ['G1', at('family.notified', 3000 + 7201)],
  'CN-33': ['G6', not('dependants.arranged')],
  'CN-34': ['G6', as('arrest.executed', { childPresent: true, imminentRisk: false, alternative: true })],
  'CX-14': ['G1', also('stop.question', 4530, { officers: 2 })],
  'CN-35': ['G1', not('site.safety_check')],
  'CN-36': ['G1', as('interview.suspect', { place: 'vehicle' })],
  'CN-37': ['G1', as('interview.suspect', { recorded: false })],
  'CN-38': ['G1', not('interview.rights_told')],
  'CN-39': ['G2', as('interview.suspect', { adultPresent: false, absenceNoted: false })],
  'CN-40': ['G1', all(of({ complex: false }), not('detention.decided'), at('site.exited', 4560 + 28_801))],
  'CX-15': ['G10', also('summon.oral', 357_600 + 43_200, { officers: 2 })],
  'CN-41': ['G1', at('interview.record_signed', 6000 + 14_401)],
  'CX-16': ['G1', not('welfare.provided')],
  'CN-42': ['G1', also('interview.coercion', 6100)],
  'CN-43': ['G1', not('penalty.prior_notice')],
  'CN-44': ['G1', as('penalty.decided', { level: 'station' })],
  'CN-45': ['G1', not('evidence.corroborated')],
  'CX-17': ['G1', at('penalty.served', 30_000 + 2 * day + 1)],
  'CN-46': ['G1', of({ suspectAge: 70 })],
  'CN-47': ['G2', not('detention.delivered')],
  'CX-18': ['G2', at('interview.suspect', 32_000)],
  'CN-48': ['G6', not('case.converted_criminal')],
  'CX-19': ['G7', also('penalty.onspot', 1400, { fine: 501, officers: 2, recorded: true })],
  'CN-49': ['G4', of({ minorCircumstances: false })],
  'CN-50': ['G3', at('fraud.stop_payment_sent', 1801)],
  'CN-51': ['G3', at('statement.full_taken', 500)],
  'CN-52': ['G3', at('fraud.freeze_sent', 1080 + 2 * day + 1)],
  'CN-53': ['G3', at('case.filed_criminal', 72_001)],
  'CN-54': ['G1', as('property.returned', { receiptSigned: false })],
  'CN-55': ['G1', at('property.returned', 36_000 + 7 * day + 1)],
  'CX-20': ['G9', not('property.found_notice')],
  'CN-56': ['G5', at('dispatch.ordered', 181)],
  'CN-57': ['G5', at('child.guardian_verified', 1801)],
  'CX-21': ['G5', also('publicity.child_identity', 600, { forSearch: false })],
  'CX-22': ['G9', also('traffic.ticketed', 118_700, { driverPresent: true, leftAtOnce: true })],
  'CX-23': ['G9', at('traffic.tow_place_told', 118_800 + 1801)],
  'CN-58': ['G7', not('noise.dissuaded')],
  'CX-24': ['G1', at('case.concluded', 21_600 + 30 * day + 1)],
  'CN-59': ['G1', not('victim.result_told')],
  'CX-25': ['G4', at('victim.callback', 10_800 + day + 1)],
  'CX-26': ['G9', at('mailbox.replied', 147_600 + 9 * day + 1)],
  'CN-60': ['G4', also('penalty.decided', 9500, { level: 'county', fine: 200 })],
  'CX-27': ['G1', at('report.received', 37)],
  'CX-28': ['G1', not('case.concluded')],
  'CX-29': ['G3', all(also('fraud.stop_payment_done', 1100), also('fraud.stop_payment_done', 1120))],
  'HR-01': ['G1', as('arrest.executed', { unverified: true })],
  'IN-01': ['U1', not('call.answered')],
  'IN-02': ['U1', not('call.location_confirmed')],
  'IN-03': ['U1', at('call.graded', 73)],
  'IN-04': ['U1', at('unit.arrived', 72 + 901)],
  'IN-05': ['U2', at('unit.arrived', 180 + 3601)],
  'IN-06': ['U1', not('report.registered')],
  'IN-07': ['U1', not('report.receipt_issued')],
  'IN-08': ['U1', at('bwc.on', 720 + 61)],
  'IN-09': ['U1', not('search.grounds_told')],
  'IN-10': ['U1', as('search.person', { searcherSex: 'F' })],
  'IN-11': ['U1', at('arrest.necessity_recorded', 1381)],
  'IN-12': ['U1', not('arrest.grounds_told')],
  'IN-13': ['U1', at('caution.given', 1380 + 301)],
  'IN-14': ['U1', as('interview.suspect', { place: 'street', urgent: false })],
  'IN-15': ['U1', at('rights.told', 3600 + 1801)],
  'IN-16': ['U1', not('adult.present')],
  'IN-17': ['U1', as('interview.suspect', { recorded: false })],
  'IN-18': ['U1', not('legal.consulted')],
  'IN-19': ['U1', at('detention.reviewed', 3900 + 21_601)],
  'IN-20': ['U1', at('charged', 3600 + day + 1)],
  'IN-21': ['U1', as('identify.lineup', { blind: false })],
  'IN-22': ['U1', not('dependants.arranged')],
  'IN-23': ['U1', not('pursuit.authorised')],
  'IN-24': ['U1', of({ victimVulnerable: true })],
  'IN-25': ['U2', at('fraud.bank_alerted', 120 + 3601)],
  'IX-01': ['U2', at('call.callback', 91)],
  'IX-02': ['U1', at('site.entered', 1380 + 7201)],
  'IX-03': ['U1', at('identify.description_taken', 18_001)],
  'IX-04': ['U1', not('evidence.stored')],
  'IX-05': ['U1', at('property.returned', 432_000 + 28 * day + 1)],
};
