/** A covered stretch of street, `start` ≤ `end`, with the milliseconds at which the traveller can be at either end of it. */
export interface ReachPart {
  readonly street: number;
  readonly start: number;
  readonly end: number;
  readonly startMillis: number;
  readonly endMillis: number;
}
