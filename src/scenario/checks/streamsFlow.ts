import { shiftLimits } from '../limits.ts';
import { spanOf } from '../pack/spans.ts';
import { type Finding, finding } from '../problem.ts';
import { residentsFactor, streamName } from '../streams.ts';
import { idsOf, named, type ScenarioCheck, strangers, under, type Whole } from './check.ts';

/** Streams bring case types of the pack in zones of the district, and no more reports than a shift can hold. */
export const streamsFlow: ScenarioCheck = (whole) => {
  const { scenario, pack, district } = whole;
  return [
    ...strangers(
      under(scenario.streams, ['streams'], ({ type }, path) => named([...path, 'type'], type)),
      idsOf(pack.caseTypes),
      'case type',
    ),
    ...strangers(
      under(scenario.streams, ['streams'], ({ zones }, path) =>
        Object.keys(zones).map((name) => ({ path: [...path, 'zones', name], name })),
      ),
      idsOf(district.zones),
      'zone in this district',
    ),
    ...sameName(whole),
    ...tooMany(whole),
  ];
};

/** Two streams under one name would bring the very same incidents. */
function sameName({ scenario }: Whole): readonly Finding[] {
  const taken = new Set<string>();
  return under(scenario.streams, ['streams'], (stream, path) => {
    const name = streamName(stream);
    if (!taken.has(name)) return (taken.add(name), []);
    return [
      finding(
        [...path, stream.id === undefined ? 'type' : 'id'],
        'duplicateId',
        `A stream before this one is named “${name}” too; give one of them an id of its own.`,
      ),
    ];
  });
}

/** Reports to be expected, at the streams' busiest hours. */
function tooMany({ scenario, district }: Whole): readonly Finding[] {
  const days = (spanOf(scenario.lasts) / 86_400) * residentsFactor(scenario, district.zones);
  const expected = scenario.streams.reduce((sum, stream) => {
    const residents = district.zones.reduce((people, zone) => people + zone.residents * (stream.zones[zone.id] ?? 1), 0);
    return sum + (stream.perMillionPerDay * stream.intensity * Math.max(...(stream.hours ?? stream.blocks)) * residents * days) / 1_000_000;
  }, 0);
  return expected <= shiftLimits.expectedReports
    ? []
    : [
        finding(
          ['streams'],
          'tooMany',
          `These streams may bring ${Math.floor(expected)} reports; a shift holds ${shiftLimits.expectedReports} at most.`,
        ),
      ];
}
