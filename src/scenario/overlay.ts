import { isRecord } from './isRecord.ts';

/** A thing of a list, found again by its id. */
type Named = Readonly<Record<string, unknown>> & { readonly id: string };

/** Where an entry of a list comes from: its place in the base, in the pack's own list, or in both. */
export interface Origin {
  readonly base?: number;
  readonly own?: number;
}

/** A list laid over another, and where each entry comes from. */
export interface Laid {
  readonly list: readonly unknown[];
  readonly origins: readonly Origin[];
}

/** A list whose entries can be told apart by their ids. */
export const isNamedList = (value: unknown): value is readonly Named[] =>
  Array.isArray(value) &&
  value.every((one) => isRecord(one) && typeof one['id'] === 'string') &&
  new Set((value as readonly Named[]).map(({ id }) => id)).size === value.length;

/** Says of an entry of the base that the pack does without it: `{ "id": "…", "leftOut": true }`. */
export const isLeftOut = (entry: unknown): boolean => isRecord(entry) && entry['leftOut'] === true;

/**
 * A value of one pack laid over that of another. Objects member by member (null takes a member away, as in RFC 7396),
 * lists of things with ids thing by thing (new ones stand at the end, `leftOut` takes one away); anything else takes the other's place.
 */
export function overlaid(base: unknown, own: unknown): unknown {
  if (isRecord(base) && isRecord(own)) return membersOf(base, own);
  if (Array.isArray(own) && own.length > 0 && isNamedList(base) && isNamedList(own)) return listOver(base, own).list;
  return own;
}

function membersOf(base: Readonly<Record<string, unknown>>, own: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const whole: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    if (value === null) Reflect.deleteProperty(whole, key);
    else whole[key] = Object.hasOwn(base, key) ? overlaid(base[key], value) : value;
  }
  return whole;
}

/** A list of things laid over another by their ids. */
export function listOver(base: readonly Named[], own: readonly Named[]): Laid {
  const places = new Map(own.map(({ id }, place) => [id, place] as const));
  const known = new Set(base.map(({ id }) => id));
  const kept = base.flatMap((entry, place): readonly (readonly [unknown, Origin])[] => {
    const at = places.get(entry.id);
    if (at === undefined) return [[entry, { base: place }]];
    return isLeftOut(own[at]) ? [] : [[overlaid(entry, own[at]), { base: place, own: at }]];
  });
  const fresh = own.flatMap((entry, place): readonly (readonly [unknown, Origin])[] =>
    known.has(entry.id) || isLeftOut(entry) ? [] : [[entry, { own: place }]],
  );
  const all = [...kept, ...fresh];
  return { list: all.map(([entry]) => entry), origins: all.map(([, origin]) => origin) };
}
