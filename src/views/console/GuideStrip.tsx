import type { ReactNode } from 'react';
import type { Guidance } from '../../picture/index.ts';
import { useWords } from '../shared/Wording.tsx';

/** What a newcomer does next, with how far the guide has come: one line under the head that pushes the desk down and covers nothing. */
export function GuideStrip({ guide }: { readonly guide: Guidance | null }): ReactNode {
  const { t, say } = useWords();
  if (guide === null) return null;
  return (
    <section className="guide" aria-label={t('guide.title')}>
      <span className="guide-count num">{t('guide.step', { step: guide.step, of: guide.of })}</span>
      <progress className="guide-bar" value={guide.step - 1} max={guide.of} aria-hidden="true" />
      <p className="guide-say" role="status">
        {say(guide.say)}
      </p>
    </section>
  );
}
