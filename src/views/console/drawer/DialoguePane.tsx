import type { ReactNode } from 'react';
import type { CallPicture, PendingRow, ReportId } from '../../../picture/index.ts';
import { useKept } from '../../shared/alike.ts';
import { useNow } from '../../shared/TimeText.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { useActions } from '../actions.tsx';
import { CallWaiting } from './CallWaiting.tsx';
import { IntakeForm } from './IntakeForm.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { Transcript } from './Transcript.tsx';

interface DialoguePaneProps {
  readonly call: CallPicture | undefined;
  readonly reports: readonly ReportId[];
  readonly caseId: CallPicture['caseId'] | null;
  /** Calls that ring or are held. */
  readonly waiting: readonly PendingRow[];
  /** Somebody is on the line. */
  readonly busy: boolean;
}

/** The call: what is said, what can be asked, and what the desk makes of it. */
export function DialoguePane({ call, reports, caseId, waiting, busy }: DialoguePaneProps): ReactNode {
  const { t, say } = useWords();
  const { selectCall } = useActions();
  const kept = useKept(call);
  const now = useNow();
  // Since when each waits stays the same while the seconds pass, and so nothing is drawn anew for them.
  const others = useKept(
    waiting
      .filter(({ report }) => report !== call?.report)
      .map(({ report, state, channel, number, waited }) => ({ report, state, channel, number, since: now - waited })),
  );
  if (!kept) return <p className="empty">{t('call.none')}</p>;
  return (
    <div className="p-dialogue">
      <section className="col" aria-label={t('call.title')}>
        <h3>
          {t(kept.written ? 'call.written.title' : 'call.title')}
          <span className="r">
            {kept.tone ? `${say(kept.tone)} · ` : ''}
            {t(
              kept.written && kept.state === 'ringing'
                ? 'pending.state.written'
                : kept.written && kept.state === 'over'
                  ? 'call.written.read'
                  : `call.state.${kept.state}`,
            )}
          </span>
        </h3>
        {reports.length > 1 && caseId !== null ? (
          <div className="callers" role="group" aria-label={t('call.callers')}>
            {reports.map((report, index) => (
              <button
                key={report}
                type="button"
                className="sw"
                aria-pressed={report === kept.report}
                onClick={() => {
                  selectCall(report, caseId);
                }}
              >
                {t('call.caller')} {index + 1}
              </button>
            ))}
          </div>
        ) : null}
        <CallWaiting call={kept} others={others} busy={busy} />
        <Transcript key={kept.report} call={kept} />
      </section>
      <QuestionCard questions={kept.questions} live={kept.state === 'onLine'} written={kept.written && kept.state !== 'onLine'} />
      {/* A form of its own for each call: a button that has the focus must not pass into the next call's hands. */}
      <IntakeForm key={kept.report} call={kept} />
    </div>
  );
}
