/** Milliseconds to three places. */
export const milliseconds = (n: number): number => Math.round(n * 1000) / 1000;

/** What a piece of work gives, and how long it took. */
export function timed<Value>(work: () => Value): { readonly value: Value; readonly wallMs: number } {
  const before = performance.now();
  const value = work();
  return { value, wallMs: milliseconds(performance.now() - before) };
}
