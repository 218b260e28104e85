import type { ReactNode } from 'react';
import type { LegalClock } from '../../picture/index.ts';
import { Bar, Mark } from '../shared/marks.tsx';
import { boundText, spanText } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import { useActions } from './actions.tsx';

/** The first article of a citation, without what is said about it: `PSAPL 97(1)` of `PSAPL 97(1) (8/12/24 h); ACP 69`. */
const shortCite = (cite: string): string => cite.split(/ \(|（|[;；]/, 1)[0] ?? cite;

/** A legal clock of one kind: the one with the least time left, and how many others run. */
export function LegalClockBox({
  kind,
  clocks,
}: {
  readonly kind: 'questioning' | 'money';
  readonly clocks: readonly LegalClock[];
}): ReactNode {
  const { t, say, language } = useWords();
  const { selectCase } = useActions();
  const running = clocks.filter((clock) => clock.kind === kind).toSorted((a, b) => a.bound - a.used - (b.bound - b.used));
  const [first] = running;
  if (!first) {
    return (
      <div className="legal none">
        <div className="legal-body">
          <span className="who lab">
            <span className="clip">{t(`clock.${kind}`)}</span>
          </span>
          <span className="small t3 clip">{t(`clock.${kind}.none`)}</span>
          <span className="left t3" aria-hidden="true">
            –:––
          </span>
          <Bar share={0} state="quiet" />
        </div>
      </div>
    );
  }
  const left = first.bound - first.used;
  return (
    <button
      type="button"
      className={`legal ${first.state}`}
      onClick={() => {
        selectCase(first.caseId, 'law');
      }}
      title={`${say(first.title)} · ${say(first.cite)}`}
    >
      <span className="legal-body">
        <span className="who lab">
          {first.state === 'quiet' ? null : (
            <Mark kind={first.state === 'amber' ? 'warn' : 'broken'} label={t(first.state === 'amber' ? 'law.amber' : 'law.broken')} />
          )}
          <span className="clip">
            {t(`clock.${kind}`)} <span className="t2 plain">{first.number}</span>
            {running.length > 1 ? <span className="chip"> +{running.length - 1}</span> : null}
          </span>
        </span>
        <span className="small t3 clip">
          {t('clock.used', { used: spanText(first.used, language), bound: boundText(first.bound, language) })}
          <span className="cited"> · {shortCite(say(first.cite))}</span>
        </span>
        <span className="left">{spanText(left, language)}</span>
        <Bar share={first.used / Math.max(1, first.bound)} state={first.state} />
      </span>
    </button>
  );
}
