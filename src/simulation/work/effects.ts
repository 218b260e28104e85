import { diceFor, instant, type ItemId, type PersonId, type Value } from '../../kernel/index.ts';
import type { Effect } from '../../scenario/index.ts';
import { headingOf, type Spot } from '../../streets/index.ts';
import { catchHim, hunt, meet, whereabouts } from '../suspects/meet.ts';
import { moverKey } from '../suspects/evolveSuspect.ts';
import { moverSpot, nearestPlace } from '../suspects/moves.ts';
import { moneyInLaterTiers, moneyLeft } from '../money.ts';
import { caseAttribute, lookupIn } from '../lookup.ts';
import { type Scope } from '../scope.ts';
import type { Belief, CaseRecord, Standing } from '../state.ts';
import { drawSeconds } from '../takes.ts';
import { raise, tell, type Telling } from '../tell.ts';
import { isTrue } from '../../kernel/index.ts';
import type { ReadyEffect } from '../world.ts';
import { type Doing, subjectOf } from './doing.ts';

type Of<Do extends Effect['do']> = Extract<Effect, { do: Do }>;

/** What an activity changes in the world and in what the desk knows: the closed list of effects. */
export function applyEffect(telling: Telling, ready: ReadyEffect, doing: Doing, scope: Scope): void {
  const { effect } = ready;
  const { record } = doing;
  switch (effect.do) {
    case 'gainBelief': gain(telling, record, scope, effect, ready); return;
    case 'findEvidence': findEvidence(telling, record, effect, doing); return;
    case 'addEvidence': tell(telling, { type: 'evidenceFiled', caseId: record.id, evidence: { id: `${effect.kind}.${record.evidence.length + 1}`, kind: effect.kind, at: telling.state.now, order: doing.order ?? null, own: effect.own ?? false, corroborates: true, pointsTo: null, leads: false, tainted: null } }); return;
    case 'taint':
      for (const evidence of record.evidence) if (evidence.tainted === null && (effect.kinds ? effect.kinds.includes(evidence.kind) : evidence.order !== null && evidence.order === doing.order)) tell(telling, { type: 'evidenceTainted', caseId: record.id, evidence: evidence.id, rule: effect.rule });
      return;
    case 'match': match(telling, record, effect); return;
    case 'verify': verify(telling, record, effect, scope); return;
    case 'locate': locate(telling, record, scope); return;
    case 'reveal': show(telling, record, scope, effect.attributes); return;
    case 'set': {
      const value = ready.value?.(lookupIn(scope)) ?? null;
      if (value !== null) tell(telling, { type: 'attributeSet', caseId: record.id, name: effect.name, value });
      return;
    }
    case 'settleTrack': settleTrack(telling, record, scope); return;
    case 'hunt': for (const unit of huntersOf(scope, doing)) hunt(telling, record, unit, effect, doing.ordinal ?? 0); return;
    case 'meet': meetThere(telling, record, scope, doing); return;
    case 'hold': hold(telling, record, scope, effect, doing); return;
    case 'seize': seize(telling, record, scope, effect, doing); return;
    case 'moveItem': moveItem(telling, record, scope, effect, doing); return;
    case 'stopMoney': stopMoney(telling, record, effect, doing.certain === true); return;
    case 'freezeMoney': for (const item of moneyItems(telling, record)) if (raise(telling, record, 'freeze', item)) tell(telling, { type: 'moneyFrozen', caseId: record.id, item }); return;
    case 'satisfy': satisfy(telling, record, effect); return;
    case 'outcome': tell(telling, { type: 'outcomeReached', caseId: record.id, outcome: effect.is }); return;
    case 'raise': raise(telling, record, effect.event, subjectOf(scope, effect.event)); return;
    case 'broadcast': if (!record.described) tell(telling, { type: 'descriptionSent', caseId: record.id }); return;
    case 'later': {
      const seconds = drawSeconds(effect.after, diceFor(telling.seed, scope.incident.birth, 'later', effect.activity), scope.incident.times);
      tell(telling, { type: 'laterPlanned', caseId: record.id, activity: effect.activity as never, person: scope.person, until: instant(telling.state.now + Math.max(1, seconds)) });
      return;
    }
  }
}

const huntersOf = (scope: Scope, { unit }: Doing): readonly NonNullable<Doing['unit']>[] => scope.order?.units ?? (unit ? [unit] : []);

/** The value of an aspect in truth, and its place when it has one. */
export function truthOfAspect(telling: Telling, scope: Scope, about: Belief['about'], aspect: string): { readonly value: Value; readonly spot: Spot | null; readonly subject: string | null } {
  const { incident } = scope;
  if (about === 'scene' && aspect === 'place') return { value: incident.place, spot: incident.spot, subject: null };
  const culprit = about === 'person' ? incident.persons.find(({ id }) => id === scope.person) : incident.persons.find(({ role }) => role === 'culprit') ?? incident.persons[0];
  if (aspect === 'fence') {
    const fence = nearestPlace(telling.world, incident.spot, telling.world.caseTypes.get(incident.type)?.type.items[0]?.fence ?? 'stall');
    return { value: fence?.id ?? null, spot: fence?.spot ?? null, subject: null };
  }
  if (aspect === 'place' && (about === 'offender' || about === 'person')) {
    const mover = culprit && telling.state.movers[moverKey(incident.id, culprit.id)];
    return { value: null, spot: mover ? moverSpot(mover, telling.state.now) : null, subject: null };
  }
  if (aspect === 'heading' && about === 'offender') {
    const mover = culprit && telling.state.movers[moverKey(incident.id, culprit.id)];
    return { value: mover ? headingName(headingOf(telling.world.resolved.district.network, moverSpot(mover, telling.state.now), mover.forward)) : null, spot: null, subject: null };
  }
  if (about === 'item') {
    const item = incident.items.find(({ id }) => id === scope.item) ?? incident.items[0];
    const value = aspect === 'value' ? item?.value ?? null : Object.hasOwn(incident.draws, aspect) ? incident.draws[aspect]! : item?.kind ?? null;
    return { value, spot: null, subject: item?.id ?? null };
  }
  if (culprit && (about === 'offender' || about === 'person') && Object.hasOwn(culprit.draws, aspect)) return { value: culprit.draws[aspect]!, spot: null, subject: about === 'person' ? culprit.id : null };
  return { value: Object.hasOwn(incident.draws, aspect) ? incident.draws[aspect]! : null, spot: null, subject: null };
}

const winds = ['north', 'northEast', 'east', 'southEast', 'south', 'southWest', 'west', 'northWest'] as const;

/** A compass direction as a word of the pack. */
const headingName = (degrees: number): string => `heading.${winds[Math.floor((degrees + 22.5) / 45) % 8]!}`;

function gain(telling: Telling, record: CaseRecord, scope: Scope, effect: Of<'gainBelief'>, ready: ReadyEffect): void {
  const truth = truthOfAspect(telling, scope, effect.about, effect.aspect);
  const value = ready.value ? ready.value(lookupIn(scope)) : truth.value;
  if (value === null && truth.spot === null) return;
  believe(telling, record, { about: effect.about, subject: truth.subject, aspect: effect.aspect, value, spot: truth.spot, source: scope.order?.job ?? 'work', standing: effect.standing });
}

/** Adds a belief under the next id of the case. */
export function believe(telling: Telling, record: CaseRecord, belief: Omit<Belief, 'id' | 'at'>): void {
  tell(telling, { type: 'beliefGained', caseId: record.id, belief: { id: `b${record.beliefs.length + 1}`, at: telling.state.now, ...belief } });
}

function findEvidence(telling: Telling, record: CaseRecord, effect: Of<'findEvidence'>, doing: Doing): void {
  const { state, world, seed } = telling;
  const incident = state.incidents[record.incident]!;
  const type = world.caseTypes.get(incident.type)!.type;
  for (const trace of incident.traces) {
    if (!effect.kinds.includes(trace.kind) || trace.goneAt <= state.now || record.evidence.some(({ id }) => id === trace.id)) continue;
    if (effect.each !== undefined && doing.certain !== true && !diceFor(seed, incident.birth, 'find', trace.id, String(doing.ordinal ?? 0)).chance(effect.each)) continue;
    const entry = type.evidence.find(({ id }) => id === trace.id)!;
    tell(telling, { type: 'evidenceFiled', caseId: record.id, evidence: { id: trace.id, kind: trace.kind, at: state.now, order: doing.order ?? null, own: false, corroborates: entry.corroborates, pointsTo: trace.pointsTo, leads: trace.pointsTo !== null, tainted: null } });
    const shown = incident.persons.find(({ id }) => id === trace.pointsTo) ?? incident.persons.find(({ role }) => role === 'culprit');
    for (const { about, aspect } of entry.bears) {
      const scope: Scope = { world, state, now: state.now, record, incident, report: null, order: null, person: null, item: null, crew: null, place: null };
      const truth = about === 'offender' && shown && Object.hasOwn(shown.draws, aspect) ? { value: shown.draws[aspect]!, spot: null, subject: null } : truthOfAspect(telling, scope, about, aspect);
      if (truth.value !== null || truth.spot !== null) believe(telling, record, { about, subject: truth.subject, aspect, value: truth.value, spot: truth.spot, source: trace.id, standing: record.beliefs.some((known) => known.aspect === aspect && known.about === about) ? 'corroborated' : 'single' });
    }
    if (trace.pointsTo !== null) raise(telling, record, 'gainLead', null);
  }
}

function match(telling: Telling, record: CaseRecord, effect: Of<'match'>): void {
  for (const evidence of record.evidence) {
    if (!evidence.leads || evidence.pointsTo === null || evidence.tainted !== null || (effect.kinds && !effect.kinds.includes(evidence.kind))) continue;
    const known = record.beliefs.filter(({ aspect, value }) => aspect === 'identity' && value === evidence.pointsTo);
    if (known.some(({ source }) => source === evidence.id) || known.some(({ standing }) => standing === 'contradicted')) continue;
    believe(telling, record, { about: 'person', subject: evidence.pointsTo, aspect: 'identity', value: evidence.pointsTo, spot: null, source: evidence.id, standing: known.length > 0 ? 'corroborated' : 'single' });
    raise(telling, record, 'identify', null);
  }
}

/** The identity belief in question: that of the order's person, else the newest not contradicted. */
const suspected = (record: CaseRecord, scope: Scope): Belief | undefined => record.beliefs.findLast(({ aspect, subject, standing }) => aspect === 'identity' && standing !== 'contradicted' && (scope.person === null || subject === scope.person));

function verify(telling: Telling, record: CaseRecord, effect: Of<'verify'>, scope: Scope): void {
  const belief = suspected(record, scope);
  if (!belief) return;
  const person = scope.incident.persons.find(({ id }) => id === belief.value);
  const works = diceFor(telling.seed, scope.incident.birth, 'verify', String(belief.value), belief.id).chance(effect.reliability);
  const standing: Standing = person?.role === 'decoy' ? (works ? 'contradicted' : 'corroborated') : works ? 'verified' : 'corroborated';
  for (const other of record.beliefs) if (other.aspect === 'identity' && other.value === belief.value && other.standing !== standing) tell(telling, { type: 'beliefTested', caseId: record.id, belief: other.id, standing });
  if (standing === 'contradicted' && !record.beliefs.some(({ aspect, standing: other }) => aspect === 'identity' && other !== 'contradicted')) raise(telling, record, 'clear', null);
}

function locate(telling: Telling, record: CaseRecord, scope: Scope): void {
  const belief = suspected(record, scope);
  const person = scope.incident.persons.find(({ id }) => id === belief?.value);
  if (!person || whereabouts(record, person.id)) return;
  const ground = person.behaviour === null ? 'home' : telling.world.behaviours.get(person.behaviour)?.ground ?? 'home';
  if (ground === 'gone') return;
  believe(telling, record, { about: 'person', subject: person.id, aspect: 'whereabouts', value: ground, spot: ground === 'lair' ? person.lair : person.home, source: scope.order?.job ?? 'work', standing: 'single' });
  raise(telling, record, 'locate', null);
}

function show(telling: Telling, record: CaseRecord, scope: Scope, names: readonly string[]): void {
  const file = scope.person === null ? undefined : record.persons[scope.person];
  const known = file?.known ?? record.known;
  const fresh = names.filter((name) => !known.includes(name) && caseAttribute(scope, name) !== null);
  if (fresh.length > 0) tell(telling, { type: 'attributesShown', caseId: record.id, person: file?.id ?? null, names: fresh });
}

function settleTrack(telling: Telling, record: CaseRecord, scope: Scope): void {
  const lookup = lookupIn(scope);
  const track = telling.world.caseTypes.get(scope.incident.type)?.type.track.find(({ when }) => when === undefined || when === '' || isTrue(telling.world.reading(when)(lookup)));
  if (track && record.attributes['track'] !== track.is) tell(telling, { type: 'attributeSet', caseId: record.id, name: 'track', value: track.is });
}

/** Units go to where somebody is believed to be; he is there unless he is still on the move or gone. */
function meetThere(telling: Telling, record: CaseRecord, scope: Scope, { order, ordinal }: Doing): void {
  const person = scope.person ?? (suspected(record, scope)?.value as PersonId | undefined) ?? null;
  const unit = order ? telling.state.orders[order]?.units[0] : undefined;
  if (person === null || !unit) return;
  if (telling.state.movers[moverKey(scope.incident.id, person)]) tell(telling, { type: 'huntFailed', caseId: record.id, unit });
  else meet(telling, record.id, person, unit, 'home', ordinal ?? 0);
}

function hold(telling: Telling, record: CaseRecord, scope: Scope, effect: Of<'hold'>, doing: Doing): void {
  if (scope.person === null) return;
  const unit = doing.unit ?? scope.order?.units[0] ?? null;
  if (effect.by === 'unit' && unit !== null && (record.persons[scope.person]?.custody ?? 'none') === 'none') catchHim(telling, record, scope.person, unit);
  else tell(telling, { type: 'personHeld', caseId: record.id, person: scope.person, by: effect.by, unit: effect.by === 'unit' ? unit : null });
}

function seize(telling: Telling, record: CaseRecord, scope: Scope, effect: Of<'seize'>, doing: Doing): void {
  const person = scope.incident.persons.find(({ id }) => id === scope.person);
  for (const item of Object.values(record.items)) {
    const here = effect.from === 'fence' ? item.at === 'fence' : item.at === 'culprit' && (person === undefined || person.role === 'culprit' || person.role === 'party');
    if (!here || scope.incident.items.find(({ id }) => id === item.id)?.money === true) continue;
    if (!raise(telling, record, 'seize', item.id)) continue;
    tell(telling, { type: 'itemMoved', caseId: record.id, item: item.id, to: 'unit', unit: doing.unit ?? scope.order?.units[0] ?? null });
  }
}

function moveItem(telling: Telling, record: CaseRecord, scope: Scope, effect: Of<'moveItem'>, { item }: Doing): void {
  const wanted = item ?? scope.item;
  for (const file of Object.values(record.items)) {
    if (wanted !== null ? file.id !== wanted : file.at !== 'unit' && file.at !== 'store' && file.at !== 'stopped') continue;
    if (effect.to === 'owner' && file.stage !== 'returned' && !raise(telling, record, 'giveBack', file.id)) continue;
    if (effect.to === 'lost') raise(telling, record, 'loseTrace', file.id);
    tell(telling, { type: 'itemMoved', caseId: record.id, item: file.id, to: effect.to, unit: null });
  }
}

const moneyItems = ({ state }: Telling, record: CaseRecord): ItemId[] => state.incidents[record.incident]!.items.filter(({ money }) => money).map(({ id }) => id);

function stopMoney(telling: Telling, record: CaseRecord, effect: Of<'stopMoney'>, certain: boolean): void {
  const { state, world, seed } = telling;
  const incident = state.incidents[record.incident]!;
  for (const item of incident.items.filter(({ money }) => money)) {
    const file = record.items[item.id]!;
    const worked = certain || file.stops > 0 || diceFor(seed, incident.birth, 'stopPayment', item.id, String(file.stops)).chance(effect.success);
    const amount = !worked ? 0 : file.stops > 0 ? file.saved : moneyLeft(world, incident, item, state.now) + (effect.later === true ? moneyInLaterTiers(world, incident, item, state.now) : 0);
    // Less than a hundredth of the sum is what banks report as an empty account.
    if (amount * 100 >= item.value && raise(telling, record, 'stopPayment', item.id)) {
      tell(telling, { type: 'moneyStopped', caseId: record.id, item: item.id, amount });
      tell(telling, { type: 'itemMoved', caseId: record.id, item: item.id, to: 'stopped', unit: null });
    } else if (file.saved === 0 && effect.later === true) raise(telling, record, 'loseTrace', item.id); // Nothing in the first accounts, nothing in the later ones.
  }
}

function satisfy(telling: Telling, record: CaseRecord, effect: Of<'satisfy'>): void {
  for (const id of record.reports) {
    const report = telling.state.reports[id]!;
    if (!report.satisfied.includes(effect.once)) tell(telling, { type: 'satisfactionChanged', report: id, caseId: record.id, by: effect.by, because: effect.once });
  }
}
