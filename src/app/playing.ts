import { browserWall, localHost, watchedFrom, watchHost, type Gap, type Host, type Speed } from '../host/index.ts';
import { deskPictures, groundOf, type DeskPicture, type GroundPicture } from '../picture/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import type { Shift } from '../simulation/index.ts';
import { attentionOf } from './attention.ts';
import type { Shelf } from './storage/shelf.ts';
import { shiftJournal, type ShiftRecord } from './storage/shiftJournal.ts';
import type { ShiftMeta, ShiftStore } from './storage/shiftStore.ts';

/** A shift on this page: the clock that runs it, and what may be seen of it. */
export interface Playing {
  readonly meta: ShiftMeta;
  readonly resolved: ResolvedScenario;
  readonly shift: Shift;
  readonly host: Host;
  readonly pictures: () => DeskPicture;
  readonly ground: GroundPicture;
  /** True while another page plays the shift and this one only looks on. */
  readonly watching: boolean;
}

interface PlayOptions {
  readonly store: ShiftStore;
  readonly shelf: Shelf;
  readonly meta: ShiftMeta;
  readonly resolved: ResolvedScenario;
  /** Of a shift that is taken up again; absent for a new one. */
  readonly takenUp?: { readonly gaps: readonly Gap[]; readonly paused?: boolean; readonly speed?: Speed };
}

/**
 * Lets the shift run on this page; one that is taken up again stands still until the trainee lets it go on, unless it is said otherwise.
 */
export function playing(shift: Shift, { store, shelf, meta, resolved, takenUp }: PlayOptions): Playing {
  const pictures = deskPictures(shift);
  const host = localHost(shift, {
    wall: browserWall(),
    journal: shiftJournal(store, shelf, meta, takenUp !== undefined),
    mode: resolved.scenario.mode,
    attention: () => attentionOf(pictures()),
    ...(takenUp && { paused: true, ...takenUp }),
  });
  return { meta, resolved, shift, host, pictures, ground: groundOf(resolved.district), watching: false };
}

interface WatchingOptions {
  readonly meta: ShiftMeta;
  readonly resolved: ResolvedScenario;
  /** The record from which the shift was played again. */
  readonly from: ShiftRecord;
  /** The record as it is now; null when the shift is over. */
  readonly read: () => Promise<ShiftRecord | null>;
  readonly onOver: () => void;
  /** Told when only a replay of the record gives the present. */
  readonly onChanged: (record: ShiftRecord) => void;
}

/** Looks on at a shift that another page plays. */
export function watching(shift: Shift, { meta, resolved, from, read, onOver, onChanged }: WatchingOptions): Playing {
  let latest = from;
  const host = watchHost(shift, {
    wall: browserWall(),
    from: watchedFrom(from),
    onOver,
    onChanged: () => {
      onChanged(latest);
    },
    read: async () => {
      const record = await read();
      if (record !== null) latest = record;
      return record && watchedFrom(record);
    },
  });
  return { meta, resolved, shift, host, pictures: deskPictures(shift), ground: groundOf(resolved.district), watching: true };
}
