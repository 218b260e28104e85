import type { GameObjects, Scene } from 'phaser';
import type { MapPicture, MapUnit } from '../../picture/index.ts';
import { clustersOf, rowOf } from './clusters.ts';
import type { Hindrance } from './labelLayer.ts';
import type { Lens } from './lens.ts';
import { isAtLeast, type Level } from './levels.ts';
import { isMoving, type Position, positionAt } from './motion.ts';
import { Room } from './room.ts';
import type { Scenery, TapItem } from './scenery.ts';
import type { Drawing } from './sheet.ts';
import { Sprites } from './sprites.ts';
import type { Stamps } from './stamps.ts';

type MapCase = MapPicture['cases'][number];

/** A marker that can be tapped, in CSS pixels of the window. */
export interface Target extends TapItem {
  readonly left: number;
  readonly top: number;
  readonly reach: number;
}

/** What a pass of drawing needs. */
export interface Pass {
  readonly lens: Lens;
  readonly level: Level;
  readonly stamps: Stamps;
  readonly scenery: Scenery;
}

interface CaseNumber {
  readonly each: MapCase;
  readonly left: number;
  readonly middle: number;
  readonly isSelected: boolean;
}

/** Ways to stand words beside a token: from its middle to the middle of the words, given their width and the pixels to keep off. */
const sides: readonly ((width: number, off: number) => readonly [number, number])[] = [
  (width, off) => [off + width / 2, 0],
  (width, off) => [-off - width / 2, 0],
  (_, off) => [0, off + 5],
  (_, off) => [0, -off - 5],
];

/** Units and cases. Standing ones are put down when something changed, moving ones each frame. */
export class MarkerLayer {
  readonly #standing: Sprites;
  readonly #moving: Sprites;
  readonly #pins: Sprites;
  readonly #pulses: Sprites;
  #targets: Target[] = [];
  #movers: Target[] = [];
  #hindrances: Hindrance[] = [];
  #moverHindrances: Hindrance[] = [];
  #room = new Room();
  readonly #sideOf = new Map<string, number>();
  readonly #position: Position = { x: 0, y: 0, heading: null, next: 0 };
  #numbers: CaseNumber[] = [];
  #alarms: { readonly left: number; readonly top: number }[] = [];

  constructor(
    scene: Scene,
    layers: {
      readonly pulses: GameObjects.Layer;
      readonly standing: GameObjects.Layer;
      readonly moving: GameObjects.Layer;
      readonly pins: GameObjects.Layer;
    },
  ) {
    this.#pulses = new Sprites(scene, layers.pulses);
    this.#standing = new Sprites(scene, layers.standing);
    this.#moving = new Sprites(scene, layers.moving);
    this.#pins = new Sprites(scene, layers.pins);
  }

  /** Everything that can be tapped, topmost last. */
  get targets(): readonly Target[] {
    return [...this.#targets, ...this.#movers];
  }

  /** What stands, that names must keep clear of. */
  get hindrances(): readonly Hindrance[] {
    return this.#hindrances;
  }

  /** What moves, that names must keep clear of. */
  get moverHindrances(): readonly Hindrance[] {
    return this.#moverHindrances;
  }

  /** Whether an unassigned case of the first priority is in sight. */
  get isAlarmed(): boolean {
    return this.#alarms.length > 0;
  }

  /** Puts down all that stands. */
  arrangeStill(pass: Pass): void {
    this.#targets = [];
    this.#hindrances = [];
    this.#alarms = [];
    this.#room = new Room();
    this.#numbers = [];
    // The flash is put down last of all; until then it must not show a stamp that was thrown away.
    this.#pulses.clear();
    this.#pins.begin();
    this.#standing.begin();
    const pins = this.#arrangeCases(pass);
    this.#arrangeStanding(pass, pins, () => {
      // Words come when every marker has its room.
      for (const number of this.#numbers) this.#putNumber(pass, number);
    });
    this.#standing.end();
    this.#pins.end();
  }

  /** Puts down all that moves, at the moment shown. */
  arrangeMoving(pass: Pass): void {
    const {
      lens,
      scenery: { map, now },
    } = pass;
    this.#movers = [];
    this.#moverHindrances = [];
    this.#moving.begin();
    for (const unit of map.units) {
      if (!isMoving(unit, now)) continue;
      const { x, y, heading } = positionAt(unit, map.now, now, this.#position);
      const { left, top } = lens.pixel(x, y);
      if (!lens.sees(left, top, rim)) continue;
      if (heading !== null)
        this.#moving.put(
          pass.stamps.wedge(unit.status),
          left * lens.ratio,
          top * lens.ratio,
          -heading,
          1,
          pass.level === 'district' ? 0.6 : 1,
        );
      this.#sideOf.set(unit.unit, heading !== null && Math.cos(heading) > 0.4 ? 1 : 0);
      this.#putUnit(pass, this.#moving, unit, left, top, false);
      this.#movers.push({ kind: 'unit', id: unit.unit, x, y, left, top, reach: 12 });
    }
    this.#moving.end();
  }

  /** The flash of unassigned cases: `phase` runs from 0 to 1 in the flash's period, null stands still. */
  pulse({ stamps, lens: { ratio } }: Pass, phase: number | null): void {
    this.#pulses.begin();
    for (const { left, top } of this.#alarms) {
      const grown = phase === null ? 0.72 : 0.45 + Math.min(1, phase * 1.6) * 0.55;
      const alpha = phase === null ? 1 : Math.max(0, 1 - phase * 1.35);
      this.#pulses.put(stamps.pulse(), Math.round(left * ratio), Math.round((top - 12) * ratio), 0, alpha, grown);
    }
    this.#pulses.end();
  }

  #arrangeStanding(pass: Pass, pins: readonly { readonly left: number; readonly top: number }[], kept: () => void): void {
    const {
      lens,
      level,
      stamps,
      scenery: { map, now, selected },
    } = pass;
    const isSmall = level === 'district';
    const units = map.units
      .filter((unit) => !isMoving(unit, now))
      .map((unit) => ({ unit, id: unit.unit, ...this.#stoodAt(pass, unit) }))
      .filter(({ left, top }) => lens.sees(left, top, rim));
    const first = (id: string): number => (id === selected.unitId ? 0 : 1);
    units.sort((a, b) => first(a.id) - first(b.id));
    const clusters = clustersOf(units, isSmall ? 9 : 15);
    const rows = clusters.map(({ left, top, members }) => {
      const isUnderPin = pins.some((pin) => Math.abs(pin.left - left) < 15 && Math.abs(pin.top - top) < 15);
      return { left, top: top + (isUnderPin && !isSmall ? 12 : 0), row: rowOf(members, isSmall ? 11 : 19) };
    });
    for (const { left, top, row } of rows) for (const { dx } of row.shown) this.#keep(left + dx, top, isSmall ? 6 : 10);
    kept();
    for (const { left, top, row } of rows) {
      for (const { member, dx } of row.shown) {
        this.#putUnit(pass, this.#standing, member.unit, left + dx, top, true);
        this.#targets.push({ kind: 'unit', id: member.id, x: member.x, y: member.y, left: left + dx, top, reach: isSmall ? 8 : 11 });
      }
      if (row.rest.length === 0) continue;
      this.#standing.put(stamps.count(row.rest.length), Math.round((left + row.restDx) * lens.ratio), Math.round(top * lens.ratio));
      for (const { id, x, y } of row.rest) this.#targets.push({ kind: 'unit', id, x, y, left: left + row.restDx, top, reach: 11 });
    }
  }

  #stoodAt(
    { lens, scenery: { map, now } }: Pass,
    unit: MapUnit,
  ): { readonly x: number; readonly y: number; readonly left: number; readonly top: number } {
    const { x, y } = positionAt(unit, map.now, now, this.#position);
    return { x, y, ...lens.pixel(x, y) };
  }

  /** Takes room for a token, so that words and names keep clear of it. */
  #keep(left: number, top: number, reach: number): void {
    const box = [left - reach, top - reach, left + reach, top + reach] as const;
    this.#room.take([box]);
    this.#hindrances.push(box);
  }

  #putUnit(pass: Pass, sprites: Sprites, unit: MapUnit, left: number, top: number, isStill: boolean): void {
    const {
      lens: { ratio },
      level,
      stamps,
      scenery: { selected },
    } = pass;
    const at = (value: number): number => (isStill ? Math.round(value * ratio) : value * ratio);
    const isSelected = unit.unit === selected.unitId;
    if (isSelected) sprites.put(stamps.ring(level === 'district' ? 9 : 14), at(left), at(top));
    sprites.put(stamps.unit(unit.mark, unit.status, isAtLeast(level, 'street') ? unit.tier : 0, level === 'district'), at(left), at(top));
    if (!isStill) this.#moverHindrances.push([left - 10, top - 10, left + 10, top + 10]);
    if (isAtLeast(level, 'street') || isSelected) this.#putWords(pass, sprites, unit, left, top, isStill, isSelected);
  }

  /** Words keep the side they had while it is free; without a free side only the selected unit is named. */
  #putWords(
    { stamps, lens: { ratio } }: Pass,
    sprites: Sprites,
    { unit, callSign }: MapUnit,
    left: number,
    top: number,
    isStill: boolean,
    isSelected: boolean,
  ): void {
    const { drawing, width } = stamps.words(callSign, 'text');
    const last = this.#sideOf.get(unit) ?? 0;
    for (const side of [last, 0, 1, 2, 3]) {
      const [dx, dy] = sides[side]!(width, isSelected ? 18 : 13);
      const box = [left + dx - width / 2, top + dy - 6, left + dx + width / 2, top + dy + 6] as const;
      const isFree = this.#room.isFree([box]);
      if (!isFree && !(isSelected && side === 3)) continue;
      this.#sideOf.set(unit, side);
      if (isStill) this.#room.take([box]);
      (isStill ? this.#hindrances : this.#moverHindrances).push(box);
      const round = (value: number): number => (isStill ? Math.round(value) : value);
      sprites.put(drawing, round((left + dx) * ratio), round((top + dy) * ratio));
      return;
    }
  }

  /** Cases in the order of urgency; the most urgent lies on top. Returns where pins stand. */
  #arrangeCases(pass: Pass): { readonly left: number; readonly top: number }[] {
    const {
      lens,
      level,
      scenery: { map, selected },
    } = pass;
    const isSmall = level === 'district';
    const drawn = map.cases.filter((each) => !isSmall || each.priority <= 2 || each.caseId === selected.caseId);
    const placed = drawn
      .map((each) => ({ each, id: each.caseId, ...lens.pixel(each.x, each.y) }))
      .filter(({ left, top }) => lens.sees(left, top, rim));
    // What is chosen comes first, so that it never hides behind a count.
    const first = (id: string): number => (id === selected.caseId ? 0 : 1);
    placed.sort((a, b) => first(a.id) - first(b.id) || a.each.priority - b.each.priority || (a.id < b.id ? -1 : 1));
    const clusters = clustersOf(placed, isSmall ? 9 : 11);
    for (const { left, top, members } of clusters.toReversed()) {
      const { shown, rest, restDx } = rowOf(members, 15);
      for (const { member, dx } of shown.toReversed()) this.#putCase(pass, member.each, left + dx, top, members.length === 1);
      if (rest.length === 0) continue;
      this.#pins.put(
        pass.stamps.count(rest.length),
        Math.round((left + restDx) * lens.ratio),
        Math.round((top - (isSmall ? 0 : 13)) * lens.ratio),
      );
      for (const { each } of rest)
        this.#targets.push({
          kind: 'case',
          id: each.caseId,
          x: each.x,
          y: each.y,
          left: left + restDx,
          top: top - (isSmall ? 0 : 13),
          reach: 11,
        });
    }
    return clusters.map(({ left, top }) => ({ left, top }));
  }

  #putCase(
    { lens: { ratio }, level, stamps, scenery: { selected } }: Pass,
    each: MapCase,
    left: number,
    top: number,
    isAlone: boolean,
  ): void {
    const isSmall = level === 'district';
    const isSelected = each.caseId === selected.caseId;
    const put = (drawing: Drawing, x: number, y: number): void => {
      this.#pins.put(drawing, Math.round(x * ratio), Math.round(y * ratio));
    };
    if (each.priority === 1 && !each.assigned) this.#alarms.push({ left, top: isSmall ? top + 12 : top });
    if (isSmall && isSelected) put(stamps.ring(10), left, top);
    put(isSmall ? stamps.spot(each.priority) : stamps.pin(each.priority, isSelected), left, top);
    const middle = isSmall ? top : top - 13;
    this.#keep(left, middle, isSmall ? 7 : 10);
    this.#targets.push({ kind: 'case', id: each.caseId, x: each.x, y: each.y, left, top: middle, reach: isSmall ? 9 : 11 });
    if (!isSelected && (!isAlone || !isAtLeast(level, 'street'))) return;
    this.#numbers.push({ each, left, middle, isSelected });
  }

  /** A case's number stands right of its pin where there is room; always when it is selected. */
  #putNumber({ stamps, lens: { ratio } }: Pass, { each, left, middle, isSelected }: CaseNumber): void {
    const { drawing, width } = stamps.words(each.number, 'text');
    const box = [left + 10, middle - 6, left + 13 + width, middle + 6] as const;
    if (!isSelected && !this.#room.isFree([box])) return;
    this.#room.take([box]);
    this.#hindrances.push(box);
    this.#pins.put(drawing, Math.round((left + 12 + width / 2) * ratio), Math.round(middle * ratio));
  }
}

/** CSS pixels beyond the window within which a marker still shows something in it. */
const rim = 40;
