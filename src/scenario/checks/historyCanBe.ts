import type { Activity } from '../pack/activity.ts';
import { alphabet, type ChartEvent } from '../pack/chart.ts';
import type { Pack } from '../pack/pack.ts';
import { signedSeconds } from '../pack/spans.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import type { InheritedEntry } from '../scenarioFile.ts';
import { custodyWays } from './stages.ts';

type CustodyEvent = (typeof alphabet.custody)[number];
type Step = InheritedEntry['history'][number] & { readonly index: number };

/**
 * What the shift before did with somebody can have been in this order: nobody is brought to the site whom nobody arrested.
 * Acts that come late (a second questioning after the decision) change nothing and are no fault; those that come too early are.
 */
export function historyCanBe({ history }: InheritedEntry, pack: Pack, path: Path): readonly Finding[] {
  const acts = new Map(pack.activities.map((activity) => [activity.id, activity]));
  const steps = history
    .map((step, index): Step => ({ ...step, index }))
    .sort((a, b) => signedSeconds(a.at) - signedSeconds(b.at) || a.index - b.index);
  return (['culprit', 'decoy'] as const).flatMap((role) =>
    ofPerson(
      steps.filter(({ person }) => person === role),
      acts,
      path,
    ),
  );
}

function ofPerson(steps: readonly Step[], acts: ReadonlyMap<string, Activity>, path: Path): readonly Finding[] {
  const been = new Set<string>(['none']);
  let stage = 'none';
  return steps.flatMap(({ act, index }) => {
    const found: Finding[] = [];
    for (const event of eventsOf(acts.get(act))) {
      const next = custodyWays[stage]?.[event];
      if (next !== undefined) been.add((stage = next));
      else if (![...been].some((one) => custodyWays[one]?.[event] !== undefined))
        found.push(tooEarly(act, event, [...acts.values()], [...path, index, 'act']));
    }
    return found;
  });
}

/** The events of custody that an activity raises whatever is so. Who arrests has stopped somebody first. */
function eventsOf(activity: Activity | undefined): readonly CustodyEvent[] {
  const raised = [
    activity?.raises,
    ...(activity?.effects ?? []).map((effect) => (effect.do === 'raise' && effect.when === undefined ? effect.event : undefined)),
  ];
  return raised.flatMap((event) => (event === 'arrest' ? ['stop', 'arrest'] : isOfCustody(event) ? [event] : []));
}

const isOfCustody = (event: ChartEvent | undefined): event is CustodyEvent =>
  (alphabet.custody as readonly (string | undefined)[]).includes(event);

function tooEarly(act: string, event: CustodyEvent, acts: readonly Activity[], path: Path): Finding {
  const from = Object.keys(custodyWays).filter((stage) => custodyWays[stage]?.[event] !== undefined);
  const leading = acts.filter((activity) =>
    eventsOf(activity).some((one) => Object.values(custodyWays).some((ways) => from.includes(ways[one] ?? '') && one !== event)),
  );
  const before =
    leading.length === 0
      ? ''
      : ` Before it belongs ${leading
          .slice(0, 4)
          .map(({ id }) => `“${id}”`)
          .join(' or ')}.`;
  return finding(
    path,
    'tooEarly',
    `“${act}” stands before anything that leads to it: the person must be ${from.join(' or ')} by then.${before}`,
  );
}
