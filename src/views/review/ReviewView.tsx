import { useCallback, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { CaseId, ReviewFrame, ReviewPicture } from '../../picture/index.ts';
import { DropArea } from '../menu/DropArea.tsx';
import type { Looks } from '../menu/looks.ts';
import { ColumnList } from '../shared/ColumnList.tsx';
import { timeOfDay } from '../shared/times.ts';
import { CasesPanel } from './CasesPanel.tsx';
import { FindingsPanel, type FindingChoice } from './FindingsPanel.tsx';
import { firstFinding, neighbour, passes, type FindingFilter } from './findings.ts';
import { MapNote } from './MapNote.tsx';
import { PastBar } from './PastBar.tsx';
import { PrintReport } from './PrintReport.tsx';
import { RadioPanel } from './RadioPanel.tsx';
import { ResponseTimes } from './ResponseTimes.tsx';
import { ReviewTop, type RunActions } from './ReviewTop.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import type { Tape } from './tape.ts';
import { Timeline } from './Timeline.tsx';
import { scaleFor, type Zoom } from './timeScale.ts';
import { Transport } from './Transport.tsx';
import { useReviewKeys } from './useReviewKeys.ts';
import { useReviewWords } from './useReviewWords.ts';
import './review.css';

/** What the debrief shows and what its buttons do. */
export interface ReviewProps<Speed extends number> extends RunActions {
  readonly picture: ReviewPicture;
  readonly tape: Tape<Speed>;
  readonly speeds: readonly Speed[];
  readonly looks: Looks;
  /** Real seconds in which the page was hidden while the clock should have run; exams print them. */
  readonly hiddenSeconds: number;
  /** Something that must be said above the page, such as a file that could not be read. */
  readonly notice: ReactNode;
  /** Paints the map of a moment; `now` has the fraction of the second, `onCase` is told of a case that was picked on it. */
  readonly map: (view: {
    readonly frame: ReviewFrame;
    readonly now: () => number;
    readonly moves: boolean;
    readonly chosen: CaseId | null;
    readonly onCase: (caseId: CaseId) => void;
  }) => ReactNode;
  readonly dropTold: string;
}

type Tab = 'findings' | 'cases' | 'radio' | 'column';
/** The board has a tab where the station has one and something came. */
const tabsOf = ({ column }: ReviewPicture): readonly Tab[] => [
  'findings',
  'cases',
  'radio',
  ...(column.length > 0 ? ['column' as const] : []),
];

/** A finished shift: what it scored and why, and every second of it to be looked at again. */
export function ReviewView<Speed extends number>(props: ReviewProps<Speed>): ReactNode {
  const { picture, tape, speeds, looks, hiddenSeconds, notice, map, dropTold } = props;
  const t = useReviewWords();
  const place = useSyncExternalStore(tape.subscribe, tape.snapshot);
  const [choice, setChoice] = useState<FindingChoice>({ filter: 'all', caseId: null, order: 'weight', open: null });
  const [tab, setTab] = useState<Tab>('findings');
  const [zoom, setZoom] = useState<Zoom>(null);
  const { startsAt, ended, findings } = picture;
  const past = place.at < ended;
  const frame = useMemo(() => picture.frameAt(place.at), [picture, place.at]);
  const { from, to } = scaleFor(0, ended, zoom, place.at);
  const scale = useMemo(() => ({ from, to }), [from, to]);

  const jump = useCallback(
    (at: number) => {
      tape.pause();
      tape.seek(at);
    },
    [tape],
  );
  const openFinding = useCallback(
    (id: string) => {
      const finding = findings.find((one) => one.id === id);
      if (finding === undefined) return;
      setTab('findings');
      setChoice((before) => ({
        ...before,
        filter: passes(finding, before.filter) ? before.filter : 'all',
        caseId: before.caseId === finding.caseId ? before.caseId : null,
        open: id,
      }));
      jump(finding.at);
    },
    [findings, jump],
  );
  const walk = useCallback(
    (way: 1 | -1) => {
      const at = tape.snapshot().at;
      const next = neighbour(findings, at, way) ?? (way === 1 && at >= ended ? firstFinding(findings) : undefined);
      if (next) openFinding(next.id);
    },
    [findings, tape, ended, openFinding],
  );
  const chooseCase = useCallback((caseId: CaseId) => {
    setTab('findings');
    setChoice((before) => ({ ...before, filter: 'all', caseId: before.caseId === caseId ? null : caseId }));
  }, []);
  const choosePart = (filter: FindingFilter): void => {
    setTab('findings');
    setChoice((before) => ({ ...before, filter, caseId: null }));
  };
  const followed = choice.caseId ?? findings.find(({ id }) => id === choice.open)?.caseId ?? null;
  const toEnd = useCallback(() => {
    jump(ended);
  }, [jump, ended]);
  const first = (): void => {
    const one = firstFinding(findings);
    if (one) openFinding(one.id);
  };

  useReviewKeys({
    toggle: useCallback(() => {
      if (tape.snapshot().playing) tape.pause();
      else tape.play();
    }, [tape]),
    step: useCallback(
      (seconds: number) => {
        tape.seek(tape.snapshot().at + seconds);
      },
      [tape],
    ),
    finding: walk,
    end: toEnd,
  });

  return (
    <DropArea className="rv" told={dropTold} onFile={props.onOpen}>
      <ReviewTop {...props} picture={picture} hiddenSeconds={hiddenSeconds} looks={looks} />
      {notice}
      <main className="rv-frame">
        <div className="panel rv-left">
          <ScorePanel score={picture.score} startsAt={picture.startsAt} onPart={choosePart} />
          <ResponseTimes phases={picture.phases} onJump={jump} />
        </div>
        <section className={past ? 'rv-map past' : 'rv-map'} aria-label={t('map', { time: timeOfDay(startsAt, place.at) })}>
          <div className="rv-mapfill">{map({ frame, now: tape.now, moves: place.playing, chosen: choice.caseId, onCase: chooseCase })}</div>
          <PastBar at={place.at} startsAt={startsAt} past={past} findings={findings.length > 0} onEnd={toEnd} onFirst={first} />
          <MapNote frame={frame} />
        </section>
        <section className="panel rv-right" aria-label={t(tab)}>
          <div className="ph rv-tabs">
            <div className="tabs" role="tablist">
              {tabsOf(picture).map((one) => (
                <TabButton
                  key={one}
                  tab={one}
                  chosen={one === tab}
                  count={countOf(picture, one)}
                  onPress={() => {
                    setTab(one);
                  }}
                />
              ))}
            </div>
          </div>
          <div className="rv-tabbody" role="tabpanel" aria-label={t(tab)}>
            {tab === 'findings' ? (
              <FindingsPanel findings={findings} startsAt={startsAt} choice={choice} onChoice={setChoice} onJump={jump} />
            ) : null}
            {tab === 'cases' ? (
              <CasesPanel cases={picture.cases} startsAt={picture.startsAt} chosen={choice.caseId} onCase={chooseCase} />
            ) : null}
            {tab === 'column' ? (
              <div className="scroll">
                <ColumnList rows={picture.column} onCase={chooseCase} />
              </div>
            ) : null}
            {tab === 'radio' ? <RadioPanel messages={picture.messages} at={place.at} startsAt={startsAt} onJump={jump} /> : null}
          </div>
        </section>
      </main>
      <footer className="rv-foot">
        <Transport tape={tape} place={place} speeds={speeds} startsAt={startsAt} zoom={zoom} onZoom={setZoom} />
        <Timeline
          picture={picture}
          scale={scale}
          at={place.at}
          chosen={choice.caseId}
          followed={followed}
          onSeek={jump}
          onCase={chooseCase}
          onFinding={openFinding}
        />
      </footer>
      <PrintReport picture={picture} hiddenSeconds={hiddenSeconds} />
    </DropArea>
  );
}

const countOf = (picture: ReviewPicture, tab: Tab): number =>
  ({ findings: picture.findings.length, cases: picture.cases.length, radio: picture.messages.length, column: picture.column.length })[tab];

function TabButton({
  tab,
  chosen,
  count,
  onPress,
}: {
  readonly tab: Tab;
  readonly chosen: boolean;
  readonly count: number;
  readonly onPress: () => void;
}): ReactNode {
  const t = useReviewWords();
  return (
    <button type="button" role="tab" aria-selected={chosen} onClick={onPress}>
      {t(tab)} <span className="n num">{count}</span>
    </button>
  );
}
