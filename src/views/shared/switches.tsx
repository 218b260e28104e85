import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import type { Language } from './wording.ts';
import { useWords } from './Wording.tsx';

/** The two grounds on which the page is drawn: `data-theme` on the root. */
export type Theme = 'dark' | 'light';
/** How tight the rows stand: `data-density` on the root. */
export type Density = 'compact' | 'regular' | 'roomy';

/** Names of the languages in themselves, as a reader looks for them. */
const ownNames: Readonly<Record<Language, string>> = { en: 'EN', zh: '中文' };

/** Switches to the other language. */
export function LanguageSwitch({
  language,
  onLanguage,
}: {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}): ReactNode {
  const { t } = useWords();
  const other: Language = language === 'en' ? 'zh' : 'en';
  return (
    <button
      type="button"
      className="sw"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      aria-label={`${ownNames[other]}: ${t('switch.language')}`}
      title={t('switch.language')}
      onClick={() => {
        onLanguage(other);
      }}
    >
      {ownNames[other]}
    </button>
  );
}

/** Switches between the dark control room and the light day room. */
export function ThemeSwitch({ theme, onTheme }: { readonly theme: Theme; readonly onTheme: (theme: Theme) => void }): ReactNode {
  const { t } = useWords();
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="sw"
      aria-label={t(`switch.${other}`)}
      title={t(`switch.${other}`)}
      onClick={() => {
        onTheme(other);
      }}
    >
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} size={15} />
    </button>
  );
}
