import { Suspense, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { BusyView, NoticeBar, Wording, type Looks } from '../../views/index.ts';
import type { Builds } from '../offline/register.ts';
import type { Session, SessionSnapshot } from '../session.ts';
import type { Sounds } from '../sounds.ts';
import type { Shelf } from '../storage/shelf.ts';
import { BriefingScreen } from './BriefingScreen.tsx';
import { MenuScreen } from './MenuScreen.tsx';
import { fetchDesk, ReviewScreen, ShiftScreen } from './later.ts';
import { useLooks } from './useLooks.ts';

interface AppProps {
  readonly session: Session;
  readonly shelf: Shelf;
  readonly tab: Shelf;
  readonly sounds: Sounds;
  readonly builds: Builds;
}

/** The whole page: the screen at which the game stands. */
export function App({ session, shelf, tab, sounds, builds }: AppProps): ReactNode {
  const now = useSyncExternalStore(session.subscribe, session.snapshot);
  const looks = useLooks(shelf);
  useEffect(() => {
    if (now.stage === 'preparing' || now.stage === 'takingUp') fetchDesk();
  }, [now.stage]);
  return (
    <Wording language={looks.language}>
      <Suspense fallback={null}>
        <Screen session={session} now={now} looks={looks} tab={tab} sounds={sounds} builds={builds} />
      </Suspense>
    </Wording>
  );
}

function Screen({
  session,
  now,
  looks,
  tab,
  sounds,
  builds,
}: Omit<AppProps, 'shelf'> & { readonly now: SessionSnapshot; readonly looks: Looks }): ReactNode {
  const { stage, prepared, playing, reviewing } = now;
  const build = useSyncExternalStore(builds.subscribe, builds.snapshot);
  const notice = <NoticeBar notice={now.notice} onClose={session.closeNotice} />;
  // Where the settings are not in sight, what became of the switch of the language is said across the page.
  const wordsToo = (
    <>
      {notice}
      <NoticeBar notice={looks.settingsNote?.key === 'settings.noWords' ? looks.settingsNote : null} onClose={looks.onCloseNote} />
    </>
  );
  const newSeed = (): void => void session.again(session.newSeed());
  switch (stage) {
    case 'menu':
      return <MenuScreen session={session} now={now} looks={looks} notice={notice} build={build} onTakeNewer={builds.take} />;
    case 'briefing':
      return prepared && <BriefingScreen session={session} now={now} prepared={prepared} looks={looks} notice={wordsToo} />;
    case 'shift':
    case 'handOver':
      return (
        playing && (
          <ShiftScreen
            playing={playing}
            newer={build.newer !== 'none'}
            keeps={now.keeps}
            looks={looks}
            notice={now.notice}
            sounds={sounds}
            tab={tab}
            over={stage === 'handOver'}
            onFinish={session.finish}
            onTakeBack={session.takeBack}
            onTakeOver={() => void session.takeOver()}
            onSave={session.save}
            onRestart={() => void session.again()}
            onNewSeed={newSeed}
            onLeave={() => void session.leave()}
          />
        )
      );
    case 'debrief':
    case 'replay':
      return (
        reviewing && (
          <ReviewScreen
            key={reviewing.run.seed}
            reviewing={reviewing}
            looks={looks}
            notice={wordsToo}
            onSave={session.save}
            onOpen={(file) => void session.openFile(file)}
            onAgain={() => void session.again()}
            onNewSeed={newSeed}
            onMenu={() => void session.leave()}
          />
        )
      );
    case 'preparing':
    case 'takingUp':
    case 'judging':
      return <BusyView told={`busy.${stage}`} />;
  }
}
