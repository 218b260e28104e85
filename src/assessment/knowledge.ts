import type { CaseId } from '../kernel/index.ts';
import { activationsOf, attributesNow, type Activation, type CaseWatch, type RuleBook } from '../procedure/index.ts';
import { lookupIn, scopeOf, targetsOf, unmetNeed, type CaseRecord, type Entry, type ShiftState, type World } from '../simulation/index.ts';

interface Court { readonly book: RuleBook; readonly log: readonly Entry[]; readonly state: ShiftState; readonly truth: CaseWatch; readonly known: CaseWatch }

/**
 * Whether a breach may be charged (PRODUCT §4): each attribute that the rule turns on was plain, was known, or could have been
 * shown by an activity open before the breach. Asked at the moment of the breach.
 */
export function couldHaveKnown({ book, log, state, truth, known }: Court, caseId: CaseId, activation: Activation, fact: number): boolean {
  const [watched, seen] = [truth.cases[caseId]!, known.cases[caseId]];
  const rule = book.profile.byId.get(activation.rule) ?? book.openings.byId.get(activation.rule);
  if (!rule || !seen) return true;
  if (activationsOf(seen).some((other) => other.rule === activation.rule && other.at === activation.at && other.person === activation.person && other.verdict === 'violated')) return true;
  const born = truth.born[watched.incident];
  const { person } = activation;
  const reads = new Set([...rule.guard.reads, ...rule.target.reads, ...rule.alternatives.flatMap(({ when }) => when.reads)].filter((path) => path.startsWith('case.')).map((path) => path.slice('case.'.length)));
  const knows = attributesNow(seen);
  const record = state.cases[caseId]!;
  const doing = log[fact]?.fact;
  const breaking = activation.brokenBy !== undefined && doing?.type === 'activityDone' ? doing.act : null;
  return [...reads].every((name) =>
    (person === undefined ? watched.truth.case[name] : watched.truth.persons[person]?.[name] ?? watched.truth.case[name]) === undefined ||
    knows.case[name] !== undefined || (person !== undefined && knows.persons[person]?.[name] !== undefined) ||
    born?.plain.includes(name) === true || (person !== undefined && born?.plainOf[person]?.includes(name) === true) ||
    record.attributes[name] !== undefined || couldBeShown(book.world, state, record, name, breaking));
}

/** Whether some question or activity that shows an attribute was done or open before. */
function couldBeShown(world: World, state: ShiftState, record: CaseRecord, name: string, breaking: string | null): boolean {
  const type = world.caseTypes.get(state.incidents[record.incident]!.type)?.type;
  const heard = record.reports.some((id) => state.reports[id]!.answeredAt !== null);
  if (heard && type?.questions.some(({ reveals }) => reveals.some(({ attributes }) => attributes.includes(name))) === true) return true;
  const showing = showingActs(world, name);
  for (const act of showing) if (act !== breaking && (record.done[act as never] ?? 0) > 0) return true;
  for (const ready of world.jobs.values()) {
    if (!ready.job.steps.some((step) => 'act' in step && step.act !== breaking && showing.has(step.act))) continue;
    for (const target of targetsOf(world, state, record, ready)) {
      if (ready.shown(lookupIn(scopeOf(world, state, record, target))) && unmetNeed(world, state, record, ready, target) === undefined) return true;
    }
  }
  return false;
}

const showing = new WeakMap<World, Map<string, ReadonlySet<string>>>();

/** The activities that can show an attribute: those that say so, and those whose effects reveal it. */
function showingActs(world: World, name: string): ReadonlySet<string> {
  let byName = showing.get(world);
  if (!byName) showing.set(world, byName = new Map());
  let acts = byName.get(name);
  if (!acts) {
    acts = new Set([...world.activities.values()].filter(({ activity }) => activity.shows.includes(name) || activity.effects.some((effect) => effect.do === 'reveal' && effect.attributes.includes(name))).map(({ activity }) => activity.id));
    byName.set(name, acts);
  }
  return acts;
}
