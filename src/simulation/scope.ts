import type { Instant, PersonId, ReportId } from '../kernel/index.ts';
import { type Incident, isSought, type Person } from './incident.ts';
import type { CaseRecord, Order, Report, ShiftState } from './state.ts';
import type { World } from './world.ts';

/** Who takes part in something, as the record of it will say. */
export interface Crew {
  readonly officers: number;
  readonly aux: number;
  readonly women: number;
  readonly plain: boolean;
  readonly desk: boolean;
}

/** Everything that an expression of the pack may look at, at one moment of one case. */
export interface Scope {
  readonly world: World;
  readonly state: ShiftState;
  readonly now: Instant;
  readonly record: CaseRecord | null;
  readonly incident: Incident;
  readonly report: Report | null;
  readonly order: Order | null;
  readonly person: PersonId | null;
  readonly item: string | null;
  readonly crew: Crew | null;
  readonly place: string | null;
}

/** The person an expression is about: the order's, or the only culprit when nobody is named. */
export function personOf({ incident, person }: Scope): Person | undefined {
  return person === null ? incident.persons.find(isSought) : incident.persons.find(({ id }) => id === person);
}

/** The scope of an incident apart from any report, order or crew, at a moment: now, unless another is given. */
export const incidentScope = (
  world: World,
  state: ShiftState,
  incident: Incident,
  {
    now = state.now,
    record = null,
    person = null,
  }: { readonly now?: Instant; readonly record?: CaseRecord | null; readonly person?: PersonId | null } = {},
): Scope => ({ world, state, now, record, incident, report: null, order: null, person, item: null, crew: null, place: null });

/** The scope of a case at this moment. */
export function scopeOf(
  world: World,
  state: ShiftState,
  record: CaseRecord,
  more: {
    readonly order?: Order | null;
    readonly person?: PersonId | null;
    readonly item?: string | null;
    readonly crew?: Crew | null;
    readonly place?: string | null;
    readonly report?: ReportId | null;
  } = {},
): Scope {
  const incident = state.incidents[record.incident]!;
  const order = more.order ?? null;
  return {
    world,
    state,
    now: state.now,
    record,
    incident,
    report: state.reports[more.report ?? record.reports[0]!] ?? null,
    order,
    person: more.person ?? order?.person ?? null,
    item: more.item ?? order?.item ?? null,
    crew: more.crew ?? null,
    place: more.place ?? null,
  };
}
