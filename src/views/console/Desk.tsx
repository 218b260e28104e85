import type { ReactNode } from 'react';
import { ClockProvider } from '../shared/TimeText.tsx';
import { Wording } from '../shared/Wording.tsx';
import './desk.css';
import './drawer.css';
import './room.css';
import { DeskBody } from './DeskBody.tsx';
import type { DeskProps } from './props.ts';

/** The duty desk: shows a picture of the shift and sends commands; it owns nothing of the shift but what is looked at. */
export function Desk(props: DeskProps): ReactNode {
  const { picture, words, appearance } = props;
  return (
    <Wording language={appearance.language} words={words}>
      <ClockProvider now={picture.now} startsAt={picture.startsAt} paused={props.speed.paused}>
        <DeskBody {...props} />
      </ClockProvider>
    </Wording>
  );
}
