import { lazy } from 'react';

const map = () => import('./MapView.tsx');

/** The map, fetched with its engine when it is first shown. */
export const MapView = lazy(async () => ({ default: (await map()).MapView }));
/** Fetches the map before it is shown. */
export const fetchMap = async (): Promise<void> => { await map(); };
export type { MapHandle } from './MapView.tsx';
export type { MapTap, TapItem } from './scenery.ts';
