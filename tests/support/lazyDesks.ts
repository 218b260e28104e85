import type { Policy } from '../../src/experiments/index.ts';
import type { CallPicture, DeskPicture } from '../../src/picture/index.ts';
import type { Command } from '../../src/simulation/index.ts';

const first = ({ offers }: CallPicture, type: Command['type']): Command | undefined =>
  offers.find(({ command, refusal }) => refusal === undefined && command.type === type)?.command;

/** Takes each call with as few words as the register asks for: type, place, the highest priority, a number. */
function takesCalls(desk: DeskPicture): Command | undefined {
  const row =
    desk.pending.find(({ state }) => state === 'onLine') ??
    (desk.voice === null ? desk.pending.find(({ state }) => state === 'ungraded') : undefined);
  const call = row && desk.callOf(row.report);
  if (!call) {
    const ringing = desk.voice === null ? desk.pending.find(({ state }) => state === 'ringing') : undefined;
    return ringing && { type: 'answer', report: ringing.report };
  }
  return call.speaking ? undefined : fillsIn(call);
}

function fillsIn(call: CallPicture): Command | undefined {
  const { report, type, soundsLike, disposal, places, priority } = call;
  if (type === null) return soundsLike === null ? undefined : { type: 'setType', report, caseType: soundsLike };
  if (disposal !== null && disposal !== 'register')
    return (disposal === 'end' ? undefined : first(call, disposal)) ?? first(call, 'hangUp');
  const place = places.at(-1);
  if (!place) return call.questions.find(({ asked, offer }) => !asked && offer.refusal === undefined)?.offer.command;
  if (!places.some(({ chosen }) => chosen)) return { type: 'setPlace', report, belief: place.belief };
  return priority === null ? { type: 'setPriority', report, priority: 1 } : (first(call, 'register') ?? first(call, 'hangUp'));
}

/** Orders what needs nobody in the street, whenever a case offers it. */
function ordersPaper(desk: DeskPicture, jobs: readonly string[]): Command | undefined {
  for (const { caseId } of desk.active) {
    const card = desk.card(caseId);
    for (const { job, name, choices } of card?.jobs ?? []) {
      const open =
        jobs.includes(job) && !card!.orders.some((order) => order.job.en === name.en)
          ? choices.find(({ refusal }) => refusal === undefined)
          : undefined;
      if (open) return open.command;
    }
  }
  return undefined;
}

/** The nearest free unit for whatever has none, and nothing for it to do there. */
function sendsSomebody(desk: DeskPicture): Command | undefined {
  for (const { state, caseId } of desk.pending) {
    const free =
      state === 'unassigned'
        ? desk.recommended(caseId).find(({ free: isFree, offer }) => isFree && offer.refusal === undefined)
        : undefined;
    if (free) return free.offer.command;
  }
  return undefined;
}

/** Hands over what is proposed, in the last minute. */
function handsOver(desk: DeskPicture): Command | undefined {
  if (desk.ends - desk.now > 60 || desk.handOverSigned) return undefined;
  const row = desk.handOver.find(({ named, proposed }) => named.length === 0 && proposed.length > 0);
  return row ? { type: 'handOver', caseId: row.caseId, duties: row.proposed } : { type: 'signHandOver' };
}

const move = (command: Command | undefined, memory: Parameters<Policy>[1]): ReturnType<Policy> =>
  command ? { command, memory } : { memory };

/** Desks that keep their paper in order and do no police work. */
export const lazyDesks = {
  'grade and register only': (desk, memory) => move(takesCalls(desk) ?? handsOver(desk), memory),
  'paper only': (desk, memory) =>
    move(takesCalls(desk) ?? ordersPaper(desk, ['receipt', 'progress', 'call_back', 'intel']) ?? handsOver(desk), memory),
  'one idle unit per case': (desk, memory) =>
    move(takesCalls(desk) ?? sendsSomebody(desk) ?? ordersPaper(desk, ['receipt', 'progress', 'call_back']) ?? handsOver(desk), memory),
} as const satisfies Readonly<Record<string, Policy>>;
