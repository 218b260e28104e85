import type { ReactNode } from 'react';
import type { Text } from '../../picture/index.ts';
import { KeyOf, useKeyOf } from './keys/KeysContext.tsx';
import { Mark } from '../shared/marks.tsx';
import { TimeText } from '../shared/TimeText.tsx';
import type { Saying } from '../shared/wording.ts';
import { useWords } from '../shared/Wording.tsx';

/** What became of the last command: given, accepted, refused with the reason, taken back, or a line that could not be read. */
export interface Outcome {
  readonly id: number;
  readonly state: 'given' | 'accepted' | 'refused' | 'unread' | 'takenBack';
  readonly line: Text;
  readonly reason: Saying;
  readonly at: number;
}

const markOf = { given: 'run', accepted: 'ok', refused: 'broken', unread: 'broken', takenBack: 'ok' } as const;

/** What came of the command, behind its line. */
function comment({ state, line, reason }: Outcome, words: ReturnType<typeof useWords>): string {
  if (state === 'accepted' || state === 'given' || state === 'takenBack') return words.t(`result.${state}`);
  return `${state === 'refused' && words.say(line) !== '' ? `${words.t('result.refused')} ` : ''}${reason(words)}`;
}

/** A line of more signs than these, such as a whole plan, does not hide what came of it: that comes first. */
const longLine = 70;

function Said({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const words = useWords();
  const line = words.say(outcome.line);
  const rest = comment(outcome, words);
  const came = <span className={outcome.state === 'refused' || outcome.state === 'unread' ? 'bad-ink' : 'whole-word'}>{rest}</span>;
  return (
    <span key={outcome.id} className={`res-text clip ${outcome.state}`} title={`${line} ${rest}`.trim()}>
      <Mark kind={markOf[outcome.state]} /> <TimeText at={outcome.at} className="num t3" /> {line.length > longLine ? <>{came} </> : null}
      {line === '' ? null : <b className="strong mono">{line}</b>}
      {line.length > longLine ? null : <> {came}</>}
    </span>
  );
}

/** The result line beside the command line: tick or octagon, time, the command, and why not. */
export function Result({
  outcome,
  onTakeBack,
  onWhatNow,
  onHelp,
}: {
  readonly outcome: Outcome | null;
  readonly onTakeBack: (() => void) | undefined;
  readonly onWhatNow: (() => void) | undefined;
  readonly onHelp: () => void;
}): ReactNode {
  const { t } = useWords();
  const takeBack = useKeyOf('takeBack');
  const whatNow = useKeyOf('whatNow');
  const commands = useKeyOf('commands');
  return (
    <div className="res">
      <div className="res-line" role="status" aria-live="polite" aria-label={t('result.title')}>
        {outcome ? <Said outcome={outcome} /> : <span className="t3 clip">{t('result.none')}</span>}
      </div>
      <span className="keys">
        {onTakeBack ? (
          <button
            key={outcome?.id}
            type="button"
            className="sw take-back"
            {...takeBack}
            onClick={onTakeBack}
            title={t('result.takeBackHint')}
          >
            <KeyOf action="takeBack" /> {t('result.takeBack')}
            <i aria-hidden="true" />
          </button>
        ) : null}
        {onWhatNow ? (
          <button type="button" className="sw" {...whatNow} onClick={onWhatNow}>
            <KeyOf action="whatNow" /> {t('whatNow.title')}
          </button>
        ) : null}
        <button type="button" className="sw wide-only" {...commands} onClick={onHelp}>
          <KeyOf action="commands" /> {t('line.commands')}
        </button>
      </span>
    </div>
  );
}
