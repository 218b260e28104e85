import { useEffect, useMemo, useState } from 'react';
import { fetchLanguage, type Looks, type SettingsNote } from '../../views/index.ts';
import { download, textOf } from '../files.ts';
import { keepPreferences, preferencesFrom, type Preferences } from '../storage/preferences.ts';
import type { Shelf } from '../storage/shelf.ts';

/** The reader's preferences, put on the root of the page and kept for the next time. */
export function useLooks(shelf: Shelf): Looks {
  const [preferences, setPreferences] = useState(() => preferencesFrom(shelf, navigator.languages));
  const [settingsNote, setNote] = useState<SettingsNote | null>(null);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
    root.dataset['theme'] = preferences.theme;
    root.dataset['density'] = preferences.density;
    root.style.setProperty('--text-scale', String(preferences.textScale));
  }, [preferences]);
  return useMemo(() => {
    const set =
      <Name extends keyof Preferences>(name: Name) =>
      (value: Preferences[Name]): void => {
        setPreferences((before) => {
          const next = { ...before, [name]: value };
          keepPreferences(shelf, next);
          return next;
        });
      };
    // The page changes once it has the words, so that it never stands without any.
    const speak = (language: Preferences['language']): void => {
      const come = (): void => {
        set('language')(language);
        setNote((before) => (before?.key === 'settings.noWords' ? null : before));
      };
      fetchLanguage(language).then(come, () => {
        setNote({ key: 'settings.noWords', level: 'bad' });
      });
    };
    const take = async (file: File): Promise<void> => {
      const { note, settings } = await settingsIn(file);
      setNote(note);
      setPreferences((before) => {
        const next = { ...before, ...settings };
        keepPreferences(shelf, next);
        return next;
      });
    };
    return {
      ...preferences,
      settingsNote,
      onCloseNote: () => {
        setNote(null);
      },
      onSaveSettings: () =>
        void import('../storage/settingsFile.ts').then(({ writeSettings }) => {
          download('casebreak-settings.json', writeSettings(preferences));
        }),
      onOpenSettings: (file: File) => void take(file),
      onLanguage: speak,
      onTheme: set('theme'),
      onDensity: set('density'),
      onTextScale: set('textScale'),
      onPanes: set('panes'),
      onVolume: set('volume'),
      onMuted: set('muted'),
      onKeys: set('keys'),
      onLayers: set('layers'),
      onPlans: set('plans'),
      onTyped: set('typed'),
      onCaptions: set('captions'),
    };
  }, [preferences, shelf, settingsNote]);
}

/** What a settings file holds, and what to say of it; a bad one holds nothing. */
async function settingsIn(file: File): Promise<{ readonly note: SettingsNote; readonly settings: Partial<Preferences> }> {
  const bad = (key: SettingsNote['key'], at = ''): { readonly note: SettingsNote; readonly settings: Partial<Preferences> } => ({
    note: { key, fill: { file: file.name, at }, level: 'bad' },
    settings: {},
  });
  try {
    const text = await textOf(file);
    if (text === undefined) return bad('settings.unreadable');
    const { readSettings } = await import('../storage/settingsFile.ts');
    const read = readSettings(text);
    if (read.ok && read.value.language !== undefined) await fetchLanguage(read.value.language);
    return read.ok
      ? { note: { key: 'settings.taken', fill: { file: file.name }, level: 'note' }, settings: read.value }
      : bad(`settings.${read.problem.code}`, read.problem.at);
  } catch {
    return bad('settings.unreadable');
  }
}
