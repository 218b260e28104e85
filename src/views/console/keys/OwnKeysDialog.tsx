import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Mark } from '../../shared/marks.tsx';
import { moveAmongRows } from '../../shared/Row.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { DialogFrame } from '../DialogFrame.tsx';
import {
  clashOf,
  isSingle,
  keyActions,
  keyNamed,
  keyProblem,
  keysOf,
  usualKeys,
  withKey,
  withKeysChanged,
  type KeyAction,
  type KeyChoice,
  type KeyProblem,
} from './keyMap.ts';
import { useKeyName } from './KeysContext.tsx';
import '../dialogs.css';

interface OwnKeysProps {
  readonly choice: KeyChoice;
  readonly onChoice: (choice: KeyChoice) => void;
  readonly onClose: () => void;
}

/** What became of the last key that was pressed: taken, in use by another action, or not to be had. */
type Pressed =
  | { readonly state: 'taken'; readonly key: string }
  | { readonly state: 'clash'; readonly key: string; readonly with: KeyAction }
  | { readonly state: KeyProblem; readonly key: string };

function Said({
  action,
  pressed,
  onChange,
}: {
  readonly action: KeyAction;
  readonly pressed: Pressed | null;
  readonly onChange: (other: KeyAction) => void;
}): ReactNode {
  const { t } = useWords();
  const name = useKeyName();
  const what = t(`keys.${action}`);
  if (pressed === null)
    return (
      <p>
        <b className="strong">{t('keys.own.press', { action: what })}</b>
      </p>
    );
  const key = name(pressed.key);
  if (pressed.state === 'taken')
    return (
      <p className="ok-ink">
        <Mark kind="ok" /> {t('keys.own.done', { key, action: what })}
      </p>
    );
  if (pressed.state !== 'clash')
    return (
      <p className="warn-ink">
        <Mark kind="warn" /> {t(`keys.own.${pressed.state}`, { key })}
      </p>
    );
  const other = pressed.with;
  return (
    <p className="warn-ink">
      <Mark kind="warn" /> {t('keys.own.clash', { key, action: t(`keys.${other}`) })}{' '}
      <button
        type="button"
        className="btn main"
        onClick={() => {
          onChange(other);
        }}
      >
        {t('keys.own.swap')}
      </button>
    </p>
  );
}

/** Keys that stay with the dialog: they move in it, confirm, and shut it. */
const moves: ReadonlySet<string> = new Set([
  'Tab',
  'Enter',
  'Escape',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Shift',
  'Control',
  'Alt',
  'Meta',
]);

/** The reader's own keys: an action is chosen, its key pressed; a key in use is named with what it does, and how to settle it. */
export function OwnKeysDialog({ choice, onChoice, onClose }: OwnKeysProps): ReactNode {
  const { t } = useWords();
  const name = useKeyName();
  const [action, setAction] = useState<KeyAction>('answer');
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const keys = keysOf(choice);
  const choose = (next: KeyAction): void => {
    setAction(next);
    setPressed(null);
  };
  const take = (key: string): void => {
    const problem = keyProblem(key);
    const clash = problem === null ? clashOf(choice, action, key) : null;
    if (problem === null && clash === null) onChoice(withKey(choice, action, key));
    setPressed(
      problem !== null ? { state: problem, key } : clash !== null ? { state: 'clash', key, with: clash } : { state: 'taken', key },
    );
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const { nativeEvent, ctrlKey, altKey, metaKey } = event;
    moveAmongRows(event);
    if (nativeEvent.isComposing || ctrlKey || altKey || metaKey || moves.has(event.key)) return;
    // The space bar chooses the row that has the focus; on the row that is chosen it is a key like any other.
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (row === null || (event.key === ' ' && row.dataset['row'] !== action)) return;
    event.preventDefault();
    event.stopPropagation();
    take(keyNamed(event.key));
  };
  const settle = (other: KeyAction): void => {
    onChoice(withKeysChanged(choice, action, other));
    setPressed({ state: 'taken', key: keys[other] });
  };
  return (
    <DialogFrame title={t('keys.own.title')} className="own-keys" onClose={onClose}>
      <div className="body">
        <p className="t2">{t('keys.own.lead')}</p>
        <div className="own-said" role="status" aria-live="assertive">
          <Said action={action} pressed={pressed} onChange={settle} />
        </div>
        <ul className="scroll own-list" aria-label={t('keys.own.title')} onKeyDown={press}>
          {keyActions.map((each) => (
            <li key={each} className={each === action ? 'on' : ''}>
              <button
                type="button"
                data-row={each}
                autoFocus={each === action}
                tabIndex={each === action ? 0 : -1}
                aria-pressed={each === action}
                className="own-row"
                onClick={() => {
                  choose(each);
                }}
                onFocus={() => {
                  if (each !== action) choose(each);
                }}
              >
                <span>{t(`keys.${each}`)}</span>
                <span className={!choice.singles && isSingle(keys[each]) ? 't3' : ''}>
                  <kbd>{name(keys[each])}</kbd>
                </span>
              </button>
              {keys[each] === usualKeys[each] ? (
                <span />
              ) : (
                <button
                  type="button"
                  className="btn quiet tight"
                  aria-label={t('keys.own.resetOne', { action: t(`keys.${each}`) })}
                  onClick={() => {
                    choose(each);
                    resetOne(each);
                  }}
                >
                  {name(usualKeys[each])} ↺
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
      <footer>
        <label className="item">
          <input
            type="checkbox"
            checked={choice.singles}
            onChange={(event) => {
              onChoice({ ...choice, singles: event.target.checked });
            }}
          />{' '}
          {t('keys.own.singles')}
        </label>
        <span className="grow" />
        <button
          type="button"
          className="btn"
          aria-disabled={Object.keys(choice.own).length === 0 || undefined}
          onClick={() => {
            onChoice({ ...choice, own: {} });
            setPressed(null);
          }}
        >
          {t('keys.own.reset')}
        </button>
      </footer>
    </DialogFrame>
  );

  /** The usual key again: if another action has it by now, the two change keys. */
  function resetOne(each: KeyAction): void {
    const clash = clashOf(choice, each, usualKeys[each]);
    onChoice(clash === null ? withKey(choice, each, usualKeys[each]) : withKeysChanged(choice, each, clash));
  }
}
