import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { LetterRow } from '../../picture/index.ts';
import { Mark } from '../shared/marks.tsx';
import { spanText } from '../shared/times.ts';
import { useNow } from '../shared/TimeText.tsx';
import { useWords } from '../shared/Wording.tsx';
import { useActions } from './actions.tsx';

/** How a letter stands, in words: what is left for an answer, or by how much it is late. */
function Standing({ letter: { state, due } }: { readonly letter: LetterRow }): ReactNode {
  const { t, language } = useWords();
  const now = useNow();
  if (state === 'answered' || due === null) return <span className="t2">{t(`letters.${state}`)}</span>;
  const left = due - now;
  return (
    <span className="left">
      {left < 0 ? t('warning.over', { time: spanText(-left, language) }) : t('warning.left', { time: spanText(left, language) })}
    </span>
  );
}

function Letter({ letter }: { readonly letter: LetterRow }): ReactNode {
  const { t } = useWords();
  const { selectCase } = useActions();
  return (
    <button
      type="button"
      className={`alert whole ${letter.state === 'late' ? 'red' : letter.state === 'amber' ? 'amber' : ''}`}
      onClick={() => {
        selectCase(letter.caseId, 'work');
      }}
    >
      {letter.state === 'late' || letter.state === 'amber' ? (
        <Mark kind={letter.state === 'late' ? 'broken' : 'warn'} label={t(letter.state === 'late' ? 'law.broken' : 'law.amber')} />
      ) : null}
      <b>{letter.number}</b>
      <span className="clip what">{t(letter.again ? 'letters.again' : 'letters.first')}</span>
      <Standing letter={letter} />
    </button>
  );
}

/** The director's mailbox: how many letters want an answer, and all of them with their clocks. Nothing while none has come. */
export function LettersBox({ letters }: { readonly letters: readonly LetterRow[] }): ReactNode {
  const { t } = useWords();
  if (letters.length === 0) return null;
  const open = letters.filter(({ state }) => state !== 'answered').length;
  const title = t('letters.title', { n: open });
  return (
    <DialogTrigger>
      <Button className="sw" aria-label={title}>
        {t('letters.short')} {open}
      </Button>
      <Popover placement="bottom end">
        <Dialog className="pop alert-pop" aria-label={title}>
          {letters.map((letter) => (
            <Letter key={letter.id} letter={letter} />
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
