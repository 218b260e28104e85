import { terminal } from './io.ts';
import { casebreak } from './program.ts';

// A reader that closes the pipe early (`casebreak schema | head`) is no error.
process.stdout.on('error', () => { process.exitCode = 0; });
process.exitCode = casebreak(process.argv.slice(2), terminal);
