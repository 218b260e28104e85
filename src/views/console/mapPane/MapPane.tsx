import { useRef, useState, type ReactNode } from 'react';
import type { DeskPicture, UnitId } from '../../../picture/index.ts';
import type { MapLayers, MapTap, ReachPicture, ShownExtras } from '../../map/index.ts';
import { useWords } from '../../shared/Wording.tsx';
import type { DeskSelection } from '../selection.ts';
import { LayersBox } from './LayersBox.tsx';
import { Tool } from './MapTools.tsx';
import './mapPane.css';
import { shownExtras, shownReach } from './shownExtras.ts';
import { StackList } from './StackList.tsx';
import { useMapHand } from './useMapHand.ts';

/** What the map itself is shown by the pane around it. */
export interface ShownMap { readonly layers: MapLayers; readonly extras: ShownExtras; readonly reach: ReachPicture | null; readonly onTap: (tap: MapTap) => void; readonly follow: UnitId | null; readonly onFollowLost: () => void }

interface MapPaneProps {
  readonly picture: DeskPicture;
  readonly selection: DeskSelection;
  readonly onSelect: (selection: DeskSelection) => void;
  /** The unit that the map keeps in its middle. */
  readonly follow: UnitId | null;
  readonly onFollow: (unit: UnitId | null) => void;
  readonly layers: MapLayers;
  readonly onLayers: (layers: MapLayers) => void;
  readonly map: (shown: ShownMap) => ReactNode;
}

/** The map of the desk with what is done on it: what stands together is listed, what is chosen is held, a unit is followed. */
export function MapPane({ picture, selection, onSelect, follow, onFollow, layers, onLayers, map }: MapPaneProps): ReactNode {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [layersOpen, openLayers] = useState(false);
  const hand = useMapHand({ picture, selection, onSelect, follow, onFollow });
  const followed = picture.units.find((row) => row.unit === follow)?.callSign;
  /** The list is shut and the keys move the map again. */
  const back = (): void => {
    hand.shut();
    box.current?.querySelector<HTMLElement>('.map-window')?.focus();
  };
  return (
    <div ref={box} className="map-pane">
      {map({ layers, extras: shownExtras(picture.extras, layers), reach: shownReach(picture.extras, layers, selection.caseId), onTap: hand.tap, follow, onFollowLost: () => { onFollow(null); } })}
      <div className="map-tools" role="group" aria-label={t('map.tools')}>
        <Tool action="layers" icon="layers" word="map.layers" opens={layersOpen} why={t('map.layersWhy')} onPress={() => { openLayers(!layersOpen); }} />
        <Tool action="follow" icon="follow" word={followed === undefined ? 'map.follow' : 'map.following'} on={followed !== undefined} {...(followed !== undefined && { about: followed })} why={t('map.followWhy')} onPress={hand.toggleFollow} />
        <Tool action="hold" icon="lock" word={hand.held ? 'map.held' : 'map.hold'} on={hand.held} {...(hand.held && { about: hand.inHand })} why={t('map.holdWhy')} onPress={hand.toggleHold} />
      </div>
      {layersOpen ? <LayersBox layers={layers} onLayers={onLayers} onClose={() => { openLayers(false); box.current?.querySelector<HTMLElement>('[data-does="layers"]')?.focus(); }} /> : null}
      {hand.stack === null ? null : <StackList stack={hand.stack} picture={picture} chosen={new Set([selection.caseId ?? '', selection.unit ?? ''])} onChoose={(item) => { hand.choose(item); back(); }} onClose={back} />}
    </div>
  );
}
