/** Letters along a line: x, y and turn (radians) of each letter's middle on its baseline, in CSS pixels. */
export interface Bend {
  readonly letters: readonly { readonly text: string; readonly x: number; readonly y: number; readonly turn: number }[];
}

/** A line in CSS pixels with its running length. */
export interface Course {
  readonly line: readonly number[];
  readonly runs: readonly number[];
  readonly length: number;
}

/** Measures a line from metres to CSS pixels, south downwards. */
export function courseOf(line: readonly number[], metres: number): Course {
  const pixels = line.map((value, i) => (i % 2 === 0 ? value / metres : -value / metres));
  const runs = [0];
  let length = 0;
  for (let i = 2; i < pixels.length; i += 2) {
    length += Math.hypot(pixels[i]! - pixels[i - 2]!, pixels[i + 1]! - pixels[i - 1]!);
    runs.push(length);
  }
  return { line: pixels, runs, length };
}

/** The point of a course so far along it. */
export function pointAlong({ line, runs, length }: Course, along: number): readonly [number, number] {
  const wanted = Math.min(length, Math.max(0, along));
  let low = 0;
  let high = runs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (runs[middle]! <= wanted) low = middle;
    else high = middle;
  }
  const part = (wanted - runs[low]!) / (runs[high]! - runs[low]! || 1);
  return [
    line[2 * low]! + (line[2 * high]! - line[2 * low]!) * part,
    line[2 * low + 1]! + (line[2 * high + 1]! - line[2 * low + 1]!) * part,
  ];
}

/** Between neighbours a name may turn so far, and so far in all: beyond that it is not read with ease. */
const turns = { letter: 0.42, whole: 1.5 } as const;

/**
 * A name written along a course about its middle at `along`; null when the course is too short or too crooked there.
 * Latin reads from left to right. Chinese on a steep course reads downwards with upright characters.
 */
export function bentAlong(
  course: Course,
  along: number,
  letters: readonly string[],
  widths: readonly number[],
  size: number,
  isChinese: boolean,
): Bend | null {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const from = along - total / 2;
  if (from < 2 || from + total > course.length - 2) return null;
  const [startX, startY] = pointAlong(course, from);
  const [endX, endY] = pointAlong(course, from + total);
  const isUpright = isChinese && Math.abs(endY - startY) > Math.abs(endX - startX) * 1.3;
  const isTurned = isUpright ? endY < startY : endX < startX;
  const lift = size * (isUpright ? 0 : 0.35);
  const written: { text: string; x: number; y: number; turn: number }[] = [];
  let reached = 0;
  for (const [i, text] of letters.entries()) {
    const width = widths[i]!;
    const middle = isTurned ? from + total - reached - width / 2 : from + reached + width / 2;
    const letter = letterAt(course, middle, Math.max(width, size) * 0.75, isTurned);
    const last = written.at(-1);
    const turn = isUpright ? letter.turn - Math.PI / 2 : letter.turn;
    if (last && Math.abs(turned(turn - last.turn)) > turns.letter) return null;
    if (written[0] && Math.abs(turned(turn - written[0].turn)) > turns.whole) return null;
    const drop = isUpright ? size * 0.36 : lift;
    written.push({ text, x: letter.x - Math.sin(turn) * drop, y: letter.y + Math.cos(turn) * drop, turn });
    reached += width;
  }
  return { letters: written };
}

function letterAt(
  course: Course,
  along: number,
  reach: number,
  isTurned: boolean,
): { readonly x: number; readonly y: number; readonly turn: number } {
  const [x, y] = pointAlong(course, along);
  const [backX, backY] = pointAlong(course, along - reach);
  const [onX, onY] = pointAlong(course, along + reach);
  const turn = isTurned ? Math.atan2(backY - onY, backX - onX) : Math.atan2(onY - backY, onX - backX);
  return { x, y, turn };
}

const turned = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle));
