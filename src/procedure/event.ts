import type { ItemId, PersonId, ReportId, Value } from '../kernel/index.ts';

/** Named values; a name that is not there, or is null, is missing. */
export type Attributes = Readonly<Record<string, Value>>;

/** Whom or what an event is about. Two events go together when every kind that both carry is equal. */
export interface References {
  readonly person?: PersonId;
  readonly item?: ItemId;
  readonly report?: ReportId;
}

/** One logged activity of a case, as the rules see it. */
export interface RuleEvent extends References {
  /** Whole seconds from the report, negative before it. */
  readonly t: number;
  readonly act: string;
  readonly attributes: Attributes;
  /** Case attributes that change with this event, before it is judged. */
  readonly set?: Attributes;
  /** Attributes of the person of this event that change with it, before it is judged. */
  readonly setPerson?: Attributes;
  /** Index of the fact in the log of the shift, for jumps. */
  readonly fact?: number;
}

/**
 * What is true of the case. `case.x` at an event that carries a person reads that person's `x`,
 * and the case's own `x` only where the person has none.
 */
export interface CaseAttributes {
  readonly case: Attributes;
  readonly persons?: Readonly<Record<string, Attributes>>;
}

/** Attributes that change at an instant without any activity being logged. */
export interface AttributeChange {
  readonly t: number;
  readonly changes: Partial<CaseAttributes>;
}

/** Whether two events may be judged together: references of one kind must be equal, a missing one fits any. */
export const goTogether = (one: References, other: References): boolean =>
  fits(one.person, other.person) && fits(one.item, other.item) && fits(one.report, other.report);

const fits = (one: string | undefined, other: string | undefined): boolean => one === undefined || other === undefined || one === other;
