import { createContext, useContext } from 'react';
import type { DeskPicture } from '../../picture/index.ts';

/**
 * How much help the desk gives. Full: what is to be done, why, and the command that does it; the rule beside each ask.
 * Hints: where something is to be done and that a rule bears on it. None: bare, as in an exam.
 */
export type Help = DeskPicture['scaffold'];

const Context = createContext<Help>('full');

/** Tells everything inside the desk how much help it gives. */
export const HelpProvider = Context.Provider;

/** How much help the desk gives. */
export const useHelp = (): Help => useContext(Context);
