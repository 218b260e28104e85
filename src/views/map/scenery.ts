import type { MapPicture } from '../../picture/index.ts';
import type { ReviewFrame } from '../../picture/index.ts';
import type { Language } from './labelLayout.ts';
import type { Theme } from './palette.ts';

/** What the map may show beyond units and cases; each on unless said otherwise by the desk. */
export interface MapLayers {
  readonly cameras: boolean;
  readonly posts: boolean;
  readonly sightings: boolean;
  readonly labels: boolean;
  readonly reach?: boolean;
}

/** Flat x y of one ring, or several rings to be filled even–odd. */
export type Outline = readonly number[] | readonly (readonly number[])[];

/** Where someone can be by now, and in one and two minutes more. */
export interface ReachPicture {
  readonly outline: Outline;
  readonly at: number;
  readonly next?: Outline;
  readonly later?: Outline;
}

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
  | { readonly kind: 'unit' | 'case' | 'post' | 'place'; readonly id: string; readonly x: number; readonly y: number; readonly left: number; readonly top: number }
  | { readonly kind: 'ground'; readonly x: number; readonly y: number; readonly left: number; readonly top: number }
  | { readonly kind: 'stack'; readonly items: readonly TapItem[]; readonly x: number; readonly y: number; readonly left: number; readonly top: number };
