import type { GroundPicture } from '../../picture/index.ts';
import type { Window } from './brush.ts';
import type { Theme } from './palette.ts';

/** What the painter of tiles is told: first the ground, then tile after tile. */
export type TileOrder = { readonly ground: GroundPicture } | TileWish;

/** A tile that is wanted. */
export interface TileWish {
  readonly key: string;
  readonly theme: Theme;
  readonly window: Window;
}

/** A tile that is done. */
export interface TileDone {
  readonly key: string;
  readonly bitmap: ImageBitmap;
}
