import { z } from 'zod';
import { nearest } from '../kernel/index.ts';
import { type Finding, finding, type Path } from './problem.ts';
import type { ProblemCode } from './problemCode.ts';

/** What a schema made of some JSON. */
export interface Shaped<Value> {
  /** Absent when something is wrong. */
  readonly value?: Value;
  /** The value with whatever is wrong left out, where that is enough: so that the checks can say the rest in the same breath. */
  readonly mended?: Value;
  readonly findings: readonly Finding[];
}

type Issue = z.core.$ZodIssue;
type KeysAt = WeakMap<readonly string[], readonly string[]>;

/**
 * JSON against a schema, with every departure as a plain sentence. What is mended is guessed: a key or word for the one that was
 * meant, else nothing in its place, else the member of `spare` for the whole top-level member in which it stands.
 */
export function shaped<Schema extends z.ZodType>(
  schema: Schema,
  json: unknown,
  spare: Readonly<Record<string, unknown>> = {},
): Shaped<z.output<Schema>> {
  const known: KeysAt = new WeakMap();
  const read = schema.safeParse(json, { error: (issue) => remember(issue, known) });
  if (read.success) return { value: read.data, mended: read.data, findings: [] };
  const findings = read.error.issues.flatMap((issue) => findingsOf(issue, json, [], known));
  const mended = mendedOf(json, findings);
  const again = schema.safeParse(mended);
  if (again.success) return { mended: again.data, findings };
  const broken = again.error.issues.map(({ path }) => String(path[0]));
  const patched = broken.every((key) => Object.hasOwn(spare, key))
    ? schema.safeParse({ ...(mended as object), ...Object.fromEntries(broken.map((key) => [key, spare[key]])) })
    : again;
  return patched.success ? { mended: patched.data, findings } : { findings };
}

/** Keeps which keys an object has, since the finished issue no longer knows; the empty message marks what no schema worded itself. */
function remember(issue: z.core.$ZodRawIssue, known: KeysAt): string {
  if (issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject) known.set(issue.keys, Object.keys(issue.inst.shape));
  return '';
}

function findingsOf(issue: Issue, json: unknown, base: Path, known: KeysAt): readonly Finding[] {
  const path = [...base, ...(issue.path as Path)];
  if (issue.code === 'unrecognized_keys') {
    const keys = known.get(issue.keys) ?? [];
    return issue.keys.map((key) => ({
      ...finding([...path, key], 'unknownKey', `“${key.slice(0, 60)}” is not a key here.`, nearest(key, keys)),
      atKey: true,
    }));
  }
  if (issue.code === 'invalid_union') return ofUnion(issue, json, path, known);
  const value = valueAt(json, path);
  if (issue.code === 'invalid_key')
    return [
      {
        ...finding(
          path,
          'badKey',
          `“${String(path.at(-1)).slice(0, 60)}” cannot be a key: ${issue.issues[0]?.message || 'not as it should be'}.`,
        ),
        atKey: true,
      },
    ];
  if (value === undefined)
    return [finding(path, 'missing', `“${String(path.at(-1) ?? 'file')}” is missing${expectation(issue, '; it is ')}.`)];
  const [code, message] = sentenceFor(issue, value);
  return [
    finding(
      path,
      code,
      message,
      issue.code === 'invalid_value' && typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined,
    ),
  ];
}

/** Of a choice of shapes, the faults of the one that was meant: the one that fits best. */
function ofUnion(issue: Extract<Issue, { code: 'invalid_union' }>, json: unknown, path: Path, known: KeysAt): readonly Finding[] {
  const value = valueAt(json, path);
  const named = optionsOf(issue);
  if (named) {
    const [key] = path.slice(-1);
    if (value === undefined) return [finding(path, 'missing', `“${String(key)}” is missing; it is one of ${named.join(', ')}.`)];
    return [
      finding(
        path,
        'badValue',
        `${quoted(value)} is not one of ${named.join(', ')}.`,
        typeof value === 'string' ? nearest(value, named) : undefined,
      ),
    ];
  }
  if (value === undefined) return [finding(path, 'missing', `“${String(path.at(-1) ?? 'file')}” is missing.`)];
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => findingsOf(inner, json, path, known)));
  const inside = branches.filter((found) => found.every((one) => one.code !== 'wrongType' || one.path.length > path.length));
  const [best] = [...(inside.length > 0 ? inside : [])].sort((a, b) => cost(a) - cost(b));
  if (best && best.length > 0) return best;
  const expected = [...new Set(issue.errors.flatMap((issues) => issues.map((inner) => expectation(inner, ''))))].filter(
    (words) => words !== '',
  );
  return [
    finding(
      path,
      'wrongType',
      `Here stands ${kindOf(value)}; ${expected.length > 0 ? expected.join(', or ') : 'something else'} is expected.`,
    ),
  ];
}

/** The values that a choice is between, when it is told apart by a name or is a list of values. */
function optionsOf(issue: Extract<Issue, { code: 'invalid_union' }>): readonly string[] | undefined {
  const { options } = issue as { readonly options?: unknown };
  if (Array.isArray(options)) return options.map(String);
  const single = issue.errors.map(([first]) =>
    first?.code === 'invalid_value' && first.path.length === 0 ? first.values.map(String) : undefined,
  );
  return single.length > 0 && single.every((values) => values !== undefined) ? single.flat() : undefined;
}

const cost = (found: readonly Finding[]): number => found.reduce((sum, one) => sum + (one.nearest === undefined ? 2 : 1), 0);

function sentenceFor(issue: Issue, value: unknown): readonly [code: ProblemCode, message: string] {
  if (issue.code === 'invalid_type') return ['wrongType', `Here stands ${kindOf(value)}${expectation(issue, '; ')} is expected.`];
  if (issue.code === 'invalid_value')
    return ['badValue', `${quoted(value)} is not ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}.`];
  if (issue.code === 'too_small')
    return [
      'outOfRange',
      `${measure(issue.origin, value)} ${issue.inclusive === false ? 'must be more than' : 'must be at least'} ${String(issue.minimum)}.`,
    ];
  if (issue.code === 'too_big')
    return [
      'outOfRange',
      `${measure(issue.origin, value)} ${issue.inclusive === false ? 'must be less than' : 'may be at most'} ${String(issue.maximum)}.`,
    ];
  return ['badValue', issue.message === '' ? `${quoted(value)} does not fit here.` : `${quoted(value)} does not fit: ${issue.message}.`];
}

function measure(origin: string, value: unknown): string {
  if (origin === 'string') return `The length of this text (${String(value).length})`;
  if (origin === 'array') return `The number of entries (${Array.isArray(value) ? value.length : '?'})`;
  return typeof value === 'number' ? `${value}` : 'The number';
}

const words: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
]);

function expectation(issue: Issue, before: string): string {
  if (issue.code === 'invalid_type') return `${before}${words.get(issue.expected) ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `${before}${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
  return issue.message === '' ? '' : `${before}${issue.message}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? `the number ${value}` : `the fraction ${value}`;
  return words.get(typeof value) ?? typeof value;
}

const quoted = (value: unknown): string =>
  typeof value === 'string'
    ? `“${value.slice(0, 60)}”`
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : kindOf(value);

/** What stands at a path of JSON; undefined where nothing does. */
export function valueAt(json: unknown, path: Path): unknown {
  let value = json;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[part];
  }
  return value;
}

/** What stands at a path of the mended JSON: something else, under another key perhaps; nothing where only the path is given. */
interface Mend {
  readonly path: Path;
  readonly key?: string;
  readonly value?: unknown;
}

/** A copy of the JSON with what its findings say mended; entries of lists stay, so that indices keep their meaning. */
function mendedOf(json: unknown, findings: readonly Finding[]): unknown {
  return patchedWith(
    json,
    findings.map(({ path, code, nearest: meant }): Mend => {
      if (meant === undefined) return { path };
      if (code === 'badValue') return { path, value: meant };
      return code === 'unknownKey' && valueAt(json, [...path.slice(0, -1), meant]) === undefined
        ? { path, key: meant, value: valueAt(json, path) }
        : { path };
    }),
  );
}

function patchedWith(json: unknown, mends: readonly Mend[]): unknown {
  if (mends.length === 0 || typeof json !== 'object' || json === null) return json;
  const inner = (key: string | number): readonly Mend[] =>
    mends.flatMap(({ path, ...rest }) => (path.length > 1 && path[0] === key ? [{ path: path.slice(1), ...rest }] : []));
  const here = new Map(mends.flatMap((mend) => (mend.path.length === 1 ? [[mend.path[0], mend] as const] : [])));
  if (Array.isArray(json)) return json.map((entry: unknown, index) => here.get(index)?.value ?? patchedWith(entry, inner(index)));
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) => {
      const mend = here.get(key);
      if (!mend) return [[key, patchedWith(value, inner(key))] as const];
      return mend.value === undefined ? [] : [[mend.key ?? key, mend.value] as const];
    }),
  );
}
