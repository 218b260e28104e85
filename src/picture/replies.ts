import type { CaseId, OrderId, ReportId } from '../kernel/index.ts';
import type { Fact, Shift } from '../simulation/index.ts';
import type { Message, Offer, OpenAsk } from './deskPicture.ts';
import { word } from './labels.ts';
import { closingOffers, offer, planOffers } from './offers.ts';

/** What a radio line wants of the desk: a call taken or rung back, an ask answered, a plan taken up again, a file closed. */
export type Wanted =
  | { readonly what: 'answer' | 'callBack'; readonly report: ReportId }
  | { readonly what: 'ask'; readonly order: OrderId; readonly ask: string }
  | { readonly what: 'plan' | 'close'; readonly caseId: CaseId };

/** What the line of a fact wants; undefined for one that only tells. */
export function asksFor(fact: Fact): Wanted | undefined {
  if (fact.type === 'reportMade') return { what: 'answer', report: fact.report.id };
  if (fact.type === 'rangAgain') return { what: 'answer', report: fact.report };
  if (fact.type === 'callGivenUp') return { what: 'callBack', report: fact.report };
  if (fact.type === 'askRaised') return { what: 'ask', order: fact.order, ask: fact.ask };
  if (fact.type === 'planStepMoved' && fact.state === 'failed') return { what: 'plan', caseId: fact.caseId };
  return fact.type === 'stageChanged' && fact.region === 'closing' && fact.to === 'closable'
    ? { what: 'close', caseId: fact.caseId }
    : undefined;
}

/** The answers that a line may still be given: none once it has been answered, or somebody else has done it. */
function repliesTo(shift: Shift, wanted: Wanted, asks: () => readonly OpenAsk[]): readonly Offer[] {
  const { state, world } = shift;
  switch (wanted.what) {
    case 'answer':
    case 'callBack': {
      const only = offer(shift, { type: wanted.what, report: wanted.report }, word(world, `command.${wanted.what}`));
      return isOver(shift, wanted) ? [] : [only];
    }
    case 'ask': {
      const ask = asks().find(({ order, ask: id }) => order === wanted.order && id === wanted.ask);
      return (ask?.options ?? []).map(({ id, label, because }) => ({
        ...offer(shift, { type: 'reply', order: wanted.order, option: id }, label),
        ...(because && { because }),
      }));
    }
    case 'plan': {
      const record = state.cases[wanted.caseId];
      return record?.plan?.stopped === true && record.closing !== 'closed' ? planOffers(shift, record) : [];
    }
    case 'close': {
      const record = state.cases[wanted.caseId];
      return record?.closing === 'closable' ? closingOffers(shift, record) : [];
    }
  }
}

/** Whether a call has been taken, or rings again, since its line was told. */
function isOver({ state }: Shift, { what, report }: Extract<Wanted, { report: ReportId }>): boolean {
  const intake = state.reports[report]?.intake;
  return what === 'answer' ? intake !== 'ringing' : intake !== 'abandoned';
}

/** The lines, with what can be answered to those that want something; `wanted` by their place in the list. */
export function withReplies(
  shift: Shift,
  messages: readonly Message[],
  wanted: ReadonlyMap<number, Wanted>,
  asks: () => readonly OpenAsk[],
): readonly Message[] {
  const told = [...messages];
  for (const [at, wants] of wanted) {
    const replies = repliesTo(shift, wants, asks);
    if (replies.length > 0) told[at] = { ...told[at]!, replies };
  }
  return told;
}
