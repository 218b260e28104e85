import type { ReactNode } from 'react';
import type { Density, Theme } from '../shared/switches.tsx';
import type { Language } from '../shared/wording.ts';
import type { Looks } from './looks.ts';
import { FileButton } from './FileButton.tsx';
import { useMenuWords } from './useMenuWords.ts';
import './menu.css';

const densities: readonly Density[] = ['compact', 'regular', 'roomy'];
const themes: readonly Theme[] = ['dark', 'light'];
const languages: readonly { readonly language: Language; readonly name: string; readonly lang: string }[] = [
  { language: 'en', name: 'English', lang: 'en' },
  { language: 'zh', name: '中文', lang: 'zh-CN' },
];
const scales = [0.9, 1, 1.15, 1.3, 1.5] as const;

/** Language, theme, density, size of text and sound. */
export function Settings({ looks }: { readonly looks: Looks }): ReactNode {
  const t = useMenuWords();
  return (
    <section aria-labelledby="mn-settings">
      <h2 id="mn-settings">{t('settings')}</h2>
      <div className="mn-settings">
        <Choice label={t('settings.language')}>
          {languages.map(({ language, name, lang }) => (
            <button
              key={language}
              type="button"
              lang={lang}
              aria-pressed={looks.language === language}
              onClick={() => {
                looks.onLanguage(language);
              }}
            >
              {name}
            </button>
          ))}
        </Choice>
        <Choice label={t('settings.theme')}>
          {themes.map((theme) => (
            <button
              key={theme}
              type="button"
              aria-pressed={looks.theme === theme}
              onClick={() => {
                looks.onTheme(theme);
              }}
            >
              {t(`settings.${theme}`)}
            </button>
          ))}
        </Choice>
        <Choice label={t('settings.density')}>
          {densities.map((density) => (
            <button
              key={density}
              type="button"
              aria-pressed={looks.density === density}
              onClick={() => {
                looks.onDensity(density);
              }}
            >
              {t(`settings.${density}`)}
            </button>
          ))}
        </Choice>
        <Choice label={t('settings.text')}>
          {scales.map((scale) => (
            <button
              key={scale}
              type="button"
              aria-pressed={looks.textScale === scale}
              onClick={() => {
                looks.onTextScale(scale);
              }}
            >
              {Math.round(scale * 100)}
            </button>
          ))}
        </Choice>
        <Volume volume={looks.volume} onVolume={looks.onVolume} muted={looks.muted} onMuted={looks.onMuted} />
        <Choice label={t('settings.dialogue')}>
          {([true, false] as const).map((typed) => (
            <button
              key={String(typed)}
              type="button"
              aria-pressed={looks.typed === typed}
              onClick={() => {
                looks.onTyped(typed);
              }}
            >
              {t(typed ? 'settings.typed' : 'settings.whole')}
            </button>
          ))}
        </Choice>
        <Choice label={t('settings.captions')}>
          {([false, true] as const).map((on) => (
            <button
              key={String(on)}
              type="button"
              aria-pressed={looks.captions === on}
              onClick={() => {
                looks.onCaptions(on);
                looks.onMuted(on);
              }}
            >
              {t(on ? 'settings.asText' : 'settings.asSound')}
            </button>
          ))}
        </Choice>
        <span className="wide mn-files">
          <button type="button" className="btn" onClick={looks.onSaveSettings}>
            {t('settings.save')}
          </button>
          <FileButton label={t('settings.open')} onFile={looks.onOpenSettings} />
        </span>
        {looks.settingsNote === null ? null : (
          <p
            className={`wide small ${looks.settingsNote.level === 'bad' ? 'bad-ink' : 't2'}`}
            role={looks.settingsNote.level === 'bad' ? 'alert' : 'status'}
          >
            {t(looks.settingsNote.key, looks.settingsNote.fill)}
          </p>
        )}
      </div>
    </section>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <span className="t2" aria-hidden="true">
        {label}
      </span>
      <div className="seg" role="group" aria-label={label}>
        {children}
      </div>
    </>
  );
}

/** The loudness of rings and warnings; each of them can be seen as well. */
function Volume({ volume, onVolume, muted, onMuted }: Pick<Looks, 'volume' | 'onVolume' | 'muted' | 'onMuted'>): ReactNode {
  const t = useMenuWords();
  const percent = Math.round(volume * 100);
  return (
    <>
      <span className="t2" aria-hidden="true">
        {t('settings.volume')}
      </span>
      <span className="mn-volume">
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={percent}
          aria-label={t('settings.volume')}
          aria-valuetext={percent === 0 ? t('settings.silent') : t('settings.loud', { n: percent })}
          onChange={(event) => {
            onVolume(Number(event.target.value) / 100);
          }}
        />
        <button
          type="button"
          className="btn tight"
          aria-pressed={muted}
          onClick={() => {
            onMuted(!muted);
          }}
        >
          {t('settings.mute')}
        </button>
        <span className="num small t2">{percent === 0 ? t('settings.silent') : t('settings.loud', { n: percent })}</span>
      </span>
    </>
  );
}
