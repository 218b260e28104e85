import { instant, nearest, secondsFromText } from '../kernel/index.ts';
import { playShift, type PolicyName, policyNames } from '../experiments/index.ts';
import type { Assessment } from '../assessment/index.ts';
import { engineVersion, recordRun, stateHash, writeRun } from '../replay/index.ts';
import { type Shift, worldOf } from '../simulation/index.ts';
import { soundScenario } from './content.ts';
import { unwritable, writeText } from './files.ts';
import type { ExitCode, Io } from './io.ts';
import { assessed, reportOf, summaryOf } from './scoring.ts';
import { timed } from './timed.ts';

/** The options of `run`, as they were typed. */
export interface RunOptions {
  readonly seed: string;
  readonly policy: string;
  readonly until?: string;
  readonly replay?: string;
  readonly json: boolean;
}

/** `casebreak run <scenario>`: plays a shift headless with a policy. */
export function run(scenario: string, options: RunOptions, io: Io): ExitCode {
  const wrong = misused(options);
  if (wrong !== undefined) {
    io.err(`casebreak: ${wrong}`);
    return 2;
  }
  const nowhere = options.replay === undefined ? undefined : unwritable(options.replay);
  if (nowhere !== undefined) {
    io.err(nowhere);
    return 1;
  }
  const resolved = soundScenario(scenario);
  if (!resolved.ok) {
    resolved.problem.forEach(io.err);
    return 1;
  }
  const world = worldOf(resolved.value);
  const until = options.until === undefined ? world.ends : instant(Math.min(world.ends, secondsFromText(options.until)!));
  const { value: shift, wallMs } = timed(() => playShift(world, options.seed, options.policy as PolicyName, until));
  const assessment = assessed(shift);
  const unsaved =
    options.replay === undefined ? undefined : writeText(options.replay, writeRun(recordRun(shift, { score: assessment.score })));
  if (unsaved !== undefined) io.err(unsaved);
  tell(shift, assessment, options, wallMs, io);
  return unsaved === undefined ? 0 : 1;
}

function misused({ seed, policy, until }: RunOptions): string | undefined {
  if (seed === '') return 'the seed is a text that is not empty.';
  if (!(policyNames as readonly string[]).includes(policy)) {
    const meant = nearest(policy, policyNames);
    return `there is no policy “${policy}”; there are ${policyNames.join(', ')}.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`;
  }
  return until === undefined || (secondsFromText(until) ?? 0) > 0 ? undefined : `“${until}” is no time span such as 8h, 90m or 3600s.`;
}

function tell(shift: Shift, assessment: Assessment, { seed, policy, json }: RunOptions, wallMs: number, io: Io): void {
  const { scenario } = shift.world.resolved;
  if (!json) {
    summaryOf(assessment).forEach(io.out);
    io.out(`${shift.state.now} s simulated in ${wallMs} ms, state ${stateHash(shift)}`);
    return;
  }
  io.out(
    JSON.stringify(
      {
        scenario: scenario.id,
        seed,
        policy,
        engine: engineVersion,
        ...reportOf(assessment),
        simulatedSeconds: shift.state.now,
        wallMs,
        stateHash: stateHash(shift),
      },
      null,
      2,
    ),
  );
}
