import type { CaseId, IncidentId } from '../../src/kernel/index.ts';
import type { Entry, Fact } from '../../src/simulation/index.ts';

/** What became of one incident of a case type that somebody is looked for. Seconds. */
export interface Tale {
  readonly type: string;
  /** When it was reported, from the start of the shift. */
  readonly reportedAt: number;
  /** From the report until whoever did it was in the hands of the police or named by the outcome; null: never. */
  readonly solvedAfter: number | null;
  /** Yuan lost, and yuan of it that the police secured or the taker handed back. */
  readonly loss: number;
  readonly recovered: number;
}

/** One request to the banks to stop a payment, and the yuan that it held. */
interface Stop {
  readonly held: number;
}

/** What a shift comes to, by its log alone. Seconds and yuan. */
export interface Tally {
  readonly tales: readonly Tale[];
  /** Of calls by telephone: from the entry in the register, or the first order if that came before, until a unit is at the scene. */
  readonly arrivals: readonly number[];
  /** Of the same calls, from the same instant until the scene is done: the closing report. */
  readonly feedbacks: readonly number[];
  /** Searches that began so long after the offence, and whether they caught whoever did it. */
  readonly searches: readonly { readonly after: number; readonly caught: boolean }[];
  readonly stops: readonly Stop[];
  /** Money that left an account in cases of the types with money, and what of it is held at the end. */
  readonly money: { readonly lost: number; readonly held: number };
}

type Of<Type extends Fact['type']> = Extract<Fact, { type: Type }>;
type Incident = Of<'incidentBegan'>['incident'];

/** A case while its log is read. */
interface Reading {
  readonly incident: Incident;
  readonly byTelephone: boolean;
  solvedAt: number | null;
  /** When the station had the job. */
  given: number | null;
  there: boolean;
  done: boolean;
  searchedAt: number | null;
  caughtBySearch: boolean;
  readonly secured: Map<string, number>;
}

/** What is counted, by the words of the pack that is measured. */
export interface Words {
  /** The activity with which a unit begins to search, and the one that asks a bank to stop a payment. */
  readonly search: string;
  readonly stop: string;
  /** Outcomes that name whoever took the thing without an arrest, and under which it is back or paid. */
  readonly named: readonly string[];
}

const secured: ReadonlySet<string> = new Set(['seized', 'ownerProved', 'returned']);
const inHand: ReadonlySet<string> = new Set(['stopped', 'arrested']);

/** Folds a log into its tally. */
export function tallyOf(log: readonly Entry[], words: Words): Tally {
  const incidents = new Map<IncidentId, Incident>();
  const cases = new Map<CaseId, Reading>();
  const [arrivals, feedbacks, stops]: [number[], number[], { held: number }[]] = [[], [], []];
  const money = new Map<string, number>();
  const read = (at: number, fact: Fact): void => {
    switch (fact.type) {
      case 'incidentBegan':
        incidents.set(fact.incident.id, fact.incident);
        return;
      case 'reportMade': {
        const { caseId, incident, channel } = fact.report;
        if (!cases.has(caseId))
          cases.set(caseId, {
            incident: incidents.get(incident)!,
            byTelephone: channel === '110',
            solvedAt: null,
            given: null,
            there: false,
            done: false,
            searchedAt: null,
            caughtBySearch: false,
            secured: new Map(),
          });
        return;
      }
      default: {
        const reading = 'caseId' in fact && fact.caseId !== null ? cases.get(fact.caseId) : undefined;
        if (reading) goOn(reading, at, fact);
      }
    }
  };
  const goOn = (reading: Reading, at: number, fact: Fact): void => {
    switch (fact.type) {
      case 'stageChanged':
        stage(reading, at, fact);
        return;
      case 'outcomeReached':
        if (words.named.includes(fact.outcome)) {
          reading.solvedAt ??= at;
          for (const { id, value } of reading.incident.items) reading.secured.set(id, value);
        }
        return;
      case 'unitDispatched':
        reading.given ??= at;
        return;
      case 'activityDone':
        if (fact.act === words.search) reading.searchedAt ??= at;
        if (fact.act === words.stop) stops.push({ held: 0 });
        return;
      case 'suspectMet':
        if (fact.how === 'hunt' && fact.result === 'caught' && isCulprit(reading, fact.person)) reading.caughtBySearch = true;
        return;
      case 'moneyStopped':
        money.set(`${fact.caseId}/${fact.item}`, fact.amount);
        reading.secured.set(fact.item, fact.amount);
        if (stops.length > 0) stops[stops.length - 1] = { held: fact.amount };
        return;
      default:
    }
  };
  const stage = (reading: Reading, at: number, { region, subject, to }: Of<'stageChanged'>): void => {
    if (region === 'custody' && inHand.has(to) && isCulprit(reading, subject)) reading.solvedAt ??= at;
    if (region === 'property' && secured.has(to)) {
      const item = reading.incident.items.find(({ id, money: isMoney }) => id === subject && !isMoney);
      if (item) reading.secured.set(item.id, item.value);
    }
    if (region === 'intake' && to === 'registered') reading.given ??= at;
    if (region !== 'response' || !reading.byTelephone || reading.given === null) return;
    if (to === 'onScene' && !reading.there) {
      reading.there = true;
      arrivals.push(at - reading.given);
    }
    if (to === 'sceneDone' && !reading.done) {
      reading.done = true;
      feedbacks.push(at - reading.given);
    }
  };
  for (const { at, fact } of log) read(at, fact);
  const readings = [...cases.values()];
  return {
    tales: tales(readings),
    arrivals,
    feedbacks,
    stops,
    searches: readings
      .filter(({ searchedAt }) => searchedAt !== null)
      .map(({ searchedAt, incident, caughtBySearch }) => ({ after: searchedAt! - incident.at, caught: caughtBySearch })),
    money: {
      lost: readings.flatMap(({ incident }) => incident.items.filter((item) => item.money)).reduce((sum, { value }) => sum + value, 0),
      held: [...money.values()].reduce((sum, amount) => sum + amount, 0),
    },
  };
}

const isCulprit = ({ incident }: Reading, person: string | null): boolean =>
  incident.persons.some(({ id, role }) => id === person && role === 'culprit');

/** One tale for each incident, whatever number of files it had. */
function tales(readings: readonly Reading[]): Tale[] {
  const byIncident = new Map<IncidentId, Reading[]>();
  for (const reading of readings)
    if (reading.incident.persons.some(({ role }) => role === 'culprit'))
      byIncident.set(reading.incident.id, [...(byIncident.get(reading.incident.id) ?? []), reading]);
  return [...byIncident.values()].map((files): Tale => {
    const { incident } = files[0]!;
    const solved = files.flatMap(({ solvedAt }) => (solvedAt === null ? [] : [solvedAt]));
    const back = (item: string): number => Math.max(0, ...files.map((file) => file.secured.get(item) ?? 0));
    return {
      type: incident.type,
      reportedAt: incident.reportedAt,
      solvedAfter: solved.length === 0 ? null : Math.min(...solved) - incident.reportedAt,
      loss: incident.items.reduce((sum, { value }) => sum + value, 0),
      recovered: incident.items.reduce((sum, { id }) => sum + back(id), 0),
    };
  });
}
