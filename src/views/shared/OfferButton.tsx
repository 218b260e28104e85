import { useId, type ReactNode } from 'react';
import type { Offer, Refusal, Text } from '../../picture/index.ts';
import { Key } from './marks.tsx';
import { refusalSaid, type Names, type Saying } from './wording.ts';
import { useWords } from './Wording.tsx';

/** What can be given now, or why not. */
export interface Openness {
  readonly refusal?: Refusal;
  readonly because?: Text | null;
}

interface OfferButtonProps {
  readonly open: Openness;
  readonly children: ReactNode;
  readonly hint?: string | undefined;
  readonly className?: string;
  readonly pressed?: boolean;
  readonly names?: Names | undefined;
  /** Whether the reason stands beside the button as well; otherwise only in its tooltip and description. */
  readonly reasonShown?: boolean;
  readonly onPress: () => void;
  /** The figure that presses it. */
  readonly digit?: number | undefined;
  /** Told when somebody presses a greyed button: the reason. */
  readonly onRefused: (why: Saying) => void;
}

/** A button for an offer. Greyed it keeps its focus and its place, and says why: beside it, as a tooltip and to a screen reader. */
export function OfferButton({
  open,
  children,
  hint,
  className = '',
  pressed,
  names,
  reasonShown = true,
  digit,
  onPress,
  onRefused,
}: OfferButtonProps): ReactNode {
  const words = useWords();
  const id = useId();
  const reason = open.refusal ? words.refusal(open.refusal, open.because ?? undefined, names) : '';
  const greyed = open.refusal !== undefined;
  const press = (): void => {
    if (greyed) onRefused(refusalSaid(open, names));
    else onPress();
  };
  return (
    <>
      <button
        type="button"
        className={`btn ${className}`}
        data-digit={digit}
        aria-disabled={greyed || undefined}
        aria-pressed={pressed}
        aria-describedby={greyed ? id : undefined}
        title={greyed ? reason : undefined}
        onClick={press}
      >
        {digit === undefined ? null : <Key>{digit}</Key>}
        {children}
        {hint === undefined ? null : <Key>{hint}</Key>}
      </button>
      {greyed ? (
        <span id={id} className={reasonShown ? 'reason' : 'sr'}>
          {reason}
        </span>
      ) : null}
    </>
  );
}

/** The openness of an offer, without its command. */
export const openness = (offer: Offer): Openness => ({
  ...(offer.refusal && { refusal: offer.refusal }),
  ...(offer.because && { because: offer.because }),
});
