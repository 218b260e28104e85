import { type ProblemCode, problemsInChinese } from './problemCode.ts';

/** The way to a place in JSON: keys and indices from the top of a file. */
export type Path = readonly (string | number)[];

/**
 * What a check finds, before it is known in which file and line it stands. The path leads through the whole (scenario, pack or district).
 */
export interface Finding {
  readonly path: Path;
  readonly code: ProblemCode;
  /** One plain English sentence for the author. */
  readonly message: string;
  /** The valid name that was probably meant. */
  readonly nearest?: string;
  /** A warning does no harm; absent it is an error. */
  readonly severity?: 'warning';
  /** True where the key is wrong, not its value. */
  readonly atKey?: boolean;
}

/** A finding at a letter of the text, from 0. */
export interface PlacedFinding extends Finding {
  readonly offset: number;
}

/** Something in a file that its author must mend (`error`) or might look at (`warning`). */
export interface ScenarioProblem {
  readonly file: string;
  /** From 1; 0 where the file was handed in as data instead of text. */
  readonly line: number;
  /** From 1, in UTF-16 letters; 0 where the file was handed in as data. */
  readonly column: number;
  /** Such as `streams[2].type`; empty for the file as a whole. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: string;
  readonly nearest?: string;
  readonly severity: 'error' | 'warning';
}

/** A finding of a check. */
export function finding(path: Path, code: ProblemCode, message: string, nearest?: string): Finding {
  return { path, code, message, ...(nearest === undefined ? {} : { nearest }) };
}

/** The path as authors read it: `streams[2].type`, with keys that hold odd letters in quotes. */
export function writePath(path: Path): string {
  return path
    .map((part, place) =>
      typeof part === 'number' ? `[${part}]` : !/^[\w$-]+$/.test(part) ? `[${JSON.stringify(part)}]` : place === 0 ? part : `.${part}`,
    )
    .join('');
}

/** The same for authors who read Chinese: what kind of problem it is in Chinese, and what exactly in the checks' own English behind it. */
export function writeProblemInChinese({ file, line, column, path, code, message, nearest, severity }: ScenarioProblem): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  const meant = nearest === undefined ? '' : `您是否想写“${nearest}”？`;
  return `${place}${path === '' ? '' : ` ${path}`}：${severity === 'warning' ? '提醒：' : ''}${problemsInChinese[code]}。${meant}（${message}）`;
}

/** The problem as one line: `file:line:col path: message (code)`, with the nearest name where there is one. */
export function writeProblem({ file, line, column, path, code, message, nearest, severity }: ScenarioProblem): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  const meant = nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
  return `${place}${path === '' ? '' : ` ${path}`}: ${severity === 'warning' ? 'warning: ' : ''}${message}${meant} (${code})`;
}

/** True when nothing worse than a warning is among the problems. */
export const isSound = (problems: readonly { readonly severity?: string }[]): boolean =>
  problems.every(({ severity }) => severity === 'warning');
