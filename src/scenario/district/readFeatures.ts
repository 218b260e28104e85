import type { z } from 'zod';
import { nearest } from '../../kernel/index.ts';
import type { GridPoint } from './degrees.ts';
import { nearMisses } from './foreign.ts';
import { shapeOf } from './geometry.ts';
import { type DistrictProblem, errorAt } from './problem.ts';
import { type Kind, kinds, limits, shapesOf } from './kinds.ts';
import { featureSchemas, type Properties } from './schema.ts';

/** A sound feature: its kind, its properties and its shape on the grid. */
export interface Feature<K extends Kind = Kind> {
  readonly kind: K;
  readonly path: readonly (string | number)[];
  readonly properties: Properties<K>;
  readonly shape: 'point' | 'line' | 'polygon';
  readonly lines: readonly (readonly GridPoint[])[];
}

/** All sound features of the collection that are of our kinds, with the problems of the others. Features without a kind are foreign. */
export function readFeatures(
  features: readonly unknown[],
  path: readonly (string | number)[],
): { features: Feature[]; problems: DistrictProblem[] } {
  if (features.length > limits.features)
    return {
      features: [],
      problems: [errorAt(path, 'tooManyFeatures', `At most ${limits.features} features; here are ${features.length}.`)],
    };
  const sound: Feature[] = [];
  const problems: DistrictProblem[] = [];
  let vertices = 0;
  for (const [i, feature] of features.entries()) {
    const read = readFeature(feature, [...path, i]);
    problems.push(...read.problems);
    if (!read.feature) continue;
    sound.push(read.feature);
    for (const line of read.feature.lines) vertices += line.length;
    if (vertices <= limits.vertices) continue;
    problems.push(errorAt([...path, i], 'tooManyVertices', `A district has at most ${limits.vertices} points.`));
    break;
  }
  return { features: sound, problems };
}

function readFeature(value: unknown, path: readonly (string | number)[]): { feature?: Feature; problems: DistrictProblem[] } {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Feature') {
    return { problems: [errorAt(path, 'notAFeature', 'Each item of “features” is an object of type “Feature”.')] };
  }
  const { properties, geometry } = value as { properties?: unknown; geometry?: unknown };
  if (typeof properties !== 'object' || properties === null) return { problems: [] };
  const at = [...path, 'properties'];
  const given = asAuthored(properties);
  const { kind } = given;
  if (kind === undefined) return { problems: nearMisses(given, ['kind'], at) };
  if (!isKind(kind)) {
    const [shown, meant] = typeof kind === 'string' ? [`“${kind.slice(0, 40)}”`, nearest(kind, kinds)] : ['this'];
    return { problems: [errorAt([...at, 'kind'], 'unknownKind', `No kind of feature is ${shown}.`, meant)] };
  }
  const schema = featureSchemas[kind];
  const problems = nearMisses(given, Object.keys(schema.shape), at);
  const parsed = schema.safeParse(given);
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => problemOf(issue, given, at)));
  const shape = shapeOf(geometry, [...path, 'geometry']);
  if ('code' in shape) return { problems: [...problems, shape] };
  const shapes: readonly Feature['shape'][] = shapesOf[kind];
  if (!shapes.includes(shape.shape)) {
    problems.push(errorAt([...path, 'geometry', 'type'], 'badGeometry', `A ${kind} is drawn as a ${shapes.join(' or ')}.`));
    return { problems };
  }
  return parsed.success ? { feature: { kind, path, properties: parsed.data, ...shape }, problems } : { problems };
}

const isKind = (kind: unknown): kind is Kind => kinds.some((known) => known === kind);

/** Properties as the author wrote them: QGIS fills absent ones with null and writes inner objects as text. */
function asAuthored(properties: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .map(([key, value]: [string, unknown]) => [key, key === 'name' && typeof value === 'string' ? (objectIn(value) ?? value) : value]),
  );
}

function objectIn(text: string): { en: unknown; zh: unknown } | undefined {
  if (!text.startsWith('{') || text.length > 1000) return undefined;
  try {
    const { en, zh } = JSON.parse(text) as { en?: unknown; zh?: unknown };
    return { en, zh };
  } catch {
    return undefined;
  }
}

/** A zod issue in the author's words. */
function problemOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>, path: readonly (string | number)[]): DistrictProblem {
  const way = issue.path.filter((step) => typeof step !== 'symbol');
  const value = way.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined),
    given,
  );
  const member = way.join('.');
  if (value === undefined) return errorAt([...path, ...way], 'missing', `“${member}” is missing.`);
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    return errorAt([...path, ...way], 'unknownName', `“${value.slice(0, 40)}” is no ${member}.`, nearest(value, issue.values.map(String)));
  }
  return errorAt([...path, ...way], 'badValue', `“${member}”: ${issue.message}.`);
}
