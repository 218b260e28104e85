import { shiftLimits } from '../limits.ts';
import { byText, secondsFromText } from '../../kernel/index.ts';
import type { Pack } from '../pack/pack.ts';
import { type Finding, finding } from '../problem.ts';
import type { ScenarioFile } from '../scenarioFile.ts';
import { idsOf, type ScenarioCheck, strangers, under } from './check.ts';

/**
 * A shift begins on a real day that falls on its weekday, lasts for some time, and names rules that exist; its district has a place to
 * bring people to.
 */
export const shiftCanBePlayed: ScenarioCheck = ({ scenario, pack, district }) => [
  ...date(scenario.starts, scenario.weekday),
  ...before(scenario.starts.slice(0, 10), pack.rules.effectiveFrom),
  ...length(scenario.lasts),
  ...strangers(
    under(scenario.rulesOff, ['rulesOff'], (name, path) => [{ path, name }]),
    idsOf(pack.rules.rules),
    'rule',
  ),
  ...moreRecordThanThereAre(scenario.site, pack.site),
  ...(district.places.some(({ sort }) => sort === 'caseSite' || sort === 'station')
    ? []
    : [finding(['district'], 'noSite', 'The district has neither a case-handling site nor a station.')]),
];

/** No more rooms record than there are; of each what the scenario does not say is the pack's. */
const moreRecordThanThereAre = (own: ScenarioFile['site'], site: Pack['site']): readonly Finding[] =>
  own.recorded === undefined || own.recorded <= (own.rooms ?? site.rooms)
    ? []
    : [finding(['site', 'recorded'], 'outOfRange', `${own.recorded} rooms cannot record where there are ${own.rooms ?? site.rooms}.`)];

/** Rules that were not yet in force on the day are no fault (a past year may be played by the law of today), but worth a look. */
const before = (day: string, inForce: string): readonly Finding[] =>
  byText(day, inForce) < 0
    ? [{ ...finding(['starts'], 'lawNotInForce', `The rules of the pack are in force from ${inForce} on.`), severity: 'warning' }]
    : [];

function length(lasts: string): readonly Finding[] {
  const seconds = secondsFromText(lasts) ?? 0;
  return seconds > 0 && seconds <= shiftLimits.longest
    ? []
    : [finding(['lasts'], 'outOfRange', `A shift lasts from 1 second to ${shiftLimits.longest / 86_400} days.`)];
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function date(starts: string, weekday: string): readonly Finding[] {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = starts.split(/[-T:]/).map(Number);
  if (day < 1 || day > daysOf(year, month) || hour > 23 || minute > 59)
    return [finding(['starts'], 'noSuchDay', `There is no “${starts}” in the calendar.`)];
  const right = weekdays[dayOfWeek(year, month, day)]!;
  return right === weekday ? [] : [finding(['weekday'], 'wrongWeekday', `${starts.slice(0, 10)} is a ${right}.`, right)];
}

/** The days of a month of the Gregorian calendar; 0 for a month that there is not. */
function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (daysIn[month - 1] ?? 0);
}

/** 0 for Monday to 6 for Sunday, by the Gregorian calendar (Sakamoto 1992). */
function dayOfWeek(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day + 6) % 7;
}
