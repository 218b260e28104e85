import type { Assessment, Finding, Loss } from '../../assessment/index.ts';
import type { CaseId, OrderId, UnitId } from '../../kernel/index.ts';
import type { Rule, Text } from '../../scenario/index.ts';
import type { Entry, ShiftState, World } from '../../simulation/index.ts';
import type { Slot } from '../deskPicture.ts';
import { citeOf } from '../cite.ts';
import { personName, word } from '../labels.ts';
import type { FindingPicture } from '../reviewPicture.ts';

interface Ground {
  readonly world: World;
  readonly state: ShiftState;
  readonly log: readonly Entry[];
}

const kinds: Readonly<Record<Finding['charge'], FindingPicture['kind']>> = {
  charged: 'broken',
  repeated: 'broken',
  unknowable: 'unknowable',
  inherited: 'unknowable',
  credit: 'credit',
  pending: 'pending',
};

/** Every finding of a rule and every other loss, in the order of time; together they lost what is missing of the shift's 100. */
export function findingPictures(ground: Ground, { findings, score }: Assessment): readonly FindingPicture[] {
  const rules = new Map<string, Rule>(ground.world.resolved.pack.rules.rules.map((rule) => [rule.id, rule]));
  const losses = joined(score.losses.filter(({ kind }) => kind !== 'rule'));
  const lostBy = new Map(
    score.losses.flatMap(({ kind, what, ofTotal }) => (kind === 'rule' && what !== null ? [[what, ofTotal] as const] : [])),
  );
  return [
    ...findings.flatMap((finding) => {
      const rule = rules.get(finding.rule);
      return rule ? [ruleFinding(ground, finding, rule, lostBy.get(finding.id) ?? 0)] : [];
    }),
    ...losses.map((loss, index) => lossFinding(ground, loss, index, loss.rule === null ? undefined : rules.get(loss.rule))),
  ].sort((a, b) => a.at - b.at || (a.fact ?? 0) - (b.fact ?? 0));
}

/** Which case it was: its number, else what it truly was. */
function caseOf({ world, state }: Ground, caseId: CaseId | null): Pick<FindingPicture, 'caseId' | 'number' | 'about'> {
  const record = caseId === null ? undefined : state.cases[caseId];
  const number = record?.number ?? null;
  const about = record && number === null ? (world.caseTypes.get(state.incidents[record.incident]!.type)?.type.name ?? null) : null;
  return { caseId, number, about };
}

function ruleFinding(ground: Ground, finding: Finding, rule: Rule, lost: number): FindingPicture {
  return {
    id: finding.id,
    kind: kinds[finding.charge],
    severity: finding.charge === 'credit' ? null : finding.severity,
    rule: finding.rule,
    title: rule.title,
    text: { en: rule.en, zh: rule.zh },
    cite: citeOf(ground.world.resolved, rule.cite),
    basis: rule.basis,
    confidence: rule.confidence,
    ofTotal: 0 - lost,
    points: finding.points,
    pointsOf: 'compliance',
    at: finding.at,
    fact: finding.fact,
    ...caseOf(ground, finding.caseId),
    took: null,
    broke: finding.verdict === 'violated' ? brokenBy(ground, finding) : null,
    by: finding.verdict === 'violated' ? doneBy(ground, finding) : null,
    remedy: remedyOf(ground, finding, rule),
    warnedAt: finding.warnedAt,
  };
}

/** The act that broke the rule, the closing of the file, or the time that ran out. */
function brokenBy({ world, log }: Ground, { fact, expires, at }: Finding): FindingPicture['broke'] {
  const entry = log[fact];
  if (entry?.fact.type === 'stageChanged') return { key: 'broke.closed', slots: {} };
  const act: Slot =
    entry?.fact.type === 'activityDone'
      ? (world.activities.get(entry.fact.act)?.activity.name ?? { value: entry.fact.act })
      : { value: '' };
  return { key: expires !== null && expires <= at ? 'broke.time' : 'broke.act', slots: { act } };
}

/** Who did it, of a breach by something that was done. */
function doneBy(ground: Ground, { fact, expires, at }: Finding): FindingPicture['by'] {
  const { world, state, log } = ground;
  const done = log[fact]?.fact;
  if (done?.type !== 'activityDone' || (expires !== null && expires <= at)) return null;
  const { unit, order, person, attributes, caseId } = done;
  const incident = state.incidents[state.cases[caseId]!.incident]!;
  const { officers } = attributes;
  const by = {
    who: whoOf(ground, unit, order),
    officers: typeof officers === 'number' ? officers : null,
    person: person === null ? null : personName(world, incident, person),
  };
  return by.who === null && by.officers === null && by.person === null ? null : by;
}

/** The unit, else all who had the order, else the desk that did it. */
function whoOf({ world, state }: Ground, unit: UnitId | null, orderId: OrderId | null): Text | null {
  const order = orderId === null ? undefined : state.orders[orderId];
  const units = unit === null ? (order?.units ?? []) : [unit];
  const signs = units.flatMap((id) => state.units[id]?.callSign ?? []).join(', ');
  if (signs !== '') return { en: signs, zh: signs };
  const doer = order && world.jobs.get(order.job)?.job.doer;
  return doer && 'desk' in doer ? (world.resolved.pack.desks.find(({ id }) => id === doer.desk)?.name ?? null) : null;
}

/** The pack's own instruction, else the names of the activities that would have satisfied the rule. */
function remedyOf({ world }: Ground, { wouldSatisfy }: Finding, { remedy }: Rule): Text | null {
  if (remedy) return { en: remedy.en, zh: remedy.zh };
  const names = wouldSatisfy.flatMap((act) => world.activities.get(act)?.activity.name ?? []);
  return names.length === 0 ? null : { en: names.map(({ en }) => en).join(' / '), zh: names.map(({ zh }) => zh).join(' / ') };
}

/** Losses of one kind by one fact on one case are told once, in the part that lost most. */
function joined(losses: readonly Loss[]): readonly Loss[] {
  const by = new Map<string, Loss>();
  for (const loss of losses) {
    const key = `${loss.caseId ?? ''}/${loss.kind}/${loss.fact}/${loss.what ?? ''}`;
    const known = by.get(key);
    by.set(key, known ? { ...known, points: known.points + loss.points, ofTotal: known.ofTotal + loss.ofTotal } : loss);
  }
  return [...by.values()];
}

/** What a breach takes besides its own points is named as that, and not as a second breach; what was slow or missed says so. */
const saysWhy: ReadonlySet<Loss['kind']> = new Set(['criticalTime', 'failed', 'phase', 'goal']);

function lossFinding(ground: Ground, loss: Loss, index: number, rule: Rule | undefined): FindingPicture {
  return {
    id: `loss.${index}`,
    kind: loss.part === 'compliance' ? 'broken' : loss.part,
    severity: null,
    rule: loss.rule,
    title: titleOf(ground, loss, rule),
    text: rule ? { en: rule.en, zh: rule.zh } : null,
    cite: rule ? citeOf(ground.world.resolved, rule.cite) : null,
    basis: rule?.basis ?? null,
    confidence: rule?.confidence ?? null,
    ofTotal: -loss.ofTotal,
    points: -loss.points,
    pointsOf: loss.part === 'desk' ? 'desk' : 'case',
    at: loss.at,
    fact: loss.fact,
    ...caseOf(ground, loss.caseId),
    took: loss.took,
    broke: { key: wordOf(loss), slots: {} },
    by: null,
    remedy: null,
    warnedAt: null,
  };
}

/** The pack's word for a loss; of a case on which nothing was done, whether the report was not even taken on. */
const wordOf = ({ kind, what, key }: Loss): string => (kind === 'neglected' && what !== null ? `neglect.${what}` : key);

/** The kind of loss with the phase, the goal or the rule by its name, as far as there is one and it does not speak for itself. */
function titleOf(ground: Ground, loss: Loss, rule: Rule | undefined): Text {
  const why = word(ground.world, wordOf(loss));
  const name = nameOf(ground, loss) ?? rule?.title;
  return !name ? why : saysWhy.has(loss.kind) ? of(why, name) : name;
}

function nameOf({ world, state }: Ground, { kind, what, caseId }: Loss): Text | undefined {
  const record = caseId === null ? undefined : state.cases[caseId];
  const type = record && world.caseTypes.get(state.incidents[record.incident]!.type)?.type;
  const list: readonly { readonly id: string; readonly name: Text }[] =
    kind === 'phase' ? (type?.phases ?? []) : kind === 'goal' ? (type?.goals ?? []) : [];
  return list.find(({ id }) => id === what)?.name;
}

/** What happened, and by which rule. */
const of = (what: Text, rule: Text): Text => ({ en: `${what.en}: ${rule.en}`, zh: `${what.zh}：${rule.zh}` });
