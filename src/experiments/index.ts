export { routine } from './nearest.ts';
export { play, playShift } from './playShift.ts';
export { everything, policies, type PolicyName, policyNames } from './policies.ts';
export type { Memory, Move, Policy } from './policy.ts';
