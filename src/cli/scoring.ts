import type { Shift } from '../simulation/index.ts';

/** The score sheet of a shift. */
export const scoreOf = (_shift: Shift): unknown => null;

/** What `run --json` says of a shift, besides hash and times. */
export function reportOf(shift: Shift): Readonly<Record<string, unknown>> {
  return { score: scoreOf(shift), utilisation: utilisationOf(shift), reports: reportsOf(shift) };
}

/** The share of the time so far that each unit was busy. */
function utilisationOf({ state }: Shift): Readonly<Record<string, number>> {
  const share = (unit: Shift['state']['units'][never]): number => {
    const busy = unit.busySeconds + (unit.status === 'AV' || unit.status === 'OF' ? 0 : Math.max(0, state.now - Math.max(0, unit.since)));
    return state.now > 0 ? Math.round((busy / state.now) * 1000) / 1000 : 0;
  };
  return Object.fromEntries(Object.values(state.units).map((unit) => [unit.callSign, share(unit)]));
}

/** Reports made in this shift, and those of them that the desk took up. */
function reportsOf({ state }: Shift): { readonly offered: number; readonly handled: number } {
  const offered = Object.values(state.reports).filter(({ at }) => at >= 0);
  return { offered: offered.length, handled: offered.filter(({ intake }) => !['ringing', 'questioning', 'abandoned'].includes(intake)).length };
}

/** The result of a shift in a few lines, for reading. */
export function summaryOf(shift: Shift): readonly string[] {
  const { offered, handled } = reportsOf(shift);
  return [`${offered} reports, ${handled} handled`];
}
