import { secondsFromText, type RuleId } from '../kernel/index.ts';
import { type Rule, timedTemplates } from '../scenario/index.ts';
import { conditionOf, type Condition, type Scope } from './condition.ts';

/** A rule made ready: its texts parsed, its spans in seconds. */
export interface CompiledRule {
  readonly id: RuleId;
  readonly template: Rule['template'];
  readonly a: ReadonlySet<string>;
  readonly b: ReadonlySet<string>;
  readonly guard: Condition;
  readonly target: Condition;
  /** Whole seconds; absent: no bound. Never set on a rule that is judged by shares. */
  readonly max?: number;
  readonly alternatives: readonly { readonly when: Condition; readonly max: number }[];
  /** `at_most`: how often. */
  readonly n: number;
  /** The shares of a shift that must be met, each with its span in seconds. */
  readonly shares: readonly { readonly share: number; readonly max: number }[];
  /**
   * Whether the events on this side are kept one by one, with their attributes: a later look at the pair reads them,
   * or one activity stands on both sides, where the newest event must not hide the one before it from itself.
   */
  readonly keeps: { readonly A: boolean; readonly B: boolean };
  /** Case attributes on which the choice of an alternative depends. */
  readonly boundReads: ReadonlySet<string>;
}

/** How an event concerns a rule: as the earlier activity of the pair or as the later one. */
export interface Concern {
  readonly rule: CompiledRule;
  readonly as: 'earlier' | 'later';
}

/** A rule set made ready, indexed so that an event touches only the rules that name its activity. */
export interface Profile {
  readonly rules: readonly CompiledRule[];
  readonly byId: ReadonlyMap<RuleId, CompiledRule>;
  /** In the order of the rules; within one rule the later side first, so that an event is never its own counterpart. */
  readonly byAct: ReadonlyMap<string, readonly Concern[]>;
  /** Rules that stand from the start of a case or from the moment their guard holds: init and existence. */
  readonly standing: readonly CompiledRule[];
  /** Rules whose activations can run out of time. */
  readonly timed: readonly CompiledRule[];
  /** By case attribute, the activities of the rules whose guard reads it. */
  readonly guarded: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Which rules of a set are in force. Absent: all of them. */
export interface ProfileOptions {
  readonly packs?: readonly ('core' | 'ext' | 'house')[];
  readonly off?: readonly RuleId[];
}

/**
 * The rules made ready. A rule that does not compile is left out: the checks of the pack name it, and a pack with problems is not played.
 */
export function compileProfile(rules: readonly Rule[], { packs, off }: ProfileOptions = {}): Profile {
  const inForce = rules.filter(({ id, pack }) => (!packs || packs.includes(pack)) && !off?.includes(id));
  const compiled = inForce.map(compileRule).filter((rule) => rule !== undefined);
  return {
    rules: compiled,
    byId: new Map(compiled.map((rule) => [rule.id, rule])),
    byAct: concernsByAct(compiled),
    standing: compiled.filter(({ template }) => template === 'init' || template === 'existence'),
    timed: compiled.filter(({ max, alternatives }) => max !== undefined || alternatives.length > 0),
    guarded: actsByGuard(compiled),
  };
}

const ofCase = (reads: readonly string[]): readonly string[] =>
  reads.filter((path) => path.startsWith('case.')).map((path) => path.slice('case.'.length));

function actsByGuard(rules: readonly CompiledRule[]): ReadonlyMap<string, ReadonlySet<string>> {
  const guarded = new Map<string, Set<string>>();
  for (const { guard, a, b } of rules)
    for (const name of ofCase(guard.reads)) {
      const acts = guarded.get(name) ?? new Set();
      guarded.set(name, acts);
      for (const act of [...a, ...b]) acts.add(act);
    }
  return guarded;
}

function compileRule(rule: Rule): CompiledRule | undefined {
  const [guard, target, bound] = [conditionOf(rule.guard), conditionOf(rule.target), boundOf(rule)];
  if (!guard || !target || !bound) return undefined;
  const later = [target, ...bound.alternatives.map(({ when }) => when)];
  const shared = rule.a.some((act) => rule.b.includes(act));
  const keeps = (side: 'A' | 'B') => shared || later.some((condition) => condition.reads.some((path) => path.startsWith(`${side}.`)));
  const boundPaths = bound.alternatives.flatMap(({ when }) => when.reads);
  return {
    id: rule.id,
    template: rule.template,
    a: new Set(rule.a),
    b: new Set(rule.b),
    guard,
    target,
    ...bound,
    n: rule.bound.n ?? 1,
    keeps: { A: keeps('A'), B: keeps('B') },
    boundReads: new Set(ofCase(boundPaths)),
  };
}

function boundOf({ template, bound }: Rule): Pick<CompiledRule, 'max' | 'alternatives' | 'shares'> | undefined {
  const shares = (bound.percentiles ?? []).map(({ share, max }) => ({ share, max: secondsFromText(max) }));
  const alternatives = (bound.alt ?? []).map(([when, max]) => ({ when: conditionOf(when), max: secondsFromText(max) }));
  const max = bound.max === undefined ? undefined : secondsFromText(bound.max);
  if (bound.max !== undefined && max === undefined) return undefined;
  if (!shares.every(hasSpan) || !alternatives.every(isWhole)) return undefined;
  if (shares.length > 0 || !timedTemplates.has(template)) return { alternatives: [], shares };
  return { ...(max === undefined ? {} : { max }), alternatives, shares };
}

const hasSpan = <Part extends { readonly max: number | undefined }>(part: Part): part is Part & { readonly max: number } =>
  part.max !== undefined;

const isWhole = <Part extends { readonly max: number | undefined; readonly when: Condition | undefined }>(
  part: Part,
): part is Part & { readonly max: number; readonly when: Condition } => hasSpan(part) && part.when !== undefined;

function concernsByAct(rules: readonly CompiledRule[]): ReadonlyMap<string, readonly Concern[]> {
  const byAct = new Map<string, Concern[]>();
  const concern = (act: string, one: Concern): void => {
    const known = byAct.get(act);
    if (known) known.push(one);
    else byAct.set(act, [one]);
  };
  for (const rule of rules) {
    for (const act of rule.b) concern(act, { rule, as: 'later' });
    for (const act of rule.a) concern(act, { rule, as: 'earlier' });
  }
  return byAct;
}

/** The bound in seconds that holds in this scope: the first alternative that is true, else `max`; undefined: none. */
export function boundIn({ alternatives, max }: CompiledRule, scope: Scope): number | undefined {
  for (const alternative of alternatives) if (alternative.when.holds(scope)) return alternative.max;
  return max;
}
