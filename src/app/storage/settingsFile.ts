import { z } from 'zod';
import { fail, ok, type Result } from '../../kernel/index.ts';
import { keptPlansFrom, keyChoiceFrom, layerChoices, type MapLayers } from '../../views/index.ts';
import type { Preferences } from './preferences.ts';

/** How far a bar may stand from its usual place, in pixels. */
const move = z.number().min(-400).max(400);

/** Own keys that exist, can be one's own and do not clash: whatever would fall away when it is kept is refused here. */
const keysSchema = z
  .strictObject({ singles: z.boolean(), own: z.record(z.string().max(40), z.string().max(20)) })
  .refine((keys) => Object.keys(keyChoiceFrom(keys).own).length === Object.keys(keys.own).length)
  .transform(keyChoiceFrom);

/** Each layer of the map by its name. */
const layersSchema = z.strictObject(
  Object.fromEntries(layerChoices.map((layer) => [layer, z.boolean()])) as Record<keyof MapLayers, z.ZodBoolean>,
);

/** Own plans; whatever would fall away when they are kept is refused here. */
const plansSchema = z
  .array(z.unknown())
  .refine((plans) => keptPlansFrom(plans).length === plans.length)
  .transform(keptPlansFrom);

/** A reader's settings as a file. A member that is absent leaves the setting as it is; one that is unknown is refused. */
const settingsSchema = z.strictObject({
  format: z.literal('casebreak.settings/1'),
  language: z.enum(['en', 'zh']).optional(),
  theme: z.enum(['dark', 'light']).optional(),
  density: z.enum(['compact', 'regular', 'roomy']).optional(),
  textScale: z.number().min(0.9).max(1.5).optional(),
  panes: z.strictObject({ left: move, right: move, drawer: move }).optional(),
  volume: z.number().min(0).max(1).optional(),
  muted: z.boolean().optional(),
  keys: keysSchema.optional(),
  layers: layersSchema.optional(),
  typed: z.boolean().optional(),
  captions: z.boolean().optional(),
  plans: plansSchema.optional(),
});

/** Why a file is no settings file, and at which member. */
export interface SettingsProblem {
  readonly code: 'notJson' | 'format' | 'unknown' | 'bad';
  readonly at: string;
}

/** The settings in a text, or the first thing that is wrong with it. */
export function readSettings(text: string): Result<Partial<Preferences>, SettingsProblem> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail({ code: 'notJson', at: '' });
  }
  const read = settingsSchema.safeParse(json);
  if (!read.success) return fail(problemOf(read.error.issues));
  const { format: _, ...settings } = read.data;
  return ok(Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)));
}

/** What is wrong with the format comes first, since nothing else of such a file can be told. */
function problemOf(issues: readonly z.core.$ZodIssue[]): SettingsProblem {
  const first = issues[0]!;
  if (issues.some(({ path }) => path.length === 0 && first.code !== 'unrecognized_keys') || issues.some(({ path }) => path[0] === 'format'))
    return { code: 'format', at: 'format' };
  const at = first.path.map(String);
  return first.code === 'unrecognized_keys'
    ? { code: 'unknown', at: [...at, first.keys[0]!].join('.') }
    : { code: 'bad', at: at.join('.') };
}

/** The text of a settings file. */
export const writeSettings = (preferences: Preferences): string =>
  `${JSON.stringify({ format: 'casebreak.settings/1', ...preferences }, null, 2)}\n`;
