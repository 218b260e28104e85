import type { CaseId } from '../kernel/index.ts';
import type { Text } from '../scenario/index.ts';
import { type CaseRecord, chartFacts, type Fact, type Incident, planAtWork, seeksMissing, type World } from '../simulation/index.ts';
import { believed } from './beliefs.ts';
import { personName, placeLabel, word } from './labels.ts';
import { deskFrom, type Drafted, type MessageGround, onCase, sourceFrom, system } from './messageParts.ts';
import type { Message, Slot } from './spoken.ts';

type Belief = CaseRecord['beliefs'][number];

/** What is said of something newly learnt; undefined for what a caller said, which stands in the dialogue. */
export function beliefLine(ground: MessageGround, { caseId, belief }: Extract<Fact, { type: 'beliefGained' }>): Drafted | undefined {
  const { world, state } = ground;
  if (belief.source === 'caller') return undefined;
  const record = state.cases[caseId]!;
  const place: Slot = belief.spot
    ? placeLabel(world, belief.spot).name
    : record.spot
      ? placeLabel(world, record.spot).name
      : { word: 'place.unknown' };
  const isBare = belief.value === null && !belief.spot;
  const value = isBare ? place : believed(world, state.incidents[record.incident]!, belief);
  return onCase('belief.gained', caseId, sourceFrom(ground, belief.source), 'plain', {
    reason: subjectOf(ground, belief, state.incidents[record.incident]!),
    value,
    place,
    person: { word: 'person' },
  });
}

/** What is told, and of whom where it is about somebody. */
function subjectOf({ world }: MessageGround, { about, aspect }: Belief, incident: Incident): Text {
  const what = word(world, `aspect.${aspect}`);
  if (about !== 'offender') return what;
  const who = word(world, seeksMissing(incident) ? 'about.missing' : 'about.offender');
  return { en: `${who.en}, ${what.en.toLowerCase()}`, zh: `${who.zh}${what.zh}` };
}

/** What is said when a match was proved or disproved. */
export function testedLine(
  { world, state }: MessageGround,
  { caseId, belief: id, standing }: Extract<Fact, { type: 'beliefTested' }>,
): Drafted {
  const record = state.cases[caseId]!;
  const belief = record.beliefs.find((candidate) => candidate.id === id);
  const person: Slot = belief ? personName(world, state.incidents[record.incident]!, String(belief.value)) : { word: 'person' };
  const wrong = standing === 'contradicted';
  return onCase(wrong ? 'belief.contradicted' : 'belief.verified', caseId, system, wrong ? 'warn' : 'good', { person, value: person });
}

/** A piece of evidence in the file by its name in the case type, else by its kind. */
export function evidenceName({ world, state }: Pick<MessageGround, 'world' | 'state'>, caseId: CaseId, id: string): Text {
  const record = state.cases[caseId]!;
  const type = world.caseTypes.get(state.incidents[record.incident]!.type)?.type;
  const kind = record.evidence.find((filed) => filed.id === id)?.kind ?? id;
  return type?.evidence.find((trace) => trace.id === id)?.name ?? word(world, `evidence.${kind}`);
}

/** What is said of evidence that an order brought; undefined for what comes in of itself. */
export function evidenceLine(ground: MessageGround, { caseId, evidence }: Extract<Fact, { type: 'evidenceFiled' }>): Drafted | undefined {
  const { world, state } = ground;
  if (evidence.own || evidence.order === null) return undefined;
  const name = evidenceName({ world, state }, caseId, evidence.id);
  return onCase('evidence.found', caseId, deskFrom(ground, evidence.order), 'good', { value: name, reason: name });
}

/** Whether somebody wrote a letter now: nobody's work, and a rule with the letters' clock begins with it. */
export const isLetter = ({ resolved: { pack } }: World, { act, order }: Extract<Fact, { type: 'activityDone' }>): boolean =>
  order === null && pack.rules.rules.some(({ clock, a }) => clock === 'letter' && a.includes(act));

/** A plan that cannot go on by itself says so. */
export function planLine(
  { world, state }: MessageGround,
  { caseId, step: id, state: now, order }: Extract<Fact, { type: 'planStepMoved' }>,
): Drafted | undefined {
  const { plan } = state.cases[caseId]!;
  const step = plan ? planAtWork(world, plan)?.plan.steps.find((one) => one.id === id) : undefined;
  if (now !== 'failed' || step?.onFail !== 'ask') return undefined;
  const reason = order === null ? null : state.orders[order]!.reason;
  return onCase('plan.asks', caseId, system, 'asks', {
    job: world.jobs.get(step.job)!.job.name,
    reason: reason === null ? { value: '' } : { word: reason },
  });
}

/** What is said when an order ends or waits for somebody; undefined for the steps between. */
export function orderLine(ground: MessageGround, fact: Extract<Fact, { type: 'orderMoved' }>): Drafted | undefined {
  const { state, world } = ground;
  const order = state.orders[fact.order]!;
  const key =
    fact.state === 'done'
      ? 'order.done'
      : fact.state === 'failed'
        ? 'order.failed'
        : fact.state === 'cancelled'
          ? 'order.cancelled'
          : fact.state === 'waiting' && fact.reason !== 'wait.desk'
            ? 'order.waiting'
            : null;
  if (key === null || (fact.state === 'cancelled' && order.by === 'plan')) return undefined;
  return {
    key,
    from: deskFrom(ground, fact.order),
    caseId: order.caseId,
    level: fact.state === 'waiting' ? 'asks' : fact.state === 'failed' ? 'warn' : 'plain',
    slots: { job: world.jobs.get(order.job)!.job.name, reason: fact.reason === null ? { value: '' } : { word: fact.reason } },
  };
}

/** Whether the outcome that the desk closed the file with is one to be glad of. */
const endedWell = (world: World, { outcome }: CaseRecord, type: string): boolean =>
  world.caseTypes.get(type)?.type.outcomes.find(({ id }) => id === outcome)?.good === true;

/** What is said of a stage reached; undefined for stages that nobody announces. */
export function stageLine({ world, state }: MessageGround, fact: Extract<Fact, { type: 'stageChanged' }>): Drafted | undefined {
  const incident = state.incidents[state.cases[fact.caseId]!.incident]!;
  const person: Slot = fact.region === 'custody' && fact.subject !== null ? personName(world, incident, fact.subject) : { word: 'person' };
  const item: Slot =
    fact.region === 'property'
      ? (world.caseTypes.get(incident.type)?.type.items.find(({ id }) => id === fact.subject)?.name ?? { word: 'item' })
      : { word: 'item' };
  const lines: Readonly<Record<string, readonly [string, Message['level']]>> = {
    'custody/atSite': ['person.atSite', 'plain'],
    'custody/questioned': ['person.questioned', 'plain'],
    'custody/decided': ['person.decided', 'good'],
    'custody/released': ['person.released', 'plain'],
    'property/seized': ['item.seized', 'good'],
    'property/returned': ['item.returned', 'good'],
    'property/lost': ['item.lost', 'bad'],
    'closing/closable': ['case.ripe', 'asks'],
    'closing/closed': ['case.shut', endedWell(world, state.cases[fact.caseId]!, incident.type) ? 'good' : 'plain'],
  };
  const line = lines[`${fact.region}/${fact.to}`];
  // A file whose property still lies in the store waits for more than a signature.
  if (!line || (fact.to === 'closable' && chartFacts(state.cases[fact.caseId]!).inStore > 0)) return undefined;
  // Of a file its outcome is told, which fills the slot of itself.
  const value = fact.region === 'closing' ? {} : { value: item };
  return { key: line[0], from: system, caseId: fact.caseId, level: line[1], slots: { person, item, ...value } };
}
