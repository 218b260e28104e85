import type { ItemId, PersonId, ReportId, Value } from '../kernel/index.ts';
import type { CaseAttributes, RuleEvent } from './event.ts';

/** What a log file expects of one rule. */
export interface Counts {
  readonly activations: number;
  readonly violations: number;
}

/** A worked log: a case told in flat JSON, and what the rules should make of it. */
export interface WorkedLog {
  readonly name: string;
  readonly attributes: CaseAttributes;
  readonly events: readonly RuleEvent[];
  /** A rule that is absent was neither activated nor violated. */
  readonly expected: Readonly<Record<string, Counts>>;
  /** The rule that the log was written to break. */
  readonly breaks?: string;
}

type Flat = Readonly<Record<string, unknown>>;

/**
 * The logs of a file: either one log or `{ profile, logs }`. An event is flat, `{ act, t, ...attributes }`; its keys
 * `person`, `item` and `report` are references and `set` and `setPerson` are changes of attributes.
 * @throws TypeError when the file is no such log.
 */
export function readLogs(json: unknown): readonly WorkedLog[] {
  if (!isFlat(json)) throw new TypeError('a log file is an object');
  const { logs } = json;
  return Array.isArray(logs) ? logs.map((log, index) => readLog(log, `logs[${index}]`)) : [readLog(json)];
}

/** One worked log from its JSON, `where` being its place in the file. @throws TypeError that names the place when it is none. */
export function readLog(json: unknown, where = ''): WorkedLog {
  const under = (path: string): string => (where === '' ? path : `${where}.${path}`);
  if (!isFlat(json) || !isFlat(json['case']) || !Array.isArray(json['events']))
    throw new TypeError(`${where === '' ? 'the file' : where}: a log has a case and events`);
  const { name, case: whole, persons, events, expected, breaks } = json;
  const read = events.map((event, index) => readEvent(event, under(`events[${index}]`)));
  const late = read.findIndex(({ t }, index) => index > 0 && t < read[index - 1]!.t);
  if (late >= 0)
    throw new TypeError(`${under(`events[${late}].t`)}: it stands before its time; events come in the order in which they happened`);
  return {
    name: typeof name === 'string' ? name : '',
    attributes: { case: valuesOf(whole, under('case')), ...(isFlat(persons) ? { persons: recordsOf(persons, under('persons')) } : {}) },
    events: read,
    expected: (isFlat(expected) ? expected : {}) as WorkedLog['expected'],
    ...(typeof breaks === 'string' ? { breaks } : {}),
  };
}

function readEvent(json: unknown, where: string): RuleEvent {
  if (!isFlat(json)) throw new TypeError(`${where}: an event is an object`);
  const { act, t, person, item, report, set, setPerson, ...attributes } = json;
  if (typeof act !== 'string' || !Number.isSafeInteger(t)) throw new TypeError(`${where}: an event has an act and a whole second t`);
  return {
    act,
    t: t as number,
    attributes: valuesOf(attributes, where),
    ...(typeof person === 'string' ? { person: person as PersonId } : {}),
    ...(typeof item === 'string' ? { item: item as ItemId } : {}),
    ...(typeof report === 'string' ? { report: report as ReportId } : {}),
    ...(isFlat(set) ? { set: valuesOf(set, `${where}.set`) } : {}),
    ...(isFlat(setPerson) ? { setPerson: valuesOf(setPerson, `${where}.setPerson`) } : {}),
  };
}

const isFlat = (json: unknown): json is Flat => typeof json === 'object' && json !== null && !Array.isArray(json);

const recordsOf = (json: Flat, where: string): Record<string, Record<string, Value>> =>
  Object.fromEntries(Object.entries(json).map(([key, own]) => [key, valuesOf(own, `${where}.${key}`)]));

function valuesOf(json: unknown, where: string): Record<string, Value> {
  if (!isFlat(json)) throw new TypeError(`${where}: attributes are an object`);
  for (const [name, value] of Object.entries(json))
    if (typeof value === 'object' && value !== null)
      throw new TypeError(`${where}: attribute ${name} is neither a number, a text, a truth value nor null`);
  return json as Record<string, Value>;
}
