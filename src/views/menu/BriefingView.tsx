import { useId, type ReactNode } from 'react';
import { Key, PriorityMark } from '../shared/marks.tsx';
import { LanguageSwitch, ThemeSwitch } from '../shared/switches.tsx';
import { boundText, hourOfDay } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import { BriefingFacts } from './BriefingFacts.tsx';
import type { Looks } from './looks.ts';
import type { BriefingPicture } from './menuPicture.ts';
import { isSeed, SeedField } from './SeedField.tsx';
import { isMenuKey, useMenuWords } from './useMenuWords.ts';
import './menu.css';

/** What the briefing shows and what its buttons do. */
export interface BriefingProps {
  readonly picture: BriefingPicture;
  readonly looks: Looks;
  readonly seed: string;
  readonly player: string;
  readonly notice: ReactNode;
  readonly onSeed: (seed: string) => void;
  readonly onNewSeed: () => void;
  readonly onPlayer: (player: string) => void;
  readonly onScaffold: (scaffold: BriefingPicture['scaffold']) => void;
  readonly onMode: (mode: BriefingPicture['mode']) => void;
  readonly onBegin: () => void;
  readonly onBack: () => void;
}

/** All that a trainee may know before the clock runs, on one page. */
export function BriefingView({
  picture,
  looks,
  seed,
  player,
  notice,
  onSeed,
  onNewSeed,
  onPlayer,
  onScaffold,
  onMode,
  onBegin,
  onBack,
}: BriefingProps): ReactNode {
  const t = useMenuWords();
  const { say } = useWords();
  const id = useId();
  return (
    <div className="bf">
      <header className="bf-top">
        <b className="bf-brand">Casebreak</b>
        <span className="grow" />
        <span className="switches">
          <LanguageSwitch language={looks.language} onLanguage={looks.onLanguage} />
          <ThemeSwitch theme={looks.theme} onTheme={looks.onTheme} />
        </span>
        <button type="button" className="btn" onClick={onBack}>
          {t('briefing.back')}
        </button>
      </header>
      {notice}
      <main className="bf-page scroll">
        <div className="bf-text">
          <p className="small t3">{t('briefing')}</p>
          <h1>{say(picture.name)}</h1>
          <p className="t2 num">
            <When picture={picture} />
          </p>
          <p className="bf-body">{say(picture.text)}</p>
          {picture.goals.length === 0 ? null : (
            <section>
              <h2>{t('briefing.goals')}</h2>
              <ul className="bf-goals">
                {picture.goals.map((goal) => (
                  <li key={goal.en}>
                    <i className="dot" aria-hidden="true" />
                    <span>{say(goal)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p className="bf-mode small">{t('briefing.needed', picture.needed)}</p>
          <Inherited inherited={picture.inherited} />
          {picture.mayBeExam ? <ModeChoice mode={picture.mode} onMode={onMode} /> : null}
          <p className="bf-mode small">{t(picture.mode === 'exam' ? 'briefing.exam' : 'briefing.practice')}</p>
          {picture.mode === 'practice' ? <HelpChoice scaffold={picture.scaffold} onScaffold={onScaffold} /> : null}
          <Controls mode={picture.mode} />
        </div>
        <BriefingFacts picture={picture} />
      </main>
      <footer className="bf-foot">
        <SeedField seed={seed} onSeed={onSeed} onNewSeed={onNewSeed} />
        <span className="grow" />
        <label htmlFor={id} className="small t2">
          {t('briefing.player')}
        </label>
        <input
          id={id}
          className="input bf-player"
          value={player}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => {
            onPlayer(event.target.value);
          }}
        />
        <button type="button" className="btn main bf-begin" disabled={!isSeed(seed)} onClick={onBegin}>
          {t('briefing.begin')}
        </button>
      </footer>
    </div>
  );
}

/** Whether this shift is practice or an exam. */
function ModeChoice({ mode, onMode }: { readonly mode: BriefingPicture['mode']; readonly onMode: BriefingProps['onMode'] }): ReactNode {
  const t = useMenuWords();
  return (
    <div className="bf-help">
      <span className="t2" aria-hidden="true">
        {t('briefing.as')}
      </span>
      <div className="seg" role="group" aria-label={t('briefing.as')}>
        {(['practice', 'exam'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={mode === each}
            onClick={() => {
              onMode(each);
            }}
          >
            {t(`briefing.as.${each}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** How much the desk helps in this shift. */
function HelpChoice({
  scaffold,
  onScaffold,
}: {
  readonly scaffold: BriefingPicture['scaffold'];
  readonly onScaffold: BriefingProps['onScaffold'];
}): ReactNode {
  const t = useMenuWords();
  return (
    <div className="bf-help">
      <span className="t2" aria-hidden="true">
        {t('briefing.help')}
      </span>
      <div className="seg" role="group" aria-label={t('briefing.help')}>
        {(['full', 'hints', 'none'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={scaffold === each}
            onClick={() => {
              onScaffold(each);
            }}
          >
            {t(`briefing.help.${each}`)}
          </button>
        ))}
      </div>
      <span className="small t3">{t(`briefing.help.${scaffold}.why`)}</span>
    </div>
  );
}

function When({ picture }: { readonly picture: BriefingPicture }): ReactNode {
  const t = useMenuWords();
  const { language } = useWords();
  const weekday = `weekday.${picture.weekday}`;
  return [
    t('briefing.when', {
      weekday: isMenuKey(weekday) ? t(weekday) : '',
      start: hourOfDay(picture.startsAt, 0),
      end: hourOfDay(picture.startsAt, picture.lasts),
    }),
    boundText(picture.lasts, language),
    t(`scenario.${picture.mode}`),
    t(`scaffold.${picture.mode === 'exam' ? 'none' : picture.scaffold}`),
    ...picture.conditions.map((condition) => t(`condition.${condition}`)),
    t('briefing.residents', { n: grouped(picture.residents) }),
  ].join(' · ');
}

/** A count with thin spaces between thousands, the same in every locale. */
const grouped = (n: number): string => String(Math.round(n)).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');

function Inherited({ inherited }: Pick<BriefingPicture, 'inherited'>): ReactNode {
  const t = useMenuWords();
  const { say } = useWords();
  return (
    <section>
      <h2>{t('briefing.inherited')}</h2>
      {inherited.length === 0 ? <p className="t3">{t('briefing.inherited.none')}</p> : null}
      <ul className="bf-inherited">
        {inherited.map(({ type, priority, note }, i) => (
          <li key={i}>
            <PriorityMark priority={priority} />
            <span>
              <b>{say(type)}</b>
              {note === null ? null : <span className="t2"> {say(note)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const controls = [
  ['A', 'control.answer'],
  ['F2', 'control.what'],
  ['␣', 'control.space'],
  ['N', 'control.skip'],
  ['Esc', 'control.line'],
  ['F6', 'control.panes'],
  ['F1', 'control.keys'],
] as const;

/** What has no place in an exam: help, pausing and skipping. */
const practised: readonly string[] = ['control.what', 'control.space', 'control.skip'];

function Controls({ mode }: Pick<BriefingPicture, 'mode'>): ReactNode {
  const t = useMenuWords();
  return (
    <section>
      <h2>{t('briefing.controls')}</h2>
      <ul className="bf-controls">
        {controls
          .filter(([, told]) => mode === 'practice' || !practised.includes(told))
          .map(([key, told]) => (
            <li key={key}>
              <Key>{key}</Key>
              <span>{t(told)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
