import { createContext, useContext, type ReactNode } from 'react';
import { Key } from '../../shared/marks.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { isSingle, keysOf, shortcutOf, usualKeyChoice, type KeyAction, type KeyChoice } from './keyMap.ts';

const Context = createContext<KeyChoice>(usualKeyChoice);

/** Tells everything inside the desk which keys are in force. */
export const KeysProvider = Context.Provider;

/** The reader's keys. */
export const useKeyChoice = (): KeyChoice => useContext(Context);

/** How a key is called on the page. */
export function useKeyName(): (key: string) => string {
  const { t } = useWords();
  return (key) => (key === ' ' ? t('key.space') : key.length === 1 ? key.toUpperCase() : key);
}

/** The key of an action as it is in force now; nothing while it is switched off. */
export function KeyOf({ action }: { readonly action: KeyAction }): ReactNode {
  const choice = useKeyChoice();
  const name = useKeyName();
  const key = keysOf(choice)[action];
  return isSingle(key) && !choice.singles ? null : <Key>{name(key)}</Key>;
}

/** The name of the key of an action, for a hint; undefined while it is switched off. */
export function useKeyHint(action: KeyAction): string | undefined {
  const choice = useKeyChoice();
  const name = useKeyName();
  return shortcutOf(choice, action) === undefined ? undefined : name(keysOf(choice)[action]);
}

/** A figure that works as a key here; nothing while keys of one sign are switched off. */
export function FigureKey({ n }: { readonly n: number }): ReactNode {
  return useKeyChoice().singles ? <Key>{n}</Key> : null;
}

/** What a button says of its key to a screen reader, and by which the key finds it: spread over the button. */
export function useKeyOf(action: KeyAction): { readonly 'data-does': KeyAction; readonly 'aria-keyshortcuts': string | undefined } {
  return { 'data-does': action, 'aria-keyshortcuts': shortcutOf(useKeyChoice(), action) };
}
