import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renewChart } from '../../simulation/drawnChart.ts';
import { goldenShifts } from './shifts.ts';
import { summaryOf } from './summary.ts';

const file = resolve(import.meta.dirname, 'golden.json');
const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>> : {};
const after = Object.fromEntries(goldenShifts.map((golden) => [golden.name, summaryOf(golden)]));

// What changed goes into the commit message: a change of balance is a diff of numbers.
for (const [name, now] of Object.entries(after)) {
  const was = before[name] ?? {};
  const changed = Object.keys(now).filter((key) => key !== 'hash' && JSON.stringify(was[key]) !== JSON.stringify(now[key]));
  if (changed.length > 0) console.log(`${name}\n${changed.map((key) => `  ${key}: ${JSON.stringify(was[key])} -> ${JSON.stringify(now[key])}`).join('\n')}`);
}
writeFileSync(file, `${JSON.stringify(after, null, 1)}\n`);
renewChart();
