import type { DeskPicture } from '../../picture/index.ts';
import type { DeskActions } from './actions.tsx';
import type { Opened } from './opened.ts';

/** What can be done with the most urgent thing. */
export interface Urgent {
  readonly show: () => void;
  readonly doIt: () => void;
  readonly answer: () => void;
}

/** The most urgent thing: showing where it is, doing it, and answering the first call that rings. */
export function useUrgent(picture: DeskPicture, actions: DeskActions, open: (what: Opened) => void): Urgent {
  const show = (): void => {
    const advice = picture.whatNow;
    open(advice?.kind === 'handOver' ? 'handOver' : 'none');
    if (!advice?.caseId || advice.kind === 'handOver') return;
    const onCall = advice.report !== null && advice.kind !== 'unassigned';
    if (onCall && advice.report) actions.selectCall(advice.report, advice.caseId);
    else actions.selectCase(advice.caseId, advice.kind === 'warning' ? 'law' : 'work');
  };
  const doIt = (): void => {
    const command = picture.whatNow?.command;
    if (!command) return;
    show();
    actions.give(command);
  };
  const answer = (): void => {
    const row =
      picture.pending.find((each) => each.state === 'ringing') ??
      picture.pending.find((each) => each.state === 'held') ??
      picture.pending.find((each) => each.state === 'written');
    if (row) actions.give({ type: 'answer', report: row.report });
    else actions.refused(({ t }) => t('pending.nobody'));
  };
  return { show, doIt, answer };
}
