import { engineVersion, openRun } from '../replay/index.ts';
import type { ExitCode, Io } from './io.ts';
import { loadRun } from './runs.ts';
import { assessed, breachesOf, summaryOf } from './scoring.ts';

/** `casebreak score <run>`: the score sheet made anew from a run's facts, without re-simulating. */
export function score(file: string, { json }: { readonly json: boolean }, io: Io): ExitCode {
  const run = loadRun(file);
  if (!run.ok) {
    io.err(run.problem);
    return 1;
  }
  const shift = openRun(run.value);
  if (!shift.ok) {
    io.err(`${file}: ${shift.problem.message} (${shift.problem.code})`);
    return 1;
  }
  if (run.value.engine !== engineVersion) io.err(`${file}: made by “${run.value.engine}”; scored from its facts, not re-simulated here.`);
  const assessment = assessed(shift.value);
  if (json) io.out(JSON.stringify(assessment.score, null, 2));
  else [...summaryOf(assessment), ...breachesOf(assessment, shift.value)].forEach(io.out);
  return 0;
}
