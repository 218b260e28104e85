import { type CaseId, type CaseTypeId, instant, type ReportId } from '../../src/kernel/index.ts';
import { advance, type Command, type Shift, startShift, submit, type World } from '../../src/simulation/index.ts';
import { packParts, sources, worldFrom } from './sources.ts';

/** Gives a command. @throws when it is refused. */
export function give(shift: Shift, command: Command): void {
  const done = submit(shift, command);
  if (!done.ok) throw new Error(JSON.stringify([command, done.problem]));
}

/** Lets time pass until something holds. @throws when it does not within the span. */
export function waitFor(shift: Shift, holds: () => boolean, seconds = 600): void {
  const end = shift.state.now + seconds;
  while (!holds()) {
    if (shift.state.now >= end) throw new Error(`not within ${seconds} s`);
    advance(shift, instant(shift.state.now + 1));
  }
}

/** The first report of a shift and its file, by their ids. */
export const first = { report: 'r1' as ReportId, caseId: 'c1' as CaseId };

/** A shift whose first caller is on the line. */
export function onTheLine(world: World, seed: string): Shift {
  const shift = startShift(world, seed);
  waitFor(shift, () => shift.state.reports[first.report] !== undefined);
  give(shift, { type: 'answer', report: first.report });
  return shift;
}

/** Puts a question and waits for the answer. */
export function askCaller(shift: Shift, question: string): void {
  give(shift, { type: 'ask', report: first.report, question });
  waitFor(shift, () => shift.state.reports[first.report]!.asking === null);
}

/** Gives the first report a type, its place and a priority, and makes a case of it. */
export function fileCase(shift: Shift, caseType: string, priority: 1 | 2 | 3 | 4 = 2): void {
  const { report, caseId } = first;
  give(shift, { type: 'setType', report, caseType: caseType as CaseTypeId });
  const placed = (): string | undefined =>
    shift.state.cases[caseId]!.beliefs.find(({ about, aspect, spot }) => about === 'scene' && aspect === 'place' && spot !== null)?.id;
  if (placed() === undefined) askCaller(shift, 'where');
  give(shift, { type: 'setPlace', report, belief: placed()! });
  give(shift, { type: 'setPriority', report, priority });
  give(shift, { type: 'register', report });
}

/** A world with one file of the pack changed. */
export function worldWith(scenario: unknown, file: string, change: (content: never) => unknown): World {
  const parts = packParts('cn-foshan');
  return worldFrom(scenario, {
    ...sources(),
    packs: { 'cn-foshan': { ...parts, [file]: JSON.stringify(change(JSON.parse(parts[file]!) as never)) } },
  });
}
