import { cpus, loadavg } from 'node:os';
import { growth } from './growth.ts';
import { seek, size } from './paper.ts';
import { route } from './route.ts';
import { market, synthetic } from './speed.ts';
import { station } from './station.ts';
import { type Section, tableOf } from './table.ts';

const sections: Readonly<Record<string, Section>> = { synthetic, market, station, growth, route, seek, size };

/** The machine, and how busy others keep it. */
function machine(): string {
  const cores = cpus();
  return `${new Date().toISOString().slice(0, 10)}, ${cores.length} cores, ${cores[0]?.model.trim() ?? 'unknown CPU'}, Node ${process.version}, load ${loadavg()[0]!.toFixed(2)} at the start. Each figure from one core; the best of three after a warm-up, or percentiles after one.\n`;
}

/** How far the figures can be trusted: a process that often waited for a core shows slower than it is. */
function besides(): string {
  const { user, system } = process.cpuUsage();
  return `CPU time was ${Math.round((user + system) / 10_000 / process.uptime())} % of wall time, helper threads included; load ${loadavg()[0]!.toFixed(2)} at the end.`;
}

const asked = process.argv.slice(2);
const names = asked.filter((word) => word !== '--long');
const strangers = names.filter((name) => !Object.hasOwn(sections, name));
if (strangers.length > 0) {
  console.error(
    `bench: there is no section “${strangers.join('”, “')}”; there are ${Object.keys(sections).join(', ')}, and --long for 10,000 cases.`,
  );
  process.exitCode = 2;
} else {
  console.log(machine());
  for (const [name, { title, rows }] of Object.entries(sections))
    if (names.length === 0 || names.includes(name)) console.log(tableOf(title, await rows(asked.includes('--long'))));
  console.log(besides());
}
