import { GameObjects, type Scene, type Textures } from 'phaser';

/** Where a drawing lies in a sheet. */
export interface Drawing {
  readonly texture: string;
  readonly frame: string;
}

interface Page {
  readonly key: string;
  readonly texture: Textures.Texture;
  readonly surface: CanvasRenderingContext2D;
  top: number;
  left: number;
  shelf: number;
  isStale: boolean;
}

const side = 1020;

/** Small drawings baked once and kept on a few textures, so that the whole map is drawn in few calls. Sizes are in device pixels. */
export class Sheet {
  readonly #scene: Scene;
  readonly #name: string;
  readonly #drawings = new Map<string, Drawing>();
  readonly #pages: Page[] = [];
  #made = 0;

  constructor(scene: Scene, name: string) {
    this.#scene = scene;
    this.#name = name;
  }

  get pages(): number {
    return this.#pages.length;
  }

  /** The drawing of this name; painted by `paint`, whose origin is the drawing's middle, when it is asked for first. */
  drawing(name: string, width: number, height: number, paint: (surface: CanvasRenderingContext2D) => void): Drawing {
    const known = this.#drawings.get(name);
    if (known) return known;
    // Even sides: the middle is a whole pixel, and what stands still stays sharp.
    const wide = 2 * Math.ceil(width / 2 + 1);
    const high = 2 * Math.ceil(height / 2 + 1);
    const page = this.#pageWith(wide, high);
    const { surface, texture, left, top } = page;
    surface.save();
    surface.translate(left + wide / 2, top + high / 2);
    paint(surface);
    surface.restore();
    texture.add(name, 0, left, top, wide, high);
    page.left += wide;
    page.shelf = Math.max(page.shelf, high);
    page.isStale = true;
    const drawing = { texture: page.key, frame: name };
    this.#drawings.set(name, drawing);
    return drawing;
  }

  /** Sends what was painted to the graphics card. */
  flush(): void {
    for (const page of this.#pages) {
      if (!page.isStale) continue;
      page.texture.source[0]?.update();
      page.isStale = false;
    }
  }

  /** Throws everything away; images that show it must be given a new drawing before the next frame. */
  clear(): void {
    this.#drawings.clear();
    for (const { key } of this.#pages.splice(0)) this.#scene.textures.remove(key);
  }

  #pageWith(width: number, height: number): Page {
    const last = this.#pages.at(-1);
    if (last) {
      if (last.left + width > side) {
        last.top += last.shelf;
        last.left = 0;
        last.shelf = 0;
      }
      if (last.top + height <= side) return last;
    }
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(side, width);
    canvas.height = Math.max(side, height);
    const surface = canvas.getContext('2d', { willReadFrequently: true });
    const key = `${this.#name} ${(this.#made += 1)}`;
    const texture = this.#scene.textures.create(key, canvas, canvas.width, canvas.height);
    if (!surface || !texture) throw new Error('This browser gives no canvas to draw on.');
    texture.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
    const page: Page = { key, texture, surface, top: 0, left: 0, shelf: 0, isStale: false };
    this.#pages.push(page);
    return page;
  }
}

/** An image in a layer that shows nothing yet; its origin is the middle of what it will show. */
export function emptyImage(scene: Scene, layer: GameObjects.Layer): GameObjects.Image {
  const image = new GameObjects.Image(scene, 0, 0, '__WHITE');
  image.visible = false;
  layer.add(image);
  return image;
}
