import type { PersonId } from '../../kernel/index.ts';
import type { Spot } from '../../streets/index.ts';
import type { CaseRecord } from '../state.ts';

/** The believed whereabouts of a person, if any. */
export const whereabouts = (record: CaseRecord, person: PersonId): Spot | null =>
  record.beliefs.findLast(({ aspect, subject, spot }) => aspect === 'whereabouts' && subject === person && spot !== null)?.spot ?? null;
