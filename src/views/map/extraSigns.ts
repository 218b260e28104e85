import type { GameObjects, Scene } from 'phaser';
import type { MapCircle, MapCover } from '../../picture/index.ts';
import type { Hindrance } from './labelLayer.ts';
import { isAtLeast } from './levels.ts';
import type { Pass } from './markerLayer.ts';
import { Room } from './room.ts';
import type { Drawing } from './sheet.ts';
import { Sprites } from './sprites.ts';

/** The words and small signs of the layers that lie on the ground. Words stand only where nothing else does. */
export class ExtraSigns {
  readonly #sprites: Sprites;
  #hindrances: Hindrance[] = [];
  #room = new Room();

  constructor(scene: Scene, layer: GameObjects.Layer) {
    this.#sprites = new Sprites(scene, layer);
  }

  /** What names must keep clear of. */
  get hindrances(): readonly Hindrance[] {
    return this.#hindrances;
  }

  /** Puts them down beside what stands already. */
  arrange(pass: Pass, taken: readonly Hindrance[]): void {
    const {
      scenery: { extras },
      level,
    } = pass;
    this.#hindrances = [];
    this.#room = new Room();
    this.#room.take(taken);
    this.#sprites.begin();
    for (const circle of extras.circles ?? []) this.#putCircle(pass, circle);
    for (const { stops } of extras.rounds ?? [])
      stops.forEach(({ x, y }, index) => {
        this.#put(pass, pass.stamps.stop(index + 1), x, y, 0, [8, 8]);
      });
    for (const { x, y, cases } of extras.hotSpots ?? []) this.#say(pass, `×${cases}`, x, y, [0, 24, -24]);
    if (extras.cover) this.#sayMinutes(pass, extras.cover);
    if (isAtLeast(level, 'town')) this.#sayNames(pass);
    this.#sprites.end();
  }

  #sayMinutes(pass: Pass, cover: MapCover): void {
    for (const [ring, minutes] of [
      ['one', 1],
      ['three', 3],
      ['five', 5],
    ] as const) {
      const top = northernmost(cover, ring);
      if (top) this.#say(pass, `${minutes}′`, top[0], top[1], [2, 14]);
    }
  }

  #sayNames(pass: Pass): void {
    const {
      extras: { rounds, beats },
      language,
    } = pass.scenery;
    for (const { stops, name } of rounds ?? []) if (stops[0]) this.#say(pass, name[language], stops[0].x, stops[0].y, [16, -16, 28]);
    for (const { base, x, y } of beats ?? []) if (base) this.#say(pass, `◇ ${base[language]}`, x, y, [18, 32, -18]);
  }

  #putCircle(pass: Pass, { name, x, y, within, owner }: MapCircle): void {
    this.#put(pass, pass.stamps.circle(within), x, y, 0, [13, 13]);
    if (isAtLeast(pass.level, 'town'))
      this.#say(pass, owner === null ? name[pass.scenery.language] : `${name[pass.scenery.language]} · ${owner}`, x, y, [20, -20]);
  }

  /** Words at the first of some distances below a place that is free. */
  #say(pass: Pass, text: string, x: number, y: number, offs: readonly number[]): void {
    const { drawing, width } = pass.stamps.words(text, 'text');
    const { left, top } = pass.lens.pixel(x, y);
    const off = offs.find((down) => this.#room.isFree([[left - width / 2 - 2, top + down - 7, left + width / 2 + 2, top + down + 7]]));
    if (off !== undefined) this.#put(pass, drawing, x, y, off, [width / 2 + 2, 7]);
  }

  #put({ lens }: Pass, drawing: Drawing, x: number, y: number, down: number, [wide, high]: readonly [number, number]): void {
    const { left, top } = lens.pixel(x, y);
    if (!lens.sees(left, top, 60)) return;
    this.#sprites.put(drawing, Math.round(left * lens.ratio), Math.round((top + down) * lens.ratio));
    const box = [left - wide, top + down - high, left + wide, top + down + high] as const;
    this.#room.take([box]);
    this.#hindrances.push(box);
  }
}

/** The northernmost corner of the largest ring of some minutes. */
function northernmost(cover: MapCover, ring: keyof MapCover): readonly [number, number] | null {
  const largest = cover[ring].reduce<readonly number[]>((best, each) => (each.length > best.length ? each : best), []);
  let best: readonly [number, number] | null = null;
  for (let i = 0; i < largest.length; i += 2) if (best === null || largest[i + 1]! > best[1]) best = [largest[i]!, largest[i + 1]!];
  return best;
}
