import type { Shift } from '../simulation/index.ts';
import type { CaseCard, CaseRow, OpenAsk, PendingRow, Warning, WhatNow } from './deskPicture.ts';
import { word } from './labels.ts';

const settled = ['done', 'skipped', 'failed', 'cancelled'];

/** What the most urgent thing is, and the command that begins it: the answer to "What now?". */
export function whatNow(shift: Shift, parts: { readonly pending: readonly PendingRow[]; readonly asks: readonly OpenAsk[]; readonly warnings: readonly Warning[]; readonly active: readonly CaseRow[]; readonly card: (id: CaseRow['caseId']) => CaseCard | undefined; readonly dispatchable: (id: CaseRow['caseId']) => { readonly unit: string } | undefined }): WhatNow {
  const { world } = shift;
  const base = { caseId: null, report: null, number: null, command: null, why: null };
  const onLine = parts.pending.find(({ state }) => state === 'onLine');
  if (onLine) return { ...base, kind: 'onLine', caseId: onLine.caseId, report: onLine.report, number: onLine.number, label: word(world, onLine.type === null ? 'now.setType' : onLine.place === null ? 'now.setPlace' : onLine.priority === null ? 'now.setPriority' : 'now.register') };
  const ringing = parts.pending.find(({ state }) => state === 'ringing');
  if (ringing) return { ...base, kind: 'ringing', caseId: ringing.caseId, report: ringing.report, command: { type: 'answer', report: ringing.report }, label: word(world, 'now.answer') };
  const ungraded = parts.pending.find(({ state }) => state === 'ungraded');
  if (ungraded) return { ...base, kind: 'onLine', caseId: ungraded.caseId, report: ungraded.report, number: ungraded.number, label: word(world, ungraded.type === null ? 'now.setType' : ungraded.place === null ? 'now.setPlace' : ungraded.priority === null ? 'now.setPriority' : 'now.register') };
  const unassigned = parts.pending.find(({ state }) => state === 'unassigned');
  if (unassigned) {
    const unit = parts.dispatchable(unassigned.caseId)?.unit;
    if (unit !== undefined) return { ...base, kind: 'unassigned', caseId: unassigned.caseId, report: unassigned.report, number: unassigned.number, command: { type: 'dispatch', caseId: unassigned.caseId, unit: unit as never }, label: word(world, 'now.dispatch') };
  }
  const [ask] = parts.asks;
  if (ask) return { ...base, kind: 'ask', caseId: ask.caseId, number: ask.number, label: ask.question, why: ask.job };
  const warning = parts.warnings.find(({ level }) => level === 'amber');
  if (warning) return { ...base, kind: 'warning', caseId: warning.caseId, number: warning.number, label: warning.remedy, why: warning.title };
  for (const row of parts.active) {
    const card = parts.card(row.caseId);
    const busy = card?.plan?.stopped === false && card.plan.steps.some(({ state }) => !settled.includes(state));
    const close = busy ? undefined : card?.closing.find(({ refusal }) => refusal === undefined);
    if (close) return { ...base, kind: 'ripe', caseId: row.caseId, number: row.number, command: close.command, label: word(world, 'now.close') };
    const plan = card?.plan === null ? card.plans.find(({ refusal }) => refusal === undefined) : undefined;
    if (plan) return { ...base, kind: 'plan', caseId: row.caseId, number: row.number, command: plan.command, label: word(world, 'now.plan') };
  }
  return { ...base, kind: 'quiet', label: word(world, 'now.quiet') };
}
