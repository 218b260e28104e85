import type { Spot } from '../../streets/index.ts';

/** Where somebody in the open is at an instant. */
export function moverSpot(
  mover: { readonly street: number; readonly start: number; readonly end: number; readonly enters: number; readonly leaves: number },
  at: number,
): Spot {
  if (at >= mover.leaves || mover.leaves === mover.enters) return { street: mover.street, along: mover.end };
  const share = Math.max(0, at - mover.enters) / (mover.leaves - mover.enters);
  return { street: mover.street, along: Math.floor(mover.start + (mover.end - mover.start) * share + 0.5) };
}
