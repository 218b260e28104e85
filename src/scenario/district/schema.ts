import { z } from 'zod';
import { roadClasses } from '../../streets/index.ts';
import {
  areas,
  buildingUses,
  greenUses,
  groundUses,
  type Kind,
  labelSorts,
  landUses,
  lineUses,
  placeSorts,
  usual,
  waterUses,
} from './kinds.ts';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,39}$/, 'an id begins with a letter and holds letters, digits, _ . or -');
const line = z.string().min(1).max(80);
const name = z.object({ en: line, zh: line });
const residents = z.number().int().min(0).max(2_000_000);

/** A flag as GeoJSON tools write it back: true, 1, "yes", "true". */
const flag = z
  .union([z.boolean(), z.literal([0, 1]), z.enum(['yes', 'no', 'true', 'false', '0', '1'])])
  .transform((value) => value === true || value === 1 || value === 'yes' || value === 'true' || value === '1')
  .default(false);

/** The properties of a feature, by its kind. Members not named here are foreign and left alone. */
export const featureSchemas = {
  boundary: z.object({ kind: z.literal('boundary'), id, name }),
  road: z.object({
    kind: z.literal('road'),
    id: id.optional(),
    class: z.enum(roadClasses),
    name: name.optional(),
    oneway: flag,
    /** Feet only: steps, footbridges, lanes with bollards. */
    foot: flag,
    bridge: flag,
    maxspeed: z.number().int().min(5).max(200).optional(),
  }),
  zone: z.object({ kind: z.literal('zone'), id, name, use: z.enum(landUses), area: z.enum(areas), residents }),
  place: z.object({ kind: z.literal('place'), id, sort: z.enum(placeSorts), name }),
  camera: z.object({ kind: z.literal('camera'), id, bearing: z.number().min(0).max(360).optional() }),
  crossing: z.object({ kind: z.literal('crossing'), id, name }),
  checkpoint: z.object({ kind: z.literal('checkpoint'), id, name }),
  circle: z.object({ kind: z.literal('circle'), id, name }),
  water: z.object({ kind: z.literal('water'), use: z.enum(waterUses).default(usual.water.use), name: name.optional() }),
  park: z.object({
    kind: z.literal('park'),
    use: z.enum(greenUses).default(usual.park.use),
    /** How high up a hill this slope lies: 0 its foot. */
    level: z.number().int().min(0).max(9).default(usual.park.level),
    name: name.optional(),
  }),
  land: z.object({ kind: z.literal('land'), use: z.enum(groundUses), name: name.optional() }),
  building: z.object({ kind: z.literal('building'), use: z.enum(buildingUses).default(usual.building.use), name: name.optional() }),
  line: z.object({ kind: z.literal('line'), use: z.enum(lineUses), ref: z.string().max(12).optional(), name: name.optional() }),
  label: z.object({ kind: z.literal('label'), sort: z.enum(labelSorts), name }),
} as const satisfies Readonly<Record<Kind, z.ZodObject>>;

/** The sound properties of a feature of one kind. */
export type Properties<K extends Kind = Kind> = { [P in K]: z.infer<(typeof featureSchemas)[P]> }[K];
