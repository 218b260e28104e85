import type { CaseRecord } from '../state.ts';

/**
 * What sending a unit to a case is: the response to it, which the time of arrival is measured by, or a further unit once somebody has been
 * there, such as a van for the way to the station.
 */
export const sendingOf = ({ response }: Pick<CaseRecord, 'response'>): 'dispatched' | 'reinforced' =>
  response === 'onScene' || response === 'sceneDone' ? 'reinforced' : 'dispatched';
