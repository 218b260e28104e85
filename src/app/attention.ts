import type { Attention, SlowReason } from '../host/index.ts';
import type { DeskPicture } from '../picture/index.ts';

/** How many seconds a red warning holds the clock at ×1 (PRODUCT §2). */
const redHolds = 10;

/**
 * After how many seconds something that still waits ends a skip once more: nobody skips over a whole shift because one thing was left
 * lying.
 */
const callsAgain = { listen: 30, pending: 120, guide: 120, ask: 600, idleP1: 300, idle: 900, ripe: 900 } as const;

/** What the desk asks of the trainee, read from the very picture that he sees. */
export const attentionOf = (desk: DeskPicture): Attention => ({ slow: slowReason(desk), needs: needsOf(desk) });

function slowReason({ now, pending, voice, asks, active, warnings }: DeskPicture): SlowReason | null {
  if (pending.some(({ state }) => state === 'ringing')) return 'ringing';
  if (voice !== null || pending.some(({ state }) => state === 'held')) return 'onLine';
  if (pending.some(({ state, priority }) => state === 'unassigned' && priority === 1)) return 'unassignedP1';
  if (asks.some(({ caseId }) => active.some((row) => row.caseId === caseId && row.priority === 1))) return 'askOfP1';
  if (warnings.some(({ level, at }) => level === 'red' && now - at < redHolds)) return 'redWarning';
  return null;
}

/**
 * A name for each thing that waits for the trainee, new after a while if it still waits: calls, gradings, units, asks, warnings, questions
 * over the radio, and a case that is ripe for its next step or on which nothing is under way.
 */
function needsOf({ now, pending, asks, warnings, messages, active, voice, call, guide }: DeskPicture): string[] {
  const since = (kind: keyof typeof callsAgain): number => Math.floor(now / callsAgain[kind]);
  return [
    // Whoever is on the line and has finished speaking waits for the next question.
    ...(voice !== null && call?.report === voice && !call.speaking ? [`listen/${voice}/${call.lines.length}/${since('listen')}`] : []),
    ...pending.map(({ report, state }) => `${state}/${report}/${since('pending')}`),
    // A guide that says what to correct, or that a call is lost, waits for the newcomer to do it.
    ...(guide && guide.about !== 'step' ? [`${guide.about}/${guide.step}/${since('guide')}`] : []),
    ...asks.map(({ order, ask }) => `ask/${order}/${ask}/${since('ask')}`),
    ...warnings.map(({ id, level }) => `${level}/${id}`),
    // Calls and asks are named above; what only the radio asks is a plan that cannot go on.
    ...messages.filter(({ replies }) => replies.some(({ command }) => command.type === 'startPlan')).map(({ id }) => `message/${id}`),
    ...active.filter(({ next }) => next.kind === 'ripe').map(({ caseId, next }) => `ripe/${caseId}/${next.key}/${since('ripe')}`),
    ...active
      .filter(({ idle, next }) => idle && next.kind !== 'ripe')
      .map(({ caseId, priority }) => `idle/${caseId}/${since(priority === 1 ? 'idleP1' : 'idle')}`),
  ];
}
