import type { GroundPicture } from '../../picture/index.ts';
import { menuMark } from '../shared/menuMark.ts';
import { Arrangement } from './arrangement.ts';
import { listen } from './gestures.ts';
import { Lens, type Rim } from './lens.ts';
import { stepAt } from './levels.ts';
import { isMoving, positionAt } from './motion.ts';
import { palettes } from './palette.ts';
import type { MapTap, Scenery } from './scenery.ts';
import { type Engine, type Stage, startStage } from './stage.ts';
import { Travel } from './travel.ts';

/** What the painter tells the page. */
export interface PainterEars {
  readonly tapped: (tap: MapTap) => void;
  /** The lens came to look at something else. */
  readonly moved: (lens: Lens) => void;
  /** The reader moved the map by hand while it followed a unit. */
  readonly lost: () => void;
}

/** The flash of an unassigned first priority, in milliseconds (design: under three a second). */
const flashPeriod = 1200;
/** The part of the period in which something is seen, and the milliseconds between its pictures: a flash needs no sixty a second. */
const flash = { seen: 0.75, pause: 66 } as const;

/** Where tools, zoom, legend and overview stand, with the room that a pin needs above its place. */
const tools: Rim = { left: 48, top: 88, right: 64, bottom: 56 };

/** Draws the map on a Phaser stage. Nothing is drawn while nothing changes. */
export class Painter {
  readonly lens: Lens;
  /** Frames drawn so far. */
  frames = 0;
  #ground: GroundPicture;
  /** The window in which the map stands; it may be another than that of the page. */
  readonly view: Window & typeof globalThis;
  readonly #element: HTMLElement;
  readonly #ears: PainterEars;
  readonly #travel: Travel;
  readonly #endings: (() => void)[] = [];
  #stage: Stage | null = null;
  #arrangement: Arrangement | null = null;
  #scenery: Scenery;
  #asked: number | null = null;
  #nextFlash: ReturnType<typeof setTimeout> | undefined;
  #changed = { lens: true, still: true };
  #isFitted = false;
  #isLost = false;

  constructor(
    element: HTMLElement,
    canvasHome: HTMLElement,
    ground: GroundPicture,
    scenery: Scenery,
    ears: PainterEars,
    engine: Engine = 'auto',
  ) {
    this.#element = element;
    this.view = element.ownerDocument.defaultView ?? window;
    this.#ground = ground;
    this.#scenery = scenery;
    this.#ears = ears;
    this.lens = new Lens(ground.size);
    this.#travel = new Travel(this.lens);
    this.#watchMotion();
    this.#measure();
    const { width, height, ratio } = this.lens;
    this.#endings.push(
      startStage(canvasHome, engine, Math.round(width * ratio), Math.round(height * ratio), (stage) => {
        this.#begin(stage);
      }),
    );
    const watcher = new this.view.ResizeObserver(() => {
      this.#measure();
      this.#touch('lens');
    });
    watcher.observe(element);
    this.#endings.push(() => {
      watcher.disconnect();
    });
    this.#endings.push(
      listen(element, this.lens, this.#travel, {
        moved: () => {
          this.#touch('lens');
        },
        held: () => {
          if (this.#scenery.follow === null || this.#isLost) return;
          this.#isLost = true;
          ears.lost();
        },
        tapped: (left, top, byTouch) => {
          this.#tap(left, top, byTouch);
        },
        fit: () => {
          this.fit();
        },
        menu: (left, top) => {
          this.#mark(left, top);
        },
      }),
    );
  }

  /** Shows another scenery; the same picture at another moment only moves what moves. */
  show(scenery: Scenery): void {
    const before = this.#scenery;
    this.#scenery = scenery;
    if (scenery.follow !== before.follow) this.#isLost = false;
    if (scenery.theme !== before.theme || scenery.language !== before.language) this.#restyle();
    const { now: _then, ...rest } = before;
    const isSame = Object.entries(rest).every(([name, value]) => value === scenery[name as keyof Scenery]);
    // What is chosen may come onto the map only later: a call has no place before it is told one.
    const isNew = scenery.selected.caseId !== undefined && !has(before, scenery.selected.caseId) && has(scenery, scenery.selected.caseId);
    if (scenery.selected !== before.selected || isNew) this.#reveal(isNew ? { ...before.selected, caseId: undefined } : before.selected);
    if (!isSame) this.#touch('still');
    else if (scenery.now !== before.now && this.#concerns(before.now, scenery.now)) this.#ask();
  }

  /** Slides to what was just chosen where it is out of sight, or stands under the tools along the rim. A unit that is followed keeps the lens. */
  #reveal(before: Scenery['selected']): void {
    const { follow } = this.#scenery;
    if (follow !== null && !this.#isLost) return;
    const place = this.#placeOfChosen(before);
    if (!place) return;
    this.#measureRim();
    const { left, top } = this.lens.wayTo(place.x, place.y, this.lens.rim);
    if (isNothing({ left, top })) return;
    this.#travel.slideBy(left, top);
    this.#touch('lens');
  }

  /** Where the chosen case or unit stands, of those that were not chosen before. */
  #placeOfChosen(before: Partial<Scenery['selected']>): { readonly x: number; readonly y: number } | undefined {
    const { selected, map, now } = this.#scenery;
    const unit = selected.unitId === before.unitId ? undefined : map.units.find((each) => each.unit === selected.unitId);
    return (
      (selected.caseId === before.caseId ? undefined : map.cases.find((each) => each.caseId === selected.caseId)) ??
      (unit && positionAt(unit, map.now, now, { x: 0, y: 0, heading: null, next: 0 }))
    );
  }

  /** Another moment of the same picture. */
  showAt(now: number): void {
    this.show({ ...this.#scenery, now });
  }

  /** Looks at a place, at so many metres a pixel if said. */
  focus(x: number, y: number, metres?: number): void {
    this.#travel.stop();
    this.#isFitted = true;
    this.lens.x = x;
    this.lens.y = y;
    if (metres !== undefined) this.lens.step = Math.max(this.lens.coarsest, Math.round(stepAt(metres)));
    this.lens.keepInside();
    this.#touch('lens');
  }

  /** Shows the whole district. */
  fit(): void {
    const { left, right, bottom, top } = this.#ground.size;
    this.focus((left + right) / 2, (bottom + top) / 2);
    this.lens.step = this.lens.fitting;
    this.lens.keepInside();
    this.#isFitted = false;
    this.#touch('lens');
  }

  zoomBy(steps: number): void {
    this.#travel.zoomTo(this.#travel.rest + steps);
    this.#touch('lens');
  }

  /** Whether everything in sight is baked at its own zoom. */
  get isAtRest(): boolean {
    return this.#arrangement !== null && this.#arrangement.isWhole && !this.#travel.isUnderway;
  }

  /** Draws at once, for measuring. */
  drawNow(time: number): void {
    if (this.#asked !== null) this.view.cancelAnimationFrame(this.#asked);
    this.#asked = null;
    this.#draw(time);
  }

  stop(): void {
    if (this.#asked !== null) this.view.cancelAnimationFrame(this.#asked);
    this.#asked = null;
    clearTimeout(this.#nextFlash);
    this.#arrangement?.stop();
    this.#arrangement = null;
    for (const end of this.#endings.splice(0)) end();
    this.#stage = null;
  }

  /** Puts up the houses, which come after everything else. */
  build(buildings: GroundPicture['buildings']): void {
    this.#ground = { ...this.#ground, buildings };
    this.#arrangement?.build(this.#ground);
    this.#touch('lens');
  }

  #begin(stage: Stage): void {
    this.#stage = stage;
    this.#arrangement = new Arrangement(stage, this.#ground, { theme: this.#scenery.theme, ratio: this.lens.ratio }, () => {
      this.#ask();
    });
    stage.canvas.addEventListener('webglcontextrestored', () => {
      this.#touch('lens');
    });
    this.#measure();
    this.#restyle();
  }

  /** The window's size and the screen's fineness, which changes when a page is dragged to another screen. */
  #measure(): void {
    const { lens } = this;
    const { clientWidth, clientHeight } = this.#element;
    const chosen = this.#placeOfChosen({});
    const isClear = chosen !== undefined && isNothing(lens.wayTo(chosen.x, chosen.y, lens.rim));
    lens.width = Math.max(50, clientWidth);
    lens.height = Math.max(50, clientHeight);
    const ratio = Math.min(3, Math.max(1, this.view.devicePixelRatio));
    if (ratio !== lens.ratio) {
      lens.ratio = ratio;
      this.#restyle();
    }
    this.#stage?.resize(Math.round(lens.width * ratio), Math.round(lens.height * ratio));
    this.#measureRim();
    if (!this.#isFitted && clientWidth > 50) lens.step = lens.filling;
    lens.keepInside();
    // What was seen before stays in sight in a smaller window.
    if (!isClear) return;
    const { left, top } = lens.wayTo(chosen.x, chosen.y, lens.rim);
    lens.pan(left, top);
  }

  /** The overview is there while the district is larger than the window, and where there is room for it. */
  #measureRim(): void {
    const overview = this.#element.parentElement?.querySelector<HTMLElement>('.map-overview');
    const [width, height] = [overview?.offsetWidth ?? 0, overview?.offsetHeight ?? 0];
    this.lens.rim = width > 0 ? { ...tools, corner: { width: width + 28, height: height + 28 } } : tools;
  }

  #watchMotion(): void {
    const query = this.view.matchMedia('(prefers-reduced-motion: reduce)');
    const heed = (): void => {
      this.#travel.isStill = query.matches;
      this.#touch('still');
    };
    heed();
    query.addEventListener('change', heed);
    this.#endings.push(() => {
      query.removeEventListener('change', heed);
    });
  }

  /** Other colours, words or pixels: every stamp and name is made anew. */
  #restyle(): void {
    const { theme } = this.#scenery;
    this.#stage?.backdrop(palettes[theme].land);
    this.#arrangement?.restyle(theme, this.lens.ratio);
    this.#touch('lens');
    this.#touch('still');
  }

  #touch(what: 'lens' | 'still'): void {
    this.#changed[what] = true;
    this.#ask();
  }

  /** Whether a step of time moves anything that is drawn. */
  #concerns(before: number, now: number): boolean {
    return this.#scenery.map.units.some((unit) => isMoving(unit, Math.min(before, now)));
  }

  #ask(): void {
    if (this.#asked !== null || !this.#arrangement) return;
    this.#asked = this.view.requestAnimationFrame((time) => {
      this.#asked = null;
      this.#draw(time);
    });
  }

  #draw(time: number): void {
    if (!this.#arrangement || !this.#stage) return;
    if (this.#travel.advance(time) || this.#follow()) this.#changed.lens = true;
    this.#arrangement.arrange(this.lens, this.#scenery, this.#changed, this.#travel);
    if (this.#changed.lens) this.#ears.moved(this.lens);
    this.#changed = { lens: false, still: false };
    this.#beat(time, this.#arrangement);
    this.#arrangement.flush();
    this.#stage.draw();
    this.frames += 1;
    if (this.#travel.isUnderway) this.#ask();
  }

  /** The flash runs while there is an alarm, paused or not; with reduced motion it stands. */
  #beat(time: number, arrangement: Arrangement): void {
    const isFlashing = arrangement.isAlarmed && !this.#travel.isStill;
    const phase = (time % flashPeriod) / flashPeriod;
    arrangement.pulse(this.#scenery, isFlashing ? phase : null);
    clearTimeout(this.#nextFlash);
    if (!isFlashing) return;
    this.#nextFlash = setTimeout(
      () => {
        this.#ask();
      },
      phase < flash.seen ? flash.pause : (1 - phase) * flashPeriod,
    );
  }

  /** Keeps the followed unit in the middle. Returns whether the lens moved. */
  #follow(): boolean {
    const { follow, map, now } = this.#scenery;
    if (follow === null || this.#isLost) return false;
    const unit = map.units.find((each) => each.unit === follow);
    if (!unit) return false;
    const { x, y } = positionAt(unit, map.now, now, { x: 0, y: 0, heading: null, next: 0 });
    const before = [this.lens.x, this.lens.y];
    this.lens.x = x;
    this.lens.y = y;
    this.lens.keepInside();
    return before[0] !== this.lens.x || before[1] !== this.lens.y;
  }

  /** Marks the map's element with the marker at a place, so that the page opens its menu; of a crowd the nearest. */
  #mark(left: number, top: number): void {
    const tap = this.#arrangement?.tapAt(this.lens, left, top, false);
    const item = tap?.kind === 'stack' ? tap.items[0] : tap;
    if (item && (item.kind === 'unit' || item.kind === 'case' || item.kind === 'post'))
      this.#element.dataset['menu'] = menuMark(item.kind, item.id);
    else delete this.#element.dataset['menu'];
  }

  #tap(left: number, top: number, byTouch: boolean): void {
    if (this.#arrangement) this.#ears.tapped(this.#arrangement.tapAt(this.lens, left, top, byTouch));
  }
}

/** Less than half a pixel: what was moved into place lies there but for what is rounded. */
const isNothing = ({ left, top }: { readonly left: number; readonly top: number }): boolean => Math.abs(left) < 0.5 && Math.abs(top) < 0.5;

const has = ({ map }: Scenery, caseId: string): boolean => map.cases.some((each) => each.caseId === caseId);
