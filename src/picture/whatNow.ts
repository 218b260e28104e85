import { type Command, refusalOf, type Shift, type World } from '../simulation/index.ts';
import type { CaseCard, CaseRow, DeskPicture, HandOverRow, OpenAsk, PendingRow, Recommendation, Warning, WhatNow } from './deskPicture.ts';
import { advisedBroadcast } from './groups.ts';
import { word } from './labels.ts';

const settled = ['done', 'skipped', 'failed', 'cancelled'];

/** What the answer is taken from. */
interface Parts {
  readonly pending: readonly PendingRow[];
  readonly asks: readonly OpenAsk[];
  readonly warnings: readonly Warning[];
  readonly active: readonly CaseRow[];
  /** Seconds to the shift's stated end. */
  readonly left: number;
  readonly handOver: () => readonly HandOverRow[];
  readonly card: DeskPicture['card'];
  readonly free: DeskPicture['free'];
}

const base = { caseId: null, report: null, number: null, command: null, why: null } as const;

/** An order that waits this long for people is stuck, in seconds. Design value. */
const stuckAfter = 300;
/**
 * From so many seconds before the end hand-over is mentioned when nothing else is to be done, and from so many before all other work.
 * Design values.
 */
const handOverFrom = 900;
const handOverFirst = 300;

/** What the most urgent thing is, and the command that begins it: the answer to "What now?". Quiet only when nothing is left to do. */
export function whatNow(shift: Shift, parts: Parts): WhatNow {
  return (
    onCalls(shift, parts) ??
    asked(parts) ??
    warned(parts, 'amber') ??
    handingOver(shift, parts, handOverFirst) ??
    helped(shift, parts) ??
    toBroadcast(shift.world, parts) ??
    held(shift.world, parts) ??
    onCases(shift.world, parts) ??
    leftOver(shift, parts)
  );
}

/** Somebody on the line, then a call that rings, then reports that wait for a decision or a unit. */
function onCalls(shift: Shift, parts: Parts): WhatNow | undefined {
  const row = (state: PendingRow['state']): PendingRow | undefined => parts.pending.find((candidate) => candidate.state === state);
  return (
    onLine(shift, row('onLine')) ??
    ringing(shift.world, row('ringing')) ??
    ringing(shift.world, row('held')) ??
    onLine(shift, row('ungraded')) ??
    unassigned(shift.world, parts, row('unassigned')) ??
    written(shift.world, row('written'))
  );
}

/** What is left when nothing presses. */
function leftOver(shift: Shift, parts: Parts): WhatNow {
  return (
    handingOver(shift, parts, handOverFrom) ??
    stuck(shift, parts) ??
    stopped(shift.world, parts) ??
    warned(parts, 'red') ?? { ...base, kind: 'quiet', label: word(shift.world, 'now.quiet') }
  );
}

const disposals = { refer: 'refer', transfer: 'transfer', end: 'hangUp' } as const;

/** What a call still needs: its type first, then the way out that fits the type, or all that makes a case of it. */
function onLine(shift: Shift, row: PendingRow | undefined): WhatNow | undefined {
  if (!row) return undefined;
  const { world, state } = shift;
  const here = { ...base, kind: 'onLine', caseId: row.caseId, report: row.report, number: row.number } as const;
  const disposal = world.caseTypes.get(state.cases[row.caseId]!.type ?? '')?.type.disposal;
  if (disposal !== undefined && disposal !== 'register') {
    const command: Command = { type: disposals[disposal], report: row.report };
    return { ...here, command: refusalOf(shift, command) ? null : command, label: word(world, `now.${disposal}`) };
  }
  return {
    ...here,
    label: word(
      world,
      row.type === null ? 'now.setType' : row.place === null ? 'now.setPlace' : row.priority === null ? 'now.setPriority' : 'now.register',
    ),
  };
}

const ringing = (world: World, row: PendingRow | undefined): WhatNow | undefined =>
  row && {
    ...base,
    kind: 'ringing',
    caseId: row.caseId,
    report: row.report,
    command: { type: 'answer', report: row.report },
    label: word(world, 'now.answer'),
  };

const written = (world: World, row: PendingRow | undefined): WhatNow | undefined =>
  row && {
    ...base,
    kind: 'written',
    caseId: row.caseId,
    report: row.report,
    command: { type: 'answer', report: row.report },
    label: word(world, 'now.read'),
  };

const canGo = ({ offer }: Recommendation): boolean => offer.refusal === undefined;

function unassigned(world: World, { free }: Parts, row: PendingRow | undefined): WhatNow | undefined {
  const unit = row && free(row.caseId).find((candidate) => canGo(candidate) && candidate.officers >= 2);
  return (
    unit && {
      ...base,
      kind: 'unassigned',
      caseId: row.caseId,
      report: row.report,
      number: row.number,
      command: unit.offer.command,
      label: word(world, 'now.dispatch'),
    }
  );
}

function asked({ asks: [ask] }: Parts): WhatNow | undefined {
  return ask && { ...base, kind: 'ask', caseId: ask.caseId, number: ask.number, label: ask.question, why: ask.job };
}

function warned({ warnings }: Parts, wanted: Warning['level']): WhatNow | undefined {
  const warning = warnings.find(({ level }) => level === wanted);
  return (
    warning && {
      ...base,
      kind: 'warning',
      caseId: warning.caseId,
      number: warning.number,
      command: warning.command,
      label: warning.remedy,
      why: warning.title,
    }
  );
}

type WaitingOrder = CaseCard['orders'][number];

/** Who could end the wait of an order that waits for people; undefined for orders that wait for something else. */
const whoHelps: Readonly<Record<string, (unit: Recommendation) => boolean>> = {
  'wait.crew': ({ officers }) => officers >= 2,
  'wait.women': ({ women }) => women >= 1,
  'wait.seat': ({ seats }) => seats >= 1,
};

/** Queues move by themselves: that of a desk, and those of the case-handling site. */
const queues: readonly (string | null)[] = ['wait.desk', 'wait.room', 'wait.recording', 'wait.place'];

/** The orders of a case that have long waited while nobody is on the way. */
function stuckOrders(now: number, card: CaseCard | undefined): readonly WaitingOrder[] {
  if (!card?.units.every(({ light }) => light === 'reported')) return [];
  return card.orders.filter(({ state, reason, since }) => state === 'waiting' && !queues.includes(reason) && now - since >= stuckAfter);
}

const whyStuck = (world: World, { job, reason }: WaitingOrder): WhatNow['why'] => {
  const waits = word(world, reason ?? 'wait.person');
  return { en: `${job.en}: ${waits.en}`, zh: `${job.zh}：${waits.zh}` };
};

/** Work that waits for people while somebody could be sent. */
function helped({ world, state }: Shift, { active, card, free }: Parts): WhatNow | undefined {
  for (const { caseId, number } of active)
    for (const order of stuckOrders(state.now, card(caseId))) {
      const helps = whoHelps[order.reason ?? ''];
      const unit = helps && free(caseId).find((candidate) => canGo(candidate) && helps(candidate));
      if (unit)
        return {
          ...base,
          kind: 'stopped',
          caseId,
          number,
          command: unit.offer.command,
          label: word(world, 'now.help'),
          why: whyStuck(world, order),
        };
    }
  return undefined;
}

/** Work that waits although nobody can be sent: to be changed or dropped by hand. */
function stuck({ world, state }: Shift, { active, card }: Parts): WhatNow | undefined {
  for (const { caseId, number } of active) {
    const [order] = stuckOrders(state.now, card(caseId));
    if (order) return { ...base, kind: 'stopped', caseId, number, label: word(world, 'now.stuck'), why: whyStuck(world, order) };
  }
  return undefined;
}

/** Somebody is missing, or gets away, and the people around have not been told. */
function toBroadcast(world: World, { active, card: cardOf }: Parts): WhatNow | undefined {
  for (const { caseId, number } of active) {
    const card = cardOf(caseId);
    const advised = card && advisedBroadcast(card);
    if (advised)
      return {
        ...base,
        kind: 'broadcast',
        caseId,
        number,
        command: advised.command,
        label: word(world, 'now.broadcast'),
        why: advised.label,
      };
  }
  return undefined;
}

/** Somebody is held and nothing is being done on his case. */
function held(world: World, { active, card: cardOf }: Parts): WhatNow | undefined {
  for (const { caseId, number } of active) {
    const card = cardOf(caseId);
    const person = card?.people.find(({ heldBy }) => heldBy !== null);
    if (person && card?.orders.every(({ state }) => settled.includes(state)))
      return { ...base, kind: 'held', caseId, number, label: word(world, 'now.held'), why: person.name };
  }
  return undefined;
}

const unfinished = ({ plan }: CaseCard): boolean => plan?.steps.some(({ state }) => !settled.includes(state)) === true;

/** A file that can be closed, or a case without a plan. */
function onCases(world: World, { active, card: cardOf }: Parts): WhatNow | undefined {
  for (const row of active) {
    const card = cardOf(row.caseId);
    if (!card) continue;
    const close = card.plan?.stopped === false && unfinished(card) ? undefined : card.closing.find(({ refusal }) => refusal === undefined);
    if (close)
      return { ...base, kind: 'ripe', caseId: row.caseId, number: row.number, command: close.command, label: word(world, 'now.close') };
    const plan = card.plan === null ? card.plans.find(({ refusal }) => refusal === undefined) : undefined;
    if (plan)
      return { ...base, kind: 'plan', caseId: row.caseId, number: row.number, command: plan.command, label: word(world, 'now.plan') };
  }
  return undefined;
}

/** A plan that was stopped with work left in it. */
function stopped(world: World, { active, card: cardOf }: Parts): WhatNow | undefined {
  for (const { caseId, number } of active) {
    const card = cardOf(caseId);
    const plan = card?.plan?.stopped === true && unfinished(card) ? card.plans.find(({ refusal }) => refusal === undefined) : undefined;
    if (plan)
      return { ...base, kind: 'stopped', caseId, number, command: plan.command, label: word(world, 'now.planStopped'), why: plan.label };
  }
  return undefined;
}

/** The sheet for the next shift: duties to be named first, then the signature. */
function handingOver({ world, state }: Shift, { left, handOver }: Parts, from: number): WhatNow | undefined {
  if (left > from || state.handOver.signedAt !== null) return undefined;
  const unnamed = handOver().find(({ named, proposed }) => named.length === 0 && proposed.length > 0);
  if (unnamed) return { ...base, kind: 'handOver', caseId: unnamed.caseId, number: unnamed.number, label: word(world, 'now.handOver') };
  return { ...base, kind: 'handOver', command: { type: 'signHandOver' }, label: word(world, 'now.sign') };
}
