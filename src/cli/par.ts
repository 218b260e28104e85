import { availableParallelism } from 'node:os';
import { type MessagePort, Worker } from 'node:worker_threads';
import { lead, type Par, parOf, type Played, playedOnce, type PolicyName, policyNames, type Spread } from '../experiments/index.ts';
import { nearest } from '../kernel/index.ts';
import { worldOf } from '../simulation/index.ts';
import { soundScenario } from './content.ts';
import type { ExitCode, Io } from './io.ts';
import { milliseconds } from './timed.ts';

/** The options of `par`, as they were typed. */
export interface ParOptions {
  readonly seeds: string;
  readonly policies?: string;
  readonly json: boolean;
}

/** One shift for a thread to play. */
interface Task {
  readonly seed: string;
  readonly policy: PolicyName;
}

const mostSeeds = 10_000;

/** `casebreak par <scenario>`: what each policy makes of the same seeds, on all cores. */
export async function par(scenario: string, options: ParOptions, io: Io): Promise<ExitCode> {
  const asked = askedFor(options);
  if (typeof asked === 'string') {
    io.err(`casebreak: ${asked}`);
    return 2;
  }
  const resolved = soundScenario(scenario);
  if (!resolved.ok) {
    resolved.problem.forEach(io.err);
    return 1;
  }
  const { seeds, policies } = asked;
  const before = performance.now();
  const shifts = Array.from({ length: seeds }, (_, index) => String(index + 1)).flatMap((seed) =>
    policies.map((policy) => ({ seed, policy })),
  );
  const threads = Math.min(availableParallelism(), shifts.length);
  const played = await onThreads(threads, scenario, shifts);
  const of = (policy: PolicyName): readonly Played[] =>
    played.filter((one) => one.policy === policy).sort((a, b) => Number(a.seed) - Number(b.seed));
  const pars = policies.map((policy) => [policy, parOf(of(policy))] as const);
  const leads = policies
    .slice(1)
    .map((policy, index) => ({ policy: policies[index]!, over: policy, score: lead(of(policies[index]!), of(policy)) }));
  const wallMs = milliseconds(performance.now() - before);
  if (options.json)
    io.out(
      JSON.stringify({ scenario: resolved.value.scenario.id, seeds, threads, policies: Object.fromEntries(pars), leads, wallMs }, null, 2),
    );
  else tell(pars, leads, `${played.length} shifts on ${threads} threads in ${(wallMs / 1000).toFixed(1)} s`, io);
  return 0;
}

function askedFor({ seeds, policies }: ParOptions): { readonly seeds: number; readonly policies: readonly PolicyName[] } | string {
  const count = Number(seeds);
  if (!Number.isInteger(count) || count < 1 || count > mostSeeds) return `“${seeds}” is no number of seeds from 1 to ${mostSeeds}.`;
  const names = policies === undefined ? policyNames : policies.split(',').map((name) => name.trim());
  const strange = names.find((name) => !(policyNames as readonly string[]).includes(name));
  if (strange === undefined) return { seeds: count, policies: [...new Set(names)] as PolicyName[] };
  const meant = nearest(strange, policyNames);
  return `there is no policy “${strange}”; there are ${policyNames.join(', ')}.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`;
}

/** The program itself, which plays a share when it is started as a thread. */
const fromSource = import.meta.url.endsWith('.ts');
const program = new URL(fromSource ? './main.ts' : './main.js', import.meta.url);

/** Megabytes for what lives shortly: pictures and offers come and go by the million, and a small nursery would be swept all the time. */
const resourceLimits = { maxYoungGenerationSizeMb: 128 };

/**
 * A thread of the program for one scenario. From its sources it must first be taught TypeScript: threads do not inherit what the main
 * thread has learnt.
 */
function threadFor(workerData: string): Worker {
  if (!fromSource) return new Worker(program, { workerData, resourceLimits });
  const lesson = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => { register(); return import(${JSON.stringify(program.href)}); })`;
  return new Worker(lesson, { workerData, resourceLimits, eval: true });
}

/**
 * Plays the tasks on so many threads. Each takes the next as it finishes one: policies differ fivefold in what a shift of theirs costs,
 * and equal shares would leave cores idle.
 */
async function onThreads(threads: number, scenario: string, tasks: readonly Task[]): Promise<readonly Played[]> {
  const [waiting, played] = [[...tasks], [] as Played[]];
  const drained = (worker: Worker): Promise<void> =>
    new Promise((done, broken) => {
      const next = (): void => {
        const task = waiting.shift();
        if (task) worker.postMessage(task);
        else
          void worker.terminate().then(() => {
            done();
          });
      };
      worker.on('message', (one: Played) => {
        played.push(one);
        next();
      });
      worker.once('error', broken);
      next();
    });
  await Promise.all(Array.from({ length: threads }, () => drained(threadFor(scenario))));
  return played;
}

/** What a thread does: plays each task it is handed. @throws when the scenario is not sound, which was looked at before. */
export function playTasks(scenario: string, port: MessagePort): void {
  const resolved = soundScenario(scenario);
  if (!resolved.ok) throw new Error(resolved.problem.join('\n'));
  const world = worldOf(resolved.value);
  port.on('message', ({ seed, policy }: Task) => {
    port.postMessage(playedOnce(world, seed, policy));
  });
}

const tenths = (n: number): string => n.toFixed(1);
const inWords = (spread: Spread | null): string =>
  spread === null
    ? 'nothing measured'
    : `${tenths(spread.mean)} (95 % ${tenths(spread.low)} to ${tenths(spread.high)}), p10 ${tenths(spread.p10)}, p50 ${tenths(spread.p50)}, p90 ${tenths(spread.p90)}`;

/** The band of a mean of scores: a score is never below 0 or above 100, however few seeds were played. */
const ofScores = (spread: Spread | null): Spread | null =>
  spread && { ...spread, low: Math.max(spread.low, 0), high: Math.min(spread.high, 100) };

function tell(
  pars: readonly (readonly [PolicyName, Par])[],
  leads: readonly { readonly policy: string; readonly over: string; readonly score: Spread | null }[],
  last: string,
  io: Io,
): void {
  for (const [policy, { score, passed, solved, intervals }] of pars) {
    io.out(`${policy}: score ${inWords(ofScores(score))}; passed ${passed}; solved ${solved === null ? '–' : `${tenths(100 * solved)} %`}`);
    for (const [phase, { count, p50, p90 }] of Object.entries(intervals))
      io.out(`  ${phase}: ${count} times, median ${p50} s, p90 ${p90} s`);
  }
  for (const { policy, over, score } of leads) io.out(`${policy} over ${over}: ${inWords(score)}`);
  io.out(last);
}
