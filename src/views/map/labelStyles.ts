import type { GroundLabelSort, GroundPlace } from '../../picture/index.ts';
import type { Palette } from './palette.ts';
import type { PlaceShape } from './shapes.ts';

/** How a name is written: CSS pixels, weight, and the space between letters in parts of the size. */
export interface LabelStyle {
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly spacing: { readonly en: number; readonly zh: number };
  readonly colour: keyof Palette;
  readonly halo: keyof Palette;
  /** Written while a CSS pixel holds no more metres than this. */
  readonly upTo: number;
  /** CSS pixels between two writings of one name along its line. */
  readonly every: number;
}

const plain: LabelStyle = {
  size: 10.5,
  weight: 400,
  italic: false,
  spacing: { en: 0, zh: 0 },
  colour: 'label2',
  halo: 'halo',
  upTo: 6,
  every: 420,
};
const road: LabelStyle = { ...plain, colour: 'labelRoad', spacing: { en: 0.03, zh: 0.14 } };

/** The hand in which each sort of name is written. */
export const labelStyles: Readonly<Record<GroundLabelSort, LabelStyle>> = {
  water: {
    ...plain,
    size: 13.5,
    italic: true,
    spacing: { en: 0.28, zh: 0.8 },
    colour: 'labelWater',
    halo: 'waterHalo',
    upTo: 99,
    every: 620,
  },
  area: { ...plain, size: 13, weight: 600, spacing: { en: 0.05, zh: 0.14 }, colour: 'label', upTo: 99 },
  arterial: { ...road, size: 10.5, weight: 500, upTo: 10, every: 430 },
  expressway: { ...road, size: 10.5, weight: 500, upTo: 10, every: 520 },
  collector: { ...road, size: 10, upTo: 6.2, every: 430 },
  street: { ...road, size: 9.5, upTo: 3.2, every: 360 },
  alley: { ...road, size: 9, upTo: 1.6, every: 300 },
  railway: { ...road, size: 9.5, colour: 'label2', upTo: 6.2, every: 560 },
  metro: { ...road, size: 9.5, colour: 'label2', upTo: 2.2, every: 560 },
  village: { ...plain, size: 11.5, italic: true, upTo: 9.5 },
  green: { ...plain, size: 11, colour: 'labelGreen', upTo: 9.5 },
};

/** Names of smaller waters, which leave the river's name its size. */
export const smallWater: LabelStyle = { ...labelStyles.water, size: 10.5, spacing: { en: 0.08, zh: 0.3 }, upTo: 7 };

const placeStyles: Readonly<Record<1 | 2 | 3, LabelStyle>> = {
  1: { ...plain, weight: 500, colour: 'label', upTo: 7.6 },
  2: { ...plain, upTo: 4.6 },
  3: { ...plain, size: 10, upTo: 2 },
};

/** How a place's name is written. */
export const placeStyle = ({ weight }: GroundPlace): LabelStyle => placeStyles[weight];

/** Whether the badge of a place is drawn at so many metres a pixel; the name may need a closer look. */
export const badgeIsDrawn = ({ weight, sort }: GroundPlace, metres: number): boolean =>
  metres <= (weight === 1 ? 10 : sort === 'metro' ? 8 : weight === 2 ? 5 : 2.6);

/** The font of a style in the syntax of CSS; Chinese has no italic. */
export const fontOf = ({ size, weight, italic }: LabelStyle, language: 'en' | 'zh', faces: string): string =>
  `${italic && language === 'en' ? 'italic ' : ''}${weight} ${size}px ${faces}`;

/** The badge of each sort of place. */
export const shapeOfSort: Readonly<Record<GroundPlace['sort'], PlaceShape>> = {
  branch: 'police',
  station: 'police',
  office: 'police',
  caseSite: 'site',
  base: 'base',
  school: 'school',
  kindergarten: 'school',
  mall: 'mall',
  metro: 'metro',
  hospital: 'hospital',
  clinic: 'hospital',
  bank: 'bank',
  market: 'market',
  nightMarket: 'market',
  shop: 'shop',
  stall: 'shop',
  goldShop: 'shop',
  repairShop: 'shop',
  estate: 'home',
  villageGate: 'home',
  factory: 'home',
  hotel: 'hotel',
  karaoke: 'night',
  netBar: 'night',
  restaurant: 'shop',
  park: 'tree',
  square: 'tree',
  bus: 'bus',
  pier: 'sight',
  temple: 'sight',
  sight: 'sight',
  parking: 'parking',
  lockup: 'site',
};

/** Places of the police, written in the first tone. */
export const isPolice = ({ sort }: GroundPlace): boolean =>
  sort === 'branch' || sort === 'station' || sort === 'office' || sort === 'caseSite' || sort === 'base';

/** The room a letter takes, its share of the spacing included; a space is a little wider, since words are read apart on a curve. */
export const advanceOf = (letter: string, style: LabelStyle, language: 'en' | 'zh', width: number): number =>
  width + style.size * (style.spacing[language] + (letter === ' ' ? 0.12 : 0));
