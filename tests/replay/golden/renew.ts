import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { engineVersion } from '../../../src/replay/index.ts';
import { renewChart } from '../../simulation/drawnChart.ts';
import { engineFile, type EngineOf, howToDecide, sealOf } from './engine.ts';
import { eveningOf, ownScenarios } from './evenings.ts';
import { goldenShifts } from './shifts.ts';
import { summaryOf } from './summary.ts';

const file = resolve(import.meta.dirname, 'golden.json');
const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>>) : {};
const after = Object.fromEntries(goldenShifts.map((golden) => [golden.name, summaryOf(golden)]));

// What changed goes into the commit message: a change of balance is a diff of numbers.
for (const [name, now] of Object.entries(after)) {
  const was = before[name] ?? {};
  const changed = Object.keys(now).filter((key) => key !== 'hash' && JSON.stringify(was[key]) !== JSON.stringify(now[key]));
  if (changed.length > 0)
    console.log(`${name}\n${changed.map((key) => `  ${key}: ${JSON.stringify(was[key])} -> ${JSON.stringify(now[key])}`).join('\n')}`);
}
writeFileSync(file, `${JSON.stringify(after, null, 1)}\n`);
const evenings = Object.fromEntries(ownScenarios.map((id) => [id, eveningOf(id)]));
writeFileSync(resolve(import.meta.dirname, 'evenings.json'), `${JSON.stringify(evenings, null, 1)}\n`);
renewChart();

// The engine's version is raised by hand, or kept by hand: nothing decides it in passing.
const kept = JSON.parse(readFileSync(engineFile, 'utf8')) as EngineOf;
const now: EngineOf = { engine: engineVersion, goldens: sealOf(after) };
if (kept.engine !== now.engine || process.argv.includes('--same-engine')) writeFileSync(engineFile, `${JSON.stringify(now, null, 1)}\n`);
else if (kept.goldens !== now.goldens) {
  console.error(howToDecide);
  process.exitCode = 1;
}
