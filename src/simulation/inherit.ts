import { type IncidentId, instant, type ItemId, type JobId, type PersonId, type UnitId, type Value } from '../kernel/index.ts';
import { signedSeconds, type InheritedEntry } from '../scenario/index.ts';
import { drawIncident } from './incidents/drawIncident.ts';
import { scriptedBirth } from './incidents/stream.ts';
import { makeReport } from './incidents/reports.ts';
import { raise, tell, type Telling } from './tell.ts';
import { perform } from './work/perform.ts';
import type { Incident } from './incident.ts';
import type { Order } from './state.ts';

/**
 * Cases from the shift before: each incident is drawn and reported at its own negative time, and what was done since is
 * performed as in play, so that the state at instant 0 is what those activities make of it.
 */
export function inheritCases(telling: Telling): void {
  const { scenario } = telling.world.resolved;
  const acts = scenario.inherited.flatMap((entry) => {
    const type = telling.world.caseTypes.get(entry.type)?.type;
    if (!type) return [];
    const birth = scriptedBirth(telling.world.resolved, telling.seed, entry, type);
    return [
      {
        at: birth.at,
        run: () => {
          tell(telling, { type: 'incidentBegan', incident: hidden(drawIncident(telling.world, telling.seed, birth)) });
        },
      },
      {
        at: birth.reportedAt,
        run: () => {
          takeOver(telling, birth.birth as IncidentId, entry);
        },
      },
      ...entry.history.map((step) => ({
        at: instant(signedSeconds(step.at)),
        run: () => {
          redo(telling, birth.birth as IncidentId, step);
        },
      })),
    ];
  });
  acts.forEach((act, index) => Object.assign(act, { index }));
  for (const { at, run } of [...acts].sort((a, b) => a.at - b.at)) {
    if (at < 0) {
      telling.state.now = at;
      run();
    }
  }
  telling.state.now = instant(0);
}

/** Whoever offended in the shift before is no longer in the open. */
const hidden = (incident: Incident): Incident => ({
  ...incident,
  persons: incident.persons.map((person) => ({ ...person, findableUntil: null })),
});

function takeOver(telling: Telling, incident: IncidentId, entry: InheritedEntry): void {
  makeReport(telling, incident, 0);
  const { state, world } = telling;
  const caseId = state.caseOf[incident]!;
  const record = state.cases[caseId]!;
  const [reportId] = record.reports;
  tell(telling, { type: 'callAnswered', report: reportId! });
  raise(telling, record, 'answer', reportId!);
  tell(telling, { type: 'reportTyped', report: reportId!, caseId, caseType: state.incidents[incident]!.type });
  tell(telling, {
    type: 'beliefGained',
    caseId,
    belief: {
      id: 'b1',
      about: 'scene',
      subject: null,
      aspect: 'place',
      value: state.incidents[incident]!.place,
      spot: state.incidents[incident]!.spot,
      source: 'caller',
      at: state.now,
      standing: 'verified',
    },
  });
  tell(telling, { type: 'reportPlaced', report: reportId!, caseId, belief: 'b1', spot: state.incidents[incident]!.spot });
  raise(telling, record, 'hear', reportId!);
  raise(telling, record, 'grade', reportId!);
  tell(telling, {
    type: 'caseGraded',
    report: reportId!,
    caseId,
    priority: entry.priority,
    number: String(400 + state.counters.number + 1).padStart(4, '0'),
  });
  raise(telling, record, 'register', reportId!);
  tell(telling, { type: 'callEnded', report: reportId! });
  for (const name of ['answered', 'received', 'placeConfirmed', 'graded', 'registered'] as const)
    for (const ready of world.moments.get(name) ?? []) perform(telling, ready, { record, report: reportId!, place: 'desk' });
}

/** One activity of the shift before, with the manner it was done in; by standing order unless the scenario says otherwise. */
function redo(telling: Telling, incident: IncidentId, step: InheritedEntry['history'][number]): void {
  const { state, world } = telling;
  const record = state.cases[state.caseOf[incident]!]!;
  const ready = world.activities.get(step.act);
  if (!ready) return;
  const person = personNamed(state.incidents[incident]!, step.person);
  if (ready.raises === 'arrest' && person !== null && (record.persons[person]?.custody ?? 'none') === 'none')
    raise(telling, record, 'stop', person);
  const order = pastOrder(telling, record.id, person, step.order);
  // Somebody was there and has left again: the chart knows it too.
  if (ready.activity.moment === 'arrived')
    for (const event of ['assign', 'setOut', 'arrive', 'finishScene'] as const) raise(telling, record, event, null);
  perform(telling, ready, {
    record,
    person,
    item: (step.item ?? null) as ItemId | null,
    unit: (step.unit ?? null) as UnitId | null,
    order,
    certain: true,
    crew: { officers: 2, aux: 0, women: 1, plain: false, desk: true },
    place: typeof step.order['place'] === 'string' ? step.order['place'] : 'site',
  });
}

/** Whom a step of the history is about: the first of that role; a party where there is no culprit. */
function personNamed({ persons }: Incident, named: string | undefined): PersonId | null {
  if (named === undefined) return null;
  return persons.find(({ role }) => role === named || (named === 'culprit' && role === 'party'))?.id ?? null;
}

/** An order of the shift before, already done: what its activities read as `order.<name>`. */
function pastOrder(
  telling: Telling,
  caseId: Order['caseId'],
  person: Order['person'],
  manner: Readonly<Record<string, Value>>,
): Order['id'] | null {
  const { state, world } = telling;
  const standing = new Set(world.resolved.pack.jobs.flatMap(({ switches }) => switches.map(({ id }) => id)));
  const [job] = world.resolved.pack.jobs;
  if (!job) return null;
  const id = `o${state.counters.order + 1}` as Order['id'];
  tell(telling, {
    type: 'orderGiven',
    order: {
      id,
      caseId,
      job: job.id as JobId,
      person,
      item: null,
      at: state.now,
      by: 'shift before',
      planStep: null,
      state: 'done',
      reason: null,
      units: [],
      wanted: null,
      manner: { ...Object.fromEntries([...standing].map((name) => [name, true])), officers: 2, ...manner },
      step: 0,
      added: [],
      act: null,
      since: state.now,
      until: null,
      ask: null,
      answers: {},
      requires: { officers: 0, women: 0 },
    },
  });
  return id;
}
