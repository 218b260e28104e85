/** How many simulated seconds pass in a real one, as the trainee may choose. */
export const speeds = [1, 2, 4, 8, 16, 30] as const;
export type Speed = (typeof speeds)[number];

/** Why the clock runs at ×1 whatever speed is chosen (PRODUCT §2). */
export type SlowReason = 'ringing' | 'onLine' | 'unassignedP1' | 'askOfP1' | 'redWarning';

/** What the desk asks of the trainee at this second. */
export interface Attention {
  /** The most pressing reason to run slowly, or null. */
  readonly slow: SlowReason | null;
  /** A name for each thing that needs the trainee; a name not seen before ends a skip. */
  readonly needs: readonly string[];
}
