import type { DeskId, Instant } from '../kernel/index.ts';
import { type CaseType, type Region, regions } from '../scenario/index.ts';
import { type CaseRecord, firstStage, type Report, type Shift, type Unit, type World } from '../simulation/index.ts';
import { citeOf } from './cite.ts';
import type { CaseRow, DeskRow, OpenAsk, PendingRow, SiteRow, Tired, UnitRow, Warning } from './deskPicture.ts';
import { askFacts, concerns } from './askFacts.ts';
import { personName, placeLabel, word } from './labels.ts';
import { offer, outcomeName } from './offers.ts';
import {
  deskTiredness,
  heldAtSite,
  isOver,
  isSettled,
  isWritten,
  planAtWork,
  refusalOf,
  siteQueue,
  strainAt,
  unitSpot,
  unitTiredness,
} from '../simulation/index.ts';

/** Ageing of unassigned calls by priority, in seconds (peers.md §6.4). */
const ageing = { 1: 60, 2: 300, 3: 900, 4: 1800 } as const;
/** Answering bound in seconds (peers.md §7.1). */
const answerBound = 15;

const lateArrival = 45 * 60;

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

/** Whether the scene's part of the type's plan may begin at once; without a plan too. */
function beginsAtTheScene(world: World, type: CaseType): boolean {
  let known = sceneFirst.get(type);
  if (known === undefined) {
    const first = type.plan === undefined ? undefined : world.plans.get(type.plan)?.plan.steps.find(({ lane }) => lane === 'scene');
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
    next: nextOf(record, warnings, asks, state.now),
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

function nextOf(record: CaseRecord, warnings: readonly Warning[], asks: readonly OpenAsk[], now: Instant): CaseRow['next'] {
  const ask = asks.find(({ caseId }) => caseId === record.id);
  if (ask) return { kind: 'ask', key: 'next.ask', text: ask.question, left: null };
  const warning = warnings.find(({ caseId, level }) => caseId === record.id && level === 'amber');
  if (warning)
    return { kind: 'warning', key: 'next.warning', text: warning.title, left: warning.expires === null ? null : warning.expires - now };
  if (record.closing === 'closable') return { kind: 'ripe', key: 'next.ripe', text: null, left: null };
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

/** Longer in a status than it should be: an order not signed, or at a scene without work. */
const overdue = ({ status, order, detail }: Unit, inStatus: number): boolean =>
  (status === 'DP' && inStatus > 90) || (status === 'OS' && inStatus > lateArrival && order === null && detail === null);

/** The unit board, in the roster's order. */
export function unitRow(shift: Shift, unit: Unit): UnitRow {
  const { state, world } = shift;
  const kind = world.unitKinds.get(unit.kind)!;
  const record = unit.caseId === null ? undefined : state.cases[unit.caseId];
  const order = unit.order === null ? undefined : state.orders[unit.order];
  const base = world.resolved.district.places.find(({ id }) => id === unit.base);
  const inStatus = state.now - unit.since;
  return {
    unit: unit.id,
    callSign: unit.callSign,
    kind: unit.kind,
    kindName: kind.name,
    mark: kind.mark,
    tier: kind.tier as UnitRow['tier'],
    base: unit.base,
    baseName: base?.name ?? { en: unit.base, zh: unit.base },
    status: unit.status,
    inStatus,
    overdue: overdue(unit, inStatus),
    caseId: unit.caseId,
    number: record?.number ?? null,
    patrol: patrolOf(shift, unit),
    detail: detailOf(shift, unit),
    callIn: callInOf(shift, unit),
    task: order ? world.jobs.get(order.job)!.job.name : null,
    waitReason: order?.state === 'waiting' ? order.reason : null,
    officers: unit.officers,
    auxiliaries: unit.auxiliaries,
    women: unit.women,
    place: placeLabel(world, unitSpot(state, unit.id)),
    eta: unit.journey ? Math.max(0, unit.journey.arrives - state.now) : null,
    carrying: unit.carrying.length,
    tired: tiredOf(unitTiredness(world, unit, state.now).slowness, strainAt(unit.strain, state.now)),
  };
}

const tiredOf = (slowness: number, worked: number): Tired | null =>
  slowness > 1 ? { worked: Math.floor(worked), slower: Math.floor((slowness - 1) * 100 + 0.5) } : null;

/** The case-handling site: who is in it, and what is free. */
export function siteRow({ state, world }: Shift): SiteRow {
  const { rooms, places } = state.site;
  const free = rooms.filter(({ order }) => order === null);
  return {
    held: heldAtSite({ state, world }),
    places,
    rooms: rooms.length,
    taken: rooms.length - free.length,
    recording: rooms.filter(({ recorded }) => recorded).length,
    recordingFree: free.filter(({ recorded }) => recorded).length,
    waiting: siteQueue(state).length,
  };
}

/** How a unit that waits at home is called in. */
function callInOf(shift: Shift, { id, onCall, calledAt }: Unit): UnitRow['callIn'] {
  return onCall === null || calledAt !== null
    ? null
    : { offer: offer(shift, { type: 'callIn', unit: id }, word(shift.world, 'command.callIn')), seconds: onCall };
}

/** The gate or the clean-up to which a unit was sent. */
function detailOf(
  {
    world: {
      resolved: { scenario, pack },
    },
  }: Shift,
  { detail }: Unit,
): UnitRow['detail'] {
  if (detail === null) return null;
  const entry = scenario.operations.find(({ id }) => id === detail.to);
  const name =
    entry === undefined
      ? scenario.gates.find(({ id }) => id === detail.to)?.name
      : pack.operations.find(({ id }) => id === entry.operation)?.name;
  return name ? { to: detail.to, name, standing: detail.standing } : null;
}

/** The round of a unit, and where on it the unit is. */
function patrolOf(
  {
    world: {
      resolved: { scenario, district },
    },
  }: Shift,
  { patrol, journey, caseId }: Unit,
): UnitRow['patrol'] {
  const route = patrol === null ? undefined : scenario.patrolRoutes.find(({ id }) => id === patrol.route);
  const stop = district.places.find(({ id }) => id === route?.stops[patrol?.stop ?? 0]);
  return route && stop ? { route: route.id, name: route.name, stop: stop.name, standing: journey === null && caseId === null } : null;
}

/** The desks, in the pack's order. A seat that joint work holds is taken, whatever is done there. */
export function deskRows({ state, world }: Shift): DeskRow[] {
  const { joint } = world.practices;
  const jointly = state.open.filter((caseId) => state.cases[caseId]!.joint).length;
  return world.resolved.pack.desks.map(({ id, name }) => {
    const desk = state.desks[id as DeskId]!;
    const busy = desk.busy.length + (joint?.seats.includes(id) === true ? jointly : 0);
    const ends = desk.busy.map((order) => state.orders[order]?.until ?? null).filter((until): until is Instant => until !== null);
    return {
      desk: desk.id,
      name,
      seats: desk.seats,
      busy,
      waiting: desk.waiting.length,
      nextFree: busy < desk.seats || ends.length === 0 ? null : Math.max(0, Math.min(...ends) - state.now),
      tired: tiredOf(deskTiredness(world, desk, state.now).slowness, strainAt(desk.strain, state.now)),
    };
  });
}

/** Questions that the work puts to the desk, most urgent first. */
export function openAsks({ state, world }: Shift): OpenAsk[] {
  const asks = state.asking
    .map((id) => state.orders[id]!)
    .filter(({ caseId }) => state.cases[caseId]!.closing !== 'closed')
    .map((order) => openAsk({ state, world } as Shift, order));
  return asks.sort((a, b) => (state.cases[a.caseId]!.priority ?? 4) - (state.cases[b.caseId]!.priority ?? 4) || a.since - b.since);
}

function openAsk(shift: Shift, order: Shift['state']['orders'][never]): OpenAsk {
  const { state, world } = shift;
  const record = state.cases[order.caseId]!;
  const { ask } = world.asks.get(order.ask!)!;
  const rules = world.resolved.pack.rules.rules;
  return {
    order: order.id,
    caseId: order.caseId,
    number: record.number ?? '',
    ask: ask.id,
    question: ask.question,
    job: world.jobs.get(order.job)!.job.name,
    since: order.since,
    who: order.person === null ? null : personName(world, state.incidents[record.incident]!, order.person),
    rules: ask.rules
      .flatMap((id) => rules.filter((rule) => rule.id === id && concerns(rule.guard, record.type)))
      .map((rule) => ({ rule: rule.id, title: rule.title, text: { en: rule.en, zh: rule.zh }, cite: citeOf(world.resolved, rule.cite) })),
    facts: askFacts(shift, order, ask),
    options: ask.options.map((option) => ({
      id: option.id,
      label: option.label,
      open: refusalOf(shift, { type: 'reply', order: order.id, option: option.id }) === undefined,
      because: option.because ?? null,
      isDefault: option.id === ask.default,
    })),
  };
}
