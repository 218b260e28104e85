import { instant } from '../kernel/index.ts';
import { onPaper, resumeShift, scenarioHashOf } from '../replay/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import type { GivenCommand, Shift } from '../simulation/index.ts';
import type { ShiftRecord } from './storage/shiftJournal.ts';

/** The hash by which a shift names its scenario, pack and district. */
export const hashOf = (resolved: ResolvedScenario): string => scenarioHashOf(onPaper(resolved));

/** The shift of a journal, played again up to the second reached. */
export const replayed = (
  resolved: ResolvedScenario,
  seed: string,
  { commands, second }: Pick<ShiftRecord, 'second'> & { readonly commands: readonly GivenCommand[] },
): Shift => resumeShift(resolved, seed, commands, instant(second));
