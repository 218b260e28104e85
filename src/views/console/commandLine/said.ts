import type { DeskPicture, Text, UnitRow } from '../../../picture/index.ts';
import { reportOf, type Subject } from './subject.ts';

const parts = (found: readonly (string | null | undefined)[], between: string): string =>
  found.filter((part) => part !== null && part !== undefined && part !== '').join(between);

/** A case as the echo names it before anything is done: number, type and place, as far as they are known. */
export function caseSaid(picture: DeskPicture, caseId: Subject['caseId']): Text {
  const report = reportOf(picture, caseId);
  const row = caseId === null ? undefined : (picture.card(caseId)?.row ?? picture.pending.find((each) => each.report === report));
  return {
    en: parts([parts([row?.number, row?.type?.en], ' '), row?.place?.name.en], ', '),
    zh: parts([parts([row?.number, row?.type?.zh], ' '), row?.place?.name.zh], '，'),
  };
}

/** A unit as the echo names it: call sign and kind. */
export const unitSaid = ({ callSign, kindName }: Pick<UnitRow, 'callSign' | 'kindName'>): Text => ({
  en: `${callSign} (${kindName.en.toLowerCase()})`,
  zh: `${callSign}（${kindName.zh}）`,
});
