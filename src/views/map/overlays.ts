import type { GroundPicture, MapCover, MapHotSpot, MapTraffic } from '../../picture/index.ts';
import { type Brush, fillRings, strokeLines, trace } from './brush.ts';
import type { Outline, ReachPicture, ShownExtras } from './scenery.ts';

const ringsOf = (outline: Outline | undefined): readonly (readonly number[])[] =>
  outline === undefined || outline.length === 0
    ? []
    : typeof outline[0] === 'number'
      ? [outline as readonly number[]]
      : (outline as readonly (readonly number[])[]);

/** Takes what is filled off the water: nobody stands there. */
function cutWater({ surface }: Brush, { water }: GroundPicture): void {
  surface.globalCompositeOperation = 'destination-out';
  surface.fillStyle = '#000';
  for (const { use, rings } of water) {
    if (use === 'pond' || use === 'fishpond') continue;
    surface.beginPath();
    for (const shore of rings) trace(surface, shore, true);
    surface.fill('evenodd');
  }
  surface.globalCompositeOperation = 'source-over';
}

/** The tints of cover and reach, on land only. */
function paintAreas(brush: Brush, { cover }: ShownExtras, reach: ReachPicture | null, ground: GroundPicture): void {
  const { surface, palette } = brush;
  if (cover) {
    surface.globalAlpha = 0.1;
    for (const rings of [cover.five, cover.three, cover.one]) fillRings(brush, rings, palette.AV);
    surface.globalAlpha = 1;
  }
  if (reach) fillRings(brush, ringsOf(reach.outline), palette.reachFill);
  if (cover || reach) cutWater(brush, ground);
}

/** Where someone can be by now: a solid edge; in one minute dashed, in two dotted. */
function paintReach(brush: Brush, { outline, next, later }: ReachPicture): void {
  const { palette } = brush;
  const rings = ringsOf(outline);
  strokeLines(brush, ringsOf(later), palette.reach, 1.2, { dash: [1.5, 4], cap: 'butt', closed: true });
  strokeLines(brush, ringsOf(next), palette.reach, 1.3, { dash: [5, 4], cap: 'butt', closed: true });
  strokeLines(brush, rings, palette.reach, 1.9, { closed: true });
}

/** How the ground within each of the minutes is drawn: its edge is told apart without colour. */
export const coverEdges = { one: [], three: [6, 4], five: [1.5, 4] } as const satisfies Readonly<Record<keyof MapCover, readonly number[]>>;

/** How each pace of traffic is drawn: dashes that grow denser and broader. */
export const paces = { free: { dash: [], width: 1.2 }, slow: { dash: [9, 5], width: 1.8 }, heavy: { dash: [3, 2], width: 2.4 } } as const;

/** The pace of a class of road: free from nine tenths of the speed of empty streets, heavy below three quarters. */
export function paceOf({ free, now }: MapTraffic['classes'][number]): keyof typeof paces {
  const share = now / free;
  if (share >= 0.9) return 'free';
  return share >= 0.75 ? 'slow' : 'heavy';
}

function paintCover(brush: Brush, { one, three, five }: MapCover): void {
  const { palette } = brush;
  strokeLines(brush, five, palette.AV, 1.2, { dash: coverEdges.five, cap: 'butt', closed: true });
  strokeLines(brush, three, palette.AV, 1.3, { dash: coverEdges.three, cap: 'butt', closed: true });
  strokeLines(brush, one, palette.AV, 1.8, { closed: true });
}

function paintTraffic(brush: Brush, { classes, slowed }: MapTraffic, { roads }: GroundPicture): void {
  const { surface, palette } = brush;
  for (const each of classes) {
    if (each.roadClass !== 'arterial' && each.roadClass !== 'collector') continue;
    const pace = paceOf(each);
    const { dash, width } = paces[pace];
    const lines = roads.filter(({ roadClass, footOnly }) => roadClass === each.roadClass && !footOnly).map(({ line }) => line);
    surface.globalAlpha = 0.75;
    strokeLines(brush, lines, { free: palette.ok, slow: palette.warn, heavy: palette.broken }[pace], width, { dash, cap: 'butt' });
  }
  surface.globalAlpha = 1;
  strokeLines(brush, slowed, palette.warn, 7, { dash: [1.5, 4], cap: 'butt' });
}

/** A hatched disc with a broken edge; the heavier the place, the closer the hatching. */
function paintHotSpot(brush: Brush, { x, y, metres, weight }: MapHotSpot): void {
  const { surface, palette, metres: pixel } = brush;
  const pitch = Math.max(4, 11 - 2 * weight) * pixel;
  surface.save();
  surface.beginPath();
  surface.arc(x, y, metres, 0, 2 * Math.PI);
  surface.clip();
  const lines = Array.from({ length: Math.ceil((4 * metres) / pitch) }, (_, i) => {
    const from = x - 2 * metres + i * pitch;
    return [from, y - metres, from + 2 * metres, y + metres];
  });
  surface.globalAlpha = 0.55;
  strokeLines(brush, lines, palette.warn, 1);
  surface.restore();
  surface.beginPath();
  surface.arc(x, y, metres, 0, 2 * Math.PI);
  surface.strokeStyle = palette.warn;
  surface.lineWidth = 1.6 * pixel;
  surface.setLineDash([7 * pixel, 4 * pixel]);
  surface.stroke();
  surface.setLineDash([]);
}

/** The lines of the layers that lie on the ground, from the lowest: cover, hot spots, traffic, zones, rounds. */
function paintExtras(brush: Brush, { cover, hotSpots, traffic, beats, rounds }: ShownExtras, ground: GroundPicture): void {
  const { palette } = brush;
  if (cover) paintCover(brush, cover);
  for (const spot of hotSpots ?? []) paintHotSpot(brush, spot);
  if (traffic) paintTraffic(brush, traffic, ground);
  if (beats)
    strokeLines(
      brush,
      beats.flatMap(({ rings }) => rings),
      palette.boundary,
      1.5,
      { dash: [10, 4, 2, 4], cap: 'butt', closed: true },
    );
  if (rounds) {
    const lines = rounds.map(({ line }) => line);
    strokeLines(brush, lines, palette.halo, 3.6);
    strokeLines(brush, lines, palette.label, 1.7, { dash: [12, 3, 2, 3], cap: 'butt' });
  }
}

/** All that lies on the ground. What is cut off the water is cut before lines are drawn over it: areas come first. */
export function paintOverlays(brush: Brush, extras: ShownExtras, reach: ReachPicture | null, ground: GroundPicture): void {
  paintAreas(brush, extras, reach, ground);
  paintExtras(brush, extras, ground);
  if (reach) paintReach(brush, reach);
}
