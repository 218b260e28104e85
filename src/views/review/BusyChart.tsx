import { useMemo, type ReactNode } from 'react';
import type { TimeScale } from './timeScale.ts';

/** The rule of thumb above which no unit is left for the next P1 (PRODUCT §2: peak offered load 60 %). */
const limit = 0.6;
const height = 40;

/** The share of units busy at an instant, in whole per cent; the pairs are instants and shares, each holding until the next. */
export function busyAt(busy: readonly number[], at: number): number {
  let share = 0;
  for (let i = 0; i < busy.length && busy[i]! <= at; i += 2) share = busy[i + 1]!;
  return Math.round(share * 100);
}

/** The busy share as steps over time, with the rule of 60 %. */
export function BusyChart({ busy, scale }: { readonly busy: readonly number[]; readonly scale: TimeScale }): ReactNode {
  const line = useMemo(() => steps(busy, scale), [busy, scale]);
  const level = (1 - limit) * height;
  return (
    <svg className="rv-chart" viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={`${line}V${height}H0Z`} className="area" />
      <path d={line} className="line" vectorEffect="non-scaling-stroke" />
      <path d={`M0 ${level}H1000`} className="limit" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** The share of places covered within three minutes as an area over time, with one and five minutes as lines. */
export function CoverChart({ course, scale }: { readonly course: readonly number[]; readonly scale: TimeScale }): ReactNode {
  const [one, three, five] = useMemo(
    () =>
      [1, 2, 3].map((ring) =>
        steps(
          course.flatMap((at, i) => (i % 4 === 0 ? [at, course[i + ring]!] : [])),
          scale,
        ),
      ),
    [course, scale],
  );
  return (
    <svg className="rv-chart" viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={`${three}V${height}H0Z`} className="area" />
      <path d={three} className="line" vectorEffect="non-scaling-stroke" />
      {[one, five].map((path, index) => (
        <path key={index} d={path} className="line faint" vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}

/** The shares of places within one, three and five minutes at an instant, in whole per cent. */
export function coverAt(course: readonly number[], at: number): readonly [number, number, number] {
  let i = 0;
  while (i + 4 < course.length && course[i + 4]! <= at) i += 4;
  const share = (ring: number): number => Math.round((course[i + ring] ?? 0) * 100);
  return [share(1), share(2), share(3)];
}

function steps(busy: readonly number[], { from, to }: TimeScale): string {
  const x = (at: number): string => (((at - from) / (to - from)) * 1000).toFixed(1);
  const y = (share: number): string => (height - share * (height - 2)).toFixed(1);
  const before = busy.findLastIndex((at, i) => i % 2 === 0 && at <= from);
  let path = `M0 ${y(before < 0 ? 0 : busy[before + 1]!)}`;
  for (let i = 0; i < busy.length; i += 2) {
    const at = busy[i]!;
    if (at > from && at < to) path += `H${x(at)}V${y(busy[i + 1]!)}`;
  }
  return `${path}H1000`;
}
