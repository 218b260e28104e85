import type { ReactNode } from 'react';
import type { CaseCard } from '../../../picture/index.ts';
import { Mark, type MarkKind } from '../../shared/marks.tsx';
import { boundText, spanText } from '../../shared/times.ts';
import { useNow } from '../../shared/TimeText.tsx';
import { useWords } from '../../shared/Wording.tsx';

type Step = CaseCard['board'][number];

/** From three quarters of its time on, a step that is not done is amber. */
const amberShare = 0.75;

/** The light of a step: done in time, done late, running, pressing, or overdue. */
function light(
  { at, from, seconds }: Step,
  now: number,
): { readonly state: 'done' | 'late' | 'runs' | 'amber' | 'over'; readonly kind: MarkKind } {
  if (at !== null) return at - from <= seconds ? { state: 'done', kind: 'ok' } : { state: 'late', kind: 'broken' };
  const used = now - from;
  if (used > seconds) return { state: 'over', kind: 'broken' };
  return used >= seconds * amberShare ? { state: 'amber', kind: 'warn' } : { state: 'runs', kind: 'run' };
}

/** The board of timed steps: each with its light, and the time it took or has left. */
export function Board({ steps }: { readonly steps: CaseCard['board'] }): ReactNode {
  const { t, say, language } = useWords();
  const now = useNow();
  if (steps.length === 0) return null;
  return (
    <ol className="board" aria-label={t('board.title')}>
      {steps.map((step) => {
        const { state, kind } = light(step, now);
        const time = step.at === null ? step.from + step.seconds - now : step.at - step.from;
        return (
          <li key={step.id} className={state} title={t('board.target', { target: boundText(step.seconds, language) })}>
            <Mark kind={kind} label={t(`board.${state}`)} />
            <span className="clip">{say(step.name)}</span>
            <span className="num t2">
              {step.at === null && time < 0 ? '+' : ''}
              {spanText(Math.abs(time), language)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
