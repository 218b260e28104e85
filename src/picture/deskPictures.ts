import { type CaseId, instant, type ReportId, type UnitId } from '../kernel/index.ts';
import { spanOf } from '../scenario/index.ts';
import { type DeskFact, isPerceived, type Shift } from '../simulation/index.ts';
import { callPicture } from './callPicture.ts';
import { caseCard } from './caseCard.ts';
import { columnRows } from './column.ts';
import type { CaseCard, DeskPicture, Message } from './deskPicture.ts';
import { gateRows, operationRows } from './details.ts';
import { coveragePicture } from './coverage.ts';
import { extrasOf } from './extrasOf.ts';
import { guideOf } from './guide.ts';
import { lawOf } from './law.ts';
import { lazily } from './lazy.ts';
import { mapPicture } from './mapPicture.ts';
import { messageOf } from './messages.ts';
import { unitOffers } from './offers.ts';
import { asksFor, type Wanted, withReplies } from './replies.ts';
import { responseClocks } from './responseClocks.ts';
import { type KnownTimes, recommendations } from './recommend.ts';
import { openAsks } from './openAsks.ts';
import { caseRow, pendingRows } from './rows.ts';
import { deskRows, siteRow, unitRow } from './unitRows.ts';
import { whatNow } from './whatNow.ts';

/**
 * Pictures of a shift as it goes on: each call gives the picture of now; the same value while nothing changed.
 * A picture's parts are made when somebody looks at them, so a policy that looks at little costs little;
 * they must be looked at before the shift goes on.
 */
export function deskPictures(shift: Shift): () => DeskPicture {
  const law = lawOf(shift);
  const guide = guideOf(shift);
  const response = responseClocks(shift.log);
  const cards = new Map<CaseId, { readonly key: string; readonly card: Omit<CaseCard, 'row'> }>();
  const times: KnownTimes = new Map();
  const extras = extrasOf(shift);
  const messages: Message[] = [];
  /** What the lines that ask want, by their place in the list. */
  const wanted = new Map<number, Wanted>();
  let told = 0;
  let looked = 0;
  let last: { readonly key: string; readonly picture: DeskPicture } | undefined;

  const caughtUp = (): readonly Message[] => {
    for (; told < shift.log.length; told++) {
      const message = messageOf(shift, shift.log[told]!, told);
      if (!message) continue;
      const wants = asksFor(shift.log[told]!.fact);
      if (wants) wanted.set(messages.length, wants);
      messages.push(message);
    }
    return messages;
  };

  const stirredSince = (): CaseId[] => {
    const stirred = new Set<CaseId>();
    for (; looked < shift.log.length; looked++) {
      const { fact } = shift.log[looked]!;
      const caseId = isPerceived(fact) ? caseOfFact(shift, fact) : null;
      if (caseId !== null) stirred.add(caseId);
    }
    return [...stirred];
  };

  const pictureNow = (): DeskPicture => {
    const { state, world } = shift;
    const { scenario } = world.resolved;
    law.catchUp();
    const stirred = stirredSince();
    const asks = lazily(() => openAsks(shift));
    const warnings = lazily(() => law.warnings());
    const card = (id: CaseId): CaseCard | undefined => {
      const record = state.cases[id];
      if (!record) return undefined;
      const key = `${record.version}/${Math.floor(state.now / keptFor)}`;
      const known = cards.get(id);
      const row = lazily(() => caseRow(shift, record, warnings(), asks()));
      const withRow = (kept: Omit<CaseCard, 'row'>): CaseCard => Object.create(kept, { row: { get: row, enumerable: true } }) as CaseCard;
      if (known?.key === key) return withRow(known.card);
      const fresh = caseCard(shift, record, { law: law.card, log: law.log, response });
      cards.set(id, { key, card: fresh });
      return withRow(fresh);
    };
    const parts = {
      pending: lazily(() => pendingRows(shift)),
      active: lazily(() =>
        state.open
          .map((id) => state.cases[id]!)
          .filter(({ number }) => number !== null)
          .map((record) => caseRow(shift, record, warnings(), asks()))
          .sort((a, b) => (a.priority ?? 5) - (b.priority ?? 5) || (a.number < b.number ? -1 : 1)),
      ),
      closed: lazily(() =>
        Object.values(state.cases)
          .filter(({ closing, number }) => closing === 'closed' && number !== null)
          .map((record) => caseRow(shift, record, [], [])),
      ),
      units: lazily(() => Object.values(state.units).map((unit) => unitRow(shift, unit))),
      desks: lazily(() => deskRows(shift)),
      site: lazily(() => siteRow(shift)),
      map: lazily(() => mapPicture(shift)),
      messages: lazily(() => withReplies(shift, caughtUp(), wanted, asks)),
      handOver: lazily(() => law.handOver()),
      clocks: lazily(() => law.clocks()),
      letters: lazily(() => law.letters()),
      column: lazily(() => columnRows(shift)),
      gates: lazily(() => gateRows(shift)),
      operations: lazily(() => operationRows(shift)),
      coverage: lazily(() => coveragePicture(shift)),
      call: lazily(() => {
        const report = state.voice ?? lastHeard(shift);
        return report === null ? null : (callPicture(shift, report) ?? null);
      }),
    };
    const recommended = (id: CaseId): ReturnType<typeof recommendations> => recommendations(shift, id, times);
    const free = (id: CaseId): ReturnType<typeof recommendations> => recommendations(shift, id, times, true);
    const now = lazily(() =>
      whatNow(shift, {
        pending: parts.pending(),
        asks: asks(),
        warnings: warnings(),
        active: parts.active(),
        left: world.ends - state.now,
        handOver: parts.handOver,
        card,
        free,
      }),
    );
    return {
      now: state.now,
      startsAt: world.startsAt,
      stirred,
      ends: instant(spanOf(scenario.lasts)),
      ended: state.ended,
      mode: scenario.mode,
      scaffold: scenario.mode === 'exam' ? 'none' : scenario.scaffold,
      voice: state.voice,
      trust: state.trust.value,
      patrolRoutes: scenario.patrolRoutes.map(({ id, name }) => ({ route: id, name })),
      get pending() {
        return parts.pending();
      },
      get active() {
        return parts.active();
      },
      get closed() {
        return parts.closed();
      },
      get units() {
        return parts.units();
      },
      get desks() {
        return parts.desks();
      },
      get site() {
        return parts.site();
      },
      get clocks() {
        return parts.clocks();
      },
      get letters() {
        return parts.letters();
      },
      get column() {
        return parts.column();
      },
      get gates() {
        return parts.gates();
      },
      get operations() {
        return parts.operations();
      },
      get coverage() {
        return parts.coverage();
      },
      get warnings() {
        return warnings();
      },
      get asks() {
        return asks();
      },
      get messages() {
        return parts.messages();
      },
      get whatNow() {
        return now();
      },
      guide: guide(),
      get map() {
        return parts.map();
      },
      extras,
      get call() {
        return parts.call();
      },
      get handOver() {
        return parts.handOver();
      },
      handOverSigned: state.handOver.signedAt !== null,
      card,
      unitOffers: (unit: UnitId, caseId: CaseId | null) => unitOffers(shift, unit, caseId),
      callOf: (report: ReportId) => callPicture(shift, report),
      recommended,
      free,
    };
  };

  return () => {
    const key = `${shift.log.length}/${shift.state.now}`;
    if (last?.key !== key) last = { key, picture: pictureNow() };
    return last.picture;
  };
}

/** Seconds for which a card is kept while nothing happens on its case: what depends on time alone may lag that much. */
const keptFor = 30;

/** The case that a fact is about, if it is about one. */
function caseOfFact({ state }: Shift, fact: DeskFact): CaseId | null {
  if ('caseId' in fact) return fact.caseId;
  if ('report' in fact) return typeof fact.report === 'string' ? (state.reports[fact.report]?.caseId ?? null) : fact.report.caseId;
  if ('order' in fact) return typeof fact.order === 'string' ? (state.orders[fact.order]?.caseId ?? null) : fact.order.caseId;
  return 'unit' in fact ? (state.units[fact.unit]?.caseId ?? null) : null;
}

/** The report last dealt with, whose dialogue stays on the screen. */
function lastHeard({ state }: Shift): ReportId | null {
  let best: ReportId | null = null;
  for (const id of Object.keys(state.reports) as ReportId[]) {
    const report = state.reports[id]!;
    if (
      report.endedAt !== null &&
      report.answeredAt !== null &&
      report.at >= 0 &&
      (best === null || report.endedAt >= (state.reports[best]!.endedAt ?? 0))
    )
      best = id;
  }
  return best;
}
