import type { CaseTypeId, JobId, OrderId } from '../kernel/index.ts';
import type { Plan, Text } from '../scenario/index.ts';
import {
  type CaseRecord,
  isSettled,
  type OwnStep,
  planAtWork,
  type PlanRun,
  type Shift,
  targetsOf,
  unmetNeed,
} from '../simulation/index.ts';

/**
 * Why a step does not begin: others come first (by name), its job still needs something (in the pack's words, where it has any), or it
 * failed and holds up its lane.
 */
export type StepHold =
  | { readonly why: 'after'; readonly steps: readonly Text[] }
  | { readonly why: 'needs'; readonly text: Text | null }
  | { readonly why: 'failed' };

/** A step of a plan at work: what it does and how far it has come; `reason` is its order's. */
export interface PlanStepPicture {
  readonly id: string;
  readonly lane: OwnStep['lane'];
  readonly jobId: JobId;
  readonly job: Text;
  readonly switches: Readonly<Record<string, boolean>>;
  readonly after: readonly string[];
  readonly state: string;
  readonly order: OrderId | null;
  readonly reason: string | null;
  readonly hold: StepHold | null;
}

/** The plan that a case works by; `own`: as the desk wrote it. */
export interface PlanPicture {
  readonly id: string;
  readonly name: Text;
  readonly own: boolean;
  readonly stopped: boolean;
  readonly steps: readonly PlanStepPicture[];
}

/** What a plan of one's own begins with: the plan of the case's type with its steps, or an empty one. */
export interface PlanBasis {
  readonly caseType: CaseTypeId | null;
  readonly plan: string;
  readonly name: Text | null;
  readonly steps: readonly (OwnStep & { readonly name: Text })[];
}

type PlanStep = Plan['steps'][number];

/** The plan at work on a case; null while there is none. */
export function planPicture(shift: Shift, record: CaseRecord): PlanPicture | null {
  const { state, world } = shift;
  const { plan: run } = record;
  const ready = run && planAtWork(world, run);
  if (!ready) return null;
  const { id, name, steps } = ready.plan;
  return {
    id,
    name,
    own: run.own !== undefined,
    stopped: run.stopped,
    steps: steps.map((step, index) => {
      const done = run.steps[step.id];
      const order = done?.order ? state.orders[done.order] : undefined;
      const { job } = world.jobs.get(step.job)!;
      return {
        id: step.id,
        lane: step.lane,
        jobId: job.id as JobId,
        job: job.name,
        switches: step.switches ?? {},
        after: step.after,
        state: done?.state === 'given' && order ? order.state : (done?.state ?? 'waiting'),
        order: done?.order ?? null,
        reason: order?.reason ?? null,
        hold: run.stopped ? null : holdOf(shift, record, run, steps, index),
      };
    }),
  };
}

/** Why the step whose turn it is in its lane has not begun; null for one that runs, is over, or stands behind others of its lane. */
function holdOf({ state, world }: Shift, record: CaseRecord, run: PlanRun, steps: readonly PlanStep[], index: number): StepHold | null {
  const step = steps[index]!;
  const over = (other: PlanStep): boolean => isSettled(record, state, run, other);
  const now = run.steps[step.id]?.state ?? 'waiting';
  if (now === 'failed') return over(step) ? null : { why: 'failed' };
  if (now !== 'waiting' || steps.slice(0, index).some((other) => other.lane === step.lane && !over(other))) return null;
  const before = step.after.flatMap((id) => steps.filter((other) => other.id === id && !over(other)));
  if (before.length > 0) return { why: 'after', steps: before.map(({ job }) => world.jobs.get(job)!.job.name) };
  const ready = world.jobs.get(step.job)!;
  const [target] = targetsOf(world, state, record, ready);
  const need = target && unmetNeed(world, state, record, ready, target);
  return { why: 'needs', text: need === undefined ? null : ready.job.needs[need]!.else };
}

/** What a plan of one's own for this case begins with. */
export function planBasis({ world }: Shift, { type }: CaseRecord): PlanBasis {
  const ready = world.plans.get(world.caseTypes.get(type ?? '')?.type.plan ?? '');
  if (!ready) return { caseType: type, plan: 'own', name: null, steps: [] };
  const { id, name, steps } = ready.plan;
  return {
    caseType: type,
    plan: id,
    name,
    steps: steps.map((step) => ({
      id: step.id,
      lane: step.lane,
      job: step.job as JobId,
      name: world.jobs.get(step.job)!.job.name,
      after: step.after,
      ...(step.switches && { switches: step.switches }),
    })),
  };
}
