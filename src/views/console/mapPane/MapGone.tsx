import type { ReactNode, Ref } from 'react';
import { useWords } from '../../shared/Wording.tsx';

/** What stands in the map's place while it is in its own window: that it is, how it comes back, and its lists. */
export function MapGone({
  tools,
  place,
  children,
}: {
  readonly tools: ReactNode;
  readonly place: Ref<HTMLParagraphElement>;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useWords();
  return (
    <div className="map-gone">
      <div className="map-gone-head">
        <p ref={place} className="t2" role="status">
          {t('map.gone')}
        </p>
        {tools}
      </div>
      {children}
    </div>
  );
}
