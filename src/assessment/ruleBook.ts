import { ruleBookOf, type RuleBook } from '../procedure/index.ts';
import { attributeAtBirth, type World } from '../simulation/index.ts';

const books = new WeakMap<World, RuleBook>();

/** The rules in force in a world, with the truth read as the simulation reads it. Made once per world. */
export function ruleBook(world: World): RuleBook {
  const known = books.get(world);
  if (known) return known;
  const book = ruleBookOf(world, (incident, person, name) => attributeAtBirth(world, incident, person, name));
  books.set(world, book);
  return book;
}
