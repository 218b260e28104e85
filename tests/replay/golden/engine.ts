import { resolve } from 'node:path';
import { canonicalJson, sha256 } from '../../../src/kernel/index.ts';

/** Which engine version played the golden shifts, and the seal over their ends. */
export interface EngineOf {
  readonly engine: string;
  readonly goldens: string;
}

/** Where the two are kept side by side. */
export const engineFile = resolve(import.meta.dirname, 'engine.json');

/** One hash over the ends of all golden shifts. */
export const sealOf = (golden: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string =>
  sha256(canonicalJson(Object.fromEntries(Object.entries(golden).map(([name, { hash }]) => [name, String(hash)]))));

/** What to do when golden shifts end otherwise than this engine version is known for. */
export const howToDecide = [
  'The golden shifts end otherwise than this engine version is known for. Decide:',
  '- the same scenario, seed and commands give other facts: raise engineVersion in src/replay/engine.ts and run `npm run golden` again;',
  '- shifts were only added or described otherwise, or no run of this version has been handed to anybody: `npm run golden -- --same-engine`.',
].join('\n');
