import type { Shift, World } from '../simulation/index.ts';
import type { CaseCard, CaseRow, OpenAsk, PendingRow, Warning, WhatNow } from './deskPicture.ts';
import { word } from './labels.ts';

const settled = ['done', 'skipped', 'failed', 'cancelled'];

/** What the answer is taken from. */
interface Parts { readonly pending: readonly PendingRow[]; readonly asks: readonly OpenAsk[]; readonly warnings: readonly Warning[]; readonly active: readonly CaseRow[]; readonly card: (id: CaseRow['caseId']) => CaseCard | undefined; readonly dispatchable: (id: CaseRow['caseId']) => { readonly unit: string } | undefined }

const base = { caseId: null, report: null, number: null, command: null, why: null } as const;

/** What the most urgent thing is, and the command that begins it: the answer to "What now?". */
export function whatNow({ world }: Shift, parts: Parts): WhatNow {
  const row = (state: PendingRow['state']): PendingRow | undefined => parts.pending.find((candidate) => candidate.state === state);
  return onLine(world, row('onLine')) ?? ringing(world, row('ringing')) ?? onLine(world, row('ungraded')) ?? unassigned(world, parts, row('unassigned')) ?? asked(parts) ?? warned(parts) ?? onCases(world, parts)
    ?? { ...base, kind: 'quiet', label: word(world, 'now.quiet') };
}

function onLine(world: World, row: PendingRow | undefined): WhatNow | undefined {
  const next = row && (row.type === null ? 'now.setType' : row.place === null ? 'now.setPlace' : row.priority === null ? 'now.setPriority' : 'now.register');
  return row && next !== undefined ? { ...base, kind: 'onLine', caseId: row.caseId, report: row.report, number: row.number, label: word(world, next) } : undefined;
}

const ringing = (world: World, row: PendingRow | undefined): WhatNow | undefined => row && { ...base, kind: 'ringing', caseId: row.caseId, report: row.report, command: { type: 'answer', report: row.report }, label: word(world, 'now.answer') };

function unassigned(world: World, { dispatchable }: Parts, row: PendingRow | undefined): WhatNow | undefined {
  const unit = row && dispatchable(row.caseId)?.unit;
  return row && unit !== undefined ? { ...base, kind: 'unassigned', caseId: row.caseId, report: row.report, number: row.number, command: { type: 'dispatch', caseId: row.caseId, unit: unit as never }, label: word(world, 'now.dispatch') } : undefined;
}

function asked({ asks: [ask] }: Parts): WhatNow | undefined {
  return ask && { ...base, kind: 'ask', caseId: ask.caseId, number: ask.number, label: ask.question, why: ask.job };
}

function warned({ warnings }: Parts): WhatNow | undefined {
  const warning = warnings.find(({ level }) => level === 'amber');
  return warning && { ...base, kind: 'warning', caseId: warning.caseId, number: warning.number, label: warning.remedy, why: warning.title };
}

/** A file that can be closed, or a case without a plan. */
function onCases(world: World, { active, card: cardOf }: Parts): WhatNow | undefined {
  for (const row of active) {
    const card = cardOf(row.caseId);
    const busy = card?.plan?.stopped === false && card.plan.steps.some(({ state }) => !settled.includes(state));
    const close = busy ? undefined : card?.closing.find(({ refusal }) => refusal === undefined);
    if (close) return { ...base, kind: 'ripe', caseId: row.caseId, number: row.number, command: close.command, label: word(world, 'now.close') };
    const plan = card?.plan === null ? card.plans.find(({ refusal }) => refusal === undefined) : undefined;
    if (plan) return { ...base, kind: 'plan', caseId: row.caseId, number: row.number, command: plan.command, label: word(world, 'now.plan') };
  }
  return undefined;
}
