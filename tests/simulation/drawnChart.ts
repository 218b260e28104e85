import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { regions } from '../../src/scenario/index.ts';
import { chartTable, firstStage } from '../../src/simulation/index.ts';

const readme = resolve(import.meta.dirname, '../../README.md');
const [begins, ends] = ['<!-- statechart: drawn from the machine by tests/simulation/drawnChart.ts -->', '<!-- end of statechart -->'];

/** The case statechart as a Mermaid drawing, one composite a region, read from the machines. */
export function drawnChart(): string {
  const lines = regions.flatMap((region) => [
    `  state ${region} {`,
    `    [*] --> ${region}_${firstStage(region)}`,
    ...Object.entries(chartTable[region]).flatMap(([stage, events]) => [
      `    ${region}_${stage} : ${stage}`,
      ...Object.entries(events).flatMap(([event, ways]) =>
        ways.map(({ guard, target }) => `    ${region}_${stage} --> ${region}_${target} : ${event}${guard === null ? '' : ` [${guard}]`}`),
      ),
    ]),
    '  }',
  ]);
  return ['```mermaid', 'stateDiagram-v2', '  direction LR', ...lines, '```'].join('\n');
}

/** The drawing as it stands in the README. */
export function chartInReadme(): string {
  const text = readFileSync(readme, 'utf8');
  return text.slice(text.indexOf(begins) + begins.length, text.indexOf(ends)).trim();
}

/** Puts the present drawing into the README. */
export function renewChart(): void {
  const text = readFileSync(readme, 'utf8');
  writeFileSync(readme, `${text.slice(0, text.indexOf(begins) + begins.length)}\n${drawnChart()}\n${text.slice(text.indexOf(ends))}`);
}
