import { type GroundIndex, groundIndexOf } from './groundIndex.ts';
import { palettes } from './palette.ts';
import type { TileDone, TileOrder } from './tileMessages.ts';
import { paintTile } from './tilePainter.ts';

let index: GroundIndex | undefined;

/** Paints tiles beside the page, so that panning never waits for a drawing. */
addEventListener('message', ({ data }: MessageEvent<TileOrder>) => {
  if ('ground' in data) {
    index = groundIndexOf(data.ground);
    return;
  }
  if (!index) return;
  const { key, theme, window } = data;
  const canvas = new OffscreenCanvas(window.width, window.height);
  const surface = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!surface) return;
  paintTile(surface, index, palettes[theme], window);
  const done: TileDone = { key, bitmap: canvas.transferToImageBitmap() };
  postMessage(done, { transfer: [done.bitmap] });
});
