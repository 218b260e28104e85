import type { GameObjects, Scene } from 'phaser';
import type { GroundPicture } from '../../picture/index.ts';
import { labelPlan, type LabelPlan, type Language, type PlacedLabel } from './labelLayout.ts';
import { advanceOf, fontOf } from './labelStyles.ts';
import type { Lens } from './lens.ts';
import { metresAt } from './levels.ts';
import { fontFaces, type Palette } from './palette.ts';
import { Room } from './room.ts';
import { type Drawing, emptyImage, Sheet } from './sheet.ts';
import { textWidth } from './textWidth.ts';

/** Left, top, right, bottom in CSS pixels of the window. */
export type Hindrance = readonly [number, number, number, number];

interface Shown {
  readonly label: PlacedLabel;
  readonly image: GameObjects.Image;
  /** Which writing is used; −1 when all are covered. */
  writing: number;
  left: number;
  top: number;
  /** The writings that are clear of all that stands; null until that is looked up. */
  open: readonly number[] | null;
}

/** Sheets beyond this are thrown away and only what is in sight is written again. */
const mostPages = 6;

/** The names: written once, then only moved; a name gives way to what moves over it. */
export class LabelLayer {
  readonly #scene: Scene;
  readonly #layer: GameObjects.Layer;
  readonly #ground: GroundPicture;
  readonly #sheet: Sheet;
  readonly #idle: GameObjects.Image[] = [];
  readonly #shown = new Map<PlacedLabel, Shown>();
  #plan: LabelPlan = { labels: [], badges: [] };
  #planned = '';
  #standing = new Room();

  constructor(scene: Scene, layer: GameObjects.Layer, ground: GroundPicture) {
    this.#scene = scene;
    this.#layer = layer;
    this.#ground = ground;
    this.#sheet = new Sheet(scene, 'names');
  }

  /** Where badges stand at the zoom last planned. */
  get badges(): LabelPlan['badges'] {
    return this.#plan.badges;
  }

  /** Other colours, another language or screen: every name is written anew. */
  reset(): void {
    this.#clear();
    this.#sheet.clear();
    this.#planned = '';
  }

  /** Whether it is decided which names stand where at this zoom. */
  isPlanned(step: number, language: Language): boolean {
    return this.#planned === `${step} ${language}`;
  }

  /** Decides which names stand where at a resting zoom; kept until zoom or language change. */
  plan(step: number, language: Language): void {
    if (this.isPlanned(step, language)) return;
    this.#planned = `${step} ${language}`;
    this.#clear();
    if (this.#sheet.pages > mostPages) this.#sheet.clear();
    this.#plan = labelPlan(this.#ground, metresAt(step), language, textWidth, fontFaces);
  }

  /** Shows the names in sight. */
  arrange(lens: Lens, palette: Palette, language: Language): void {
    const [originX, originY] = [lens.originX / lens.ratio, lens.originY / lens.ratio];
    for (const label of this.#plan.labels) {
      const x = originX + label.x / lens.metres;
      const y = originY - label.y / lens.metres;
      const isInSight = lens.sees(x, y, label.width + 20, label.height + 20);
      const shown = this.#shown.get(label);
      if (!isInSight) {
        if (shown) this.#hide(shown);
        continue;
      }
      this.#move(shown ?? this.#show(label, palette, language, lens.ratio), x, y, lens.ratio);
    }
  }

  hide(): void {
    this.#clear();
  }

  /** Says what stands on the map now; names keep clear of it. */
  standBy(standing: readonly Hindrance[]): void {
    this.#standing = new Room();
    this.#standing.take(standing);
    for (const shown of this.#shown.values()) shown.open = null;
  }

  /** Lets every name that stands or moves over cover move to its next free writing, or leave. */
  giveWay(movers: readonly Hindrance[], ratio: number): void {
    for (const shown of this.#shown.values()) {
      const { label, left, top } = shown;
      shown.open ??= label.writings.flatMap((_, n) => (this.#standing.isFree(boxesOf(shown, n)) ? [n] : []));
      const isFree = (n: number): boolean => {
        const whole = boxOf(shown, n);
        return !movers.some((mover) => meets(whole, mover) && boxesOf(shown, n).some((box) => meets(box, mover)));
      };
      if (shown.open.includes(shown.writing) && isFree(shown.writing)) continue;
      const next = shown.open.find((n) => isFree(n) && (n === 0 || this.#isApart(shown, n))) ?? -1;
      if (next === shown.writing) continue;
      shown.writing = next;
      this.#move(shown, left, top, ratio);
    }
  }

  flush(): void {
    this.#sheet.flush();
  }

  /** A way out may meet the way out of a neighbour, which the plan could not know. */
  #isApart(one: Shown, writing: number): boolean {
    const box = boxOf(one, writing);
    for (const other of this.#shown.values()) {
      if (other === one || other.writing < 0 || Math.abs(other.left - one.left) > 260 || Math.abs(other.top - one.top) > 60) continue;
      if (meets(box, boxOf(other, other.writing))) return false;
    }
    return true;
  }

  #show(label: PlacedLabel, palette: Palette, language: Language, ratio: number): Shown {
    const image = this.#idle.pop() ?? emptyImage(this.#scene, this.#layer);
    const { texture, frame } = this.#written(label, palette, language, ratio);
    image.setTexture(texture, frame);
    const shown: Shown = { label, image, writing: 0, left: 0, top: 0, open: null };
    this.#shown.set(label, shown);
    return shown;
  }

  #move(shown: Shown, x: number, y: number, ratio: number): void {
    const { image, label } = shown;
    shown.left = x;
    shown.top = y;
    const writing = label.writings[shown.writing];
    image.visible = writing !== undefined;
    if (writing)
      image.setPosition(Math.round((x + writing.left + label.width / 2) * ratio), Math.round((y + writing.top + label.height / 2) * ratio));
  }

  #hide(shown: Shown): void {
    shown.image.visible = false;
    this.#idle.push(shown.image);
    this.#shown.delete(shown.label);
  }

  #clear(): void {
    for (const shown of this.#shown.values()) this.#hide(shown);
  }

  #written(label: PlacedLabel, palette: Palette, language: Language, ratio: number): Drawing {
    const { style, text, bend, width, height } = label;
    const name = bend ? `${label.key} ${this.#planned}` : `${text} ${style.size} ${style.weight} ${style.colour}`;
    return this.#sheet.drawing(name, (width + 8) * ratio, (height + 8) * ratio, (surface) => {
      surface.scale(ratio, ratio);
      surface.font = fontOf(style, language, fontFaces);
      surface.lineJoin = 'round';
      surface.strokeStyle = palette[style.halo];
      surface.fillStyle = palette[style.colour];
      surface.lineWidth = 2.8;
      const letters = bend?.letters ?? straight(label, language);
      surface.textAlign = 'center';
      for (const draw of ['strokeText', 'fillText'] as const) {
        for (const { text: letter, x, y, turn } of letters) {
          surface.save();
          surface.translate(x, y);
          surface.rotate(turn);
          surface[draw](letter, 0, 0);
          surface.restore();
        }
      }
    });
  }
}

/** A name without a line: one piece, or letter by letter when its letters stand apart. */
function straight(
  { text, style, width }: PlacedLabel,
  language: Language,
): readonly { readonly text: string; readonly x: number; readonly y: number; readonly turn: number }[] {
  const y = style.size * 0.35;
  if (style.spacing[language] === 0) return [{ text, x: 0, y, turn: 0 }];
  const font = fontOf(style, language, fontFaces);
  let reached = -width / 2;
  return Array.from(text, (letter) => {
    const wide = advanceOf(letter, style, language, textWidth(letter, font));
    reached += wide;
    return { text: letter, x: reached - wide / 2, y, turn: 0 };
  });
}

function boxOf({ label, left, top }: Shown, writing: number): Hindrance {
  const { left: dx, top: dy } = label.writings[writing]!;
  return [left + dx, top + dy, left + dx + label.width, top + dy + label.height];
}

const meets = (a: Hindrance, b: Hindrance): boolean => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** The boxes that a writing covers. */
const boxesOf = ({ label, left, top }: Shown, writing: number): readonly Hindrance[] =>
  label.writings[writing]!.boxes.map(([west, north, east, south]) => [left + west, top + north, left + east, top + south]);
