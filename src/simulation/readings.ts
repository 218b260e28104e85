import type { Value } from '../kernel/index.ts';
import type { Incident, Item, Person } from './incident.ts';
import { moneyLeft } from './money.ts';
import { type Crew, personOf, type Scope } from './scope.ts';
import type { CaseRecord, ItemFile, PersonFile } from './state.ts';
import { groundAt, hourAt, type World } from './world.ts';

/** What a path of the pack reads in a scope; null where it names nothing there. */
export type Reader = (scope: Scope) => Value;

/** Readers by the name that follows the root of a path. */
type Table<Read> = Readonly<Record<string, Read>>;

const nothing: Reader = () => null;

/** The reader of a name, or undefined: what an object inherits is no name. */
const namedIn = <Read>(table: Table<Read>, name: string): Read | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

/** The value under a name in a bag of drawn or set values; null when there is none. */
export const valueIn = (bag: Readonly<Record<string, Value>> | undefined, name: string): Value =>
  bag !== undefined && Object.hasOwn(bag, name) ? bag[name]! : null;

const isNight = (hour: number): boolean => hour >= 19 || hour < 6;

const ofIncident: Table<(incident: Incident, world: World) => Value> = {
  channel: (incident) => incident.channel,
  priority: (incident) => incident.priority,
  delay: (incident) => incident.reportedAt - incident.at,
  hour: (incident, world) => hourAt(world, incident.at),
  area: (incident, world) => groundAt(world, incident.spot).area,
  zoneUse: (incident, world) => groundAt(world, incident.spot).use,
  night: (incident, world) => world.resolved.scenario.conditions.night || isNight(hourAt(world, incident.at)),
  rain: (_, world) => world.resolved.scenario.conditions.rain,
  inSeries: (incident) => incident.series !== null,
  offenders: ({ persons }) => howMany(persons, ({ role }) => role === 'culprit'),
  place: (incident, world) =>
    incident.place === null ? null : (world.resolved.district.places.find(({ id }) => id === incident.place)?.sort ?? null),
};

/** `truth.<name>`: what was drawn for the incident, else what is plain from when and where it happened. */
export function truthReader(name: string): Reader {
  const plain = namedIn(ofIncident, name);
  return ({ incident, world }) => valueIn(incident.draws, name) ?? plain?.(incident, world) ?? null;
}

const ofPerson: Table<(person: Person, file: PersonFile | undefined, record: CaseRecord | null, incident: Incident) => Value> = {
  ordinal: ({ id, role }, _, __, { persons }) => persons.filter((one) => one.role === role).findIndex((one) => one.id === id),
  role: (person) => person.role,
  custody: (_, file) => file?.custody ?? 'none',
  heldBy: (_, file) => file?.held?.by ?? 'nobody',
  matched: (person, _, record) =>
    record?.beliefs.findLast(({ aspect, value }) => aspect === 'identity' && value === person.id)?.standing ?? null,
  atLarge: (_, file) => isAtLarge(file),
  located: (person, _, record) => record?.beliefs.some(({ aspect, subject }) => aspect === 'whereabouts' && subject === person.id) ?? false,
};

/** `person.<name>`: what was drawn for the person the expression is about, else how the police handle him. */
export function personReader(name: string): Reader {
  const handled = namedIn(ofPerson, name);
  return (scope) => {
    const person = scope.person === null ? undefined : personOf(scope);
    if (!person) return null;
    return valueIn(person.draws, name) ?? handled?.(person, scope.record?.persons[person.id], scope.record, scope.incident) ?? null;
  };
}

const ofItem: Table<(item: Item, file: ItemFile | undefined) => Value> = {
  kind: (item) => item.kind,
  value: (item) => item.value,
  money: (item) => item.money,
  stage: (_, file) => file?.stage ?? 'unknown',
  at: (item, file) => file?.at ?? item.at,
  stops: (_, file) => file?.stops ?? 0,
  frozen: (_, file) => file?.frozen ?? false,
  saved: (_, file) => file?.saved ?? 0,
};

/** `item.<name>`: of the item the expression is about, or of the first one. */
export function itemReader(name: string): Reader {
  const read = namedIn(ofItem, name);
  if (!read) return nothing;
  return (scope) => {
    const item = scope.incident.items.find(({ id }) => id === scope.item) ?? scope.incident.items[0];
    return item ? read(item, scope.record?.items[item.id]) : null;
  };
}

const ofCrew: Table<(crew: Crew) => Value> = {
  officers: (crew) => crew.officers,
  aux: (crew) => crew.aux,
  women: (crew) => crew.women,
  plain: (crew) => crew.plain,
  desk: (crew) => crew.desk,
};

/** `crew.<name>`: of those who do it, if anybody does. */
export function crewReader(name: string): Reader {
  const read = namedIn(ofCrew, name);
  return read ? ({ crew }) => (crew ? read(crew) : null) : nothing;
}

const ofStages: Table<Reader> = {
  response: ({ record }) => record?.response ?? null,
  inquiry: ({ record }) => record?.inquiry ?? null,
  closing: ({ record }) => record?.closing ?? null,
  intake: ({ report }) => report?.intake ?? null,
  complainant: ({ report }) => report?.complainant ?? null,
};

/** `stage.<region>`: of the regions that stand once per case or report. */
export const stageReader = (name: string): Reader => namedIn(ofStages, name) ?? nothing;

const inCustody: readonly string[] = ['stopped', 'arrested', 'inTransit', 'atSite', 'questioned', 'decided'];

const broughtIn: readonly string[] = ['atSite', 'questioned', 'decided', 'detained'];

/** How many of the persons of a case are as asked. */
function personsWho(record: CaseRecord, are: (file: PersonFile) => boolean): number {
  let count = 0;
  for (const id of Object.keys(record.persons)) if (are(record.persons[id as PersonFile['id']]!)) count++;
  return count;
}

/** How many of a list are as asked. */
function howMany<Thing>(things: readonly Thing[], are: (thing: Thing) => boolean): number {
  let count = 0;
  for (const thing of things) if (are(thing)) count++;
  return count;
}

/** How many people whom the desk has a name for are neither in its hands nor dealt with, and are as asked. */
function namedAtLarge({ beliefs, persons }: CaseRecord, are: (id: PersonFile['id']) => boolean): number {
  const names = new Set<string>();
  for (const { aspect, value, standing } of beliefs)
    if (aspect === 'identity' && standing !== 'contradicted' && typeof value === 'string') names.add(value);
  let count = 0;
  for (const name of names) if (isAtLarge(persons[name as PersonFile['id']]) && are(name as PersonFile['id'])) count++;
  return count;
}

/** Whether the police have not got somebody: never had him, or he went free of himself before he was dealt with. */
const isAtLarge = (file: PersonFile | undefined): boolean =>
  file === undefined ||
  file.custody === 'none' ||
  (file.custody === 'released' && file.freedAt !== null && (file.atSiteAt ?? file.freedAt) <= file.freedAt);

const counts: Table<(record: CaseRecord) => number> = {
  held: (record) => personsWho(record, ({ held }) => held !== null),
  atSite: (record) => personsWho(record, ({ held }) => held?.by === 'site'),
  stopped: (record) => personsWho(record, ({ custody }) => custody === 'stopped'),
  inCustody: (record) => personsWho(record, ({ custody }) => inCustody.includes(custody)),
  decided: (record) => personsWho(record, ({ custody }) => custody === 'decided' || custody === 'detained'),
  detained: (record) => personsWho(record, ({ custody }) => custody === 'detained'),
  persons: (record) => Object.keys(record.persons).length,
  units: (record) => record.units.length,
  inStore: (record) => howMany(Object.values(record.items), ({ at }) => at === 'unit' || at === 'store'),
  corroborating: (record) => howMany(record.evidence, ({ corroborates, own, tainted }) => corroborates && !own && tainted === null),
  leads: (record) => howMany(record.evidence, ({ leads, tainted }) => leads && tainted === null),
  evidence: (record) => record.evidence.length,
  linked: (record) => record.linked.length,
  matched: (record) => howMany(record.beliefs, ({ aspect, standing }) => aspect === 'identity' && standing !== 'contradicted'),
  undecided: (record) =>
    personsWho(record, ({ held, custody }) => held?.by === 'site' && (custody === 'atSite' || custody === 'questioned')),
  atLarge: (record) => namedAtLarge(record, () => true),
  located: (record) =>
    namedAtLarge(record, (id) => record.beliefs.some(({ aspect, subject }) => aspect === 'whereabouts' && subject === id)),
  broughtIn: (record) => personsWho(record, ({ atSiteAt }) => atSiteAt !== null),
};

/** `count.<name>`: how many of something the case has; 0 of anything before there is a case. */
export function countReader(name: string): Reader {
  // Of the cases linked with it, those in which somebody has been brought in.
  if (name === 'linkedHeld')
    return ({ record, state }) =>
      record === null ? 0 : howMany(record.linked, (id) => personsWho(state.cases[id]!, ({ custody }) => broughtIn.includes(custody)) > 0);
  if (name === 'offendersIn')
    return ({ record, incident }) =>
      record === null
        ? 0
        : howMany(incident.persons, ({ id, role }) => role === 'culprit' && (record.persons[id]?.atSiteAt ?? null) !== null);
  const count = namedIn(counts, name);
  return ({ record }) => (record === null ? 0 : (count?.(record) ?? null));
}

const ofReport: Table<Reader> = {
  channel: ({ report }) => report?.channel ?? null,
  intake: ({ report }) => report?.intake ?? null,
  ended: ({ report }) => (report ? report.endedAt !== null : null),
  ordinal: ({ report }) => report?.ordinal ?? null,
  satisfaction: ({ report }) => report?.satisfaction ?? null,
};

/** `report.<name>`: of the report the expression is about. */
export const reportReader = (name: string): Reader => namedIn(ofReport, name) ?? nothing;

const ofTime: Table<Reader> = {
  hour: ({ world, now }) => hourAt(world, now),
  sinceReport: ({ now, incident, report }) => now - (report?.at ?? incident.reportedAt),
  sinceOffence: ({ now, incident }) => now - incident.at,
};

/** `time.<name>`: the hour of the day, or seconds since the report or the offence. */
export const timeReader = (name: string): Reader => namedIn(ofTime, name) ?? nothing;

const ofMoney: Table<(item: Item, scope: Scope) => Value> = {
  amount: (item) => item.value,
  left: (item, { world, incident, now }) => moneyLeft(world, incident, item, now),
  stopped: (item, { record }) => record?.items[item.id]?.saved ?? 0,
};

/** `money.<name>`: of the sum the incident is about, in whole yuan. */
export function moneyReader(name: string): Reader {
  const read = namedIn(ofMoney, name);
  if (!read) return nothing;
  return (scope) => {
    const item = scope.incident.items.find(({ money }) => money);
    return item ? read(item, scope) : null;
  };
}

/** `file.<kind>`: whether untainted evidence of the kind is in the file. */
export const fileReader =
  (name: string): Reader =>
  ({ record }) =>
    record?.evidence.some(({ kind, tainted }) => kind === name && tainted === null) ?? false;

/** `heard.<aspect>`: the newest value the desk heard of and does not know to be false. */
export const heardReader =
  (name: string): Reader =>
  ({ record }) =>
    record?.beliefs.findLast(({ aspect, value, standing }) => aspect === name && value !== null && standing !== 'contradicted')?.value ??
    null;

const ranks = ['contradicted', 'said', 'single', 'corroborated', 'verified'];

/** `belief.<aspect>`: how well the best founded belief about it stands. */
export const beliefReader =
  (name: string): Reader =>
  ({ record }) => {
    let best = -1;
    if (record) for (const { aspect, standing } of record.beliefs) if (aspect === name) best = Math.max(best, ranks.indexOf(standing));
    return best < 0 ? null : ranks[best]!;
  };
