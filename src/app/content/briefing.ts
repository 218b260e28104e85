import type { BriefingPicture } from '../../views/index.ts';
import { startOfDay } from './card.ts';
import { mayBeExam } from './scaffold.ts';
import { residentsOf, spanOf, type ResolvedScenario } from '../../scenario/index.ts';

/** What the briefing tells of a scenario: what is stated in it, and nothing that a trainee must find out. */
export function briefingOf({ scenario, pack, district }: ResolvedScenario, plain: ResolvedScenario): BriefingPicture {
  const typeName = (id: string): { readonly en: string; readonly zh: string } =>
    pack.caseTypes.find((type) => type.id === id)?.name ?? { en: id, zh: id };
  const kinds = pack.unitKinds.map(({ id, name, mark }) => ({
    kind: id,
    name,
    mark,
    callSigns: scenario.units.filter(({ kind }) => kind === id).map(({ callSign }) => callSign),
  }));
  return {
    name: scenario.name,
    text: scenario.briefing,
    goals: scenario.goals,
    needed: { compliance: scenario.weights.passCompliance, total: scenario.weights.passScore },
    weekday: scenario.weekday,
    startsAt: startOfDay(scenario.starts),
    lasts: spanOf(scenario.lasts),
    mode: scenario.mode,
    scaffold: scenario.scaffold,
    mayBeExam: mayBeExam(plain),
    conditions: [...(scenario.conditions.rain ? ['rain' as const] : []), ...(scenario.conditions.night ? ['night' as const] : [])],
    residents: residentsOf(scenario, district.zones),
    units: kinds.filter(({ callSigns }) => callSigns.length > 0),
    desks: pack.desks.map(({ id, name, seats }) => ({ name, seats: scenario.desks[id] ?? seats })),
    streams: scenario.streams.map(({ type, perMillionPerDay, intensity }) => ({ type: typeName(type), perMillionPerDay, intensity })),
    inherited: scenario.inherited.map(({ type, priority, note }) => ({ type: typeName(type), priority, note: note ?? null })),
    pack: { name: pack.name, notice: pack.notice, effectiveFrom: pack.effectiveFrom, lastVerified: pack.lastVerified },
  };
}
