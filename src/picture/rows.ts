import { type CaseType, type Region, regions } from '../scenario/index.ts';
import {
  type CaseRecord,
  firstStage,
  isOver,
  isSettled,
  isWritten,
  planAtWork,
  type Report,
  type Shift,
  type World,
} from '../simulation/index.ts';
import type { CaseRow, OpenAsk, PendingRow, Warning } from './deskPicture.ts';
import { placeLabel, word } from './labels.ts';
import { closingOffers, outcomeName } from './offers.ts';

/** Ageing of unassigned calls by priority, in seconds (peers.md §6.4). */
const ageing = { 1: 60, 2: 300, 3: 900, 4: 1800 } as const;
/** Answering bound in seconds (peers.md §7.1). */
const answerBound = 15;

/** Reports still to be dealt with: ringing, on the line, not yet graded, and graded cases without a unit. */
export function pendingRows(shift: Shift): PendingRow[] {
  const { state, world } = shift;
  const rows: PendingRow[] = [];
  for (const caseId of state.open) {
    const record = state.cases[caseId]!;
    const report = state.reports[record.reports[0]!]!;
    const waits = waitsFor(shift, record, report);
    if (waits === null) continue;
    rows.push({
      report: report.id,
      caseId,
      state: waits,
      channel: report.channel,
      at: report.at,
      waited: state.now - (report.heldAt ?? report.at),
      bound:
        waits === 'ringing' || waits === 'held'
          ? answerBound
          : waits === 'written'
            ? (world.practices.columns.get(report.channel) ?? ageing[4])
            : ageing[record.priority ?? 2],
      priority: record.priority,
      number: record.number,
      type: world.caseTypes.get(record.type ?? '')?.type.name ?? null,
      place: record.spot ? placeLabel(world, record.spot) : null,
      repeat: report.ordinal > 0,
    });
  }
  const rank = { onLine: 0, ringing: 1, held: 2, unassigned: 3, ungraded: 4, written: 5 } as const;
  return rows.sort((a, b) => rank[a.state] - rank[b.state] || (a.priority ?? 5) - (b.priority ?? 5) || a.at - b.at);
}

/** What a file waits for at the desk; null when it waits for nothing. */
function waitsFor(shift: Shift, record: CaseRecord, report: Report): PendingRow['state'] | null {
  if (report.intake === 'ringing') return isWritten(report) ? 'written' : 'ringing';
  if (shift.state.voice === report.id) return 'onLine';
  if (report.heldAt !== undefined) return 'held';
  if (report.intake === 'questioning' || report.intake === 'graded') return 'ungraded';
  const unassigned = record.number !== null && report.intake === 'registered' && record.response === 'none' && record.units.length === 0;
  return unassigned && wantsUnit(shift, record) ? 'unassigned' : null;
}

/** Whether somebody should go there: a call by telephone or from a patrol about something that happens in a place. */
export function wantsUnit({ state, world }: Shift, record: CaseRecord): boolean {
  const report = state.reports[record.reports[0]!]!;
  const type = record.type === null ? undefined : world.caseTypes.get(record.type)?.type;
  return (report.channel === '110' || report.channel === 'patrol') && type?.disposal === 'register' && beginsAtTheScene(world, type);
}

const sceneFirst = new WeakMap<CaseType, boolean>();

/** Whether the scene's part of the type's plan may begin at once, apart from what answers to somebody caught; without a plan too. */
function beginsAtTheScene(world: World, type: CaseType): boolean {
  let known = sceneFirst.get(type);
  if (known === undefined) {
    const first =
      type.plan === undefined ? undefined : world.plans.get(type.plan)?.plan.steps.find(({ lane, each }) => lane === 'scene' && !each);
    sceneFirst.set(type, (known = first?.until === undefined));
  }
  return known;
}

/** One line of the active list. */
export function caseRow(shift: Shift, record: CaseRecord, warnings: readonly Warning[], asks: readonly OpenAsk[]): CaseRow {
  const { state, world } = shift;
  const report = state.reports[record.reports[0]!]!;
  const place = record.spot ? placeLabel(world, record.spot) : null;
  return {
    caseId: record.id,
    number: record.number ?? '',
    priority: record.priority,
    type: world.caseTypes.get(record.type ?? '')?.type.name ?? word(world, 'type.unknown'),
    place,
    stages: stagesOf(shift, record),
    age: state.now - report.at,
    onMap: place && { x: place.x, y: place.y },
    units: unitChips(shift, record),
    idle: isIdle(shift, record),
    next: nextOf(shift, record, warnings, asks),
    outcome: record.outcome === null ? null : outcomeName(shift, record, record.outcome),
  };
}

/** Whether nothing at all is under way: nobody is sent, no order runs, and no plan goes on. */
function isIdle({ state, world }: Shift, record: CaseRecord): boolean {
  if (record.units.length > 0 || record.orders.some((id) => !isOver(state.orders[id]!))) return false;
  const run = record.plan?.stopped === false ? record.plan : null;
  return run === null || planAtWork(world, run)?.plan.steps.every((step) => isSettled(record, state, run, step)) !== false;
}

/** The units of a case with their lights: sent, signed, reported. */
export function unitChips({ state }: Shift, record: CaseRecord): CaseRow['units'] {
  return record.units.map((id) => {
    const unit = state.units[id]!;
    return {
      unit: id,
      callSign: unit.callSign,
      light: unit.arrived ? ('reported' as const) : unit.acknowledged ? ('signed' as const) : ('sent' as const),
    };
  });
}

function nextOf(shift: Shift, record: CaseRecord, warnings: readonly Warning[], asks: readonly OpenAsk[]): CaseRow['next'] {
  const ask = asks.find(({ caseId }) => caseId === record.id);
  if (ask) return { kind: 'ask', key: 'next.ask', text: ask.question, left: null };
  const warning = warnings.find(({ caseId, level }) => caseId === record.id && level === 'amber');
  if (warning)
    return {
      kind: 'warning',
      key: 'next.warning',
      text: warning.title,
      left: warning.expires === null ? null : warning.expires - shift.state.now,
    };
  if (record.closing === 'closable')
    return closingOffers(shift, record).some(({ refusal }) => refusal === undefined)
      ? { kind: 'ripe', key: 'next.ripe', text: null, left: null }
      : { kind: 'waiting', key: 'next.notYet', text: word(shift.world, 'next.notYet'), left: null };
  if (record.plan?.stopped === true) return { kind: 'waiting', key: 'next.planStopped', text: null, left: null };
  return { kind: 'none', key: 'next.none', text: null, left: null };
}

const custodyOrder = [
  'found',
  'stopped',
  'arrested',
  'inTransit',
  'atSite',
  'questioned',
  'decided',
  'detained',
  'released',
  'handedOver',
  'none',
];

const propertyOrder = ['unknown', 'listed', 'located', 'stopped', 'frozen', 'seized', 'ownerProved', 'lost', 'returned'];

/** The stage of each region, as the desk's type has it; of many persons or items the one that asks for most. */
export function stagesOf({ state, world }: Shift, record: CaseRecord): Partial<Record<Region, string>> {
  const report = state.reports[record.reports[0]!]!;
  const custody =
    Object.values(record.persons)
      .map((file) => file.custody)
      .sort((a, b) => custodyOrder.indexOf(a) - custodyOrder.indexOf(b))[0] ?? 'none';
  const property =
    Object.values(record.items)
      .map(({ stage }) => stage)
      .sort((a, b) => propertyOrder.indexOf(a) - propertyOrder.indexOf(b))[0] ?? firstStage('property');
  const stages = {
    intake: report.intake,
    complainant: report.complainant,
    response: record.response,
    inquiry: record.inquiry,
    closing: record.closing,
    custody,
    property,
  };
  const has = world.caseTypes.get(record.type ?? '')?.type.regions ?? regions;
  // What the desk's type does not ask for does not apply, unless it has been begun all the same.
  for (const region of regions) if (!has.includes(region) && stages[region] === firstStage(region)) stages[region] = 'notApplicable';
  return stages;
}
