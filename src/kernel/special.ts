import { ln } from './exact.ts';

/**
 * The z below which a share `p` of the standard normal distribution lies: algorithm AS 241, PPND16
 * (Wichura 1988, Applied Statistics 37, 477–484; correct to about 1 part in 10¹⁶). −Infinity at 0, Infinity at 1.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratioAt(0.180625 - q * q, middle);
  const tail = q < 0 ? p : 1 - p;
  if (tail <= 0) return q < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(0 - ln(tail));
  const z = r <= 5 ? ratioAt(r - 1.6, shoulder) : ratioAt(r - 5, farTail);
  return q < 0 ? 0 - z : z;
}

/** Coefficients from the constant term upwards. */
interface Ratio {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

const ratioAt = (x: number, { above, below }: Ratio): number => polynomialAt(x, above) / polynomialAt(x, below);

const polynomialAt = (x: number, coefficients: readonly number[]): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

const middle: Ratio = {
  above: [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853,
    33430.575583588128105, 2509.0809287301226727,
  ],
  below: [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
  ],
};

const shoulder: Ratio = {
  above: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
    0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  below: [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966,
    5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
};

const farTail: Ratio = {
  above: [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
    0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  below: [
    1, 0.59983220655588793769, 0.1369298809227358053, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5,
    1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
};

/** From here on the first terms of Stirling's series give all the digits of a double. */
const stirlingFrom = 16;

/**
 * Natural logarithm of the gamma function for x > 0, by Stirling's series (Abramowitz and Stegun 1964, 6.1.41) after steps up by Γ(x + 1)
 * = x·Γ(x).
 */
export function lnGamma(x: number): number {
  let at = x;
  let product = 1;
  for (; at < stirlingFrom; at++) product *= at;
  const square = 1 / (at * at);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / at;
  return (at - 0.5) * ln(at) - at + halfLnTwoPi + series - ln(product);
}

/** ½·ln(2π). */
const halfLnTwoPi = 0.9189385332046727;
