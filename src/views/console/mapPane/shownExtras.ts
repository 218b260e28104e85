import type { CaseId, MapExtras } from '../../../picture/index.ts';
import type { MapLayers, ReachPicture, ShownExtras } from '../../map/index.ts';

/** What the layers show that a reader has chosen; what is hidden is not even worked out. */
export const shownExtras = (extras: MapExtras, layers: MapLayers): ShownExtras => ({
  cover: layers.cover ? extras.cover() : null,
  circles: layers.circles ? extras.circles() : null,
  hotSpots: layers.hotSpots ? extras.hotSpots() : null,
  traffic: layers.traffic ? extras.traffic() : null,
  rounds: layers.rounds ? extras.rounds() : null,
  beats: layers.zones ? extras.beats() : null,
});

/** Where somebody sought on the case in hand can be by now. */
export const shownReach = (extras: MapExtras, layers: MapLayers, caseId: CaseId | null): ReachPicture | null =>
  layers.reach && caseId !== null ? extras.reach(caseId) : null;
