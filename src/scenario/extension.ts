import { z } from 'zod';
import { idSchema } from './pack/text.ts';

/** How a pack builds on another, in its `pack.json`. */
export const extensionSchema = z.strictObject({
  /** The pack that holds wherever this one says nothing else. */
  extends: idSchema,
  /**
   * For rules of that pack the own rule that stands in its place, wherever work, asks or taints name it; a rule without one falls away.
   * Only for a pack with rules of its own.
   */
  rulesInPlace: z.record(idSchema, idSchema).default({}),
  /** Laid over every case type of that pack, before the own words on a type. */
  everyCaseType: z.record(idSchema, z.unknown()).default({}),
});
export type Extension = z.infer<typeof extensionSchema>;

/** The keys of `pack.json` that speak of another pack; the pack put together has none of them. */
export const extensionKeys: ReadonlySet<string> = new Set(Object.keys(extensionSchema.shape));
