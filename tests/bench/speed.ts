import type { Shift } from '../../src/simulation/index.ts';
import { best, type Timed } from './measure.ts';
import { judgedAgain, live, marketShift, resimulated, syntheticShift } from './shifts.ts';
import type { Row, Section } from './table.ts';

const speedRows = (what: string, { value: { state, log }, ms }: Timed<Shift>, mark?: string): readonly Row[] => [
  { what, value: state.now / (ms / 1000), unit: '× real time', ...(mark !== undefined && { mark }) },
  { what: `${what}: facts`, value: log.length / (ms / 1000), unit: 'facts/s' },
];

/** How much there was to do: a quick run over an empty district says nothing. */
function counts(shift: Shift): readonly Row[] {
  const { state, log, journal } = shift;
  const cases = Object.values(state.cases);
  const fullest = { agenda: 0, movers: 0, open: 0 };
  resimulated(shift, ({ state: { agenda, movers, open } }) => {
    fullest.agenda = Math.max(fullest.agenda, Object.keys(agenda.keys).length);
    fullest.movers = Math.max(fullest.movers, Object.keys(movers).length);
    fullest.open = Math.max(fullest.open, open.length);
  });
  return [
    { what: 'simulated', value: state.now / 3600, unit: 'h' },
    { what: 'units', value: Object.keys(state.units).length, unit: '' },
    { what: 'cases', value: cases.length, unit: '' },
    { what: 'of them registered', value: cases.filter(({ number }) => number !== null).length, unit: '' },
    { what: 'commands', value: journal.length, unit: '' },
    { what: 'facts', value: log.length, unit: '' },
    { what: 'facts per case', value: log.length / cases.length, unit: '', mark: '≥ 60' },
    { what: 'most on the agenda at once', value: fullest.agenda, unit: 'entries' },
    { what: 'most suspects on the move at once', value: fullest.movers, unit: '' },
    { what: 'most cases open at once', value: fullest.open, unit: '' },
    { what: 'suspects’ moves', value: log.filter(({ fact }) => fact.type === 'suspectMoved').length, unit: 'facts' },
  ];
}

const marked = ['≥ 100,000', '≥ 50,000', '≥ 30,000'] as const;

function rowsOf(shift: Shift, marks: readonly string[]): readonly Row[] {
  const counted = counts(shift);
  const simulated = best(() => resimulated(shift));
  const judged = best(judgedAgain(shift));
  const played = best(() => live(shift.world));
  return [
    ...counted,
    ...speedRows('(a) simulation only', simulated, marks[0]),
    ...speedRows('(b) with monitors and chain', judged, marks[1]),
    ...speedRows('(c) live with `nearest` and its pictures', played, marks[2]),
    { what: '(c) cases', value: Object.keys(played.value.state.cases).length, unit: '' },
    { what: '(c) commands', value: played.value.journal.length, unit: '' },
  ];
}

/** Simulated seconds per wall second of the synthetic load. */
export const synthetic: Section = { title: 'Synthetic load', rows: () => rowsOf(syntheticShift(), marked) };

/** Simulated seconds per wall second of the night market. */
export const market: Section = { title: 'Night market', rows: () => rowsOf(marketShift(), []) };
