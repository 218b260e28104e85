/** How much of the district is drawn: the four zooms of the design. */
export type Level = 'district' | 'town' | 'street' | 'scene';

/** Zooms at which the map rests: step 0 shows 24 metres in a pixel, each four steps half of that. */
export const steps = { coarsestMetres: 24, perOctave: 4, last: 22 } as const;

/** Metres in a CSS pixel at a step, which may lie between two resting ones. */
export const metresAt = (step: number): number => steps.coarsestMetres * 2 ** (-step / steps.perOctave);

/** The step, not rounded, at which a CSS pixel holds so many metres. */
export const stepAt = (metres: number): number => Math.log2(steps.coarsestMetres / metres) * steps.perOctave;

/** The level drawn when a pixel holds so many metres; the bounds lie midway between the design's 18, 9, 4.4 and 1.5. */
export function levelAt(metres: number): Level {
  if (metres > 12.5) return 'district';
  if (metres > 6.4) return 'town';
  return metres > 2.6 ? 'street' : 'scene';
}

/** Where a level is shown at its best: metres in a pixel, as in the design's table. */
export const metresOf: Readonly<Record<Level, number>> = { district: 16, town: 8.5, street: 4.25, scene: 1.5 };

const order: readonly Level[] = ['district', 'town', 'street', 'scene'];

/** Whether this level is as close as the other, or closer. */
export const isAtLeast = (level: Level, other: Level): boolean => order.indexOf(level) >= order.indexOf(other);
