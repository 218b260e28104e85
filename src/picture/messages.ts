import { type CaseId, diceFor } from '../kernel/index.ts';
import type { Text } from '../scenario/index.ts';
import {
  type CaseRecord,
  type DeskFact,
  type Entry,
  type Fact,
  isPerceived,
  planAtWork,
  seeksMissing,
  type ShiftState,
  type World,
} from '../simulation/index.ts';
import type { Message, Slot } from './deskPicture.ts';
import { personName, placeLabel, slotOf, word } from './labels.ts';
import { outcomeName } from './offers.ts';

/** What a message of a fact is made from. */
interface Drafted {
  readonly key: string;
  readonly from: Message['from'];
  readonly caseId: CaseId | null;
  readonly level: Message['level'];
  readonly slots?: Readonly<Record<string, Slot>>;
}

/** Somewhere that facts happened: enough to put them into radio lines. */
export interface MessageGround {
  readonly world: World;
  readonly seed: string;
  readonly state: ShiftState;
}

const same = (text: string): Text => ({ en: text, zh: text });

/** What fills a slot that the fact itself says nothing about: the place of the case, its outcome, the minutes since its report. */
function usual({ world, state }: MessageGround, record: CaseRecord | undefined, at: number): Record<string, Slot> {
  const report = record && state.reports[record.reports[0]!];
  const outcome = record?.outcome === null || record === undefined ? undefined : outcomeName({ world, state }, record, record.outcome);
  return {
    place: record?.spot ? placeLabel(world, record.spot).name : { word: 'place.unknown' },
    person: { word: 'person' },
    value: outcome ?? { value: record?.number ?? '—' },
    minutes: { value: Math.max(1, Math.floor((at - (report?.at ?? at)) / 60 + 0.5)) },
    reason: { value: '' },
    rule: { value: '' },
    job: { value: '' },
  };
}

/** The line on the radio, the telephone or the screen that a fact causes; undefined for facts that nobody says aloud. */
export function messageOf(ground: MessageGround, { at, fact }: Entry, id: number): Message | undefined {
  // What was said on the shift before stands in the case's log, not on the radio.
  const drafted = at < 0 || !isPerceived(fact) ? undefined : draft(ground, fact);
  if (!drafted) return undefined;
  const record = drafted.caseId === null ? undefined : ground.state.cases[drafted.caseId];
  const wordings = ground.world.resolved.pack.phrases[drafted.key];
  const variants = wordings ? Math.min(wordings.en.length, wordings.zh.length) : 1;
  return {
    id,
    at,
    from: drafted.from,
    key: drafted.key,
    variant: diceFor(ground.seed, 'radio', drafted.key, String(id)).integer(0, variants - 1),
    level: drafted.level,
    slots: { ...usual(ground, record, at), unit: drafted.from.name, ...drafted.slots, case: { value: record?.number ?? '—' } },
    caseId: drafted.caseId,
    number: record?.number ?? null,
    replies: [],
  };
}

const system: Message['from'] = { kind: 'system', name: { en: 'Desk', zh: '值班台' } };

function unitFrom({ state }: MessageGround, unit: string | null): Message['from'] {
  const found = unit === null ? undefined : state.units[unit as never];
  return found ? { kind: found.post === null ? 'unit' : 'post', name: same(found.callSign) } : system;
}

function deskFrom({ world, state }: MessageGround, order: string | null): Message['from'] {
  const found = order === null ? undefined : state.orders[order as never];
  const job = found && world.jobs.get(found.job)?.job;
  if (!found || !job) return system;
  if ('desk' in job.doer) {
    const { desk } = job.doer;
    return { kind: 'desk', name: world.resolved.pack.desks.find(({ id }) => id === desk)?.name ?? same(desk) };
  }
  return unitFrom({ world, state } as MessageGround, found.units[0] ?? null);
}

const caller: Message['from'] = { kind: 'caller', name: { en: 'Caller', zh: '报警人' } };

const onCase = (
  key: string,
  caseId: CaseId,
  from: Message['from'],
  level: Message['level'] = 'plain',
  slots: Record<string, Slot> = {},
): Drafted => ({ key, from, caseId, level, slots });

function unitLine(
  ground: MessageGround,
  key: string,
  unit: string,
  level: Message['level'] = 'plain',
  slots: Record<string, Slot> = {},
): Drafted {
  const found = ground.state.units[unit as never];
  return {
    key,
    from: unitFrom(ground, unit),
    caseId: found?.caseId ?? null,
    level,
    slots: { unit: { value: found?.callSign ?? '' }, ...slots },
  };
}

/** Somebody held is free again: the unit that lost him says so, or the desk where he had to be let go. */
function wentFreeLine(ground: MessageGround, { caseId, person, unit, how, spot }: Extract<Fact, { type: 'personWentFree' }>): Drafted {
  const { world, state } = ground;
  const slots = { person: personName(world, state.incidents[state.cases[caseId]!.incident]!, person), place: placeLabel(world, spot).name };
  return {
    ...onCase(`person.${how}`, caseId, unitFrom(ground, unit), 'bad', slots),
    ...(unit !== null && { slots: { ...slots, unit: unitFrom(ground, unit).name } }),
  };
}

function reportKey({ channel, ordinal }: Extract<Fact, { type: 'reportMade' }>['report']): string {
  if (channel === 'mailbox') return 'report.online';
  if (ordinal > 0) return 'call.second';
  if (channel === 'walk_in') return 'report.walkIn';
  return channel === 'online' ? 'report.online' : 'report.ringing';
}

function beliefLine(ground: MessageGround, { caseId, belief }: Extract<Fact, { type: 'beliefGained' }>): Drafted | undefined {
  const { world, state } = ground;
  if (belief.source === 'caller') return undefined;
  const record = state.cases[caseId]!;
  const place: Slot = belief.spot
    ? placeLabel(world, belief.spot).name
    : record.spot
      ? placeLabel(world, record.spot).name
      : { word: 'place.unknown' };
  const value =
    belief.aspect === 'identity'
      ? personName(world, state.incidents[record.incident]!, String(belief.value))
      : belief.value === null
        ? place
        : slotOf(world, belief.value);
  return onCase('belief.gained', caseId, sourceFrom(ground, belief.source), 'plain', {
    reason: word(world, `aspect.${belief.aspect}`),
    value,
    place,
    person: { word: 'person' },
  });
}

function testedLine({ world, state }: MessageGround, { caseId, belief: id, standing }: Extract<Fact, { type: 'beliefTested' }>): Drafted {
  const record = state.cases[caseId]!;
  const belief = record.beliefs.find((candidate) => candidate.id === id);
  const person: Slot = belief ? personName(world, state.incidents[record.incident]!, String(belief.value)) : { word: 'person' };
  const wrong = standing === 'contradicted';
  return onCase(wrong ? 'belief.contradicted' : 'belief.verified', caseId, system, wrong ? 'warn' : 'good', { person, value: person });
}

function evidenceLine(ground: MessageGround, { caseId, evidence }: Extract<Fact, { type: 'evidenceFiled' }>): Drafted | undefined {
  const { world, state } = ground;
  if (evidence.own || evidence.order === null) return undefined;
  const type = world.caseTypes.get(state.incidents[state.cases[caseId]!.incident]!.type)?.type;
  const name = type?.evidence.find(({ id }) => id === evidence.id)?.name ?? word(world, `evidence.${evidence.kind}`);
  return onCase('evidence.found', caseId, deskFrom(ground, evidence.order), 'good', { value: name, reason: name });
}

function draft(ground: MessageGround, fact: DeskFact): Drafted | undefined {
  const { state, world } = ground;
  // Most facts are not said aloud: what is not listed here makes no message.
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- see above
  switch (fact.type) {
    case 'reportMade':
      return onCase(reportKey(fact.report), fact.report.caseId, caller, 'asks');
    case 'rangAgain':
      return onCase('report.ringing', state.reports[fact.report]!.caseId, caller, 'asks');
    case 'callGivenUp':
      return onCase('report.abandoned', state.reports[fact.report]!.caseId, caller, 'warn');
    case 'unitAcknowledged':
      return unitLine(ground, 'unit.acknowledged', fact.unit);
    case 'unitSetOut':
      return setOutLine(ground, fact);
    case 'unitArrived':
      return (
        detailLine(ground, fact.unit) ??
        (fact.scene ? unitLine(ground, 'unit.there', fact.unit, 'good', { place: placeLabel(world, fact.spot).name }) : undefined)
      );
    case 'unitReleased':
      return { ...unitLine(ground, 'unit.released', fact.unit), caseId: fact.caseId };
    case 'unitWentOff':
      return unitLine(ground, 'unit.off', fact.unit);
    case 'unitCalledIn':
      return unitLine(ground, 'unit.calledIn', fact.unit, 'plain', {
        minutes: { value: Math.max(1, Math.floor((fact.until - state.now) / 60 + 0.5)) },
      });
    case 'unitCameOn':
      return unitLine(ground, 'unit.cameOn', fact.unit, 'good');
    case 'jointOpened':
      return onCase('joint.opened', fact.caseId, system, 'good');
    case 'jointEnded':
      return onCase('joint.ended', fact.caseId, system);
    case 'caseAged':
      return onCase('case.aged', fact.caseId, system, 'warn', { value: { value: Math.floor(fact.seconds / 3600) } });
    case 'casesLinked':
      return onCase('cases.linked', fact.caseId, system, 'good', {
        value: { value: fact.others.map((id) => state.cases[id]!.number).join(', ') },
      });
    case 'postTaken':
      return unitLine(ground, 'post.taken', fact.unit, 'plain', { place: postName(world, fact.post) });
    case 'postManned':
      return unitLine(ground, 'post.manned', fact.unit, 'good', { place: postName(world, fact.post) });
    case 'suspectMet':
      return unitLine(
        ground,
        fact.result === 'caught' && seeksMissing(ground.state.incidents[ground.state.cases[fact.caseId]!.incident]!)
          ? 'missing.found'
          : `suspect.${fact.result}`,
        fact.unit ?? '',
        fact.result === 'caught' ? 'good' : 'warn',
        { place: placeLabel(world, fact.spot).name },
      );
    case 'personWentFree':
      return wentFreeLine(ground, fact);
    case 'huntFailed':
      return unitLine(ground, fact.how === 'home' ? 'suspect.missed' : 'search.nothing', fact.unit, 'warn');
    case 'orderMoved':
      return orderLine(ground, fact);
    case 'askRaised': {
      const order = state.orders[fact.order]!;
      return onCase('ask.raised', order.caseId, deskFrom(ground, fact.order), 'asks', {
        job: world.jobs.get(order.job)!.job.name,
        reason: world.asks.get(fact.ask)!.ask.question,
        value: world.asks.get(fact.ask)!.ask.question,
        unit: unitFrom(ground, order.units[0] ?? null).name,
      });
    }
    case 'beliefGained':
      return beliefLine(ground, fact);
    case 'beliefTested':
      return testedLine(ground, fact);
    case 'evidenceFiled':
      return evidenceLine(ground, fact);
    case 'evidenceTainted':
      return onCase('evidence.tainted', fact.caseId, system, 'bad', { rule: { value: fact.rule }, value: { value: fact.rule } });
    case 'stageChanged':
      return stageLine(ground, fact);
    case 'activityDone':
      return isLetter(world, fact) ? onCase('letter.came', fact.caseId, mailbox, 'warn') : undefined;
    case 'moneyStopped':
      return onCase(fact.amount > 0 ? 'money.stopped' : 'money.stoppedNone', fact.caseId, system, 'good', {
        value: { value: fact.amount },
      });
    case 'moneyFrozen':
      return onCase('money.frozen', fact.caseId, system, 'good', { value: { value: state.cases[fact.caseId]!.items[fact.item]!.saved } });
    case 'planStarted':
      return onCase('plan.started', fact.caseId, system);
    case 'planStepMoved':
      return planLine(ground, fact);
    case 'planStopped':
      return onCase('plan.stopped', fact.caseId, system);
    case 'handOverSigned':
      return onCase('handOver.signed', null as never, system);
    default:
      return standingDraft(ground, fact) ?? groupDraft(ground, fact);
  }
}

/** Journeys on which nobody reports that he has set out: orders, rounds and standing tasks. */
const quiet: ReadonlySet<string> = new Set(['order', 'patrol', 'detail']);

function setOutLine(
  ground: MessageGround,
  { unit, journey: { purpose, route } }: Extract<Fact, { type: 'unitSetOut' }>,
): Drafted | undefined {
  return quiet.has(purpose)
    ? undefined
    : unitLine(ground, 'unit.setOut', unit, 'plain', {
        minutes: { value: Math.max(1, Math.floor(route.seconds / 60 + 0.5)) },
        place: placeLabel(ground.world, route.to).name,
      });
}

/** What is said of standing tasks at gates and of clean-ups. */
function standingDraft(ground: MessageGround, fact: DeskFact): Drafted | undefined {
  const { state, world } = ground;
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- as above
  switch (fact.type) {
    case 'unitDetailed':
      return unitLine(ground, fact.to === null ? 'detail.over' : 'detail.sent', fact.unit, 'plain', {
        place: fact.to === null ? { word: 'place.unknown' } : detailName(world, fact.to),
      });
    case 'operationBegun':
      return {
        key: 'operation.begun',
        from: system,
        caseId: null,
        level: 'plain',
        slots: {
          place: detailName(world, fact.operation),
          minutes: { value: Math.max(1, Math.floor((fact.until - state.now) / 60 + 0.5)) },
        },
      };
    case 'operationEnded':
      return { key: 'operation.ended', from: system, caseId: null, level: 'good', slots: { place: detailName(world, fact.operation) } };
    default:
      return undefined;
  }
}

/** What the platform and the people of a group say. */
function groupDraft(ground: MessageGround, fact: DeskFact): Drafted | undefined {
  const { state, world } = ground;
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- as above
  switch (fact.type) {
    case 'groupSteppedIn':
      return groupLine(ground, 'group.steppedIn', fact, 'good');
    case 'broadcastSent':
      return onCase('broadcast.sent', fact.caseId, platform, 'plain', {
        value: { value: fact.asked.length },
        metres: { value: fact.radius },
        reason: world.groups.messages.get(fact.message)!.message.name,
      });
    case 'broadcastAnswered':
      return onCase(
        fact.groups.length === 0 ? 'broadcast.silent' : 'broadcast.answered',
        fact.caseId,
        platform,
        fact.groups.length === 0 ? 'warn' : 'plain',
        { value: { value: fact.groups.length }, of: { value: state.cases[fact.caseId]!.broadcasts[fact.ordinal]!.asked.length } },
      );
    case 'broadcastEnded':
      return onCase(fact.needless ? 'broadcast.needless' : 'broadcast.over', fact.caseId, platform, fact.needless ? 'warn' : 'plain');
    case 'groupHelped':
      return groupLine(ground, 'group.helped', fact, 'good', { reason: world.activities.get(fact.act)!.activity.name });
    case 'personSighted':
      return groupLine(ground, sightingKey(state, fact), fact, fact.kept ? 'good' : 'warn', { place: placeLabel(world, fact.spot).name });
    default:
      return undefined;
  }
}

/** A line of the people of a group, under the name of their place. */
function groupLine(
  { world }: MessageGround,
  key: string,
  { caseId, group }: { readonly caseId: CaseId; readonly group: string },
  level: Message['level'],
  slots: Record<string, Slot> = {},
): Drafted {
  const found = world.groups.all.get(group);
  return onCase(key, caseId, { kind: 'group', name: found?.name ?? same(group) }, level, slots);
}

const sightingKey = ({ incidents, cases }: ShiftState, { kept, caseId }: Extract<Fact, { type: 'personSighted' }>): string =>
  !kept ? 'group.sighted' : seeksMissing(incidents[cases[caseId]!.incident]!) ? 'group.kept' : 'group.seized';

const platform: Message['from'] = { kind: 'system', name: { en: 'Platform', zh: '群防平台' } };
const mailbox: Message['from'] = { kind: 'mailbox', name: { en: 'Mailbox', zh: '信箱' } };

/** Whether somebody wrote a letter now: nobody's work, and a rule with the letters' clock begins with it. */
const isLetter = ({ resolved: { pack } }: World, { act, order }: Extract<Fact, { type: 'activityDone' }>): boolean =>
  order === null && pack.rules.rules.some(({ clock, a }) => clock === 'letter' && a.includes(act));

/** A plan that cannot go on by itself says so. */
function planLine(
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

const postName = (world: World, post: string): Slot =>
  world.resolved.district.checkpoints.find(({ id }) => id === post)?.name ?? { value: post };

/** A gate, or a clean-up with its place, in words. */
function detailName({ resolved: { scenario, pack, district } }: World, id: string): Text {
  const gate = scenario.gates.find((candidate) => candidate.id === id);
  if (gate) return gate.name;
  const entry = scenario.operations.find((candidate) => candidate.id === id);
  const [name, place] = [
    pack.operations.find((candidate) => candidate.id === entry?.operation)?.name,
    district.places.find((candidate) => candidate.id === entry?.place)?.name,
  ];
  return name && place ? { en: `${name.en}, ${place.en}`, zh: `${place.zh}${name.zh}` } : same(id);
}

/** A unit says that it stands where it was sent. */
function detailLine(ground: MessageGround, unit: string): Drafted | undefined {
  const detail = ground.state.units[unit as never]?.detail;
  return detail?.standing === true
    ? unitLine(ground, 'detail.there', unit, 'good', { place: detailName(ground.world, detail.to) })
    : undefined;
}

function sourceFrom(ground: MessageGround, source: string): Message['from'] {
  return ground.state.units[source as never] ? unitFrom(ground, source) : system;
}

function orderLine(ground: MessageGround, fact: Extract<Fact, { type: 'orderMoved' }>): Drafted | undefined {
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
    slots: {
      job: world.jobs.get(order.job)!.job.name,
      unit: unitFrom(ground, order.units[0] ?? null).name,
      reason: fact.reason === null ? { value: '' } : { word: fact.reason },
    },
  };
}

/** Whether the outcome that the desk closed the file with is one to be glad of. */
const endedWell = (world: World, { outcome }: CaseRecord, type: string): boolean =>
  world.caseTypes.get(type)?.type.outcomes.find(({ id }) => id === outcome)?.good === true;

function stageLine({ world, state }: MessageGround, fact: Extract<Fact, { type: 'stageChanged' }>): Drafted | undefined {
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
  if (!line) return undefined;
  return { key: line[0], from: system, caseId: fact.caseId, level: line[1], slots: { person, item, value: item } };
}
