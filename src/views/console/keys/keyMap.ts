/** Everything at the desk that a key of its own does, in the order of the key sheet. */
export const keyActions = [
  'line',
  'whatNow',
  'panes',
  'answer',
  'hold',
  'reply',
  'takeBack',
  'nextUnread',
  'radio',
  'groups',
  'closed',
  'dialogue',
  'work',
  'law',
  'log',
  'filter',
  'follow',
  'lock',
  'layers',
  'mapLists',
  'ownWindow',
  'skip',
  'pause',
  'mute',
  'commands',
  'keys',
] as const;

/** Something that a key of its own does. */
export type KeyAction = (typeof keyActions)[number];

/** A key for each action: one sign in lower case, a space, or the name of a function key. */
export type Keys = Readonly<Record<KeyAction, string>>;

/** The keys that a reader has put in the place of the usual ones. */
export type OwnKeys = Readonly<Partial<Keys>>;

/** What a reader has settled about keys: his own ones, and whether keys of one sign work at all (WCAG 2.1.4). */
export interface KeyChoice {
  readonly singles: boolean;
  readonly own: OwnKeys;
}

/** The keys as they come. */
export const usualKeys: Keys = {
  line: 'F4',
  whatNow: 'F2',
  panes: 'F6',
  answer: 'a',
  hold: 'o',
  reply: 'r',
  takeBack: 'z',
  nextUnread: 'u',
  radio: 'm',
  groups: 'b',
  closed: 'h',
  dialogue: 't',
  work: 'w',
  law: 'l',
  log: 'g',
  filter: '/',
  follow: 'f',
  lock: 'k',
  layers: 'y',
  mapLists: 'i',
  ownWindow: 'v',
  skip: 'n',
  pause: ' ',
  mute: 's',
  commands: '?',
  keys: 'F1',
};

/** Nothing changed: the usual keys, those of one sign at work. */
export const usualKeyChoice: KeyChoice = { singles: true, own: {} };

/** The keys in force. */
export const keysOf = ({ own }: Pick<KeyChoice, 'own'>): Keys => ({ ...usualKeys, ...own });

/** What no key does in a shift whose pace is not the trainee's: in an exam nothing is helped with or taken back. */
const barred: Readonly<Record<'exam' | 'watching', readonly KeyAction[]>> = {
  exam: ['whatNow', 'takeBack', 'skip', 'pause'],
  watching: ['takeBack', 'skip', 'pause'],
};

/** Whether the key of an action does nothing while the pace of the shift is locked. */
export const isBarred = (action: KeyAction, locked: 'exam' | 'watching' | false | undefined): locked is 'exam' | 'watching' =>
  typeof locked === 'string' && barred[locked].includes(action);

/** The name of a pressed key as the map writes it. */
export const keyNamed = (key: string): string => (Array.from(key).length === 1 ? key.toLowerCase() : key);

/** True for keys of one sign, which must not work while something is being typed. */
export const isSingle = (key: string): boolean => Array.from(key).length === 1;

/**
 * Why a key cannot be given to an action: it moves or confirms everywhere, the browser has it, or the figures have it; null when it can.
 */
export type KeyProblem = 'fixed' | 'browser' | 'figure';

const free: ReadonlySet<string> = new Set(['F1', 'F2', 'F4', 'F6', 'F8', 'F9']);

/** Why a key cannot be one's own; null when it can. */
export function keyProblem(key: string): KeyProblem | null {
  if (/^\d$/.test(key)) return 'figure';
  if (/^F\d{1,2}$/.test(key)) return free.has(key) ? null : 'browser';
  return isSingle(key) && !/\p{C}/u.test(key) ? null : 'fixed';
}

/** The action that has a key already, other than the one it is meant for. */
export function clashOf(choice: KeyChoice, action: KeyAction, key: string): KeyAction | null {
  const keys = keysOf(choice);
  return keyActions.find((other) => other !== action && keys[other] === key) ?? null;
}

/** The choice with another key for an action; the usual one is not noted. */
export function withKey(choice: KeyChoice, action: KeyAction, key: string): KeyChoice {
  const own = Object.fromEntries(
    Object.entries({ ...choice.own, [action]: key }).filter(([name, value]) => usualKeys[name as KeyAction] !== value),
  );
  return { ...choice, own };
}

/** The choice in which two actions have changed keys: how a clash is settled with one press. */
export function withKeysChanged(choice: KeyChoice, action: KeyAction, other: KeyAction): KeyChoice {
  const keys = keysOf(choice);
  return withKey(withKey(choice, action, keys[other]), other, keys[action]);
}

/** The action of a pressed key, if it has one that may work now. */
export function actionOf(choice: KeyChoice, pressed: string, typing: boolean): KeyAction | null {
  const key = keyNamed(pressed);
  if (isSingle(key) && (typing || !choice.singles)) return null;
  const keys = keysOf(choice);
  return keyActions.find((action) => keys[action] === key) ?? null;
}

/** A key as `aria-keyshortcuts` writes it; undefined while it does not work. */
export function shortcutOf(choice: KeyChoice, action: KeyAction): string | undefined {
  const key = keysOf(choice)[action];
  if (isSingle(key) && !choice.singles) return undefined;
  return key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
}

/** What was kept of a reader's keys, made sound: unknown actions and impossible keys fall away, and of keys that clash none is taken. */
export function keyChoiceFrom(value: unknown): KeyChoice {
  const kept: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const given: Readonly<Record<string, unknown>> = typeof kept['own'] === 'object' && kept['own'] !== null ? { ...kept['own'] } : {};
  const own: OwnKeys = Object.fromEntries(
    keyActions.flatMap((action) => {
      const key = given[action];
      return typeof key === 'string' && keyProblem(key) === null && key === keyNamed(key) && key !== usualKeys[action]
        ? [[action, key]]
        : [];
    }),
  );
  const distinct = new Set(Object.values(keysOf({ own }))).size === keyActions.length;
  return { singles: kept['singles'] !== false, own: distinct ? own : {} };
}
