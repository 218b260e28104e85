import { type ReactNode, useMemo } from 'react';
import { useKept } from '../shared/alike.ts';
import { useSteady } from '../shared/useSteady.ts';
import { TopBar } from './TopBar.tsx';
import type { Opened } from './opened.ts';
import type { DeskProps } from './props.ts';

/** What the head and the dialogs of the desk are drawn from. */
export interface HeadProps {
  readonly props: DeskProps;
  readonly open: (what: Opened) => void;
}

/** The head of the desk, with actions that stay the same so that a tick redraws only the clock in it. */
export function Head({ props, open }: HeadProps): ReactNode {
  const { picture, appearance } = props;
  const { save, restart, newSeed, leave, newer = false } = props.menu;
  const speed = useKept(props.speed);
  const clocks = useKept(picture.clocks);
  const letters = useKept(picture.letters);
  const column = useKept(picture.column);
  const gates = useKept(picture.gates);
  const operations = useKept(picture.operations);
  const steadySave = useSteady(save);
  const steadyRestart = useSteady(restart);
  const steadySeed = useSteady(newSeed);
  const steadyLeave = useSteady(() => {
    leave?.();
  });
  const canLeave = leave !== undefined;
  const menu = useMemo(
    () => ({ save: steadySave, restart: steadyRestart, newSeed: steadySeed, newer, ...(canLeave && { leave: steadyLeave }) }),
    [steadySave, steadyRestart, steadySeed, steadyLeave, canLeave, newer],
  );
  const skip = useSteady(() => {
    props.onSkip?.();
  });
  const onEnd = useSteady(() => {
    open('handOver');
  });
  const onKeys = useSteady(() => {
    open('keys');
  });
  const onSettings = useSteady(() => {
    open('settings');
  });
  return (
    <TopBar
      title={props.title}
      mode={picture.mode}
      ends={picture.ends}
      clocks={clocks}
      letters={letters}
      column={column}
      gates={gates}
      operations={operations}
      trust={picture.trust}
      appearance={appearance}
      speed={speed}
      onSpeed={useSteady(props.onSpeed)}
      onPause={useSteady(props.onPause)}
      onSkip={props.onSkip ? skip : undefined}
      menu={menu}
      sound={useKept(props.sound)}
      onEnd={onEnd}
      onKeys={onKeys}
      onOwnKeys={useSteady(() => {
        open('ownKeys');
      })}
      onSettings={onSettings}
    />
  );
}
