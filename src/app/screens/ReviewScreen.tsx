import { useMemo, type ReactNode } from 'react';
import { playbackSpeeds } from '../../host/index.ts';
import type { CaseId } from '../../picture/index.ts';
import { menuText, ReviewView, Wording, type Looks } from '../../views/index.ts';
import type { Reviewing } from '../session.ts';
import { MovingMap } from './MovingMap.tsx';

interface ReviewScreenProps {
  readonly reviewing: Reviewing;
  readonly looks: Looks;
  readonly notice: ReactNode;
  readonly onSave: () => void;
  readonly onOpen: (file: File) => void;
  readonly onAgain: () => void;
  readonly onNewSeed: () => void;
  readonly onMenu: () => void;
}

/** The debrief of the run on the table, with the words of the pack that it was played by. */
export function ReviewScreen({ reviewing, looks, notice, onSave, onOpen, onAgain, onNewSeed, onMenu }: ReviewScreenProps): ReactNode {
  const { picture, playhead, resolved, ground, gaps } = reviewing;
  const words = useMemo(() => ({ phrases: resolved.pack.phrases, words: resolved.pack.words }), [resolved]);
  const drop = menuText('run.drop')[looks.language];
  return (
    <Wording language={looks.language} words={words}>
      <ReviewView
        picture={picture}
        tape={playhead}
        speeds={playbackSpeeds}
        looks={looks}
        notice={notice}
        dropTold={drop}
        hiddenSeconds={gaps.reduce((sum, gap) => sum + gap.seconds, 0)}
        onSave={onSave}
        onOpen={onOpen}
        onAgain={onAgain}
        onNewSeed={onNewSeed}
        onMenu={onMenu}
        onPrint={() => {
          window.print();
        }}
        map={({ frame, now, moves, chosen, onCase }) => (
          <MovingMap
            ground={ground}
            map={frame.map}
            now={now}
            moves={moves}
            looks={looks}
            caseId={chosen}
            unit={null}
            suspects={frame.suspects}
            onTap={(tap) => {
              if (tap.kind === 'case') onCase(tap.id as CaseId);
            }}
          />
        )}
      />
    </Wording>
  );
}
