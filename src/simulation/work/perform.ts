import type { ItemId, PersonId, UnitId, Value } from '../../kernel/index.ts';
import { lookupIn } from '../lookup.ts';
import { type Crew, type Scope, scopeOf } from '../scope.ts';
import type { CaseRecord } from '../state.ts';
import { raise, tell, type Telling } from '../tell.ts';
import type { ReadyActivity } from '../world.ts';
import { type Doing, subjectOf } from './doing.ts';
import { applyEffect } from './effects.ts';

/** The people of some units, as one crew. */
export function crewOf({ state, world }: Pick<Telling, 'state' | 'world'>, units: readonly UnitId[]): Crew {
  let [officers, aux, women] = [0, 0, 0];
  for (const id of units) {
    const unit = state.units[id]!;
    officers += unit.officers;
    aux += unit.auxiliaries;
    women += unit.women;
  }
  return { officers, aux, women, desk: false, plain: units.some((id) => world.unitKinds.get(state.units[id]!.kind)?.plainClothes === true) };
}

/** The scope in which an activity is done. */
export function scopeFor(telling: Telling, doing: Doing): Scope {
  const order = doing.order === undefined || doing.order === null ? null : telling.state.orders[doing.order] ?? null;
  return scopeOf(telling.world, telling.state, doing.record, {
    order, report: doing.report ?? null, person: doing.person ?? null, item: doing.item ?? null,
    crew: doing.crew ?? (doing.unit === undefined || doing.unit === null ? null : crewOf(telling, [doing.unit])), place: doing.place ?? null,
  });
}

/** Somebody does something: it is logged with its attributes, moves the chart, and has its effects, in this order. */
export function perform(telling: Telling, ready: ReadyActivity, doing: Doing): void {
  const scope = scopeFor(telling, doing);
  const lookup = lookupIn(scope);
  const attributes: Record<string, Value> = {};
  for (const [name, reading] of ready.attributes) {
    const value = reading(lookup);
    if (value !== null) attributes[name] = value;
  }
  const { record } = doing;
  const ordinal = record.done[ready.activity.id as never] ?? 0;
  tell(telling, {
    type: 'activityDone', caseId: record.id, act: ready.activity.id as never, attributes, report: doing.report ?? scope.report?.id ?? null,
    person: scope.person, item: (scope.item ?? null) as ItemId | null, unit: doing.unit ?? null, order: doing.order ?? null,
  });
  if (ready.raises) raise(telling, record, ready.raises, subjectOf(scope, ready.raises));
  for (const effect of ready.effects) if (effect.when(lookup)) applyEffect(telling, effect, { ...doing, ordinal }, scope);
  const unknown = ready.activity.shows.filter((name) => !knowsOf(record, scope.person).includes(name));
  if (unknown.length > 0) tell(telling, { type: 'attributesShown', caseId: record.id, person: scope.person !== null && record.persons[scope.person] ? scope.person : null, names: unknown });
}

const knowsOf = (record: CaseRecord, person: PersonId | null): readonly string[] => (person !== null && record.persons[person] ? record.persons[person].known : record.known);
