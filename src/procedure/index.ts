export { type Activation, type Verdict } from './activation.ts';
export { check } from './check.ts';
export { type AttributeChange, type Attributes, type CaseAttributes, type References, type RuleEvent } from './event.ts';
export { judgeShares, type JudgedShare } from './judgeShares.ts';
export { activations, finish, nextExpiry, observe, passTime, setAttributes, startMonitor } from './monitor.ts';
export { type Monitor } from './monitorState.ts';
export { compileProfile, type CompiledRule, type Profile, type ProfileOptions } from './profile.ts';
export { readLog, readLogs, type Counts, type WorkedLog } from './readLog.ts';
export { eventsOf, follow } from './follow.ts';
export { type RuleBook, ruleBookOf, type TrueValue } from './ruleBook.ts';
export {
  activationsOf,
  attributesNow,
  caseWatch,
  followTime,
  watchExpiry,
  type CaseWatch,
  type Judged,
  type View,
  type WatchedCase,
} from './watch.ts';
