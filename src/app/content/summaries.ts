import type { ScenarioSummary } from '../../scenario/index.ts';

/**
 * The scenarios of this build as the menu shows them, by id; all else of them is fetched when one is played. One that breaks the schema is
 * left out; `npm test` finds it.
 */
export const builtInScenarios: ReadonlyMap<string, ScenarioSummary> = new Map(
  Object.values(
    import.meta.glob<ScenarioSummary | undefined>(['../../../scenarios/*.json', '!../../../scenarios/*.schema.json'], {
      query: '?summary',
      import: 'default',
      eager: true,
    }),
  ).flatMap((summary) => (summary === undefined ? [] : [[summary.id, summary] as const])),
);
