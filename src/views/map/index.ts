import { lazy } from 'react';

const map = () => import('./MapView.tsx');

/** The map, fetched with its engine when it is first shown. */
export const MapView = lazy(async () => ({ default: (await map()).MapView }));
/** Fetches the map before it is shown. */
export const fetchMap = async (): Promise<void> => {
  await map();
};
export { layerChoices, layersFrom, usualLayers, type MapLayers } from './layers.ts';
export type { LookedAt, MapHandle } from './MapView.tsx';
export type { MapTap, ReachPicture, ShownExtras, TapItem } from './scenery.ts';
