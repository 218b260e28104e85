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
  'branch',
  'station',
  'office',
  'caseSite',
  'base',
  'school',
  'kindergarten',
  'mall',
  'metro',
  'hospital',
  'clinic',
  'bank',
  'market',
  'nightMarket',
  'shop',
  'stall',
  'goldShop',
  'repairShop',
  'estate',
  'villageGate',
  'factory',
  'hotel',
  'karaoke',
  'netBar',
  'restaurant',
  'park',
  'square',
  'bus',
  'pier',
  'temple',
  'sight',
  'parking',
  'lockup',
] as const;
export type PlaceSort = (typeof placeSorts)[number];

/** What a house is. */
export const buildingUses = ['house', 'tower', 'shed', 'civic'] as const;
/** What the ground of a drawn patch of land is. */
export const groundUses = ['oldtown', 'village', 'residential', 'commercial', 'industry', 'campus', 'market', 'field'] as const;
/** What a green patch is. */
export const greenUses = ['park', 'hill', 'wood'] as const;
/** What a patch of water is. */
export const waterUses = ['river', 'creek', 'lake', 'pond', 'fishpond'] as const;
/** What a drawn line is that is no street. */
export const lineUses = ['railway', 'metro', 'expressway'] as const;
/** What a label names, by which it is lettered. */
export const labelSorts = ['area', 'village', 'green', 'water', 'place'] as const;
export type BuildingUse = (typeof buildingUses)[number];
export type GroundUse = (typeof groundUses)[number];
export type GreenUse = (typeof greenUses)[number];
export type WaterUse = (typeof waterUses)[number];
export type LineUse = (typeof lineUses)[number];
export type LabelSort = (typeof labelSorts)[number];

/** Which shapes each kind may have. A MultiLineString road is several stretches of one road. */
export const shapesOf = {
  boundary: ['polygon'],
  road: ['line'],
  zone: ['polygon'],
  place: ['point'],
  camera: ['point'],
  crossing: ['point'],
  checkpoint: ['point'],
  circle: ['point'],
  water: ['polygon'],
  park: ['polygon'],
  land: ['polygon'],
  building: ['polygon'],
  line: ['line'],
  label: ['point', 'line'],
} as const satisfies Readonly<Record<string, readonly ('point' | 'line' | 'polygon')[]>>;

/** What a feature is, as its `kind` says. */
export type Kind = keyof typeof shapesOf;
/** All kinds of feature. */
export const kinds = Object.keys(shapesOf) as readonly Kind[];

/** What is meant where a feature does not say it. */
export const usual = {
  road: { oneway: false, foot: false, bridge: false },
  water: { use: 'river' },
  park: { use: 'park', level: 0 },
  building: { use: 'house' },
} as const;

/** The members of the collection that this house reads; `name` and `crs` are what QGIS adds. */
export const collectionMembers = ['type', 'id', 'name', 'origin', 'features', 'crs', 'bbox'] as const;
