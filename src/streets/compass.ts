/** The arc tangent of 0 … 1 in degrees, by the polynomial of Abramowitz and Stegun 4.4.49 (error under 0.001°). */
function flatDegrees(ratio: number): number {
  const q = ratio * ratio;
  const series = 0.999866 + q * (-0.3302995 + q * (0.180141 + q * (-0.085133 + q * 0.0208351)));
  return ratio * series * (180 / Math.PI);
}

/**
 * The compass direction of a step east and north, in whole degrees 0 … 359: 0 north, 90 east; 0 for no step at all.
 * Plain arithmetic, so the same in every engine.
 */
export function compass(east: number, north: number): number {
  const [e, n] = [Math.abs(east), Math.abs(north)];
  if (e === 0 && n === 0) return 0;
  const fromNorth = e <= n ? flatDegrees(e / n) : 90 - flatDegrees(n / e);
  const inHalf = north >= 0 ? fromNorth : 180 - fromNorth;
  return Math.floor((east >= 0 ? inHalf : 360 - inHalf) + 0.5) % 360;
}
