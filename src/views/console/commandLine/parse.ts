import type { CaseId, Command, Text } from '../../../picture/index.ts';
import type { WordKey } from '../../shared/wording.ts';
import type { DeskSelection } from '../selection.ts';
import { fitting, pick, type Choice, type Picked } from './choice.ts';
import { detailVerb } from './detailVerb.ts';
import { handOverVerbs } from './handOver.ts';
import { jobsOf, work } from './jobs.ts';
import { leavingOut, omissionIn, omittable } from './omission.ts';
import { caseSaid, unitSaid } from './said.ts';
import { bare, casesOf, strayNumber, subjectOf, takeCase, type LineContext, type Subject } from './subject.ts';
import { tokensOf } from './tokens.ts';
import { measureVerbs } from './measureVerbs.ts';
import { planVerb } from './planVerb.ts';
import { callVerbs } from './callVerbs.ts';
import { caseVerbs } from './caseVerbs.ts';
import { unitVerbs } from './unitVerbs.ts';
import type { Order, Part, Sentence, Verb } from './verbs.ts';

export type { LineContext } from './subject.ts';
export type { Sentence } from './verbs.ts';

/** What a line says: nothing, a request for the list, something to look at, the end of the shift, a command, or what is wrong with it. */
export type Reading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'help' }
  | { readonly kind: 'show'; readonly selection: DeskSelection; readonly meaning: Sentence }
  | { readonly kind: 'end'; readonly meaning: Sentence }
  | { readonly kind: 'editPlan'; readonly caseId: CaseId; readonly meaning: Sentence }
  | { readonly kind: 'takeBack'; readonly meaning: Sentence }
  | { readonly kind: 'command'; readonly command: Command; readonly more?: readonly Command[]; readonly meaning: Sentence }
  | { readonly kind: 'problem'; readonly problem: Sentence; readonly expected: readonly Completion[] };

/** A way to go on with a line: the whole line that it makes, what it is called and what it does. */
export interface Completion {
  readonly line: string;
  readonly label: Text;
  readonly note: WordKey | null;
}

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
const endNames = ['end', '下班', '结束'];
const endNowNames = ['endnow', '立即下班'];
const undoNames = ['undo', '撤销', '收回'];
const verbChoices: readonly Choice[] = [
  ...verbs.map((verb) => ({
    value: verb.id,
    names: [...verb.names.en, ...verb.names.zh],
    label: { en: verb.names.en[0]!, zh: verb.names.zh[0]! },
  })),
  { value: 'end', names: endNames, label: { en: 'end', zh: '下班' } },
  { value: 'undo', names: undoNames, label: { en: 'undo', zh: '撤销' } },
];

/** How far a line was understood. */
interface Walk {
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
function walk(tokens: readonly string[], context: LineContext): Walk | null {
  const { caseId, rest } = takeCase(tokens, context.picture);
  const subject = subjectOf(context, caseId);
  const number = caseId === null ? '' : ` ${casesOf(context.picture).find((each) => each.value === caseId)?.names[0] ?? ''}`;
  const said = spokenVerb(rest, subject);
  if (!said) return null;
  // `merge 0412` names the case to join, not the one in hand.
  if (said.verb.id === 'merge') return partsOf(said.verb, subjectOf(context, null), [], tokens.slice(said.used), 'merge');
  return partsOf(said.verb, subject, said.given, rest.slice(said.used), rest.slice(0, said.used).join(' ') + number);
}

const completion = (head: string, choice: Choice, context: LineContext): Completion => {
  const spelt =
    choice.spelt ?? choice.names.find((name) => (context.language === 'zh') === /\p{Script=Han}/u.test(name)) ?? choice.names[0] ?? '';
  return { line: `${head === '' ? '' : `${head} `}${spelt}`, label: choice.label, note: null };
};

/** The verbs that can be used now, and the open jobs of the case in hand. */
export function possible(context: LineContext): readonly Completion[] {
  const subject = subjectOf(context, null);
  const fixed = verbs
    .filter((verb) => verb.now(subject))
    .map((verb): Completion => {
      const spelt = verb.names[context.language][0]!;
      return { line: spelt, label: bare(spelt), note: `verb.${verb.id}` as WordKey };
    });
  const jobs = (subject.card?.jobs ?? [])
    .filter((job) => job.choices.some((choice) => !choice.refusal))
    .map((job): Completion => ({ line: job.verb[context.language], label: job.name, note: null }));
  return [
    ...fixed,
    ...jobs,
    { line: context.language === 'zh' ? '下班' : 'end', label: bare(context.language === 'zh' ? '下班' : 'end'), note: 'verb.end' },
    { line: context.language === 'zh' ? '撤销' : 'undo', label: bare(context.language === 'zh' ? '撤销' : 'undo'), note: 'verb.undo' },
  ];
}

/** The choices of a part that may be left out, where they are listed. */
function listed({ verb, values, subject }: Walk): readonly Choice[] {
  const part = verb.parts[values.length];
  return part?.listed === true ? part.choices(subject, values) : [];
}

/** Ways to go on with what an order leaves out. */
function completedOmission(
  line: string,
  { order, left }: { readonly order: string; readonly left: string },
  context: LineContext,
): readonly Completion[] {
  const reading = parseOrder(order, context);
  if (reading.kind !== 'command' || reading.command.type !== 'order') return [];
  const { head, choices } = omittable(reading.command, left, context);
  const before = `${line.slice(0, line.length - left.length).trimEnd()}${head === '' ? '' : ` ${head}`}`;
  return choices.map((choice) => completion(before, choice, context));
}

/** Ways to go on with a line as it is being typed: what its last word may become, or what comes next. */
export function completions(line: string, context: LineContext): readonly Completion[] {
  const typed = line.replace(/[?？]\s*$/, '');
  const omission = omissionIn(typed);
  if (omission) return completedOmission(typed, omission, context);
  const tokens = tokensOf(typed);
  if (tokens.length === 0) return possible(context);
  const walked = walk(tokens, context);
  if (walked?.stop)
    return (walked.stop.why === 'missing' ? walked.stop.among : fitting(walked.stop.among, walked.stop.typed)).map((choice) =>
      completion(walked.head, choice, context),
    );
  // What may be left out may be given all the same.
  if (walked) return walked.over === '' ? listed(walked).map((choice) => completion(walked.head, choice, context)) : [];
  const subject = subjectOf(context, null);
  return fitting([...verbChoices, ...jobsOf(subject.card), ...casesOf(context.picture)], tokens.join('')).map((choice) =>
    completion('', choice, context),
  );
}

/** A bare number: the answer of an open ask or a question by its place, a case by its number, a unit by its call sign. */
function bareNumber(token: string, context: LineContext): Reading | null {
  const unit = context.picture.units.find((each) => each.callSign.toLowerCase() === token);
  if (unit)
    return {
      kind: 'show',
      selection: { ...context.selection, unit: unit.unit, ...(unit.caseId && { caseId: unit.caseId, report: null }) },
      meaning: { key: 'means.showUnit', slots: { unit: unitSaid(unit) } },
    };
  if (/^\d{1,2}$/.test(token)) {
    const asks = context.picture.asks.some((ask) => ask.caseId === context.selection.caseId);
    return parse(`${asks ? 'reply' : 'ask'} ${token}`, context);
  }
  const { caseId } = takeCase([token], context.picture);
  return caseId === null
    ? null
    : {
        kind: 'show',
        selection: { caseId, report: null, unit: null },
        meaning: { key: 'means.show', slots: { number: caseSaid(context.picture, caseId) } },
      };
}

/** The end of the shift: by way of the hand-over while it is not signed, or at once. */
function endOf(tokens: readonly string[], { picture }: LineContext): Reading | null {
  const word = tokens.join('');
  if (!endNames.includes(word) && !endNowNames.includes(word)) return null;
  if (!picture.handOverSigned && endNames.includes(word)) return { kind: 'end', meaning: { key: 'means.end', slots: {} } };
  return {
    kind: 'command',
    command: { type: 'endShift' },
    meaning: { key: picture.handOverSigned ? 'means.endSigned' : 'means.endNow', slots: {} },
  };
}

const takingBack = (tokens: readonly string[]): Reading | null =>
  undoNames.includes(tokens.join('')) ? { kind: 'takeBack', meaning: { key: 'means.takeBack', slots: {} } } : null;

/** A line that is one word or number of its own. */
const wholeLine = (tokens: readonly string[], first: string, context: LineContext): Reading | null =>
  takingBack(tokens) ??
  endOf(tokens, context) ??
  (tokens.length === 1 && /^[a-z]{0,2}\d+$/.test(first) ? bareNumber(first, context) : null);

/** The words that begin the reason for sending a unit, and the rest of the line behind them. */
const reason = /^(.*?)(?:[\s.,，。:：]|(?<=\p{Script=Han}|\d))(?:why|because|因为|理由)[\s.:：]+(\S.*)$/iu;

/** A reading with a reason of one's own, which only sending a unit has. */
function withReason(reading: Reading, why: string): Reading {
  if (reading.kind !== 'command') return reading;
  if (reading.command.type !== 'dispatch') return { kind: 'problem', problem: { key: 'line.over', slots: { word: why } }, expected: [] };
  const given = { why: why.slice(0, longestReason) };
  const { more } = reading;
  return {
    ...reading,
    command: { ...reading.command, ...given },
    ...(more && { more: more.map((each) => (each.type === 'dispatch' ? { ...each, ...given } : each)) }),
  };
}

/** Signs that a reason may have. */
const longestReason = 140;

/**
 * Reads a line of the command bar against what the desk shows.
 * The case may be left out when one is selected; a name may be cut short while it stays the only one.
 * `without …` leaves out switches of a job; `why …` at the end of an order that sends a unit is kept with it in the run.
 */
export function parse(line: string, context: LineContext): Reading {
  const [, order, why] = reason.exec(line.trim()) ?? [];
  if (order !== undefined && why !== undefined) return withReason(parseOrder(order, context), why);
  const omission = omissionIn(line);
  return omission ? withOmission(parseOrder(omission.order, context), omission.left, context) : parseOrder(line, context);
}

/** A reading of an order of work that leaves out some of what its job does by standing order. */
function withOmission(reading: Reading, left: string, context: LineContext): Reading {
  if (reading.kind !== 'command' || reading.command.type !== 'order')
    return reading.kind === 'problem' ? reading : { kind: 'problem', problem: { key: 'line.over', slots: { word: left } }, expected: [] };
  const out = leavingOut(reading.command, left, context);
  const { key, slots } = reading.meaning;
  if ('unknown' in out)
    return {
      kind: 'problem',
      problem: { key: out.unknown === '' ? 'line.missing' : 'line.none', slots: { what: { word: 'part.switch' }, word: out.unknown } },
      expected: [],
    };
  return {
    kind: 'command',
    command: out.command,
    meaning: { key: key === 'means.workOn' ? 'means.workOnWithout' : 'means.workWithout', slots: { ...slots, without: out.said } },
  };
}

const readingFor = (order: Order): Reading =>
  'editPlan' in order ? { kind: 'editPlan', caseId: order.editPlan, meaning: order.meaning } : { kind: 'command', ...order };

/** The words at which a line stops, or that are over; none where they may be times or metres. */
const unreadOf = ({ verb, stop, over }: Walk): readonly string[] =>
  verb.id === 'handOver' || verb.id === 'broadcast' || (stop && stop.why !== 'none' && stop.what !== 'part.case')
    ? []
    : (stop?.words ?? over).split(' ');

function parseOrder(line: string, context: LineContext): Reading {
  const tokens = tokensOf(line);
  const [first] = tokens;
  if (first === undefined) return { kind: 'empty' };
  if (first === '?' || first === 'help') return { kind: 'help' };
  const whole = wholeLine(tokens, first, context);
  if (whole) return whole;
  const walked = walk(tokens, context);
  const problem = (sentence: Sentence): Reading => ({ kind: 'problem', problem: sentence, expected: completions(line, context) });
  const stray = strayNumber(walked ? unreadOf(walked) : tokens.length === 1 ? tokens : [], context.picture);
  if (stray !== undefined) return problem({ key: 'line.none', slots: { what: { word: 'part.case' }, word: stray } });
  if (!walked) return problem({ key: 'line.noVerb', slots: { word: first } });
  if (walked.stop)
    return problem({
      key: (walked.stop.why === 'none' ? walked.stop.unread : undefined) ?? `line.${walked.stop.why}`,
      slots: { what: { word: walked.stop.what }, word: walked.stop.words },
    });
  if (walked.over !== '') return problem({ key: 'line.over', slots: { word: walked.over } });
  const order = walked.verb.order(walked.subject, walked.values);
  return order ? readingFor(order) : problem({ key: 'line.notNow', slots: { word: first } });
}
