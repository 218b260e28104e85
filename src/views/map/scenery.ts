import type { MapBeat, MapCircle, MapCover, MapHotSpot, MapPicture, MapRound, MapTraffic, ReviewFrame, Text } from '../../picture/index.ts';
import type { Language } from './labelLayout.ts';
import type { MapLayers } from './layers.ts';
import type { Theme } from './palette.ts';

/** Flat x y of one ring, or several rings to be filled even–odd. */
export type Outline = readonly number[] | readonly (readonly number[])[];

/** Where someone can be by now, and in one and two minutes more. */
export interface ReachPicture {
  readonly outline: Outline;
  readonly at: number;
  readonly next?: Outline;
  readonly later?: Outline;
  /** How he is said to move. */
  readonly by?: Text | null;
}

/** What the layers beyond the ground show; null where a layer is hidden. */
export interface ShownExtras {
  readonly cover: MapCover | null;
  readonly circles: readonly MapCircle[] | null;
  readonly hotSpots: readonly MapHotSpot[] | null;
  readonly traffic: MapTraffic | null;
  readonly rounds: readonly MapRound[] | null;
  readonly beats: readonly MapBeat[] | null;
}

/** Every layer hidden. */
export const noExtras: ShownExtras = { cover: null, circles: null, hotSpots: null, traffic: null, rounds: null, beats: null };

/** What is chosen at the desk, drawn in ink. */
export interface Selection {
  readonly caseId?: string | undefined;
  readonly unitId?: string | undefined;
}

/** Everything the painter is shown; a new value is drawn, an equal one is not. */
export interface Scenery {
  readonly map: MapPicture;
  readonly now: number;
  readonly language: Language;
  readonly theme: Theme;
  readonly selected: Selection;
  readonly layers: MapLayers;
  readonly reach: ReachPicture | null;
  readonly extras: ShownExtras;
  readonly suspects: ReviewFrame['suspects'];
  readonly follow: string | null;
}

/** A marker that was tapped. x and y are metres. */
export interface TapItem {
  readonly kind: 'unit' | 'case' | 'post';
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What was tapped; `left` and `top` are CSS pixels in the map, for a list to open there. */
export type MapTap =
  | {
      readonly kind: 'unit' | 'case' | 'post' | 'place';
      readonly id: string;
      readonly x: number;
      readonly y: number;
      readonly left: number;
      readonly top: number;
    }
  | { readonly kind: 'ground'; readonly x: number; readonly y: number; readonly left: number; readonly top: number }
  | {
      readonly kind: 'stack';
      readonly items: readonly TapItem[];
      readonly x: number;
      readonly y: number;
      readonly left: number;
      readonly top: number;
    };
