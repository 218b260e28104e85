import type { CaseId, CaseTypeId, Instant, ReportId } from '../kernel/index.ts';
import type { CaseType, Text } from '../scenario/index.ts';
import type { Standing } from '../simulation/index.ts';
import type { Offer, PlaceLabel } from './deskRows.ts';

/** A line on the radio, the telephone or the screen: who says what about which case. */
export interface Message {
  readonly id: number;
  readonly at: Instant;
  readonly from: { readonly kind: 'unit' | 'caller' | 'desk' | 'system' | 'post' | 'mailbox' | 'group'; readonly name: Text };
  readonly key: string;
  readonly variant: number;
  readonly slots: Readonly<Record<string, Slot>>;
  readonly caseId: CaseId | null;
  readonly number: string | null;
  readonly level: 'plain' | 'asks' | 'warn' | 'good' | 'bad';
  /** What can be answered to it as long as it wants an answer: commands with their labels. */
  readonly replies: readonly Offer[];
}

/** What fills a slot: a text, a word of the pack (`word`), or a bare value. */
export type Slot = Text | { readonly word: string } | { readonly value: string | number };

/** A call with its dialogue, question card and what can be done with it. */
export interface CallPicture {
  readonly report: ReportId;
  readonly caseId: CaseId;
  readonly number: string | null;
  readonly channel: string;
  /** It came in writing: it is read, not answered, and whoever wants to know more calls back. */
  readonly written: boolean;
  readonly state: 'ringing' | 'onLine' | 'held' | 'over' | 'lost';
  /** What became of it at the desk; null while it is being dealt with. */
  readonly disposed: 'registered' | 'transferred' | 'referred' | 'refused' | 'merged' | 'ended' | 'abandoned' | null;
  /** Since when he waits on the line. */
  readonly heldAt: Instant | null;
  /** Putting the caller on hold; its refusal while there is nobody on the line. */
  readonly hold: Offer;
  readonly at: Instant;
  readonly answeredAt: Instant | null;
  readonly speaking: boolean;
  /** How the caller sounds, once somebody has listened. */
  readonly tone: Text | null;
  readonly lines: readonly { readonly at: Instant; readonly by: 'caller' | 'desk'; readonly text: Text }[];
  readonly questions: readonly { readonly id: string; readonly ask: Text; readonly asked: boolean; readonly offer: Offer }[];
  readonly beliefs: readonly BeliefLine[];
  readonly type: CaseTypeId | null;
  /** What the caller's words sound like: the first may mislead, until he has answered something. The desk decides. */
  readonly soundsLike: CaseTypeId | null;
  /** What the question card proposes by what was heard. */
  readonly proposedPriority: 1 | 2 | 3 | 4 | null;
  /** The disposal that fits the type set: make a case of it, or send it elsewhere. */
  readonly disposal: 'register' | 'refer' | 'transfer' | 'end' | null;
  readonly types: readonly {
    readonly id: CaseTypeId;
    readonly name: Text;
    readonly isCase: boolean;
    readonly family: CaseType['family'];
  }[];
  readonly places: readonly { readonly belief: string; readonly label: PlaceLabel; readonly chosen: boolean }[];
  readonly priority: 1 | 2 | 3 | 4 | null;
  readonly offers: readonly Offer[];
  readonly mergeable: readonly {
    readonly caseId: CaseId;
    readonly number: string;
    readonly type: Text;
    readonly place: PlaceLabel | null;
    readonly offer: Offer;
  }[];
}

/** A belief in words: who or what, which aspect, what is said, how sure, by whom. */
export interface BeliefLine {
  readonly id: string;
  readonly about: string;
  readonly who: Text | null;
  readonly aspect: string;
  readonly value: Slot;
  readonly standing: Standing;
  readonly source: Text;
  readonly at: Instant;
}
