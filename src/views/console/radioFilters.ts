import type { Message } from '../../picture/index.ts';

/** What of the radio log is shown; null and false let everything through. */
export interface RadioChoice {
  readonly case: string | null;
  readonly unit: string | null;
  readonly kind: RadioKind | null;
  readonly unread: boolean;
}

/** Everything is shown. */
export const everything: RadioChoice = { case: null, unit: null, kind: null, unread: false };

/** The kinds of line: what asks, what warns, and who speaks. */
export const radioKinds = ['asks', 'warn', 'unit', 'caller', 'desk', 'post', 'mailbox', 'system'] as const;

/** A kind of line. */
export type RadioKind = (typeof radioKinds)[number];

function isOfKind({ level, from }: Message, kind: RadioKind | null): boolean {
  if (kind === null) return true;
  if (kind === 'asks') return level === 'asks';
  return kind === 'warn' ? level === 'warn' || level === 'bad' : from.kind === kind;
}

/** Whether a line passes; `read` are the lines read. */
export function passesRadio(message: Message, choice: RadioChoice, read: ReadonlySet<number>): boolean {
  return (
    (choice.case === null || message.number === choice.case) &&
    (choice.unit === null || message.from.name.en === choice.unit) &&
    isOfKind(message, choice.kind) &&
    (!choice.unread || !read.has(message.id))
  );
}

/** The numbers of the cases and the call signs of the units that speak in these lines, in order. */
export function radioNames(messages: readonly Message[]): { readonly cases: readonly string[]; readonly units: readonly string[] } {
  const cases = new Set(messages.flatMap(({ number }) => (number === null ? [] : [number])));
  const units = new Set(messages.flatMap(({ from }) => (from.kind === 'unit' || from.kind === 'post' ? [from.name.en] : [])));
  return { cases: [...cases].toSorted(), units: [...units].toSorted() };
}
