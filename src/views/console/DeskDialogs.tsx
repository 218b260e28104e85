import { type ReactNode, Suspense, useEffect } from 'react';
import type { HeadProps } from './DeskHead.tsx';
import { useActions } from './actions.tsx';
import { fetchLater, HandOver, KeysDialog, OwnKeysDialog, PlanEditor, SettingsDialog } from './later.ts';
import type { Opened } from './opened.ts';

/** Real milliseconds after which what is opened seldom is fetched. */
const fetchedAfter = 4000;

/** What is laid over the desk: the sheet of keys, one's own keys, the settings, the hand-over, the plan of the case in hand. */
export function Dialogs({ props, opened, open }: HeadProps & { readonly opened: Opened }): ReactNode {
  const {
    picture,
    selection: { caseId },
    appearance,
  } = props;
  const { give } = useActions();
  const close = (): void => {
    open('none');
  };
  const card = opened !== 'plan' || caseId === null ? undefined : picture.card(caseId);
  useEffect(() => {
    const timer = setTimeout(fetchLater, fetchedAfter);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <Suspense fallback={null}>
      {opened === 'handOver' ? (
        <HandOver
          rows={picture.handOver}
          signed={picture.handOverSigned}
          startsAt={picture.startsAt}
          ends={picture.ends}
          onCommand={give}
          onClose={close}
        />
      ) : null}
      {opened === 'keys' ? (
        <KeysDialog
          locked={props.speed.locked}
          onClose={close}
          onOwnKeys={() => {
            open('ownKeys');
          }}
        />
      ) : null}
      {opened === 'ownKeys' ? <OwnKeysDialog choice={appearance.keys} onChoice={appearance.onKeys} onClose={close} /> : null}
      {opened === 'settings' ? <SettingsDialog onClose={close}>{props.settings}</SettingsDialog> : null}
      {card ? <PlanEditor key={card.caseId} card={card} kept={appearance.plans} onKept={appearance.onPlans} onClose={close} /> : null}
    </Suspense>
  );
}
