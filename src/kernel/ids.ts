import { isSafeName } from './names.ts';

declare const kind: unique symbol;
type Id<Kind extends string> = string & { readonly [kind]: Kind };

/** One handling of something that happened: the file the desk keeps. */
export type CaseId = Id<'case'>;
/** One message from outside about something that happened. */
export type ReportId = Id<'report'>;
/** Something that happened in the street, known to the desk or not: its birth name. */
export type IncidentId = Id<'incident'>;
/** A crew that can be sent somewhere. */
export type UnitId = Id<'unit'>;
/** Somebody in the street. */
export type PersonId = Id<'person'>;
/** A thing or a sum of money. */
export type ItemId = Id<'item'>;
/** A place where streets meet or end. */
export type JunctionId = Id<'junction'>;
/** A stretch between two junctions. */
export type StreetId = Id<'street'>;
/** A part of the district. */
export type ZoneId = Id<'zone'>;
/** A named place in the district. */
export type PlaceId = Id<'place'>;
/** A kind of case, as the pack describes it. */
export type CaseTypeId = Id<'caseType'>;
/** A kind of act that a case log can hold, as the pack describes it. */
export type ActivityId = Id<'activity'>;
/** A kind of work that a unit can be sent to do, as the pack describes it. */
export type JobId = Id<'job'>;
/** One order given to a unit. */
export type OrderId = Id<'order'>;
/** One question put to the desk or by it, still to be answered. */
export type AskId = Id<'ask'>;
/** A rule of procedure, as the pack describes it. */
export type RuleId = Id<'rule'>;
/** One message on a desk. */
export type MessageId = Id<'message'>;
/** A seat in the control room. */
export type DeskId = Id<'desk'>;
/** The people of a place who stand ready to help in the first minutes. */
export type GroupId = Id<'group'>;
/** A building where people are brought, kept or questioned. */
export type SiteId = Id<'site'>;

/**
 * The text as an id of the kind asked for: `idOf<UnitId>('car-1')`.
 *
 * An id is a key of records. JavaScript walks integer-like keys first whatever the order of writing,
 * and finds `constructor` in every record, so an id begins with a letter a–z or A–Z and is no inherited name.
 * @throws RangeError when it is not so.
 */
export function idOf<Kind extends Id<string>>(text: string): Kind {
  // eslint-disable-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says which kind of id it is; nothing else can
  if (!/^[A-Za-z]/.test(text) || !isSafeName(text)) throw new RangeError(`not an id: ${JSON.stringify(text)}`);
  return text as Kind;
}
