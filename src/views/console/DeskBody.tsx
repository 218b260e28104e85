import { Suspense, useRef, useState, type ReactNode } from 'react';
import type { DeskPicture } from '../../picture/index.ts';
import { useWords } from '../shared/Wording.tsx';
import { useKept } from '../shared/alike.ts';
import { spanText } from '../shared/times.ts';
import { ActiveList } from './ActiveList.tsx';
import { Dialogs } from './DeskDialogs.tsx';
import { Foot } from './DeskFoot.tsx';
import { Head } from './DeskHead.tsx';
import { Frame } from './Frame.tsx';
import { GuideStrip } from './GuideStrip.tsx';
import { Notices } from './Notices.tsx';
import { PendingList } from './PendingList.tsx';
import { RadioStrip } from './RadioStrip.tsx';
import { mayGoOn } from './SpeedControl.tsx';
import { UnitsPanel } from './UnitsPanel.tsx';
import { ActionsProvider, NamesProvider, type DrawerTab } from './actions.tsx';
import { bare, reportOf } from './commandLine/subject.ts';
import { Drawer } from './drawer/Drawer.tsx';
import { TypingProvider } from './drawer/typing.tsx';
import { HelpProvider } from './help.tsx';
import { KeysProvider } from './keys/KeysContext.tsx';
import { isBarred, type KeyAction } from './keys/keyMap.ts';
import { useDeskKeys } from './keys/useDeskKeys.ts';
import { RowMenu, SoundStrip } from './later.ts';
import type { OpenMenu } from './menu/RowMenu.tsx';
import { useRowMenu } from './menu/useRowMenu.ts';
import { type Opened, overTheDesk } from './opened.ts';
import type { DeskProps, Notice } from './props.ts';
import { useDeskState, type DeskState } from './useDeskState.ts';
import { useLineFocus } from './useLineFocus.ts';
import { useUrgent } from './useUrgent.ts';
import { useWide } from './useWide.ts';

/** Seconds before the end at which the hand-over is announced, and at which it opens by itself if it is not signed. */
const announced = 600;

const opensAt = 180;

/** Real milliseconds in which a dialog that shuts has given the focus back. */
const focusReturns = 80;

/** The notice that the shift is about to end, with the way to the hand-over. */
function useEndNotice(picture: DeskPicture, open: () => void): readonly Notice[] {
  const { t } = useWords();
  const left = picture.ends - picture.now;
  if (left > announced || picture.handOverSigned || picture.ended) return [];
  const line = t('notice.ends', { time: spanText(Math.max(0, left)), n: picture.handOver.length });
  return [{ id: 'hand-over', level: 'warn', text: bare(line), action: { label: bare(t('notice.handOver')), onPress: open } }];
}

function DrawerOf({
  props,
  state,
  hinted,
  onWhatNow,
}: {
  readonly props: DeskProps;
  readonly state: DeskState;
  readonly hinted: boolean;
  readonly onWhatNow: () => void;
}): ReactNode {
  const { picture, selection } = props;
  const { caseId } = selection;
  const found = caseId === null ? undefined : picture.card(caseId);
  // A call has a file from its first ring; it is a case once it has a number.
  const card = found && found.row.number !== '' ? found : undefined;
  const report = selection.report ?? (caseId === null ? picture.voice : reportOf(picture, caseId)) ?? null;
  return (
    <Drawer
      pending={picture.pending.find((row) => row.report === report)}
      card={card}
      call={report === null ? undefined : picture.callOf(report)}
      asks={picture.asks.filter((ask) => ask.caseId === caseId)}
      recommended={state.tab === 'work' && caseId !== null ? picture.recommended(caseId) : []}
      scaffold={picture.scaffold}
      amber={picture.warnings.some((warning) => warning.caseId === caseId)}
      hinted={hinted}
      unit={selection.unit}
      plans={props.appearance.plans}
      waiting={picture.pending.filter(({ state: at }) => at === 'ringing' || at === 'held')}
      busy={picture.voice !== null}
      tab={card ? state.tab : 'dialogue'}
      onTab={state.actions.openTab}
      advice={card === undefined && report === null ? picture.whatNow : null}
      onWhatNow={onWhatNow}
    />
  );
}

/** The two lists of cases. A case that waits for its first unit stands among the pending and is not shown twice. */
function CaseLists({ props, hint }: { readonly props: DeskProps; readonly hint: string | null }): ReactNode {
  const { picture, selection } = props;
  const waiting = new Set(picture.pending.map((row) => row.caseId));
  const chosen = selection.report ?? picture.pending.find((row) => row.caseId === selection.caseId)?.report ?? null;
  return (
    <>
      <PendingList rows={picture.pending} now={picture.now} report={chosen} hint={hint} skips={!props.speed.locked} />
      <ActiveList
        rows={picture.active.filter((row) => !waiting.has(row.caseId))}
        closed={picture.closed}
        now={picture.now}
        caseId={selection.caseId}
        hint={hint}
      />
    </>
  );
}

/** What is heard, in writing, for whoever wants it so. */
function Captions({ picture, on }: { readonly picture: DeskPicture; readonly on: boolean }): ReactNode {
  if (!on) return null;
  return (
    <Suspense fallback={null}>
      <SoundStrip pending={picture.pending} asks={picture.asks} warnings={picture.warnings} now={picture.now} />
    </Suspense>
  );
}

/**
 * How the desk treats this trainee: how much it helps, and whether lines are typed out as they are spoken, as in practice for whoever
 * wants it so.
 */
function Manners({
  appearance,
  picture: { mode, scaffold },
  children,
}: {
  readonly appearance: DeskProps['appearance'];
  readonly picture: DeskPicture;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <HelpProvider value={scaffold}>
      <TypingProvider value={appearance.typed && mode === 'practice'}>{children}</TypingProvider>
    </HelpProvider>
  );
}

/** True once, when the end of the shift has come so near that the hand-over opens by itself. */
function useNearEnd({ now, ends, ended }: DeskPicture): boolean {
  const [told, setTold] = useState(false);
  const near = !told && !ended && ends - now <= opensAt;
  if (near) setTold(true);
  return near;
}

/** The desk inside its words and its clock. */
export function DeskBody(props: DeskProps): ReactNode {
  const { picture, selection, appearance, speed } = props;
  const [opened, open] = useState<Opened>('none');
  const state = useDeskState(props, () => {
    open('plan');
  });
  const { actions } = state;
  const root = useRef<HTMLDivElement>(null);
  const wide = useWide();
  const keys = useKept(appearance.keys);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const line = useLineFocus(root);
  if (useNearEnd(picture) && !picture.handOverSigned) open('handOver');
  const close = (): void => {
    open('none');
  };
  const toggle = (what: Opened): void => {
    open(opened === what ? 'none' : what);
  };
  /** From a dialog the way leads over the desk: the dialog gives the focus back first. */
  const toLine = (): void => {
    const covered = menu !== null || overTheDesk.has(opened);
    if (!covered) {
      line.summon(true);
      return;
    }
    setMenu(null);
    close();
    setTimeout(() => {
      line.summon(true);
    }, focusReturns);
  };
  const urgent = useUrgent(picture, actions, open);
  const toHandOver = (): void => {
    open('handOver');
  };
  const endNotice = useEndNotice(picture, toHandOver);
  /** Whether a key does nothing because the pace of the shift is locked; it says so. */
  const isHeld = (action: KeyAction): boolean => {
    const { locked } = speed;
    if (!isBarred(action, locked)) return false;
    actions.refused(({ t }) => `${t(`keys.${action}`)}: ${t(`keys.barred.${locked}`)}`);
    return true;
  };
  const tab = (to: DrawerTab) => (): void => {
    actions.openTab(to);
  };
  useRowMenu(root, menu !== null, setMenu);
  useDeskKeys(
    root,
    {
      home: () => {
        line.summon(false);
      },
      line: toLine,
      keys: () => {
        toggle('keys');
      },
      whatNow: () => {
        toggle('whatNow');
      },
      answer: urgent.answer,
      skip: () => {
        if (!isHeld('skip')) props.onSkip?.();
      },
      pause: () => {
        if (mayGoOn(speed) || !isHeld('pause')) props.onPause(!speed.paused);
      },
      commands: () => {
        line.summon(true);
        open('help');
      },
      hold: actions.holdCall,
      takeBack: () => {
        const button = root.current?.querySelector<HTMLElement>('[data-does="takeBack"]');
        if (button) button.click();
        else if (!isHeld('takeBack')) actions.refused(({ t }) => t('takeBack.tooLate'));
      },
      dialogue: tab('dialogue'),
      work: tab('work'),
      law: tab('law'),
      log: tab('log'),
    },
    appearance.keys,
  );
  const advice = opened === 'whatNow' && picture.scaffold !== 'none' ? picture.whatNow : null;
  const hint = advice?.report ?? advice?.caseId ?? null;
  return (
    <KeysProvider value={keys}>
      <ActionsProvider value={actions}>
        <Manners appearance={appearance} picture={picture}>
          <NamesProvider value={state.names}>
            <div ref={root} className="duty-desk" lang={appearance.language === 'zh' ? 'zh-CN' : 'en'}>
              <Head props={props} open={open} />
              <Notices notices={[...(props.notices ?? []), ...endNotice]} onHandOver={toHandOver} />
              <GuideStrip guide={picture.guide} />
              <Captions picture={picture} on={appearance.captions} />
              <Frame
                panes={appearance.panes}
                onPanes={appearance.onPanes}
                left={<CaseLists props={props} hint={hint} />}
                map={props.map}
                radio={<RadioStrip messages={picture.messages} lines={wide ? 5 : 3} />}
                drawer={
                  <DrawerOf
                    props={props}
                    state={state}
                    hinted={advice?.kind === 'ask'}
                    onWhatNow={() => {
                      open('whatNow');
                    }}
                  />
                }
                right={
                  <UnitsPanel
                    coverage={picture.coverage}
                    units={picture.units}
                    desks={picture.desks}
                    site={picture.site}
                    now={picture.now}
                    unit={selection.unit}
                  />
                }
              />
              <Foot props={props} state={state} opened={opened} open={open} urgent={urgent} line={line} wide={wide} />
              <Dialogs props={props} opened={opened} open={open} />
              <Suspense fallback={null}>
                {menu ? (
                  <RowMenu
                    open={menu}
                    picture={picture}
                    selection={selection}
                    plans={appearance.plans}
                    onClose={() => {
                      setMenu(null);
                    }}
                  />
                ) : null}
              </Suspense>
            </div>
          </NamesProvider>
        </Manners>
      </ActionsProvider>
    </KeysProvider>
  );
}
