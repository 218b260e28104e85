import type { CaseCard, JobId, OwnStep, Text } from '../../../picture/index.ts';

/** The lanes of a plan, in the order in which they are shown. */
export const lanes = ['scene', 'desks', 'victim'] as const;

/** A lane of a plan. */
export type Lane = (typeof lanes)[number];

/** A step of a plan that is being written, with the name of its job. */
export interface DraftStep extends OwnStep {
  readonly name: Text;
}

/** A plan that is being written: its steps, lane after lane. */
export type Draft = readonly DraftStep[];

/** The plan that is at work on a case, to be changed; that of its type while none is. */
export const draftOf = ({ plan, planBasis }: Pick<CaseCard, 'plan' | 'planBasis'>): Draft =>
  sorted(
    plan
      ? plan.steps.map(({ id, lane, jobId, job, switches, after }) => ({ id, lane, job: jobId, name: job, switches, after }))
      : planBasis.steps,
  );

/** The plan of the pack that a draft for this case is written upon. */
export const baseOf = ({ plan, planBasis }: Pick<CaseCard, 'plan' | 'planBasis'>): string => plan?.id ?? planBasis.plan;

/** The steps as a command carries them. */
export const stepsOf = (draft: Draft): readonly OwnStep[] =>
  draft.map(({ id, lane, job, switches = {}, after = [] }) => ({
    id,
    lane,
    job,
    ...(Object.keys(switches).length > 0 && { switches }),
    ...(after.length > 0 && { after }),
  }));

/** The steps of one lane. */
export const inLane = (draft: Draft, lane: Lane): Draft => draft.filter((step) => step.lane === lane);

/** Whether a step is one's own, and not one of the pack's plan. */
export const isOwn = ({ id }: DraftStep): boolean => /^own\d+$/.test(id);

const sorted = (draft: Draft): Draft => lanes.flatMap((lane) => inLane(draft, lane));

/** The draft with steps put into a lane, before another step; at its end where that is null. */
export function placed(draft: Draft, ids: readonly string[], lane: Lane, before: string | null): Draft {
  const moved = draft.filter(({ id }) => ids.includes(id)).map((step) => ({ ...step, lane }));
  const rest = draft.filter(({ id }) => !ids.includes(id));
  const at = before === null ? -1 : rest.findIndex(({ id }) => id === before);
  return sorted(at < 0 ? [...rest, ...moved] : [...rest.slice(0, at), ...moved, ...rest.slice(at)]);
}

/** The draft with a step one place earlier (−1) or later (1) in its lane. */
export function nudged(draft: Draft, id: string, by: -1 | 1): Draft {
  const step = draft.find((each) => each.id === id);
  if (!step) return draft;
  const lane = inLane(draft, step.lane);
  const at = lane.indexOf(step) + by;
  if (at < 0 || at >= lane.length) return draft;
  return placed(draft, [id], step.lane, (by < 0 ? lane[at] : lane[at + 1])?.id ?? null);
}

/** The draft with a step at the end of the lane before (−1) or after (1) its own. */
export function shifted(draft: Draft, id: string, by: -1 | 1): Draft {
  const step = draft.find((each) => each.id === id);
  const lane = step && lanes[lanes.indexOf(step.lane) + by];
  return lane ? placed(draft, [id], lane, null) : draft;
}

/** The draft without a step; nothing waits for it any more. */
export const without = (draft: Draft, id: string): Draft =>
  draft
    .filter((step) => step.id !== id)
    .map((step) => (step.after?.includes(id) ? { ...step, after: step.after.filter((other) => other !== id) } : step));

/** The draft with a job at the end of its lane, as a step of one's own. `taken`: names that steps of the plan at work have. */
export function added(
  draft: Draft,
  { job, name, lane }: { readonly job: JobId; readonly name: Text; readonly lane: Lane },
  taken: readonly string[] = [],
): Draft {
  const used = [...draft.map(({ id }) => id), ...taken].map((id) => Number(/^own(\d+)$/.exec(id)?.[1] ?? 0));
  return sorted([...draft, { id: `own${Math.max(0, ...used) + 1}`, lane, job, name }]);
}

/** The draft with a switch of a step set. */
export const switched = (draft: Draft, id: string, name: string, on: boolean): Draft =>
  draft.map((step) => (step.id === id ? { ...step, switches: { ...step.switches, [name]: on } } : step));

/** The draft in which a step waits for another, or no longer does. */
export const joined = (draft: Draft, id: string, other: string, on: boolean): Draft =>
  draft.map((step) =>
    step.id === id ? { ...step, after: [...(step.after ?? []).filter((each) => each !== other), ...(on ? [other] : [])] } : step,
  );

/** Which steps a step can wait for: those of other lanes that do not wait for it themselves, by way of whatever stands between. */
export function joinable(draft: Draft, id: string): Draft {
  const step = draft.find((each) => each.id === id);
  return step ? draft.filter((other) => other.lane !== step.lane && canFinish(joined(draft, id, other.id, true))) : [];
}

/** Whether every step gets its turn, if all goes well. */
function canFinish(draft: Draft): boolean {
  const done = new Set<string>();
  const next = (): DraftStep | undefined =>
    draft.find(
      (step, index) =>
        !done.has(step.id) &&
        (step.after ?? []).every((other) => done.has(other)) &&
        !draft.slice(0, index).some((earlier) => earlier.lane === step.lane && !done.has(earlier.id)),
    );
  for (let step = next(); step; step = next()) done.add(step.id);
  return done.size === draft.length;
}
