import type { Command, OwnStep } from '../command.ts';
import type { CaseRecord } from '../state.ts';
import { sameSteps } from '../work/ownPlan.ts';
import type { World } from '../world.ts';
import { type Reason, refuse } from './reason.ts';

/** The name of a plan that the desk wrote from nothing. */
const fromNothing = 'own';
/** How many steps a plan of the desk may have: those of the longest plan of a pack, and as many as half of them again. */
const mostSteps = 80;
/** A step that the pack's plan does not have. */
const ownId = /^own[1-9]\d{0,2}$/;

/** Why a plan is not started: it is not known, runs already, or was not written so that it can be walked to its end. */
export function planRefusal(world: World, { plan: run }: CaseRecord, { plan, steps }: Extract<Command, { type: 'startPlan' }>): Reason {
  if (!world.plans.has(plan) && !(steps && plan === fromNothing)) return refuse('unknownPlan', plan);
  if (run && !run.stopped && run.plan === plan && sameSteps(run.own, steps)) return refuse('planRunning');
  return steps && stepsRefusal(world, plan, steps);
}

function stepsRefusal(world: World, plan: string, steps: readonly OwnStep[]): Reason {
  if (steps.length === 0 || steps.length > mostSteps) return refuse('wrongPlan');
  const unknown = steps.find(({ job }) => !world.jobs.has(job));
  if (unknown) return refuse('unknownJob', unknown.job);
  const base = world.plans.get(plan)?.plan.steps ?? [];
  const wrong =
    steps.find(
      ({ id }, index) => !(ownId.test(id) || base.some((step) => step.id === id)) || steps.findIndex((other) => other.id === id) !== index,
    ) ?? firstStuck(steps);
  return wrong && refuse('wrongPlan', wrong.id);
}

/**
 * The first step whose turn would never come, however well all goes: it waits for one that is not there, or for itself by way of others.
 */
function firstStuck(steps: readonly OwnStep[]): OwnStep | undefined {
  const done = new Set<string>();
  const next = (): OwnStep | undefined =>
    steps.find(
      (step, index) =>
        !done.has(step.id) &&
        (step.after ?? []).every((id) => done.has(id)) &&
        !steps.slice(0, index).some((earlier) => earlier.lane === step.lane && !done.has(earlier.id)),
    );
  for (let step = next(); step; step = next()) done.add(step.id);
  return steps.find(({ id }) => !done.has(id));
}
