import { Command, CommanderError } from 'commander';
import { policyNames } from '../experiments/index.ts';
import { engineVersion } from '../replay/index.ts';
import { conform } from './conform.ts';
import type { ExitCode, Io } from './io.ts';
import { names } from './names.ts';
import { par, type ParOptions } from './par.ts';
import { run, type RunOptions } from './run.ts';
import { schema } from './schema.ts';
import { score } from './score.ts';
import { validate } from './validate.ts';
import { verify } from './verify.ts';

/** An exit code, or the promise of one. */
type Ended = ExitCode | Promise<ExitCode>;

/**
 * Carries out one call of the command line and answers its exit code, at once or (for work in threads) when it is known; words are those
 * after the program's name.
 */
export function casebreak(words: readonly string[], io: Io): Ended {
  const ended: { code: Ended } = { code: 0 };
  const program = commands(io, (code) => {
    ended.code = code;
  });
  try {
    program.parse([...words], { from: 'user' });
    return ended.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    io.err(`casebreak: ${error instanceof Error ? error.message.split('\n')[0]! : 'stopped for an unknown reason'}`);
    return 1;
  }
}

/** The table of commands; the help is made from it. */
function commands(io: Io, end: (code: Ended) => void): Command {
  const program = new Command('casebreak')
    .description('A training simulator for police duty desks: check scenarios, play shifts headless, verify and score runs.')
    .version(engineVersion, '--version', 'the version of the engine, which a run must share to be verified')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => {
        io.out(trimmed(text));
      },
      writeErr: (text) => {
        io.err(trimmed(text));
      },
      outputError: (text, write) => {
        write(trimmed(text).replaceAll('\n', ' '));
      },
    });
  const add = (name: string, description: string): Command => program.command(name).description(description).allowExcessArguments(false);
  add('validate <file...>', 'check scenarios, districts (.geojson), packs (folders) and folders of scenarios')
    .option('--json', 'print an array with a file’s problems in each', false)
    .action((files: readonly string[], options: { readonly json: boolean }) => {
      end(validate(files, options, io));
    });
  add('names <pack>', 'the names that a scenario may use: case types, activities, jobs, unit kinds, places')
    .option('--district <name>', 'whose places', 'lizhou')
    .option('--json', 'print one JSON object', false)
    .action((pack: string, options: { readonly district: string; readonly json: boolean }) => {
      end(names(pack, options, io));
    });
  add('run <scenario>', 'play a shift headless; a scenario is a file or the id of one that comes with the program')
    .requiredOption('--seed <text>', 'the seed: same scenario, seed and policy, same shift')
    .option('--policy <name>', `who plays: ${policyNames.join(', ')}`, 'nearest')
    .option('--until <span>', 'how far, such as 90m or 8h; to the end where absent')
    .option('--replay <file>', 'write the run file')
    .option('--json', 'print one JSON object', false)
    .action((scenario: string, options: RunOptions) => {
      end(run(scenario, options, io));
    });
  add('verify <run...>', 're-simulate runs and compare every hash, fact and score')
    .option('--json', 'print one JSON object', false)
    .action((files: readonly string[], options: { readonly json: boolean }) => {
      end(verify(files, options, io));
    });
  add('score <run>', 'the score sheet of a run, from its facts')
    .option('--json', 'print the sheet as JSON', false)
    .action((file: string, options: { readonly json: boolean }) => {
      end(score(file, options, io));
    });
  add('conform <log...>', 'check event logs against the rules of a profile')
    .requiredOption('--profile <name>', 'whose rules: cn-foshan or international')
    .option('--json', 'print an array in the order of the files', false)
    .action((files: readonly string[], options: { readonly profile: string; readonly json: boolean }) => {
      end(conform(files, options, io));
    });
  add('par <scenario>', 'what each policy makes of the same seeds, on all cores')
    .requiredOption('--seeds <number>', 'how many seeds')
    .option('--policies <names>', `which, with commas between: ${policyNames.join(', ')}; all where absent`)
    .option('--json', 'print one JSON object', false)
    .action((scenario: string, options: ParOptions) => {
      end(par(scenario, options, io));
    });
  add('schema', 'the JSON Schema of the scenario file').action(() => {
    end(schema(io));
  });
  return program;
}

const trimmed = (text: string): string => text.replace(/\n+$/, '');
