import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useSteady } from '../../shared/useSteady.ts';
import { useWords } from '../../shared/Wording.tsx';
import { useActions } from '../actions.tsx';
import { openOwnWindow, type OwnWindow } from './ownWindow.ts';

/** The window of the map's own while it is open, and how it is opened and shut. */
export interface OwnWindowState {
  readonly own: OwnWindow | null;
  readonly toggle: () => void;
}

/** Whether the map has a window of its own. It is shut with the desk; shut by the reader, the map comes back. */
export function useOwnWindow(title: string, onMenu: (mark: string) => void): OwnWindowState {
  const { t } = useWords();
  const { refused } = useActions();
  const [own, setOwn] = useState<OwnWindow | null>(null);
  const menu = useSteady(onMenu);
  const told = useRef('');
  useLayoutEffect(() => {
    told.current = t('map.orphaned');
  });
  useEffect(() => {
    own?.rename(title);
  }, [own, title]);
  // Leaving the desk shuts its map.
  const shut = useEffectEvent(() => {
    own?.shut();
  });
  useEffect(
    () => () => {
      shut();
    },
    [],
  );
  const toggle = (): void => {
    if (own) {
      own.shut();
      setOwn(null);
      return;
    }
    const opened = openOwnWindow({
      orphaned: () => told.current,
      onShut: () => {
        setOwn(null);
      },
      onMenu: menu,
    });
    if (opened) setOwn(opened);
    else refused((words) => words.t('map.noWindow'));
  };
  return { own, toggle };
}
