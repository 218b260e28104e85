import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { terminal } from './io.ts';
import { playTasks } from './par.ts';
import { casebreak } from './program.ts';

if (isMainThread) {
  // A reader that closes the pipe early (`casebreak schema | head`) is no error.
  process.stdout.on('error', () => {
    process.exitCode = 0;
  });
  process.exitCode = await casebreak(process.argv.slice(2), terminal);
} else playTasks(workerData as string, parentPort!);
