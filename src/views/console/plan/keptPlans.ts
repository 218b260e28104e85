import type { CaseCard, OwnStep } from '../../../picture/index.ts';
import { lanes } from './draft.ts';

/** A plan that a reader keeps for later cases of a type; `plan`: the pack's plan that it was written upon. */
export interface KeptPlan {
  readonly caseType: string;
  readonly name: string;
  readonly plan: string;
  readonly steps: readonly OwnStep[];
}

/** How long the name of a plan may be, and how many are kept. */
export const longestName = 40;
const mostKept = 60;

/** The plans kept for the type of a case whose jobs are all known there. */
export const plansFor = (kept: readonly KeptPlan[], { planBasis, jobs }: Pick<CaseCard, 'planBasis' | 'jobs'>): readonly KeptPlan[] => {
  const known = new Set<string>([...jobs.map(({ job }) => job), ...planBasis.steps.map(({ job }) => job)]);
  return kept.filter(
    ({ caseType, plan, steps }) => caseType === planBasis.caseType && plan === planBasis.plan && steps.every(({ job }) => known.has(job)),
  );
};

/** The kept plans with one more; one of the same type and name gives way. */
export const withPlan = (kept: readonly KeptPlan[], plan: KeptPlan): readonly KeptPlan[] =>
  [...withoutPlan(kept, plan), plan].slice(-mostKept);

/** The kept plans without one. */
export const withoutPlan = (kept: readonly KeptPlan[], { caseType, name }: Pick<KeptPlan, 'caseType' | 'name'>): readonly KeptPlan[] =>
  kept.filter((each) => each.caseType !== caseType || each.name !== name);

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest;
const plain = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {});
const isLane = (value: unknown): value is OwnStep['lane'] => lanes.some((lane) => lane === value);

function stepFrom(value: unknown): OwnStep | null {
  const { id, lane, job, switches = {}, after = [] } = plain(value);
  if (!isText(id, 120) || !isLane(lane) || !isText(job, 120) || !Array.isArray(after) || !after.every((each) => isText(each, 120)))
    return null;
  const set = Object.entries(plain(switches)).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean');
  return {
    id,
    lane,
    job: job as OwnStep['job'],
    ...(set.length > 0 && { switches: Object.fromEntries(set) }),
    ...(after.length > 0 && { after }),
  };
}

/** What was kept of a reader's plans, made sound: whatever is no plan falls away. */
export function keptPlansFrom(value: unknown): readonly KeptPlan[] {
  return (Array.isArray(value) ? value : [])
    .flatMap((each: unknown): readonly KeptPlan[] => {
      const { caseType, name, plan, steps } = plain(each);
      if (!isText(caseType, 120) || !isText(name, longestName) || !isText(plan, 120) || !Array.isArray(steps)) return [];
      const sound = steps.flatMap((step: unknown) => stepFrom(step) ?? []);
      return sound.length === steps.length && sound.length > 0 && sound.length <= 80 ? [{ caseType, name, plan, steps: sound }] : [];
    })
    .slice(-mostKept);
}
