import type { Instant } from '../kernel/index.ts';
import type { Entry, World } from '../simulation/index.ts';

/** What one cause did to the district's trust: by how much in all, and by which facts. */
export interface TrustCause {
  readonly cause: string;
  readonly by: number;
  readonly facts: readonly { readonly fact: number; readonly at: Instant; readonly by: number }[];
}

/** Where the district's trust began and ended in this shift, 0 to 100, and what moved it, the strongest first. */
export interface TrustCourse {
  readonly start: number;
  readonly end: number;
  readonly causes: readonly TrustCause[];
}

/** Follows the district's trust through a log. What the shift before did stands in where it began. */
export function trustCourse(world: World, log: readonly Entry[]): TrustCourse {
  const causes = new Map<string, { at: Instant; fact: number; by: number }[]>();
  let start = world.resolved.pack.trust.start;
  let moved = 0;
  log.forEach(({ at, fact }, index) => {
    if (fact.type !== 'trustMoved') return;
    if (at < 0) {
      start += fact.by;
      return;
    }
    moved += fact.by;
    causes.set(fact.cause, [...(causes.get(fact.cause) ?? []), { at, fact: index, by: fact.by }]);
  });
  const list = [...causes].map(([cause, facts]) => ({ cause, by: facts.reduce((sum, { by }) => sum + by, 0), facts }));
  return { start, end: start + moved, causes: list.sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || (a.cause < b.cause ? -1 : 1)) };
}
