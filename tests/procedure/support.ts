import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RuleId, Value } from '../../src/kernel/index.ts';
import { check, compileProfile, finish, observe, readLogs, setAttributes, startMonitor } from '../../src/procedure/index.ts';
import type {
  Activation,
  AttributeChange,
  CaseAttributes,
  Counts,
  Monitor,
  Profile,
  RuleEvent,
  WorkedLog,
} from '../../src/procedure/index.ts';
import { houseRulesSchema, ruleSchema, ruleSetSchema, type Rule, type RuleSet } from '../../src/scenario/pack/rule.ts';

const root = resolve(import.meta.dirname, '../..');
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export const profiles = ['cn-foshan', 'international'] as const;
export type ProfileName = (typeof profiles)[number];

export const ruleSetOf = (name: ProfileName): RuleSet => ruleSetSchema.parse(json(`${root}/scenarios/packs/${name}/rules.json`));

/** The house's own rules beside those of a profile, which cite no article. */
export const houseRulesOf = (name: ProfileName): readonly Rule[] =>
  name === 'cn-foshan' ? houseRulesSchema.parse(json(`${root}/scenarios/packs/${name}/houseRules.json`)).rules : [];

/**
 * The logs that lie beside this file, by the first word of their name: the good ones G1 to G10, U1 and U2, and M1 to M4 with several
 * persons, items and reports.
 */
export const goodLogs: ReadonlyMap<string, WorkedLog & { readonly profile: ProfileName }> = new Map(
  readdirSync(`${import.meta.dirname}/logs`)
    .map((file) => json(`${import.meta.dirname}/logs/${file}`) as { profile: ProfileName; name: string })
    .map((file) => [file.name.split(' ')[0]!, { ...readLogs(file)[0]!, profile: file.profile }]),
);

/** A file of the reference data, which a clean clone does not have. */
export const reference = (path: string): { readonly there: boolean; readonly read: () => unknown } => {
  const whole = resolve(root, '../shared', path);
  return { there: existsSync(whole), read: () => json(whole) };
};

/** A rule for a test: response of `b` to `a` unless told otherwise. */
export const rule = (own: Partial<Omit<Rule, 'id'>> & { id?: string } = {}): Rule =>
  ruleSchema.parse({
    id: 'T-01',
    slug: 'test',
    pack: 'core',
    group: 'Test',
    template: 'response',
    a: ['a'],
    b: ['b'],
    guard: '',
    target: '',
    bound: {},
    severity: 'minor',
    basis: 'practice',
    cite: ['test'],
    confidence: 'D',
    en: 'test',
    zh: '测试',
    note: '',
    title: { en: 'test', zh: '测试' },
    ...own,
  });

export const profileOf = (...rules: readonly Rule[]): Profile => compileProfile(rules);

type Own = Partial<Omit<RuleEvent, 'attributes' | 'person' | 'item' | 'report'>> & { person?: string; item?: string; report?: string };

/** An event for a test. */
export const event = (act: string, t: number, attributes: Record<string, Value> = {}, own: Own = {}): RuleEvent =>
  ({ act, t, attributes, ...own }) as RuleEvent;

export type Entry = RuleEvent | AttributeChange;

/** A monitor that has followed the entries. */
export function followed(profile: Profile, attributes: CaseAttributes, entries: readonly Entry[]): Monitor {
  const monitor = startMonitor(profile, attributes);
  for (const entry of entries) {
    if ('act' in entry) observe(profile, monitor, entry);
    else setAttributes(profile, monitor, entry.t, entry.changes);
  }
  return monitor;
}

/** What the monitor says of a finished log; the checker must say the same. */
export function judged(profile: Profile, attributes: CaseAttributes, events: readonly RuleEvent[]): readonly Activation[] {
  const monitor = followed(profile, attributes, events);
  finish(profile, monitor, events.at(-1)?.t ?? 0);
  return monitor.activations;
}

export const byChecker = (profile: Profile, attributes: CaseAttributes, events: readonly RuleEvent[]): readonly Activation[] =>
  check(profile, attributes, events, true);

/** Activations and violations per rule. */
export function countsOf(activations: readonly Activation[]): Record<string, Counts> {
  const counts: Record<string, { activations: number; violations: number }> = {};
  for (const { rule: id, verdict } of activations) {
    const count = (counts[id] ??= { activations: 0, violations: 0 });
    count.activations++;
    if (verdict === 'violated') count.violations++;
  }
  return counts;
}

/** In an order that both judges share. */
export const inOrder = (activations: readonly Activation[]): readonly Activation[] =>
  [...activations].sort((one, other) =>
    one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : one.event - other.event || one.at - other.at,
  );

export const ruleId = (id: string): RuleId => id as RuleId;
