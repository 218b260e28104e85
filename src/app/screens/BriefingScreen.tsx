import { useMemo, type ReactNode } from 'react';
import { BriefingView, type Looks } from '../../views/index.ts';
import { briefingOf } from '../content/briefing.ts';
import type { Prepared, Session, SessionSnapshot } from '../session.ts';

/** The briefing of the scenario that may begin. */
export function BriefingScreen({
  session,
  now,
  prepared,
  looks,
  notice,
}: {
  readonly session: Session;
  readonly now: SessionSnapshot;
  readonly prepared: Prepared;
  readonly looks: Looks;
  readonly notice: ReactNode;
}): ReactNode {
  const picture = useMemo(() => briefingOf(prepared.resolved, prepared.plain), [prepared]);
  return (
    <BriefingView
      picture={picture}
      looks={looks}
      notice={notice}
      seed={now.seed}
      player={now.player}
      onSeed={session.setSeed}
      onNewSeed={session.newSeed}
      onPlayer={session.setPlayer}
      onScaffold={(scaffold) => {
        session.take({ scaffold });
      }}
      onMode={(mode) => {
        session.take(mode === 'exam' ? { exam: true } : {});
      }}
      onBegin={session.begin}
      onBack={() => void session.leave()}
    />
  );
}
