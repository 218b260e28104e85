import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseScenario, type ResolvedScenario, type Sources } from '../../src/scenario/index.ts';
import { type World, worldOf } from '../../src/simulation/index.ts';

const scenarios = resolve(import.meta.dirname, '../../scenarios');
const text = (path: string): string => readFileSync(resolve(scenarios, path), 'utf8');

/** A pack's folder as `assemblePack` takes it: file names to their texts. */
export function packParts(id: string): Record<string, string> {
  const folder = `packs/${id}`;
  const own = readdirSync(resolve(scenarios, folder)).filter((name) => name.endsWith('.json'));
  const types = readdirSync(resolve(scenarios, folder, 'caseTypes')).map((name) => `caseTypes/${name}`);
  return Object.fromEntries([...own, ...types].map((name) => [name, text(`${folder}/${name}`)]));
}

let known: Sources | undefined;

/** The committed packs and district, read once. */
export const sources = (): Sources =>
  (known ??= {
    packs: { 'cn-foshan': packParts('cn-foshan'), international: packParts('international'), queueing: packParts('queueing') },
    districts: { lizhou: text('districts/lizhou.geojson') },
  });

/** The night market as an object to be changed before it is read. */
export const nightMarket = (): Record<string, unknown> => scenarioOf('night-market');

/** A committed scenario as an object to be changed before it is read. */
export const scenarioOf = (id: string): Record<string, unknown> => JSON.parse(text(`${id}.json`)) as Record<string, unknown>;

/** A scenario made sound. @throws with every problem when it is not. */
export function resolved(scenario: unknown, from: Sources = sources()): ResolvedScenario {
  const read = parseScenario(JSON.stringify(scenario, null, 2), 'scenario.json', from);
  if (!read.ok)
    throw new Error(
      read.problem.map(({ file, line, column, path, message }) => `${file}:${line}:${column} ${path}: ${message}`).join('\n'),
    );
  return read.value;
}

export const worldFrom = (scenario: unknown, from?: Sources): World => worldOf(resolved(scenario, from));

/**
 * The night market without its streams and inherited cases, without people of shops and schools who help, and with units that wait where
 * they stand: a quiet evening to which a test adds what it is about.
 */
export function quietEvening(more: Record<string, unknown> = {}): Record<string, unknown> {
  const { units, ...evening } = nightMarket();
  return {
    ...evening,
    units: (units as readonly Record<string, unknown>[]).map((unit) => ({ ...unit, patrol: undefined })),
    streams: [],
    scripted: [],
    inherited: [],
    groups: [],
    ...more,
  };
}
