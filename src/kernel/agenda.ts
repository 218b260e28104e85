import type { Instant } from './time.ts';

/** Something that will come due unless its key is cancelled or replaced first. */
export interface Planned<Due> {
  readonly at: Instant;
  readonly order: number;
  readonly key: string;
  readonly due: Due;
}

/** What is due, as a binary heap by (instant, order of planning), each entry under a key. Plain JSON. */
export interface Agenda<Due> {
  heap: Planned<Due>[];
  keys: Record<string, number>;
  planned: number;
}

/** An agenda on which nothing is planned. */
export const emptyAgenda = <Due>(): Agenda<Due> => ({ heap: [], keys: {}, planned: 0 });

const sooner = (a: Planned<unknown>, b: Planned<unknown>): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Plans something under a key; what stood there falls. */
export function plan<Due>(agenda: Agenda<Due>, at: Instant, key: string, due: Due): void {
  const order = agenda.planned++;
  agenda.keys[key] = order;
  const { heap } = agenda;
  const entry: Planned<Due> = { at, order, key, due };
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
export function cancel(agenda: Agenda<unknown>, key: string): void {
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- keys are ours, never an author's
  if (agenda.keys[key] !== undefined) delete agenda.keys[key];
}

/** Whether something stands planned under a key. */
export const isPlanned = (agenda: Agenda<unknown>, key: string): boolean => agenda.keys[key] !== undefined;

/** The instant of the next thing due; undefined when nothing is. */
export function nextAt(agenda: Agenda<unknown>): Instant | undefined {
  shed(agenda);
  return agenda.heap[0]?.at;
}

/** Takes out the next thing due at or before `until`. */
export function take<Due>(agenda: Agenda<Due>, until: Instant): Planned<Due> | undefined {
  shed(agenda);
  const [first] = agenda.heap;
  if (!first || first.at > until) return undefined;
  dropFirst(agenda.heap);
  cancel(agenda, first.key);
  return first;
}

/** Lets go of whatever is due at or before `until`: used when a state was folded from a log in which it has already come due. */
export function forget(agenda: Agenda<unknown>, until: Instant): void {
  while (take(agenda, until)) {
    /* it has already happened */
  }
}

/** Drops entries at the front whose key was cancelled or replaced. */
function shed(agenda: Agenda<unknown>): void {
  for (let [first] = agenda.heap; first && agenda.keys[first.key] !== first.order; [first] = agenda.heap) dropFirst(agenda.heap);
}

function dropFirst(heap: Planned<unknown>[]): void {
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
