import { parseExpression, pathsOf, type Lookup, type Value } from '../kernel/index.ts';
import type { Ask } from '../scenario/index.ts';
import { type CaseRecord, lookupOfOrder, type Order, type Shift } from '../simulation/index.ts';
import type { OpenAsk } from './deskPicture.ts';

const reads = new WeakMap<Ask, readonly string[]>();

/** The paths on which the right answer to an ask depends. */
function pathsFor(ask: Ask): readonly string[] {
  let paths = reads.get(ask);
  if (!paths) {
    paths = [
      ...new Set(
        ask.right.flatMap(({ when }) => {
          const read = parseExpression(when);
          return read.ok ? pathsOf(read.value) : [];
        }),
      ),
    ];
    reads.set(ask, paths);
  }
  return paths;
}

/**
 * What the desk knows of the things on which an ask depends, by path; null where it does not know. Nothing here is read from the truth
 * that nobody has told or seen.
 */
export function askFacts({ world, state }: Shift, order: Order, ask: Ask): OpenAsk['facts'] {
  const record = state.cases[order.caseId]!;
  const lookup = lookupOfOrder(world, state, order);
  return pathsFor(ask).map((path) => ({ path, value: knownValue(record, order, path, lookup) }));
}

/** Roots that say how the work stands, which the desk sees anyway. */
const ofTheWork: ReadonlySet<string> = new Set([
  'order',
  'place',
  'crew',
  'count',
  'done',
  'belief',
  'heard',
  'known',
  'file',
  'report',
  'stage',
  'time',
  'item',
  'money',
  'threshold',
]);
const ofTheFile: ReadonlySet<string> = new Set(['person.custody', 'person.matched', 'person.located', 'person.heldBy']);

function knownValue(record: CaseRecord, order: Order, path: string, lookup: Lookup): Value {
  const dot = path.indexOf('.');
  const [root, name] = [path.slice(0, dot), path.slice(dot + 1)];
  if (ofTheWork.has(root) || ofTheFile.has(path)) return lookup(path) ?? null;
  if (root === 'case')
    return name === 'track' || record.attributes[name] !== undefined ? (lookup(path) ?? null) : (lookup(`known.${name}`) ?? null);
  return (
    record.beliefs.findLast(
      ({ aspect, standing, value, subject }) =>
        aspect === name && value !== null && standing !== 'contradicted' && (root !== 'person' || subject === order.person),
    )?.value ?? null
  );
}

/** Whether a rule can hold of a case of this type: one that is for another type, or for all but this, has nothing to say beside its asks. */
export function concerns(guard: string, type: string | null): boolean {
  if (type === null || guard.includes('||')) return true;
  return guard.split('&&').every((part) => {
    const [, sign, named] = /^case\.type(==|!=)'(\w+)'$/.exec(part.replaceAll(' ', '')) ?? [];
    return sign === undefined || (named === type) === (sign === '==');
  });
}
