import type { Lens } from './lens.ts';
import { steps } from './levels.ts';

/** How long a zoom takes, in milliseconds; nothing bounces. */
const duration = 180;

interface Zoom {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly top: number;
  /** Set with the first frame. */
  begun: number | null;
}

interface Slide {
  readonly left: number;
  readonly top: number;
  /** The share of the way that is done. */
  done: number;
  /** Set with the first frame. */
  begun: number | null;
}

const eased = (part: number): number => 1 - (1 - part) ** 3;

/** Moves the lens over time: zooms that ease to a resting step, slides to what was chosen, and the glide after a drag. */
export class Travel {
  /** No motion but what the reader does: everything is reached at once. */
  isStill = false;
  readonly #lens: Lens;
  #zoom: Zoom | null = null;
  #glide: { dx: number; dy: number } | null = null;
  #slide: Slide | null = null;
  #last: number | null = null;

  constructor(lens: Lens) {
    this.#lens = lens;
  }

  get isZooming(): boolean {
    return this.#zoom !== null;
  }

  get isUnderway(): boolean {
    return this.#zoom !== null || this.#glide !== null || this.#slide !== null;
  }

  /** The step at which the map will rest. */
  get rest(): number {
    return Math.min(steps.last, Math.max(this.#lens.coarsest, Math.round(this.#zoom?.to ?? this.#lens.step)));
  }

  /** Eases to a step about a point of the window in CSS pixels. */
  zoomTo(step: number, left = this.#lens.width / 2, top = this.#lens.height / 2): void {
    const to = Math.min(steps.last, Math.max(this.#lens.coarsest, step));
    this.#glide = null;
    if (this.isStill) {
      this.#zoom = null;
      this.#lens.zoomAbout(to, left, top);
      return;
    }
    this.#zoom = to === this.#lens.step ? null : { from: this.#lens.step, to, left, top, begun: null };
  }

  /** Eases on by so many CSS pixels east and south. */
  slideBy(left: number, top: number): void {
    this.#glide = null;
    this.#slide = this.isStill ? null : { left, top, done: 0, begun: null };
    if (this.isStill) this.#lens.pan(left, top);
  }

  /** Goes on after a drag with a speed in CSS pixels a millisecond. */
  glideOn(dx: number, dy: number): void {
    if (!this.isStill && Math.hypot(dx, dy) > 0.15) this.#glide = { dx, dy };
    this.#last = null;
  }

  stop(): void {
    this.#glide = null;
    this.#slide = null;
    if (this.#zoom) this.#lens.zoomAbout(this.#zoom.to, this.#zoom.left, this.#zoom.top);
    this.#zoom = null;
  }

  /** Moves the lens to where it is at this time, in milliseconds of any clock that runs on. Returns whether it moved. */
  advance(time: number): boolean {
    if (!this.isUnderway) return false;
    this.#advanceZoom(time);
    this.#advanceSlide(time);
    this.#advanceGlide(time);
    return true;
  }

  #advanceZoom(time: number): void {
    if (!this.#zoom) return;
    this.#zoom.begun ??= time;
    const { from, to, left, top, begun } = this.#zoom;
    const part = Math.min(1, (time - begun) / duration);
    this.#lens.zoomAbout(part >= 1 ? to : from + (to - from) * eased(part), left, top);
    if (part >= 1) this.#zoom = null;
  }

  #advanceSlide(time: number): void {
    if (!this.#slide) return;
    this.#slide.begun ??= time;
    const { left, top, done, begun } = this.#slide;
    const part = Math.min(1, (time - begun) / duration);
    const now = eased(part);
    this.#lens.pan(left * (now - done), top * (now - done));
    this.#slide.done = now;
    if (part >= 1) this.#slide = null;
  }

  #advanceGlide(time: number): void {
    if (!this.#glide) return;
    const elapsed = Math.min(50, time - (this.#last ?? time - 16));
    this.#last = time;
    this.#lens.pan(-this.#glide.dx * elapsed, -this.#glide.dy * elapsed);
    const kept = 0.994 ** elapsed;
    this.#glide.dx *= kept;
    this.#glide.dy *= kept;
    if (Math.hypot(this.#glide.dx, this.#glide.dy) < 0.02) this.#glide = null;
  }
}
