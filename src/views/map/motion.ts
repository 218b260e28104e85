import type { MapUnit } from '../../picture/index.ts';

/** Where a unit is at a moment, and its heading in radians from east, anticlockwise; null when it stands. */
export interface Position {
  x: number;
  y: number;
  heading: number | null;
  /** Index of the waypoint it drives to, counted in points of the path. */
  next: number;
}

/**
 * The place of a unit at `now`, from its timetable; `drawnAt` is the instant at which it stood at x, y.
 * Playing, pausing, ×8 and scrubbing draw alike, since nothing is remembered. Writes into `into` to spare the collector.
 */
export function positionAt(
  { x, y, path, times }: Pick<MapUnit, 'x' | 'y' | 'path' | 'times'>,
  drawnAt: number,
  now: number,
  into: Position,
): Position {
  let [fromX, fromY, from] = [x, y, drawnAt];
  let angle: number | null = null;
  for (let i = 0; i < times.length; i++) {
    const [toX, toY, to] = [path[2 * i]!, path[2 * i + 1]!, times[i]!];
    if (toX !== fromX || toY !== fromY) angle = Math.atan2(toY - fromY, toX - fromX);
    if (now < to) {
      const part = to > from ? Math.max(0, (now - from) / (to - from)) : 1;
      return write(into, fromX + (toX - fromX) * part, fromY + (toY - fromY) * part, angle, i);
    }
    [fromX, fromY, from] = [toX, toY, to];
  }
  return write(into, fromX, fromY, null, times.length);
}

function write(into: Position, x: number, y: number, heading: number | null, next: number): Position {
  into.x = x;
  into.y = y;
  into.heading = heading;
  into.next = next;
  return into;
}

/** Whether a unit is still on its way at `now`. */
export const isMoving = ({ times }: Pick<MapUnit, 'times'>, now: number): boolean => times.length > 0 && now < times.at(-1)!;
