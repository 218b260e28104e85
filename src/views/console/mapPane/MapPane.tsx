import { lazy, Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { DeskPicture, GroundPicture, UnitId } from '../../../picture/index.ts';
import type { LookedAt, MapLayers, MapTap, ReachPicture, ShownExtras } from '../../map/index.ts';
import { TimeText } from '../../shared/TimeText.tsx';
import { useWords } from '../../shared/Wording.tsx';
import type { DeskSelection } from '../selection.ts';
import { LayersBox, StackList } from '../later.ts';
import { MapGone } from './MapGone.tsx';
import './mapPane.css';
import { Tool } from './MapTools.tsx';
import { shownExtras, shownReach } from './shownExtras.ts';
import { useMapHand, type MapHand } from './useMapHand.ts';
import { useOwnWindow } from './useOwnWindow.ts';

/** The lists of the map, fetched when they are asked for. */
const MapLists = lazy(async () => ({ default: (await import('./MapLists.tsx')).MapLists }));

/** What the map itself is shown by the pane around it. */
export interface ShownMap {
  readonly layers: MapLayers;
  readonly extras: ShownExtras;
  readonly reach: ReachPicture | null;
  readonly onTap: (tap: MapTap) => void;
  readonly follow: UnitId | null;
  readonly onFollowLost: () => void;
  /** Where the reader looked, for when the map moves to another window. */
  readonly memory: RefObject<LookedAt | null>;
}

interface MapPaneProps {
  readonly picture: DeskPicture;
  readonly ground: GroundPicture;
  readonly selection: DeskSelection;
  readonly onSelect: (selection: DeskSelection) => void;
  /** The unit that the map keeps in its middle. */
  readonly follow: UnitId | null;
  readonly onFollow: (unit: UnitId | null) => void;
  readonly layers: MapLayers;
  readonly onLayers: (layers: MapLayers) => void;
  readonly map: (shown: ShownMap) => ReactNode;
}

interface HandToolsProps {
  readonly hand: MapHand;
  readonly followed: string | undefined;
}

/** Following and locking. */
function HandTools({ hand, followed }: HandToolsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Tool
        action="follow"
        icon="follow"
        word={followed === undefined ? 'map.follow' : 'map.following'}
        on={followed !== undefined}
        {...(followed !== undefined && { about: followed })}
        why={t('map.followWhy')}
        onPress={hand.toggleFollow}
      />
      <Tool
        action="lock"
        icon="lock"
        word={hand.locked ? 'map.locked' : 'map.lock'}
        on={hand.locked}
        {...(hand.locked && { about: hand.inHand })}
        why={t('map.lockWhy')}
        onPress={hand.toggleLock}
      />
    </>
  );
}

/** Opens the menu of something marked on a map in another window: here, where the desk is. */
function openMenuAt(place: HTMLElement | null, mark: string): void {
  if (!place) return;
  window.focus();
  place.dataset['menu'] = mark;
  const { left, bottom } = place.getBoundingClientRect();
  place.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left + 12, clientY: bottom }));
}

/**
 * The map of the desk with what is done on it: what stands together is listed, what is chosen is locked, a unit is followed; layers,
 * lists, and a window of its own.
 */
export function MapPane({ picture, ground, selection, onSelect, follow, onFollow, layers, onLayers, map }: MapPaneProps): ReactNode {
  const { t, say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLParagraphElement>(null);
  const memory = useRef<LookedAt | null>(null);
  const [open, setOpen] = useState<'none' | 'layers' | 'lists'>('none');
  const hand = useMapHand({ picture, selection, onSelect, follow, onFollow });
  const { own, toggle: toggleWindow } = useOwnWindow(`${say(ground.name)} · Casebreak`, (mark) => {
    openMenuAt(place.current, mark);
  });
  // In a window of its own the keys move the map from the first.
  useEffect(() => {
    if (own) box.current?.querySelector<HTMLElement>('.map-window')?.focus();
  }, [own]);
  const followed = picture.units.find((row) => row.unit === follow)?.callSign;
  const toggle = (what: 'layers' | 'lists'): void => {
    setOpen(open === what ? 'none' : what);
  };
  /** What lay over the map is shut and the keys move the map again. */
  const back = (): void => {
    hand.shut();
    setOpen('none');
    box.current?.querySelector<HTMLElement>('.map-window')?.focus();
  };
  const shutLayers = (): void => {
    setOpen('none');
    box.current?.querySelector<HTMLElement>('[data-does="layers"]')?.focus();
  };
  const lists = (
    <Suspense fallback={null}>
      <MapLists picture={picture} ground={ground} selection={selection} onSelect={onSelect} {...(own === null && { onClose: back })} />
    </Suspense>
  );
  const listed = own === null && open === 'lists';
  const pane = (
    <div ref={box} className="map-pane">
      <div className="map-under" inert={listed}>
        {map({
          layers,
          extras: shownExtras(picture.extras, layers),
          reach: shownReach(picture.extras, layers, selection.caseId),
          onTap: hand.tap,
          follow,
          onFollowLost: () => {
            onFollow(null);
          },
          memory,
        })}
      </div>
      {listed ? lists : null}
      <div className="map-tools" role="group" aria-label={t('map.tools')}>
        {own ? <TimeText at={picture.now} className="map-clock num" /> : null}
        <Tool
          action="layers"
          icon="layers"
          word="map.layers"
          opens={open === 'layers'}
          why={t('map.layersWhy')}
          onPress={() => {
            toggle('layers');
          }}
        />
        <HandTools hand={hand} followed={followed} />
        {own ? null : (
          <Tool
            action="mapLists"
            icon="lists"
            word="map.asLists"
            on={listed}
            why={t('map.listsWhy')}
            onPress={() => {
              toggle('lists');
            }}
          />
        )}
        <Tool
          action="ownWindow"
          icon="ownWindow"
          word={own ? 'map.bringBack' : 'map.ownWindow'}
          why={t(own ? 'map.bringBackWhy' : 'map.ownWindowWhy')}
          onPress={toggleWindow}
        />
      </div>
      {open === 'layers' ? (
        <Suspense fallback={null}>
          <LayersBox layers={layers} onLayers={onLayers} onClose={shutLayers} />
        </Suspense>
      ) : null}
      {hand.stack === null ? null : (
        <Suspense fallback={null}>
          <StackList
            stack={hand.stack}
            picture={picture}
            chosen={new Set([selection.caseId ?? '', selection.unit ?? ''])}
            onChoose={(item) => {
              hand.choose(item);
              back();
            }}
            onClose={back}
          />
        </Suspense>
      )}
    </div>
  );
  if (own === null) return pane;
  const tools = (
    <div className="map-tools still" role="group" aria-label={t('map.tools')}>
      <HandTools hand={hand} followed={followed} />
      <Tool action="ownWindow" icon="ownWindow" word="map.bringBack" why={t('map.bringBackWhy')} onPress={toggleWindow} />
    </div>
  );
  return (
    <>
      {createPortal(pane, own.body)}
      <MapGone tools={tools} place={place}>
        {lists}
      </MapGone>
    </>
  );
}
