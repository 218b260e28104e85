import type { GroundPicture } from '../../picture/index.ts';
import { type GroundIndex, groundIndexOf } from './groundIndex.ts';
import { palettes } from './palette.ts';
import type { TileDone, TileOrder, TileWish } from './tileMessages.ts';
import { paintTile } from './tilePainter.ts';

/** Makes tiles: beside the page where the browser can, else between frames. */
export interface TileMaker {
  /** Whether another tile may be asked for now; tiles asked for are never taken back, so few are on the way. */
  readonly isFree: () => boolean;
  readonly ask: (wish: TileWish) => void;
  readonly stop: () => void;
}

/** Called with each tile, drawn on a canvas of its own. */
export type TileTaker = (key: string, canvas: HTMLCanvasElement) => void;

/** The best maker this browser offers. */
export function tileMaker(ground: GroundPicture, take: TileTaker): TileMaker {
  if (typeof OffscreenCanvas === 'undefined' || typeof Worker === 'undefined') return makerOnPage(ground, take);
  try {
    return makerBeside(ground, take);
  } catch {
    return makerOnPage(ground, take);
  }
}

function makerBeside(ground: GroundPicture, take: TileTaker): TileMaker {
  const worker = new Worker(new URL('./tileWorker.ts', import.meta.url), { type: 'module' });
  let fallback: TileMaker | null = null;
  const underway = new Map<string, TileWish>();
  const post = (order: TileOrder): void => {
    worker.postMessage(order);
  };
  worker.onmessage = ({ data: { key, bitmap } }: MessageEvent<TileDone>): void => {
    underway.delete(key);
    const { canvas, surface } = blank(bitmap.width, bitmap.height);
    surface.drawImage(bitmap, 0, 0);
    bitmap.close();
    take(key, canvas);
  };
  // A page that may not start workers (some file:// pages, strict policies) learns it only here.
  worker.onerror = (): void => {
    worker.terminate();
    fallback ??= makerOnPage(ground, take);
    for (const wish of underway.values()) fallback.ask(wish);
    underway.clear();
  };
  post({ ground });
  return {
    isFree: () => fallback?.isFree() ?? underway.size < 2,
    ask: (wish) => {
      if (fallback) {
        fallback.ask(wish);
        return;
      }
      underway.set(wish.key, wish);
      post(wish);
    },
    stop: () => {
      fallback?.stop();
      worker.terminate();
    },
  };
}

function makerOnPage(ground: GroundPicture, take: TileTaker): TileMaker {
  let index: GroundIndex | undefined;
  const waiting = new Set<ReturnType<typeof setTimeout>>();
  return {
    isFree: () => waiting.size < 1,
    ask: ({ key, theme, window }) => {
      const timer = setTimeout(() => {
        waiting.delete(timer);
        index ??= groundIndexOf(ground);
        const { canvas, surface } = blank(window.width, window.height);
        paintTile(surface, index, palettes[theme], window);
        take(key, canvas);
      }, 0);
      waiting.add(timer);
    },
    stop: () => {
      for (const timer of waiting) clearTimeout(timer);
    },
  };
}

function blank(width: number, height: number): { readonly canvas: HTMLCanvasElement; readonly surface: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const surface = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!surface) throw new Error('This browser gives no canvas to draw on.');
  return { canvas, surface };
}
