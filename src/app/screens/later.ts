import { lazy } from 'react';

const shift = () => import('./ShiftScreen.tsx');

/** The desk, fetched with all its panels when a scenario is opened. */
export const ShiftScreen = lazy(async () => ({ default: (await shift()).ShiftScreen }));

/** The debrief, fetched when a run is looked at. */
export const ReviewScreen = lazy(async () => ({ default: (await import('./ReviewScreen.tsx')).ReviewScreen }));

/** Fetches the desk and its map while a briefing is read; what cannot be fetched now is asked for again when it is shown. */
export const fetchDesk = (): void => {
  void shift()
    .then(({ fetchMap }) => fetchMap())
    .catch(() => undefined);
};
