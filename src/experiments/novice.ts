import type { CaseRow } from '../picture/index.ts';
import { instant } from '../kernel/index.ts';
import type { Memory, Policy } from './policy.ts';

/** Seconds after which the cases and the strip of warnings are looked over again though nothing was heard. Design value. */
const glance = 20;
/** Of four cases a beginner loses sight of one, between 5 and 40 minutes after its report. Design values; the first was set by trial. */
const share = 0.25;
const [soonest, latest] = [300, 2400];

const listIn = (memory: Memory, name: string): readonly string[] =>
  String(memory[name] ?? '')
    .split(' ')
    .filter((id) => id !== '');
const plus = (list: readonly string[], id: string): string => [...list, id].join(' ');

/**
 * A beginner who runs the desk by a routine but loses sight of cases: their plan is put aside and nothing more is done about them.
 * An early warning brings a case back to mind: what it asks for is ordered, once for each warning, and the case is taken up again.
 */
export const novice =
  (routine: Policy): Policy =>
  (desk, memory, dice) => {
    const [lying, heeded, minded] = [listIn(memory, 'lying'), listIn(memory, 'heeded'), listIn(memory, 'minded')];
    const again = instant(desk.now + glance);
    const warning = desk.voice === null ? desk.warnings.find(({ id }) => !heeded.includes(id)) : undefined;
    if (warning) {
      const next = {
        ...memory,
        heeded: plus(heeded, warning.id),
        minded: plus(minded, warning.caseId),
        todo: `${String(memory['todo'] ?? '')},${warning.caseId}`,
      };
      return warning.command ? { command: warning.command, memory: next, lookAgainAt: again } : { memory: next, lookAgainAt: again };
    }
    const lost = desk.active.find(
      ({ caseId, age }) =>
        !lying.includes(caseId) && dice(`lies/${caseId}`).chance(share) && age >= dice(`lies/after/${caseId}`).integer(soonest, latest),
    );
    if (lost) {
      const { plan } = desk.card(lost.caseId) ?? {};
      const next = { ...memory, lying: plus(lying, lost.caseId) };
      return plan && !plan.stopped
        ? { command: { type: 'stopPlan', caseId: lost.caseId }, memory: next, lookAgainAt: again }
        : { memory: next, lookAgainAt: again };
    }
    const forgotten = (caseId: CaseRow['caseId']): boolean => lying.includes(caseId) && !minded.includes(caseId);
    const todo = String(memory['todo'] ?? '')
      .split(',')
      .filter((id) => !forgotten(id as CaseRow['caseId']))
      .join(',');
    const seen = Object.create(desk, { stirred: { value: desk.stirred.filter((id) => !forgotten(id)) } }) as typeof desk;
    const move = routine(seen, { ...memory, todo }, dice);
    return { ...move, lookAgainAt: instant(Math.min(again, move.lookAgainAt ?? Infinity)) };
  };
