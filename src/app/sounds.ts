import type { DeskPicture } from '../picture/index.ts';

/**
 * What can be heard. Each has its twin on the screen: the ringing row, the flashing case, the ask, the warning, tick and octagon of the
 * result line.
 */
export type Cue = 'ring' | 'p1' | 'ask' | 'warning' | 'accept' | 'reject';

/** Seconds between two rings of a telephone. */
const ringEvery = 3;

/**
 * What of a picture can be heard, by name. A picture must be read while the shift stands at its second, so this is taken from it at once.
 */
export interface Audible {
  readonly now: number;
  readonly ringing: ReadonlySet<string>;
  readonly p1: ReadonlySet<string>;
  readonly asks: ReadonlySet<string>;
  readonly red: ReadonlySet<string>;
}

/** What of the desk can be heard. */
export const audibleOf = ({ now, pending, asks, warnings }: DeskPicture): Audible => ({
  now,
  ringing: new Set(pending.filter(({ state }) => state === 'ringing').map(({ report }) => report)),
  p1: new Set(pending.filter(({ state, priority }) => state === 'unassigned' && priority === 1).map(({ report }) => report)),
  asks: new Set(asks.map(({ order, ask }) => `${order}/${ask}`)),
  red: new Set(warnings.filter(({ level }) => level === 'red').map(({ id }) => id)),
});

/** The cues of a change: what is new, and the telephone again and again as long as it rings. */
export function cuesOf(before: Audible, now: Audible): readonly Cue[] {
  const isNew = (was: ReadonlySet<string>, is: ReadonlySet<string>): boolean => [...is].some((name) => !was.has(name));
  const ringsOn = now.ringing.size > 0 && Math.floor(now.now / ringEvery) > Math.floor(before.now / ringEvery);
  return [
    ...(ringsOn || isNew(before.ringing, now.ringing) ? ['ring' as const] : []),
    ...(isNew(before.p1, now.p1) ? ['p1' as const] : []),
    ...(isNew(before.asks, now.asks) ? ['ask' as const] : []),
    ...(isNew(before.red, now.red) ? ['warning' as const] : []),
  ];
}

/** Tones of a cue: start in seconds, length, pitch in hertz. */
const tones: Readonly<Record<Cue, readonly (readonly [number, number, number])[]>> = {
  // The ring alternates two close pitches, as a desk telephone does.
  ring: [
    [0, 0.09, 880],
    [0.1, 0.09, 740],
    [0.2, 0.09, 880],
    [0.3, 0.09, 740],
  ],
  p1: [
    [0, 0.14, 620],
    [0.17, 0.14, 830],
    [0.34, 0.2, 1040],
  ],
  ask: [
    [0, 0.1, 520],
    [0.13, 0.16, 660],
  ],
  warning: [
    [0, 0.18, 440],
    [0.22, 0.26, 350],
  ],
  // Short and apart in pitch and number, so that they are told from each other without listening closely.
  accept: [[0, 0.07, 980]],
  reject: [
    [0, 0.09, 260],
    [0.12, 0.12, 220],
  ],
};

/** Plays cues by oscillators. The browser allows sound only after the first key or click; before that it stays silent. */
export interface Sounds {
  readonly play: (cue: Cue, volume: number) => void;
}

/** The loudspeaker of this page; it makes its one audio context when the first sound is due. */
export function loudspeaker(): Sounds {
  let context: AudioContext | null = null;
  return {
    play: (cue, volume) => {
      if (volume <= 0) return;
      try {
        context ??= new AudioContext();
        // A context that waits for the first click would play all that piled up at once.
        if (context.state !== 'running') {
          void context.resume().catch(() => undefined);
          return;
        }
        for (const tone of tones[cue]) playTone(context, tone, volume);
      } catch {
        // No audio device: what is heard is seen as well.
      }
    },
  };
}

/** One soft-edged tone; a hard edge would click. */
function playTone(context: AudioContext, [start, length, hertz]: readonly [number, number, number], volume: number): void {
  const at = context.currentTime + start;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = 'triangle';
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.16 * volume, at + 0.012);
  gain.gain.setValueAtTime(0.16 * volume, at + length - 0.03);
  gain.gain.linearRampToValueAtTime(0, at + length);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + length);
}
