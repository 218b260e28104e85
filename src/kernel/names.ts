/** What every object inherits, and `prototype`: as keys of a record they would answer where nothing was written. */
const inherited: ReadonlySet<string> = new Set([
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'prototype',
  'toLocaleString',
  'toString',
  'valueOf',
]);

/** False for the names through which a record's prototype could be read or written, such as `__proto__` and `constructor`. */
export const isSafeName = (name: string): boolean => !name.startsWith('__') && !inherited.has(name);
