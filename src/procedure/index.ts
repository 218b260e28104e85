export { type Activation, type Verdict } from './activation.ts';
export { check } from './check.ts';
export { checkRules, type RuleProblem } from './checkRules.ts';
export { type AttributeChange, type Attributes, type CaseAttributes, type References, type RuleEvent } from './event.ts';
export { judgeShares, type JudgedShare } from './judgeShares.ts';
export { activations, finish, nextExpiry, observe, passTime, setAttributes, startMonitor } from './monitor.ts';
export { type Monitor } from './monitorState.ts';
export { compileProfile, type CompiledRule, type Profile, type ProfileOptions } from './profile.ts';
export { readLog, readLogs, type Counts, type WorkedLog } from './readLog.ts';
export {
  activationsOf, attributesNow, caseWatch, eventsOf, follow, followTime, ruleBookOf, watchExpiry,
  type CaseWatch, type Judged, type RuleBook, type TrueValue, type View, type WatchedCase,
} from './eventsOf.ts';
