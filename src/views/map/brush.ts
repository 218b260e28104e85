import { isAtLeast, type Level, levelAt } from './levels.ts';
import type { Palette } from './palette.ts';

/** Whatever draws in two dimensions: a page's canvas or a worker's. */
export type Surface = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A surface whose unit is the metre, with what a painter of ground must know. */
export interface Brush {
  readonly surface: Surface;
  readonly palette: Palette;
  readonly level: Level;
  /** Metres in a CSS pixel. */
  readonly metres: number;
  /** The box to be painted, in metres: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
}

/** A part of the ground to be painted: `left` and `top` in device pixels east and south of the origin, `scale` in device pixels a metre. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
}

/** Sets the surface up so that metres can be drawn on it. */
export function brushFor(surface: Surface, palette: Palette, { left, top, width, height, scale, ratio }: Window): Brush {
  surface.setTransform(scale, 0, 0, -scale, -left, -top);
  const metres = ratio / scale;
  return {
    surface,
    palette,
    metres,
    level: levelAt(metres),
    box: [left / scale, -(top + height) / scale, (left + width) / scale, -top / scale],
  };
}

/** The box with a margin of CSS pixels, for whatever is drawn broader than it is. */
export function around({ box: [left, bottom, right, top], metres }: Brush, pixels: number): [number, number, number, number] {
  const margin = pixels * metres;
  return [left - margin, bottom - margin, right + margin, top + margin];
}

/** Whether the brush draws what belongs to this level. */
export const draws = ({ level }: Brush, from: Level): boolean => isAtLeast(level, from);

/** Adds a flat line to the surface's path. */
export function trace(surface: Pick<Surface, 'moveTo' | 'lineTo' | 'closePath'>, line: readonly number[], closed = false): void {
  if (line.length < 4) return;
  surface.moveTo(line[0]!, line[1]!);
  for (let i = 2; i < line.length; i += 2) surface.lineTo(line[i]!, line[i + 1]!);
  if (closed) surface.closePath();
}

/** Fills an area even–odd. */
export function fillRings({ surface }: Brush, rings: readonly (readonly number[])[], colour: string): void {
  surface.beginPath();
  for (const ring of rings) trace(surface, ring, true);
  surface.fillStyle = colour;
  surface.fill('evenodd');
}

/** Strokes many lines as one, `width` and `dash` in CSS pixels. */
export function strokeLines(
  { surface, metres }: Brush,
  lines: readonly (readonly number[])[],
  colour: string,
  width: number,
  {
    dash = [],
    cap = 'round',
    closed = false,
  }: { readonly dash?: readonly number[]; readonly cap?: CanvasLineCap; readonly closed?: boolean } = {},
): void {
  if (lines.length === 0) return;
  surface.beginPath();
  for (const line of lines) trace(surface, line, closed);
  surface.strokeStyle = colour;
  surface.lineWidth = width * metres;
  surface.lineJoin = 'round';
  surface.lineCap = cap;
  surface.setLineDash(dash.map((length) => length * metres));
  surface.stroke();
  if (dash.length > 0) surface.setLineDash([]);
}
