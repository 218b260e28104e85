import { lazy } from 'react';

/** The map, fetched with its engine when it is first shown. */
export const MapView = lazy(async () => ({ default: (await import('./MapView.tsx')).MapView }));
export type { MapHandle, MapViewProps } from './MapView.tsx';
export type { MapLayers, MapTap, Outline, ReachPicture, Selection, TapItem } from './scenery.ts';
