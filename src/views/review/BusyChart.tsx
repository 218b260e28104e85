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
