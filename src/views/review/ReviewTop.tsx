import type { ReactNode } from 'react';
import type { ReviewPicture } from '../../picture/index.ts';
import { LanguageSwitch, ThemeSwitch } from '../shared/switches.tsx';
import { spanText, timeOfDay } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import type { Looks } from '../menu/looks.ts';
import { FileButton } from '../menu/FileButton.tsx';
import { useReviewWords } from './useReviewWords.ts';

/** What can be done with a finished run. */
export interface RunActions {
  readonly onSave: () => void;
  readonly onOpen: (file: File) => void;
  readonly onAgain: () => void;
  readonly onNewSeed: () => void;
  readonly onMenu: () => void;
  readonly onPrint: () => void;
}

interface ReviewTopProps extends RunActions {
  readonly picture: ReviewPicture;
  readonly hiddenSeconds: number;
  readonly looks: Looks;
}

/** The head of the debrief: what was played, whether it re-simulates, and what to do with it. */
export function ReviewTop({
  picture,
  hiddenSeconds,
  looks,
  onSave,
  onOpen,
  onAgain,
  onNewSeed,
  onMenu,
  onPrint,
}: ReviewTopProps): ReactNode {
  const t = useReviewWords();
  return (
    <header className="rv-top">
      <b className="rv-brand">Casebreak</b>
      <span className="rv-div" />
      <div className="rv-meta">
        <h1 className="strong clip">
          <ReviewTitle picture={picture} />
        </h1>
        <span className="small t2 clip" title={metaText(picture, hiddenSeconds, t)}>
          {metaText(picture, hiddenSeconds, t)}
        </span>
      </div>
      <Badge verification={picture.verification} engine={picture.engine} />
      <div className="rv-acts">
        <button type="button" className="btn main" onClick={onSave}>
          {t('act.save')}
        </button>
        <button type="button" className="btn" onClick={onPrint}>
          {t('act.print')}
        </button>
        <FileButton label={t('act.open')} onFile={onOpen} />
        <button type="button" className="btn" onClick={onAgain}>
          {t('act.again')}
        </button>
        <button type="button" className="btn" onClick={onNewSeed}>
          {t('act.new')}
        </button>
        <button type="button" className="btn" onClick={onMenu}>
          {t('act.menu')}
        </button>
      </div>
      <span className="switches">
        <LanguageSwitch language={looks.language} onLanguage={looks.onLanguage} />
        <ThemeSwitch theme={looks.theme} onTheme={looks.onTheme} />
      </span>
    </header>
  );
}

/** The name of the run. */
export function ReviewTitle({ picture }: { readonly picture: ReviewPicture }): ReactNode {
  const { say } = useWords();
  return useReviewWords()('title', { name: say(picture.title) });
}

/** Seed, commands, facts and end in one line. */
export function metaText(picture: ReviewPicture, hiddenSeconds: number, t: ReturnType<typeof useReviewWords>): string {
  const parts = [
    ...(picture.player === null ? [] : [t('meta.player', { player: picture.player })]),
    t('meta.seed', { seed: picture.seed }),
    t('meta.commands', { n: picture.commands }),
    ...(picture.takenBack.length > 0 ? [t('meta.takenBack', { n: picture.takenBack.length })] : []),
    t('meta.ended', { time: timeOfDay(picture.startsAt, picture.ended) }),
    ...(hiddenSeconds > 0 ? [t('meta.gaps', { time: spanText(hiddenSeconds) })] : []),
  ];
  return parts.join(' · ');
}

const badgeTone = { verified: 'ok', running: 'quiet', differs: 'bad', foreign: 'warn' } as const;

function Badge({ verification, engine }: { readonly verification: ReviewPicture['verification']; readonly engine: string }): ReactNode {
  const t = useReviewWords();
  const { state, checkpoints, hash, difference } = verification;
  const detail =
    state === 'verified' || state === 'running'
      ? t('badge.short', { n: checkpoints, hash: hash.slice(0, 8) })
      : (difference ?? t('badge.engine', { engine }));
  return (
    <div
      className={`rv-badge ${badgeTone[state]}`}
      role="status"
      title={state === 'differs' ? detail : t('badge.checkpoints', { n: checkpoints, engine, hash })}
    >
      <svg className="ic" width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
        <path className="fill" d="M0-9 7.6-6V.4C7.6 4.8 4.4 7.8 0 9.4-4.4 7.8-7.6 4.8-7.6.4V-6z" />
        <path d={badgeSign[state]} fill="none" stroke="var(--panel)" strokeWidth="1.9" />
      </svg>
      <div>
        <b>{t(`badge.${state}`)}</b>
        <small className="clip">{detail}</small>
      </div>
    </div>
  );
}

/** Tick, dots, cross and bar: the badge is read without its colour too. */
const badgeSign = {
  verified: 'M-3.4.2-1 2.8 3.8-2.8',
  running: 'M-3.4 0h.1M0 0h.1M3.3 0h.1',
  differs: 'M-3-3 3 3M3-3-3 3',
  foreign: 'M-3.4 0H3.4',
} as const;
