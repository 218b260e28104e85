import { instant } from '../kernel/index.ts';
import { caseAttribute, type CaseRecord, scopeOf, type Shift } from '../simulation/index.ts';
import { boardOf } from './board.ts';
import { beliefLines, standings } from './beliefs.ts';
import type { CaseCard } from './deskPicture.ts';
import { groupsCard } from './groups.ts';
import { personName, word } from './labels.ts';
import { lazily } from './lazy.ts';
import { closingOffers, jobRows, measureOffers, offer, planOffers } from './offers.ts';
import type { ResponseTimes } from './responseClocks.ts';
import { planBasis, planPicture } from './planPicture.ts';
import { stagesOf, unitChips, wantsUnit } from './rows.ts';

/** What the card needs from elsewhere: the law as the desk knows it, and the case's own log. */
export interface CardSources {
  readonly law: (record: CaseRecord) => CaseCard['law'];
  readonly log: (record: CaseRecord) => CaseCard['log'];
  readonly response: (caseId: CaseRecord['id']) => ResponseTimes;
}

/** The whole card of a case; each part is made when somebody looks at it. */
export function caseCard(shift: Shift, record: CaseRecord, sources: CardSources): Omit<CaseCard, 'row'> {
  const parts = {
    beliefs: lazily(() => beliefLines(shift, record)),
    people: lazily(() => people(shift, record)),
    plan: lazily(() => planPicture(shift, record)),
    planBasis: lazily(() => planBasis(shift, record)),
    plans: lazily(() => planOffers(shift, record)),
    measures: lazily(() => measureOffers(shift, record)),
    groups: lazily(() => groupsCard(shift, record)),
    waves: lazily(() => wavesOf(shift, record)),
    orders: lazily(() => ordersOf(shift, record)),
    jobs: lazily(() => jobRows(shift, record)),
    closing: lazily(() => closingOffers(shift, record)),
    law: lazily(() => sources.law(record)),
    log: lazily(() => sources.log(record)),
    board: lazily(() => boardOf(shift, record, sources.log(record))),
    evidence: lazily(() => evidenceOf(shift, record)),
    items: lazily(() => itemsOf(shift, record)),
  };
  return {
    get beliefs() {
      return parts.beliefs();
    },
    get people() {
      return parts.people();
    },
    get plan() {
      return parts.plan();
    },
    get planBasis() {
      return parts.planBasis();
    },
    get plans() {
      return parts.plans();
    },
    get measures() {
      return parts.measures();
    },
    get groups() {
      return parts.groups();
    },
    get waves() {
      return parts.waves();
    },
    get orders() {
      return parts.orders();
    },
    get jobs() {
      return parts.jobs();
    },
    get closing() {
      return parts.closing();
    },
    get law() {
      return parts.law();
    },
    get log() {
      return parts.log();
    },
    get board() {
      return parts.board();
    },
    get evidence() {
      return parts.evidence();
    },
    get items() {
      return parts.items();
    },
    caseId: record.id,
    stages: stagesOf(shift, record),
    units: unitChips(shift, record),
    wantsUnit: wantsUnit(shift, record),
    needsCrew: needsCrew(shift, record),
    reports: record.reports,
    manner: record.manner,
    joint: record.joint,
    clocks: { call: shift.state.reports[record.reports[0]!]!.at, ...sources.response(record.id) },
  };
}

/** The waves of a case: of a unit that was let go since, nothing is known any more. */
function wavesOf({ state }: Shift, { id, waves }: CaseRecord): CaseCard['waves'] {
  return waves.map(({ minutes, at, units }) => ({
    minutes,
    sentAt: at,
    due: instant(at + minutes * 60),
    sent: units.length,
    there: units.filter((unit) => state.units[unit]!.caseId === id && state.units[unit]!.arrived).length,
  }));
}

function evidenceOf({ state, world }: Shift, record: CaseRecord): CaseCard['evidence'] {
  const type = world.caseTypes.get(state.incidents[record.incident]!.type)?.type;
  return record.evidence.map(({ id, kind, at, tainted, leads }) => ({
    id,
    name: type?.evidence.find((entry) => entry.id === id)?.name ?? world.resolved.pack.words[`evidence.${kind}`] ?? word(world, kind),
    at,
    tainted: tainted !== null,
    leads,
  }));
}

/** The things the desk has heard of, and what they are worth as far as it knows. */
function itemsOf({ state, world }: Shift, record: CaseRecord): CaseCard['items'] {
  const incident = state.incidents[record.incident]!;
  const type = world.caseTypes.get(incident.type)?.type;
  return incident.items
    .filter(({ id }) => record.items[id]?.stage !== 'unknown' || record.beliefs.some(({ about }) => about === 'item'))
    .map(({ id, value, money }) => ({
      item: id,
      name: type?.items.find((entry) => entry.id === id)?.name ?? word(world, id),
      stage: record.items[id]?.stage ?? 'unknown',
      value: isAppraised(record) ? value : saidToBeWorth(record, money ? 'amount' : 'value'),
    }));
}

const isAppraised = ({ evidence }: CaseRecord): boolean =>
  evidence.some(({ kind, tainted }) => kind === 'value_report' && tainted === null);

/** The best founded word on what something is worth, then the newest; null while nobody has said. */
function saidToBeWorth({ beliefs }: CaseRecord, aspect: 'value' | 'amount'): number | null {
  let best: CaseRecord['beliefs'][number] | undefined;
  for (const belief of beliefs)
    if (
      belief.aspect === aspect &&
      typeof belief.value === 'number' &&
      belief.standing !== 'contradicted' &&
      (!best || standings.indexOf(belief.standing) >= standings.indexOf(best.standing))
    )
      best = belief;
  return typeof best?.value === 'number' ? best.value : null;
}

/** Whether work waits for units that the case does not have: an order, or the step of the plan whose turn it is. */
function needsCrew({ state }: Shift, record: CaseRecord): boolean {
  if (record.units.length > 0) return false;
  return record.orders.some((id) => state.orders[id]!.state === 'waiting' && state.orders[id]!.reason === 'wait.crew');
}

/** Everybody whom the desk has a file on, with what it knows of him. */
function people(shift: Shift, record: CaseRecord): CaseCard['people'] {
  const { state, world } = shift;
  const incident = state.incidents[record.incident]!;
  return Object.values(record.persons).map((file) => {
    const scope = scopeOf(world, state, record, { person: file.id });
    const plain =
      world.caseTypes.get(incident.type)?.type.persons.find(({ role }) => role === incident.persons.find(({ id }) => id === file.id)?.role)
        ?.plain ?? [];
    const names = [...new Set([...(file.custody === 'none' ? [] : plain), ...file.known])];
    return {
      person: file.id,
      name: personName(world, incident, file.id),
      custody: file.custody,
      heldBy: file.held?.by === 'site' ? 'site' : file.held?.unit ? state.units[file.held.unit]!.callSign : null,
      facts: names.map((name) => ({ name, value: caseAttribute(scope, name) })).filter(({ value }) => value !== null),
    };
  });
}

function ordersOf(shift: Shift, record: CaseRecord): CaseCard['orders'] {
  const { state, world } = shift;
  return record.orders
    .map((id) => state.orders[id]!)
    .filter(({ by }) => by !== 'shift before')
    .map((order) => {
      const over = order.state === 'done' || order.state === 'failed' || order.state === 'cancelled';
      return {
        order: order.id,
        job: world.jobs.get(order.job)!.job.name,
        state: order.state,
        reason: order.reason,
        who: order.units.map((unit) => state.units[unit]!.callSign),
        until: order.until,
        since: order.since,
        step: order.act === null ? null : world.activities.get(order.act)!.activity.name,
        cancel: over ? null : offer(shift, { type: 'cancel', order: order.id }, word(world, 'command.cancel')),
      };
    });
}
