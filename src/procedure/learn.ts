import type { CaseId, Instant } from '../kernel/index.ts';
import type { AttributeChange, Attributes } from './event.ts';
import type { RuleBook } from './ruleBook.ts';
import { again, hasten, type Judged, name, none, type WatchedCase, type CaseWatch } from './watch.ts';

type Changes = AttributeChange['changes'];

/** Whether a rule that turns on one of these could have been called up by what has happened already. */
export function couldHaveOpened({ profile, openings }: RuleBook, { entries }: WatchedCase, { case: whole, persons }: Changes): boolean {
  const names = [...Object.keys(whole ?? {}), ...Object.values(persons ?? {}).flatMap((own) => Object.keys(own))];
  const acts = names.flatMap((each) => [profile.guarded.get(each), openings.guarded.get(each)]).filter((found) => found !== undefined);
  return acts.length > 0 && entries.some((entry) => 'act' in entry && acts.some((found) => found.has(entry.act)));
}

/**
 * What has been so since the report, but is known only now: the rules are asked again as though it had been known then. So a duty that
 * begins with the report, and turns on what the desk learns later, opens late and runs from the report.
 */
export function learn(
  book: RuleBook,
  watch: CaseWatch,
  [caseId, watched]: readonly [CaseId, WatchedCase],
  at: Instant,
  { case: whole, persons }: Changes,
): readonly Judged[] {
  const { start } = watched;
  const own: Record<string, Attributes> = { ...start.persons };
  for (const [person, bag] of Object.entries(persons ?? {})) own[person] = { ...own[person], ...bag };
  watched.start = { case: { ...start.case, ...whole }, persons: own };
  const judged = again(book, watched, at);
  hasten(watch, caseId, watched);
  return judged.length === 0 ? none : name(caseId, judged);
}
