import type { ScenarioSummary } from '../../scenario/index.ts';

/** A scenario of this build, and the name of its file. */
export interface BuiltInScenario extends ScenarioSummary {
  readonly file: string;
}

/** The scenarios of this build as the menu shows them, by id; all else of them is fetched when one is played. */
export const builtInScenarios: ReadonlyMap<string, BuiltInScenario> = new Map(
  Object.entries(
    import.meta.glob<ScenarioSummary>(['../../../scenarios/*.json', '!../../../scenarios/*.schema.json'], {
      query: '?summary',
      import: 'default',
      eager: true,
    }),
  ).map(([path, summary]) => [summary.id, { ...summary, file: path.split('/').at(-1)! }] as const),
);
