import type { DeskId, OrderId, UnitId } from '../../kernel/index.ts';
import type { CaseRecord, Order } from '../state.ts';
import { raise, tell, type Telling } from '../tell.ts';
import { setOut } from '../units/travel.ts';
import type { ReadyJob } from '../world.ts';
import { freeSeatsIn, gather } from './gather.ts';
import { crewOf, perform } from './perform.ts';
import { isAt, placeFor } from './place.ts';
import { takeSeat } from './seats.ts';
import { takePlace, takeRoom } from './site.ts';
import { nextStep } from './steps.ts';
import { wait } from './wait.ts';

/** Tries to bring a waiting order to work: people, seat, way, then its next step. */
export function tryOrder(telling: Telling, orderId: OrderId): void {
  const order = telling.state.orders[orderId];
  if (!order || (order.state !== 'waiting' && order.state !== 'travelling')) return;
  const ready = telling.world.jobs.get(order.job)!;
  const record = telling.state.cases[order.caseId]!;
  if ('desk' in ready.job.doer) {
    if (takeRoom(telling, order, ready) && takeSeat(telling, order, ready.job.doer.desk as DeskId)) nextStep(telling, order.id);
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
    begins(telling, record, order, ready);
    return;
  }
  for (const id of away)
    if (!telling.state.units[id]!.journey) {
      if (ready.job.place === 'site') carryOff(telling, record, order, id);
      setOut(telling, id, spot, 'order');
    }
  if (order.state !== 'travelling')
    tell(telling, { type: 'orderMoved', order: order.id, state: 'travelling', reason: 'wait.travel', until: null });
}

/** Everybody is where the work is: it begins, unless the site has no place for whoever is brought in. */
function begins(telling: Telling, record: CaseRecord, order: Order, ready: ReadyJob): void {
  if (order.reason !== 'wait.place') arriveWith(telling, record, order, ready);
  if (takePlace(telling, record, order)) nextStep(telling, order.id);
}

/** A unit with a person aboard leaves for the site. */
function carryOff(telling: Telling, record: CaseRecord, order: Order, unit: UnitId): void {
  if (order.person === null) return;
  const held = record.persons[order.person]?.held;
  if (held?.by !== 'unit' || held.unit === null) return;
  if (held.unit !== unit && freeSeatsIn(telling, held.unit) < 0 && freeSeatsIn(telling, unit) > 0)
    tell(telling, { type: 'personHeld', caseId: record.id, person: order.person, by: 'unit', unit });
  if (record.persons[order.person]?.held?.unit === unit) raise(telling, record, 'carry', order.person);
}

/** Reaching police premises with a person aboard is a moment of its own. */
function arriveWith(telling: Telling, record: CaseRecord, order: Order, { job }: ReadyJob): void {
  if (
    job.place !== 'site' ||
    order.person === null ||
    record.persons[order.person]?.custody !== 'inTransit' ||
    order.act !== null ||
    order.step > 0
  )
    return;
  for (const ready of telling.world.moments.get('broughtIn') ?? [])
    perform(telling, ready, {
      record,
      person: order.person,
      unit: order.units[0] ?? null,
      order: order.id,
      crew: crewOf(telling, order.units),
      place: 'station',
    });
}
