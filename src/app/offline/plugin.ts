import { sha256 } from '../../kernel/index.ts';
import { manifestText } from './manifest.ts';
import { workerText } from './worker.ts';

/** What Vite hands over of a file it is about to write. */
interface Emitted {
  readonly type: 'asset' | 'chunk';
  readonly code?: string;
  readonly source?: string | Uint8Array;
}
interface Build {
  readonly emitFile: (file: { readonly type: 'asset'; readonly fileName: string; readonly source: string }) => string;
}

/**
 * A plugin of Vite: writes `offline.js`, the service worker of the built page, with the list of all emitted files, and the manifest by
 * which the page is installed.
 * They stand beside index.html, since a worker commands only its own folder and below.
 */
export const offline = () => ({
  name: 'casebreak-offline',
  apply: 'build' as const,
  transformIndexHtml: () => [{ tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' as const }],
  generateBundle: {
    // After Vite's own plugins, so that index.html is among the files.
    order: 'post' as const,
    handler(this: Build, _options: unknown, bundle: Readonly<Record<string, Emitted>>): void {
      const files = Object.keys(bundle)
        .filter((name) => !name.endsWith('.map'))
        .sort();
      const manifest = manifestText(files);
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: manifest });
      const texts = files.map((name) => `${name} ${sha256(textOf(bundle[name]!))}`);
      this.emitFile({
        type: 'asset',
        fileName: 'offline.js',
        source: workerText(sha256([...texts, manifest].join('\n')).slice(0, 16), [
          './',
          './manifest.webmanifest',
          ...files.map((name) => `./${name}`),
        ]),
      });
    },
  },
});

/** A file as text; the bytes of one that is no text, as numbers. */
function textOf({ code, source }: Emitted): string {
  const content = code ?? source ?? '';
  return typeof content === 'string' ? content : content.join();
}
