import type { ScenarioSummary } from '../../scenario/index.ts';
import type { ScenarioCard } from '../../views/index.ts';

/** Local seconds of the day at instant 0, from a local date and time such as `2026-05-08T18:00`. */
export function startOfDay(starts: string): number {
  const [hours, minutes] = starts.slice(11).split(':');
  return Number(hours) * 3600 + Number(minutes) * 60;
}

/** The card of a scenario on the start screen. */
export const cardOf = ({ id, name, briefing, lasts, starts, mode, kind, units }: ScenarioSummary): ScenarioCard => ({
  id,
  name,
  briefing,
  lasts,
  startsAt: startOfDay(starts),
  mode,
  kind,
  units,
});
