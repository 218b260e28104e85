import type { ReactNode } from 'react';
import { Icon } from '../shared/icons.tsx';
import { shapeOf, shapeWord, type FindingShape, type Shaped } from './findings.ts';
import { useReviewWords } from './useReviewWords.ts';

/** The shape of a finding: octagon critical, triangle major, dot minor, plus credit, ring noted. Its word is for screen readers. */
export function FindingMark({ finding, size = 13 }: { readonly finding: Shaped; readonly size?: number }): ReactNode {
  const t = useReviewWords();
  const shape = shapeOf(finding);
  return (
    <span className={`fmark ${shape}`}>
      <span className="sr">{t(shapeWord(finding))} </span>
      <ShapeMark shape={shape} size={size} />
    </span>
  );
}

/** The shape alone. */
export function ShapeMark({ shape, size = 13 }: { readonly shape: FindingShape; readonly size?: number }): ReactNode {
  if (shape === 'critical') return <Icon name="broken" size={size} className="mk broken" />;
  if (shape === 'major') return <Icon name="warn" size={size} className="mk warn" />;
  return (
    <svg className={`ic fm-${shape}`} width={size} height={size} viewBox="-6 -6 12 12" aria-hidden="true">
      {shape === 'credit' ? (
        <path d="M0-4.4V4.4M-4.4 0H4.4" className="open" />
      ) : (
        <circle r="3.4" className={shape === 'minor' ? 'fill' : 'open'} />
      )}
    </svg>
  );
}
