/** A window of the map's own: where its page is drawn, and how it is shut. */
export interface OwnWindow {
  readonly body: HTMLElement;
  readonly rename: (title: string) => void;
  readonly shut: () => void;
}

interface Ears {
  /** What stands in the window when the desk has gone. */
  readonly orphaned: () => string;
  /** The reader shut the window. */
  readonly onShut: () => void;
  /** A menu is asked for on something marked. */
  readonly onMenu: (mark: string) => void;
}

/** The name by which the same window is found again after the desk was opened anew. */
const name = 'casebreak-map';
/** Real milliseconds between looks whether the window is still there: browsers do not always say so. */
const lookEach = 700;

/** Gives the other page the looks of this one, and keeps them alike: style sheets that come later, language, theme, size of text. */
function dress(other: Document): () => void {
  const { head, documentElement: root } = document;
  const given = new Set<Node>();
  const copySheets = (): void => {
    for (const sheet of head.querySelectorAll<HTMLStyleElement | HTMLLinkElement>('style, link[rel="stylesheet"]')) {
      if (given.has(sheet)) continue;
      given.add(sheet);
      const copy = other.head.appendChild(other.importNode(sheet, true));
      // The other page has no address of its own from which a relative one could be found.
      if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
    }
  };
  const copyRoot = (): void => {
    for (const { name: attribute, value } of root.attributes) other.documentElement.setAttribute(attribute, value);
  };
  copySheets();
  copyRoot();
  const sheets = new MutationObserver(copySheets);
  sheets.observe(head, { childList: true });
  const looks = new MutationObserver(copyRoot);
  looks.observe(root, { attributes: true });
  return () => {
    sheets.disconnect();
    looks.disconnect();
  };
}

/** Presses the button of this page that answers to a key; else hands the key on to the desk as if it had been pressed there. */
function handOn(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event;
  const page = (event.currentTarget as Document | null) ?? document;
  const here =
    ctrlKey || altKey || metaKey
      ? undefined
      : [...page.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].find(
          (button) => button.getAttribute('aria-keyshortcuts') === key.toUpperCase(),
        );
  if (here) {
    event.preventDefault();
    here.click();
    return;
  }
  const copy = new KeyboardEvent('keydown', { key, code, shiftKey, ctrlKey, altKey, metaKey, bubbles: true, cancelable: true });
  document.dispatchEvent(copy);
  if (!copy.defaultPrevented) return;
  event.preventDefault();
  // The command line, a dialog or a filter wants to be written in: the desk comes forward.
  if (document.activeElement instanceof HTMLElement && document.activeElement.matches('input, select, textarea, [role="dialog"] *'))
    window.focus();
}

/** Opens a window of the map's own, or finds the one that is open; null where the browser keeps it back. */
export function openOwnWindow({ orphaned, onShut, onMenu }: Ears): OwnWindow | null {
  const view = window.open('', name, 'popup,width=1180,height=840');
  if (!view) return null;
  const page = view.document;
  page.head.replaceChildren();
  page.body.replaceChildren();
  const body = page.body.appendChild(page.createElement('div'));
  body.className = 'map-own-window';
  const undress = dress(page);
  const stop = new AbortController();
  const { signal } = stop;
  let gone = false;
  const end = (): void => {
    if (gone) return;
    gone = true;
    clearInterval(look);
    undress();
    stop.abort();
  };
  const leave = (): void => {
    if (!gone) {
      end();
      onShut();
    }
  };
  const look = setInterval(() => {
    if (view.closed) leave();
  }, lookEach);
  view.addEventListener('pagehide', leave, { signal });
  page.addEventListener('keydown', handOn, { signal });
  page.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault();
      const mark = (event.target as Element | null)?.closest<HTMLElement>('[data-menu]')?.dataset['menu'];
      if (mark !== undefined) onMenu(mark);
    },
    { signal },
  );
  window.addEventListener(
    'pagehide',
    () => {
      end();
      const told = page.createElement('p');
      told.className = 'map-orphaned';
      told.setAttribute('role', 'alert');
      told.textContent = orphaned();
      page.body.replaceChildren(told);
    },
    { signal },
  );
  view.focus();
  return {
    body,
    rename: (title) => {
      page.title = title;
    },
    shut: () => {
      end();
      view.close();
    },
  };
}
