import type { ActivityId, ItemId, Lookup, PersonId, UnitId, Value } from '../../kernel/index.ts';
import { lookupIn } from '../lookup.ts';
import { type Crew, type Scope, scopeOf } from '../scope.ts';
import type { CaseRecord } from '../state.ts';
import { raise, tell, type Telling } from '../tell.ts';
import type { ReadyActivity } from '../world.ts';
import { type Doing, subjectOf } from './doing.ts';
import { applyEffect } from './effects/applyEffect.ts';

/** The people of some units, as one crew. */
export function crewOf({ state, world }: Pick<Telling, 'state' | 'world'>, units: readonly UnitId[]): Crew {
  let [officers, aux, women] = [0, 0, 0];
  for (const id of units) {
    const unit = state.units[id]!;
    officers += unit.officers;
    aux += unit.auxiliaries;
    women += unit.women;
  }
  return {
    officers,
    aux,
    women,
    desk: false,
    plain: units.some((id) => world.unitKinds.get(state.units[id]!.kind)?.plainClothes === true),
  };
}

/** The scope in which an activity is done. */
export function scopeFor(telling: Telling, doing: Doing): Scope {
  const order = doing.order === undefined || doing.order === null ? null : (telling.state.orders[doing.order] ?? null);
  return scopeOf(telling.world, telling.state, doing.record, {
    order,
    report: doing.report ?? null,
    person: doing.person ?? null,
    item: doing.item ?? null,
    crew: doing.crew ?? (doing.unit === undefined || doing.unit === null ? null : crewOf(telling, [doing.unit])),
    place: doing.place ?? null,
  });
}

/** Somebody does something: it is logged with its attributes, moves the chart, and has its effects, in this order. */
export function perform(telling: Telling, ready: ReadyActivity, doing: Doing): void {
  const { record } = doing;
  const act = ready.activity.id as ActivityId;
  const scope = scopeFor(telling, doing);
  const lookup = lookupIn(scope);
  const ordinal = record.done[act] ?? 0;
  tell(telling, {
    type: 'activityDone',
    caseId: record.id,
    act,
    attributes: attributesOf(ready, lookup),
    report: doing.report ?? scope.report?.id ?? null,
    person: scope.person,
    item: scope.item as ItemId | null,
    unit: doing.unit ?? null,
    order: doing.order ?? null,
  });
  if (ready.raises) raise(telling, record, ready.raises, subjectOf(scope, ready.raises));
  if (ready.effects.length > 0) {
    const done: Doing = { ...doing, ordinal };
    for (const effect of ready.effects) if (effect.when(lookup)) applyEffect(telling, effect, done, scope);
  }
  if (ready.activity.shows.length > 0) showAttributes(telling, record, scope.person, ready.activity.shows);
}

/** The attributes with which an activity is logged: those that have a value. */
function attributesOf(ready: ReadyActivity, lookup: Lookup): Record<string, Value> {
  const attributes: Record<string, Value> = {};
  for (const [name, reading] of ready.attributes) {
    const value = reading(lookup);
    if (value !== null) attributes[name] = value;
  }
  return attributes;
}

/** Doing it shows the desk some rule attributes, of the person concerned or of the case. */
function showAttributes(telling: Telling, record: CaseRecord, person: PersonId | null, names: readonly string[]): void {
  const file = person === null ? undefined : record.persons[person];
  const known = file?.known ?? record.known;
  const fresh = names.filter((name) => !known.includes(name));
  if (fresh.length > 0) tell(telling, { type: 'attributesShown', caseId: record.id, person: file ? person : null, names: fresh });
}
