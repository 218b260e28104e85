/** Where a command writes: data to `out`, errors to `err`, a line at a time. */
export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** How a command ended: 0 well, 1 something is wrong with what it was given, 2 it was called wrongly. */
export type ExitCode = 0 | 1 | 2;

/** The terminal. */
export const terminal: Io = {
  out: (line) => {
    process.stdout.write(`${line}\n`);
  },
  err: (line) => {
    process.stderr.write(`${line}\n`);
  },
};
