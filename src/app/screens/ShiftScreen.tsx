import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { speeds, type HostSnapshot, type Speed } from '../../host/index.ts';
import type { Command, DeskPicture, UnitId } from '../../picture/index.ts';
import {
  Desk,
  MapPane,
  menuText,
  nothingSelected,
  Settings,
  type CommandResult,
  type DeskSelection,
  type Looks,
  type Notice,
  type PageNotice,
} from '../../views/index.ts';
import type { Playing } from '../playing.ts';
import { linesKept } from '../storage/linesKept.ts';
import type { Shelf } from '../storage/shelf.ts';
import { audibleOf, cuesOf, type Audible, type Sounds } from '../sounds.ts';
import { MovingMap } from './MovingMap.tsx';

export { fetchMap } from '../../views/index.ts';

interface ShiftScreenProps {
  readonly playing: Playing;
  /** False where the browser denies storage: nothing outlives the page. */
  readonly keeps: boolean;
  /** A newer build waits for the menu. */
  readonly newer: boolean;
  readonly looks: Looks;
  readonly notice: PageNotice | null;
  readonly sounds: Sounds;
  /** Lives as long as the tab: it keeps the lines of the command line. */
  readonly tab: Shelf;
  /** True when the shift has ended and only its hand-over is left. */
  readonly over: boolean;
  readonly onFinish: () => void;
  readonly onTakeBack: () => Promise<boolean>;
  /** Plays on here what another page has played. */
  readonly onTakeOver: () => void;
  readonly onSave: () => void;
  readonly onRestart: () => void;
  readonly onNewSeed: () => void;
  readonly onLeave: () => void;
}

/** The desk of the shift that runs on this page, until its hand-over is signed. */
export function ShiftScreen({
  playing,
  keeps,
  newer,
  looks,
  notice,
  sounds,
  tab,
  over,
  onFinish,
  onTakeBack,
  onTakeOver,
  onSave,
  onRestart,
  onNewSeed,
  onLeave,
}: ShiftScreenProps): ReactNode {
  const { host, pictures, resolved, ground, watching } = playing;
  const clock = useSyncExternalStore(host.subscribe, host.snapshot);
  // Asked with every change of the clock; it is the same value when nothing on the desk has changed.
  const picture = pictures();
  const [selection, setSelection] = useState<DeskSelection>(nothingSelected);
  const [follow, setFollow] = useState<UnitId | null>(null);
  const words = useMemo(() => ({ phrases: resolved.pack.phrases, words: resolved.pack.words }), [resolved]);
  const { volume, muted, onVolume, onMuted } = looks;
  const loudness = muted ? 0 : volume;
  useCues(picture, clock, sounds, loudness);
  const sound = useMemo(
    () => ({
      volume,
      muted,
      onVolume,
      onMuted,
      play: (tone: 'accept' | 'reject') => {
        sounds.play(tone, loudness);
      },
    }),
    [volume, muted, onVolume, onMuted, sounds, loudness],
  );
  const history = useMemo(() => linesKept(tab), [tab]);
  const command = useCallback(
    async (given: Command, goesOn: boolean): Promise<CommandResult> => {
      if (watching) return { accepted: false, watching };
      const result = await host.send(given, goesOn);
      // Ending is the trainee's last word, signed or not; once the shift is over by the clock it only closes the hand-over.
      if (given.type === 'endShift') onFinish();
      return result.ok ? { accepted: true } : { accepted: false, refusal: result.problem };
    },
    [host, watching, onFinish],
  );
  return (
    <Desk
      picture={picture}
      title={resolved.scenario.name}
      words={words}
      appearance={looks}
      selection={selection}
      onSelect={setSelection}
      onCommand={command}
      onFollow={setFollow}
      onTakeBack={clock.regrets && !over ? onTakeBack : undefined}
      speed={{
        value: clock.speed,
        options: speeds,
        paused: clock.paused && !clock.skipping,
        auto: clock.auto,
        locked: watching ? 'watching' : clock.free ? false : 'exam',
      }}
      onSpeed={(value) => {
        if (isSpeed(value)) host.setSpeed(value);
        host.resume();
      }}
      onPause={(paused) => {
        if (paused) host.pause();
        else host.resume();
      }}
      onSkip={clock.free ? host.skip : undefined}
      map={
        <MapPane
          picture={picture}
          ground={ground}
          selection={selection}
          onSelect={setSelection}
          follow={follow}
          onFollow={setFollow}
          layers={looks.layers}
          onLayers={looks.onLayers}
          map={(shown) => (
            <MovingMap
              ground={ground}
              map={picture.map}
              now={host.now}
              moves={clock.pace > 0}
              looks={looks}
              caseId={selection.caseId}
              unit={selection.unit}
              {...shown}
            />
          )}
        />
      }
      sound={sound}
      history={history}
      menu={{ save: onSave, restart: onRestart, newSeed: onNewSeed, leave: onLeave, newer }}
      settings={<Settings looks={looks} />}
      notices={[
        ...(watching
          ? [
              {
                id: 'watching',
                level: 'warn' as const,
                text: menuText('notice.watching'),
                action: { label: menuText('notice.takeOver'), onPress: onTakeOver },
              },
            ]
          : []),
        ...noticesOf(clock.unkept ?? (keeps ? null : 'denied'), notice, onSave),
        ...wordsNotice(looks),
        ...(over
          ? [
              {
                id: 'over',
                level: 'warn' as const,
                text: menuText('notice.over'),
                handOver: true as const,
                action: { label: menuText('notice.toDebrief'), onPress: onFinish },
              },
            ]
          : []),
      ]}
    />
  );
}

const isSpeed = (value: number): value is Speed => speeds.some((speed) => speed === value);

/** Sounds what the new picture brings; nothing while the clock stands. */
function useCues(picture: DeskPicture, clock: HostSnapshot, sounds: Sounds, volume: number): void {
  const audible = useMemo(() => audibleOf(picture), [picture]);
  const before = useRef<Audible | null>(null);
  useEffect(() => {
    const cues = before.current === null ? [] : cuesOf(before.current, audible);
    before.current = audible;
    if (clock.pace > 0) for (const cue of cues) sounds.play(cue, volume);
  }, [audible, clock.pace, sounds, volume]);
}

/** The switch of the language stands in the head of the desk: what became of it is said under the head. */
const wordsNotice = ({ settingsNote, onCloseNote }: Looks): readonly Notice[] =>
  settingsNote?.key === 'settings.noWords'
    ? [{ id: 'words', level: 'bad', text: menuText(settingsNote.key), action: { label: menuText('notice.close'), onPress: onCloseNote } }]
    : [];

function noticesOf(unkept: HostSnapshot['unkept'], notice: PageNotice | null, onSave: () => void): readonly Notice[] {
  const action = { label: menuText('notice.download'), onPress: onSave };
  return [
    ...(unkept === null
      ? []
      : [
          {
            id: 'unkept',
            level: unkept === 'slow' ? ('warn' as const) : ('bad' as const),
            text: menuText(`notice.unkept.${unkept}`),
            ...(unkept !== 'slow' && { action }),
          },
        ]),
    ...(notice === null
      ? []
      : [
          {
            id: 'page',
            level: notice.level === 'bad' ? ('bad' as const) : ('warn' as const),
            text: menuText(notice.key, notice.fill),
            ...(notice.onDownload && { action: { ...action, onPress: notice.onDownload } }),
          },
        ]),
  ];
}
