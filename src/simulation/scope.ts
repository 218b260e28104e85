import { type Instant, type Lookup, type PersonId, type ReportId, type Value } from '../kernel/index.ts';
import type { Incident, Item, Person } from './incident.ts';
import type { CaseRecord, ItemFile, Order, PersonFile, Report, ShiftState } from './state.ts';
import { moneyLeft } from './money.ts';
import { groundAt, hourAt, type World } from './world.ts';

/** Who takes part in something, as the record of it will say. */
export interface Crew { readonly officers: number; readonly aux: number; readonly women: number; readonly plain: boolean; readonly desk: boolean }

/** Everything that an expression of the pack may look at, at one moment of one case. */
export interface Scope {
  readonly world: World;
  readonly state: ShiftState;
  readonly now: Instant;
  readonly record: CaseRecord | null;
  readonly incident: Incident;
  readonly report: Report | null;
  readonly order: Order | null;
  readonly person: PersonId | null;
  readonly item: string | null;
  readonly crew: Crew | null;
  readonly place: string | null;
}

type Reader = (scope: Scope) => Value;
const readers = new Map<string, Reader>();

/** The lookup of a scope: what a path names there, null where it names nothing. */
export const lookupIn = (scope: Scope): Lookup => (path) => {
  let reader = readers.get(path);
  if (!reader) {
    reader = readerOf(path);
    readers.set(path, reader);
  }
  return reader(scope);
};

const ranks = ['contradicted', 'said', 'single', 'corroborated', 'verified'];
const nothing: Reader = () => null;
const has = (name: string, bag: Readonly<Record<string, Value>> | undefined): Value => (bag && Object.hasOwn(bag, name) ? bag[name]! : null);

/** Reads a path once; the reader is kept by path, which only authors write, so their number is bounded by the pack. */
function readerOf(path: string): Reader {
  const dot = path.indexOf('.');
  const root = path.slice(0, dot);
  const name = path.slice(dot + 1);
  switch (root) {
    case 'truth': return (scope) => truthOf(scope, name);
    case 'case': return (scope) => caseAttribute(scope, name);
    case 'known': return (scope) => knownAttribute(scope, name);
    case 'person': return (scope) => personValue(scope, name);
    case 'item': return (scope) => itemValue(scope, name);
    case 'order': return (scope) => (scope.order ? has(name, scope.order.manner) : null);
    case 'crew': return (scope) => (scope.crew ? scope.crew[name as keyof Crew] ?? null : null);
    case 'place': return (scope) => (name === 'kind' ? scope.place : null);
    case 'stage': return (scope) => stageValue(scope, name);
    case 'count': return (scope) => countValue(scope, name);
    case 'file': return (scope) => scope.record?.evidence.some(({ kind, tainted }) => kind === name && tainted === null) ?? false;
    case 'belief': return (scope) => bestStanding(scope, name);
    case 'heard': return (scope) => scope.record?.beliefs.findLast(({ aspect, value, standing }) => aspect === name && value !== null && standing !== 'contradicted')?.value ?? null;
    case 'done': return (scope) => has(name, scope.record?.done);
    case 'report': return (scope) => reportValue(scope, name);
    case 'time': return (scope) => timeValue(scope, name);
    case 'money': return (scope) => moneyValue(scope, name);
    default: return nothing;
  }
}

function truthOf({ incident, world }: Scope, name: string): Value {
  const drawn = has(name, incident.draws);
  if (drawn !== null) return drawn;
  switch (name) {
    case 'channel': return incident.channel;
    case 'priority': return incident.priority;
    case 'delay': return incident.reportedAt - incident.at;
    case 'hour': return hourAt(world, incident.at);
    case 'area': return groundAt(world, incident.spot).area;
    case 'zoneUse': return groundAt(world, incident.spot).use;
    case 'night': return world.resolved.scenario.conditions.night || isNight(hourAt(world, incident.at));
    case 'rain': return world.resolved.scenario.conditions.rain;
    case 'place': return incident.place === null ? null : world.resolved.district.places.find(({ id }) => id === incident.place)?.sort ?? null;
    default: return null;
  }
}

const isNight = (hour: number): boolean => hour >= 19 || hour < 6;

/** The value of a rule attribute in truth: of the person concerned, else as set in play, else by the case type's own definition. */
export function caseAttribute(scope: Scope, name: string): Value {
  const { record, incident, world } = scope;
  if (name === 'type') return incident.type;
  if (name === 'channel') return scope.report?.channel ?? incident.channel;
  if (name === 'priority') return record?.priority ?? incident.priority;
  if (name === 'outcome') return record?.outcome ?? null;
  if (name === 'closedOut') return record?.closing === 'closed';
  const ready = world.caseTypes.get(incident.type);
  if (!ready) return null;
  const set = record ? has(name, record.attributes) : null;
  if (set !== null) return set;
  const person = personOf(scope);
  if (name === 'stayHours') {
    const file = scope.person && record ? record.persons[scope.person] : undefined;
    return file?.atSiteAt === undefined || file.atSiteAt === null ? 0 : Math.floor((scope.now - file.atSiteAt) / 3600);
  }
  if (person) {
    const entry = ready.type.persons.findIndex(({ role }) => role === person.role);
    const reading = entry < 0 ? undefined : ready.persons[entry]?.find(([attribute]) => attribute === name);
    if (reading) return reading[1](lookupIn(scope));
  }
  const own = ready.attributes.find(([attribute]) => attribute === name);
  return own ? own[1](lookupIn(scope)) : null;
}

/** A rule attribute as it truly is when an incident is reported, before anything was done about it. */
export function attributeAtBirth(world: World, incident: Incident, person: PersonId | null, name: string): Value {
  return caseAttribute({ world, state: noState, now: incident.reportedAt, record: null, incident, report: null, order: null, person, item: null, crew: null, place: null }, name);
}

/** Nothing reads the state of a case that has not begun. */
const noState = {} as ShiftState;

function knownAttribute(scope: Scope, name: string): Value {
  if (name === 'type') return scope.record?.type ?? null;
  if (!scope.record) return null;
  const file = scope.person ? scope.record.persons[scope.person] : undefined;
  return scope.record.known.includes(name) || file?.known.includes(name) === true ? caseAttribute(scope, name) : null;
}

/** The person an expression is about: the order's, or the only culprit when nobody is named. */
export function personOf({ incident, person }: Scope): Person | undefined {
  return person === null ? incident.persons.find(({ role }) => role === 'culprit') : incident.persons.find(({ id }) => id === person);
}

function personValue(scope: Scope, name: string): Value {
  const person = scope.person === null ? undefined : personOf(scope);
  if (!person) return null;
  const drawn = has(name, person.draws);
  if (drawn !== null) return drawn;
  const file: PersonFile | undefined = scope.record?.persons[person.id];
  switch (name) {
    case 'role': return person.role;
    case 'custody': return file?.custody ?? 'none';
    case 'heldBy': return file?.held?.by ?? 'nobody';
    case 'matched': return scope.record?.beliefs.findLast(({ aspect, value }) => aspect === 'identity' && value === person.id)?.standing ?? null;
    case 'located': return scope.record?.beliefs.some(({ aspect, subject }) => aspect === 'whereabouts' && subject === person.id) ?? false;
    default: return null;
  }
}

function itemValue(scope: Scope, name: string): Value {
  const item: Item | undefined = scope.incident.items.find(({ id }) => id === scope.item) ?? scope.incident.items[0];
  if (!item) return null;
  const file: ItemFile | undefined = scope.record?.items[item.id];
  switch (name) {
    case 'kind': return item.kind;
    case 'value': return item.value;
    case 'money': return item.money;
    case 'stage': return file?.stage ?? 'unknown';
    case 'at': return file?.at ?? item.at;
    case 'stops': return file?.stops ?? 0;
    case 'frozen': return file?.frozen ?? false;
    case 'saved': return file?.saved ?? 0;
    default: return null;
  }
}

function stageValue({ record, report }: Scope, name: string): Value {
  switch (name) {
    case 'response': return record?.response ?? null;
    case 'inquiry': return record?.inquiry ?? null;
    case 'closing': return record?.closing ?? null;
    case 'intake': return report?.intake ?? null;
    case 'complainant': return report?.complainant ?? null;
    default: return null;
  }
}

const heldStages = ['stopped', 'arrested', 'inTransit', 'atSite', 'questioned', 'decided'];

function countValue({ record }: Scope, name: string): Value {
  if (!record) return 0;
  const persons = Object.values(record.persons);
  const items = Object.values(record.items);
  switch (name) {
    case 'held': return persons.filter(({ held }) => held !== null).length;
    case 'atSite': return persons.filter(({ held }) => held?.by === 'site').length;
    case 'stopped': return persons.filter(({ custody }) => custody === 'stopped').length;
    case 'inCustody': return persons.filter(({ custody }) => heldStages.includes(custody)).length;
    case 'decided': return persons.filter(({ custody }) => custody === 'decided' || custody === 'detained').length;
    case 'detained': return persons.filter(({ custody }) => custody === 'detained').length;
    case 'persons': return persons.length;
    case 'units': return record.units.length;
    case 'inStore': return items.filter(({ at }) => at === 'unit' || at === 'store').length;
    case 'corroborating': return record.evidence.filter(({ corroborates, own, tainted }) => corroborates && !own && tainted === null).length;
    case 'leads': return record.evidence.filter(({ leads, tainted }) => leads && tainted === null).length;
    case 'evidence': return record.evidence.length;
    case 'matched': return record.beliefs.filter(({ aspect, standing }) => aspect === 'identity' && standing !== 'contradicted').length;
    default: return null;
  }
}

function bestStanding({ record }: Scope, aspect: string): Value {
  let best = -1;
  for (const belief of record?.beliefs ?? []) if (belief.aspect === aspect) best = Math.max(best, ranks.indexOf(belief.standing));
  return best < 0 ? null : ranks[best]!;
}

function reportValue({ report }: Scope, name: string): Value {
  switch (name) {
    case 'channel': return report?.channel ?? null;
    case 'intake': return report?.intake ?? null;
    case 'ended': return report ? report.endedAt !== null : null;
    case 'ordinal': return report?.ordinal ?? null;
    default: return null;
  }
}

function timeValue({ world, now, incident, report }: Scope, name: string): Value {
  switch (name) {
    case 'hour': return hourAt(world, now);
    case 'sinceReport': return now - (report?.at ?? incident.reportedAt);
    case 'sinceOffence': return now - incident.at;
    default: return null;
  }
}

function moneyValue(scope: Scope, name: string): Value {
  const item = scope.incident.items.find(({ money }) => money);
  if (!item) return null;
  switch (name) {
    case 'amount': return item.value;
    case 'left': return moneyLeft(scope.world, scope.incident, item, scope.now);
    case 'stopped': return scope.record?.items[item.id]?.saved ?? 0;
    default: return null;
  }
}

/** The scope of a case at this moment. */
export function scopeOf(world: World, state: ShiftState, record: CaseRecord, more: { readonly order?: Order | null; readonly person?: PersonId | null; readonly item?: string | null; readonly crew?: Crew | null; readonly place?: string | null; readonly report?: ReportId | null } = {}): Scope {
  const incident = state.incidents[record.incident]!;
  const order = more.order ?? null;
  return {
    world, state, now: state.now, record, incident,
    report: state.reports[more.report ?? record.reports[0]!] ?? null,
    order, person: more.person ?? order?.person ?? null, item: more.item ?? order?.item ?? null, crew: more.crew ?? null, place: more.place ?? null,
  };
}
