import { createContext, useContext } from 'react';
import type { CaseId, Command, ReportId, UnitId } from '../../picture/index.ts';
import type { Names, Saying } from '../shared/wording.ts';
import type { DeskSelection } from './selection.ts';

/** The four sheets of the case drawer. */
export type DrawerTab = 'dialogue' | 'work' | 'law' | 'log';

/** What the parts of the desk may do; the functions stay the same for the life of the desk. */
export interface DeskActions {
  /** Gives the commands of one order, one after the other; what becomes of them appears in the result line. */
  readonly give: (...commands: readonly Command[]) => void;
  /** Sends a unit and goes on to the next call or case that waits. */
  readonly sendAndNext: (command: Command) => void;
  /** Says why a greyed button is greyed. */
  readonly refused: (why: Saying) => void;
  readonly selectCase: (caseId: CaseId, tab?: DrawerTab) => void;
  readonly selectCall: (report: ReportId, caseId: CaseId) => void;
  readonly selectUnit: (unit: UnitId) => void;
  readonly openTab: (tab: DrawerTab) => void;
  /** Keeps a unit in the middle of the map; null lets the map rest. */
  readonly follow: (unit: UnitId | null) => void;
  /** Opens the editor for the plan of a case. */
  readonly editPlan: (caseId: CaseId) => void;
  /** Takes a step that has not begun out of the plan at work on a case. */
  readonly takeOutStep: (caseId: CaseId, step: string) => void;
  /** Takes a call that rings or is held; whoever is on the line is put on hold. */
  readonly takeCall: (report: ReportId) => void;
  /** Holds the caller on the line and takes the next that rings, if one does; with nobody on the line, takes back who was held. */
  readonly holdCall: () => void;
  /** Looks at something found in a menu or a line. */
  readonly look: (selection: DeskSelection, tab?: DrawerTab) => void;
}

const ActionsContext = createContext<DeskActions | null>(null);
const NamesContext = createContext<Names>({});
/** Hands the actions to everything inside the desk. */
export const ActionsProvider = ActionsContext.Provider;

/** Hands the names of units and cases to everything inside the desk. */
export const NamesProvider = NamesContext.Provider;

/** What the parts of the desk may do. @throws Error outside a desk: a bug. */
export function useActions(): DeskActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('only inside a Desk');
  return actions;
}

/** Call signs of units and numbers of cases by id, for refusals. */
export const useNames = (): Names => useContext(NamesContext);
