import { type PointerEvent, type ReactElement, type Ref, useEffect, useRef } from 'react';
import type { GroundPicture } from '../../picture/index.ts';
import { groundIndexOf } from './groundIndex.ts';
import { palettes, type Theme } from './palette.ts';
import { paintTile } from './tilePainter.ts';

/** The longer side of the overview in CSS pixels. */
const longest = 136;

/** The overview's size and metres a pixel. */
export function miniFrame({ size: { left, right, bottom, top } }: GroundPicture): {
  readonly width: number;
  readonly height: number;
  readonly metres: number;
} {
  const metres = Math.max((right - left) / longest, (top - bottom) / longest);
  return { width: Math.round((right - left) / metres), height: Math.round((top - bottom) / metres), metres };
}

/** The whole district in small with a frame around what the map shows; a press goes there. */
export function MiniMap({
  ground,
  theme,
  label,
  frame,
  onGo,
}: {
  readonly ground: GroundPicture;
  readonly theme: Theme;
  readonly label: string;
  readonly frame: Ref<HTMLDivElement>;
  readonly onGo: (x: number, y: number) => void;
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, metres } = miniFrame(ground);
  useEffect(() => {
    const surface = canvas.current?.getContext('2d');
    if (!surface || !canvas.current) return;
    const ratio = Math.max(1, window.devicePixelRatio);
    canvas.current.width = width * ratio;
    canvas.current.height = height * ratio;
    // Only what is seen from so far: the rest would be sorted for nothing.
    const coarse = groundIndexOf({ ...ground, buildings: [], roads: ground.roads.filter(({ roadClass }) => roadClass === 'arterial') });
    const scale = ratio / metres;
    paintTile(surface, coarse, palettes[theme], {
      left: ground.size.left * scale,
      top: -ground.size.top * scale,
      width: width * ratio,
      height: height * ratio,
      scale,
      ratio,
    });
  }, [ground, theme, width, height, metres]);

  const go = ({ clientX, clientY, buttons, currentTarget }: PointerEvent<HTMLDivElement>): void => {
    if (buttons !== 1) return;
    const box = currentTarget.getBoundingClientRect();
    onGo(ground.size.left + (clientX - box.left) * metres, ground.size.top - (clientY - box.top) * metres);
  };
  return (
    <div className="map-mini" role="img" aria-label={label} style={{ width, height }} onPointerDown={go} onPointerMove={go}>
      <canvas ref={canvas} style={{ width, height }} aria-hidden="true" />
      <div className="map-mini-frame" ref={frame} />
    </div>
  );
}
