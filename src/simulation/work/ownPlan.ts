import type { OwnStep } from '../command.ts';
import type { Fact } from '../fact.ts';
import type { PlanRun } from '../state.ts';
import type { ReadyPlan, World } from '../world.ts';

const always = (): boolean => true;

/** The plan that a case works by: as the desk wrote it, else the pack's; undefined for one that no pack knows. */
export function planAtWork({ plans }: Pick<World, 'plans'>, { plan, own }: PlanRun): ReadyPlan | undefined {
  const base = plans.get(plan);
  if (!own) return base;
  const ready = own.map((step) => {
    const index = base?.plan.steps.findIndex(({ id, job }) => id === step.id && job === (step.job as string)) ?? -1;
    const written = {
      id: step.id,
      lane: step.lane,
      job: step.job as string,
      after: [...(step.after ?? [])],
      ...(step.switches && { switches: { ...step.switches } }),
    };
    return index < 0
      ? { step: { ...written, onFail: 'ask' as const, renewed: false }, when: always, until: always, each: always, waits: true }
      : {
          step: {
            ...written,
            onFail: base!.plan.steps[index]!.onFail,
            renewed: base!.plan.steps[index]!.renewed,
            ...(base!.plan.steps[index]!.each !== undefined && { each: base!.plan.steps[index]!.each }),
          },
          ...base!.steps[index]!,
        };
  });
  return {
    plan: {
      id: plan,
      name: base?.plan.name ?? { en: plan, zh: plan },
      ...(base?.plan.leaves !== undefined && { leaves: base.plan.leaves }),
      steps: ready.map(({ step }) => step),
    },
    lanes: new Set(own.map(({ lane }) => lane)).size,
    steps: ready.map(({ when, until, each, waits }) => ({ when, until, each, waits })),
  };
}

/** Whether two lists of steps are the same plan; none is the plan as the pack has it. */
export const sameSteps = (a: readonly OwnStep[] | undefined, b: readonly OwnStep[] | undefined): boolean =>
  JSON.stringify(a?.map(essence)) === JSON.stringify(b?.map(essence));

const essence = ({ id, lane, job, switches = {}, after = [] }: OwnStep): unknown => [
  id,
  lane,
  job,
  Object.entries(switches).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  after,
];

/** A plan as it begins. One that changes the plan before it keeps how far the steps of that one have come. */
export function planRunOf(before: PlanRun | null, { plan, steps }: Extract<Fact, { type: 'planStarted' }>): PlanRun {
  if (!steps) return { plan, stopped: false, steps: {} };
  const kept =
    before?.plan === plan
      ? steps.filter(
          ({ id, job }) =>
            Object.hasOwn(before.steps, id) && (before.own === undefined || before.own.some((step) => step.id === id && step.job === job)),
        )
      : [];
  return { plan, own: steps, stopped: false, steps: Object.fromEntries(kept.map(({ id }) => [id, before!.steps[id]!])) };
}

/** Whether a plan has a step; the order of one that was taken out may end later. */
export const hasStep = ({ own }: PlanRun, step: string): boolean => own?.some(({ id }) => id === step) ?? true;
