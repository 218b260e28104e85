import { memo, Suspense, type ReactNode } from 'react';
import type { ColumnRow, GateRow, LegalClock, LetterRow, OperationRow, Text } from '../../picture/index.ts';
import { Icon } from '../shared/icons.tsx';
import { LanguageSwitch, ThemeSwitch } from '../shared/switches.tsx';
import { timeOfDay } from '../shared/times.ts';
import { useNow, useStart } from '../shared/TimeText.tsx';
import { useWords } from '../shared/Wording.tsx';
import { DeskMenu } from './DeskMenu.tsx';
import { KeyOf, useKeyOf } from './keys/KeysContext.tsx';
import { LegalClockBox } from './LegalClockBox.tsx';
import { ColumnBox, LettersBox } from './later.ts';
import { StreetBox } from './StreetBox.tsx';
import type { DeskProps, DeskSound } from './props.ts';
import { SpeedControl } from './SpeedControl.tsx';

/** The simulated time of day, large; hollow while time stands still. */
function Clock({ paused }: { readonly paused: boolean }): ReactNode {
  const text = timeOfDay(useStart(), useNow());
  const { t } = useWords();
  return (
    <time
      className={`clock${paused ? ' hollow' : ''}`}
      aria-label={`${t('top.time')} ${text}${paused ? `, ${t('speed.paused')}` : ''}`}
      role="timer"
    >
      {text}
    </time>
  );
}

/** Whether tones sound: a loudspeaker, crossed out and said in words while they do not. */
function SoundSwitch({ sound }: { readonly sound: DeskSound }): ReactNode {
  const { t } = useWords();
  const key = useKeyOf('mute');
  const silent = sound.muted || sound.volume === 0;
  const label = t(sound.muted ? 'sound.unmute' : 'sound.mute');
  return (
    <button
      type="button"
      className={`sw${silent ? ' warn-ink' : ''}`}
      {...key}
      aria-pressed={sound.muted}
      aria-label={label}
      title={label}
      onClick={() => {
        sound.onMuted(!sound.muted);
      }}
    >
      <Icon name={silent ? 'silent' : 'sound'} size={15} />
      {silent ? <span className="small">{t('sound.muted')}</span> : null}
    </button>
  );
}

interface TopBarProps extends Pick<DeskProps, 'title' | 'appearance' | 'speed' | 'onSpeed' | 'onPause' | 'onSkip' | 'menu'> {
  readonly mode: 'practice' | 'exam';
  readonly ends: number;
  readonly clocks: readonly LegalClock[];
  readonly letters: readonly LetterRow[];
  readonly column: readonly ColumnRow[];
  readonly gates: readonly GateRow[];
  readonly operations: readonly OperationRow[];
  readonly trust: number;
  readonly sound: DeskSound | undefined;
  readonly onEnd: () => void;
  readonly onKeys: () => void;
  readonly onOwnKeys: () => void;
  readonly onSettings: () => void;
}

function Brand({ title, mode }: { readonly title: Text; readonly mode: 'practice' | 'exam' }): ReactNode {
  const { t, say } = useWords();
  return (
    <div className="brand">
      <div className="grow">
        <h1>{t('product')}</h1>
        <p className="small t2 clip">
          {say(title)} · {t(`mode.${mode}`)}
        </p>
      </div>
    </div>
  );
}

/** The head of the desk: what is played, the time and its pace, the two legal clocks, and the switches. */
export const TopBar = memo(function TopBar(props: TopBarProps): ReactNode {
  const { t } = useWords();
  const { appearance, speed, clocks, menu, onKeys } = props;
  const keysKey = useKeyOf('keys');
  return (
    <header className="top">
      <Brand title={props.title} mode={props.mode} />
      <div className="now">
        <Clock paused={speed.paused} />
        <SpeedControl speed={speed} ends={props.ends} onSpeed={props.onSpeed} onPause={props.onPause} onSkip={props.onSkip} />
      </div>
      <LegalClockBox kind="questioning" clocks={clocks} />
      <LegalClockBox kind="money" clocks={clocks} />
      <div className="tools">
        <StreetBox gates={props.gates} operations={props.operations} />
        <Suspense fallback={null}>
          {props.column.length > 0 ? <ColumnBox column={props.column} /> : null}
          {props.letters.length > 0 ? <LettersBox letters={props.letters} /> : null}
        </Suspense>
        <span className="chip" title={t('trust.title')}>
          {t('trust.now', { n: Math.floor(props.trust + 0.5) })}
        </span>
        <span className="switches">
          <LanguageSwitch language={appearance.language} onLanguage={appearance.onLanguage} />
          <ThemeSwitch theme={appearance.theme} onTheme={appearance.onTheme} />
        </span>
        <button type="button" className="sw" title={t('keys.title')} {...keysKey} onClick={onKeys}>
          <span className="sr">{t('keys.title')}</span>
          <KeyOf action="keys" />
        </button>
        {props.sound ? <SoundSwitch sound={props.sound} /> : null}
        <DeskMenu
          menu={menu}
          appearance={appearance}
          sound={props.sound}
          onEnd={props.onEnd}
          onKeys={onKeys}
          onOwnKeys={props.onOwnKeys}
          onSettings={props.onSettings}
        />
      </div>
    </header>
  );
});
