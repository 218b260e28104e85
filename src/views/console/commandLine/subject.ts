import type { CallPicture, CaseCard, DeskPicture, ReportId, Text } from '../../../picture/index.ts';
import type { Language } from '../../shared/wording.ts';
import type { KeptPlan } from '../plan/keptPlans.ts';
import type { DeskSelection } from '../selection.ts';
import type { Choice } from './choice.ts';

/** What a line is read against: what the desk shows, and what is selected on it. */
export interface LineContext {
  readonly picture: DeskPicture;
  readonly selection: DeskSelection;
  readonly language: Language;
  /** The reader's own plans. */
  readonly plans?: readonly KeptPlan[];
}

/** What a line is about: the case and the call it names or, when it names none, those selected. */
export interface Subject extends LineContext {
  readonly caseId: DeskSelection['caseId'];
  readonly report: DeskSelection['report'];
  readonly card: CaseCard | undefined;
  readonly call: CallPicture | undefined;
}

const same = (text: string): Text => ({ en: text, zh: text });

/** The same words in both languages: call signs and numbers. */
export const bare = same;

/** Every case with a number, as something to choose. */
export function casesOf(picture: DeskPicture): readonly Choice[] {
  const rows = [...picture.active, ...picture.closed].map((row) => ({
    value: row.caseId,
    names: [row.number],
    label: { en: `${row.number} ${row.type.en}`, zh: `${row.number} ${row.type.zh}` },
  }));
  const known = new Set<string>(rows.map((row) => row.value));
  const pending = picture.pending
    .filter((row) => row.number !== null && !known.has(row.caseId))
    .map((row) => ({
      value: row.caseId,
      names: [row.number!],
      label: { en: `${row.number!} ${row.type?.en ?? ''}`, zh: `${row.number!} ${row.type?.zh ?? ''}` },
    }));
  return [...pending, ...rows];
}

/** Zeros at the head of a case number may be left out. */
const shorn = (number: string): string => number.replace(/^0+(?=\d)/, '');

/** The first word that is the number of a case, and the words without it. A call sign of the same figures stays what it is. */
export function takeCase(
  tokens: readonly string[],
  picture: DeskPicture,
): { readonly caseId: Subject['caseId']; readonly rest: readonly string[] } {
  const cases = casesOf(picture);
  const signs = new Set(picture.units.map((unit) => unit.callSign.toLowerCase()));
  const at = tokens.findIndex(
    (token) =>
      /^\d{3,}$/.test(token) &&
      cases.some((each) => each.names[0] === token || (!signs.has(token) && shorn(each.names[0]!) === shorn(token))),
  );
  if (at < 0) return { caseId: null, rest: tokens };
  const found = cases.find((each) => shorn(each.names[0]!) === shorn(tokens[at]!))!;
  return { caseId: found.value as Subject['caseId'], rest: tokens.filter((_, index) => index !== at) };
}

/** The first of some words that looks like the number of a case and is none, and no call sign either. */
export function strayNumber(words: readonly string[], picture: DeskPicture): string | undefined {
  const known = new Set([...picture.units.map(({ callSign }) => callSign), ...casesOf(picture).flatMap(({ names }) => names)]);
  return words.find((word) => /^\d{4}$/.test(word) && !known.has(word));
}

/** The call of a case: the one that waits, else its first. */
export const reportOf = (picture: DeskPicture, caseId: Subject['caseId']): ReportId | undefined =>
  caseId === null ? undefined : (picture.pending.find((row) => row.caseId === caseId)?.report ?? picture.card(caseId)?.reports[0]);

/** The subject of a line that names this case, or none. */
export function subjectOf(context: LineContext, named: Subject['caseId']): Subject {
  const { picture, selection } = context;
  const caseId = named ?? selection.caseId;
  const card = caseId === null ? undefined : picture.card(caseId);
  const own = reportOf(picture, caseId);
  // A case that is named brings its own call; else the call in hand comes first, then the one on the line.
  const candidates = named === null ? [selection.report, picture.voice, own, picture.call?.report] : [own];
  const report = candidates.find((each) => each !== null && each !== undefined) ?? null;
  return { ...context, caseId, report, card, call: report === null ? undefined : picture.callOf(report) };
}
