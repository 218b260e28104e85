import { useState, type CSSProperties, type ReactNode } from 'react';
import { Splitter } from '../shared/Splitter.tsx';
import { useWords } from '../shared/Wording.tsx';
import { useWide } from './useWide.ts';

interface FrameProps { readonly left: ReactNode; readonly map: ReactNode; readonly radio: ReactNode; readonly drawer: ReactNode; readonly right: ReactNode }

const narrowSizes = { left: 316, right: 286, drawer: 342 } as const;
const wideSizes = { left: 352, right: 340, drawer: 352 } as const;
type Side = keyof typeof narrowSizes;

/** The three columns between head and foot, with bars to move between them; the drawer stands under the map and covers nothing. */
export function Frame({ left, map, radio, drawer, right }: FrameProps): ReactNode {
  const { t } = useWords();
  const usual = useWide() ? wideSizes : narrowSizes;
  const [moved, setMoved] = useState<Readonly<Record<Side, number>>>({ left: 0, right: 0, drawer: 0 });
  const size = (side: Side): number => usual[side] + moved[side];
  const set = (side: Side) => (value: number): void => { setMoved({ ...moved, [side]: value - usual[side] }); };
  const style = { '--left': `${size('left')}px`, '--right': `${size('right')}px`, '--drawer': `${size('drawer')}px` } as CSSProperties;
  return (
    <main className="frame" style={style}>
      <div className="case-lists">{left}</div>
      <Splitter label={t('split.left')} way="upright" value={size('left')} least={250} most={520} onChange={set('left')} />
      <div className="centre">
        <section className="mapbox" aria-label={t('map.title')} data-pane tabIndex={-1}>{map}</section>
        {radio}
        <Splitter label={t('split.drawer')} way="level" value={size('drawer')} least={220} most={620} backwards onChange={set('drawer')} />
        {drawer}
      </div>
      <Splitter label={t('split.right')} way="upright" value={size('right')} least={230} most={520} backwards onChange={set('right')} />
      {right}
    </main>
  );
}
