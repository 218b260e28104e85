import type { Plan } from '../pack/job.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import { each, idsOf, named, type PackCheck, strangers, under } from './check.ts';

/** Plans order jobs that exist, with switches that those have, after steps of the same plan, and never in a circle. */
export const plansCanBeWalked: PackCheck = ({ plans, jobs }) =>
  under(plans, ['plans'], (plan, path) => [
    ...strangers(
      under(plan.steps, [...path, 'steps'], (step, at) => named([...at, 'job'], step.job)),
      idsOf(jobs),
      'job',
    ),
    ...strangers(
      under(plan.steps, [...path, 'steps'], (step, at) => each([...at, 'after'], step.after)),
      idsOf(plan.steps),
      'step of this plan',
    ),
    ...strangers(plan.leaves === undefined ? [] : named([...path, 'leaves'], plan.leaves), idsOf(plan.steps), 'step of this plan'),
    ...under(plan.steps, [...path, 'steps'], (step, at) => {
      const switches = jobs.find(({ id }) => id === step.job)?.switches;
      return switches
        ? strangers(
            Object.keys(step.switches ?? {}).map((name) => ({ path: [...at, 'switches', name], name })),
            idsOf(switches),
            `switch of the job “${step.job}”:`,
          )
        : [];
    }),
    ...circles(plan, [...path, 'steps']),
  ]);

/**
 * The first step that waits for itself: steps are taken away while nothing before them is left; whatever remains stands in a circle or
 * behind one.
 */
function circles({ steps }: Plan, base: Path): readonly Finding[] {
  const left = new Set(steps.map(({ id }) => id));
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const { id, after } of steps) if (!after.some((other) => left.has(other))) left.delete(id);
  }
  const stuck = steps.findIndex(({ id }) => left.has(id));
  return stuck < 0 ? [] : [finding([...base, stuck, 'after'], 'circle', `These steps wait for each other: ${[...left].join(', ')}.`)];
}
