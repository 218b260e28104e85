import type { Attention, Gap, Host, HostOptions, Journal, Kept } from '../../src/host/index.ts';
import { localHost } from '../../src/host/index.ts';
import type { CaseId, Instant } from '../../src/kernel/index.ts';
import { type Command, type Shift, startShift } from '../../src/simulation/index.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';
import { type FakeWall, fakeWall } from './fakeWall.ts';

/** The night market without its random stream: four inherited cases and three calls at set times. */
export const evening = { ...nightMarket(), streams: [] };
const world = worldFrom(evening);

export const fresh = (): Shift => startShift(world, 'host-1');

/** A journal in memory; `keep` may be replaced to be slow or to fail. */
export interface TestJournal extends Journal {
  readonly kept: Map<number, Kept>;
  readonly noted: { readonly at: Instant; readonly gaps: readonly Gap[]; readonly leaving: boolean }[];
  work: () => Promise<void>;
}

export function testJournal(): TestJournal {
  const journal: TestJournal = {
    kept: new Map(),
    noted: [],
    work: () => Promise.resolve(),
    keep: async (entries) => {
      await journal.work();
      for (const entry of entries) journal.kept.set(entry.n, entry);
    },
    reached: (at, gaps, leaving) => {
      journal.noted.push({ at, gaps, leaving });
      return Promise.resolve();
    },
  };
  return journal;
}

/** What rings, as the desk would say it. */
export const ringing = (shift: Shift) => (): Attention => {
  const names = Object.values(shift.state.reports)
    .filter(({ intake }) => intake === 'ringing')
    .map(({ id }) => `ringing/${id}`);
  return { slow: names.length > 0 ? 'ringing' : null, needs: names };
};

export interface OnDesk {
  readonly shift: Shift;
  readonly wall: FakeWall;
  readonly journal: TestJournal;
  readonly host: Host;
}

export function onDesk(options: Partial<HostOptions> = {}, shift = fresh()): OnDesk {
  const wall = fakeWall();
  const journal = testJournal();
  const host = localHost(shift, { wall, journal, mode: 'practice', attention: () => ({ slow: null, needs: [] }), ...options });
  return { shift, wall, journal, host };
}

/** Commands that are accepted at any time, and one that never is. */
export const fastManner = (shift: Shift): Command => ({
  type: 'setManner',
  caseId: Object.keys(shift.state.cases)[0] as CaseId,
  manner: 'fast',
});
export const standingManner = (shift: Shift): Command => ({ ...fastManner(shift), manner: 'standing' }) as Command;
export const nonsense: Command = { type: 'recall', unit: 'nobody' as never };
