type Box = readonly [number, number, number, number];

const cell = 64;

/** Room on paper: boxes (left, top, right, bottom) that are taken, in CSS pixels of the whole district. */
export class Room {
  readonly #cells = new Map<number, Box[]>();

  /** Whether none of these boxes meets one that is taken. */
  isFree(boxes: readonly Box[]): boolean {
    return !boxes.some((box) =>
      keysOf(box).some(
        (key) =>
          this.#cells.get(key)?.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]) ?? false,
      ),
    );
  }

  take(boxes: readonly Box[]): void {
    for (const box of boxes) {
      for (const key of keysOf(box)) {
        const held = this.#cells.get(key);
        if (held) held.push(box);
        else this.#cells.set(key, [box]);
      }
    }
  }
}

function keysOf([left, top, right, bottom]: Box): number[] {
  const keys: number[] = [];
  for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++) {
    for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++) keys.push(row * 65_536 + column);
  }
  return keys;
}
