import { instant, type Instant } from '../../src/kernel/index.ts';
import { advance, type Command, type Fact, type Refusal, type Shift, startShift, submit, type World } from '../../src/simulation/index.ts';

/** Plain names instead of branded ids, for commands that a test writes by hand. */
export type Written = { readonly type: Command['type'] } & Readonly<Record<string, unknown>>;

/** A desk that a test works by hand, command by command. */
export interface HandDesk {
  readonly shift: Shift;
  /** Lets time pass to this second. */
  readonly wait: (until: number) => void;
  /** Gives a command. @throws when it is refused. */
  readonly give: (command: Written) => void;
  /** Gives a command; why it was refused, or undefined. */
  readonly refused: (command: Written) => Refusal | undefined;
  /** Answers a report, hears where it is, and registers its case. */
  readonly takeIn: (report: string, type: string, priority?: 1 | 2 | 3 | 4) => string;
  /** Waits, second by second, until something holds. @throws after an hour. */
  readonly until: (holds: (shift: Shift) => boolean) => void;
  /** The facts of one kind, in order. */
  readonly facts: <Type extends Fact['type']>(type: Type) => readonly (Extract<Fact, { type: Type }> & { readonly at: Instant })[];
}

/** Opens a desk on a shift that has just begun. */
export function handDesk(world: World, seed: string): HandDesk {
  const shift = startShift(world, seed);
  const { state } = shift;
  const wait = (until: number): void => {
    advance(shift, instant(until));
  };
  const refused = (command: Written): Refusal | undefined => {
    const done = submit(shift, command as never);
    return done.ok ? undefined : done.problem;
  };
  const give = (command: Written): void => {
    const problem = refused(command);
    if (problem) throw new Error(JSON.stringify([state.now, command, problem]));
  };
  const until = (holds: (shift: Shift) => boolean): void => {
    for (const end = state.now + 3600; !holds(shift); wait(state.now + 1))
      if (state.now > end) throw new Error(`waited an hour, until ${state.now}`);
  };
  const takeIn = (report: string, type: string, priority: 1 | 2 | 3 | 4 = 1): string => {
    const { caseId } = state.reports[report as never]!;
    give({ type: 'answer', report });
    give({ type: 'setType', report, caseType: type });
    const placed = () => state.cases[caseId]!.beliefs.find(({ spot }) => spot !== null);
    for (const question of ['where', 'what', 'seen']) {
      if (placed() || refused({ type: 'ask', report, question })) continue;
      until(() => state.reports[report as never]!.asking === null);
    }
    give({ type: 'setPlace', report, belief: placed()!.id });
    give({ type: 'setPriority', report, priority });
    give({ type: 'register', report });
    return caseId;
  };
  const facts: HandDesk['facts'] = (type) => shift.log.flatMap(({ at, fact }) => (fact.type === type ? [{ ...fact, at }] : [])) as never;
  return { shift, wait, give, refused, takeIn, until, facts };
}
