/**
 * The closed alphabet of the case statechart, by region. The machines in `simulation/cases` are written in it,
 * and an activity of a pack raises at most one of these.
 */
export const alphabet = {
  intake: ['answer', 'grade', 'register', 'transfer', 'merge', 'refer', 'refuse', 'end', 'abandon', 'ringAgain', 'callBack'],
  complainant: ['hear', 'update', 'tellResult', 'followUp'],
  response: ['assign', 'setOut', 'arrive', 'finishScene', 'standDown'],
  inquiry: ['gainLead', 'identify', 'clear', 'locate', 'lose', 'exhaust'],
  closing: ['ripen', 'reopen', 'close'],
  custody: ['stop', 'arrest', 'carry', 'enterSite', 'question', 'decide', 'detain', 'letGo', 'meet', 'handOver'],
  property: ['list', 'find', 'seize', 'stopPayment', 'freeze', 'proveOwner', 'giveBack', 'loseTrace'],
} as const;

/** A region of the case statechart. */
export type Region = keyof typeof alphabet;
export const regions = Object.keys(alphabet) as readonly Region[];
/** An event of the case statechart. */
export type ChartEvent = (typeof alphabet)[Region][number];
export const chartEvents = [
  ...alphabet.intake,
  ...alphabet.complainant,
  ...alphabet.response,
  ...alphabet.inquiry,
  ...alphabet.closing,
  ...alphabet.custody,
  ...alphabet.property,
] as const;

const home = new Map<ChartEvent, Region>(regions.flatMap((region) => alphabet[region].map((event) => [event, region] as const)));

/** The region in which an event of the chart is heard. */
export function regionOf(event: ChartEvent): Region {
  const region = home.get(event);
  if (!region) throw new Error(`not an event of the chart: ${event}`);
  return region;
}
