import { useEffect, useMemo, useState } from 'react';
import type { Looks } from '../../views/index.ts';
import { keepPreferences, preferencesFrom, type Preferences } from '../storage/preferences.ts';
import type { Shelf } from '../storage/shelf.ts';

/** The reader's preferences, put on the root of the page and kept for the next time. */
export function useLooks(shelf: Shelf): Looks {
  const [preferences, setPreferences] = useState(() => preferencesFrom(shelf, navigator.languages));
  useEffect(() => {
    const root = document.documentElement;
    root.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
    root.dataset['theme'] = preferences.theme;
    root.dataset['density'] = preferences.density;
    root.style.setProperty('--text-scale', String(preferences.textScale));
  }, [preferences]);
  return useMemo(() => {
    const set = <Name extends keyof Preferences>(name: Name) => (value: Preferences[Name]): void => {
      setPreferences((before) => {
        const next = { ...before, [name]: value };
        keepPreferences(shelf, next);
        return next;
      });
    };
    return { ...preferences, onLanguage: set('language'), onTheme: set('theme'), onDensity: set('density'), onTextScale: set('textScale'), onPanes: set('panes'), onVolume: set('volume'), onMuted: set('muted'), onKeys: set('keys') };
  }, [preferences, shelf]);
}
