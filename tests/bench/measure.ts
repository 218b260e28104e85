/** What a piece of work gave, and its wall time in milliseconds. */
export interface Timed<Value> {
  readonly value: Value;
  readonly ms: number;
}

function timed<Value>(work: () => Value): Timed<Value> {
  const before = performance.now();
  const value = work();
  return { value, ms: performance.now() - before };
}

/** The quickest of three runs after one to warm up. */
export function best<Value>(work: () => Value): Timed<Value> {
  work();
  let quickest = timed(work);
  for (let again = 1; again < 3; again++) {
    const next = timed(work);
    if (next.ms < quickest.ms) quickest = next;
  }
  return quickest;
}

/** The wall time of each question in milliseconds, ascending, after one round to warm up. */
export function timesOf<Question>(questions: readonly Question[], ask: (question: Question) => unknown): readonly number[] {
  questions.forEach(ask);
  return questions.map((question) => timed(() => ask(question)).ms).sort((a, b) => a - b);
}

/** The value that a share of the ascending values does not exceed (nearest rank). */
export const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)]!;

/** The exponent of growth: the least-squares slope of ln y over ln x. */
export function exponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const [meanX, meanY] = [0, 1].map((axis) => logs.reduce((sum, point) => sum + point[axis as 0 | 1], 0) / logs.length) as [number, number];
  const [up, along] = logs.reduce(([over, under], [x, y]) => [over + (x - meanX) * (y - meanY), under + (x - meanX) * (x - meanX)], [0, 0]);
  return up / along;
}
