import { advisedBroadcast } from '../picture/index.ts';
import type { CaseCard, CaseRow, DeskPicture, OpenAsk, PendingRow, Recommendation } from '../picture/index.ts';
import type { Command } from '../simulation/index.ts';
import type { Policy } from './policy.ts';
import { type CallManner, takeCall } from './takeCall.ts';

/** How a routine desk works: what differs between the policies that follow it. */
interface Routine {
  readonly manner: 'standing' | 'fast';
  readonly calls: CallManner;
  /** The option for an ask; undefined: its default. */
  readonly answer?: (ask: OpenAsk) => string | undefined;
  /** Seconds of way that a free unit's whole cover is worth for a case of a priority. */
  readonly reserve?: (priority: 1 | 2 | 3 | 4) => number;
  /** Whether the groups around a case are told when that is useful. */
  readonly broadcasts?: boolean;
  /** Whether a free unit of the scene's own beat goes before a closer one of another. */
  readonly byBeat?: boolean;
}

/** Nothing of the plan is left to do. */
const planDone = ({ plan }: CaseCard): boolean =>
  plan === null ||
  plan.stopped ||
  plan.steps.every(({ state }) => state === 'done' || state === 'skipped' || state === 'failed' || state === 'cancelled');

/**
 * A desk that follows the routine: takes calls, sends the closest free able unit, starts the plan of the type,
 * takes every default, helps an order that waits for people, closes what is ripe, hands over.
 */
export const routine =
  ({ manner, calls, answer, reserve, byBeat = false, broadcasts = false }: Routine): Policy =>
  (desk, memory) => {
    const todo = new Set([
      ...String(memory['todo'] ?? '')
        .split(',')
        .filter((id) => id !== ''),
      ...desk.stirred,
    ]);
    const command =
      onTheLine(desk, calls) ??
      answers(desk) ??
      dispatches(desk, reserve, byBeat) ??
      (broadcasts ? tellsGroups(desk, todo) : undefined) ??
      asks(desk, answer) ??
      works(desk, manner, todo) ??
      handsOver(desk);
    const next = { ...memory, todo: [...todo].join(',') };
    return command ? { command, memory: next } : { memory: next };
  };

/** The closest free able unit, with the full plan and every default. */
export const nearest: Policy = routine({ manner: 'standing', calls: { questions: 6, urgentQuestions: 5, beforeSentElsewhere: 0 } });

/** As `nearest`, but the units of a beat keep to it: one of another beat comes only where the own one has nobody free. */
export const beat: Policy = routine({
  manner: 'standing',
  calls: { questions: 6, urgentQuestions: 5, beforeSentElsewhere: 0 },
  byBeat: true,
});

/** As fast as can be: few questions, and everything in the fast manner. */
export const rush: Policy = routine({ manner: 'fast', calls: { questions: 2, urgentQuestions: 2, beforeSentElsewhere: 0 } });

function onTheLine(desk: DeskPicture, calls: CallManner): Command | undefined {
  const row =
    desk.pending.find(({ state }) => state === 'onLine') ??
    (desk.voice === null ? desk.pending.find(({ state }) => state === 'ungraded') : undefined);
  const call = row && desk.callOf(row.report);
  return call && takeCall(call, desk, calls);
}

function answers(desk: DeskPicture): Command | undefined {
  if (desk.voice !== null) return undefined;
  const ringing = desk.pending.find(({ state }) => state === 'ringing');
  const next = ringing ?? desk.pending.find(({ state }) => state === 'written');
  return next && { type: 'answer', report: next.report };
}

/** A unit for every case that needs one and has none. */
function dispatches(desk: DeskPicture, reserve: Routine['reserve'], byBeat: boolean): Command | undefined {
  for (const row of desk.pending) {
    if (row.state !== 'unassigned') continue;
    const card = desk.card(row.caseId);
    if (!card || !needsUnit(card)) continue;
    const unit = reserve
      ? dearest(desk, row, reserve)
      : ((byBeat ? ofOwnBeat(desk, row.caseId) : undefined) ?? closest(desk, row.caseId, 2));
    if (unit) return unit;
  }
  return undefined;
}

const needsUnit = (card: CaseCard): boolean =>
  card.stages.response === 'none' &&
  card.jobs.some(
    ({ lane, choices }) => lane === 'scene' && choices.some(({ refusal }) => refusal === undefined || refusal.code === 'noUnitOnCase'),
  ) &&
  card.wantsUnit;

function closest(desk: DeskPicture, caseId: CaseRow['caseId'], officers: number, women = 0, seats = false): Command | undefined {
  return desk
    .free(caseId)
    .find((unit) => unit.officers >= officers && unit.women >= women && (!seats || unit.seats > 0) && unit.offer.refusal === undefined)
    ?.offer.command;
}

const ofOwnBeat = (desk: DeskPicture, caseId: CaseRow['caseId']): Command | undefined =>
  desk.free(caseId).find(({ ownBeat, officers, offer }) => ownBeat && officers >= 2 && offer.refusal === undefined)?.offer.command;

/** The unit whose way and lost cover together cost least. */
function dearest(desk: DeskPicture, { caseId, priority }: PendingRow, reserve: (priority: 1 | 2 | 3 | 4) => number): Command | undefined {
  const cost = ({ seconds, coverLost }: Recommendation): number => seconds + coverLost * reserve(priority ?? 2);
  const able = desk.free(caseId).filter(({ officers, offer }) => officers >= 2 && offer.refusal === undefined);
  return able.reduce<Recommendation | undefined>((best, unit) => (best && cost(best) <= cost(unit) ? best : unit), undefined)?.offer
    .command;
}

function asks(desk: DeskPicture, answer: Routine['answer']): Command | undefined {
  for (const ask of desk.asks) {
    const wanted = answer?.(ask);
    const option =
      ask.options.find(({ id, open }) => id === wanted && open) ??
      ask.options.find(({ isDefault, open }) => isDefault && open) ??
      ask.options.find(({ open }) => open);
    if (option) return { type: 'reply', order: ask.order, option: option.id };
  }
  return undefined;
}

/** Looks through the cases in which something happened; one without anything to do is done with until it stirs again. */
function works(desk: DeskPicture, manner: 'standing' | 'fast', todo: Set<string>): Command | undefined {
  for (const caseId of todo) {
    const command = nextWork(desk, caseId as CaseRow['caseId'], manner);
    if (command) return command;
    // Work that waits for people is looked at again: whoever could help may come free on another case.
    if (!desk.card(caseId as CaseRow['caseId'])?.orders.some(waitsForPeople)) todo.delete(caseId);
  }
  return undefined;
}

const waitsForPeople = ({ state, reason }: CaseCard['orders'][number]): boolean =>
  state === 'waiting' && (reason === 'wait.crew' || reason === 'wait.power' || reason === 'wait.women' || reason === 'wait.seat');

function nextWork(desk: DeskPicture, caseId: CaseRow['caseId'], manner: 'standing' | 'fast'): Command | undefined {
  const card = desk.card(caseId);
  if (!card || card.stages.intake !== 'registered' || card.stages.closing === 'closed') return undefined;
  if (manner === 'fast' && card.manner !== 'fast') return { type: 'setManner', caseId, manner };
  const close =
    manner === 'fast' || (planDone(card) && card.stages.inquiry !== 'exhausted')
      ? card.closing.find(({ refusal }) => refusal === undefined)
      : undefined;
  if (close) return close.command;
  const plan = card.plan === null || card.plan.stopped ? card.plans.find(({ refusal }) => refusal === undefined) : undefined;
  if (plan) return plan.command;
  return helps(desk, card);
}

/** Tells the groups around what presses, once, as soon as there is something to tell. */
function tellsGroups(desk: DeskPicture, todo: ReadonlySet<string>): Command | undefined {
  for (const caseId of todo) {
    const card = desk.card(caseId as CaseRow['caseId']);
    const advised = card?.stages.intake === 'registered' ? advisedBroadcast(card) : undefined;
    if (advised) return advised.command;
  }
  return undefined;
}

/** Sends help where an order waits for people and nobody is on the way. */
function helps(desk: DeskPicture, card: CaseCard): Command | undefined {
  const { caseId, units } = card;
  const waiting = card.orders.find(waitsForPeople);
  if (waiting && units.every(({ light }) => light === 'reported') && units.length < 4) {
    const help = closest(
      desk,
      caseId,
      waiting.reason === 'wait.seat' ? 1 : 2,
      waiting.reason === 'wait.women' ? 1 : 0,
      waiting.reason === 'wait.seat',
    );
    if (help) return help;
  }
  return card.needsCrew && units.length === 0 ? closest(desk, caseId, 2) : undefined;
}

/** In the last minute each open case is handed over with the duties that the law still asks for. */
function handsOver(desk: DeskPicture): Command | undefined {
  if (desk.ends - desk.now > 60 || desk.handOverSigned) return undefined;
  const row = desk.handOver.find(({ named, proposed }) => named.length === 0 && proposed.length > 0);
  if (row) return { type: 'handOver', caseId: row.caseId, duties: row.proposed };
  return { type: 'signHandOver' };
}
