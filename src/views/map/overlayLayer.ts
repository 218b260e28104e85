import { GameObjects, type Scene } from 'phaser';
import { type Brush, brushFor } from './brush.ts';
import type { Lens } from './lens.ts';
import { metresAt } from './levels.ts';
import type { Palette } from './palette.ts';
import type { ReachPicture, ShownExtras } from './scenery.ts';

/** CSS pixels painted around what the lens sees, so that panning seldom paints anew. */
const margin = 160;

/** What lies on the ground. */
interface Overlaid {
  readonly extras: ShownExtras;
  readonly reach: ReachPicture | null;
}

/** Areas and lines that lie on the ground: painted once as a picture, which is then only moved, until they or the zoom are others. */
export class OverlayLayer {
  readonly #scene: Scene;
  readonly #paintOn: (shown: Overlaid, brush: Brush) => void;
  readonly #image: GameObjects.Image;
  #painted: {
    readonly shown: Overlaid;
    readonly palette: Palette;
    readonly step: number;
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  } | null = null;
  #made = 0;

  constructor(scene: Scene, layer: GameObjects.Layer, paint: (shown: Overlaid, brush: Brush) => void) {
    this.#scene = scene;
    this.#paintOn = paint;
    this.#image = new GameObjects.Image(scene, 0, 0, '__WHITE').setOrigin(0);
    this.#image.visible = false;
    layer.add(this.#image);
  }

  /** Shows it, painted at the resting step and scaled meanwhile; nothing for null. */
  arrange(lens: Lens, palette: Palette, shown: Overlaid | null, rest: number): void {
    if (!shown) {
      this.#image.visible = false;
      return;
    }
    const times = (painted: { readonly step: number }): number => metresAt(painted.step) / lens.metres;
    const painted = this.#painted;
    const isGood =
      painted !== null &&
      painted.shown.extras === shown.extras &&
      painted.shown.reach === shown.reach &&
      painted.palette === palette &&
      painted.step === rest &&
      this.#covers(lens, times(painted));
    if (!isGood) this.#paint(lens, palette, shown, rest);
    const now = this.#painted!;
    this.#image.setPosition(lens.originX + now.left * times(now), lens.originY + now.top * times(now)).setScale(times(now));
    this.#image.visible = true;
  }

  /** Whether what the lens sees still lies within what is painted. */
  #covers({ originX, originY, width, height, ratio, beyond }: Lens, times: number): boolean {
    const { left, top, width: wide, height: high } = this.#painted!;
    const edge = beyond * ratio;
    const [first, above] = [originX + left * times, originY + top * times];
    return (
      first <= -edge && above <= -edge && first + wide * times >= width * ratio + edge && above + high * times >= height * ratio + edge
    );
  }

  #paint(lens: Lens, palette: Palette, shown: Overlaid, step: number): void {
    const scale = lens.ratio / metresAt(step);
    const around = 2 * (lens.beyond + margin);
    const [width, height] = [Math.ceil((lens.width + around) * lens.ratio), Math.ceil((lens.height + around) * lens.ratio)];
    const left = Math.round(lens.x * scale - width / 2);
    const top = Math.round(-lens.y * scale - height / 2);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const surface = canvas.getContext('2d', { willReadFrequently: true });
    if (!surface) return;
    this.#paintOn(shown, brushFor(surface, palette, { left, top, width, height, scale, ratio: lens.ratio }));
    const key = `overlay ${(this.#made += 1)}`;
    this.#scene.textures.create(key, canvas, width, height)?.add('__BASE', 0, 0, 0, width, height);
    const before = this.#image.texture.key;
    this.#image.setTexture(key);
    if (before !== '__WHITE') this.#scene.textures.remove(before);
    this.#painted = { shown, palette, step, left, top, width, height };
  }
}
