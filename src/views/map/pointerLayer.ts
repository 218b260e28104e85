import type { GameObjects, Scene } from 'phaser';
import { edgeTowards } from './edge.ts';
import type { Lens } from './lens.ts';
import type { Pass } from './markerLayer.ts';
import { isMoving, type Position, positionAt } from './motion.ts';
import { Sprites } from './sprites.ts';

/** At the rim of the window: which way the chosen case or unit lies while it is out of sight. */
export class PointerLayer {
  readonly #sprites: Sprites;
  readonly #position: Position = { x: 0, y: 0, heading: null, next: 0 };

  constructor(scene: Scene, layer: GameObjects.Layer) {
    this.#sprites = new Sprites(scene, layer);
  }

  /** Puts the pointers down for what the window's lens sees; the pass is that of the anchor. */
  arrange(window: Lens, pass: Pass): void {
    const { map, now, selected } = pass.scenery;
    this.#sprites.begin();
    const record = map.cases.find(({ caseId }) => caseId === selected.caseId);
    if (record) this.#point(window, pass, record.x, record.y, record.number);
    const unit = map.units.find((each) => each.unit === selected.unitId);
    if (unit) {
      const { x, y } = positionAt(unit, map.now, now, this.#position);
      this.#point(window, pass, x, y, unit.callSign);
    }
    this.#sprites.end();
  }

  /** Whether a pointer turns as time goes by. */
  static isNeeded({ map, selected, now }: Pass['scenery']): boolean {
    return map.units.some((unit) => unit.unit === selected.unitId && isMoving(unit, now));
  }

  #point(window: Lens, { lens: anchor, stamps }: Pass, x: number, y: number, name: string): void {
    const { left, top } = window.pixel(x, y);
    if (left >= 0 && top >= 0 && left <= window.width && top <= window.height) return;
    const { atX, atY, dx, dy, isAtSide } = edgeTowards(window, left, top);
    // What is put down is put down about the anchor, which may look elsewhere.
    const ratio = window.ratio;
    const [offX, offY] = [anchor.originX - window.originX + atX * ratio, anchor.originY - window.originY + atY * ratio];
    this.#sprites.put(stamps.pointer(), Math.round(offX), Math.round(offY), Math.atan2(dy, dx));
    const { drawing, width } = stamps.words(name, 'text');
    // The name stands on the inner side.
    const [inX, inY] = isAtSide ? [-Math.sign(dx) * (14 + width / 2), 0] : [0, -Math.sign(dy) * 17];
    this.#sprites.put(drawing, Math.round(offX + inX * ratio), Math.round(offY + inY * ratio));
  }
}
