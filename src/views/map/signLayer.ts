import type { GameObjects, Scene } from 'phaser';
import type { GroundPicture, GroundRoad } from '../../picture/index.ts';
import type { MapPicture } from '../../picture/index.ts';
import { boxOf, Grid } from './grid.ts';
import type { Hindrance } from './labelLayer.ts';
import type { LabelPlan } from './labelLayout.ts';
import { isAtLeast } from './levels.ts';
import type { Pass, Target } from './markerLayer.ts';
import type { Drawing } from './sheet.ts';
import { Sprites } from './sprites.ts';

type MapPost = MapPicture['posts'][number];

/** Badges of places, cameras, posts, sightings and, in review, suspects: what stands still until the picture changes. */
export class SignLayer {
  readonly #badges: Sprites;
  readonly #signs: Sprites;
  readonly #ground: GroundPicture;
  readonly #roads: Grid<GroundRoad>;
  readonly #turns = new Map<string, number>();
  #targets: Target[] = [];
  #hindrances: Hindrance[] = [];

  constructor(scene: Scene, layers: { readonly badges: GameObjects.Layer; readonly signs: GameObjects.Layer }, ground: GroundPicture) {
    this.#badges = new Sprites(scene, layers.badges);
    this.#signs = new Sprites(scene, layers.signs);
    this.#ground = ground;
    this.#roads = new Grid(ground.roads, ({ line }) => boxOf(line));
  }

  get targets(): readonly Target[] {
    return this.#targets;
  }

  get hindrances(): readonly Hindrance[] {
    return this.#hindrances;
  }

  arrange(pass: Pass, badges: LabelPlan['badges']): void {
    this.#targets = [];
    this.#hindrances = [];
    this.#badges.begin();
    for (const { place, shape, isPolice } of badges) this.#put(this.#badges, pass, pass.stamps.place(shape, isPolice), place.x, place.y);
    this.#badges.end();
    const { layers } = pass.scenery;
    this.#signs.begin();
    if (layers.cameras && isAtLeast(pass.level, 'street')) this.#arrangeCameras(pass);
    if (layers.posts && isAtLeast(pass.level, 'town')) for (const post of pass.scenery.map.posts) this.#putPost(pass, post);
    if (layers.groups) this.#arrangeGroups(pass);
    if (layers.sightings) this.#arrangeSightings(pass);
    this.#arrangeSuspects(pass);
    this.#signs.end();
  }

  #arrangeCameras(pass: Pass): void {
    const scale = pass.level === 'scene' ? 1 : 0.5;
    for (const { x, y, bearing } of this.#ground.cameras) {
      this.#put(
        this.#signs,
        pass,
        pass.stamps.camera(bearing === null),
        x,
        y,
        bearing === null ? 0 : ((bearing - 90) * Math.PI) / 180,
        1,
        scale,
      );
    }
  }

  /** Groups that look out are seen from farther off than those that stand ready. */
  #arrangeGroups(pass: Pass): void {
    for (const { x, y, state } of pass.scenery.map.groups) {
      if (isAtLeast(pass.level, state === 'alert' ? 'town' : 'street'))
        this.#put(this.#signs, pass, pass.stamps.group(state), x, y, 0, state === 'away' ? 0.7 : 1, pass.level === 'town' ? 0.8 : 1);
    }
  }

  #putPost(pass: Pass, post: MapPost): void {
    const {
      lens,
      stamps,
      level,
      scenery: { language },
    } = pass;
    const state = post.unit === null ? 'idle' : post.ready ? 'ready' : 'setting';
    const { left, top } = lens.pixel(post.x, post.y);
    this.#put(
      this.#signs,
      pass,
      stamps.post(state),
      post.x,
      post.y,
      this.#across(post),
      state === 'idle' ? 0.75 : 1,
      level === 'town' ? 0.7 : 1,
    );
    this.#targets.push({ kind: 'post', id: post.post, x: post.x, y: post.y, left, top, reach: 12 });
    if (state === 'idle' || !isAtLeast(level, 'street')) return;
    const remaining = state === 'setting' && post.readyIn !== null ? ` ${clock(post.readyIn)}` : '';
    const { drawing, width } = stamps.words(`${post.name[language]}${remaining}`, state === 'ready' ? 'ok' : 'warn');
    this.#signs.put(drawing, Math.round(left * lens.ratio), Math.round((top + 20) * lens.ratio));
    this.#hindrances.push([left - width / 2, top + 13, left + width / 2, top + 27], [left - 12, top - 8, left + 12, top + 8]);
  }

  /** Seen lately is drawn full; after half an hour a quarter is left. */
  #arrangeSightings(pass: Pass): void {
    const { lens, stamps, level } = pass;
    for (const { x, y, age } of pass.scenery.map.sightings) {
      const alpha = Math.max(0.25, 1 - (age / 1800) * 0.75);
      this.#put(this.#signs, pass, stamps.sighting(), x, y, 0, alpha, level === 'district' ? 0.7 : 1);
      const { left, top } = lens.pixel(x, y);
      this.#hindrances.push([left - 9, top - 9, left + 9, top + 9]);
      if (!isAtLeast(level, 'street')) continue;
      const { drawing, width } = stamps.words(`−${clock(age)}`, 'sighting');
      this.#hindrances.push([left - width / 2, top + 11, left + width / 2, top + 23]);
      this.#signs.put(drawing, Math.round(left * lens.ratio), Math.round((top + 17) * lens.ratio), 0, alpha);
    }
  }

  #arrangeSuspects(pass: Pass): void {
    for (const { x, y, hidden } of pass.scenery.suspects) {
      this.#put(this.#signs, pass, pass.stamps.suspect(hidden), x, y);
      const { left, top } = pass.lens.pixel(x, y);
      this.#hindrances.push([left - 10, top - 10, left + 10, top + 10]);
    }
  }

  #put(sprites: Sprites, { lens }: Pass, drawing: Drawing, x: number, y: number, turn = 0, alpha = 1, scale = 1): void {
    const { left, top } = lens.pixel(x, y);
    if (!lens.sees(left, top, 40)) return;
    sprites.put(drawing, Math.round(left * lens.ratio), Math.round(top * lens.ratio), turn, alpha, scale);
  }

  /** The turn that lays a bar across the road on which the post stands. */
  #across({ post, x, y }: MapPost): number {
    const known = this.#turns.get(post);
    if (known !== undefined) return known;
    let [best, turn] = [Infinity, 0];
    for (const { line, footOnly } of this.#roads.within([x - 60, y - 60, x + 60, y + 60])) {
      if (footOnly) continue;
      for (let i = 0; i + 3 < line.length; i += 2) {
        const apart = apartFrom(line, i, x, y);
        if (apart < best) [best, turn] = [apart, Math.atan2(line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!)];
      }
    }
    this.#turns.set(post, turn);
    return turn;
  }
}

/** Square of the distance from the stretch of a line that begins at i. */
function apartFrom(line: readonly number[], i: number, x: number, y: number): number {
  const [fromX, fromY] = [line[i]!, line[i + 1]!];
  const [dx, dy] = [line[i + 2]! - fromX, line[i + 3]! - fromY];
  const part = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1)));
  return (x - fromX - dx * part) ** 2 + (y - fromY - dy * part) ** 2;
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
