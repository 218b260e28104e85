import { z } from 'zod';
import { roadClasses } from '../../streets/index.ts';

/** How much a district may hold; what goes beyond is refused with the number. */
export const limits = { features: 50_000, vertices: 500_000, verticesPerLine: 20_000, kilometresAcross: 60, metresToStreet: 150 } as const;

/** What the ground of a zone is used for. */
export const landUses = ['oldtown', 'village', 'residential', 'commercial', 'industry', 'park', 'campus', 'market', 'rural'] as const;
export type LandUse = (typeof landUses)[number];

/** Response targets differ by area (procedure.md §6.4). */
export const areas = ['urban', 'suburb', 'rural'] as const;
export type Area = (typeof areas)[number];

/** What a place is. `stall` resells phones; `base` is a stand of patrols; `estate` a gated housing estate. */
export const placeSorts = [
  'branch', 'station', 'office', 'caseSite', 'base',
  'school', 'kindergarten', 'mall', 'metro', 'hospital', 'clinic', 'bank', 'market', 'nightMarket', 'shop', 'stall', 'goldShop', 'repairShop',
  'estate', 'villageGate', 'factory', 'hotel', 'karaoke', 'netBar', 'restaurant', 'park', 'square', 'bus', 'pier', 'temple', 'sight', 'parking', 'lockup',
] as const;
export type PlaceSort = (typeof placeSorts)[number];

const buildingUses = ['house', 'tower', 'shed', 'civic'] as const;
const groundUses = ['oldtown', 'village', 'residential', 'commercial', 'industry', 'campus', 'market', 'field'] as const;
const greenUses = ['park', 'hill', 'wood'] as const;
const waterUses = ['river', 'creek', 'lake', 'pond', 'fishpond'] as const;
const lineUses = ['railway', 'metro', 'expressway'] as const;
const labelSorts = ['area', 'village', 'green', 'water', 'place'] as const;
export type BuildingUse = (typeof buildingUses)[number];
export type GroundUse = (typeof groundUses)[number];
export type GreenUse = (typeof greenUses)[number];
export type WaterUse = (typeof waterUses)[number];
export type LineUse = (typeof lineUses)[number];
export type LabelSort = (typeof labelSorts)[number];

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
  water: z.object({ kind: z.literal('water'), use: z.enum(waterUses).default('river'), name: name.optional() }),
  park: z.object({
    kind: z.literal('park'),
    use: z.enum(greenUses).default('park'),
    /** How high up a hill this slope lies: 0 its foot. */
    level: z.number().int().min(0).max(9).default(0),
    name: name.optional(),
  }),
  land: z.object({ kind: z.literal('land'), use: z.enum(groundUses), name: name.optional() }),
  building: z.object({ kind: z.literal('building'), use: z.enum(buildingUses).default('house'), name: name.optional() }),
  line: z.object({ kind: z.literal('line'), use: z.enum(lineUses), ref: z.string().max(12).optional(), name: name.optional() }),
  label: z.object({ kind: z.literal('label'), sort: z.enum(labelSorts), name }),
} as const;

/** What a feature is, as its `kind` says. */
export type Kind = keyof typeof featureSchemas;
/** All kinds of feature. */
export const kinds = Object.keys(featureSchemas) as readonly Kind[];

/** The sound properties of a feature of one kind. */
export type Properties<K extends Kind = Kind> = { [P in K]: z.infer<(typeof featureSchemas)[P]> }[K];

/** Which shapes each kind may have. A MultiLineString road is several stretches of one road. */
export const shapesOf: Readonly<Record<Kind, readonly ('point' | 'line' | 'polygon')[]>> = {
  boundary: ['polygon'], road: ['line'], zone: ['polygon'], place: ['point'], camera: ['point'], crossing: ['point'], checkpoint: ['point'],
  circle: ['point'], water: ['polygon'], park: ['polygon'], land: ['polygon'], building: ['polygon'], line: ['line'], label: ['point', 'line'],
};

/** The members of the collection that this house reads; `name` and `crs` are what QGIS adds. */
export const collectionMembers = ['type', 'id', 'name', 'origin', 'features', 'crs', 'bbox'] as const;
