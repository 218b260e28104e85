import type { ActivityId, CaseId } from '../kernel/index.ts';
import {
  activationsOf,
  attributesNow,
  type Activation,
  type Attributes,
  type CaseWatch,
  type CompiledRule,
  type RuleBook,
} from '../procedure/index.ts';
import { lookupIn, scopeOf, targetsOf, unmetNeed, type CaseRecord, type Entry, type ShiftState, type World } from '../simulation/index.ts';

interface Court {
  readonly book: RuleBook;
  readonly log: readonly Entry[];
  readonly state: ShiftState;
  readonly truth: CaseWatch;
  readonly known: CaseWatch;
}

/**
 * Whether a breach may be charged (PRODUCT §4): each attribute that the rule turns on was plain, was known, or could have been
 * shown by an activity open before the breach. Asked at the moment of the breach.
 */
export function couldHaveKnown({ book, log, state, truth, known }: Court, caseId: CaseId, activation: Activation, fact: number): boolean {
  const [watched, seen] = [truth.cases[caseId]!, known.cases[caseId]];
  const rule = book.profile.byId.get(activation.rule) ?? book.openings.byId.get(activation.rule);
  if (!rule || !seen) return true;
  if (
    activationsOf(seen).some(
      (other) =>
        other.rule === activation.rule && other.at === activation.at && other.person === activation.person && other.verdict === 'violated',
    )
  )
    return true;
  const { person } = activation;
  const record = state.cases[caseId]!;
  const doing = log[fact]?.fact;
  const breaking = activation.brokenBy !== undefined && doing?.type === 'activityDone' ? doing.act : null;
  const ofPerson = (persons: Readonly<Record<string, Attributes>>): Attributes => (person === undefined ? {} : (persons[person] ?? {}));
  const [whole, own] = [watched.truth.case, ofPerson(watched.truth.persons)];
  const knows = attributesNow(seen);
  const shown = { ...knows.case, ...ofPerson(knows.persons), ...record.attributes };
  const born = truth.born[watched.incident];
  const plain = new Set([...(born?.plain ?? []), ...(person === undefined ? [] : (born?.plainOf[person] ?? []))]);
  const isTrueOfCase = (name: string): boolean => (own[name] ?? whole[name]) !== undefined;
  return readsOf(rule).every(
    (name) =>
      !isTrueOfCase(name) || shown[name] !== undefined || plain.has(name) || couldBeShown(book.world, state, record, name, breaking),
  );
}

/** The attributes of the case that a rule turns on. */
const readsOf = ({ guard, target, alternatives }: CompiledRule): readonly string[] => [
  ...new Set(
    [...guard.reads, ...target.reads, ...alternatives.flatMap(({ when }) => when.reads)]
      .filter((path) => path.startsWith('case.'))
      .map((path) => path.slice('case.'.length)),
  ),
];

/** Whether some question or activity that shows an attribute was done or open before. */
function couldBeShown(world: World, state: ShiftState, record: CaseRecord, name: string, breaking: string | null): boolean {
  const type = world.caseTypes.get(state.incidents[record.incident]!.type)?.type;
  const heard = record.reports.some((id) => state.reports[id]!.answeredAt !== null);
  if (heard && type?.questions.some(({ reveals }) => reveals.some(({ attributes }) => attributes.includes(name))) === true) return true;
  const showing = showingActs(world, name);
  for (const act of showing) if (act !== breaking && (record.done[act as ActivityId] ?? 0) > 0) return true;
  for (const ready of world.jobs.values()) {
    if (!ready.job.steps.some((step) => 'act' in step && step.act !== breaking && showing.has(step.act))) continue;
    for (const target of targetsOf(world, state, record, ready)) {
      if (ready.shown(lookupIn(scopeOf(world, state, record, target))) && unmetNeed(world, state, record, ready, target) === undefined)
        return true;
    }
  }
  return false;
}

const showing = new WeakMap<World, Map<string, ReadonlySet<string>>>();

/** The activities that can show an attribute: those that say so, and those whose effects reveal it. */
function showingActs(world: World, name: string): ReadonlySet<string> {
  let byName = showing.get(world);
  if (!byName) showing.set(world, (byName = new Map<string, ReadonlySet<string>>()));
  let acts = byName.get(name);
  if (!acts) {
    acts = new Set(
      [...world.activities.values()]
        .filter(
          ({ activity }) =>
            activity.shows.includes(name) || activity.effects.some((effect) => effect.do === 'reveal' && effect.attributes.includes(name)),
        )
        .map(({ activity }) => activity.id),
    );
    byName.set(name, acts);
  }
  return acts;
}
