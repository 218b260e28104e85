import { metresAt, stepAt, steps } from './levels.ts';

/** The limits of a district in metres. */
export interface Bounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** CSS pixels along each side of a window in which other things stand over the map. */
export interface Rim {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** What stands in the lower right corner besides, measured from the corner. */
  readonly corner?: { readonly width: number; readonly height: number };
}

const bare: Rim = { left: 0, top: 0, right: 0, bottom: 0 };

/** What the map looks at: a middle in metres and a zoom step, in a window of CSS pixels. */
export class Lens {
  x: number;
  y: number;
  step: number;
  width = 800;
  height = 600;
  /** Device pixels in a CSS pixel. */
  ratio = 1;
  /** CSS pixels around the window that count as seen, so that they are there when the map is moved. */
  beyond = 0;
  /** What stands over the window: the district may be moved so far that no part of it need lie under that. */
  rim = bare;
  readonly #bounds: Bounds;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
    this.x = (bounds.left + bounds.right) / 2;
    this.y = (bounds.bottom + bounds.top) / 2;
    this.step = 6;
  }

  /** Metres in a CSS pixel. */
  get metres(): number {
    return metresAt(this.step);
  }

  /** Device pixels a metre. */
  get scale(): number {
    return this.ratio / this.metres;
  }

  /** Device pixels east of the window's left edge at which x = 0 lies; whole, so that what is baked stays sharp. */
  get originX(): number {
    return Math.round((this.width * this.ratio) / 2 - this.x * this.scale);
  }

  /** Device pixels south of the window's top edge at which y = 0 lies. */
  get originY(): number {
    return Math.round((this.height * this.ratio) / 2 + this.y * this.scale);
  }

  /** The coarsest step allowed: the whole district with a little room, or the design's 18 metres a pixel if that is coarser. */
  get coarsest(): number {
    return Math.max(0, Math.min(this.fitting - 1, Math.floor(stepAt(18))));
  }

  /** The closest resting step that still shows the whole district. */
  get fitting(): number {
    const { left, bottom, right, top } = this.#bounds;
    const metres = Math.max((right - left) / (this.width - 24), (top - bottom) / (this.height - 24));
    return Math.min(steps.last, Math.max(0, Math.floor(stepAt(metres) + 0.35)));
  }

  /** The step at which the district fills the window: where a shift begins, close enough to tell units apart. */
  get filling(): number {
    const { left, bottom, right, top } = this.#bounds;
    const metres = Math.min((right - left) / this.width, (top - bottom) / this.height);
    return Math.min(steps.last, Math.max(this.fitting, Math.floor(stepAt(metres * 0.82))));
  }

  /** Metres at a CSS pixel of the window. */
  at(left: number, top: number): { readonly x: number; readonly y: number } {
    return { x: this.x + (left - this.width / 2) * this.metres, y: this.y - (top - this.height / 2) * this.metres };
  }

  /** Where a place in metres lies in the window, in CSS pixels. */
  pixel(x: number, y: number): { readonly left: number; readonly top: number } {
    return { left: this.width / 2 + (x - this.x) / this.metres, top: this.height / 2 - (y - this.y) / this.metres };
  }

  /** Whether something that reaches so far about a CSS pixel is seen. */
  sees(left: number, top: number, reachX = 0, reachY = reachX): boolean {
    const [wide, high] = [this.beyond + reachX, this.beyond + reachY];
    return left > -wide && top > -high && left < this.width + wide && top < this.height + high;
  }

  /** CSS pixels east and south by which the window must move at least for a place in metres to stand clear of its rim; in a window that is all rim, in its middle. */
  wayTo(x: number, y: number, rim: Rim): { readonly left: number; readonly top: number } {
    const { left, top } = this.pixel(x, y);
    const way = { left: beyondOf(left, rim.left, this.width - rim.right), top: beyondOf(top, rim.top, this.height - rim.bottom) };
    if (!rim.corner) return way;
    const inX = left - way.left - (this.width - rim.corner.width);
    const inY = top - way.top - (this.height - rim.corner.height);
    return inX > 0 && inY > 0 ? { left: way.left + inX, top: way.top } : way;
  }

  /** Looks where the other looks, seeing so much beyond. */
  follow(other: Lens, beyond: number): void {
    Object.assign(this, { x: other.x, y: other.y, step: other.step, width: other.width, height: other.height, ratio: other.ratio, beyond });
  }

  /** Whether all that the other sees is seen from here, at the same size. */
  covers(other: Lens): boolean {
    const isLike = this.step === other.step && this.width === other.width && this.height === other.height && this.ratio === other.ratio;
    const room = this.beyond * this.ratio;
    return isLike && Math.abs(this.originX - other.originX) <= room && Math.abs(this.originY - other.originY) <= room;
  }

  /** Zooms so that the ground under a CSS pixel stays under it. */
  zoomAbout(step: number, left: number, top: number): void {
    const { x, y } = this.at(left, top);
    this.step = Math.min(steps.last, Math.max(this.coarsest, step));
    this.x = x - (left - this.width / 2) * this.metres;
    this.y = y + (top - this.height / 2) * this.metres;
    this.keepInside();
  }

  /** Moves by CSS pixels. */
  pan(left: number, top: number): void {
    this.x += left * this.metres;
    this.y -= top * this.metres;
    this.keepInside();
  }

  /** Keeps the district in the window: its edges stop at the middle when it is small, at the rim when it is large. */
  keepInside(): void {
    const { left, right, bottom, top } = this.#bounds;
    const east = Math.max(this.rim.right, this.rim.corner?.width ?? 0);
    this.x = kept(this.x, [left, right], this.width * this.metres, [this.rim.left * this.metres, east * this.metres]);
    this.y = kept(this.y, [bottom, top], this.height * this.metres, [this.rim.bottom * this.metres, this.rim.top * this.metres]);
  }
}

function beyondOf(at: number, low: number, high: number): number {
  if (low >= high) return at - (low + high) / 2;
  return at < low ? at - low : Math.max(0, at - high);
}

type Span = readonly [low: number, high: number];

/** The middle of a window that shows so many metres of a district, of which it hides some along its edges. */
function kept(middle: number, [low, high]: Span, shown: number, hidden: Span): number {
  const usual = Math.min(shown * 0.15, 120 * (shown / 1000));
  const [before, after] = hidden.map((each) => Math.min(shown * 0.45, Math.max(usual, each)));
  const [least, most] = [low + shown / 2 - before!, high - shown / 2 + after!];
  return least >= most ? (least + most) / 2 : Math.min(most, Math.max(least, middle));
}
