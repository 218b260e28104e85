import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CallPicture, Command } from '../../../picture/index.ts';
import { isFound } from '../../shared/filterText.ts';
import { useWords } from '../../shared/Wording.tsx';

type CallType = CallPicture['types'][number];
type TypeId = Extract<Command, { type: 'setType' }>['caseType'];

/** So many types are offered as somebody types. */
const shownAtOnce = 5;

/** Whether a word of its name begins with what was typed; such a name comes before one that only holds it. */
const begins = ({ name }: CallType, typed: string): boolean =>
  `${name.en} ${name.zh}`
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word.startsWith(typed.toLowerCase()));

/** Names that are found as they are typed; Enter takes the first, Escape shuts it. */
export function TypeFinder({
  types,
  onTake,
  onClose,
}: {
  readonly types: readonly CallType[];
  readonly onTake: (type: TypeId) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useWords();
  const [text, setText] = useState('');
  const found =
    text.trim() === ''
      ? []
      : types
          .filter(({ name }) => isFound(text.trim(), [name]))
          .toSorted((a, b) => Number(begins(b, text.trim())) - Number(begins(a, text.trim())));
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (found[0]) onTake(found[0].id);
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      onClose();
    }
  };
  return (
    <div className="type-found">
      <input
        type="search"
        className="input"
        // It is opened to be typed into.
        autoFocus
        aria-label={t('form.find')}
        placeholder={t('form.findHint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={onKey}
      />
      <ul className="choices" aria-label={t('form.found')}>
        {found.slice(0, shownAtOnce).map((type) => (
          <li key={type.id}>
            <button
              type="button"
              className="btn tight"
              onClick={() => {
                onTake(type.id);
              }}
            >
              {say(type.name)}
            </button>
          </li>
        ))}
      </ul>
      <span className="reason" role="status">
        {text.trim() === ''
          ? ''
          : found.length === 0
            ? t('form.noneFound')
            : found.length > shownAtOnce
              ? t('form.moreFound', { n: found.length - shownAtOnce })
              : ''}
      </span>
    </div>
  );
}
