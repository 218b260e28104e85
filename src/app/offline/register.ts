/** How this page stands to the builds of the game. */
export interface BuildState {
  /** It opens without a network from the next time on. */
  readonly offline: boolean;
  /** A newer build is here and waits; `refused`: it was asked for while another tab of the game was open. */
  readonly newer: 'none' | 'waits' | 'refused';
}

/** The builds of the game as this page sees them. */
export interface Builds {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => BuildState;
  /** Takes the newer build, with a reload; refused while another tab could be in a shift. Only the reader asks for it. */
  readonly take: () => void;
}

/**
 * Milliseconds after the page is loaded before all of the build is fetched for the time without a network: what is played first comes
 * first.
 */
const afterLoad = 4000;
/** Milliseconds between two looks for a newer build while the page stays open. */
const lookEvery = 15 * 60_000;
/** Milliseconds in which a waiting build answers; it stays silent while another tab is open. */
const patience = 1500;

/**
 * Makes the page open without a network from the next time on, and notices newer builds. None takes over by itself: a shift is never
 * interrupted.
 * Only a built page served over http(s) has the worker; elsewhere, and where the browser refuses, nothing happens.
 */
export function buildsOf(): Builds {
  const listeners = new Set<() => void>();
  let state: BuildState = { offline: false, newer: 'none' };
  let registration: ServiceWorkerRegistration | null = null;
  const change = (by: Partial<BuildState>): void => {
    state = { ...state, ...by };
    for (const listener of listeners) listener();
  };
  const look = (): void => {
    change({ newer: registration?.waiting && navigator.serviceWorker.controller ? 'waits' : 'none' });
  };

  const begin = async (): Promise<void> => {
    const { serviceWorker } = navigator;
    const found = await serviceWorker.register('./offline.js', { scope: './' });
    registration = found;
    found.addEventListener('updatefound', () => {
      found.installing?.addEventListener('statechange', look);
    });
    look();
    setInterval(() => void found.update().catch(() => undefined), lookEvery);
    await serviceWorker.ready;
    change({ offline: true });
  };
  const start = (): void => {
    setTimeout(() => void begin().catch(() => undefined), navigator.serviceWorker.controller === null ? afterLoad : 0);
  };
  if (import.meta.env.PROD && 'serviceWorker' in navigator && location.protocol.startsWith('http')) {
    if (document.readyState === 'complete') start();
    else window.addEventListener('load', start);
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    snapshot: () => state,
    take: () => {
      const refused = setTimeout(() => {
        change({ newer: 'refused' });
      }, patience);
      navigator.serviceWorker.addEventListener(
        'controllerchange',
        () => {
          clearTimeout(refused);
          location.reload();
        },
        { once: true },
      );
      registration?.waiting?.postMessage('takeOver');
    },
  };
}
