import type { GroundPicture } from '../../picture/index.ts';
import { ExtraSigns } from './extraSigns.ts';
import { LabelLayer } from './labelLayer.ts';
import { Lens } from './lens.ts';
import { levelAt } from './levels.ts';
import { MarkerLayer, type Pass } from './markerLayer.ts';
import { isMoving } from './motion.ts';
import { OverlayLayer } from './overlayLayer.ts';
import { paintOverlays } from './overlays.ts';
import { palettes, type Theme } from './palette.ts';
import { tapAt } from './pick.ts';
import { PointerLayer } from './pointerLayer.ts';
import { RouteLayer } from './routeLayer.ts';
import { noExtras, type MapTap, type Scenery, type ShownExtras } from './scenery.ts';
import { Sheet } from './sheet.ts';
import { SignLayer } from './signLayer.ts';
import type { Stage } from './stage.ts';
import { Stamps } from './stamps.ts';
import { TileLayer } from './tileLayer.ts';
import type { Travel } from './travel.ts';

/** Sheets of stamps beyond this are thrown away: they hold call signs and times that passed. */
const mostPages = 3;
/** CSS pixels by which the map can be moved before things are put down anew. */
const leeway = 320;

/** What differs from the last frame beyond the moment. */
export interface Changes {
  lens: boolean;
  still: boolean;
}

/**
 * All that is drawn, put down about an anchor: a lens that sees more than the window.
 * While the window moves within what the anchor sees, the camera is moved and only what drives is put down anew.
 */
export class Arrangement {
  readonly #stage: Stage;
  readonly #tiles: TileLayer;
  /** One picture for all that lies on the ground: each more would be laid over the whole window in every frame. */
  readonly #overlay: OverlayLayer;
  readonly #routes: RouteLayer;
  readonly #labels: LabelLayer;
  readonly #signs: SignLayer;
  readonly #extraSigns: ExtraSigns;
  readonly #markers: MarkerLayer;
  readonly #pointers: PointerLayer;
  readonly #sheet: Sheet;
  readonly #anchor: Lens;
  #stamps: Stamps;
  /** How many units moved in the last frame. */
  #movers = 0;

  /** `arrived` is called when ground that was baked meanwhile can be drawn. */
  constructor(
    stage: Stage,
    ground: GroundPicture,
    { theme, ratio }: { readonly theme: Theme; readonly ratio: number },
    arrived: () => void,
  ) {
    const { scene, layers } = stage;
    this.#stage = stage;
    this.#anchor = new Lens(ground.size);
    this.#tiles = new TileLayer(scene, layers.tiles, ground);
    this.#overlay = new OverlayLayer(scene, layers.overlay, ({ extras, reach }, brush) => {
      paintOverlays(brush, extras, reach, ground);
    });
    this.#routes = new RouteLayer(scene, { under: layers.routesUnder, dashes: layers.routes });
    this.#labels = new LabelLayer(scene, layers.labels, ground);
    this.#signs = new SignLayer(scene, { badges: layers.badges, signs: layers.signs }, ground);
    this.#extraSigns = new ExtraSigns(scene, layers.extraSigns);
    this.#markers = new MarkerLayer(scene, layers);
    this.#pointers = new PointerLayer(scene, layers.pointers);
    this.#sheet = new Sheet(scene, 'stamps');
    this.#stamps = new Stamps(this.#sheet, palettes[theme], ratio);
    this.#tiles.onArrival = arrived;
  }

  /** Whether everything in sight is baked at its own zoom. */
  get isWhole(): boolean {
    return this.#tiles.isWhole;
  }

  /** Another ground under the same names and marks. */
  build(ground: GroundPicture): void {
    this.#tiles.build(ground);
  }

  /** Whether an unassigned case of the first priority is in sight. */
  get isAlarmed(): boolean {
    return this.#markers.isAlarmed;
  }

  /** Other colours, words or pixels: every stamp and name is made anew. Something must be put down anew before the next frame. */
  restyle(theme: Theme, ratio: number): void {
    this.#labels.reset();
    this.#sheet.clear();
    this.#stamps = new Stamps(this.#sheet, palettes[theme], ratio);
  }

  /** Puts down what changed and what moves, and turns the camera to what the lens sees. */
  arrange(lens: Lens, scenery: Scenery, changes: Changes, travel: Travel): void {
    const { theme, language, map, now, layers } = scenery;
    const movers = map.units.filter((unit) => isMoving(unit, now)).length;
    const isPlanDue = !travel.isUnderway && !this.#labels.isPlanned(travel.rest, language);
    // A unit that has just set out or arrived is taken from, or put down with, those that stand.
    const isDue =
      changes.still ||
      movers !== this.#movers ||
      this.#sheet.pages > mostPages ||
      isPlanDue ||
      (changes.lens && !this.#anchor.covers(lens));
    this.#movers = movers;
    if (isDue) this.#putDown(lens, scenery, travel);
    this.#tiles.arrange(lens, this.#anchor, theme, travel.rest);
    const pass = this.#pass(scenery);
    this.#markers.arrangeMoving(pass);
    if (isDue || RouteLayer.isNeeded(scenery)) this.#routes.arrange(pass);
    if (isDue || changes.lens || PointerLayer.isNeeded(scenery)) this.#pointers.arrange(lens, pass);
    if (layers.labels) this.#labels.giveWay([...this.#markers.moverHindrances, ...this.#routes.hindrances], lens.ratio);
    this.#stage.look(this.#anchor.originX - lens.originX, this.#anchor.originY - lens.originY);
  }

  /** The flash of alarms, see `MarkerLayer.pulse`. */
  pulse(scenery: Scenery, phase: number | null): void {
    this.#markers.pulse(this.#pass(scenery), phase);
  }

  /** Sends what was painted to the graphics card. */
  flush(): void {
    this.#labels.flush();
    this.#sheet.flush();
  }

  /** What lies under a tap at CSS pixels of the window. */
  tapAt(lens: Lens, left: number, top: number, byTouch: boolean): MapTap {
    const [dx, dy] = [(this.#anchor.originX - lens.originX) / lens.ratio, (this.#anchor.originY - lens.originY) / lens.ratio];
    const tap = tapAt(
      this.#anchor,
      left + dx,
      top + dy,
      byTouch,
      [...this.#signs.targets, ...this.#markers.targets],
      this.#labels.badges.map(({ place }) => place),
    );
    return { ...tap, left: tap.left - dx, top: tap.top - dy };
  }

  stop(): void {
    this.#tiles.stop();
  }

  /** Anchors here and puts down all that stands. Names are planned when the zoom rests; meanwhile the old ones go along. */
  #putDown(lens: Lens, scenery: Scenery, travel: Travel): void {
    const { theme, language, layers } = scenery;
    const palette = palettes[theme];
    // While it zooms everything is put down again for the next frame, and nothing is needed beyond the window.
    this.#anchor.follow(lens, travel.isZooming ? 0 : leeway);
    if (this.#sheet.pages > mostPages) this.#sheet.clear();
    if (!travel.isUnderway) this.#labels.plan(travel.rest, language);
    if (layers.labels) this.#labels.arrange(this.#anchor, palette, language);
    else this.#labels.hide();
    const reach = layers.reach ? scenery.reach : null;
    this.#overlay.arrange(
      this.#anchor,
      palette,
      reach === null && isBare(scenery.extras) ? null : { extras: scenery.extras, reach },
      travel.rest,
    );
    const pass = this.#pass(scenery);
    this.#signs.arrange(pass, this.#labels.badges);
    this.#markers.arrangeStill(pass);
    const standing = [...this.#markers.hindrances, ...this.#signs.hindrances];
    this.#extraSigns.arrange(pass, standing);
    this.#labels.standBy([...standing, ...this.#extraSigns.hindrances]);
  }

  #pass(scenery: Scenery): Pass {
    return { lens: this.#anchor, level: levelAt(this.#anchor.metres), stamps: this.#stamps, scenery };
  }
}

/** Whether nothing of these layers lies on the ground: circles are signs only. */
const isBare = (extras: ShownExtras): boolean =>
  Object.entries(noExtras).every(([name]) => name === 'circles' || extras[name as keyof ShownExtras] === null);
