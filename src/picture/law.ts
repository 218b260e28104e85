import { amberShare, owedDuties } from '../assessment/index.ts';
import type { CaseId, Instant } from '../kernel/index.ts';
import { instant } from '../kernel/index.ts';
import { type Activation, activationsOf, caseWatch, follow, followTime, ruleBookOf } from '../procedure/index.ts';
import { isDutyRule, type Rule } from '../scenario/index.ts';
import { attributeAtBirth, type CaseRecord, type Shift } from '../simulation/index.ts';
import { citeOf } from './cite.ts';
import type { CaseCard, HandOverRow, LegalClock, LetterRow, Warning } from './deskPicture.ts';
import { word } from './labels.ts';
import { remedyOf, waysFor } from './remedy.ts';

/** The law as the desk can know it, live: the same rules as the findings, over what the desk knows. */
export interface Law {
  readonly catchUp: () => void;
  readonly warnings: () => readonly Warning[];
  readonly clocks: () => readonly LegalClock[];
  readonly letters: () => readonly LetterRow[];
  readonly card: (record: CaseRecord) => CaseCard['law'];
  readonly log: (record: CaseRecord) => CaseCard['log'];
  readonly handOver: () => readonly HandOverRow[];
}

/** How long a breach stays among the early warnings, in seconds. */
const redFor = 600;

/** One activation with its rule and instants of the shift. */
interface Duty {
  readonly caseId: CaseId;
  readonly record: CaseRecord;
  readonly rule: Rule;
  readonly activation: Activation;
  readonly at: Instant;
  readonly expires: Instant | null;
  readonly brokenAt: Instant | null;
}

/** Follows a shift's log with the rules in force. */
export function lawOf(shift: Shift): Law {
  const { world, state } = shift;
  // Without early warning nothing turns amber; what has run out is still seen to have run out.
  const amberAt = world.resolved.scenario.warnings ? amberShare : Infinity;
  const book = ruleBookOf(world, (incident, person, name) => attributeAtBirth(world, incident, person, name));
  const rules = new Map(world.resolved.pack.rules.rules.map((rule) => [rule.id, rule]));
  const watch = caseWatch('known');
  const logs = new Map<CaseId, { readonly at: Instant; readonly act: string; readonly who: string | null }[]>();
  let told = 0;

  const catchUp = (): void => {
    for (; told < shift.log.length; told++) {
      const entry = shift.log[told]!;
      follow(book, watch, entry, told);
      const { fact } = entry;
      if (fact.type !== 'activityDone') continue;
      const lines = logs.get(fact.caseId) ?? [];
      if (lines.length === 0) logs.set(fact.caseId, lines);
      lines.push({ at: entry.at, act: fact.act, who: fact.unit === null ? null : state.units[fact.unit]!.callSign });
    }
    followTime(book, watch, state.now);
    duties = null;
  };

  const dutiesOf = (caseId: CaseId): Duty[] => {
    const watched = watch.cases[caseId];
    const record = state.cases[caseId];
    if (!watched || !record || record.number === null || watched.absorbedBy !== null) return [];
    return activationsOf(watched).flatMap((activation): Duty[] => {
      const rule = rules.get(activation.rule);
      if (!rule) return [];
      const at = instant(watched.origin + activation.at);
      return [
        {
          caseId,
          record,
          rule,
          activation,
          at,
          expires: activation.expires === undefined ? null : instant(watched.origin + activation.expires),
          brokenAt: activation.brokenAt === undefined ? null : instant(watched.origin + activation.brokenAt),
        },
      ];
    });
  };
  /** Gathered once for each time it has caught up: warnings, clocks and letters read the same. */
  let duties: readonly Duty[] | null = null;
  const open = (): readonly Duty[] => (duties ??= state.open.flatMap(dutiesOf));
  const number = (record: CaseRecord): string => record.number ?? '';

  const warningOf = (duty: Duty): Warning | undefined => {
    const { rule, activation, record } = duty;
    const used = duty.expires === null ? 0 : (state.now - duty.at) / Math.max(1, duty.expires - duty.at);
    const amber = activation.verdict === 'open' && duty.expires !== null && used >= amberAt;
    const red = activation.verdict === 'violated' && duty.brokenAt !== null && state.now - duty.brokenAt <= redFor && duty.brokenAt >= 0;
    if (!amber && !red) return undefined;
    const { text, command } = remedyOf(shift, record, rule, activation);
    return {
      id: `${duty.caseId}/${rule.id}/${activation.at}/${activation.person ?? ''}`,
      level: red ? 'red' : 'amber',
      rule: rule.id,
      caseId: duty.caseId,
      number: number(record),
      title: rule.title,
      remedy: text,
      command,
      cite: citeOf(world.resolved, rule.cite),
      basis: rule.basis,
      at: red ? duty.brokenAt : duty.at,
      expires: duty.expires,
      severity: rule.severity,
    };
  };

  const handOver = (): readonly HandOverRow[] => {
    const owed = owedDuties(book, watch, state, Math.max(world.ends, state.now));
    const choices = [...rules.values()]
      .filter(isDutyRule)
      .map(({ id, title, cite }) => ({ rule: id, title, cite: citeOf(world.resolved, cite) }));
    return state.open
      .map((id) => state.cases[id]!)
      .filter(({ number: filed }) => filed !== null)
      .map((record): HandOverRow => ({
        caseId: record.id,
        number: number(record),
        type: world.caseTypes.get(record.type ?? '')?.type.name ?? word(world, 'type.unknown'),
        choices,
        receivers: world.resolved.scenario.handOverTo,
        named: state.handOver.duties[record.id] ?? [],
        proposed: owed.filter(({ caseId }) => caseId === record.id).map(({ rule, due }) => ({ rule, due, to: 0 })),
      }));
  };

  return {
    catchUp,
    warnings: () =>
      (world.resolved.scenario.warnings ? open() : [])
        .map(warningOf)
        .filter((warning): warning is Warning => warning !== undefined)
        .sort((a, b) => (a.level === b.level ? (a.expires ?? a.at) - (b.expires ?? b.at) : a.level === 'amber' ? -1 : 1)),
    clocks: () =>
      open()
        .filter(({ rule, activation, expires }) => rule.clock !== undefined && activation.verdict === 'open' && expires !== null)
        .map((duty): LegalClock => {
          const [used, bound] = [state.now - duty.at, duty.expires! - duty.at];
          return {
            id: `${duty.caseId}/${duty.rule.id}/${duty.activation.at}`,
            kind: duty.rule.clock!,
            rule: duty.rule.id,
            caseId: duty.caseId,
            number: number(duty.record),
            title: duty.rule.title,
            cite: citeOf(world.resolved, duty.rule.cite),
            used,
            bound,
            state: used >= bound ? 'broken' : used >= amberAt * bound ? 'amber' : 'quiet',
          };
        })
        .sort((a, b) => a.bound - a.used - (b.bound - b.used)),
    letters: () =>
      open()
        .filter(({ rule }) => rule.clock === 'letter')
        .map((duty, index, all) =>
          letterOf(
            duty,
            all.slice(0, index).some(({ caseId }) => caseId === duty.caseId),
            state.now,
            amberAt,
          ),
        )
        .sort((a, b) => order[a.state] - order[b.state] || (a.due ?? a.at) - (b.due ?? b.at)),
    card: (record) =>
      dutiesOf(record.id)
        .map(({ rule, activation, at, expires }) => ({
          rule: rule.id,
          title: rule.title,
          text: { en: rule.en, zh: rule.zh },
          cite: citeOf(world.resolved, rule.cite),
          severity: rule.severity,
          basis: rule.basis,
          state:
            activation.verdict === 'open'
              ? ('open' as const)
              : activation.verdict === 'satisfied'
                ? ('kept' as const)
                : ('broken' as const),
          expires: activation.verdict === 'open' ? expires : null,
          at,
          ways: activation.verdict === 'satisfied' ? [] : waysFor(shift, record, rule, activation),
        }))
        .sort((a, b) => rank[a.state] - rank[b.state] || (a.expires ?? a.at) - (b.expires ?? b.at)),
    log: (record) =>
      (logs.get(record.id) ?? []).map(({ at, act, who }) => ({
        at,
        act,
        name: world.activities.get(act)?.activity.name ?? { en: act, zh: act },
        who,
      })),
    handOver,
  };
}

function letterOf({ caseId, record, rule, activation, at, expires }: Duty, again: boolean, now: Instant, amberAt: number): LetterRow {
  const { verdict } = activation;
  const waits = expires !== null && (now - at) / Math.max(1, expires - at) >= amberAt ? ('amber' as const) : ('open' as const);
  return {
    id: `${caseId}/${rule.id}/${activation.at}`,
    caseId,
    number: record.number ?? '',
    at,
    due: expires,
    state: verdict === 'open' ? waits : verdict === 'violated' ? 'late' : 'answered',
    again,
  };
}

const order = { late: 0, amber: 1, open: 2, answered: 3 } as const;
const rank = { open: 0, broken: 1, kept: 2 } as const;
