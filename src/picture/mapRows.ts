import type { CaseId, GroupId, Instant, UnitId } from '../kernel/index.ts';
import type { Text } from '../scenario/index.ts';
import type { UnitStatus } from '../simulation/index.ts';

/**
 * Shares of the named places, and open cases, within one, three and five minutes of a free unit; and each 1-3-5-minute circle with whoever
 * would be first at its centre.
 */
export interface CoveragePicture {
  readonly places: readonly number[];
  readonly cases: { readonly of: number; readonly inside: readonly number[] };
  readonly circles: readonly {
    readonly circle: string;
    readonly name: Text;
    readonly owner: string | null;
    readonly within: 1 | 3 | 5 | null;
  }[];
}

/** Where things are as the desk knows; positions of moving units follow from their timetables. */
export interface MapPicture {
  readonly now: Instant;
  readonly units: readonly MapUnit[];
  readonly cases: readonly {
    readonly caseId: CaseId;
    readonly number: string;
    readonly priority: 1 | 2 | 3 | 4;
    readonly assigned: boolean;
    readonly x: number;
    readonly y: number;
  }[];
  /** Beliefs with a place, fading with age in seconds. */
  readonly sightings: readonly {
    readonly caseId: CaseId;
    readonly x: number;
    readonly y: number;
    readonly at: Instant;
    readonly age: number;
    readonly aspect: string;
  }[];
  /** Minimum emergency units: standing ready, not, or looking out for somebody now. */
  readonly groups: readonly {
    readonly group: GroupId;
    readonly name: Text;
    readonly x: number;
    readonly y: number;
    readonly state: 'ready' | 'away' | 'alert';
  }[];
  readonly posts: readonly {
    readonly post: string;
    readonly name: Text;
    readonly x: number;
    readonly y: number;
    readonly unit: UnitId | null;
    readonly ready: boolean;
    readonly readyIn: number | null;
  }[];
}

/** A unit on the map, with the way still before it. */
export interface MapUnit {
  readonly unit: UnitId;
  readonly callSign: string;
  readonly mark: string;
  readonly tier: number;
  readonly status: UnitStatus;
  readonly caseId: CaseId | null;
  readonly x: number;
  readonly y: number;
  /** Way still to go as flat x, y pairs with the instant (seconds, may be fractional) at which each is reached; empty when standing. */
  readonly path: readonly number[];
  readonly times: readonly number[];
}
