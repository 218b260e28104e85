import { type ActivityId, type DeskId, diceFor, instant, isTrue, type OrderId, type UnitId, type Value } from '../../kernel/index.ts';
import { placeOf, type Spot } from '../../streets/index.ts';
import { lookupIn } from '../lookup.ts';
import { type Crew, scopeOf } from '../scope.ts';
import type { CaseRecord, Order } from '../state.ts';
import { drawSeconds } from '../takes.ts';
import { raise, tell, type Telling } from '../tell.ts';
import { setOut, unitSpot } from '../units/travel.ts';
import { whereabouts } from '../suspects/meet.ts';
import type { ReadyJob } from '../world.ts';
import { crewOf, perform } from './perform.ts';
import { truthOfAspect } from './effects.ts';

/** Tries to bring a waiting order to work: people, seat, way, then its next step. */
export function tryOrder(telling: Telling, orderId: OrderId): void {
  const order = telling.state.orders[orderId];
  if (!order || (order.state !== 'waiting' && order.state !== 'travelling')) return;
  const ready = telling.world.jobs.get(order.job)!;
  const record = telling.state.cases[order.caseId]!;
  if ('desk' in ready.job.doer) {
    if (takeSeat(telling, order, ready.job.doer.desk as DeskId)) nextStep(telling, order.id);
    return;
  }
  if (!gather(telling, record, order, ready)) return;
  const spot = placeFor(telling, record, order, ready);
  if (spot === null) {
    wait(telling, order, 'wait.person');
    return;
  }
  const away = order.units.filter((id) => !isAt(telling, id, spot));
  if (away.length === 0) {
    arriveWith(telling, record, order, ready);
    nextStep(telling, order.id);
    return;
  }
  for (const id of away) if (!telling.state.units[id]!.journey) {
    if (ready.job.place === 'site') carryOff(telling, record, order, id);
    setOut(telling, id, spot, 'order');
  }
  if (order.state !== 'travelling') tell(telling, { type: 'orderMoved', order: order.id, state: 'travelling', reason: 'wait.travel', until: null });
}

function isAt({ state, world }: Telling, unit: UnitId, spot: Spot): boolean {
  if (state.units[unit]!.journey) return false;
  const [a, b] = [placeOf(world.resolved.district.network, unitSpot(state, unit)), placeOf(world.resolved.district.network, spot)];
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) <= 40 * 40;
}

function wait(telling: Telling, order: Order, reason: string): void {
  if (order.state !== 'waiting' || order.reason !== reason) tell(telling, { type: 'orderMoved', order: order.id, state: 'waiting', reason, until: null });
}

/** A seat at the desk, now or by queueing: highest priority first, then time of asking. */
function takeSeat(telling: Telling, order: Order, deskId: DeskId): boolean {
  const desk = telling.state.desks[deskId];
  if (!desk) return false;
  if (desk.busy.includes(order.id)) return true;
  if (desk.busy.length < desk.seats && (desk.waiting.length === 0 || desk.waiting.includes(order.id))) {
    tell(telling, { type: 'seatTaken', desk: deskId, order: order.id });
    return true;
  }
  if (!desk.waiting.includes(order.id)) {
    tell(telling, { type: 'seatQueued', desk: deskId, order: order.id });
    wait(telling, order, 'wait.desk');
  }
  return false;
}

/** A seat is free: the next of the queue takes it, by case priority, time of asking, and order of giving. */
export function fillSeats(telling: Telling, deskId: DeskId): void {
  const { state } = telling;
  const desk = state.desks[deskId]!;
  while (desk.busy.length < desk.seats && desk.waiting.length > 0) {
    const priority = (id: OrderId): number => state.cases[state.orders[id]!.caseId]!.priority ?? 4;
    const [first] = [...desk.waiting].sort((a, b) => priority(a) - priority(b) || state.orders[a]!.at - state.orders[b]!.at || Number(a.slice(1)) - Number(b.slice(1)));
    tell(telling, { type: 'seatTaken', desk: deskId, order: first! });
    nextStep(telling, first!);
  }
}

/** How many sworn officers, women and seats an order needs. */
function wants(order: Order, { job }: ReadyJob): { readonly officers: number; readonly women: number; readonly powers: readonly string[]; readonly seats: boolean } {
  const units = 'units' in job.doer ? job.doer.units : { officers: 0, powers: [], seats: false };
  const two = order.manner['twoOfficers'] !== false;
  return { officers: Math.max(two ? units.officers : Math.min(1, units.officers), order.requires.officers), women: order.requires.women, powers: units.powers, seats: units.seats ?? false };
}

/** Takes the units of the case that are free, at hand and able, until the order has the people it needs. */
function gather(telling: Telling, record: CaseRecord, order: Order, ready: ReadyJob): boolean {
  const { state, world } = telling;
  const need = wants(order, ready);
  const crew = [...order.units.filter((id) => state.units[id]!.caseId === record.id)];
  const has = (): Crew => crewOf(telling, crew);
  const enough = (): boolean => has().officers >= need.officers && has().women >= need.women && crew.length > 0;
  const holder = order.person === null ? null : record.persons[order.person]?.held?.unit ?? null;
  if (holder !== null && !crew.includes(holder) && (ready.job.place === 'person' || ready.job.place === 'site')) {
    const unit = state.units[holder]!;
    if (unit.order !== null && unit.order !== order.id) {
      wait(telling, order, 'wait.crew');
      return false;
    }
    crew.push(holder);
  }
  const candidates = record.units.filter((id) => {
    const unit = state.units[id]!;
    const powers = world.unitKinds.get(unit.kind)!.powers;
    return !crew.includes(id) && unit.order === null && unit.post === null && (unit.arrived || unit.order === order.id) && !unit.journey && need.powers.every((power) => powers.includes(power)) && (unit.carrying.length === 0 || id === holder);
  });
  if (order.wanted !== null && candidates.includes(order.wanted)) candidates.unshift(...candidates.splice(candidates.indexOf(order.wanted), 1));
  for (const id of candidates) {
    if (enough()) break;
    const unit = state.units[id]!;
    if (unit.officers > 0 || need.officers === 0 || has().officers >= need.officers) crew.push(id);
  }
  if (need.seats && !crew.some((id) => world.unitKinds.get(state.units[id]!.kind)!.seats > 0)) {
    const driver = candidates.find((id) => world.unitKinds.get(state.units[id]!.kind)!.seats > 0);
    if (driver === undefined) {
      wait(telling, order, 'wait.seat');
      return false;
    }
    crew.push(driver);
  }
  if (!enough()) {
    wait(telling, order, has().women < need.women ? 'wait.women' : 'wait.crew');
    return false;
  }
  const fresh = crew.filter((id) => !order.units.includes(id));
  if (fresh.length > 0) tell(telling, { type: 'crewTaken', order: order.id, units: fresh });
  return true;
}

/** Where an order is carried out; null when that is not known. */
function placeFor(telling: Telling, record: CaseRecord, order: Order, { job }: ReadyJob): Spot | null {
  const { state, world } = telling;
  const incident = state.incidents[record.incident]!;
  switch (job.place) {
    case 'scene': return unitAtScene(telling, order) ?? incident.spot;
    case 'complainant': return incident.spot;
    case 'site': case 'store': case 'desk': return world.site;
    case 'person': {
      const holder = order.person === null ? undefined : record.persons[order.person]?.held;
      return holder?.by === 'site' ? world.site : holder?.unit ? unitSpot(state, holder.unit) : incident.persons.find(({ id }) => id === order.person)?.role === 'party' ? incident.spot : null;
    }
    case 'located': {
      const person = order.person ?? record.beliefs.findLast(({ aspect, standing }) => aspect === 'identity' && standing !== 'contradicted')?.subject ?? null;
      return person === null ? null : whereabouts(record, person as never);
    }
    case 'fence': return truthOfAspect(telling, scopeOf(world, state, record, { order }), 'item', 'fence').spot;
  }
}

/** Work at the scene is done where the unit of the case stands that has arrived. */
const unitAtScene = ({ state }: Telling, order: Order): Spot | null => {
  const unit = order.units.map((id) => state.units[id]!).find(({ arrived, journey }) => arrived && !journey);
  return unit?.spot ?? null;
};

/** A unit with a person aboard leaves for the site. */
function carryOff(telling: Telling, record: CaseRecord, order: Order, unit: UnitId): void {
  if (order.person === null) return;
  const held = record.persons[order.person]?.held;
  if (held?.by !== 'unit' || held.unit === null) return;
  const { state, world } = telling;
  const seats = (id: UnitId): number => world.unitKinds.get(state.units[id]!.kind)!.seats;
  if (seats(held.unit) === 0 && seats(unit) > 0) tell(telling, { type: 'personHeld', caseId: record.id, person: order.person, by: 'unit', unit });
  if (record.persons[order.person]?.held?.unit === unit) raise(telling, record, 'carry', order.person);
}

/** Reaching police premises with a person aboard is a moment of its own. */
function arriveWith(telling: Telling, record: CaseRecord, order: Order, { job }: ReadyJob): void {
  if (job.place !== 'site' || order.person === null || record.persons[order.person]?.custody !== 'inTransit' || order.act !== null || order.step > 0) return;
  for (const ready of telling.world.moments.get('broughtIn') ?? []) perform(telling, ready, { record, person: order.person, unit: order.units[0] ?? null, order: order.id, crew: crewOf(telling, order.units), place: 'station' });
}

/** Who does the order: its units, or the desk's own people; one officer when the switch for two is off. */
export function crewFor(telling: Telling, order: Order): Crew {
  const { job } = telling.world.jobs.get(order.job)!;
  if (!('desk' in job.doer)) return crewOf(telling, order.units);
  const { desk } = job.doer;
  const entry = telling.world.resolved.pack.desks.find(({ id }) => id === desk);
  const officers = entry?.officers ?? 0;
  return { officers: order.manner['twoOfficers'] === false ? Math.min(1, officers) : officers, aux: 0, women: entry?.women ?? 0, plain: false, desk: true };
}

const placeKind = (telling: Telling, order: Order): string => {
  const { job } = telling.world.jobs.get(order.job)!;
  if ('desk' in job.doer) return telling.world.resolved.pack.desks.find(({ id }) => 'desk' in job.doer && id === job.doer.desk)?.place ?? 'desk';
  return job.place === 'person' ? 'street' : job.place === 'located' ? 'home' : job.place;
};

/** Begins the next step of an order, or ends it when none is left. Steps without time are done at once. */
export function nextStep(telling: Telling, orderId: OrderId): void {
  const { state, world } = telling;
  const order = state.orders[orderId]!;
  const record = state.cases[order.caseId]!;
  const ready = world.jobs.get(order.job)!;
  for (let at = order.step; ;) {
    const added = order.added[0];
    const step = added === undefined ? ready.job.steps[at] : undefined;
    if (added === undefined && step === undefined) {
      endOrder(telling, order, 'done', null);
      return;
    }
    const lookup = lookupIn(scopeOf(world, state, record, { order, crew: crewFor(telling, order), place: placeKind(telling, order) }));
    if (step && (!ready.steps[at]!(lookup) || ('switch' in step && step.switch !== undefined && order.manner[step.switch] === false))) {
      at++;
      continue;
    }
    if (step && 'ask' in step) {
      tell(telling, { type: 'askRaised', order: order.id, ask: step.ask, step: at + 1 });
      return;
    }
    const act = (added ?? (step as { readonly act: string }).act) as ActivityId;
    const activity = world.activities.get(act)!;
    if (!activity.needs(lookup)) {
      if (added === undefined) { at++; continue; }
      endOrder(telling, order, 'failed', 'notPossible');
      return;
    }
    const incident = state.incidents[record.incident]!;
    const seconds = activity.activity.takes === undefined ? 0 : drawSeconds(activity.activity.takes, diceFor(telling.seed, incident.birth, 'takes', act, String(record.done[act] ?? 0)), incident.times);
    const fast = order.manner['fast'] === true ? Math.floor((seconds * 2) / 3 + 0.5) : seconds;
    const sets = step && 'sets' in step && step.sets ? step.sets as Readonly<Record<string, Value>> : {};
    tell(telling, { type: 'stepBegun', order: order.id, act, step: added === undefined ? at + 1 : at, added: order.added.slice(added === undefined ? 0 : 1), sets, until: instant(state.now + fast) });
    return;
  }
}

/** The running step of an order is over: its activity is done, and the next begins. */
export function endStep(telling: Telling, orderId: OrderId): void {
  const order = telling.state.orders[orderId]!;
  const record = telling.state.cases[order.caseId]!;
  if (order.state !== 'running' || order.act === null) return;
  const ready = telling.world.activities.get(order.act)!;
  const lookup = lookupIn(scopeOf(telling.world, telling.state, record, { order, crew: crewFor(telling, order), place: placeKind(telling, order) }));
  if (isTrue(ready.needs(lookup))) perform(telling, ready, { record, person: order.person, item: order.item, unit: order.units[0] ?? null, order: order.id, crew: crewFor(telling, order), place: placeKind(telling, order) });
  if (telling.state.orders[orderId]!.state === 'running') nextStep(telling, orderId);
}

/** Ends an order and frees whoever was at it. */
export function endOrder(telling: Telling, order: Order, state: 'done' | 'failed' | 'cancelled', reason: string | null): void {
  const { job } = telling.world.jobs.get(order.job)!;
  tell(telling, { type: 'orderMoved', order: order.id, state, reason, until: null });
  if ('desk' in job.doer) tell(telling, { type: 'seatLeft', desk: job.doer.desk as DeskId, order: order.id });
  if (order.planStep !== null) tell(telling, { type: 'planStepMoved', caseId: order.caseId, step: order.planStep, state: state === 'done' ? 'done' : 'failed', order: order.id });
}
