import { z } from 'zod';
import type { RuleId } from '../../kernel/index.ts';
import { spanSchema } from './duration.ts';
import { expressionSchema, idSchema } from './text.ts';

/** The same short text in both languages of the program. */
const bothLanguages = (longest: number) => z.strictObject({ en: z.string().min(1).max(longest), zh: z.string().min(1).max(longest) });

/**
 * The DECLARE templates (Pesic, Schonenberg and van der Aalst 2007) that the procedure knows, with data
 * conditions and time bounds. In a template of two activities `a` is the earlier and `b` the later one.
 */
export const templateSchema = z.enum([
  'init',
  'existence',
  'absence',
  'at_most',
  'responded_existence',
  'response',
  'chain_response',
  'precedence',
  'not_response',
  'not_coexistence',
]);
export type Template = z.output<typeof templateSchema>;

/** How long or how often. All bounds are inclusive. */
export const boundSchema = z.strictObject({
  /** The bound when no alternative holds. */
  max: spanSchema.optional(),
  /** Conditions with their own bounds; the first one that is true wins. */
  alt: z
    .array(z.tuple([expressionSchema, spanSchema]))
    .min(1)
    .optional(),
  /** `at_most`: how often the activity may happen. */
  n: z.int().min(1).max(1000).optional(),
  /** The share of a shift's activations that must be met within a span. The single activation is then never late. */
  percentiles: z
    .array(z.strictObject({ share: z.number().gt(0).max(1), max: spanSchema }))
    .min(1)
    .optional(),
});
export type Bound = z.output<typeof boundSchema>;

/** One thing that the law, or good practice, asks of a log. */
export const ruleSchema = z.strictObject({
  id: idSchema as unknown as z.ZodType<RuleId, string>,
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Core and extended rules of the law's profile, and the house's own. */
  pack: z.enum(['core', 'ext', 'house']),
  group: z.string().min(1),
  template: templateSchema,
  /** Any of these is the earlier activity. */
  a: z.array(idSchema).min(1),
  /** Any of these is the later activity; empty in templates of one activity. */
  b: z.array(idSchema),
  /** Decides whether the rule is activated: read at the activating event. Empty: always. */
  guard: expressionSchema,
  /** What must hold between the two events of a pair. Empty: always. */
  target: expressionSchema,
  bound: boundSchema,
  /** critical: rights, safety or evidence lost; major: defective but curable; minor: quality of service. */
  severity: z.enum(['critical', 'major', 'minor']),
  /** Only `law` and `rule` may be shown to trainees as unlawful; the rest is below standard. */
  basis: z.enum(['law', 'rule', 'practice', 'kpi', 'humane']),
  cite: z.array(z.string().min(1)),
  /** S sourced, W well known, U uncertain, D design value. */
  confidence: z.enum(['S', 'W', 'U', 'D']),
  /** The rule in full. */
  en: z.string().min(1),
  zh: z.string().min(1),
  note: z.string(),
  /** The rule in a few plain words, for lists. */
  title: bothLanguages(48),
  /** Shown all the time as a legal clock of its own while it runs. */
  clock: z.enum(['questioning', 'money', 'letter']).optional(),
  /** What would satisfy the rule now, as an instruction; `job` is the job that does it, where there is one. */
  remedy: bothLanguages(90).extend({ job: idSchema.optional() }).optional(),
  /** Where the rule holds, when the profile covers several jurisdictions. */
  jurisdictions: z.array(z.string().min(1)).min(1).optional(),
});
export type Rule = z.output<typeof ruleSchema>;

const attributeTypes = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.enum(['boolean', 'number', 'string']));

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written 2026-01-31');

/** `rules.json` of a pack: the rules of one profile, and the attributes that their conditions may read. */
export const ruleSetSchema = z.strictObject({
  profile: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  jurisdiction: z.string().min(1),
  effectiveFrom: day,
  lastVerified: day,
  /** The profile, or its day, that this one takes the place of. */
  supersedes: z.string().min(1).optional(),
  notice: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
  /** Citations in Chinese, by the whole of one as rules have it, or by the abbreviation of a statute with which it begins. */
  citations: z.record(z.string().min(1), z.string().min(1)).optional(),
  attributes: z.strictObject({ case: attributeTypes, event: attributeTypes }),
  rules: z.array(ruleSchema).min(1),
});
export type RuleSet = z.output<typeof ruleSetSchema>;

/** `houseRules.json` of a pack: rules that no article asks for, design values of the simulator, with the attributes that only they read. */
export const houseRulesSchema = z.strictObject({
  attributes: ruleSetSchema.shape.attributes,
  rules: z.array(ruleSchema.extend({ pack: z.literal('house'), basis: z.literal('practice'), confidence: z.literal('D') })).min(1),
});
export type HouseRules = z.output<typeof houseRulesSchema>;
