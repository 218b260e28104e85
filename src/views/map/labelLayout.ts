import type { GroundLabel, GroundPicture, GroundPlace } from '../../picture/index.ts';
import { type Bend, bentAlong, type Course, courseOf, pointAlong } from './bend.ts';
import {
  advanceOf,
  badgeIsDrawn,
  fontOf,
  isPolice,
  labelStyles,
  type LabelStyle,
  placeStyle,
  shapeOfSort,
  smallWater,
} from './labelStyles.ts';
import type { PlaceShape } from './shapes.ts';
import { Room } from './room.ts';

/** The languages in which names are written. */
export type Language = 'en' | 'zh';

/** A way of writing a name: left and top of its box from the anchor, with the boxes it covers (left, top, right, bottom). */
export interface Writing {
  readonly left: number;
  readonly top: number;
  readonly boxes: readonly (readonly [number, number, number, number])[];
}

/** A name with its place on the map; lengths in CSS pixels from the anchor, which is in metres. */
export interface PlacedLabel {
  readonly key: string;
  readonly text: string;
  readonly style: LabelStyle;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bend: Bend | null;
  /** In order of preference; a marker on one makes the name move to the next. */
  readonly writings: readonly Writing[];
}

/** The badge of a place. */
export interface PlacedBadge {
  readonly place: GroundPlace;
  readonly shape: PlaceShape;
  readonly isPolice: boolean;
}

/** All names and badges of a district at one zoom in one language. */
export interface LabelPlan {
  readonly labels: readonly PlacedLabel[];
  readonly badges: readonly PlacedBadge[];
}

/** The width of a text in CSS pixels in a font. */
export type Ruler = (text: string, font: string) => number;

interface Desk {
  readonly metres: number;
  readonly language: Language;
  readonly ruler: Ruler;
  readonly faces: string;
  readonly room: Room;
  readonly labels: PlacedLabel[];
}

/**
 * Where every name of a district stands at a zoom in a language: no name meets another or a badge.
 * Room is given in the order of the design: water, police and hospital, areas, roads, other places, villages, parks.
 */
export function labelPlan(ground: GroundPicture, metres: number, language: Language, ruler: Ruler, faces: string): LabelPlan {
  const mainWater = mainWaterOf(ground);
  const desk: Desk = { metres, language, ruler, faces, room: new Room(), labels: [] };
  const badges = badgesOf(ground, metres, desk.room);
  const shown = new Set(badges.map(({ place }) => place));
  const isWritten = (label: GroundLabel): boolean => metres <= styleOf(label, mainWater).upTo;
  const write = (low: number, high: number): void => {
    for (const label of ground.labels)
      if (label.rank >= low && label.rank < high && isWritten(label)) writeLabel(desk, label, styleOf(label, mainWater));
  };
  const places = (weight: number): void => {
    for (const place of ground.places)
      if (place.weight === weight && shown.has(place) && metres <= placeStyle(place).upTo) writePlace(desk, place);
  };
  write(0, 1);
  places(1);
  write(1, 8);
  places(2);
  write(8, 10);
  write(10, 99);
  places(3);
  return { labels: desk.labels, badges };
}

/** The water written most often is the main one; the others are small beside it. */
function styleOf({ sort, name }: GroundLabel, mainWater: string | undefined): LabelStyle {
  return sort === 'water' && name.en !== mainWater ? smallWater : labelStyles[sort];
}

function mainWaterOf(ground: GroundPicture): string | undefined {
  const times = new Map<string, number>();
  for (const { sort, name } of ground.labels) if (sort === 'water') times.set(name.en, (times.get(name.en) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Badges keep clear of each other; the weightier stays. */
function badgesOf(ground: GroundPicture, metres: number, room: Room): PlacedBadge[] {
  const badges: PlacedBadge[] = [];
  for (const place of ground.places.filter((each) => badgeIsDrawn(each, metres)).toSorted((a, b) => a.weight - b.weight)) {
    const [x, y] = [place.x / metres, -place.y / metres];
    const reach = place.weight === 3 ? 5 : 6.5;
    const box = [x - reach, y - reach, x + reach, y + reach] as const;
    if (!room.isFree([box])) continue;
    room.take([box]);
    badges.push({ place, shape: shapeOfSort[place.sort], isPolice: isPolice(place) });
  }
  return badges;
}

function lettersOf(
  desk: Desk,
  text: string,
  style: LabelStyle,
): { readonly letters: string[]; readonly widths: number[]; readonly width: number } {
  const font = fontOf(style, desk.language, desk.faces);
  const letters = Array.from(text);
  const widths = letters.map((letter) => advanceOf(letter, style, desk.language, desk.ruler(letter, font)));
  return { letters, widths, width: widths.reduce((sum, each) => sum + each, 0) };
}

function writeLabel(desk: Desk, label: GroundLabel, style: LabelStyle): void {
  if (label.line.length <= 2) writeFreely(desk, label, style);
  else writeAlong(desk, label, style);
}

const nudges: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -15],
  [0, 15],
  [-26, 0],
  [26, 0],
  [-30, 17],
  [30, -17],
  [30, 17],
  [-30, -17],
  [0, 31],
  [0, -31],
  [-52, 0],
  [52, 0],
];

/** The name of an area stands about its middle. */
function writeFreely(desk: Desk, { name, line }: GroundLabel, style: LabelStyle): void {
  const text = name[desk.language];
  const { width } = lettersOf(desk, text, style);
  const height = style.size * 1.3;
  placeLabel(
    desk,
    { key: `${text} ${line[0]} ${line[1]}`, text, style, x: line[0]!, y: line[1]!, width, height, bend: null },
    nudges.map(([left, top]) => [left - width / 2, top - height / 2]),
    4,
  );
}

function writePlace(desk: Desk, place: GroundPlace): void {
  const style = placeStyle(place);
  const text = place.name[desk.language];
  const { width } = lettersOf(desk, text, style);
  const height = style.size * 1.25;
  const off = place.weight === 3 ? 7.5 : 9;
  const spots: [number, number][] = [
    [off, -height / 2],
    [-off - width, -height / 2],
    [-width / 2, off - 1],
    [-width / 2, -off - height + 1],
    [off - 2, 2],
    [-off - width + 2, 2],
    [off - 2, -height - 2],
    [-off - width + 2, -height - 2],
  ];
  placeLabel(desk, { key: place.id, text, style, x: place.x, y: place.y, width, height, bend: null }, spots, 1.5);
}

type Unwritten = Omit<PlacedLabel, 'writings'>;

/** Takes the first spot that is free, and notes the others that are free as ways out. */
function placeLabel(desk: Desk, label: Unwritten, spots: readonly (readonly [number, number])[], pad: number): boolean {
  const [x, y] = [label.x / desk.metres, -label.y / desk.metres];
  const writings: Writing[] = [];
  for (const [left, top] of spots) {
    const box = [x + left - pad, y + top - pad, x + left + label.width + pad, y + top + label.height + pad] as const;
    if (!desk.room.isFree([box])) continue;
    if (writings.length === 0) desk.room.take([box]);
    writings.push({ left, top, boxes: [[left, top, left + label.width, top + label.height]] });
  }
  if (writings.length === 0) return false;
  desk.labels.push({ ...label, writings });
  return true;
}

/** Written again and again along its line, where there is room and the line is straight enough. */
function writeAlong(desk: Desk, label: GroundLabel, style: LabelStyle): void {
  const text = label.name[desk.language];
  const course = courseOf(label.line, desk.metres);
  const letters = lettersOf(desk, text, style);
  const times = Math.max(1, Math.round(course.length / style.every));
  const pitch = course.length / times;
  const slide = Math.min(pitch * 0.42, 150);
  for (let n = 0; n < times; n++) {
    const middle = pitch * (n + 0.5);
    offsets(slide).some((off) => writeBent(desk, label, style, course, middle + off, letters));
  }
}

/** 0, 14, −14, 28, −28 … as far as a name may slide from where it should stand. */
function offsets(slide: number): number[] {
  const found = [0];
  for (let off = 14; off <= slide; off += 14) found.push(off, -off);
  return found;
}

function writeBent(
  desk: Desk,
  label: GroundLabel,
  style: LabelStyle,
  course: Course,
  along: number,
  { letters, widths }: { readonly letters: string[]; readonly widths: number[] },
): boolean {
  const bend = bentAlong(course, along, letters, widths, style.size, desk.language === 'zh');
  if (!bend) return false;
  const half = style.size * 0.62;
  const boxes = bend.letters.map(({ x, y, turn }) => {
    const [middleX, middleY] = [x + Math.sin(turn) * style.size * 0.35, y - Math.cos(turn) * style.size * 0.35];
    return [middleX - half, middleY - half, middleX + half, middleY + half] as const;
  });
  if (!desk.room.isFree(boxes)) return false;
  desk.room.take(boxes);
  const [anchorX, anchorY] = pointAlong(course, along);
  const left = Math.min(...boxes.map(([edge]) => edge)) - anchorX;
  const top = Math.min(...boxes.map((box) => box[1])) - anchorY;
  const width = Math.max(...boxes.map((box) => box[2])) - anchorX - left;
  const height = Math.max(...boxes.map((box) => box[3])) - anchorY - top;
  const text = label.name[desk.language];
  desk.labels.push({
    key: `${label.sort} ${text} ${Math.round(along)}`,
    text,
    style,
    x: anchorX * desk.metres,
    y: -anchorY * desk.metres,
    width,
    height,
    bend: {
      letters: bend.letters.map(({ text: letter, x, y, turn }) => ({
        text: letter,
        x: x - anchorX - left - width / 2,
        y: y - anchorY - top - height / 2,
        turn,
      })),
    },
    writings: [{ left, top, boxes: boxes.map(([a, b, c, d]) => [a - anchorX, b - anchorY, c - anchorX, d - anchorY]) }],
  });
  return true;
}
