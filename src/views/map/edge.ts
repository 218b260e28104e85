import type { Lens, Rim } from './lens.ts';

/** CSS pixels between the edges of the window and a pointer's middle: clear of tools, zoom and legend. */
const inset: Rim = { left: 16, top: 56, right: 56, bottom: 54 };

/** Where a pointer stands for a place that lies at these CSS pixels, outside the window: on the way there from the middle, clear of what stands over the map. */
export function edgeTowards(
  { width, height, rim: { corner } }: Pick<Lens, 'width' | 'height' | 'rim'>,
  left: number,
  top: number,
): { readonly atX: number; readonly atY: number; readonly dx: number; readonly dy: number; readonly isAtSide: boolean } {
  const [low, high] = [
    { x: Math.min(inset.left, width / 2), y: Math.min(inset.top, height / 2) },
    { x: Math.max(width - inset.right, width / 2), y: Math.max(height - inset.bottom, height / 2) },
  ];
  const [middleX, middleY] = [(low.x + high.x) / 2, (low.y + high.y) / 2];
  const [dx, dy] = [left - middleX, top - middleY];
  const [partX, partY] = [(high.x - middleX) / Math.abs(dx || 1e-9), (high.y - middleY) / Math.abs(dy || 1e-9)];
  const isAtSide = partX <= partY;
  const part = Math.min(partX, partY);
  const [atX, atY] = [middleX + dx * part, middleY + dy * part];
  if (!corner || atX < width - corner.width || atY < height - corner.height) return { atX, atY, dx, dy, isAtSide };
  return isAtSide
    ? { atX, atY: Math.max(low.y, height - corner.height), dx, dy, isAtSide }
    : { atX: Math.max(low.x, width - corner.width), atY, dx, dy, isAtSide };
}
