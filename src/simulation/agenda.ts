import type {
  Agenda,
  ActivityId,
  CaseId,
  DeskId,
  GroupId,
  IncidentId,
  ItemId,
  OrderId,
  PersonId,
  ReportId,
  UnitId,
} from '../kernel/index.ts';
import type { Channel } from '../scenario/index.ts';

/** What may become due. Each kind has one answer in `due.ts`. */
export type Due =
  | { readonly kind: 'birth'; readonly birth: string }
  | {
      readonly kind: 'ring';
      readonly incident: IncidentId;
      readonly ordinal: number;
      /** Of a later report; by telephone where absent. */
      readonly channel?: Channel;
    }
  | { readonly kind: 'giveUp'; readonly report: ReportId }
  | { readonly kind: 'ringAgain'; readonly report: ReportId }
  | { readonly kind: 'reply'; readonly report: ReportId; readonly question: string }
  | { readonly kind: 'acknowledge'; readonly unit: UnitId }
  | { readonly kind: 'depart'; readonly unit: UnitId }
  | { readonly kind: 'arrive'; readonly unit: UnitId }
  | { readonly kind: 'manned'; readonly unit: UnitId }
  | { readonly kind: 'patrol'; readonly unit: UnitId; readonly stop: number }
  | { readonly kind: 'detail'; readonly unit: UnitId }
  | { readonly kind: 'operation'; readonly operation: string }
  | { readonly kind: 'comeOn'; readonly unit: UnitId }
  | { readonly kind: 'goOff'; readonly unit: UnitId }
  | { readonly kind: 'served'; readonly caseId: CaseId; readonly unit: UnitId }
  | { readonly kind: 'age'; readonly caseId: CaseId; readonly seconds: number }
  | { readonly kind: 'work'; readonly caseId: CaseId }
  | { readonly kind: 'seat'; readonly desk: DeskId }
  | { readonly kind: 'site' }
  | { readonly kind: 'step'; readonly order: OrderId }
  | { readonly kind: 'turn'; readonly incident: IncidentId; readonly person: PersonId }
  | { readonly kind: 'hide'; readonly incident: IncidentId; readonly person: PersonId }
  | {
      readonly kind: 'meet';
      readonly caseId: CaseId;
      readonly person: PersonId;
      readonly unit: UnitId | null;
      readonly post: string | null;
      readonly how: 'hunt' | 'patrol' | 'post' | 'home';
    }
  | { readonly kind: 'pass'; readonly caseId: CaseId; readonly item: ItemId; readonly to: 'fence' | 'lost' }
  | { readonly kind: 'comeIn'; readonly caseId: CaseId; readonly trace: string }
  | {
      readonly kind: 'later';
      readonly caseId: CaseId;
      readonly activity: ActivityId;
      readonly person: PersonId | null;
      readonly still?: string;
      /** What comes in its place once the file is closed. */
      readonly closed?: ActivityId;
    }
  | {
      readonly kind: 'moment';
      readonly name: 'dispatched' | 'reinforced' | 'arrived' | 'vehicleStopped';
      readonly caseId: CaseId;
      readonly unit: UnitId;
      readonly person: PersonId | null;
    }
  | { readonly kind: 'watch' }
  | { readonly kind: 'answer'; readonly caseId: CaseId; readonly ordinal: number }
  | { readonly kind: 'broadcastEnds'; readonly caseId: CaseId; readonly ordinal: number }
  | { readonly kind: 'onSite'; readonly caseId: CaseId; readonly group: GroupId }
  | { readonly kind: 'deed'; readonly caseId: CaseId; readonly group: GroupId; readonly deed: string; readonly ordinal: number | null }
  | { readonly kind: 'sight'; readonly caseId: CaseId; readonly person: PersonId; readonly group: GroupId; readonly message: string | null }
  | { readonly kind: 'end' };

/** Everything that is planned in a shift. */
export type ShiftAgenda = Agenda<Due>;
