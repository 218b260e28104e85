import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { soundScenario } from '../../src/cli/content.ts';
import { playShift } from '../../src/experiments/index.ts';
import type { ResolvedScenario } from '../../src/scenario/index.ts';
import { worldOf } from '../../src/simulation/index.ts';
import { type Measured, reportOf, seldom, tableOf } from './report.ts';
import { type Tally, tallyOf } from './tally.ts';

// `npm run calibration [seeds]`: plays forty days, the same with more of what is seldom, and two days with `careful` on every seed and renews the table in README.md.

const folder = join('tests', 'calibration');
const [begins, ends] = ['<!-- calibration: renewed by npm run calibration -->', '<!-- end of calibration -->'];

/** What the tally counts, in the words of the pack that is measured. */
const words = { search: 'area.search_begun', stop: 'fraud.stop_payment_sent', named: ['mixup', 'compensated'] };

/** What a thread plays. */
interface Share {
  readonly seeds: readonly string[];
}

/** Plays one scenario of the calibration. */
function player(resolved: ResolvedScenario): (seed: string) => Tally {
  const world = worldOf(resolved);
  return (seed) => tallyOf(playShift(world, seed, 'careful').log, words);
}

function scenarioOf(name: string): ResolvedScenario {
  const resolved = soundScenario(join(folder, `${name}.json`));
  if (!resolved.ok) throw new Error(resolved.problem.join('\n'));
  return resolved.value;
}

/** The same days in which the seldom types come so many times as often, as the report measures them. */
const withMore = ({ scenario, ...rest }: ResolvedScenario): ResolvedScenario => ({
  ...rest,
  scenario: {
    ...scenario,
    streams: scenario.streams.map((stream) => ({ ...stream, intensity: stream.intensity * (seldom[stream.type] ?? 1) })),
  },
});

/** Plays a share of the seeds. */
function played({ seeds }: Share, tell: (measured: Measured) => void): void {
  const days = scenarioOf('forty-days');
  const [forty, more, two] = [player(days), player(withMore(days)), player(scenarioOf('two-days'))];
  for (const seed of seeds) tell({ forty: forty(seed), more: more(seed), two: two(seed) });
}

/** The seeds of one thread, played in it. */
function inThread(share: Share, tell: (measured: Measured) => void): Promise<void> {
  return new Promise((done, broken) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share });
    worker.on('message', tell);
    worker.once('error', broken);
    worker.once('exit', () => {
      done();
    });
  });
}

/** Plays all seeds on all cores, and writes the table. */
async function renew(count: number): Promise<void> {
  const began = performance.now();
  const threads = Math.min(availableParallelism(), count);
  const measured: Measured[] = [];
  const heard = (one: Measured): void => {
    measured.push(one);
    console.log(`${measured.length} of ${count} seeds after ${((performance.now() - began) / 1000).toFixed(0)} s`);
  };
  await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      inThread(
        { seeds: Array.from({ length: count }, (_seed, index) => String(index + 1)).filter((_seed, index) => index % threads === thread) },
        heard,
      ),
    ),
  );
  const table = `${count} seeds, 1.3 million residents at the published rates, policy \`careful\`.\n\n${tableOf(reportOf(measured))}`;
  console.log(table);
  const readme = readFileSync('README.md', 'utf8');
  const [from, to] = [readme.indexOf(begins) + begins.length, readme.indexOf(ends)];
  if (count === seedsOfTheTable) writeFileSync('README.md', `${readme.slice(0, from)}\n${table}\n${readme.slice(to)}`);
}

/** The table in README.md is of so many seeds; with fewer it is only printed. */
const seedsOfTheTable = 20;

if (isMainThread) await renew(Number(process.argv[2] ?? seedsOfTheTable));
else
  played(workerData as Share, (measured) => {
    parentPort!.postMessage(measured);
  });
