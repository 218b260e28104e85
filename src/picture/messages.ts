import { diceFor, type UnitId } from '../kernel/index.ts';
import type { Text } from '../scenario/index.ts';
import { type CaseRecord, type DeskFact, type Entry, type Fact, isPerceived, seeksMissing, type World } from '../simulation/index.ts';
import type { Message, Slot } from './deskPicture.ts';
import { groupDraft } from './groupLines.ts';
import { personName, placeLabel } from './labels.ts';
import {
  counter,
  deskFrom,
  type Drafted,
  mailbox,
  type MessageGround,
  onCase,
  same,
  switchboard,
  system,
  unitFrom,
  unitLine,
  webColumn,
} from './messageParts.ts';
import { outcomeName } from './offers.ts';
import { beliefLine, evidenceLine, evidenceName, isLetter, orderLine, planLine, stageLine, testedLine } from './workLines.ts';

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
    slots: {
      ...usual(ground, record, at),
      unit: drafted.from.name,
      ...drafted.slots,
      case: record?.number ? { value: record.number } : { word: 'case.new' },
    },
    caseId: drafted.caseId,
    number: record?.number ?? null,
    replies: [],
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

/** Who tells of a new report: whoever rings is heard only once somebody answers. */
function tellerOf({ channel }: Extract<Fact, { type: 'reportMade' }>['report']): Message['from'] {
  if (channel === 'walk_in') return counter;
  return channel === 'online' || channel === 'mailbox' ? webColumn : switchboard;
}

function draft(ground: MessageGround, fact: DeskFact): Drafted | undefined {
  const { state, world } = ground;
  // Most facts are not said aloud: what is not listed here makes no message.
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- see above
  switch (fact.type) {
    case 'reportMade':
      return onCase(reportKey(fact.report), fact.report.caseId, tellerOf(fact.report), 'asks');
    case 'rangAgain':
      return onCase('report.ringing', state.reports[fact.report]!.caseId, switchboard, 'asks');
    case 'callGivenUp':
      return onCase('report.abandoned', state.reports[fact.report]!.caseId, switchboard, 'warn');
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
      });
    }
    case 'beliefGained':
      return beliefLine(ground, fact);
    case 'beliefTested':
      return testedLine(ground, fact);
    case 'evidenceFiled':
      return evidenceLine(ground, fact);
    case 'evidenceTainted':
      return onCase('evidence.tainted', fact.caseId, system, 'bad', {
        rule: { value: fact.rule },
        value: evidenceName(ground, fact.caseId, fact.evidence),
      });
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
      return onCase('handOver.signed', null, system);
    default:
      return standingDraft(ground, fact) ?? groupDraft(ground, fact);
  }
}

/** A way of fewer seconds than these is none. Design value. */
const shortest = 5;
/** Journeys on which nobody reports that he has set out: orders, rounds and standing tasks. */
const quiet: ReadonlySet<string> = new Set(['order', 'patrol', 'detail']);

function setOutLine(
  ground: MessageGround,
  { unit, journey: { purpose, route } }: Extract<Fact, { type: 'unitSetOut' }>,
): Drafted | undefined {
  // Whoever is there already has nothing to set out for.
  return quiet.has(purpose) || route.seconds < shortest
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
  const detail = ground.state.units[unit as UnitId]?.detail;
  return detail?.standing === true
    ? unitLine(ground, 'detail.there', unit, 'good', { place: detailName(ground.world, detail.to) })
    : undefined;
}
