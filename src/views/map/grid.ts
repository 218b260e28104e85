/** Left, bottom, right, top in metres. */
export type Box = readonly [number, number, number, number];

/** The box around a flat line of x y. */
export function boxOf(line: readonly number[]): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < line.length; i += 2) {
    const x = line[i]!;
    const y = line[i + 1]!;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  return [left, bottom, right, top];
}

/** Things with a box, found by where they are; answers keep the order in which the things were given. */
export class Grid<Thing> {
  readonly #cell: number;
  readonly #things: readonly Thing[];
  readonly #boxes: readonly Box[];
  readonly #cells = new Map<number, number[]>();
  readonly #seen: Uint32Array;
  #asked = 0;

  constructor(things: readonly Thing[], boxFor: (thing: Thing) => Box, cell = 400) {
    this.#cell = cell;
    this.#things = things;
    this.#boxes = things.map(boxFor);
    this.#seen = new Uint32Array(things.length);
    this.#boxes.forEach((box, index) => {
      this.#visit(box, (key) => {
        const held = this.#cells.get(key);
        if (held) held.push(index);
        else this.#cells.set(key, [index]);
      });
    });
  }

  /** Everything whose box meets this one. */
  within(box: Box): Thing[] {
    this.#asked += 1;
    const found: number[] = [];
    this.#visit(box, (key) => {
      for (const index of this.#cells.get(key) ?? []) {
        if (this.#seen[index] === this.#asked) continue;
        this.#seen[index] = this.#asked;
        const [left, bottom, right, top] = this.#boxes[index]!;
        if (left <= box[2] && right >= box[0] && bottom <= box[3] && top >= box[1]) found.push(index);
      }
    });
    return found.sort((a, b) => a - b).map((index) => this.#things[index]!);
  }

  #visit([left, bottom, right, top]: Box, see: (key: number) => void): void {
    for (let row = Math.floor(bottom / this.#cell); row <= Math.floor(top / this.#cell); row++) {
      for (let column = Math.floor(left / this.#cell); column <= Math.floor(right / this.#cell); column++) see(row * 65_536 + column);
    }
  }
}
