import { secondsFromText } from '../../kernel/index.ts';
import { type Finding, finding, type Path } from '../problem.ts';

const size = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? secondsFromText(value) : undefined;

/** Wherever a spread is given, its p90 lies not below its median, and a range not end before it begins. For packs and scenarios alike. */
export function spansMakeSense(data: unknown, path: Path = []): readonly Finding[] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((entry, index) => spansMakeSense(entry, [...path, index]));
  const { median, p90, uniform } = data as { readonly median?: unknown; readonly p90?: unknown; readonly uniform?: unknown };
  const [middle, most] = [size(median), size(p90)];
  const [from, to] = Array.isArray(uniform) ? uniform.map(size) : [];
  return [
    ...(middle !== undefined && most !== undefined && (most < middle || middle === 0)
      ? [finding(path, 'badSpread', 'The p90 lies not below the median, and the median above 0.')]
      : []),
    ...(from !== undefined && to !== undefined && to < from
      ? [finding([...path, 'uniform'], 'badSpread', 'The range ends before it begins.')]
      : []),
    ...Object.entries(data).flatMap(([key, value]) => spansMakeSense(value, [...path, key])),
  ];
}
