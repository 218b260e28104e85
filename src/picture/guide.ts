import type { Shift } from '../simulation/index.ts';
import type { Guidance } from './deskPicture.ts';

/**
 * Follows a shift by its scenario's guide: each call gives the step that stands now, null where there is no guide or all of it is done.
 * A step counts as done whenever what it asks for was done, so that nobody who runs ahead of the guide is kept waiting by it.
 */
export function guideOf({ world, journal, log }: Shift): () => Guidance | null {
  const { guide } = world.resolved.scenario;
  const commands = new Set<string>();
  const stages = new Set<string>();
  let [commandsRead, factsRead, step] = [0, 0, 0];
  const catchUp = (): void => {
    for (; commandsRead < journal.length; commandsRead++) {
      const { command, refusal, takenBack } = journal[commandsRead]!;
      if (refusal === undefined && !takenBack) commands.add(command.type);
    }
    for (; factsRead < log.length; factsRead++) {
      const { fact } = log[factsRead]!;
      if (fact.type === 'stageChanged') stages.add(`${fact.region}.${fact.to}`);
    }
  };
  return () => {
    if (step >= guide.length) return null;
    catchUp();
    for (; step < guide.length; step++) {
      const { until } = guide[step]!;
      if (!('command' in until ? commands.has(until.command) : stages.has(until.stage))) break;
    }
    const now = guide[step];
    return now ? { step: step + 1, of: guide.length, say: now.say } : null;
  };
}
