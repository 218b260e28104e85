import type { RuleId } from '../kernel/index.ts';
import type { References } from './event.ts';

/**
 * Satisfied, violated, or open: the duty can still be met, or the log is not finished.
 * A prohibition (absence, at_most, not_response, not_coexistence) is satisfied until it is broken.
 */
export type Verdict = 'satisfied' | 'violated' | 'open';

/** One occasion on which a rule asked something of a case, and how it came out. A value: it is replaced, never changed. */
export interface Activation extends References {
  readonly rule: RuleId;
  /** Instant of the activating event, in seconds from the report; 0 for a rule that stands from the start. */
  readonly at: number;
  /** Index of the activating event in the case's list of events; -1 where the case itself activates the rule. */
  readonly event: number;
  readonly verdict: Verdict;
  /** The last second at which an open activation can still be satisfied. Absent: until the log is finished. */
  readonly expires?: number;
  /** When it was broken: the instant of the event, or the last second of a bound that ran out. */
  readonly brokenAt?: number;
  /** Index of the event that broke it, if one did. */
  readonly brokenBy?: number;
  /** Index of the event that satisfied it, if one did. */
  readonly satisfiedBy?: number;
  /** Instant of the event that satisfied it. */
  readonly satisfiedAt?: number;
}
