import { finding } from '../problem.ts';
import type { ScenarioCheck } from './check.ts';

/** At least one part of a case counts: weights of nothing measure nothing. */
export const weightsMeasure: ScenarioCheck = ({
  scenario: {
    weights: { compliance, time, outcome, public: pleased },
  },
}) =>
  compliance + time + outcome + pleased > 0
    ? []
    : [finding(['weights'], 'outOfRange', 'Compliance, time, outcome and public may not all weigh nothing.')];
