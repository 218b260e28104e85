import { memo, type ReactNode } from 'react';
import type { CallPicture, PendingRow } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { Icon } from '../../shared/icons.tsx';
import { Since } from '../../shared/TimeText.tsx';
import { refusalSaid } from '../../shared/wording.ts';
import { useWords } from '../../shared/Wording.tsx';
import { useActions, useNames } from '../actions.tsx';
import { KeyOf, useKeyOf } from '../keys/KeysContext.tsx';

interface WaitingProps {
  readonly call: Pick<CallPicture, 'report' | 'state' | 'heldAt' | 'hold'>;
  readonly others: readonly (Pick<PendingRow, 'report' | 'state' | 'channel' | 'number'> & { readonly since: number })[];
  readonly busy: boolean;
}

/** Holding the caller in hand, or taking him back. */
function HoldButton({ call, first }: { readonly call: WaitingProps['call']; readonly first: boolean }): ReactNode {
  const { t, refusal } = useWords();
  const { give, refused } = useActions();
  const names = useNames();
  const key = useKeyOf('hold');
  const held = call.state === 'held';
  const why = !held && call.hold.refusal ? refusal(call.hold.refusal, call.hold.because, names) : '';
  return (
    <button
      type="button"
      className="btn tight"
      {...(first && key)}
      aria-disabled={why !== '' || undefined}
      title={why || undefined}
      onClick={() => {
        if (why !== '') refused(refusalSaid(call.hold, names));
        else give(held ? { type: 'answer', report: call.report } : call.hold.command);
      }}
    >
      {t(held ? 'waiting.takeBack' : 'waiting.hold')}
      {first ? <KeyOf action="hold" /> : null}
    </button>
  );
}

/** Call waiting: who else rings or is held, for how long, and the way to him: whoever is on the line is put on hold. */
export const CallWaiting = memo(
  function CallWaiting({ call, others, busy }: WaitingProps): ReactNode {
    const { t, word } = useWords();
    const { takeCall } = useActions();
    const key = useKeyOf('hold');
    const live = call.state === 'onLine' || call.state === 'held';
    if (!live && !(busy && others.length > 0)) return null;
    const ringing = others.findIndex(({ state }) => state === 'ringing');
    return (
      <div className="call-waiting" role="group" aria-label={t('waiting.title')}>
        {call.state === 'held' && call.heldAt !== null ? (
          <span className="warn-ink">
            {t('waiting.held')} <Since at={call.heldAt} />
          </span>
        ) : null}
        {live ? <HoldButton call={call} first={ringing < 0} /> : null}
        {others.map((row, index) => (
          <span key={row.report} className="other-call">
            <Icon name="ring" size={12} />
            <b>{row.number ?? word(row.channel, 'channel')}</b>{' '}
            <span className="t2">{t(row.state === 'held' ? 'waiting.onHold' : 'waiting.rings')}</span>{' '}
            <Since at={row.since} className="num strong" />
            <button
              type="button"
              className="btn tight"
              {...(index === ringing && key)}
              onClick={() => {
                takeCall(row.report);
              }}
            >
              {t(busy ? 'waiting.holdAndTake' : row.state === 'held' ? 'waiting.takeBack' : 'pending.answer')}
              {index === ringing ? <KeyOf action="hold" /> : null}
            </button>
          </span>
        ))}
      </div>
    );
  },
  (a, b) => alike(a, b),
);
