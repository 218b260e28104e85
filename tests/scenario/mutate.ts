type Json = Record<string | number, unknown>;

/** A copy of the data with something else (undefined: nothing) at a path such as `streams.2.type`. */
export function changed<Data>(data: Data, path: string, value: unknown): Data {
  const copy = structuredClone(data);
  const parts = path.split('.');
  const last = parts.pop()!;
  let at = copy as unknown as Json;
  for (const part of parts) at = at[part] as Json;
  if (value === undefined)
    delete at[last]; // eslint-disable-line @typescript-eslint/no-dynamic-delete -- a test's own data
  else at[last] = value;
  return copy;
}
