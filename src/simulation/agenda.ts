import type { ActivityId, CaseId, DeskId, IncidentId, Instant, ItemId, OrderId, PersonId, ReportId, UnitId } from '../kernel/index.ts';

/** What may become due. Each kind has one answer in `due.ts`. */
export type Due =
  | { readonly kind: 'birth'; readonly birth: string }
  | { readonly kind: 'ring'; readonly incident: IncidentId; readonly ordinal: number }
  | { readonly kind: 'giveUp'; readonly report: ReportId }
  | { readonly kind: 'ringAgain'; readonly report: ReportId }
  | { readonly kind: 'reply'; readonly report: ReportId; readonly question: string }
  | { readonly kind: 'acknowledge'; readonly unit: UnitId }
  | { readonly kind: 'depart'; readonly unit: UnitId }
  | { readonly kind: 'arrive'; readonly unit: UnitId }
  | { readonly kind: 'work'; readonly caseId: CaseId }
  | { readonly kind: 'seat'; readonly desk: DeskId }
  | { readonly kind: 'step'; readonly order: OrderId }
  | { readonly kind: 'turn'; readonly incident: IncidentId; readonly person: PersonId }
  | { readonly kind: 'hide'; readonly incident: IncidentId; readonly person: PersonId }
  | { readonly kind: 'meet'; readonly caseId: CaseId; readonly person: PersonId; readonly unit: UnitId | null; readonly post: string | null; readonly how: 'hunt' | 'patrol' | 'post' | 'home' }
  | { readonly kind: 'pass'; readonly caseId: CaseId; readonly item: ItemId; readonly to: 'fence' | 'lost' }
  | { readonly kind: 'later'; readonly caseId: CaseId; readonly activity: ActivityId; readonly person: PersonId | null }
  | { readonly kind: 'moment'; readonly name: 'dispatched' | 'arrived' | 'vehicleStopped'; readonly caseId: CaseId; readonly unit: UnitId; readonly person: PersonId | null }
  | { readonly kind: 'end' };

/** Something that will come due unless its key is cancelled or replaced first. */
export interface Entry { readonly at: Instant; readonly order: number; readonly key: string; readonly due: Due }

/** What is due, as a binary heap by (instant, order of planning), each entry under a key. Plain JSON. */
export interface Agenda { heap: Entry[]; keys: Record<string, number>; planned: number }

/** An agenda on which nothing is planned. */
export const emptyAgenda = (): Agenda => ({ heap: [], keys: {}, planned: 0 });

const sooner = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Plans something under a key; what stood there falls. */
export function plan(agenda: Agenda, at: Instant, key: string, due: Due): void {
  const order = agenda.planned++;
  agenda.keys[key] = order;
  const { heap } = agenda;
  const entry: Entry = { at, order, key, due };
  let place = heap.push(entry) - 1;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap[parent]!;
    if (!sooner(entry, above)) break;
    heap[place] = above;
    place = parent;
  }
  heap[place] = entry;
}

/** Takes back what was planned under a key, if anything. */
export function cancel(agenda: Agenda, key: string): void {
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- keys are ours, never an author's
  if (agenda.keys[key] !== undefined) delete agenda.keys[key];
}

/** Whether something stands planned under a key. */
export const isPlanned = (agenda: Agenda, key: string): boolean => agenda.keys[key] !== undefined;

/** The instant of the next thing due; undefined when nothing is. */
export function nextAt(agenda: Agenda): Instant | undefined {
  shed(agenda);
  return agenda.heap[0]?.at;
}

/** Takes out the next thing due at or before `until`. */
export function take(agenda: Agenda, until: Instant): Entry | undefined {
  shed(agenda);
  const [first] = agenda.heap;
  if (!first || first.at > until) return undefined;
  dropFirst(agenda.heap);
  cancel(agenda, first.key);
  return first;
}

/** Lets go of whatever is due at or before `until`: used when a state was folded from a log in which it has already come due. */
export function forget(agenda: Agenda, until: Instant): void {
  while (take(agenda, until)) { /* it has already happened */ }
}

/** Drops entries at the front whose key was cancelled or replaced. */
function shed(agenda: Agenda): void {
  for (let [first] = agenda.heap; first && agenda.keys[first.key] !== first.order; [first] = agenda.heap) dropFirst(agenda.heap);
}

function dropFirst(heap: Entry[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let place = 0;
  for (;;) {
    const left = 2 * place + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const child = right < heap.length && sooner(heap[right]!, heap[left]!) ? right : left;
    if (!sooner(heap[child]!, last)) break;
    heap[place] = heap[child]!;
    place = child;
  }
  heap[place] = last;
}
