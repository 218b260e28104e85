import type { Rule, Template } from './rule.ts';

/** The templates whose pairs a bound in time holds together. */
export const timedTemplates: ReadonlySet<Template> = new Set(['response', 'chain_response', 'not_response']);

/**
 * Whether a rule asks for something to be done within a time, so that one shift can hand it to the next; a prohibition that runs is not a
 * duty.
 */
export const isDutyRule = ({ template, bound }: Pick<Rule, 'template' | 'bound'>): boolean =>
  (template === 'response' || template === 'chain_response') && (bound.max !== undefined || bound.alt !== undefined);
