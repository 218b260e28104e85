import type { GameObjects, Scene } from 'phaser';
import { type Drawing, emptyImage } from './sheet.ts';

/** A pile of stamps put down anew in one order; the images behind them are used again. */
export class Sprites {
  readonly #scene: Scene;
  readonly #layer: GameObjects.Layer;
  readonly #images: GameObjects.Image[] = [];
  #put = 0;
  #shown = 0;

  constructor(scene: Scene, layer: GameObjects.Layer) {
    this.#scene = scene;
    this.#layer = layer;
  }

  /** Takes everything up; `end` hides what was not put down again. */
  begin(): void {
    this.#put = 0;
  }

  /** Puts a drawing down with its middle at device pixels. A standing one is rounded by the caller. */
  put({ texture, frame }: Drawing, left: number, top: number, turn = 0, alpha = 1, scale = 1): void {
    const image = (this.#images[this.#put] ??= emptyImage(this.#scene, this.#layer));
    this.#put += 1;
    if (image.texture.key !== texture) image.setTexture(texture, frame);
    else if (image.frame.name !== frame) image.setFrame(frame);
    image.x = left;
    image.y = top;
    if (image.rotation !== turn) image.rotation = turn;
    if (image.alpha !== alpha) image.alpha = alpha;
    if (image.scaleX !== scale) image.setScale(scale);
    image.visible = true;
  }

  end(): void {
    for (let i = this.#put; i < this.#shown; i++) this.#images[i]!.visible = false;
    this.#shown = this.#put;
  }

  clear(): void {
    this.begin();
    this.end();
  }
}
