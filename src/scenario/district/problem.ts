import type { ProblemCode } from '../problemCode.ts';

/** What is wrong with a district, or (`warning`) what looks like a slip but does no harm. */
export interface DistrictProblem {
  /** The way to it through the JSON, the given prefix first. */
  readonly path: readonly (string | number)[];
  readonly code: ProblemCode;
  /** One English sentence for the author. */
  readonly message: string;
  /** The nearest valid name, where one is near. */
  readonly nearest?: string;
  readonly severity: 'error' | 'warning';
}

/** An error at a place of the JSON. */
export function errorAt(path: readonly (string | number)[], code: ProblemCode, message: string, nearest?: string): DistrictProblem {
  return { path, code, message, ...(nearest === undefined ? {} : { nearest }), severity: 'error' };
}

/** A warning at a place of the JSON. */
export function warningAt(path: readonly (string | number)[], code: ProblemCode, message: string, nearest?: string): DistrictProblem {
  return { ...errorAt(path, code, message, nearest), severity: 'warning' };
}
