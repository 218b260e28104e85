import type { ResolvedScenario } from '../../scenario/index.ts';

/** How much the desk helps. */
export type Scaffold = ResolvedScenario['scenario']['scaffold'];

/** What a trainee may choose at the briefing: how much the desk helps, and whether he takes the shift as an exam. */
export interface TakenAs {
  readonly scaffold?: Scaffold;
  readonly exam?: true;
}

/** The scenario as the trainee chose to take it: that stands in the run as any other part of the scenario. Of an exam nothing is chosen. */
export function takenAs(resolved: ResolvedScenario, { scaffold, exam }: TakenAs): ResolvedScenario {
  const { scenario } = resolved;
  if (scenario.mode === 'exam' || (scaffold === undefined && exam === undefined)) return resolved;
  return { ...resolved, scenario: { ...scenario, ...(scaffold && { scaffold }), ...(exam && { mode: 'exam' }) } };
}

/** The scenario of a shift that somebody took as an exam, as it was before he chose so. */
export const beforeExam = (resolved: ResolvedScenario, { exam }: TakenAs): ResolvedScenario =>
  exam === undefined ? resolved : { ...resolved, scenario: { ...resolved.scenario, mode: 'practice' } };

/** Whether it may be taken as an exam: practice may, but nobody is guided through an exam. */
export const mayBeExam = ({ scenario }: ResolvedScenario): boolean => scenario.mode === 'practice' && scenario.kind !== 'guided';
