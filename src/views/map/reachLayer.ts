import { GameObjects, type Scene } from 'phaser';
import type { GroundPicture } from '../../picture/index.ts';
import { type Brush, brushFor, fillRings, strokeLines, trace } from './brush.ts';
import type { Lens } from './lens.ts';
import { metresAt } from './levels.ts';
import type { Palette } from './palette.ts';
import type { Outline, ReachPicture } from './scenery.ts';

/** CSS pixels painted around what the lens sees, so that panning seldom paints anew. */
const margin = 160;

/** Where someone can be by now: filled on land with a solid edge; in one minute dashed, in two dotted. */
export class ReachLayer {
  readonly #scene: Scene;
  readonly #ground: GroundPicture;
  readonly #image: GameObjects.Image;
  #painted: { readonly reach: ReachPicture; readonly palette: Palette; readonly step: number; readonly left: number; readonly top: number; readonly width: number; readonly height: number } | null = null;
  #made = 0;

  constructor(scene: Scene, layer: GameObjects.Layer, ground: GroundPicture) {
    this.#scene = scene;
    this.#ground = ground;
    this.#image = new GameObjects.Image(scene, 0, 0, '__WHITE').setOrigin(0);
    this.#image.visible = false;
    layer.add(this.#image);
  }

  /** Shows the area, painted at the resting step and scaled meanwhile. */
  arrange(lens: Lens, palette: Palette, reach: ReachPicture | null, rest: number): void {
    if (!reach) {
      this.#image.visible = false;
      return;
    }
    const times = (painted: { readonly step: number }): number => metresAt(painted.step) / lens.metres;
    const painted = this.#painted;
    const isGood = painted !== null && painted.reach === reach && painted.palette === palette && painted.step === rest && this.#covers(lens, times(painted));
    if (!isGood) this.#paint(lens, palette, reach, rest);
    const now = this.#painted!;
    this.#image.setPosition(lens.originX + now.left * times(now), lens.originY + now.top * times(now)).setScale(times(now));
    this.#image.visible = true;
  }

  /** Whether what the lens sees still lies within what is painted. */
  #covers({ originX, originY, width, height, ratio, beyond }: Lens, times: number): boolean {
    const { left, top, width: wide, height: high } = this.#painted!;
    const edge = beyond * ratio;
    const [first, above] = [originX + left * times, originY + top * times];
    return first <= -edge && above <= -edge && first + wide * times >= width * ratio + edge && above + high * times >= height * ratio + edge;
  }

  #paint(lens: Lens, palette: Palette, reach: ReachPicture, step: number): void {
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
    paintReach(brushFor(surface, palette, { left, top, width, height, scale, ratio: lens.ratio }), reach, this.#ground);
    const key = `reach ${(this.#made += 1)}`;
    this.#scene.textures.create(key, canvas, width, height)?.add('__BASE', 0, 0, 0, width, height);
    const before = this.#image.texture.key;
    this.#image.setTexture(key);
    if (before !== '__WHITE') this.#scene.textures.remove(before);
    this.#painted = { reach, palette, step, left, top, width, height };
  }
}

const ringsOf = (outline: Outline | undefined): readonly (readonly number[])[] => (outline === undefined || outline.length === 0 ? [] : typeof outline[0] === 'number' ? [outline as readonly number[]] : (outline as readonly (readonly number[])[]));

function paintReach(brush: Brush, { outline, next, later }: ReachPicture, { water }: GroundPicture): void {
  const { surface, palette } = brush;
  const rings = ringsOf(outline);
  fillRings(brush, rings, palette.reachFill);
  surface.globalCompositeOperation = 'destination-out';
  surface.fillStyle = '#000';
  for (const { use, rings: shores } of water) {
    if (use === 'pond' || use === 'fishpond') continue;
    surface.beginPath();
    for (const shore of shores) trace(surface, shore, true);
    surface.fill('evenodd');
  }
  surface.globalCompositeOperation = 'source-over';
  strokeLines(brush, ringsOf(later), palette.reach, 1.2, { dash: [1.5, 4], cap: 'butt', closed: true });
  strokeLines(brush, ringsOf(next), palette.reach, 1.3, { dash: [5, 4], cap: 'butt', closed: true });
  strokeLines(brush, rings, palette.reach, 1.9, { closed: true });
}
