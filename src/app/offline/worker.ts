/** The little of a service worker's world that is used here; the page's own types know only windows. */
interface Scope {
  readonly caches: CacheStorage;
  readonly location: { readonly origin: string };
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: { readonly type: 'window'; readonly includeUncontrolled: boolean }) => Promise<readonly unknown[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (type: string, listener: (event: ScopeEvent) => void) => void;
}
interface ScopeEvent {
  readonly data?: unknown;
  readonly request: Request;
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly respondWith: (answer: Promise<Response>) => void;
}

/**
 * Keeps one build of the page and serves it without a network. Written out as text, so it uses nothing from outside itself.
 * A new build is fetched beside the old one and takes over only when no page of the old one is open: it never interrupts a shift.
 */
function serve(scope: Scope, store: string, files: readonly string[]): void {
  const { caches } = scope;
  const dropOlder = async (): Promise<void> => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('casebreak-') && name !== store).map((name) => caches.delete(name)));
    await scope.clients.claim();
  };
  const answer = async (request: Request): Promise<Response> => {
    const cache = await caches.open(store);
    return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
  };
  // Granted only when no other page could be in a shift.
  const takeOver = async (): Promise<void> => {
    const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (pages.length <= 1) await scope.skipWaiting();
  };
  scope.addEventListener('install', (event) => {
    // `reload` goes past the browser's own cache, which might mix two builds.
    event.waitUntil(caches.open(store).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })))));
  });
  scope.addEventListener('activate', (event) => {
    event.waitUntil(dropOlder());
  });
  scope.addEventListener('message', (event) => {
    if (event.data === 'takeOver') event.waitUntil(takeOver());
  });
  scope.addEventListener('fetch', (event) => {
    if (event.request.method === 'GET' && new URL(event.request.url).origin === scope.location.origin)
      event.respondWith(answer(event.request));
  });
}

/** The text of a service worker that keeps these files, under the name of their build. */
export const workerText = (build: string, files: readonly string[]): string =>
  `(${serve.toString()})(self, ${JSON.stringify(`casebreak-${build}`)}, ${JSON.stringify(files)});\n`;
