import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { useNow, usePaused } from '../../shared/TimeText.tsx';
import { charactersAfter } from './speakingSpeed.ts';

const Typing = createContext(false);

/** Tells the dialogue whether lines are typed out as they are spoken. */
export const TypingProvider = Typing.Provider;

/** How often a line that is being typed grows, in real milliseconds. */
const beat = 60;
/** A line not older than this, in simulated seconds, when it is first shown is being spoken now. */
const fresh = 2;

/** How many signs of a line are shown so far; all of them once it has been typed, or where nothing is typed. */
function useTyped(length: number, at: number, text: string, cutShort: boolean): { readonly shown: number; readonly typing: boolean } {
  const on = useContext(Typing);
  const paused = usePaused();
  const age = useNow() - at;
  const [begun] = useState(() => on && age <= fresh && !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [shown, show] = useState(begun ? 0 : length);
  const beats = useRef(0);
  const typing = begun && on && !paused && !cutShort && shown < length;
  useEffect(() => {
    if (!typing) return undefined;
    const timer = setInterval(() => {
      beats.current += 1;
      show(Math.min(length, charactersAfter(beats.current * beat, text)));
    }, beat);
    return () => {
      clearInterval(timer);
    };
  }, [typing, length, text]);
  // While time stands still there is time to read.
  return { shown: begun && on && !(paused && !cutShort) ? shown : length, typing };
}

interface TypedProps {
  readonly text: string;
  readonly at: number;
  /** Somebody else has begun to speak. */
  readonly interrupted: boolean;
  readonly onGrown: () => void;
}

/**
 * A spoken line, typed out at the speed of speech. It is presentation only: what was said is known from the first sign on,
 * a screen reader gets the whole line once, and what somebody spoke over stands behind the dash.
 */
export function TypedLine({ text, at, interrupted, onGrown }: TypedProps): ReactNode {
  const signs = Array.from(text);
  const { shown, typing } = useTyped(signs.length, at, text, interrupted);
  useEffect(() => {
    if (typing) onGrown();
  }, [shown, typing, onGrown]);
  const whole = shown >= signs.length;
  // The text stays the same node when it comes into sight: as a new one it would be read out a second time.
  return (
    <p>
      <span className={whole ? undefined : 'sr'}>{text}</span>
      {whole ? null : (
        <span aria-hidden="true">
          {signs.slice(0, shown).join('')}
          {interrupted ? (
            <>
              —<span className="spoken-over"> {signs.slice(shown).join('')}</span>
            </>
          ) : (
            <i className="caret" />
          )}
        </span>
      )}
    </p>
  );
}
