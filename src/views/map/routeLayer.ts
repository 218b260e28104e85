import type { GameObjects, Scene } from 'phaser';
import type { MapUnit } from '../../picture/index.ts';
import { spanText } from '../shared/times.ts';
import type { Hindrance } from './labelLayer.ts';
import { isMoving, type Position, positionAt } from './motion.ts';
import type { Pass } from './markerLayer.ts';
import { Sprites } from './sprites.ts';

/** CSS pixels from dash to dash, and from dot to dot. */
const pitch = { dash: 11, dot: 5.5 } as const;

/** The way still to go: dashed in ink to its end for the selected unit, dotted in their status for the units of the selected case. */
export class RouteLayer {
  readonly #under: Sprites;
  readonly #dashes: Sprites;
  #ends: Hindrance[] = [];
  readonly #position: Position = { x: 0, y: 0, heading: null, next: 0 };

  constructor(scene: Scene, layers: { readonly under: GameObjects.Layer; readonly dashes: GameObjects.Layer }) {
    this.#under = new Sprites(scene, layers.under);
    this.#dashes = new Sprites(scene, layers.dashes);
  }

  /** Where routes end, for names to keep clear of. */
  get hindrances(): readonly Hindrance[] {
    return this.#ends;
  }

  /** Whether a route is drawn that shortens as time goes by. */
  static isNeeded({ map, selected, now }: Pass['scenery']): boolean {
    return map.units.some((unit) => isOfInterest(unit, selected) && isMoving(unit, now));
  }

  arrange(pass: Pass): void {
    const { map, selected, now } = pass.scenery;
    this.#ends = [];
    this.#under.begin();
    this.#dashes.begin();
    for (const unit of map.units) {
      if (isOfInterest(unit, selected) && isMoving(unit, now)) this.#arrangeRoute(pass, unit, unit.unit === selected.unitId);
    }
    this.#under.end();
    this.#dashes.end();
  }

  /** Dashes are counted from the end of the way, so that they lie still while it shortens. */
  #arrangeRoute(pass: Pass, unit: MapUnit, isSelected: boolean): void {
    const {
      lens,
      stamps,
      scenery: { map, now },
    } = pass;
    const { x, y, next } = positionAt(unit, map.now, now, this.#position);
    const line = [x, y, ...unit.path.slice(2 * next)];
    const step = isSelected ? pitch.dash : pitch.dot;
    let due = isSelected ? step + 3 : step;
    for (let i = line.length - 2; i >= 2; i -= 2) {
      const here = lens.pixel(line[i]!, line[i + 1]!);
      const before = lens.pixel(line[i - 2]!, line[i - 1]!);
      const [dx, dy] = [before.left - here.left, before.top - here.top];
      const length = Math.hypot(dx, dy);
      const turn = Math.atan2(dy, dx);
      for (; due < length; due += step)
        this.#mark(pass, here.left + (dx * due) / length, here.top + (dy * due) / length, turn, isSelected ? 'ink' : unit.status);
      due -= length;
    }
    if (!isSelected) return;
    const end = lens.pixel(line.at(-2)!, line.at(-1)!);
    this.#ends.push([end.left - 8, end.top - 8, end.left + 8, end.top + 8]);
    this.#dashes.put(stamps.goal(), Math.round(end.left * lens.ratio), Math.round(end.top * lens.ratio));
    // Minutes and seconds by road, as in the unit's row; above the goal, or below where the way comes from above.
    const { drawing, width } = stamps.words(`${unit.callSign} ${spanText(Math.max(0, Math.ceil(unit.times.at(-1)! - now)))}`, 'text');
    const from = lens.pixel(line.at(-4) ?? x, line.at(-3) ?? y);
    const off = from.top < end.top ? 15 : -15;
    this.#ends.push([end.left - width / 2 - 2, end.top + off - 7, end.left + width / 2 + 2, end.top + off + 7]);
    this.#dashes.put(drawing, Math.round(end.left * lens.ratio), Math.round((end.top + off) * lens.ratio));
  }

  #mark({ lens, stamps }: Pass, left: number, top: number, turn: number, kind: 'ink' | MapUnit['status']): void {
    if (!lens.sees(left, top, 10)) return;
    if (kind === 'ink') this.#under.put(stamps.dash('under'), left * lens.ratio, top * lens.ratio, turn);
    this.#dashes.put(stamps.dash(kind), left * lens.ratio, top * lens.ratio, turn);
  }
}

const isOfInterest = ({ unit, caseId }: MapUnit, selected: Pass['scenery']['selected']): boolean =>
  unit === selected.unitId || (caseId !== null && caseId === selected.caseId);
