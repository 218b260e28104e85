import { z } from 'zod';
import { speedsSchema } from './behaviour.ts';
import { durationSchema } from './duration.ts';
import { idSchema, textSchema } from './text.ts';

/** A sort of unit: what it is, how fast, what it may do. */
export const unitKindSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** The mark on map and board, from the views' closed list. */
  mark: z.enum(['foot', 'bike', 'car', 'rider', 'van', 'plain', 'office', 'traffic', 'technician', 'transport', 'post']),
  tier: z.number().int().min(1).max(4),
  officers: z.number().int().min(0).max(8),
  auxiliaries: z.number().int().min(0).max(8),
  women: z.number().int().min(0).max(8).default(0),
  powers: z.array(idSchema).default([]),
  speeds: speedsSchema,
  onFoot: z.boolean().default(false),
  /** From order to wheels turning. */
  turnout: durationSchema,
  seats: z.number().int().min(0).max(8),
  plainClothes: z.boolean().default(false),
  /** Seen as police where it stands, so that thieves keep away; nobody in plain clothes is. */
  visible: z.boolean().default(true),
});
export type UnitKind = z.infer<typeof unitKindSchema>;

/** A desk with seats and a queue; one task a seat, highest priority first, no preemption. */
export const deskSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  seats: z.number().int().min(1).max(40),
  /** Who sits there: the attributes of what they do. */
  officers: z.number().int().min(0).max(8),
  women: z.number().int().min(0).max(8).default(0),
  place: z.enum(['desk', 'site']),
});
export type Desk = z.infer<typeof deskSchema>;
