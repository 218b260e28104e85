import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { Splitter } from '../shared/Splitter.tsx';
import { useWords } from '../shared/Wording.tsx';
import type { PaneMoves } from './props.ts';
import { useWide } from './useWide.ts';

interface FrameProps {
  readonly left: ReactNode;
  readonly map: ReactNode;
  readonly radio: ReactNode;
  readonly drawer: ReactNode;
  readonly right: ReactNode;
  /** How far the bars stand from their usual places, as they were left. */
  readonly panes: PaneMoves;
  readonly onPanes: (panes: PaneMoves) => void;
}

const narrowSizes: PaneMoves = { left: 316, right: 286, drawer: 342 };
const wideSizes: PaneMoves = { left: 352, right: 340, drawer: 352 };
type Side = keyof PaneMoves;
interface Bar {
  readonly side: Side;
  readonly way: 'upright' | 'level';
  readonly least: number;
  readonly most: number;
  readonly backwards?: true;
}
const bars: Readonly<Record<Side, Bar>> = {
  left: { side: 'left', way: 'upright', least: 250, most: 520 },
  right: { side: 'right', way: 'upright', least: 230, most: 520, backwards: true },
  drawer: { side: 'drawer', way: 'level', least: 220, most: 620, backwards: true },
};

/** The three columns between head and foot, with bars to move between them; the drawer stands under the map and covers nothing. */
export function Frame({ left, map, radio, drawer, right, panes, onPanes }: FrameProps): ReactNode {
  const { t } = useWords();
  const usual = useWide() ? wideSizes : narrowSizes;
  // While a bar is dragged only this part is drawn anew; the rest of the page hears of it when the bar stands.
  const [moved, setMoved] = useState(panes);
  const [kept, setKept] = useState(panes);
  if (kept !== panes) {
    setKept(panes);
    setMoved(panes);
  }
  const latest = useRef(moved);
  useEffect(() => {
    latest.current = moved;
  }, [moved]);
  const move = (next: PaneMoves): void => {
    latest.current = next;
    setMoved(next);
  };
  const size = ({ side, least, most }: Bar): number => Math.max(least, Math.min(most, usual[side] + moved[side]));
  const bar = ({ side, ...rest }: Bar): ReactNode => (
    <Splitter
      label={t(`split.${side}`)}
      {...rest}
      value={size(bars[side])}
      onChange={(value) => {
        move({ ...moved, [side]: value - usual[side] });
      }}
      onMoved={() => {
        onPanes(latest.current);
      }}
      onReset={() => {
        onPanes({ ...moved, [side]: 0 });
      }}
    />
  );
  const style = Object.fromEntries(Object.values(bars).map((each) => [`--${each.side}`, `${size(each)}px`])) as CSSProperties;
  return (
    <main className="frame" style={style}>
      <div className="case-lists">{left}</div>
      {bar(bars.left)}
      <div className="centre">
        <div className="centre-panes">
          <section className="mapbox" aria-label={t('map.title')} data-pane tabIndex={-1}>
            {map}
          </section>
          {radio}
          {bar(bars.drawer)}
          {drawer}
        </div>
      </div>
      {bar(bars.right)}
      {right}
    </main>
  );
}
