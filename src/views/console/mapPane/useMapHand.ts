import { useState } from 'react';
import type { CaseId, DeskPicture, UnitId } from '../../../picture/index.ts';
import type { MapTap, TapItem } from '../../map/index.ts';
import { useActions } from '../actions.tsx';
import type { DeskSelection } from '../selection.ts';
import type { Stack } from './StackList.tsx';

/** What the hand does on the map: choosing, locking what is chosen, and following a unit. */
export interface MapHand {
  readonly stack: Stack | null;
  readonly shut: () => void;
  readonly tap: (tap: MapTap) => void;
  readonly choose: (item: TapItem) => void;
  /** While it is locked, what is chosen is not changed from the map. */
  readonly locked: boolean;
  /** What is chosen, in a word: `0417 · 303`; empty when nothing is. */
  readonly inHand: string;
  readonly toggleLock: () => void;
  readonly toggleFollow: () => void;
}

interface HandProps {
  readonly picture: DeskPicture;
  readonly selection: DeskSelection;
  readonly onSelect: (selection: DeskSelection) => void;
  readonly follow: UnitId | null;
  readonly onFollow: (unit: UnitId | null) => void;
}

/**
 * What the hand does on the map of a desk. Lists and lines choose all the same while what is chosen is locked: the lock is against a slip
 * on a crowded map.
 */
export function useMapHand({ picture, selection, onSelect, follow, onFollow }: HandProps): MapHand {
  const { refused } = useActions();
  const [stack, setStack] = useState<Stack | null>(null);
  const [locked, setLocked] = useState(false);
  const unit = picture.units.find((row) => row.unit === selection.unit)?.callSign;
  const number =
    selection.caseId === null ? undefined : [...picture.active, ...picture.closed].find((row) => row.caseId === selection.caseId)?.number;
  const inHand = [number, unit].filter((each) => each !== undefined && each !== '').join(' · ');
  const shut = (): void => {
    setStack(null);
  };
  const choose = ({ kind, id }: TapItem): void => {
    shut();
    const [now, next] =
      kind === 'case'
        ? ([selection.caseId, { ...selection, caseId: id as CaseId, report: null }] as const)
        : ([selection.unit, { ...selection, unit: id as UnitId }] as const);
    if (kind === 'post' || now === id) return;
    if (locked && now !== null) refused(({ t }) => t('map.lockedFast', { what: kind === 'case' ? (number ?? '') : (unit ?? '') }));
    else onSelect(next);
  };
  const tap = (tapped: MapTap): void => {
    if (tapped.kind === 'stack') setStack(tapped);
    else if (tapped.kind === 'post')
      setStack({ items: [{ kind: 'post', id: tapped.id, x: tapped.x, y: tapped.y }], left: tapped.left, top: tapped.top });
    else if (tapped.kind === 'case' || tapped.kind === 'unit') choose({ kind: tapped.kind, id: tapped.id, x: tapped.x, y: tapped.y });
    else shut();
  };
  const toggleLock = (): void => {
    if (!locked && inHand === '') refused(({ t }) => t('map.nothingLocked'));
    else setLocked(!locked);
  };
  const toggleFollow = (): void => {
    if (follow !== null && (selection.unit === null || follow === selection.unit)) onFollow(null);
    else if (selection.unit === null) refused(({ t }) => t('map.nobodyFollowed'));
    else onFollow(selection.unit);
  };
  return { stack, shut, tap, choose, locked: locked && inHand !== '', inHand, toggleLock, toggleFollow };
}
