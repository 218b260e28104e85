import type { CaseTypeId, ReportId } from '../kernel/index.ts';
import type { CaseType, Text, Wordings } from '../scenario/index.ts';
import { cannotTell, commonQuestions, isWritten, lookupIn, type Report, scopeOf, type Shift, type World } from '../simulation/index.ts';
import { beliefLines } from './beliefs.ts';
import type { CallPicture, Slot } from './deskPicture.ts';
import { filled, placeLabel, sentence, slotOf, spanText, word } from './labels.ts';
import { lazily } from './lazy.ts';
import { callOffers, mergeOffers, offer } from './offers.ts';

const disposals = ['registered', 'transferred', 'referred', 'refused', 'merged', 'ended', 'abandoned'] as const;
const holding: Text = { en: 'Hold', zh: '请稍候' };

/** A call as the desk sees it: the dialogue, the question card, and what can be done. */
export function callPicture(shift: Shift, id: ReportId): CallPicture | undefined {
  const { state, world } = shift;
  const report = state.reports[id];
  if (!report) return undefined;
  const record = state.cases[report.caseId]!;
  const chosen = record.spot;
  const parts = {
    lines: lazily(() =>
      report.lines.map((line) => ({ at: line.at, by: line.by, text: spokenText(world, state.incidents[report.incident]!.type, line) })),
    ),
    questions: lazily(() =>
      questionsOf(world, record.type, commonQuestions(world, record)).map(({ id: question, ask }) => ({
        id: question,
        ask,
        asked: report.asked.includes(question),
        offer: offer(shift, { type: 'ask', report: id, question }, ask),
      })),
    ),
    hold: lazily(() => offer(shift, { type: 'hold', report: id }, holding)),
    beliefs: lazily(() => beliefLines(shift, record)),
    offers: lazily(() => callOffers(shift, id)),
    mergeable: lazily(() => mergeable(shift, id)),
  };
  return {
    get lines() {
      return parts.lines();
    },
    get questions() {
      return parts.questions();
    },
    get beliefs() {
      return parts.beliefs();
    },
    get offers() {
      return parts.offers();
    },
    get mergeable() {
      return parts.mergeable();
    },
    report: id,
    caseId: report.caseId,
    number: record.number,
    channel: report.channel,
    written: isWritten(report),
    at: report.at,
    answeredAt: report.answeredAt,
    state:
      report.intake === 'ringing'
        ? 'ringing'
        : state.voice === id
          ? 'onLine'
          : report.heldAt !== undefined
            ? 'held'
            : report.intake === 'abandoned'
              ? 'lost'
              : 'over',
    disposed: disposals.find((each) => each === report.intake) ?? null,
    heldAt: report.heldAt ?? null,
    get hold() {
      return parts.hold();
    },
    speaking: report.asking !== null,
    type: record.type,
    types: typesOf(world),
    ...proposals(shift, report),
    places: record.beliefs
      .filter(({ aspect, spot, about }) => spot !== null && aspect === 'place' && about === 'scene')
      .map((belief) => ({
        belief: belief.id,
        label: placeLabel(world, belief.spot!),
        chosen: chosen !== null && belief.spot!.street === chosen.street && belief.spot!.along === chosen.along,
      })),
    priority: record.priority,
  };
}

const typesByWorld = new WeakMap<World, CallPicture['types']>();

/** Every type that a call may be given, in the pack's order. */
function typesOf(world: World): CallPicture['types'] {
  let types = typesByWorld.get(world);
  if (!types)
    typesByWorld.set(
      world,
      (types = [...world.caseTypes.values()].map(({ type }) => ({
        id: type.id as CaseTypeId,
        name: type.name,
        isCase: type.disposal === 'register',
        family: type.family,
      }))),
    );
  return types;
}

/** The files that this call may belong to, each in words. */
function mergeable(shift: Shift, id: ReportId): CallPicture['mergeable'] {
  const { state, world } = shift;
  return mergeOffers(shift, id).map(({ caseId, offer: choice }) => {
    const other = state.cases[caseId]!;
    return {
      caseId,
      number: other.number ?? '',
      type: world.caseTypes.get(other.type ?? '')?.type.name ?? word(world, 'unknown'),
      place: other.spot ? placeLabel(world, other.spot) : null,
      offer: choice,
    };
  });
}

/** What the words sound like and how urgent they are: proposals only. */
function proposals({ world, state }: Shift, report: Report): Pick<CallPicture, 'tone' | 'soundsLike' | 'proposedPriority' | 'disposal'> {
  const record = state.cases[report.caseId]!;
  const trueType = state.incidents[report.incident]!.type;
  const call = world.caseTypes.get(trueType)?.type.calls.find(({ id }) => id === report.call);
  const set = record.type === null ? undefined : world.caseTypes.get(record.type);
  return {
    tone: report.lines.length === 0 || call?.tone === undefined ? null : word(world, call.tone),
    soundsLike: report.lines.length === 0 ? null : (((report.asked.length === 0 ? call?.soundsLike : undefined) ?? trueType) as CaseTypeId),
    proposedPriority: !set ? null : set.urgent(lookupIn(scopeOf(world, state, record))) ? 1 : set.type.usual,
    disposal: set?.type.disposal ?? null,
  };
}

/** The question card: of the type the desk set, or what is asked of everybody before that, in words that fit every type. */
function questionsOf(world: World, type: string | null, common: readonly string[]): readonly { readonly id: string; readonly ask: Text }[] {
  if (type !== null) return world.caseTypes.get(type)?.type.questions ?? [];
  const first = [...world.caseTypes.values()].find(({ type: candidate }) => candidate.disposal === 'register');
  return (first?.type.questions ?? [])
    .filter(({ id }) => common.includes(id))
    .map(({ id, ask }) => ({ id, ask: world.resolved.pack.words[`question.${id}`] ?? ask }));
}

type Line = Report['lines'][number];

/** What was once said stays said: each line is put into words once. */
const spoken = new WeakMap<Line, Text>();

function spokenText(world: World, trueType: string, line: Line): Text {
  let text = spoken.get(line);
  if (!text) spoken.set(line, (text = lineText(world, trueType, line)));
  return text;
}

/** A spoken line in words. The wording belongs to the caller's true type; the desk's question to the type it believes in. */
function lineText(world: World, trueType: string, line: Line): Text {
  const [kind, a = '', b = ''] = line.key.split(':');
  if (kind === 'ask')
    return (
      questionsOf(world, a === '' ? null : a, commonQuestions(world, { type: null })).find(({ id }) => id === b)?.ask ?? word(world, 'ask')
    );
  const wordings = wordingsOf(world, trueType, kind === 'call', a, Number(b));
  if (!wordings) {
    const { en, zh } = world.resolved.pack.phrases[cannotTell] ?? { en: [], zh: [] };
    return { en: en[line.variant] ?? '', zh: zh[line.variant] ?? '' };
  }
  const slots: Record<string, Slot> = Object.fromEntries(
    Object.entries(line.slots).map(([name, value]) => [
      name,
      name === 'time' || name === 'minutes' ? spanText(world, Number(value)) : slotOf(world, value),
    ]),
  );
  return sentence(
    filled(
      world,
      withParts(
        world.caseTypes.get(trueType)!.type.parts,
        { en: wordings.en[line.variant] ?? '', zh: wordings.zh[line.variant] ?? '' },
        line,
      ),
      slots,
    ),
  );
}

/** The line with its pieces put in, their own slots still open. */
function withParts(parts: CaseType['parts'], { en, zh }: Text, { slots }: Line): Text {
  const put = (text: string, language: 'en' | 'zh'): string =>
    text.replace(/\{part\.[A-Za-z0-9_.]+\}/g, (slot) => {
      const [index, variant] = String(slots[slot.slice(1, -1)]).split(':').map(Number) as [number, number];
      return parts[index]?.say[language][variant] ?? '';
    });
  return { en: put(en, 'en'), zh: put(zh, 'zh') };
}

/** The wordings of an opening, or of an answer to a question. */
function wordingsOf(world: World, trueType: string, opening: boolean, id: string, answer: number): Wordings | undefined {
  const type = world.caseTypes.get(trueType)?.type;
  return opening
    ? type?.calls.find((call) => call.id === id)?.opening
    : type?.questions.find((question) => question.id === id)?.answers[answer]?.say;
}
