import { type CaseId, instant, type Instant, type PersonId, type RuleId } from '../kernel/index.ts';
import { activationsOf, type Activation } from '../procedure/index.ts';
import type { Rule, Weights } from '../scenario/index.ts';
import type { CaseEntry } from './caseEntry.ts';
import { activationsAt, breachKey, type Trial } from './trial.ts';

/**
 * What becomes of a finding: charged; repeated (the rule has cost this case and person its points); not knowable; of the shift before; a
 * credit; or still pending.
 */
export type Charge = 'charged' | 'repeated' | 'unknowable' | 'inherited' | 'credit' | 'pending';

/** What a rule found in a case, with the fact and the second to look at. */
export interface Finding {
  readonly id: string;
  readonly caseId: CaseId;
  readonly rule: RuleId;
  readonly person: PersonId | null;
  readonly verdict: 'satisfied' | 'violated' | 'open';
  readonly severity: Rule['severity'];
  readonly basis: Rule['basis'];
  readonly charge: Charge;
  /** Points of compliance: taken (negative), given (positive), or none. */
  readonly points: number;
  /** When the duty arose; when it was broken or met; when it runs out. */
  readonly since: Instant;
  readonly at: Instant;
  readonly expires: Instant | null;
  /** Index in the log of the fact that broke or met it, else of the fact that called for it. */
  readonly fact: number;
  /** Activities of which one, in time, would have satisfied the rule; empty for a prohibition. */
  readonly wouldSatisfy: readonly string[];
  /** When the desk could see the duty at three quarters of its time, if it saw it. */
  readonly warnedAt: Instant | null;
}

/** Points that a broken rule costs (PRODUCT §8). */
const costOf = (weights: Weights, { severity, basis }: Pick<Rule, 'severity' | 'basis'>): number =>
  basis === 'humane' ? weights.humane : weights[severity];

/** Every breach, pending duty and humane credit of an entry, in the order of time. One rule counts once per case and person. */
export function findingsOf(trial: Trial, entry: CaseEntry): readonly Finding[] {
  const { scenario, pack } = trial.book.world.resolved;
  const rules = new Map(pack.rules.rules.map((rule) => [rule.id, rule]));
  const counted = new Set<string>();
  const found = entry.files
    .flatMap((caseId) =>
      activationsAt(trial, caseId).flatMap((activation) => {
        const rule = rules.get(activation.rule);
        const shares = trial.book.profile.byId.get(activation.rule)?.shares.length ?? 0;
        return rule && shares === 0 && isWorthTelling(rule, activation) ? [{ caseId, activation, rule }] : [];
      }),
    )
    .map((one) => ({ ...one, at: instantOf(trial, one.caseId, one.activation) }))
    .sort((a, b) => a.at - b.at);
  return found.flatMap((one, index): readonly Finding[] => {
    const { caseId, activation, rule, at } = one;
    const breach = trial.breaches.get(breachKey(caseId, activation));
    const key = `${rule.id}/${activation.person ?? ''}/${activation.verdict}`;
    const charge = chargeOf(activation, rule, at, breach?.knowable ?? true, counted.has(key));
    if (charge === 'charged' || charge === 'credit') counted.add(key);
    if (activation.verdict === 'satisfied' && charge !== 'credit') return [];
    const cost = costOf(scenario.weights, rule);
    const points = charge === 'charged' ? -cost : charge === 'credit' ? cost : 0;
    return [
      {
        ...madeOf(trial, one),
        id: `${caseId}.${rule.id}.${index}`,
        charge,
        points,
        fact: breach?.fact ?? factAbout(trial, caseId, activation),
      },
    ];
  });
}

interface Found {
  readonly caseId: CaseId;
  readonly activation: Activation;
  readonly rule: Rule;
  readonly at: Instant;
}

function madeOf(trial: Trial, { caseId, activation, rule, at }: Found): Omit<Finding, 'id' | 'charge' | 'points' | 'fact'> {
  const { origin } = trial.truth.cases[caseId]!;
  return {
    caseId,
    rule: rule.id,
    person: activation.person ?? null,
    verdict: activation.verdict,
    severity: rule.severity,
    basis: rule.basis,
    at,
    since: instant(origin + activation.at),
    expires: activation.expires === undefined ? null : instant(origin + activation.expires),
    wouldSatisfy: isProhibition(rule) ? [] : rule.template === 'precedence' || rule.b.length === 0 ? rule.a : rule.b,
    warnedAt: warningOf(trial, caseId, activation),
  };
}

/** The fact that met a duty, else the one that called for it, else the report. */
const factAbout = ({ truth, cases }: Trial, caseId: CaseId, { satisfiedBy, event }: Activation): number =>
  truth.cases[caseId]!.facts[satisfiedBy ?? event] ?? cases.get(caseId)!.made;

const isProhibition = ({ template }: Rule): boolean => template === 'absence' || template === 'at_most' || template.startsWith('not_');

/** Breaches, pending duties, and humane duties that were met. */
const isWorthTelling = (rule: Rule, { verdict }: Activation): boolean =>
  verdict !== 'satisfied' || (rule.basis === 'humane' && !isProhibition(rule));

function instantOf({ truth }: Trial, caseId: CaseId, { at, brokenAt, satisfiedAt }: Activation): Instant {
  return instant(truth.cases[caseId]!.origin + (brokenAt ?? satisfiedAt ?? at));
}

function chargeOf({ verdict }: Activation, { basis }: Rule, at: Instant, knowable: boolean, again: boolean): Charge {
  if (verdict === 'open') return 'pending';
  if (at < 0) return 'inherited';
  if (verdict === 'satisfied') return again || basis !== 'humane' ? 'repeated' : 'credit';
  if (!knowable) return 'unknowable';
  return again ? 'repeated' : 'charged';
}

/** From this share of a duty's time on the desk is warned of it, where the scenario has early warning (PRODUCT §4; procedure.md §2). */
export const amberShare = 0.75;

function warningOf({ book, known, until }: Trial, caseId: CaseId, { rule, at, person, brokenAt }: Activation): Instant | null {
  if (!book.world.resolved.scenario.warnings) return null;
  const watched = known.cases[caseId];
  const seen = watched && activationsOf(watched).find((other) => other.rule === rule && other.at === at && other.person === person);
  if (!watched || seen?.expires === undefined) return null;
  const warned = Math.ceil(seen.at + (seen.expires - seen.at) * amberShare);
  // What broke, or a shift that ended, before three quarters of the time were over was not warned of.
  if ((brokenAt !== undefined && warned > brokenAt) || watched.origin + warned > until) return null;
  return instant(watched.origin + warned);
}
