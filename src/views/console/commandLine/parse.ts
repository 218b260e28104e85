import type { CaseId, Command, Text } from '../../../picture/index.ts';
import type { WordKey } from '../../shared/wording.ts';
import type { DeskSelection } from '../selection.ts';
import { fitting, type Choice } from './choice.ts';
import { jobsOf } from './jobs.ts';
import { leavingOut, omissionIn, omittable } from './omission.ts';
import { caseSaid, unitSaid } from './said.ts';
import { bare, casesOf, strayNumber, subjectOf, takeCase, type LineContext } from './subject.ts';
import { tokensOf } from './tokens.ts';
import type { Order, Sentence } from './verbs.ts';
import { endNames, endNowNames, undoNames, verbChoices, verbs, walk, type Walk } from './walk.ts';

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
