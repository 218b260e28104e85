import type { WordKey } from '../../shared/wording.ts';
import { pick, type Choice, type Picked } from './choice.ts';
import { callVerbs } from './callVerbs.ts';
import { caseVerbs } from './caseVerbs.ts';
import { detailVerb } from './detailVerb.ts';
import { handOverVerbs } from './handOver.ts';
import { jobsOf, work } from './jobs.ts';
import { measureVerbs } from './measureVerbs.ts';
import { planVerb } from './planVerb.ts';
import { casesOf, subjectOf, takeCase, type LineContext, type Subject } from './subject.ts';
import { tokensOf } from './tokens.ts';
import { unitVerbs } from './unitVerbs.ts';
import type { Part, Verb } from './verbs.ts';

/** Every verb but the jobs' own. */
export const verbs: readonly Verb[] = [
  ...callVerbs,
  ...unitVerbs,
  detailVerb,
  ...measureVerbs,
  ...caseVerbs,
  planVerb,
  work,
  ...handOverVerbs,
];
/** The words that are whole lines of their own: the end of the shift, by way of the hand-over or at once, and taking back. */
export const endNames = ['end', '下班', '结束'];
export const endNowNames = ['endnow', '立即下班'];
export const undoNames = ['undo', '撤销', '收回'];
/** What a line may begin with. */
export const verbChoices: readonly Choice[] = [
  ...verbs.map((verb) => ({
    value: verb.id,
    names: [...verb.names.en, ...verb.names.zh],
    label: { en: verb.names.en[0]!, zh: verb.names.zh[0]! },
  })),
  { value: 'end', names: endNames, label: { en: 'end', zh: '下班' } },
  { value: 'undo', names: undoNames, label: { en: 'undo', zh: '撤销' } },
];

/** How far a line was understood. */
export interface Walk {
  readonly verb: Verb;
  readonly subject: Subject;
  readonly values: readonly Choice[];
  /** The words before the part at which reading stopped, or all of them. */
  readonly head: string;
  readonly stop: {
    readonly what: WordKey;
    readonly among: readonly Choice[];
    readonly why: 'missing' | 'none' | 'several';
    /** The words not read, as one for completing and as they stand for saying. */
    readonly typed: string;
    readonly words: string;
    readonly unread?: WordKey | undefined;
  } | null;
  readonly over: string;
}

function picked(
  part: Part,
  subject: Subject,
  words: readonly string[],
  choices: readonly Choice[],
  values: readonly Choice[],
): Picked & { readonly unread?: WordKey | undefined } {
  if (part.said) return part.said(subject, words, values) ?? { found: null, why: 'none', among: choices, unread: part.unread };
  return pick(words, choices, part.byName !== true);
}

/** The parts that an order still has to name; the last of some is read again for as long as there are words. */
function* wanted(verb: Verb, from: number, more: () => boolean): Generator<Part> {
  yield* verb.parts.slice(from);
  const last = verb.parts.at(-1);
  while (last?.several === true && more()) yield last;
}

/** Whether all parts are there and what follows could only be the last of them again. */
const again = ({ parts }: Verb, values: readonly Choice[]): boolean => values.length >= parts.length && parts.at(-1)?.several === true;

function partsOf(verb: Verb, subject: Subject, given: readonly Choice[], words: readonly string[], said: string): Walk {
  let rest = words;
  const values = [...given];
  let head = said;
  const stopped = (what: WordKey, among: readonly Choice[], why: 'missing' | 'none' | 'several', unread?: WordKey): Walk => ({
    verb,
    subject,
    values,
    head,
    stop: { what, among, why, typed: rest.join(''), words: rest.join(' '), unread },
    over: '',
  });
  if (verb.needs === 'case' && subject.caseId === null) return stopped('part.case', casesOf(subject.picture), 'missing');
  if (verb.needs === 'report' && subject.report === null) return stopped('part.call', [], 'missing');
  for (const part of wanted(verb, given.length, () => rest.length > 0)) {
    const choices = part.choices(subject, values);
    const optional = part.optional?.(subject, values) ?? false;
    if (rest.length === 0) {
      if (optional) break;
      return stopped(part.what, choices, 'missing');
    }
    const taken = picked(part, subject, rest, choices, values);
    // Behind a unit only a number is meant as another.
    if (!taken.found && again(verb, values) && !/^\d/.test(rest[0]!)) break;
    if (!taken.found) return stopped(part.what, taken.among, taken.why, taken.unread);
    head = `${head} ${rest.slice(0, taken.used).join(' ')}`;
    values.push(taken.found);
    rest = rest.slice(taken.used);
  }
  return { verb, subject, values, head, stop: null, over: rest.join(' ') };
}

interface Spoken {
  readonly verb: Verb;
  readonly given: readonly Choice[];
  readonly used: number;
}

/**
 * The verb at the head of a line: one of the desk's, or the verb of a job of the case. The desk's own names outrank; then a job's whole
 * name; then what begins so.
 */
function spokenVerb(words: readonly string[], subject: Subject): Spoken | null {
  if (/^\d/.test(words[0] ?? '')) return null;
  const isWhole = (picked: { readonly found: Choice; readonly used: number }): boolean =>
    picked.found.names.some((name) => tokensOf(name).join('') === words.slice(0, picked.used).join(''));
  const fixed = pick(words, verbChoices, false);
  const job = pick(words, jobsOf(subject.card), false);
  const byJob = job.found && (!fixed.found || (isWhole(job) && !isWhole(fixed))) ? job : null;
  if (byJob) return { verb: work, given: [byJob.found], used: byJob.used };
  const verb = fixed.found ? verbs.find((each) => each.id === fixed.found.value) : undefined;
  return verb && fixed.found ? { verb, given: [], used: fixed.used } : null;
}

/** Follows a line as far as it can be understood; null where its first word is no verb. */
export function walk(tokens: readonly string[], context: LineContext): Walk | null {
  const { caseId, rest } = takeCase(tokens, context.picture);
  const subject = subjectOf(context, caseId);
  const number = caseId === null ? '' : ` ${casesOf(context.picture).find((each) => each.value === caseId)?.names[0] ?? ''}`;
  const said = spokenVerb(rest, subject);
  if (!said) return null;
  // `merge 0412` names the case to join, not the one in hand.
  if (said.verb.id === 'merge') return partsOf(said.verb, subjectOf(context, null), [], tokens.slice(said.used), 'merge');
  return partsOf(said.verb, subject, said.given, rest.slice(said.used), rest.slice(0, said.used).join(' ') + number);
}
