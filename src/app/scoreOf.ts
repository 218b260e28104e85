import { assess } from '../assessment/index.ts';
import type { Shift } from '../simulation/index.ts';

/** The score sheet that a run file carries of a shift, as plain JSON. */
export const scoreOf = ({ world, seed, log, state }: Shift): unknown => JSON.parse(JSON.stringify(assess(world, seed, log, state).score));
