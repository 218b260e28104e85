import type {
  CallPicture,
  CaseCard,
  CaseId,
  Command,
  DeskPicture,
  Message,
  Offer,
  ReportId,
  Text,
  UnitId,
} from '../../../picture/index.ts';
import type { MenuTarget } from '../../shared/menuMark.ts';
import { spanText } from '../../shared/times.ts';
import type { WordKey } from '../../shared/wording.ts';
import type { DrawerTab } from '../actions.tsx';
import { bare } from '../commandLine/subject.ts';
import { plansFor, type KeptPlan } from '../plan/keptPlans.ts';
import type { KeyAction } from '../keys/keyMap.ts';
import { nothingSelected, type DeskSelection } from '../selection.ts';

/** What a line of a menu is called: words of the page, or a text of the picture. */
export type EntryName = Text | { readonly word: WordKey };

/** A line of a menu: something to look at, a command that can be given or says why not, or a menu of its own. */
export interface MenuEntry {
  readonly id: string;
  readonly name: EntryName;
  /** What stands small beside it. */
  readonly note?: Text;
  readonly offer?: Pick<Offer, 'command' | 'refusal' | 'because'>;
  readonly look?: { readonly selection: DeskSelection; readonly tab?: DrawerTab };
  /** The map keeps this unit in its middle. */
  readonly follow?: UnitId;
  /** Opens the editor of this case's plan. */
  readonly editPlan?: CaseId;
  readonly inside?: readonly MenuEntry[];
  /** The key that does the same here and now: an action of the key map, or a figure. */
  readonly key?: KeyAction | `${number}`;
}

const word = (key: WordKey): EntryName => ({ word: key });
const given = (id: string, name: EntryName, offer: MenuEntry['offer'] & object, more: Partial<MenuEntry> = {}): MenuEntry => ({
  id,
  name,
  offer,
  ...more,
});
const inside = (id: string, name: EntryName, entries: readonly MenuEntry[]): readonly MenuEntry[] =>
  entries.length === 0 ? [] : [{ id, name, inside: entries }];
const open = (command: Command): Pick<Offer, 'command'> => ({ command });
const toCase = (caseId: CaseId): DeskSelection => ({ ...nothingSelected, caseId });

/** Everything that a menu is made from: the desk as it is seen, and what is selected on it. */
export interface MenuGround {
  readonly picture: DeskPicture;
  readonly selection: DeskSelection;
  /** The reader's own plans. */
  readonly plans?: readonly KeptPlan[];
}

/** A figure works only on what is in hand. */
const digit = (inHand: boolean, index: number): Pick<MenuEntry, 'key'> => (inHand && index < 9 ? { key: `${index + 1}` } : {});

function sendEntries({ picture, selection }: MenuGround, caseId: CaseId): readonly MenuEntry[] {
  const asking = picture.asks.some((ask) => ask.caseId === caseId);
  return picture
    .recommended(caseId)
    .slice(0, 12)
    .map((way, index) =>
      given(`send/${way.unit}`, bare(`${way.callSign} · ${spanText(way.seconds)}`), way.offer, {
        note: way.kindName,
        ...digit(caseId === selection.caseId && !asking, index),
      }),
    );
}

const orderEntries = (card: CaseCard): readonly MenuEntry[] =>
  card.jobs
    .flatMap((job) =>
      job.choices.map((choice, index) =>
        given(
          `job/${job.job}/${index}`,
          choice.what ? { en: `${job.name.en}: ${choice.what.en}`, zh: `${job.name.zh}：${choice.what.zh}` } : job.name,
          choice,
        ),
      ),
    )
    .toSorted((a, b) => Number(a.offer?.refusal !== undefined) - Number(b.offer?.refusal !== undefined));

function replyEntries({ picture, selection }: MenuGround, caseId: CaseId): readonly MenuEntry[] {
  const [first, ...rest] = picture.asks.filter((ask) => ask.caseId === caseId);
  return [first, ...rest].flatMap((ask) =>
    ask
      ? ask.options.map((option, index) =>
          given(
            `reply/${ask.order}/${option.id}`,
            option.label,
            {
              ...open({ type: 'reply', order: ask.order, option: option.id }),
              ...(!option.open && { refusal: { code: 'optionClosed' as const } }),
              ...(option.because && { because: option.because }),
            },
            { note: ask.job, ...digit(ask === first && caseId === selection.caseId, index) },
          ),
        )
      : [],
  );
}

function planEntries({ plans = [] }: MenuGround, card: CaseCard): readonly MenuEntry[] {
  const { caseId } = card;
  const stop =
    card.plan && !card.plan.stopped
      ? [given('stopPlan', word('rowMenu.stopPlan'), open({ type: 'stopPlan', caseId }))]
      : card.plans.map((plan, index) => given(`plan/${index}`, word('plan.start'), plan, { note: plan.label }));
  const own = plansFor(plans, card).map(({ name, plan, steps }) =>
    given(`plan/own/${name}`, word('plan.start'), open({ type: 'startPlan', caseId, plan, steps }), { note: bare(name) }),
  );
  const other = card.manner === 'fast' ? 'standing' : 'fast';
  return [
    ...stop,
    ...own,
    { id: 'editPlan', name: word('plan.edit'), editPlan: caseId },
    given('manner', word(`manner.${other}.set`), open({ type: 'setManner', caseId, manner: other })),
  ];
}

function caseEntries(ground: MenuGround, caseId: CaseId): readonly MenuEntry[] {
  const card = ground.picture.card(caseId);
  if (!card) return [];
  const looks = (
    [
      ['work', 'tab.work'],
      ['law', 'tab.law'],
      ['log', 'tab.log'],
    ] as const
  ).map(([tab, key]): MenuEntry => ({ id: `look/${tab}`, name: word(key), look: { selection: toCase(caseId), tab }, key: tab }));
  return [
    ...looks,
    ...inside('reply', word('rowMenu.reply'), replyEntries(ground, caseId)),
    ...inside('send', word('rowMenu.send'), sendEntries(ground, caseId)),
    ...inside('order', word('rowMenu.order'), orderEntries(card)),
    ...planEntries(ground, card),
    ...card.measures.map((measure, index) =>
      given(
        `measure/${index}`,
        measure.command.type === 'sendWave' ? word('measures.waves') : measure.label,
        measure,
        measure.command.type === 'sendWave' ? { note: measure.label } : {},
      ),
    ),
    ...inside(
      'close',
      word('rowMenu.close'),
      card.closing.map((closing, index) => given(`close/${index}`, closing.label, closing)),
    ),
  ];
}

const bySubject = (call: CallPicture, type: Command['type']): readonly MenuEntry[] =>
  call.offers
    .filter(({ command }) => command.type === type)
    .map((offer, index) => given(`${type}/${index}`, offer.label, offer, type === 'answer' ? { key: 'answer' } : {}));

function callEntries(ground: MenuGround, report: ReportId): readonly MenuEntry[] {
  const call = ground.picture.callOf(report);
  if (!call) return [];
  const ringing = call.state === 'ringing';
  const deeds = (
    ringing
      ? (['answer'] as const)
      : (['register', 'refer', 'transfer', 'refuse', call.state === 'onLine' ? 'hangUp' : 'callBack'] as const)
  ).flatMap((type) => bySubject(call, type));
  const look: MenuEntry = {
    id: 'look/dialogue',
    name: word('rowMenu.dialogue'),
    look: { selection: { ...nothingSelected, caseId: call.caseId, report }, tab: 'dialogue' },
    key: 'dialogue',
  };
  const card = ground.picture.card(call.caseId);
  return [
    look,
    ...deeds,
    ...(ringing ? [] : inside('priority', word('rowMenu.priority'), bySubject(call, 'setPriority'))),
    ...inside(
      'merge',
      word('rowMenu.merge'),
      call.mergeable.map((each) =>
        given(`merge/${each.caseId}`, { en: `${each.number} ${each.type.en}`, zh: `${each.number} ${each.type.zh}` }, each.offer),
      ),
    ),
    ...(card && card.row.number !== '' ? caseEntries(ground, call.caseId) : []),
  ];
}

function unitEntries({ picture, selection }: MenuGround, unit: UnitId): readonly MenuEntry[] {
  const row = picture.units.find((each) => each.unit === unit);
  if (!row) return [];
  const sends = picture.active.flatMap((each) =>
    picture
      .recommended(each.caseId)
      .filter((way) => way.unit === unit)
      .map((way) =>
        given(`to/${each.caseId}`, { en: `${each.number} ${each.type.en}`, zh: `${each.number} ${each.type.zh}` }, way.offer, {
          note: bare(spanText(way.seconds)),
        }),
      ),
  );
  const offers = picture.unitOffers(unit, selection.caseId);
  const rest = (type: Command['type']): readonly MenuEntry[] =>
    offers.flatMap((offer, index) => (offer.command.type === type ? [given(`${type}/${index}`, offer.label, offer)] : []));
  return [
    {
      id: 'look/unit',
      name: word('rowMenu.show'),
      look: { selection: { ...selection, unit, ...(row.caseId && { caseId: row.caseId, report: null }) } },
    },
    ...(row.status === 'OF'
      ? []
      : [{ id: 'follow', name: word('map.followUnit'), follow: unit, ...(unit === selection.unit && { key: 'follow' as const }) }]),
    ...inside('sendTo', word('rowMenu.sendTo'), sends),
    ...rest('recall'),
    ...rest('callIn'),
    ...inside('rounds', word('rowMenu.rounds'), rest('patrol')),
    ...inside('posts', word('rowMenu.posts'), rest('manPost')),
  ];
}

/** The order of work itself, then its case. */
function workEntries(ground: MenuGround, id: string): readonly MenuEntry[] {
  const { caseId } = ground.selection;
  const order = caseId === null ? undefined : ground.picture.card(caseId)?.orders.find((each) => each.order === id);
  const ask = ground.picture.asks.find((each) => each.order === id);
  const replies = ask && caseId !== null ? replyEntries(ground, caseId).filter((entry) => entry.id.startsWith(`reply/${id}/`)) : [];
  return [
    ...replies,
    ...(order?.cancel ? [given('cancel', order.cancel.label, order.cancel, { note: order.job })] : []),
    ...(caseId === null ? [] : caseEntries(ground, caseId)),
  ];
}

/** Who may man a post for the case in hand, the nearest first. */
function postEntries({ picture, selection }: MenuGround, post: string): readonly MenuEntry[] {
  const { caseId } = selection;
  if (caseId === null) return [];
  return picture
    .recommended(caseId)
    .slice(0, 8)
    .flatMap((way) =>
      picture
        .unitOffers(way.unit, caseId)
        .filter(({ command }) => command.type === 'manPost' && command.post === post)
        .map((offer) => given(`post/${way.unit}`, bare(way.callSign), offer, { note: offer.label })),
    );
}

function messageEntries(ground: MenuGround, message: Message): readonly MenuEntry[] {
  const unit = message.from.kind === 'unit' ? ground.picture.units.find(({ callSign }) => callSign === message.from.name.en) : undefined;
  const many = message.replies.length > 1;
  return [
    ...message.replies.map((reply, index) => given(`answer/${index}`, reply.label, reply, many ? {} : { key: 'reply' })),
    ...(message.caseId === null ? [] : caseEntries(ground, message.caseId)),
    ...inside('unit', bare(unit?.callSign ?? ''), unit ? unitEntries(ground, unit.unit) : []),
  ];
}

/** What can be done with something on the desk: what its buttons and keys do, the greyed ones with their reasons. */
export function menuEntries({ kind, id }: MenuTarget, ground: MenuGround): readonly MenuEntry[] {
  switch (kind) {
    case 'case':
      return caseEntries(ground, id as CaseId);
    case 'call':
      return callEntries(ground, id as ReportId);
    case 'unit':
      return unitEntries(ground, id as UnitId);
    case 'order':
      return workEntries(ground, id);
    case 'post':
      return postEntries(ground, id);
    case 'message': {
      const message = ground.picture.messages.find((each) => String(each.id) === id);
      return message ? messageEntries(ground, message) : [];
    }
  }
}

/** Every command of a menu, those of its menus within too. */
export const commandsIn = (entries: readonly MenuEntry[]): readonly Command[] =>
  entries.flatMap(({ offer, inside: within }) => [...(offer ? [offer.command] : []), ...commandsIn(within ?? [])]);
