import { createContext, useContext, type ReactNode } from 'react';
import { dayOf, spanText, timeOfDay } from './times.ts';
import { useWords } from './Wording.tsx';

interface Clock {
  readonly now: number;
  readonly startsAt: number;
  readonly paused?: boolean;
}
const NowContext = createContext(0);
const StartContext = createContext(0);
const PausedContext = createContext(false);

/** Tells the simulated time to the small texts that show it, so that a tick redraws them and nothing around them. */
export function ClockProvider({ now, startsAt, paused = false, children }: Clock & { readonly children: ReactNode }): ReactNode {
  return (
    <PausedContext value={paused}>
      <StartContext value={startsAt}>
        <NowContext value={now}>{children}</NowContext>
      </StartContext>
    </PausedContext>
  );
}

/** The present instant; whoever asks is redrawn each second. */
export const useNow = (): number => useContext(NowContext);
/** Whether time stands still. */
export const usePaused = (): boolean => useContext(PausedContext);
/** Local seconds of the day at instant 0. */
export const useStart = (): number => useContext(StartContext);

/** The time since an instant, counting up. */
export function Since({ at, className = 'num' }: { readonly at: number; readonly className?: string }): ReactNode {
  return <span className={className}>{spanText(Math.max(0, useNow() - at), useWords().language)}</span>;
}

/** The time until an instant, counting down; below zero with a minus sign. */
export function Until({ at, className = 'num' }: { readonly at: number; readonly className?: string }): ReactNode {
  return <span className={className}>{spanText(at - useNow(), useWords().language)}</span>;
}

/** The local time of day of an instant, and how many days before the first day of the shift it lies. */
export function TimeText({
  at,
  className = 'num',
  short = false,
}: {
  readonly at: number;
  readonly className?: string;
  readonly short?: boolean;
}): ReactNode {
  const { t } = useWords();
  const start = useStart();
  const text = timeOfDay(start, at);
  const day = dayOf(start, at);
  return (
    <time className={className}>
      {short ? text.slice(0, 5) : text}
      {day < 0 ? <small className="t3"> {t('time.daysBefore', { n: -day })}</small> : null}
    </time>
  );
}
