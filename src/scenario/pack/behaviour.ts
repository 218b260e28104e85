import { z } from 'zod';
import { durationSchema } from './duration.ts';
import { idSchema } from './text.ts';

/** How somebody moves. */
export const means = ['foot', 'run', 'sharedBike', 'ebike', 'scooter', 'motorcycle', 'van', 'metro', 'none'] as const;
export type Means = (typeof means)[number];

const speed = z.tuple([z.number().positive().max(120), z.number().positive().max(120)]);
/** km/h by class of road, [free, peak]. */
export const speedsSchema = z.strictObject({ arterial: speed, collector: speed, street: speed, alley: speed });

const phaseSchema = z.strictObject({
  by: z.enum(means),
  toward: z.union([z.enum(['away', 'home', 'lair', 'edge', 'fence', 'wander', 'victim', 'stay']), z.strictObject({ nearest: idSchema })]),
  /** Weight of streets of a kind, and of those that lead into a crowd, when the next one is drawn; 1 where absent. */
  biasAt: z
    .strictObject({
      alley: z.number().positive().optional(),
      crowd: z.number().positive().optional(),
      arterial: z.number().positive().optional(),
    })
    .default({}),
  /** Ends after this time, on arrival, or when threatened. */
  for: durationSchema.optional(),
  until: z.enum(['arrived', 'threatened']).optional(),
  seesPolice: z.strictObject({ within: z.number().int().positive(), then: idSchema, p: z.number().min(0).max(1) }).optional(),
  next: z.array(z.strictObject({ p: z.number().min(0).max(1), phase: idSchema })).default([]),
});

const chance = z.number().min(0).max(1);
const chancesSchema = z.strictObject({ caught: chance, seen: chance });

/** How somebody moves and behaves after the offence, as data over a fixed vocabulary. */
export const behaviourSchema = z.strictObject({
  id: idSchema,
  /** Chance to be findable in the open at all, and for how long before going to ground (PRODUCT §6). */
  findable: z.strictObject({ p: z.number().min(0).max(1), for: durationSchema }),
  start: idSchema,
  phases: z.record(idSchema, phaseSchema),
  /** Where he is once gone to ground. */
  ground: z.enum(['home', 'lair', 'gone']),
  /** Chances when met by a unit that has the description, by how he is met; the rest is `missed`. */
  met: z.strictObject({ byHunt: chancesSchema, byPatrol: chancesSchema, atPost: chancesSchema, atHome: chancesSchema }),
});
export type Behaviour = z.infer<typeof behaviourSchema>;
export type Phase = z.infer<typeof phaseSchema>;

/** Speeds of those who are not police, by means. */
export const meansSpeedsSchema = z.strictObject({
  foot: speedsSchema,
  run: speedsSchema,
  sharedBike: speedsSchema,
  ebike: speedsSchema,
  scooter: speedsSchema,
  motorcycle: speedsSchema,
  van: speedsSchema,
  metro: speedsSchema,
  none: speedsSchema,
});
