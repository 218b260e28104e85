import { fontFaces, type Palette } from './palette.ts';
import { textWidth } from './textWidth.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { paintMark } from './paintMark.ts';
import { badges, groupShape, pinShape, placeShapes, type PlaceShape, type StatusShape, statusShapes } from './shapes.ts';

type Surface = CanvasRenderingContext2D;
type Priority = 1 | 2 | 3 | 4;

/** How a post stands: nobody there, being set up, or closing the road. */
export type PostState = 'idle' | 'setting' | 'ready';

/** How a group stands: nobody free, ready, or looking out for somebody. */
type GroupState = 'away' | 'ready' | 'alert';

/** Everything small that is stamped on the map, drawn as vectors once for a theme and a screen. Lengths are CSS pixels. */
export class Stamps {
  readonly #sheet: Sheet;
  readonly #palette: Palette;
  readonly #ratio: number;

  constructor(sheet: Sheet, palette: Palette, ratio: number) {
    this.#sheet = sheet;
    this.#palette = palette;
    this.#ratio = ratio;
  }

  /**
   * A unit's token: the badge of its status with the mark of its kind, and below it a dot for each tier down from the branch; `small` is
   * the status shape alone, for wide zooms.
   */
  unit(mark: string, status: StatusShape, tier: number, small: boolean): Drawing {
    const { halo, ink } = this.#palette;
    const colour = this.#palette[status];
    if (small) {
      return this.#stamp(`unit small ${status}`, 16, 16, (surface) => {
        const { path, open } = statusShapes[status];
        surface.scale(1.1, 1.1);
        this.#outline(surface, path, halo, open ? 4.2 : 2.6);
        this.#shape(surface, path, open ? halo : colour, colour, open ? 1.8 : 0);
      });
    }
    return this.#stamp(`unit ${mark} ${status} ${tier}`, 26, 32, (surface) => {
      const { path, open } = badges[status];
      this.#outline(surface, path, halo, open ? 4.4 : 3);
      this.#shape(surface, path, open ? halo : colour, colour, open ? 1.8 : 0);
      paintMark(surface, mark, open ? colour : halo, open ? halo : colour);
      for (let dot = 0; dot < tier; dot++) {
        surface.save();
        surface.translate((dot - (tier - 1) / 2) * 4.4, 13);
        this.#outline(surface, circle(1.3), halo, 2.2);
        this.#shape(surface, circle(1.3), ink, '', 0);
        surface.restore();
      }
    });
  }

  /** A wedge beyond the token, pointing east; turn it. */
  wedge(status: StatusShape): Drawing {
    return this.#stamp(`wedge ${status}`, 40, 14, (surface) => {
      const path = 'M10.6-4.6 17.4 0 10.6 4.6z';
      this.#outline(surface, path, this.#palette.halo, 2.4);
      this.#shape(surface, path, this.#palette[status], '', 0);
    });
  }

  /** The ring of what is selected, in ink. */
  ring(radius: number): Drawing {
    const { ink, halo } = this.#palette;
    const path = circle(radius);
    return this.#stamp(`ring ${radius}`, radius * 2 + 8, radius * 2 + 8, (surface) => {
      this.#outline(surface, path, halo, 4.6);
      this.#outline(surface, path, ink, 2);
    });
  }

  /** The arrow at the rim towards what is chosen and out of sight, pointing east; turn it. */
  pointer(): Drawing {
    const { ink, halo } = this.#palette;
    return this.#stamp('pointer', 24, 24, (surface) => {
      const path = 'M-5-7.5 8 0-5 7.5-1.6 0z';
      this.#outline(surface, path, halo, 4);
      this.#shape(surface, path, ink, '', 0);
    });
  }

  /** The pulse under an unassigned case of the first priority. */
  pulse(): Drawing {
    return this.#stamp('pulse', 52, 52, (surface) => {
      this.#outline(surface, circle(23), this.#palette.p1, 2.4);
    });
  }

  /** A case's pin with its numeral, tip in the middle of the drawing. */
  pin(priority: Priority, isSelected: boolean): Drawing {
    const { halo, ink, p1Fill, onP1, p2Fill, onP2, p3, p4 } = this.#palette;
    const [ground, edge, numeral, weight] = (
      [
        [p1Fill, halo, onP1, 1.6],
        [p2Fill, halo, onP2, 1.6],
        [halo, p3, p3, 2],
        [halo, p4, p4, 1.1],
      ] as const
    )[priority - 1]!;
    return this.#stamp(`pin ${priority} ${isSelected}`, 26, 54, (surface) => {
      if (isSelected) {
        surface.save();
        surface.scale(1, 0.42);
        this.#outline(surface, circle(9), halo, 4);
        this.#outline(surface, circle(9), ink, 2);
        surface.restore();
      }
      this.#outline(surface, pinShape, isSelected ? ink : halo, isSelected ? weight + 3.6 : weight + 1.6);
      this.#shape(surface, pinShape, ground, edge, weight);
      surface.font = `700 10.5px ${fontFaces}`;
      surface.textAlign = 'center';
      surface.fillStyle = numeral;
      surface.fillText(String(priority), 0, -9.3);
    });
  }

  /** A case at wide zooms: its colour and numeral without the pin. */
  spot(priority: Priority): Drawing {
    const { halo, p1Fill, onP1, p2Fill, onP2, p3, p4 } = this.#palette;
    const [ground, edge, numeral] = (
      [
        [p1Fill, halo, onP1],
        [p2Fill, halo, onP2],
        [halo, p3, p3],
        [halo, p4, p4],
      ] as const
    )[priority - 1]!;
    return this.#stamp(`spot ${priority}`, 18, 18, (surface) => {
      const path = 'M-4.5-6.5H4.5A2 2 0 0 1 6.5-4.5V4.5A2 2 0 0 1 4.5 6.5H-4.5A2 2 0 0 1-6.5 4.5V-4.5A2 2 0 0 1-4.5-6.5z';
      this.#outline(surface, path, halo, 3);
      this.#shape(surface, path, ground, edge, 1.4);
      surface.font = `700 9.5px ${fontFaces}`;
      surface.textAlign = 'center';
      surface.fillStyle = numeral;
      surface.fillText(String(priority), 0, 3.4);
    });
  }

  /** Words beside a marker, with a halo; returned with the width in CSS pixels. */
  words(text: string, tone: 'text' | 'warn' | 'ok' | 'sighting'): { readonly drawing: Drawing; readonly width: number } {
    const font = `600 10.5px ${fontFaces}`;
    const width = textWidth(text, font);
    const drawing = this.#stamp(`words ${tone} ${text}`, width + 8, 18, (surface) => {
      surface.font = font;
      surface.textAlign = 'center';
      surface.lineJoin = 'round';
      surface.strokeStyle = this.#palette.halo;
      surface.lineWidth = 3.2;
      surface.strokeText(text, 0, 3.8);
      surface.fillStyle = this.#palette[tone];
      surface.fillText(text, 0, 3.8);
    });
    return { drawing, width };
  }

  /** How many more stand here. */
  count(more: number): Drawing {
    const { ink, onInk, halo } = this.#palette;
    const text = `+${more}`;
    const half = 5 + text.length * 3.1;
    return this.#stamp(`count ${more}`, half * 2 + 4, 18, (surface) => {
      const path = `M${-half + 6.5}-6.5H${half - 6.5}A6.5 6.5 0 0 1 ${half - 6.5} 6.5H${-half + 6.5}A6.5 6.5 0 0 1 ${-half + 6.5}-6.5z`;
      this.#outline(surface, path, halo, 2.6);
      this.#shape(surface, path, ink, '', 0);
      surface.font = `700 9.5px ${fontFaces}`;
      surface.textAlign = 'center';
      surface.fillStyle = onInk;
      surface.fillText(text, 0, 3.4);
    });
  }

  /** The bar across a road, lying east–west; turn it. */
  post(state: PostState): Drawing {
    const { halo, idle, warn, ok } = this.#palette;
    const colour = { idle, setting: warn, ready: ok }[state];
    return this.#stamp(`post ${state}`, 32, 14, (surface) => {
      surface.lineCap = 'round';
      const bar = state === 'idle' ? 'M-11 0H-5M5 0H11' : 'M-11 0H11';
      this.#outline(surface, bar, halo, 6);
      surface.setLineDash(state === 'setting' ? [4, 2.4] : []);
      surface.lineCap = 'butt';
      this.#outline(surface, bar, colour, 3.4);
      surface.setLineDash([]);
      for (const x of [-11, 11]) {
        surface.save();
        surface.translate(x, 0);
        this.#shape(surface, circle(2.7), state === 'ready' ? colour : halo, colour, 1.6);
        surface.restore();
      }
    });
  }

  /** A minimum emergency unit: a small six-cornered badge, hollow when nobody is free. */
  group(state: GroupState): Drawing {
    const { halo, idle, ok, warn } = this.#palette;
    const colour = { away: idle, ready: ok, alert: warn }[state];
    return this.#stamp(`group ${state}`, 16, 16, (surface) => {
      this.#outline(surface, groupShape, halo, 3.4);
      this.#shape(surface, groupShape, state === 'away' ? halo : colour, colour, 1.6);
    });
  }

  /** Where somebody was seen: a broken ring with a dot. */
  sighting(): Drawing {
    const { sighting, halo } = this.#palette;
    const path = 'M0-9.5V-4.5M0 4.5V9.5M-9.5 0H-4.5M4.5 0H9.5';
    return this.#stamp('sighting', 24, 24, (surface) => {
      surface.lineCap = 'round';
      this.#outline(surface, `${circle(5.6)}${path}`, halo, 4.4);
      this.#outline(surface, `${circle(5.6)}${path}`, sighting, 1.7);
      this.#shape(surface, circle(1.8), sighting, '', 0);
    });
  }

  /** Where a suspect truly was: for review only. */
  suspect(isHidden: boolean): Drawing {
    const { ink, onInk, halo } = this.#palette;
    return this.#stamp(`suspect ${isHidden}`, 24, 24, (surface) => {
      const path = 'M0-9.4 9.4 0 0 9.4-9.4 0z';
      this.#outline(surface, path, halo, 4);
      surface.setLineDash(isHidden ? [2.4, 2] : []);
      this.#shape(surface, path, isHidden ? halo : ink, ink, 1.6);
      surface.setLineDash([]);
      const tone = isHidden ? ink : onInk;
      this.#shape(surface, 'M1.8-2.4A1.8 1.8 0 1 1-1.8-2.4 1.8 1.8 0 1 1 1.8-2.4zM-3.2 4Q-3 .2 0 .2 3 .2 3.2 4z', tone, '', 0);
    });
  }

  /** A stop of a patrol route with its number in the round. */
  stop(number: number): Drawing {
    const { label, halo } = this.#palette;
    return this.#stamp(`stop ${number}`, 18, 18, (surface) => {
      this.#shape(surface, 'M-6-6H6V6H-6z', halo, label, 1.6);
      this.#figure(surface, String(number), label, 9.5);
    });
  }

  /**
   * The centre of a 1-3-5-minute circle: its minutes in a ring that is whole, broken, dotted, or crossed out where nobody comes in time.
   */
  circle(within: 1 | 3 | 5 | null): Drawing {
    const { AV, broken, halo } = this.#palette;
    const colour = within === null ? broken : AV;
    return this.#stamp(`circle ${within}`, 30, 30, (surface) => {
      this.#shape(surface, circle(11), halo, '', 0);
      surface.setLineDash(within === 3 ? [5, 3] : within === 5 ? [1.8, 3] : []);
      this.#outline(surface, circle(11), colour, 2);
      surface.setLineDash([]);
      if (within === null) this.#outline(surface, 'M-4-4 4 4M4-4-4 4', colour, 2);
      else this.#figure(surface, `${within}′`, colour, 11);
    });
  }

  /** A camera with the cone it sees, looking east; all round when it has no bearing. */
  camera(isRound: boolean): Drawing {
    const { DP: colour, halo } = this.#palette;
    return this.#stamp(`camera ${isRound}`, 68, 68, (surface) => {
      surface.globalAlpha = 0.16;
      this.#shape(surface, isRound ? circle(22) : 'M0 0 30.6-12.7A33 33 0 0 1 30.6 12.7z', colour, '', 0);
      surface.globalAlpha = 1;
      this.#outline(surface, circle(3.4), halo, 2.4);
      this.#shape(surface, circle(3.4), colour, '', 0);
      this.#shape(surface, circle(1.3), halo, '', 0);
    });
  }

  /** A dash of a route, lying east–west; `under` is the halo beneath it. */
  dash(kind: 'under' | 'ink' | StatusShape): Drawing {
    const { ink, halo } = this.#palette;
    const isDot = kind !== 'under' && kind !== 'ink';
    return this.#stamp(`dash ${kind}`, 16, 10, (surface) => {
      surface.lineCap = 'round';
      if (kind === 'under') surface.globalAlpha = 0.85;
      this.#outline(
        surface,
        isDot ? 'M-.4 0H.4' : kind === 'under' ? 'M-3.6 0H3.6' : 'M-2.8 0H2.8',
        kind === 'under' ? halo : kind === 'ink' ? ink : this.#palette[kind],
        kind === 'under' ? 6 : isDot ? 2.6 : 2.8,
      );
    });
  }

  /** The end of a route. */
  goal(): Drawing {
    const { ink, halo } = this.#palette;
    return this.#stamp('goal', 18, 18, (surface) => {
      this.#outline(surface, circle(5), halo, 5);
      this.#shape(surface, circle(5), halo, ink, 2);
      this.#shape(surface, circle(1.8), ink, '', 0);
    });
  }

  /** The badge of a place. */
  place(shape: PlaceShape, isPolice: boolean): Drawing {
    const { label, label2, halo } = this.#palette;
    const { base, cut } = placeShapes[shape];
    const path = base === 'round' ? circle(6) : base === 'small' ? circle(4.6) : base;
    return this.#stamp(`place ${shape} ${isPolice}`, 18, 18, (surface) => {
      this.#outline(surface, path, halo, 2.4);
      this.#shape(surface, path, isPolice ? label : label2, '', 0);
      this.#shape(surface, cut, halo, '', 0);
    });
  }

  /** Paints an own drawing in CSS pixels about the middle. */
  custom(name: string, width: number, height: number, paint: (surface: Surface) => void): Drawing {
    return this.#stamp(name, width, height, paint);
  }

  #stamp(name: string, width: number, height: number, paint: (surface: Surface) => void): Drawing {
    return this.#sheet.drawing(name, width * this.#ratio, height * this.#ratio, (surface) => {
      surface.scale(this.#ratio, this.#ratio);
      surface.lineJoin = 'round';
      paint(surface);
    });
  }

  #figure(surface: Surface, text: string, colour: string, size: number): void {
    surface.font = `700 ${size}px ${fontFaces}`;
    surface.textAlign = 'center';
    surface.fillStyle = colour;
    surface.fillText(text, 0, size * 0.36);
  }

  #outline(surface: Surface, path: string, colour: string, width: number): void {
    surface.strokeStyle = colour;
    surface.lineWidth = width;
    surface.stroke(new Path2D(path));
  }

  #shape(surface: Surface, path: string, ground: string, edge: string, width: number): void {
    surface.fillStyle = ground;
    surface.fill(new Path2D(path), 'evenodd');
    if (width > 0) this.#outline(surface, path, edge, width);
  }
}

const circle = (radius: number): string => `M${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0 ${radius} ${radius} 0 1 1 ${radius} 0z`;
