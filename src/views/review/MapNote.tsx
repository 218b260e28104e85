import type { ReactNode } from 'react';
import type { ReviewFrame } from '../../picture/index.ts';
import { useReviewWords } from './useReviewWords.ts';

/** Says over the map that suspects stand where they truly were, and how many. Nothing when there were none. */
export function MapNote({ frame }: { readonly frame: ReviewFrame }): ReactNode {
  const t = useReviewWords();
  const hidden = frame.suspects.filter((suspect) => suspect.hidden).length;
  if (frame.suspects.length + frame.caught.length === 0) return null;
  return (
    <aside className="rv-mapnote">
      <b>{t('map.suspects')}</b>
      <span>
        {[
          ...(frame.suspects.length > 0 ? [t('map.suspectsNote', { open: frame.suspects.length - hidden, hidden })] : []),
          ...(frame.caught.length > 0 ? [t('map.caught', { n: frame.caught.length })] : []),
        ].join(' · ')}
      </span>
    </aside>
  );
}
