import type { RuleId } from '../kernel/index.ts';
import type { Activation } from './activation.ts';
import type { Profile } from './profile.ts';

/** How one share of one rule came out over a shift, such as 90 % of calls answered within 15 s. */
export interface JudgedShare {
  readonly rule: RuleId;
  /** The share asked for, from 0 to 1. */
  readonly share: number;
  /** Whole seconds, inclusive. */
  readonly within: number;
  /** Activations that were met in time. */
  readonly met: number;
  /** Activations that count: those met, and those that can no longer be met in time. */
  readonly of: number;
  readonly verdict: 'satisfied' | 'violated';
}

/**
 * Judges the rules that ask for shares once, over the activations of a whole shift. An open activation whose time is
 * not over at `now` does not count yet; without `now` every activation counts. A rule without activations is not judged.
 */
export function judgeShares(profile: Profile, activations: readonly Activation[], now = Infinity): readonly JudgedShare[] {
  return profile.rules.flatMap(({ id, shares }) => {
    const own = shares.length === 0 ? [] : activations.filter(({ rule }) => rule === id);
    return shares.flatMap(({ share, max }): readonly JudgedShare[] => {
      const inTime = ({ at, satisfiedAt }: Activation) => satisfiedAt !== undefined && satisfiedAt - at <= max;
      const met = own.filter(inTime).length;
      const of = own.filter((one) => one.verdict !== 'open' || now - one.at > max).length;
      return of === 0 ? [] : [{ rule: id, share, within: max, met, of, verdict: met / of >= share ? 'satisfied' : 'violated' }];
    });
  });
}
