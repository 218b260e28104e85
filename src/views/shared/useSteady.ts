import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function for the life of a part, which does what the latest one does: for buttons that need not be redrawn with every tick. */
export function useSteady<Given extends readonly unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given) => {
    latest.current(...given);
  }, []);
}
