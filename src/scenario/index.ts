export type { PackParts } from './assemblePack.ts';
export * from './district/index.ts';
export { folded, type Folded, unfolded } from './fold.ts';
export { scenarioJsonSchema } from './jsonSchema.ts';
export { fileLimits } from './limits.ts';
export { located } from './located.ts';
export * from './pack/activity.ts';
export * from './pack/behaviour.ts';
export * from './pack/caseType.ts';
export type { Channel } from './pack/channel.ts';
export * from './pack/chart.ts';
export * from './pack/draw.ts';
export * from './pack/duration.ts';
export * from './pack/duty.ts';
export type * from './pack/groups.ts';
export * from './pack/job.ts';
export * from './pack/operation.ts';
export * from './pack/pack.ts';
export * from './pack/rule.ts';
export * from './pack/spans.ts';
export * from './pack/text.ts';
export * from './pack/practice.ts';
export * from './pack/unitKind.ts';
export {
  parseScenario,
  type Read,
  readDistrict,
  readPack,
  readScenario,
  readScenarioAmong,
  resolveOnPaper,
  resolveScenario,
  type ScenarioOnPaper,
  type SoundParts,
  type Sources,
} from './parse.ts';
export { isSound, type ScenarioProblem, writeProblem, writeProblemInChinese } from './problem.ts';
export { shaped } from './problemsOfShape.ts';
export * from './resolve.ts';
export * from './scenarioFile.ts';
export * from './streams.ts';
export { type ScenarioSummary, summaryOf } from './summary.ts';
