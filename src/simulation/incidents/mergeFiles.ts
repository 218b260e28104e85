import { cancel } from '../../kernel/index.ts';
import { firstStage } from '../cases/chart.ts';
import type { Ground } from '../changes.ts';
import type { CaseRecord, ItemFile, ShiftState } from '../state.ts';
import { planMeetings } from '../suspects/meetings.ts';
import { planItem } from './planItem.ts';

/**
 * A file is merged into another and is out of the list for good. When both are about the same incident, the other carries on
 * what the world does to it: its goods change hands there, and its offender is met for it. By mistake merged into a stranger, the matter
 * is lost from sight.
 */
export function mergeFiles(ground: Ground, state: ShiftState, from: CaseRecord, into: CaseRecord): void {
  into.reports.push(...from.reports);
  into.version++;
  from.mergedInto = into.id;
  state.open = state.open.filter((id) => id !== from.id);
  if (from.incident !== into.incident) return;
  into.described ||= from.described;
  into.lookouts.push(...from.lookouts.map((lookout) => ({ ...lookout, ordinal: null })));
  Object.assign(into.kept, from.kept);
  const first = state.caseOf[from.incident] === from.id;
  state.caseOf[from.incident] = into.id;
  for (const item of state.incidents[from.incident]!.items) {
    const [theirs, ours] = [from.items[item.id]!, into.items[item.id]!];
    into.items[item.id] = joined(theirs, ours, first ? theirs.at : ours.at);
    for (const { id } of [from, into]) cancel(state.agenda, `item/${id}/${item.id}`);
    if (!isSafe(into.items[item.id]!)) planItem(state, item, into.id);
  }
  planMeetings(ground, state, { incident: from.incident });
}

/** The further of two entries for one thing; where nobody has secured it, it is where the world has it. */
function joined(from: ItemFile, into: ItemFile, inWorld: ItemFile['at']): ItemFile {
  const file = into.stage === firstStage('property') ? from : into;
  return { ...file, at: isSafe(file) ? file.at : inWorld };
}

/** Whether a thing is in police hands, stopped or back with its owner. */
const isSafe = ({ at }: ItemFile): boolean => at === 'unit' || at === 'store' || at === 'stopped' || at === 'owner';
