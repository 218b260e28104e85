import type { CaseId, Command, Text } from '../../../picture/index.ts';
import type { WordKey } from '../../shared/wording.ts';
import type { Choice, Picked } from './choice.ts';
import { type Subject } from './subject.ts';

/** A sentence of the page with what fills it. */
export interface Sentence {
  readonly key: WordKey;
  readonly slots: Readonly<Record<string, string | number | Text | { readonly word: WordKey }>>;
}

/** What a line orders, or opens, with its meaning in words. */
export type Order =
  | {
      readonly command: Command;
      /** Given after it, one after the other. */ readonly more?: readonly Command[];
      readonly meaning: Sentence;
    }
  | { readonly editPlan: CaseId; readonly meaning: Sentence };

/** A part of an order after its verb. */
export interface Part {
  /** The word for it: "a unit", "a question". */
  readonly what: WordKey;
  /** `values` are the parts already read. */
  readonly choices: (subject: Subject, values: readonly Choice[]) => readonly Choice[];
  /** Meant only by name: call signs are numbers themselves. */
  readonly byName?: true;
  /** May be named more than once; it stands last. */
  readonly several?: true;
  /** May be left out; then nothing is passed on. */
  readonly optional?: (subject: Subject, values: readonly Choice[]) => boolean;
  /** `?` lists what it may be, though it may be left out. */
  readonly listed?: true;
  /** Reads what is no choice of a list, such as a time; null for words that are none. */
  readonly said?: (subject: Subject, words: readonly string[], values: readonly Choice[]) => Picked | null;
  /** What is said of such words, instead of that nothing is called so. */
  readonly unread?: WordKey;
}

/** One verb of the command line: its names, its parts, whether it can be used now, and the command it makes. */
export interface Verb {
  readonly id: string;
  readonly names: Readonly<Record<'en' | 'zh', readonly string[]>>;
  readonly needs: 'case' | 'report' | 'nothing';
  readonly parts: readonly Part[];
  readonly now: (subject: Subject) => boolean;
  readonly order: (subject: Subject, values: readonly Choice[]) => Order | null;
}
