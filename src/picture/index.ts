export { advisedBroadcast } from './groups.ts';
export type { CaseId, Instant, PersonId, ReportId, UnitId } from '../kernel/index.ts';
export type { Region, Text, Wordings } from '../scenario/index.ts';
export type { Command, CommandType, Refusal, Standing, UnitStatus } from '../simulation/index.ts';
export type * from './deskPicture.ts';
export { deskPictures } from './deskPictures.ts';
export * from './ground.ts';
export type * from './reviewPicture.ts';
export { reviewPicture, type ReviewInput } from './review/reviewPicture.ts';
