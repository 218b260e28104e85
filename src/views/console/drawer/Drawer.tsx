import { memo, Suspense, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { CallPicture, CaseCard, OpenAsk, PendingRow, Recommendation, WhatNow } from '../../../picture/index.ts';
import { KeyOf, useKeyChoice, useKeyOf } from '../keys/KeysContext.tsx';
import { shortcutOf } from '../keys/keyMap.ts';
import { Mark, PriorityMark } from '../../shared/marks.tsx';
import { Since } from '../../shared/TimeText.tsx';
import { useWords } from '../../shared/Wording.tsx';
import type { DrawerTab } from '../actions.tsx';
import { useHelp } from '../help.tsx';
import { LawPane, LogPane, WorkPane } from '../later.ts';
import type { KeptPlan } from '../plan/keptPlans.ts';
import { DialoguePane } from './DialoguePane.tsx';

/** What the drawer shows: a case, or a call that is not yet one. */
export interface DrawerProps {
  readonly pending: PendingRow | undefined;
  readonly card: CaseCard | undefined;
  readonly call: CallPicture | undefined;
  readonly asks: readonly OpenAsk[];
  readonly recommended: readonly Recommendation[];
  readonly scaffold: 'full' | 'hints' | 'none';
  readonly amber: boolean;
  readonly hinted: boolean;
  readonly unit: string | null;
  readonly plans: readonly KeptPlan[];
  /** Calls that ring or are on hold. */
  readonly waiting: readonly PendingRow[];
  /** Somebody is on the line. */
  readonly busy: boolean;
  readonly tab: DrawerTab;
  readonly onTab: (tab: DrawerTab) => void;
  /** What is most urgent, told while nothing is selected. */
  readonly advice: WhatNow | null;
  readonly onWhatNow: () => void;
}

function Clocks({ card }: { readonly card: CaseCard }): ReactNode {
  const { t } = useWords();
  return (
    <dl className="clocks">
      {(['call', 'dispatched', 'signed', 'arrived'] as const).map((name) => {
        const at = card.clocks[name];
        return (
          <div key={name}>
            <dt>{t(`clocks.${name}`)}</dt>
            <dd>{at === null ? <span className="t3">–</span> : <Since at={at} />}</dd>
          </div>
        );
      })}
    </dl>
  );
}

const shownRegions = ['inquiry', 'custody', 'property', 'complainant'] as const;

/** Whoever is in hand was found without a lead: that there is none yet says nothing any more. */
const isAnswered = ({ inquiry, custody }: CaseCard['stages']): boolean =>
  inquiry === 'open' && custody !== undefined && !['none', 'notApplicable', 'stopped', 'released'].includes(custody);

function Stages({ card }: { readonly card: CaseCard }): ReactNode {
  const { t, word } = useWords();
  return (
    <div className="stages">
      {shownRegions.map((region) => {
        const stage = card.row.stages[region];
        const isIdle = stage === undefined || stage === 'notApplicable' || (region === 'inquiry' && isAnswered(card.row.stages));
        return isIdle ? null : (
          <span key={region}>
            {t(`region.${region}`)} <b>{word(stage, region)}</b>
          </span>
        );
      })}
    </div>
  );
}

/** What the head says: that of a graded case, or what is known so far of a call. */
type Heading = Pick<PendingRow, 'number' | 'type' | 'place' | 'priority'>;
const nothing: Heading = { number: null, type: null, place: null, priority: null };
const headingOf = ({ card, pending }: Pick<DrawerProps, 'card' | 'pending'>): Heading => card?.row ?? pending ?? nothing;

function Head({ card, pending, call }: Pick<DrawerProps, 'card' | 'pending' | 'call'>): ReactNode {
  const { t, say, word } = useWords();
  const { number, type, place, priority } = headingOf({ card, pending });
  const untyped = call ? word(call.channel, 'channel') : t('call.title');
  return (
    <header className="dh">
      <PriorityMark priority={priority} />
      <h2>
        {number ? <span className="t3 plain">{number} </span> : null}
        {type ? say(type) : untyped}
      </h2>
      <span className="t2 clip">{say(place?.name)}</span>
      {card ? <Clocks card={card} /> : null}
    </header>
  );
}

/** The four tabs with what each holds: questions asked, steps done, what the law says, lines of the log. */
function DrawerTabs({ card, call, asks, amber }: Pick<DrawerProps, 'card' | 'call' | 'asks' | 'amber'>): ReactNode {
  const { t } = useWords();
  const share = <Thing,>(things: readonly Thing[] | undefined, done: (thing: Thing) => boolean): ReactNode =>
    things ? (
      <span className="n">
        {things.filter(done).length}/{things.length}
      </span>
    ) : null;
  const keys = useKeyChoice();
  // React Aria hands `aria-*` names of its own list on to a tab and drops this one: a render function puts it on the element.
  const keyed = (tab: DrawerTab) => ({ render: (props: object) => <div {...props} aria-keyshortcuts={shortcutOf(keys, tab)} /> });
  const law = card?.law.some((rule) => rule.state === 'broken') ? 'broken' : amber ? 'amber' : null;
  return (
    <TabList className="tabs" aria-label={t('drawer.title')}>
      <Tab id="dialogue" {...keyed('dialogue')}>
        {t('tab.dialogue')}
        {share(call?.questions, (question) => question.asked)}
      </Tab>
      <Tab id="work" {...keyed('work')} isDisabled={!card}>
        {t('tab.work')}
        {asks.length > 0 ? (
          <>
            <Mark kind="stop" label={t('tab.asks')} />
            {asks.length > 1 ? <span className="n">{asks.length}</span> : null}
          </>
        ) : (
          share(card?.plan?.steps, (step) => step.state === 'done')
        )}
      </Tab>
      <Tab id="law" {...keyed('law')} isDisabled={!card}>
        {t('tab.law')}
        {law === null ? null : <Mark kind={law === 'broken' ? 'broken' : 'warn'} label={t(`law.${law}`)} />}
      </Tab>
      <Tab id="log" {...keyed('log')} isDisabled={!card}>
        {t('tab.log')}
        {card ? <span className="n">{card.log.length}</span> : null}
      </Tab>
    </TabList>
  );
}

function Panes(props: DrawerProps): ReactNode {
  const { card, call } = props;
  return (
    <>
      <TabPanel id="dialogue" className="pane">
        <DialoguePane
          call={call}
          reports={card?.reports ?? []}
          caseId={card?.row.caseId ?? call?.caseId ?? null}
          waiting={props.waiting}
          busy={props.busy}
        />
      </TabPanel>
      <TabPanel id="work" className="pane">
        {card ? (
          <Suspense fallback={null}>
            <WorkPane
              card={card}
              plans={props.plans}
              asks={props.asks}
              recommended={props.recommended}
              scaffold={props.scaffold}
              hinted={props.hinted}
              unit={props.unit}
            />
          </Suspense>
        ) : null}
      </TabPanel>
      <TabPanel id="law" className="pane">
        {card ? (
          <Suspense fallback={null}>
            <LawPane law={card.law} />
          </Suspense>
        ) : null}
      </TabPanel>
      <TabPanel id="log" className="pane">
        {card ? (
          <Suspense fallback={null}>
            <LogPane log={card.log} board={card.board} />
          </Suspense>
        ) : null}
      </TabPanel>
    </>
  );
}

/** Where to begin: the most urgent thing, with its reason. */
function Begin({ advice, onWhatNow }: Pick<DrawerProps, 'advice' | 'onWhatNow'>): ReactNode {
  const { t, say } = useWords();
  const { 'aria-keyshortcuts': key } = useKeyOf('whatNow');
  const help = useHelp();
  return (
    <div className="begin">
      {help === 'none' ? null : (
        <button type="button" className="btn" aria-keyshortcuts={key} onClick={onWhatNow}>
          {t('whatNow.title')} <KeyOf action="whatNow" />
        </button>
      )}
      <p>
        {help === 'none' ? (
          <span className="t3">{t('whatNow.none')}</span>
        ) : advice === null ? (
          <span className="t3">{t('whatNow.quiet')}</span>
        ) : (
          <>
            <b className="strong">
              {advice.number === null ? '' : `${advice.number} `}
              {say(advice.label)}
            </b>
            {advice.why && help === 'full' ? <span className="t2"> · {say(advice.why)}</span> : null}
          </>
        )}
      </p>
    </div>
  );
}

/** The drawer of the case in hand: its call, its work, its law and its log. */
export const Drawer = memo(function Drawer(props: DrawerProps): ReactNode {
  const { t } = useWords();
  const { card, call, tab, onTab } = props;
  if (!card && !call) {
    return (
      <section className="drawer none" aria-label={t('drawer.title')} data-pane tabIndex={-1}>
        <p className="empty t3">{t('drawer.empty')}</p>
        <Begin advice={props.advice} onWhatNow={props.onWhatNow} />
      </section>
    );
  }
  return (
    <section className="drawer" aria-label={t('drawer.title')} data-pane tabIndex={-1}>
      <Head card={card} pending={props.pending} call={call} />
      <Tabs
        className="drawer-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          onTab(key as DrawerTab);
        }}
      >
        <div className="dt">
          <DrawerTabs card={card} call={call} asks={props.asks} amber={props.amber} />
          {card ? <Stages card={card} /> : null}
        </div>
        <Panes {...props} />
      </Tabs>
    </section>
  );
});
