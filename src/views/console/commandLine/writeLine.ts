import type { Command, DeskPicture } from '../../../picture/index.ts';
import type { Language } from '../../shared/wording.ts';
import { alike } from '../../shared/alike.ts';
import { dueText } from '../duties.ts';
import { plansFor, type KeptPlan } from '../plan/keptPlans.ts';
import { nothingSelected } from '../selection.ts';
import { detailNames } from './detailVerb.ts';
import { parse } from './parse.ts';
import { stepsText } from './planSteps.ts';
import { tokensOf } from './tokens.ts';
import { answerableIn } from './callVerbs.ts';
import { verbs } from './walk.ts';

/** What a command is spelt with: the desk it is given on, the language, and the reader's own plans. */
interface Spelling {
  readonly picture: DeskPicture;
  readonly language: Language;
  readonly plans: readonly KeptPlan[];
}

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Writer<Type extends Command['type']> = (command: Of<Type>, spelling: Spelling) => readonly (string | undefined)[];

const verb = (id: string, { language }: Spelling): string => verbs.find((each) => each.id === id)?.names[language][0] ?? id;
const sign = (unit: string, { picture }: Spelling): string => picture.units.find((row) => row.unit === unit)?.callSign ?? unit;
const number = (caseId: string, { picture }: Spelling): string | undefined =>
  [...picture.active, ...picture.closed, ...picture.pending].find((row) => row.caseId === caseId)?.number ?? undefined;

/** Whether a word is the name of one of the desk's own verbs. */
const isTaken = (word: string): boolean => taken.has(tokensOf(word).join(''));
const taken = new Set(verbs.flatMap(({ names }) => [...names.en, ...names.zh].map((name) => tokensOf(name).join(''))));

/** A verb on a call, with the number of its case if it has one. */
const callWriter = (
  command: Of<'register' | 'refer' | 'transfer' | 'refuse' | 'hold' | 'hangUp' | 'callBack'>,
  spelling: Spelling,
): readonly (string | undefined)[] => [verb(command.type, spelling), spelling.picture.callOf(command.report)?.number ?? undefined];

/** A plan of one's own, in the fewest words that mean it: a kept plan by its name, a step more or less, else step by step. */
function ownPlanWords(command: Of<'startPlan'>, spelling: Spelling): readonly (string | undefined)[] {
  const { picture, language, plans } = spelling;
  const card = picture.card(command.caseId);
  const at = number(command.caseId, spelling);
  if (!card || !command.steps) return [verb('plan', spelling), at];
  const [skip, add, own] = language === 'zh' ? ['跳过', '添加', '自定'] : ['skip', 'add', 'own'];
  const { steps } = command;
  const atWork = card.plan?.steps ?? [];
  const gone = atWork.filter(({ id }) => !steps.some((step) => step.id === id));
  const come = steps.filter(({ id }) => !atWork.some((step) => step.id === id));
  // Reading a line takes its time: only those are tried that can mean it.
  const ways = [
    ...plansFor(plans, card)
      .filter((kept) => alike(kept.steps, steps))
      .map(({ name }) => [name]),
    ...(come.length === 0 && gone.length === 1 ? gone.map(({ job }) => [skip, job[language]]) : []),
    ...(come.length === 1 && gone.length === 0
      ? card.jobs.filter(({ job }) => job === come[0]?.job).map(({ name }) => [add, name[language]])
      : []),
  ];
  const means = (words: readonly string[]): boolean => {
    const reading = parse([verb('plan', spelling), at, ...words].join(' '), { picture, selection: nothingSelected, language, plans });
    return reading.kind === 'command' && alike(reading.command, command);
  };
  return [verb('plan', spelling), at, ...(ways.find(means) ?? [own, stepsText(card, steps, language)])];
}

const writers: { readonly [Type in Command['type']]: Writer<Type> } = {
  answer: (command, spelling) => {
    const at = answerableIn(spelling.picture).findIndex(({ report }) => report === command.report);
    return [verb('answer', spelling), at > 0 ? String(at + 1) : undefined];
  },
  register: callWriter,
  refer: callWriter,
  transfer: callWriter,
  refuse: callWriter,
  hold: callWriter,
  hangUp: callWriter,
  callBack: callWriter,
  ask: (command, spelling) => [
    verb('ask', spelling),
    spelling.picture.callOf(command.report)?.questions.find((question) => question.id === command.question)?.ask[spelling.language],
  ],
  setType: (command, spelling) => [
    verb('type', spelling),
    spelling.picture.callOf(command.report)?.types.find((type) => type.id === command.caseType)?.name[spelling.language],
  ],
  setPlace: (command, spelling) => [
    verb('place', spelling),
    spelling.picture.callOf(command.report)?.places.find((place) => place.belief === command.belief)?.label.name[spelling.language],
  ],
  setPriority: (command, spelling) => [verb('priority', spelling), String(command.priority)],
  merge: (command, spelling) => [verb('merge', spelling), number(command.into, spelling)],
  dispatch: (command, spelling) => [
    spelling.language === 'zh' ? '派' : 'D',
    sign(command.unit, spelling),
    number(command.caseId, spelling),
    ...(command.why === undefined ? [] : [spelling.language === 'zh' ? '因为' : 'why', command.why]),
  ],
  recall: (command, spelling) => [verb('recall', spelling), sign(command.unit, spelling)],
  order: (command, spelling) => {
    const job = spelling.picture.card(command.caseId)?.jobs.find((each) => each.job === command.job);
    const target = job?.choices.find(
      (choice) => choice.what !== null && (choice.person ?? undefined) === command.person && (choice.item ?? undefined) === command.item,
    )?.what;
    const off = (job?.switches ?? []).filter(({ id }) => command.switches?.[id] === false).map(({ name }) => name[spelling.language]);
    // A verb that the desk has for something else is no name for a job.
    const head =
      job && isTaken(job.verb[spelling.language])
        ? [verb('work', spelling), number(command.caseId, spelling), job.name[spelling.language]]
        : [job?.verb[spelling.language] ?? command.job, number(command.caseId, spelling)];
    return [
      ...head,
      target?.[spelling.language],
      ...(off.length > 0 ? [spelling.language === 'zh' ? '不做' : 'without', off.join(spelling.language === 'zh' ? '、' : ', ')] : []),
    ];
  },
  cancel: (command, spelling) => {
    const of = spelling.picture.active.find((row) =>
      spelling.picture.card(row.caseId)?.orders.some((order) => order.order === command.order),
    );
    const order = of && spelling.picture.card(of.caseId)?.orders.find((each) => each.order === command.order);
    return [verb('cancel', spelling), of?.number, order?.job[spelling.language]];
  },
  reply: (command, spelling) => {
    const ask = spelling.picture.asks.find((each) => each.order === command.order);
    return [verb('reply', spelling), ask?.number, ask?.options.find((option) => option.id === command.option)?.label[spelling.language]];
  },
  startPlan: (command, spelling) =>
    command.steps
      ? ownPlanWords(command, spelling)
      : [
          verb('plan', spelling),
          number(command.caseId, spelling),
          spelling.picture
            .card(command.caseId)
            ?.plans.find((offer) => offer.command.type === 'startPlan' && offer.command.plan === command.plan)?.label[spelling.language],
        ],
  stopPlan: (command, spelling) => [verb('plan', spelling), spelling.language === 'zh' ? '停' : 'stop', number(command.caseId, spelling)],
  setManner: (command, spelling) => [verb(command.manner, spelling), number(command.caseId, spelling)],
  patrol: (command, spelling) => [
    verb('patrol', spelling),
    sign(command.unit, spelling),
    command.route === null
      ? { en: 'off', zh: '停止' }[spelling.language]
      : spelling.picture.patrolRoutes.find(({ route }) => route === command.route)?.name[spelling.language],
  ],
  detail: (command, spelling) => [
    verb('detail', spelling),
    sign(command.unit, spelling),
    command.to === null
      ? { en: 'off', zh: '停止' }[spelling.language]
      : detailNames(spelling.picture).find(({ id }) => id === command.to)?.name[spelling.language],
  ],
  callIn: (command, spelling) => [verb('callIn', spelling), sign(command.unit, spelling)],
  sendWave: (command, spelling) => [verb('sendWave', spelling), String(command.minutes), number(command.caseId, spelling)],
  broadcast: (command, spelling) => [
    verb('broadcast', spelling),
    number(command.caseId, spelling),
    String(command.radius),
    spelling.picture.card(command.caseId)?.groups?.messages.find(({ id }) => id === command.message)?.name[spelling.language],
  ],
  openJoint: (command, spelling) => [verb('openJoint', spelling), number(command.caseId, spelling)],
  endJoint: (command, spelling) => [verb('endJoint', spelling), number(command.caseId, spelling)],
  manPost: (command, spelling) => [
    verb('post', spelling),
    sign(command.unit, spelling),
    spelling.picture.map.posts.find((post) => post.post === command.post)?.name[spelling.language],
    number(command.caseId, spelling),
  ],
  close: (command, spelling) => [
    verb('close', spelling),
    number(command.caseId, spelling),
    spelling.picture
      .card(command.caseId)
      ?.closing.find((offer) => offer.command.type === 'close' && offer.command.outcome === command.outcome)?.label[spelling.language],
  ],
  handOver: (command, spelling) => {
    const row = spelling.picture.handOver.find((each) => each.caseId === command.caseId);
    const fresh = command.duties.find(
      (duty) => !row?.named.some((each) => each.rule === duty.rule && each.due === duty.due && each.to === duty.to),
    );
    const clocked = row?.proposed.some((each) => each.rule === fresh?.rule && each.due === fresh.due && each.to === fresh.to);
    if (fresh && clocked) return [verb('handOver', spelling), row?.number, fresh.rule];
    if (fresh)
      return [
        verb('handOver', spelling),
        row?.number,
        fresh.rule,
        dueText(spelling.picture.startsAt, fresh.due),
        row?.receivers[fresh.to]?.[spelling.language],
      ];
    return [
      verb('strike', spelling),
      row?.number,
      row?.named.find((duty) => !command.duties.some((each) => each.rule === duty.rule))?.rule,
    ];
  },
  signHandOver: (_, spelling) => [verb('sign', spelling)],
  endShift: (_, { picture, language }) => [
    language === 'zh' ? (picture.handOverSigned ? '下班' : '立即下班') : picture.handOverSigned ? 'end' : 'end now',
  ],
};

/** An order of one command or several in one line: units that go to the same case are named side by side. */
export function writeOrder(commands: readonly Command[], picture: DeskPicture, language: Language, plans: readonly KeptPlan[]): string {
  const [first] = commands;
  const sent = commands.flatMap((command) => (command.type === 'dispatch' ? [command] : []));
  if (first?.type !== 'dispatch' || sent.length < 2 || sent.length < commands.length)
    return commands.map((command) => writeLine(command, picture, language, plans)).join(' · ');
  const signs = sent.slice(1).map(({ unit }) => sign(unit, { picture, language, plans }));
  const [head, own, ...rest] = writers.dispatch(first, { picture, language, plans });
  return [head, own, ...signs, ...rest].filter((part) => part !== undefined && part !== '').join(' ');
}

/** The same order as the trainee would type it, so that every button teaches its command. */
export function writeLine(command: Command, picture: DeskPicture, language: Language, plans: readonly KeptPlan[] = []): string {
  const write = writers[command.type] as Writer<Command['type']>;
  return write(command as never, { picture, language, plans })
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}
