export { routine } from './nearest.ts';
export { lead, type Par, parOf, type Played, playedOnce } from './par.ts';
export { play, playShift } from './playShift.ts';
export { everything, policies, policyFor, type PolicyName, policyNames } from './policies.ts';
export { type Spread, spreadOf, student } from './sample.ts';
export type { Memory, Move, Policy } from './policy.ts';
