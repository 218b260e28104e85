/** The stretch of a run that the timeline shows. */
export interface TimeScale {
  readonly from: number;
  readonly to: number;
}

/** How much of the run is shown, in seconds; null is all of it. */
export type Zoom = 3600 | 900 | null;

/** The stretch shown: the whole run, or so much of it about the playhead, in whole quarter stretches so that it does not crawl. */
export function scaleFor(start: number, end: number, zoom: Zoom, at: number): TimeScale {
  if (zoom === null || zoom >= end - start) return { from: start, to: Math.max(end, start + 1) };
  const step = zoom / 4;
  const middle = Math.round((at - zoom / 2 - start) / step) * step + start;
  const from = Math.max(start, Math.min(end - zoom, middle));
  return { from, to: from + zoom };
}

/** Where an instant lies on the scale: 0 at its left end, 1 at its right. */
export const shareOf = ({ from, to }: TimeScale, at: number): number => (at - from) / (to - from);

/** A left edge or width in per cent. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(3))}%`;

const tickSteps = [60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400] as const;

/** Instants at round local times, at most 14 of them; `startsAt` is the local second of the day at instant 0. */
export function ticksOf({ from, to }: TimeScale, startsAt: number): readonly number[] {
  const step = tickSteps.find((one) => (to - from) / one <= 13) ?? 21_600;
  const first = Math.ceil((startsAt + from) / step) * step - startsAt;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step);
}
