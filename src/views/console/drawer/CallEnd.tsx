import type { ReactNode } from 'react';
import type { CallPicture } from '../../../picture/index.ts';
import { useWords } from '../../shared/Wording.tsx';

type Ended = Pick<CallPicture, 'disposed' | 'type' | 'types' | 'places' | 'beliefs' | 'state'>;

/** How many things that the caller told are named when a call is passed on. */
const named = 4;

/** What became of a call: to whom it was passed, and what was passed on with it. */
export function CallEnd({ call }: { readonly call: Ended }): ReactNode {
  const { t, say, slot } = useWords();
  const { disposed, type, types, places, beliefs, state } = call;
  if (disposed === null || state === 'onLine' || state === 'ringing' || state === 'held') return null;
  const kind = types.find(({ id }) => id === type)?.name;
  const place = places.find(({ chosen }) => chosen) ?? places[0];
  const passedOn = disposed === 'transferred' || disposed === 'referred';
  const told = [
    ...(place ? [say(place.label.name)] : []),
    ...beliefs
      .filter(({ aspect }) => aspect !== 'place')
      .slice(0, named)
      .map(({ value }) => slot(value)),
  ];
  return (
    <p className="call-end" role="note">
      <b>{t(`call.end.${disposed}`)}</b>
      {passedOn && kind ? <> {t('call.end.as', { type: say(kind) })}</> : null}
      {passedOn && told.length > 0 ? <span className="t2"> {t('call.end.told', { what: told.join(t('plan.hold.comma')) })}</span> : null}
    </p>
  );
}
