import { lazy } from 'react';

/** The map, fetched with its engine when it is first shown. */
export const MapView = lazy(async () => ({ default: (await import('./MapView.tsx')).MapView }));
export type { MapHandle } from './MapView.tsx';
export type { MapTap } from './scenery.ts';
