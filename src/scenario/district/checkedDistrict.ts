import { build } from './build.ts';
import { type Collection, originOf, titleOf } from './collection.ts';
import type { District } from './district.ts';
import { shapeOf } from './geometry.ts';
import { type Kind, usual } from './kinds.ts';
import type { Feature } from './readFeatures.ts';

/**
 * The district of a GeoJSON that `parseDistrict` was content with before, when the page was built, read without its checks and so
 * without zod.
 * Properties must be plainly written, as the program's own are: no `"yes"` for true, no member that is null. Throws on what is no district.
 */
export function checkedDistrict(json: unknown): District {
  const collection = json as Collection;
  const features = collection.features.flatMap((feature) => featureOf(feature as Written));
  const origin = originOf(
    collection,
    features.flatMap(({ lines }) => lines.flat()),
    [],
  );
  if ('code' in origin) throw new Error(origin.message);
  const built = build({ origin, features, ...titleOf(collection) });
  if (!built.ok) throw new Error(built.problem);
  return built.value;
}

interface Written {
  readonly properties: { readonly kind?: Kind } | null;
  readonly geometry: unknown;
}

const usualOf: Partial<Readonly<Record<Kind, object>>> = usual;

function featureOf({ properties, geometry }: Written): Feature[] {
  const kind = properties?.kind;
  if (kind === undefined) return [];
  const shape = shapeOf(geometry, []);
  if ('code' in shape) throw new Error(shape.message);
  return [{ kind, path: [], properties: { ...usualOf[kind], ...properties } as Feature['properties'], ...shape }];
}
