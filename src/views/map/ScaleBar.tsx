import type { ReactElement } from 'react';
import type { MapWords } from './words.ts';

/** A round length that fills at most 110 pixels. */
export function roundLength(metres: number): number {
  const most = metres * 110;
  const ten = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((times) => times * ten <= most) ?? 1) * ten;
}

/** How long a stretch of the map is in the world. */
export function ScaleBar({ metres, words }: { readonly metres: number; readonly words: MapWords }): ReactElement {
  const length = roundLength(metres);
  const label = length >= 1000 ? `${length / 1000} ${words.kilometres}` : `${length} ${words.metres}`;
  return (
    <div className="map-scale">
      <span className="map-scale-bar" style={{ width: `${length / metres}px` }} />
      <span className="map-scale-label">{label}</span>
    </div>
  );
}
