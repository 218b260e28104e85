import type { ReactNode } from 'react';
import type { Offer } from '../../picture/index.ts';
import { OfferButton, openness } from '../shared/OfferButton.tsx';
import { useActions, useNames } from './actions.tsx';

interface GiveButtonProps {
  readonly offer: Offer;
  readonly children?: ReactNode;
  readonly hint?: string | undefined;
  readonly className?: string;
  readonly pressed?: boolean;
  readonly reasonShown?: boolean;
  readonly label?: string;
  readonly digit?: number | undefined;
}

/** A button that gives the command of an offer, or says why it cannot. */
export function GiveButton({ offer, children, ...rest }: GiveButtonProps): ReactNode {
  const { give, refused } = useActions();
  const names = useNames();
  return (
    <OfferButton
      open={openness(offer)}
      names={names}
      onPress={() => {
        give(offer.command);
      }}
      onRefused={refused}
      {...rest}
    >
      {children}
    </OfferButton>
  );
}
