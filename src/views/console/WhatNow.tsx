import { useEffect, useRef, type ReactNode } from 'react';
import type { WhatNow as Advice } from '../../picture/index.ts';
import { Icon } from '../shared/icons.tsx';
import type { Help } from './help.tsx';
import { KeyOf } from './keys/KeysContext.tsx';
import { Key } from '../shared/marks.tsx';
import { useWords } from '../shared/Wording.tsx';

/** The key that does what is most urgent, where it has one of its own; everything else is done by Enter. */
const keyOf: Partial<Record<Advice['kind'], 'answer'>> = { ringing: 'answer' };

/** Gives the focus back to where it was, if nothing else has taken it, when this goes. */
function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}

interface WhatNowProps {
  readonly help: Help;
  readonly advice: Advice | null;
  readonly onDo: () => void;
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** Whether there is a place on the desk to show. */
const hasPlace = (advice: Advice | null): boolean =>
  advice !== null && (advice.caseId !== null || advice.report !== null || advice.kind === 'handOver');

/** Hints say what and where, and leave why and how to the trainee. */
function allowed(help: Help, advice: Advice | null): Advice | null {
  if (help === 'full' || advice === null) return advice;
  return help === 'none' ? null : { ...advice, command: null, why: null };
}

function Sentence({ advice, label }: { readonly advice: Advice | null; readonly label: string }): ReactNode {
  const { say } = useWords();
  return (
    <span className="clip" role="status">
      <b className="strong">
        {advice?.number ? `${advice.number} ` : ''}
        {label}
      </b>
      {advice?.why ? <span className="t2"> · {say(advice.why)}</span> : null}
    </span>
  );
}

/** The most urgent thing, in words, with its key: Enter does it, or shows where it is done. */
export function WhatNow({ help, advice: known, onDo, onShow, onClose }: WhatNowProps): ReactNode {
  const { t, say } = useWords();
  const first = useRef<HTMLSpanElement>(null);
  const advice = allowed(help, known);
  const label = help === 'none' ? t('whatNow.none') : advice ? say(advice.label) : t('whatNow.quiet');
  const command = advice?.command ?? null;
  const canBeDone = command !== null;
  useFocusBack();
  useEffect(() => {
    first.current?.querySelector('button')?.focus();
  }, [label, canBeDone]);
  const key = advice ? keyOf[advice.kind] : undefined;
  return (
    <div
      className="res what-now"
      role="dialog"
      aria-label={t('whatNow.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <KeyOf action="whatNow" />
      {help === 'none' ? <Icon name="lock" size={12} /> : null}
      <Sentence advice={advice} label={label} />
      <span className="keys" ref={first}>
        {command ? (
          <button type="button" className="btn main" onClick={onDo}>
            {t('whatNow.do')} {key ? <KeyOf action={key} /> : null}
            <Key>⏎</Key>
          </button>
        ) : null}
        {hasPlace(advice) ? (
          <button type="button" className={`btn${command ? '' : ' main'}`} onClick={onShow}>
            {t('whatNow.show')} {command ? null : <Key>⏎</Key>}
          </button>
        ) : null}
        <button type="button" className="btn quiet" onClick={onClose}>
          {t('close')} <Key>Esc</Key>
        </button>
      </span>
    </div>
  );
}
