/** Order of two texts by UTF-16 code unit: the same in every locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of two numbers, smaller first. */
export const byNumber = (a: number, b: number): number => a - b;

/** The keys of a record in `byText` order, so that a walk over it never depends on the order of writing. */
export const sortedKeys = <Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>): readonly Key[] =>
  (Object.keys(record) as Key[]).sort(byText);
