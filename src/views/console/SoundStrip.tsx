import type { ReactNode } from 'react';
import type { OpenAsk, PendingRow, Warning } from '../../picture/index.ts';
import { Icon, type IconName } from '../shared/icons.tsx';
import { spanText } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import { useActions } from './actions.tsx';

/** A red warning is heard when it comes; it stands here for so many simulated seconds. */
const warningStands = 30;

interface StripProps {
  readonly now: number;
  readonly pending: readonly PendingRow[];
  readonly asks: readonly OpenAsk[];
  readonly warnings: readonly Warning[];
}

interface Caption {
  readonly cue: 'ring' | 'p1' | 'ask' | 'warning';
  readonly icon: IconName;
  readonly text: string | null;
  readonly go: () => void;
}

/** For who cannot hear, or will not: what a loudspeaker would say at this moment, in words. Every place is always there, lit or quiet. */
export function SoundStrip({ pending, asks, warnings, now }: StripProps): ReactNode {
  const { t, say, word } = useWords();
  const { selectCall, selectCase } = useActions();
  const ringing = pending.filter(({ state }) => state === 'ringing');
  const [call] = ringing;
  const urgent = pending.find(({ state, priority }) => state === 'unassigned' && priority === 1);
  const [ask] = asks;
  const warning = warnings.filter(({ level, at }) => level === 'red' && now - at < warningStands).toSorted((a, b) => b.at - a.at)[0];
  const captions: readonly Caption[] = [
    {
      cue: 'ring',
      icon: 'ring',
      text: call ? t('captions.ring', { channel: word(call.channel, 'channel'), time: spanText(call.waited), n: ringing.length }) : null,
      go: () => {
        if (call) selectCall(call.report, call.caseId);
      },
    },
    {
      cue: 'p1',
      icon: 'warn',
      text: urgent ? t('captions.p1', { number: urgent.number ?? '', type: say(urgent.type) }) : null,
      go: () => {
        if (urgent) selectCase(urgent.caseId, 'work');
      },
    },
    {
      cue: 'ask',
      icon: 'stop',
      text: ask ? t('captions.ask', { number: ask.number, job: say(ask.job) }) : null,
      go: () => {
        if (ask) selectCase(ask.caseId, 'work');
      },
    },
    {
      cue: 'warning',
      icon: 'broken',
      text: warning ? t('captions.warning', { number: warning.number, title: say(warning.title) }) : null,
      go: () => {
        if (warning) selectCase(warning.caseId, 'law');
      },
    },
  ];
  return (
    <section className="sound-strip" aria-label={t('captions.title')}>
      {captions.map(({ cue, icon, text, go }) =>
        text === null ? (
          <span key={cue} className="caption quiet">
            <Icon name={icon} size={13} />
            <span>{t(`captions.${cue}.quiet`)}</span>
          </span>
        ) : (
          <button key={cue} type="button" className={`caption ${cue}`} onClick={go}>
            <Icon name={icon} size={13} />
            <span className="clip">{text}</span>
          </button>
        ),
      )}
    </section>
  );
}
