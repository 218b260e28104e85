import { type CaseId, diceFor, instant, type IncidentId, isTrue, type ReportId, type Value } from '../../kernel/index.ts';
import type { Channel, Reveal } from '../../scenario/index.ts';
import type { Spot } from '../../streets/index.ts';
import { firstStage } from '../cases/chart.ts';
import { lookupIn } from '../lookup.ts';
import { type Scope, scopeOf } from '../scope.ts';
import type { Incident } from '../incident.ts';
import type { CaseRecord, Report, ShiftState } from '../state.ts';
import { raise, tell, type Telling } from '../tell.ts';
import { patienceOf } from './patience.ts';
import { takeIn } from './takeIn.ts';
import { speak } from './speech.ts';
import { perform } from '../work/perform.ts';
import { truthOfAspect } from '../work/truthOfAspect.ts';

/** Somebody reports an incident: the telephone rings, a letter lies there, somebody stands at the counter. */
export function makeReport(telling: Telling, incidentId: IncidentId, ordinal: number, by: Channel = '110'): void {
  const { state, world, seed } = telling;
  const incident = state.incidents[incidentId]!;
  const { type } = world.caseTypes.get(incident.type)!;
  // Nobody rings about what is settled; who is not content with how it was settled writes.
  if (ordinal > 0 && by !== 'mailbox' && state.cases[state.caseOf[incidentId]!]?.closing === 'closed') return;
  const id = `r${state.counters.report + 1}` as ReportId;
  const caseId = `c${state.counters.case + 1}` as CaseId;
  const channel = ordinal === 0 ? incident.channel : by;
  const waits = channel === '110' || channel === 'walk_in';
  const patience = patienceOf(telling, incident, 'rings', diceFor(seed, incident.birth, 'patience', String(ordinal)));
  const call = ordinal === 0 ? incident.call : secondCall(telling, incident, ordinal, channel);
  tell(telling, {
    type: 'reportMade',
    report: {
      id,
      incident: incidentId,
      caseId,
      channel,
      call,
      at: state.now,
      ordinal,
      intake: firstStage('intake'),
      complainant: firstStage('complainant'),
      answeredAt: null,
      endedAt: null,
      asked: [],
      asking: null,
      rang: 0,
      givesUpAt: waits && type.service === undefined ? instant(state.now + patience) : null,
      lines: [],
      satisfaction: type.satisfaction.start,
      satisfied: [],
    },
  });
  if (channel === 'patrol') moment(telling, id, 'patrolFound');
  if (type.service !== undefined) takeIn(telling, id);
  else moment(telling, id, 'ringing');
}

/** What a second caller says: one of the calls that come by this channel. */
function secondCall({ world, seed }: Telling, incident: Incident, ordinal: number, channel: Channel): string {
  const { type } = world.caseTypes.get(incident.type)!;
  const lookup = (path: string): Value =>
    path === 'truth.channel'
      ? channel
      : path.startsWith('truth.') && Object.hasOwn(incident.draws, path.slice(6))
        ? incident.draws[path.slice(6)]!
        : null;
  const calls = type.calls.filter(({ when }) => when === undefined || when === '' || isTrue(world.reading(when)(lookup)));
  return diceFor(seed, incident.birth, 'call', String(ordinal)).pick(calls.length > 0 ? calls : type.calls).id;
}

/** The engine's own activities at a moment of a report. */
export function moment(
  telling: Telling,
  reportId: ReportId,
  name:
    | 'patrolFound'
    | 'regraded'
    | 'ringing'
    | 'answered'
    | 'abandoned'
    | 'calledBack'
    | 'received'
    | 'placeConfirmed'
    | 'graded'
    | 'registered'
    | 'refused'
    | 'misdirected'
    | 'transferred'
    | 'notPolice'
    | 'referred'
    | 'merged',
): void {
  const report = telling.state.reports[reportId]!;
  const record = fileOf(telling, report);
  for (const ready of telling.world.moments.get(name) ?? []) perform(telling, ready, { record, report: reportId, place: 'desk' });
}

/** The file on which a report's events are kept: the one it was merged into, else its own. */
export function fileOf({ state }: Pick<Telling, 'state'>, report: Report): CaseRecord {
  return survivorOf(state, report.caseId);
}

/** The file in which a file's matter is carried on: the one it was merged into, however often, else itself. */
export function survivorOf(state: ShiftState, caseId: CaseId): CaseRecord {
  let record = state.cases[caseId]!;
  while (record.mergedInto !== null) record = state.cases[record.mergedInto]!;
  return record;
}

/** The caller is heard: the first words, and what they give away. */
export function hearOpening(telling: Telling, reportId: ReportId): void {
  const { state, world } = telling;
  const report = state.reports[reportId]!;
  const record = fileOf(telling, report);
  const incident = state.incidents[report.incident]!;
  const call = world.caseTypes.get(incident.type)!.type.calls.find(({ id }) => id === report.call)!;
  const scope = scopeOf(world, state, record, { report: reportId });
  call.reveals.forEach((reveal, index) => {
    uncover(telling, record, report, scope, reveal, `call/${call.id}/${index}`);
  });
  speak({ telling, record, report, reveals: call.reveals }, [{ key: `call:${call.id}`, wordings: call.opening }]);
  raise(telling, record, 'hear', reportId);
}

/** The answer to a question of the card. */
export function hearAnswer(telling: Telling, reportId: ReportId, questionId: string): void {
  const { state, world } = telling;
  const report = state.reports[reportId]!;
  const record = fileOf(telling, report);
  const incident = state.incidents[report.incident]!;
  const question = world.caseTypes.get(incident.type)!.type.questions.find(({ id }) => id === questionId);
  if (question) {
    const scope = scopeOf(world, state, record, { report: reportId });
    question.reveals.forEach((reveal, place) => {
      uncover(telling, record, report, scope, reveal, `question/${questionId}/${place}`);
    });
    const lookup = lookupIn(scope);
    const fitting = question.answers
      .map(({ when, say }, index) => ({ when, key: `answer:${questionId}:${index}`, wordings: say }))
      .filter(({ when }) => when === undefined || when === '' || isTrue(world.reading(when)(lookup)));
    speak({ telling, record, report, reveals: question.reveals }, fitting);
  } else speak({ telling, record, report, reveals: [] }, []);
  tell(telling, { type: 'questionAnswered', report: reportId, question: questionId });
}

/** What an answer gives away: what the caller knows, and sometimes errs about. */
function uncover(telling: Telling, record: CaseRecord, report: Report, scope: Scope, reveal: Reveal, question: string): void {
  const { seed, world } = telling;
  const incident = scope.incident;
  if (reveal.when !== undefined && reveal.when !== '' && !isTrue(world.reading(reveal.when)(lookupIn(scope)))) return;
  const dice = (kind: string) => diceFor(seed, incident.birth, kind, String(report.ordinal), question, reveal.aspect);
  if (!dice('knows').chance(reveal.knows)) return;
  const wrong = reveal.wrong > 0 && dice('wrong').chance(reveal.wrong);
  const truth = truthOfAspect(telling, scope, reveal.about, reveal.aspect);
  const value =
    reveal.value === undefined
      ? truth.value
      : typeof reveal.value === 'object'
        ? world.reading(reveal.value.from)(lookupIn(scope))
        : reveal.value;
  const said = wrong ? mistaken(telling, scope, reveal, value, truth.spot, () => dice('mistake').unit()) : { value, spot: truth.spot };
  if (said.value === null && said.spot === null) return;
  tell(telling, {
    type: 'beliefGained',
    caseId: record.id,
    belief: {
      id: `b${record.beliefs.length + 1}`,
      about: reveal.about,
      subject: truth.subject,
      aspect: reveal.aspect,
      value: said.value,
      spot: said.spot,
      source: 'caller',
      report: report.id,
      at: telling.state.now,
      standing: 'said',
    },
  });
  const fresh = reveal.attributes.filter((name) => !record.known.includes(name));
  if (fresh.length > 0) tell(telling, { type: 'attributesShown', caseId: record.id, person: null, names: fresh });
}

/** What an erring caller says instead: how a bystander looks, a number that is off, a spot down the street. */
function mistaken(
  { world }: Telling,
  { incident }: Scope,
  reveal: Reveal,
  value: Value,
  spot: Spot | null,
  unit: () => number,
): { readonly value: Value; readonly spot: Spot | null } {
  const decoy = incident.persons.find(
    ({ role, draws }) => role === 'decoy' && Object.hasOwn(draws, reveal.aspect) && draws[reveal.aspect] !== value,
  );
  if (reveal.about === 'offender' && decoy) return { value: decoy.draws[reveal.aspect]!, spot };
  if (spot) {
    const extent = world.resolved.district.network.extent[spot.street]!;
    return { value: null, spot: { street: spot.street, along: spot.along > extent / 2 ? 0 : extent } };
  }
  if (typeof value === 'number') return { value: Math.floor(value * (0.5 + unit()) + 0.5), spot };
  return { value: typeof value === 'boolean' ? !value : null, spot };
}
