/** Where React Aria keeps what it says by itself to screen readers, a file for each language and part. */
const sayings = /[\\/]react-(?:aria|stately)[\\/].*[\\/]intl[\\/].*[\\/]([a-z]{2}-[A-Z]{2})\.m?js$/;

/** The languages of the page, as React Aria names its files. */
const spoken: readonly string[] = ['en-US', 'zh-CN'];

/**
 * A plugin of Vite: a build holds what React Aria says in the languages of the page alone, not in its other thirty.
 * It leaves out empty languages itself and falls back on English, as for those that it never had.
 */
export const spokenLanguages = () => ({
  name: 'casebreak-spoken-languages',
  apply: 'build' as const,
  enforce: 'pre' as const,
  load(id: string): string | null {
    const language = sayings.exec(id)?.[1];
    return language === undefined || spoken.includes(language) ? null : 'export default undefined;';
  },
});
