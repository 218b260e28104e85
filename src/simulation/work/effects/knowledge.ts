import { diceFor, isTrue } from '../../../kernel/index.ts';
import type { Effect } from '../../../scenario/index.ts';
import { isSought } from '../../incident.ts';
import type { Doing } from '../doing.ts';
import { keennessOf } from '../../fatigue.ts';
import { caseAttribute, lookupIn } from '../../lookup.ts';
import type { Scope } from '../../scope.ts';
import type { Belief, CaseRecord, Standing } from '../../state.ts';
import { whereabouts } from '../../suspects/whereabouts.ts';
import { raise, tell, type Telling } from '../../tell.ts';
import type { ReadyEffect } from '../../world.ts';
import { truthOfAspect } from '../truthOfAspect.ts';
import { believe } from './believe.ts';

type Of<Do extends Effect['do']> = Extract<Effect, { do: Do }>;

/** The desk comes to believe an aspect as it truly is, or as the pack says. */
export function gain(telling: Telling, record: CaseRecord, scope: Scope, effect: Of<'gainBelief'>, ready: ReadyEffect): void {
  const truth = truthOfAspect(telling, scope, effect.about, effect.aspect);
  const value = ready.value ? ready.value(lookupIn(scope)) : truth.value;
  if (value === null && truth.spot === null) return;
  believe(telling, record, {
    about: effect.about,
    subject: truth.subject,
    aspect: effect.aspect,
    value,
    spot: truth.spot,
    source: scope.order?.job ?? 'work',
    standing: effect.standing,
  });
}

/** Traces that lead to somebody name him: a belief of identity for each, better founded when another says the same. */
export function match(telling: Telling, record: CaseRecord, effect: Of<'match'>): void {
  for (const evidence of record.evidence) {
    if (
      !evidence.leads ||
      evidence.pointsTo === null ||
      evidence.tainted !== null ||
      (effect.kinds && !effect.kinds.includes(evidence.kind))
    )
      continue;
    const known = record.beliefs.filter(({ aspect, value }) => aspect === 'identity' && value === evidence.pointsTo);
    if (known.some(({ source }) => source === evidence.id) || known.some(({ standing }) => standing === 'contradicted')) continue;
    believe(telling, record, {
      about: 'person',
      subject: evidence.pointsTo,
      aspect: 'identity',
      value: evidence.pointsTo,
      spot: null,
      source: evidence.id,
      standing: known.length > 0 ? 'corroborated' : 'single',
    });
    raise(telling, record, 'identify', null);
  }
}

/** Each piece of the kinds shown names the offender by its chance, whoever it was thought to lead to: a face somebody knows. */
export function recognise(telling: Telling, record: CaseRecord, { kinds, each }: Of<'recognise'>, doing: Doing): void {
  const { ordinal, unit } = doing;
  const incident = telling.state.incidents[record.incident]!;
  const offender = incident.persons.find(isSought);
  if (!offender) return;
  for (const evidence of record.evidence) {
    if (!kinds.includes(evidence.kind) || evidence.tainted !== null) continue;
    if (!diceFor(telling.seed, incident.birth, 'recognise', evidence.id, String(ordinal ?? 0)).chance(each * keennessOf(telling, doing)))
      continue;
    believe(telling, record, {
      about: 'person',
      subject: offender.id,
      aspect: 'identity',
      value: offender.id,
      spot: null,
      source: unit ?? evidence.id,
      standing: 'single',
    });
    raise(telling, record, 'gainLead', null);
    raise(telling, record, 'identify', null);
    return;
  }
}

/** Somebody names those who were in it with him, each by its chance, once: what he says is a lead, to be borne out like any other. */
export function nameOthers(telling: Telling, record: CaseRecord, { incident, person, order }: Scope, { each }: Of<'nameOthers'>): void {
  const own = incident.persons.find(({ id }) => id === person);
  if (own?.role !== 'culprit') return;
  for (const { id, role } of incident.persons) {
    if (role !== 'culprit' || id === own.id || record.beliefs.some(({ aspect, value }) => aspect === 'identity' && value === id)) continue;
    if (!diceFor(telling.seed, incident.birth, own.id, 'names', id).chance(each)) continue;
    believe(telling, record, {
      about: 'person',
      subject: id,
      aspect: 'identity',
      value: id,
      spot: null,
      source: order?.job ?? 'work',
      standing: 'single',
    });
    raise(telling, record, 'identify', null);
  }
}

/** The identity belief in question: that of the order's person, else the newest not contradicted. */
export const suspected = (record: CaseRecord, scope: Scope): Belief | undefined =>
  record.beliefs.findLast(
    ({ aspect, subject, standing }) =>
      aspect === 'identity' && standing !== 'contradicted' && (scope.person === null || subject === scope.person),
  );

/** Tests who it was: works with the stated reliability, each time anew, and a decoy then falls out of the inquiry. */
export function verify(telling: Telling, record: CaseRecord, effect: Of<'verify'>, scope: Scope, ordinal: number): void {
  const belief = suspected(record, scope);
  if (!belief) return;
  const person = scope.incident.persons.find(({ id }) => id === belief.value);
  const works = diceFor(
    telling.seed,
    scope.incident.birth,
    'verify',
    String(belief.value),
    belief.id,
    ...(ordinal > 0 ? [String(ordinal)] : []),
  ).chance(effect.reliability);
  const proved: Standing = person?.role === 'decoy' ? 'contradicted' : 'verified';
  const standing = works ? proved : 'corroborated';
  for (const other of record.beliefs)
    if (other.aspect === 'identity' && other.value === belief.value && other.standing !== standing)
      tell(telling, { type: 'beliefTested', caseId: record.id, belief: other.id, standing });
  if (
    standing === 'contradicted' &&
    !record.beliefs.some(({ aspect, standing: other }) => aspect === 'identity' && other !== 'contradicted')
  )
    raise(telling, record, 'clear', null);
}

/** Where the suspect goes to ground becomes known, unless he is gone. */
export function locate(telling: Telling, record: CaseRecord, scope: Scope): void {
  const belief = suspected(record, scope);
  const person = scope.incident.persons.find(({ id }) => id === belief?.value);
  if (!person || whereabouts(record, person.id)) return;
  const ground = person.behaviour === null ? 'home' : (telling.world.behaviours.get(person.behaviour)?.ground ?? 'home');
  if (ground === 'gone') return;
  believe(telling, record, {
    about: 'person',
    subject: person.id,
    aspect: 'whereabouts',
    value: ground,
    spot: ground === 'lair' ? person.lair : person.home,
    source: scope.order?.job ?? 'work',
    standing: 'single',
  });
  raise(telling, record, 'locate', null);
}

/** Rule attributes that have a value become known to the desk. */
export function show(telling: Telling, record: CaseRecord, scope: Scope, names: readonly string[]): void {
  const file = scope.person === null ? undefined : record.persons[scope.person];
  const known = file?.known ?? record.known;
  const fresh = names.filter((name) => !known.includes(name) && caseAttribute(scope, name) !== null);
  if (fresh.length > 0) tell(telling, { type: 'attributesShown', caseId: record.id, person: file?.id ?? null, names: fresh });
}

/** Sets a rule attribute of the case to a value of the pack. */
export function setAttribute(telling: Telling, record: CaseRecord, scope: Scope, effect: Of<'set'>, ready: ReadyEffect): void {
  const value = ready.value?.(lookupIn(scope)) ?? null;
  if (value !== null) tell(telling, { type: 'attributeSet', caseId: record.id, name: effect.name, value });
}

/** Settles the legal track of the case: the first of its type that holds. */
export function settleTrack(telling: Telling, record: CaseRecord, scope: Scope): void {
  const lookup = lookupIn(scope);
  const track = telling.world.caseTypes
    .get(scope.incident.type)
    ?.type.track.find(({ when }) => when === undefined || when === '' || isTrue(telling.world.reading(when)(lookup)));
  if (track && record.attributes['track'] !== track.is)
    tell(telling, { type: 'attributeSet', caseId: record.id, name: 'track', value: track.is });
}
