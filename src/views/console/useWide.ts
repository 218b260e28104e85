import { useSyncExternalStore } from 'react';

const query = '(min-width: 1800px)';
const subscribe = (changed: () => void): (() => void) => {
  const media = window.matchMedia(query);
  media.addEventListener('change', changed);
  return () => {
    media.removeEventListener('change', changed);
  };
};

/** True on a screen wide enough for the large layout: 1800 px and more. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
