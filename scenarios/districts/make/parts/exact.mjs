// Sine, cosine and arc tangent in plain arithmetic. Math.sin and its like may differ in the last bit between versions of
// Node, and one bit is enough to grow another town; the district must come out byte for byte alike everywhere.

const quarter = Math.PI / 2;

/** Sine of an angle in radians, within 10⁻¹². */
export function sin(angle) {
  const turns = Math.floor(angle / quarter + 0.5);
  const x = angle - turns * quarter;
  switch (((turns % 4) + 4) % 4) {
    case 0:
      return odd(x);
    case 1:
      return even(x);
    case 2:
      return -odd(x);
    default:
      return -even(x);
  }
}

export const cos = (angle) => sin(angle + quarter);

function odd(x) {
  let sum = 1;
  for (let n = 15; n > 1; n -= 2) sum = 1 - (sum * x * x) / (n * (n - 1));
  return sum * x;
}

function even(x) {
  let sum = 1;
  for (let n = 16; n > 0; n -= 2) sum = 1 - (sum * x * x) / (n * (n - 1));
  return sum;
}

/** The direction of a step in radians, −π … π. */
export function atan2(y, x) {
  if (x === 0 && y === 0) return 0;
  const [ax, ay] = [Math.abs(x), Math.abs(y)];
  const inner = ax >= ay ? arc(ay / ax) : quarter - arc(ax / ay);
  const half = x >= 0 ? inner : Math.PI - inner;
  return y >= 0 ? half : -half;
}

/** Arc tangent of 0 … 1: halved twice, then Taylor's series. */
function arc(t) {
  const once = t / (1 + Math.sqrt(1 + t * t));
  const twice = once / (1 + Math.sqrt(1 + once * once));
  const q = twice * twice;
  let sum = 0;
  for (let n = 21; n > 0; n -= 2) sum = 1 / n - sum * q;
  return 4 * twice * sum;
}

export const hyp = (x, y) => Math.sqrt(x * x + y * y);

/** Dice of one stream (mulberry32 by T. Ettinger, public domain): the stages of growth draw from streams of their own. */
export function diceOf(seed) {
  let a = seed | 0;
  const next = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    chance: (p) => next() < p,
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
