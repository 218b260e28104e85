import type { Lookup, PersonId, Value } from '../kernel/index.ts';
import type { Incident } from './incident.ts';
import {
  beliefReader,
  countReader,
  crewReader,
  fileReader,
  heardReader,
  itemReader,
  moneyReader,
  personReader,
  type Reader,
  reportReader,
  stageReader,
  timeReader,
  truthReader,
  valueIn,
} from './readings.ts';
import { incidentScope, personOf, type Scope } from './scope.ts';
import type { ShiftState } from './state.ts';
import { type ReadyCaseType, thresholdNamed, type World } from './world.ts';

/** The lookup of a scope: what a path names there, null where it names nothing. */
export function lookupIn(scope: Scope): Lookup {
  const readers = scope.world.readers as Map<string, Reader>;
  return (path) => {
    let reader = readers.get(path);
    if (!reader) readers.set(path, (reader = readerOf(path)));
    return reader(scope);
  };
}

const rootReaders: Readonly<Record<string, (name: string) => Reader>> = {
  truth: truthReader,
  case: (name) => (scope) => caseAttribute(scope, name),
  known: (name) => (scope) => knownAttribute(scope, name),
  person: personReader,
  item: itemReader,
  order:
    (name) =>
    ({ order }) =>
      order ? valueIn(order.manner, name) : null,
  crew: crewReader,
  place:
    (name) =>
    ({ place }) =>
      name === 'kind' ? place : null,
  stage: stageReader,
  count: countReader,
  file: fileReader,
  belief: beliefReader,
  heard: heardReader,
  done:
    (name) =>
    ({ record }) =>
      valueIn(record?.done, name),
  did:
    (name) =>
    ({ record, person }) =>
      person === null ? null : valueIn(record?.persons[person]?.did, name),
  report: reportReader,
  time: timeReader,
  money: moneyReader,
  practice:
    (name) =>
    ({ world }) =>
      world.practices.inForce.has(name),
  threshold:
    (name) =>
    ({ world }) =>
      thresholdNamed(world, name),
};

/** Reads a path once; the reader is kept by path, which only authors write, so their number is bounded by the pack. */
function readerOf(path: string): Reader {
  const dot = path.indexOf('.');
  const root = path.slice(0, dot);
  return Object.hasOwn(rootReaders, root) ? rootReaders[root]!(path.slice(dot + 1)) : () => null;
}

/** Attributes that every case has, whatever its type defines. */
const common: Readonly<Record<string, Reader>> = {
  type: ({ incident }) => incident.type,
  channel: ({ report, incident }) => report?.channel ?? incident.channel,
  priority: ({ record, incident }) => record?.priority ?? incident.priority,
  outcome: ({ record }) => record?.outcome ?? null,
  joint: ({ record }) => record?.joint ?? false,
  manner: ({ record }) => record?.manner ?? 'standing',
  closedOut: ({ record }) => record?.closing === 'closed',
};

/** The value of a rule attribute in truth: of the person concerned, else as set in play, else by the case type's own definition. */
export function caseAttribute(scope: Scope, name: string): Value {
  if (Object.hasOwn(common, name)) return common[name]!(scope);
  const ready = scope.world.caseTypes.get(scope.incident.type);
  if (!ready) return null;
  const set = scope.record ? valueIn(scope.record.attributes, name) : null;
  if (set !== null) return set;
  return name === 'stayHours' ? hoursOfStay(scope) : definedAttribute(scope, ready, name);
}

/** Whole hours since the person was brought to the site. */
function hoursOfStay({ record, person, now }: Scope): number {
  const since = person !== null && record ? (record.persons[person]?.atSiteAt ?? null) : null;
  return since === null ? 0 : Math.floor((now - since) / 3600);
}

/** An attribute as the case type defines it, for the person concerned or for the case. */
function definedAttribute(scope: Scope, ready: ReadyCaseType, name: string): Value {
  const person = personOf(scope);
  const reading = (person && ready.personAttributes.get(person.role)?.get(name)) ?? ready.attributes.get(name);
  return reading ? reading(lookupIn(scope)) : null;
}

/** A rule attribute as it truly is when an incident is reported, before anything was done about it. */
export function attributeAtBirth(world: World, incident: Incident, person: PersonId | null, name: string): Value {
  return caseAttribute(incidentScope(world, noState, incident, { now: incident.reportedAt, person }), name);
}

/** Nothing reads the state of a case that has not begun. */
const noState = {} as ShiftState;

function knownAttribute(scope: Scope, name: string): Value {
  const { record, person } = scope;
  if (name === 'type') return record?.type ?? null;
  if (!record) return null;
  return record.known.includes(name) || (person !== null && record.persons[person]?.known.includes(name) === true)
    ? caseAttribute(scope, name)
    : null;
}
