import { ruleBookOf, type RuleBook } from '../procedure/index.ts';
import { caseAttribute, emptyState, type World } from '../simulation/index.ts';

const books = new WeakMap<World, RuleBook>();

/** The rules in force in a world, with the truth read as the simulation reads it. Made once per world: live warnings and findings share it. */
export function ruleBook(world: World): RuleBook {
  const known = books.get(world);
  if (known) return known;
  const state = emptyState(world);
  const book = ruleBookOf(world, (incident, person, name) =>
    caseAttribute({ world, state, now: incident.reportedAt, record: null, incident, report: null, order: null, person, item: null, crew: null, place: null }, name));
  books.set(world, book);
  return book;
}
