import { type Verification, verifyRun } from '../replay/index.ts';
import type { ExitCode, Io } from './io.ts';
import { loadRun } from './runs.ts';
import { scoreOf } from './scoring.ts';
import { milliseconds, timed } from './timed.ts';

/** One run's result in the JSON of `verify --json`. */
interface Verified {
  readonly file: string;
  readonly ok: boolean;
  readonly problem?: string;
  readonly difference?: Verification['difference'];
  readonly foreign: boolean;
  readonly checkpoints: number;
  readonly stateHash: string;
  readonly simulatedSeconds: number;
  /** The re-simulation with its chain, without reading and comparing. */
  readonly wallMs: number;
}

/** `casebreak verify <run…>`: re-simulates runs from their files alone. 0 only when every one gives the same hashes and score. */
export function verify(files: readonly string[], { json }: { readonly json: boolean }, io: Io): ExitCode {
  const verified = files.map(verifyFile);
  for (const one of verified) if (one.problem !== undefined) io.err(one.problem);
  if (json) {
    const all = verified.every(({ ok }) => ok);
    io.out(
      JSON.stringify(
        {
          ok: all,
          runs: verified,
          simulatedSeconds: sum(verified.map((one) => one.simulatedSeconds)),
          wallMs: milliseconds(sum(verified.map((one) => one.wallMs))),
        },
        null,
        2,
      ),
    );
  } else
    for (const one of verified) {
      if (one.ok)
        io.out(
          `${one.file}: verified: ${one.checkpoints} checkpoints, ${one.simulatedSeconds} s simulated in ${one.wallMs} ms, state ${one.stateHash}`,
        );
    }
  return verified.every(({ ok }) => ok) ? 0 : 1;
}

function verifyFile(file: string): Verified {
  const none = { file, ok: false, foreign: false, checkpoints: 0, stateHash: '', simulatedSeconds: 0, wallMs: 0 };
  const run = loadRun(file);
  if (!run.ok) return { ...none, problem: run.problem };
  const clock = { wallMs: 0 };
  const { ok, difference, foreign, checkpoints, hash, simulatedSeconds } = verifyRun(run.value, {
    scoreOf,
    during: (simulate) => {
      const { value, wallMs } = timed(simulate);
      clock.wallMs = wallMs;
      return value;
    },
  });
  const problem = difference && {
    problem: `${file}: first difference: ${difference.message} (${difference.kind} ${difference.index}, second ${difference.at})`,
    difference,
  };
  return { file, ok, ...problem, foreign, checkpoints, stateHash: hash, simulatedSeconds, wallMs: clock.wallMs };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
