import type { GuideStep } from '../scenario/index.ts';
import type { Command, Shift } from '../simulation/index.ts';
import type { Guidance } from './deskPicture.ts';

/** What has been done so far, as far as a guide asks for it. */
interface Done {
  /** By command: what the last accepted one gave, null where it gives nothing that a guide can ask for. */
  readonly commands: ReadonlyMap<string, string | number | null>;
  readonly stages: ReadonlySet<string>;
}

/**
 * Follows a shift by its scenario's guide: each call gives the step that stands now, null where there is no guide or all of it is done.
 * A step counts as done whenever what it asks for was done, so that nobody who runs ahead of the guide is kept waiting by it;
 * whoever sets another value than a step asks for before there is a case is led back to it.
 */
export function guideOf(shift: Shift): () => Guidance | null {
  const { world, journal, log } = shift;
  const { guide } = world.resolved.scenario;
  const commands = new Map<string, string | number | null>();
  const stages = new Set<string>();
  let [commandsRead, factsRead, step] = [0, 0, 0];
  const catchUp = (): void => {
    for (; commandsRead < journal.length; commandsRead++) {
      const { command, refusal, takenBack } = journal[commandsRead]!;
      if (refusal === undefined && !takenBack) commands.set(command.type, givenBy(command));
    }
    for (; factsRead < log.length; factsRead++) {
      const { fact } = log[factsRead]!;
      if (fact.type === 'stageChanged') stages.add(`${fact.region}.${fact.to}`);
    }
  };
  return () => {
    if (step >= guide.length) return null;
    catchUp();
    const call = lostCall(shift);
    // A guide goes back only to what a call lacks: once it is registered, a priority cannot be set anew.
    if (call !== 'registered') step = 0;
    while (step < guide.length && isDone(guide[step]!, { commands, stages }, call)) step++;
    const now = guide[step];
    return now ? { step: step + 1, of: guide.length, ...told(shift, now, call, commands.has(wanted(now))) } : null;
  };
}

const wanted = ({ until }: GuideStep): string => ('command' in until ? until.command : '');

function isDone({ until }: GuideStep, { commands, stages }: Done, call: Call): boolean {
  if ('stage' in until) return stages.has(until.stage);
  const settled = until.is === undefined || (call === 'registered' && until.command === 'setPriority');
  return commands.has(until.command) && (settled || commands.get(until.command) === until.is);
}

function told({ world }: Shift, step: GuideStep, call: Call, given: boolean): Pick<Guidance, 'say' | 'about'> {
  const { guideAsides } = world.resolved.scenario;
  if ((call === 'callLost' || call === 'callGone') && guideAsides?.[call]) return { say: guideAsides[call], about: call };
  return given && step.otherwise ? { say: step.otherwise, about: 'otherwise' } : { say: step.say, about: 'step' };
}

/** What a command gave that a guide can ask for. */
function givenBy(command: Command): string | number | null {
  if (command.type === 'setType') return command.caseType;
  if (command.type === 'setPriority') return command.priority;
  if (command.type === 'ask') return command.question;
  return command.type === 'order' ? command.job : null;
}

type Call = 'registered' | 'open' | 'callLost' | 'callGone';

/** How it stands with the calls until one is registered: one can still become a case, or the last that could is lost or gone. */
function lostCall({ state }: Shift): Call {
  const reports = Object.values(state.reports);
  const at = (...stages: readonly string[]): boolean => reports.some(({ intake }) => stages.includes(intake));
  if (at('registered', 'merged')) return 'registered';
  if (at('ringing', 'questioning', 'graded') || reports.length === 0) return 'open';
  return at('abandoned', 'ended') ? 'callLost' : 'callGone';
}
