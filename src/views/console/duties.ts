import type { Command, HandOverRow } from '../../picture/index.ts';
import { dayOf, daySeconds, hourOfDay } from '../shared/times.ts';

/** A duty that is handed over: the rule that asks it, when it falls due, and the place of whoever takes it in the list of receivers. */
export type Duty = Extract<Command, { type: 'handOver' }>['duties'][number];

/** The duties named with this one among them; a rule is named once. */
export const withDuty = (row: HandOverRow, duty: Duty): readonly Duty[] => [...row.named.filter(({ rule }) => rule !== duty.rule), duty];

/** The duties named without those of this rule. */
export const withoutDuty = (row: HandOverRow, rule: string): readonly Duty[] => row.named.filter((duty) => duty.rule !== rule);

/** The instant of a clock time such as `22:30` on a day counted from the day of the shift's start; null for what is no time. */
export function instantOf(clock: string, day: number, startsAt: number): number | null {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(clock) ?? [];
  return hour === undefined || Number(hour) > 23 || Number(minute) > 59
    ? null
    : day * daySeconds + Number(hour) * 3600 + Number(minute) * 60 - startsAt;
}

/** An instant as it is typed: `22:30` on the day of the shift's start, `01:05+1` on the next. */
export const dueText = (startsAt: number, due: number): string =>
  `${hourOfDay(startsAt, due)}${dayOf(startsAt, due) > 0 ? `+${dayOf(startsAt, due)}` : ''}`;
