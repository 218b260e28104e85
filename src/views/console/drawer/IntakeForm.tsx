import { memo, useId, type ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { CallPicture, Offer } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { PriorityMark } from '../../shared/marks.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { refusalSaid } from '../../shared/wording.ts';
import { useActions, useNames } from '../actions.tsx';
import { distinctPlaces } from '../places.ts';
import { useHelp } from '../help.tsx';
import { GiveButton } from '../GiveButton.tsx';
import { useKeyHint } from '../keys/KeysContext.tsx';
import { TypeField } from './TypeField.tsx';

const disposals = ['answer', 'callBack', 'register', 'refer', 'transfer', 'refuse', 'hangUp'] as const;
const levels = [1, 2, 3, 4] as const;

/** The step that comes next in taking the call: it is marked, and says so to a screen reader. */
const nextStep = (call: CallPicture): 'type' | 'place' | 'priority' | 'deed' | null => {
  if (call.state !== 'onLine' && call.number !== null) return null;
  if (call.state === 'ringing' || call.state === 'lost') return 'deed';
  if (call.type === null) return 'type';
  // Only what becomes a case needs a place and a priority; the rest is sent on.
  if (call.disposal !== 'register') return 'deed';
  return !call.places.some((place) => place.chosen) ? 'place' : call.priority === null ? 'priority' : 'deed';
};

function NextMark({ on }: { readonly on: boolean }): ReactNode {
  const { t } = useWords();
  const help = useHelp();
  return on && help !== 'none' ? (
    <span className="next-mark" title={t('form.next')}>
      <span className="sr">{t('form.next')}</span>
    </span>
  ) : null;
}

function PlaceField({ call }: { readonly call: CallPicture }): ReactNode {
  const { t, say } = useWords();
  const { give } = useActions();
  const id = useId();
  return (
    <div className="line">
      <span id={id}>
        <NextMark on={nextStep(call) === 'place'} />
        {t('form.place')}
      </span>
      <div className="choices" role="group" aria-labelledby={id}>
        {call.places.length === 0 ? <span className="t3">{t('form.noPlace')}</span> : null}
        {distinctPlaces(call.places).map((place) => (
          <button
            key={place.belief}
            type="button"
            className="btn tight"
            aria-pressed={place.chosen}
            onClick={() => {
              give({ type: 'setPlace', report: call.report, belief: place.belief });
            }}
          >
            <span className="clip">{say(place.label.name)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function PriorityField({ call }: { readonly call: CallPicture }): ReactNode {
  const { t, refusal } = useWords();
  const { give, refused } = useActions();
  const id = useId();
  const gradeOf = (level: number): Offer | undefined =>
    call.offers.find((each) => each.command.type === 'setPriority' && each.command.priority === level);
  const why = (level: number): string => {
    const offer = gradeOf(level);
    return offer?.refusal ? refusal(offer.refusal, offer.because) : '';
  };
  const reason = why(1);
  const help = useHelp();
  const proposed = call.priority === null && help !== 'none' ? call.proposedPriority : null;
  return (
    <div className="line">
      <span id={id}>
        <NextMark on={nextStep(call) === 'priority'} />
        {t('form.priority')}
      </span>
      <div className="graded">
        <div className="seg" role="group" aria-labelledby={id}>
          {levels.map((level) => (
            <button
              key={level}
              type="button"
              aria-label={`${t('priority.is', { n: level })}${level === proposed ? `, ${t('form.proposed')}` : ''}`}
              className={level === proposed ? 'proposed' : ''}
              aria-pressed={call.priority === level}
              aria-disabled={why(level) !== '' || undefined}
              title={why(level) || t(`priority.${level}`)}
              onClick={() => {
                if (why(level) === '') give({ type: 'setPriority', report: call.report, priority: level });
                else refused(refusalSaid(gradeOf(level) ?? {}));
              }}
            >
              <PriorityMark priority={level} />
            </button>
          ))}
        </div>
        {proposed === null ? null : <span className="reason">{t('form.proposes', { n: proposed })}</span>}
      </div>
      {reason === '' ? null : <span className="reason">{reason}</span>}
    </div>
  );
}

function MergeField({ call }: { readonly call: CallPicture }): ReactNode {
  const { t, say } = useWords();
  if (call.mergeable.length === 0) return null;
  return (
    <DialogTrigger>
      <Button className="btn">
        {t('form.merge')} <span className="t3">{call.mergeable.length}</span>
      </Button>
      <Popover placement="top start">
        <Dialog className="pop merge" aria-label={t('form.merge')}>
          {call.mergeable.map((each) => (
            <div key={each.caseId} className="merge-line">
              <GiveButton offer={each.offer} className="quiet wide">
                <b>{each.number}</b> {say(each.type)} <span className="t3 clip">{say(each.place?.name)}</span>
              </GiveButton>
            </div>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What can be done with a call in its present state: nobody answers a line that is open, or rings back one that rings. */
const fits = (offer: Offer, state: CallPicture['state']): boolean => {
  const { type } = offer.command;
  if (type === 'answer') return state === 'ringing';
  if (type === 'callBack') return state === 'over' || state === 'lost';
  return type === 'hangUp' ? state === 'onLine' : state !== 'ringing' && (disposals as readonly string[]).includes(type);
};

/** Offers by why they are greyed, in their order: one reason is said once. Those that are open are always among them, if only as none. */
function byReason(offers: readonly Offer[], reasonOf: (offer: Offer) => string): readonly (readonly [string, readonly Offer[]])[] {
  const groups = new Map<string, Offer[]>();
  for (const offer of offers) groups.set(reasonOf(offer), [...(groups.get(reasonOf(offer)) ?? []), offer]);
  return groups.has('') ? [...groups] : [...groups, ['', []]];
}

/** What the desk makes of a call: its type, place and priority, and what becomes of it. */
export const IntakeForm = memo(
  function IntakeForm({ call }: { readonly call: CallPicture }): ReactNode {
    const { t, refusal } = useWords();
    const names = useNames();
    const answerKey = useKeyHint('answer');
    const offers = call.offers
      .filter((offer) => fits(offer, call.state))
      .toSorted(
        (a, b) =>
          disposals.indexOf(a.command.type as (typeof disposals)[number]) - disposals.indexOf(b.command.type as (typeof disposals)[number]),
      );
    const fitting = call.disposal === 'end' ? 'hangUp' : call.disposal;
    const wanted = nextStep(call) === 'deed' ? (call.state === 'ringing' ? 'answer' : call.state === 'lost' ? 'callBack' : fitting) : null;
    const main = offers.find((offer) => !offer.refusal && offer.command.type === wanted);
    return (
      <section className="col intake" aria-label={t('form.title')}>
        <h3>
          {t('form.title')}
          {call.number === null ? null : <span className="r">{call.number}</span>}
        </h3>
        <div className="scroll form">
          <TypeField call={call} mark={<NextMark on={nextStep(call) === 'type'} />} />
          <PlaceField call={call} />
          <PriorityField call={call} />
          <div className="deeds">
            {byReason(offers, (offer) => (offer.refusal ? refusal(offer.refusal, offer.because, names) : '')).map(([reason, group]) => (
              <div key={reason} className="deed">
                {group.map((offer) => (
                  <GiveButton
                    key={offer.command.type}
                    offer={offer}
                    className={offer === main ? 'main' : ''}
                    hint={offer.command.type === 'answer' ? answerKey : undefined}
                    reasonShown={false}
                  >
                    {t(
                      call.written && offer.command.type === 'answer'
                        ? 'deed.read'
                        : `deed.${offer.command.type as (typeof disposals)[number]}`,
                    )}
                  </GiveButton>
                ))}
                {reason === '' ? (
                  <MergeField call={call} />
                ) : (
                  <span className="reason" aria-hidden="true">
                    {reason}
                  </span>
                )}
              </div>
            ))}
          </div>
        </div>
      </section>
    );
  },
  (a, b) => alike(a, b),
);
