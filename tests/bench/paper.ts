import { gzipSync } from 'node:zlib';
import { assess } from '../../src/assessment/index.ts';
import { diceFor, instant } from '../../src/kernel/index.ts';
import { recordRun, seeker, writeRun } from '../../src/replay/index.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';
import { best, percentile, timesOf } from './measure.ts';
import { live, seed, syntheticShift } from './shifts.ts';
import type { Section } from './table.ts';

const instants = 200;

/** Jumps to instants of the synthetic load, in no order. */
export const seek: Section = {
  title: `Seek in the 8 h run (${instants} seeded instants)`,
  rows: () => {
    const { world, log } = syntheticShift();
    const dice = diceFor('bench', 'seek');
    const made = best(() => seeker(world, seed, log));
    const times = timesOf(
      Array.from({ length: instants }, () => instant(dice.integer(0, world.ends))),
      made.value.at,
    );
    return [
      { what: 'making the seeker', value: made.ms, unit: 'ms' },
      { what: 'seek: p50', value: percentile(times, 0.5), unit: 'ms' },
      { what: 'seek: p99', value: percentile(times, 0.99), unit: 'ms', mark: '≤ 50' },
    ];
  },
};

/** The file of the night market as `nearest` plays it, with its score. */
export const size: Section = {
  title: 'The run file of the night market',
  rows: () => {
    const shift = live(worldFrom(nightMarket()));
    const { score } = assess(shift.world, seed, shift.log, shift.state);
    const text = writeRun(recordRun(shift, { score }));
    return [
      { what: 'facts', value: shift.log.length, unit: '' },
      { what: 'as it is', value: Buffer.byteLength(text) / 1024, unit: 'KiB' },
      { what: 'gzipped', value: gzipSync(text).length / 1024, unit: 'KiB' },
    ];
  },
};
