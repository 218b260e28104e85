import { GameObjects, type Scene } from 'phaser';
import type { GroundPicture } from '../../picture/index.ts';
import type { Lens } from './lens.ts';
import { metresAt } from './levels.ts';
import type { Theme } from './palette.ts';
import { type TileMaker, tileMaker } from './tileMaker.ts';

/** Device pixels of a tile's side: no power of two, so that textures clamp at their edges and no seam shows while zooming. */
const side = 500;
/** Tiles kept beyond those in sight. */
const spare = 72;

interface Tile {
  readonly key: string;
  readonly step: number;
  readonly column: number;
  readonly row: number;
  readonly age: number;
  readonly image: GameObjects.Image;
  used: number;
}

interface Place {
  readonly step: number;
  readonly column: number;
  readonly row: number;
}

/**
 * The baked ground: tiles of the resting zoom, over those of the zoom before while new ones are made, over the whole district in coarse.
 */
export class TileLayer {
  /** Raised when a tile has come, so that a frame is drawn. */
  onArrival: () => void = () => undefined;
  readonly #scene: Scene;
  readonly #layer: GameObjects.Layer;
  #maker: TileMaker;
  readonly #tiles = new Map<string, Tile>();
  readonly #asked = new Map<string, Place>();
  #theme: Theme = 'dark';
  #ratio = 1;
  #round = 0;
  /** How often the ground was told anew. */
  #age = 0;
  #wanted: readonly Place[] = [];
  /** What was arranged last, in one line; null when it must be done again. */
  #arranged: string | null = null;

  constructor(scene: Scene, layer: GameObjects.Layer, ground: GroundPicture) {
    this.#scene = scene;
    this.#layer = layer;
    this.#maker = this.#makerOf(ground);
  }

  /** Bakes everything anew over another ground; the tiles of the one before stay in sight until theirs have come. */
  build(ground: GroundPicture): void {
    this.#maker.stop();
    this.#maker = this.#makerOf(ground);
    this.#age += 1;
    this.#asked.clear();
    this.#arranged = null;
  }

  /** Whether everything in sight is there at its own zoom. */
  get isWhole(): boolean {
    return this.#wanted.length === 0 && this.#asked.size === 0;
  }

  /**
   * Places the tiles for what the lens sees and asks for those missing; `anchor` is the lens about which things are put down,
   * `rest` the step at which the zoom will stop. Nothing is done while the same tiles are in sight.
   */
  arrange(lens: Lens, anchor: Lens, theme: Theme, rest: number): void {
    const { first, last } = spanInSight(lens, rest, 0);
    const wanted = [
      theme,
      lens.ratio,
      lens.step,
      rest,
      anchor.originX,
      anchor.originY,
      first.column,
      first.row,
      last.column,
      last.row,
    ].join(' ');
    if (wanted === this.#arranged) return;
    this.#arranged = wanted;
    if (theme !== this.#theme || lens.ratio !== this.#ratio) this.#forget();
    this.#theme = theme;
    this.#ratio = lens.ratio;
    this.#round += 1;
    const inSight = placesInSight(lens, rest, 0);
    const missing = inSight.filter((place) => !this.#tiles.has(this.#keyOf(place)));
    const coarse = placesInSight(lens, lens.coarsest, 0);
    for (const tile of this.#tiles.values()) tile.image.visible = false;
    const shown = new Set([rest]);
    if (missing.length > 0) shown.add(lens.coarsest);
    if (missing.length > 0) for (const { step } of this.#tiles.values()) if (Math.abs(step - rest) <= 6) shown.add(step);
    for (const tile of this.#tiles.values()) if (shown.has(tile.step)) this.#show(tile, lens, anchor, rest);
    const ahead = missing.length > 0 ? [] : placesInSight(lens, rest, 1).filter((place) => !this.#tiles.has(this.#keyOf(place)));
    this.#wanted = [...coarse.filter((place) => !this.#tiles.has(this.#keyOf(place))), ...missing, ...ahead].filter(
      (place) => !this.#asked.has(this.#keyOf(place)),
    );
    this.#ask();
    if (missing.length === 0) this.#dropAged();
  }

  stop(): void {
    this.#maker.stop();
  }

  #show(tile: Tile, lens: Lens, anchor: Lens, rest: number): void {
    const times = metresAt(tile.step) / lens.metres;
    const size = side * times;
    const left = lens.originX + tile.column * size;
    const top = lens.originY + tile.row * size;
    // A ring of one resting tile around the window, since nothing is arranged again until others come into sight.
    const ring = side * (metresAt(rest) / lens.metres);
    if (left > lens.width * lens.ratio + ring || top > lens.height * lens.ratio + ring || left + size < -ring || top + size < -ring) return;
    tile.used = this.#round;
    tile.image
      .setPosition(anchor.originX + tile.column * size, anchor.originY + tile.row * size)
      .setScale(times)
      .setDepth(tile.step === rest ? 100 : tile.step);
    tile.image.visible = true;
  }

  /** Tiles over a ground that has been told anew since. */
  #dropAged(): void {
    for (const tile of [...this.#tiles.values()]) if (tile.age !== this.#age) this.#drop(tile);
  }

  #makerOf(ground: GroundPicture): TileMaker {
    return tileMaker(ground, (key, canvas) => {
      this.#take(key, canvas);
    });
  }

  #keyOf({ step, column, row }: Place): string {
    return `tile ${this.#age} ${this.#theme} ${this.#ratio} ${step} ${column} ${row}`;
  }

  #ask(): void {
    while (this.#wanted.length > 0 && this.#maker.isFree()) {
      const [place, ...others] = this.#wanted;
      this.#wanted = others;
      const key = this.#keyOf(place!);
      this.#asked.set(key, place!);
      const scale = this.#ratio / metresAt(place!.step);
      this.#maker.ask({
        key,
        theme: this.#theme,
        window: { left: place!.column * side, top: place!.row * side, width: side, height: side, scale, ratio: this.#ratio },
      });
    }
  }

  #take(key: string, canvas: HTMLCanvasElement): void {
    const place = this.#asked.get(key);
    this.#asked.delete(key);
    if (place && !this.#scene.textures.exists(key)) {
      this.#scene.textures.create(key, canvas, side, side)?.add('__BASE', 0, 0, 0, side, side);
      const image = new GameObjects.Image(this.#scene, 0, 0, key).setOrigin(0);
      image.visible = false;
      this.#layer.add(image);
      this.#tiles.set(key, { key, ...place, age: this.#age, image, used: this.#round });
      this.#evict();
    }
    this.#arranged = null;
    this.#ask();
    this.onArrival();
  }

  #evict(): void {
    const idle = [...this.#tiles.values()].filter(({ used }) => used < this.#round).sort((a, b) => a.used - b.used);
    for (const tile of idle.slice(0, Math.max(0, idle.length - spare))) this.#drop(tile);
  }

  #drop(tile: Tile): void {
    this.#tiles.delete(tile.key);
    tile.image.destroy();
    this.#scene.textures.remove(tile.key);
  }

  /** Other colours or another screen: nothing baked is of use. Tiles on the way are thrown away when they come. */
  #forget(): void {
    for (const tile of this.#tiles.values()) this.#drop(tile);
    this.#asked.clear();
  }
}

interface Span {
  readonly first: { readonly column: number; readonly row: number };
  readonly last: { readonly column: number; readonly row: number };
}

/** The first and last tiles of a step that the lens sees; `margin` adds rings of tiles around. */
function spanInSight(lens: Lens, step: number, margin: number): Span {
  const size = side * (metresAt(step) / lens.metres);
  return {
    first: { column: Math.floor(-lens.originX / size) - margin, row: Math.floor(-lens.originY / size) - margin },
    last: {
      column: Math.floor((lens.width * lens.ratio - lens.originX - 1) / size) + margin,
      row: Math.floor((lens.height * lens.ratio - lens.originY - 1) / size) + margin,
    },
  };
}

/** The tiles of a step that the lens sees, nearest the middle first; `margin` adds rings of tiles around. */
function placesInSight(lens: Lens, step: number, margin: number): Place[] {
  const { first, last } = spanInSight(lens, step, margin);
  const middle = { column: (first.column + last.column) / 2, row: (first.row + last.row) / 2 };
  const places: Place[] = [];
  for (let row = first.row; row <= last.row; row++)
    for (let column = first.column; column <= last.column; column++) places.push({ step, column, row });
  const apart = ({ column, row }: Place): number => (column - middle.column) ** 2 + (row - middle.row) ** 2;
  return places.sort((a, b) => apart(a) - apart(b));
}
