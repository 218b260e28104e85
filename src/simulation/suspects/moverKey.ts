import type { ShiftState } from '../state.ts';
import type { IncidentId, PersonId } from '../../kernel/index.ts';

/** Where somebody's steps and meetings stand in the agenda. */
export const moverKey = (incident: string, person: string): string => `${incident}/${person}`;

/** The steps of whoever slipped away are counted on from the next thousand, so that his dice are new ones. */
export const stepsBefore = (state: ShiftState, incident: string, person: string): number =>
  1000 * (state.cases[state.caseOf[incident as IncidentId]!]?.persons[person as PersonId]?.timesFree ?? 0);
