import { Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { DeskPicture } from '../../picture/index.ts';
import { useKept } from '../shared/alike.ts';
import { useSteady } from '../shared/useSteady.ts';
import { spanText } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import { ActiveList } from './ActiveList.tsx';
import { ActionsProvider, NamesProvider, useActions, type DeskActions, type DrawerTab } from './actions.tsx';
import { CommandBar } from './CommandBar.tsx';
import { bare, reportOf } from './commandLine/subject.ts';
import { Drawer } from './drawer/Drawer.tsx';
import { TypingProvider } from './drawer/typing.tsx';
import { Frame } from './Frame.tsx';
import { GuideStrip } from './GuideStrip.tsx';
import { HelpProvider } from './help.tsx';
import { KeysProvider } from './keys/KeysContext.tsx';
import { fetchLater, HandOver, KeysDialog, OwnKeysDialog, PlanEditor, RowMenu, SettingsDialog } from './later.ts';
import { useDeskKeys } from './keys/useDeskKeys.ts';
import type { OpenMenu } from './menu/RowMenu.tsx';
import { useRowMenu } from './menu/useRowMenu.ts';
import { Notices } from './Notices.tsx';
import { PendingList } from './PendingList.tsx';
import type { DeskProps, Notice } from './props.ts';
import { RadioStrip } from './RadioStrip.tsx';
import { Result } from './Result.tsx';
import { SoundStrip } from './SoundStrip.tsx';
import { TopBar } from './TopBar.tsx';
import { UnitsPanel } from './UnitsPanel.tsx';
import { useDeskState, type DeskState } from './useDeskState.ts';
import { useLineFocus, type LineFocus } from './useLineFocus.ts';
import { useWide } from './useWide.ts';
import { WarningStrip } from './WarningStrip.tsx';
import { WhatNow } from './WhatNow.tsx';

/** Seconds before the end at which the hand-over is announced, and at which it opens by itself if it is not signed. */
const announced = 600;
const opensAt = 180;
/** Real milliseconds in which a dialog that shuts has given the focus back. */
const focusReturns = 80;
/** From this size of text on, one warning fewer stands in the foot, so that each can be read. */
const largeText = 1.3;
/** Real milliseconds after which what is opened seldom is fetched. */
const fetchedAfter = 4000;

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

/** What is laid over the desk, or opened in its foot. */
type Opened = 'none' | 'keys' | 'ownKeys' | 'settings' | 'handOver' | 'whatNow' | 'help' | 'plan';

/** What of it covers the desk. */
const overTheDesk: ReadonlySet<Opened> = new Set(['keys', 'ownKeys', 'handOver', 'plan']);

interface Urgent {
  readonly show: () => void;
  readonly doIt: () => void;
  readonly answer: () => void;
}

/** The most urgent thing: showing where it is, doing it, and answering the first call that rings. */
function useUrgent(picture: DeskPicture, actions: DeskActions, open: (what: Opened) => void): Urgent {
  const show = (): void => {
    const advice = picture.whatNow;
    open(advice?.kind === 'handOver' ? 'handOver' : 'none');
    if (!advice?.caseId || advice.kind === 'handOver') return;
    const onCall = advice.report !== null && advice.kind !== 'unassigned';
    if (onCall && advice.report) actions.selectCall(advice.report, advice.caseId);
    else actions.selectCase(advice.caseId, advice.kind === 'warning' ? 'law' : 'work');
  };
  const doIt = (): void => {
    const command = picture.whatNow?.command;
    if (!command) return;
    show();
    actions.give(command);
  };
  const answer = (): void => {
    const row =
      picture.pending.find((each) => each.state === 'ringing') ??
      picture.pending.find((each) => each.state === 'held') ??
      picture.pending.find((each) => each.state === 'written');
    if (row) actions.give({ type: 'answer', report: row.report });
    else actions.refused(({ t }) => t('pending.nobody'));
  };
  return { show, doIt, answer };
}

interface HeadProps {
  readonly props: DeskProps;
  readonly open: (what: Opened) => void;
}

/** The head of the desk, with actions that stay the same so that a tick redraws only the clock in it. */
function Head({ props, open }: HeadProps): ReactNode {
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

interface FootProps {
  readonly props: DeskProps;
  readonly state: DeskState;
  readonly opened: Opened;
  readonly open: (what: Opened) => void;
  readonly urgent: Urgent;
  readonly line: LineFocus;
  readonly wide: boolean;
}

/** The foot: what the law warns of, the command line, and what became of the last command or what to do next. */
function Foot({ props, state, opened, open, urgent, line, wide }: FootProps): ReactNode {
  const { t } = useWords();
  const { picture, selection, onSelect, appearance } = props;
  const help = (): void => {
    line.summon(false);
    open('help');
  };
  const { onTakeBack } = props;
  const takeBack =
    onTakeBack &&
    ((): void => {
      void onTakeBack().then((done) => {
        if (done) state.takenBack();
      });
    });
  return (
    <footer className="foot">
      <WarningStrip warnings={picture.warnings} room={(wide ? 4 : 3) - (appearance.textScale >= largeText ? 1 : 0)} />
      <section className="cmd" aria-label={t('line.title')} data-pane tabIndex={-1}>
        <CommandBar
          context={{ picture, selection, language: appearance.language, plans: appearance.plans }}
          helpOpen={opened === 'help'}
          onHelp={(on) => {
            if (on !== (opened === 'help')) open(on ? 'help' : 'none');
          }}
          onProblem={state.unread}
          history={props.history}
          onLeave={(how) => {
            if (how === 'entered') line.entered();
            else line.back();
          }}
          onReading={(reading) => {
            if (reading.kind === 'show') onSelect(reading.selection);
            else if (reading.kind === 'end') open('handOver');
            else if (reading.kind === 'editPlan') state.actions.editPlan(reading.caseId);
            else if (reading.kind === 'takeBack') {
              if (takeBack) takeBack();
              else state.actions.refused((words) => words.t('takeBack.tooLate'));
            } else state.actions.give(reading.command);
          }}
        />
        {opened === 'whatNow' ? (
          <WhatNow
            help={picture.scaffold}
            advice={picture.whatNow}
            onDo={urgent.doIt}
            onShow={urgent.show}
            onClose={() => {
              open('none');
            }}
          />
        ) : (
          <Result
            outcome={state.outcome}
            onTakeBack={takeBack}
            onWhatNow={() => {
              open('whatNow');
            }}
            onHelp={help}
          />
        )}
      </section>
    </footer>
  );
}

/** What is laid over the desk: the sheet of keys, one's own keys, the settings, the hand-over, the plan of the case in hand. */
function Dialogs({ props, opened, open }: HeadProps & { readonly opened: Opened }): ReactNode {
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
          open
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
          open
          onClose={close}
          onOwnKeys={() => {
            open('ownKeys');
          }}
        />
      ) : null}
      {opened === 'ownKeys' ? <OwnKeysDialog open choice={appearance.keys} onChoice={appearance.onKeys} onClose={close} /> : null}
      {opened === 'settings' ? (
        <SettingsDialog open onClose={close}>
          {props.settings}
        </SettingsDialog>
      ) : null}
      {card ? <PlanEditor key={card.caseId} card={card} kept={appearance.plans} onKept={appearance.onPlans} onClose={close} /> : null}
    </Suspense>
  );
}

/** The two lists of cases. A case that waits for its first unit stands among the pending and is not shown twice. */
function CaseLists({ props, hint }: { readonly props: DeskProps; readonly hint: string | null }): ReactNode {
  const { picture, selection } = props;
  const waiting = new Set(picture.pending.map((row) => row.caseId));
  const chosen = selection.report ?? picture.pending.find((row) => row.caseId === selection.caseId)?.report ?? null;
  return (
    <>
      <PendingList rows={picture.pending} now={picture.now} report={chosen} hint={hint} />
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
  return on ? <SoundStrip pending={picture.pending} asks={picture.asks} warnings={picture.warnings} now={picture.now} /> : null;
}

/** How the desk treats this trainee: how much it helps, and whether lines are typed out as they are spoken, as in practice for whoever wants it so. */
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
        props.onSkip?.();
      },
      pause: () => {
        if (!speed.locked) props.onPause(!speed.paused);
      },
      commands: () => {
        line.summon(true);
        open('help');
      },
      hold: actions.holdCall,
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
              <Notices notices={[...(props.notices ?? []), ...endNotice]} />
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
