/** One measurement: its first mark is the figure asked for at the outset, where there is one. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly mark?: string;
}

/** A part of the benchmark that can be asked for by name. */
export interface Section {
  readonly title: string;
  readonly rows: (long: boolean) => readonly Row[] | Promise<readonly Row[]>;
}

/** Rows as a markdown table under a heading. */
export const tableOf = (title: string, rows: readonly Row[]): string =>
  [
    `### ${title}`,
    '',
    '| What | Value | Unit | First mark |',
    '|---|---:|---|---|',
    ...rows.map(({ what, value, unit, mark }) => `| ${what} | ${figure(value)} | ${unit} | ${mark ?? '–'} |`),
    '',
  ].join('\n');

/** Three significant figures below a thousand, whole numbers with commas from there on. */
function figure(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-GB');
  return String(Number(value.toPrecision(3)));
}
