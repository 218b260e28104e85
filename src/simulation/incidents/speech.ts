import { diceFor, isTrue, type Value } from '../../kernel/index.ts';
import type { Reveal, Wordings } from '../../scenario/index.ts';
import { type Incident, isSought, type Person } from '../incident.ts';
import { lookupIn } from '../lookup.ts';
import { scopeOf } from '../scope.ts';
import type { Belief, CaseRecord, Report } from '../state.ts';
import { tell, type Telling } from '../tell.ts';

/** A caller who is about to say something: on which file, in which call, and what these words could give away. */
export interface Speaker {
  readonly telling: Telling;
  readonly record: CaseRecord;
  readonly report: Report;
  readonly reveals: readonly Reveal[];
}

/** Something to say, under the key by which the dialogue keeps it. */
export interface Say {
  readonly key: string;
  readonly wordings: Wordings;
}

/** A wording with its slots filled, and what is said in passing that nobody had told the desk yet. */
interface Filled {
  readonly slots: Record<string, Value>;
  readonly fresh: Map<string, Value>;
}

/**
 * A line of the caller: the first thing to say of which some wording can be filled from what this caller told the desk.
 * Nothing is said of what these words failed to give away; what they mention beside it becomes known with them.
 * Which wording is settled by named dice and the incident.
 */
export function speak(speaker: Speaker, choices: readonly Say[]): void {
  const { telling, report } = speaker;
  for (const { key, wordings } of choices) {
    const spoken = wording(speaker, ['wording', String(report.ordinal), key], wordings);
    if (!spoken) continue;
    for (const [name, value] of spoken.fresh) mention(speaker, name, value);
    tell(telling, {
      type: 'lineSpoken',
      report: report.id,
      line: { at: telling.state.now, by: 'caller', key, variant: spoken.variant, slots: spoken.slots },
    });
    return;
  }
  tell(telling, {
    type: 'lineSpoken',
    report: report.id,
    line: { at: telling.state.now, by: 'caller', key: 'answer:nothing', variant: passes(speaker), slots: {} },
  });
}

/** How a caller says that he cannot tell: one of the pack's phrases for it. */
function passes(speaker: Speaker): number {
  const {
    telling: { seed, world },
    report,
  } = speaker;
  const { en, zh } = world.resolved.pack.phrases[cannotTell] ?? { en: [], zh: [] };
  return diceFor(seed, incidentOf(speaker).birth, 'wording', String(report.ordinal), cannotTell, String(report.lines.length)).integer(
    0,
    Math.max(0, Math.min(en.length, zh.length) - 1),
  );
}

/** One of the wordings that can be filled, by the caller's dice. */
function wording(speaker: Speaker, dice: readonly string[], { en, zh }: Wordings): (Filled & { readonly variant: number }) | undefined {
  const { seed } = speaker.telling;
  const fit: (Filled & { readonly variant: number })[] = [];
  for (let variant = 0; variant < Math.min(en.length, zh.length); variant++) {
    const filled = fill(speaker, `${en[variant]} ${zh[variant]}`);
    if (filled) fit.push({ variant, ...filled });
  }
  return fit.length === 0 ? undefined : fit[diceFor(seed, incidentOf(speaker).birth, ...dice).integer(0, fit.length - 1)];
}

/** The phrase of a caller who does not know. */
export const cannotTell = 'answer.nothing';

const slotsIn = (text: string): readonly string[] => [...text.matchAll(/\{([A-Za-z][A-Za-z0-9_.]*)\}/g)].map(([, name]) => name!);

/** A slot that begins so is filled by a piece of the type's own. */
const partSlot = 'part.';

function fill(speaker: Speaker, text: string): Filled | undefined {
  const filled: Filled = { slots: {}, fresh: new Map<string, Value>() };
  for (const name of new Set(slotsIn(text))) {
    const done = name.startsWith(partSlot) ? fillPart(speaker, name, filled) : fillSlot(speaker, name, filled);
    if (!done) return undefined;
  }
  return filled;
}

/**
 * The piece that the caller says: the first of its id that fits the truth and can be filled; kept as `<place among the type's
 * parts>:<wording>`.
 */
function fillPart(speaker: Speaker, name: string, { slots, fresh }: Filled): boolean {
  const {
    telling: { world, state },
    record,
    report,
  } = speaker;
  const { parts } = world.caseTypes.get(incidentOf(speaker).type)!.type;
  const id = name.slice(partSlot.length);
  const lookup = lookupIn(scopeOf(world, state, record, { report: report.id }));
  for (const [index, part] of parts.entries()) {
    if (part.id !== id || !(part.when === undefined || part.when === '' || isTrue(world.reading(part.when)(lookup)))) continue;
    const said = wording(speaker, ['part', String(report.ordinal), id], part.say);
    if (!said) continue;
    Object.assign(slots, said.slots, { [name]: `${index}:${said.variant}` });
    for (const [slot, value] of said.fresh) fresh.set(slot, value);
    return true;
  }
  return false;
}

function fillSlot(speaker: Speaker, name: string, { slots, fresh }: Filled): boolean {
  const { record, report, reveals } = speaker;
  const told = record.beliefs.findLast(
    (belief) => belief.report === report.id && isAbout(name, belief) && (belief.value !== null || belief.spot !== null),
  );
  if (told) {
    slots[name] = toldValue(name, told);
    return true;
  }
  if (reveals.some((reveal) => isAbout(name, reveal))) return false;
  const value = passingValue(speaker, name);
  if (value === null) return false;
  slots[name] = value;
  fresh.set(name, value);
  return true;
}

const isTime = (name: string): boolean => name === 'time' || name === 'minutes';

/** Whether a slot speaks of what a belief or a reveal is about. Times are told as seconds since, under whatever the time is of. */
function isAbout(name: string, { about, aspect }: { readonly about: Belief['about']; readonly aspect: string }): boolean {
  if (isTime(name)) return aspect.endsWith('Time');
  return name === 'place' ? about === 'scene' && aspect === 'place' : aspect === name;
}

const minutesIn = (seconds: Value): number => Math.max(1, Math.floor(Number(seconds) / 60));

function toldValue(name: string, { value, spot }: Belief): Value {
  if (isTime(name)) return minutesIn(value);
  return value ?? (spot ? `street/${spot.street}` : null);
}

const incidentOf = ({ telling: { state }, report }: Speaker): Incident => state.incidents[report.incident]!;

const offenderIn = ({ persons }: Incident): Person | undefined => persons.find(isSought) ?? persons[0];

/** What a caller mentions in passing, as it is; null when there is nothing of the kind. */
function passingValue(speaker: Speaker, name: string): Value {
  const incident = incidentOf(speaker);
  const [item] = incident.items;
  switch (name) {
    case 'place':
      return incident.place ?? `street/${incident.spot.street}`;
    case 'item':
      return item?.kind ?? null;
    case 'time':
    case 'minutes':
      return minutesIn(speaker.telling.state.now - incident.at);
    case 'amount':
    case 'value':
      return item?.value ?? incident.draws['amount'] ?? null;
    default:
      return incident.draws[name] ?? offenderIn(incident)?.draws[name] ?? null;
  }
}

/** What was said in passing is known from now on, as what the type's own questions would ask it about. */
function mention(speaker: Speaker, name: string, value: Value): void {
  const { telling, record, report } = speaker;
  const incident = incidentOf(speaker);
  const { calls, questions } = telling.world.caseTypes.get(incident.type)!.type;
  const asked = [...questions, ...calls].flatMap(({ reveals }) => reveals).find((reveal) => isAbout(name, reveal));
  const place = name === 'place';
  tell(telling, {
    type: 'beliefGained',
    caseId: record.id,
    belief: {
      id: `b${record.beliefs.length + 1}`,
      about: asked?.about ?? 'scene',
      subject: null,
      aspect: asked?.aspect ?? (isTime(name) ? 'offenceTime' : name),
      value: place ? incident.place : isTime(name) ? Number(value) * 60 : value,
      spot: place ? incident.spot : null,
      source: 'caller',
      report: report.id,
      at: telling.state.now,
      standing: 'said',
    },
  });
}
