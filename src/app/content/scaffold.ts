import type { ResolvedScenario } from '../../scenario/index.ts';

/** How much the desk helps. */
export type Scaffold = ResolvedScenario['scenario']['scaffold'];

/**
 * The scenario with the help that the trainee chose: it stands in the run as any other part of the scenario. In an exam nothing is chosen.
 */
export const withScaffold = (resolved: ResolvedScenario, scaffold: Scaffold | undefined): ResolvedScenario =>
  scaffold === undefined || resolved.scenario.mode === 'exam' ? resolved : { ...resolved, scenario: { ...resolved.scenario, scaffold } };
