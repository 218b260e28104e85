import type { CaseRecord, Incident, Shift, World } from '../simulation/index.ts';
import type { Text } from '../scenario/index.ts';
import type { BeliefLine, Slot } from './deskPicture.ts';
import { personName, placeLabel, slotOf, spanText, word } from './labels.ts';
import type { UnitId } from '../kernel/index.ts';

/** What the desk believes, in words: who says so, how sure, about whom. It never tells whether it is true. */
export function beliefLines(shift: Shift, record: CaseRecord): BeliefLine[] {
  const { world, state } = shift;
  const incident = state.incidents[record.incident]!;
  return distinct(record.beliefs).map((belief) => ({
    id: belief.id,
    about: belief.about,
    aspect: belief.aspect,
    standing: belief.standing,
    at: belief.at,
    who: belief.about === 'person' && belief.subject !== null ? personName(world, incident, belief.subject) : null,
    value: believed(world, incident, belief),
    source: sourceOf(shift, record, belief.source),
  }));
}

/** Of the same thing said twice the better founded stands, then the newer. */
function distinct(beliefs: CaseRecord['beliefs']): CaseRecord['beliefs'] {
  const kept = new Map<string, CaseRecord['beliefs'][number]>();
  for (const belief of beliefs) {
    const key = JSON.stringify([belief.about, belief.subject, belief.aspect, belief.value, belief.spot]);
    const before = kept.get(key);
    if (!before || standings.indexOf(belief.standing) >= standings.indexOf(before.standing)) kept.set(key, belief);
  }
  return [...kept.values()];
}

/** How well a belief can be founded, from a bare word upwards; what was refuted ranks above, for it replaces what was said. */
export const standings: readonly string[] = ['said', 'single', 'corroborated', 'verified', 'contradicted'];

/** What is believed, in words: a name, a place, a span, a sum of money, or the value as the pack calls it. */
export function believed(world: World, incident: Incident, belief: CaseRecord['beliefs'][number]): Slot {
  if (belief.aspect === 'identity' && typeof belief.value === 'string') return personName(world, incident, belief.value);
  if (belief.spot && belief.value === null) return placeLabel(world, belief.spot).name;
  if (belief.aspect === 'whereabouts' && belief.spot) {
    const place = placeLabel(world, belief.spot).name;
    const kind = word(world, `whereabouts.${String(belief.value)}`);
    return { en: `${kind.en}, ${place.en}`, zh: `${place.zh}（${kind.zh}）` };
  }
  // Told as seconds since; said as people say it.
  if (belief.aspect.endsWith('Time') && typeof belief.value === 'number') return spanText(world, Math.floor(belief.value / 60));
  if (sums.includes(belief.aspect) && typeof belief.value === 'number') return sumText(world, belief.value);
  return slotOf(world, belief.value);
}

/** Aspects that are told as sums of money. */
const sums: readonly string[] = ['amount', 'asked', 'value'];

function sumText(world: World, amount: number): Text {
  const grouped = String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const { en, zh } = word(world, 'money.sum');
  return { en: en.replace('{value}', grouped), zh: zh.replace('{value}', grouped) };
}

function sourceOf({ world, state }: Shift, record: CaseRecord, source: string): Text {
  const unit = state.units[source as UnitId];
  if (unit) return { en: unit.callSign, zh: unit.callSign };
  const group = world.groups.all.get(source);
  if (group) return group.name;
  const evidence = world.caseTypes.get(state.incidents[record.incident]!.type)?.type.evidence.find(({ id }) => id === source);
  if (evidence) return evidence.name;
  const job = world.jobs.get(source);
  if (job) return job.job.name;
  return word(world, `source.${source}`);
}
