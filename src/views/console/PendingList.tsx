import { memo, type ReactNode } from 'react';
import type { PendingRow } from '../../picture/index.ts';
import { alike } from '../shared/alike.ts';
import { Icon } from '../shared/icons.tsx';
import { menuMark } from '../shared/menuMark.ts';
import { boundText, spanText } from '../shared/times.ts';
import { Since, useNow } from '../shared/TimeText.tsx';
import { useWords } from '../shared/Wording.tsx';
import { useActions } from './actions.tsx';
import { KeyOf, useKeyOf } from './keys/KeysContext.tsx';
import { ListPanel } from './ListPanel.tsx';
import { ListRow } from './ListRow.tsx';

/** Fields that move with the clock and are drawn from it, so that a row need not be redrawn for them. */
const moving: ReadonlySet<string> = new Set(['waited']);

interface RowProps {
  readonly row: PendingRow;
  readonly since: number;
  readonly selected: boolean;
  readonly hinted: boolean;
  readonly first: boolean;
  readonly tabStop: boolean;
}
const sameRow = (a: RowProps, b: RowProps): boolean => alike(a, b, moving);

const Ringing = memo(function Ringing({ row, since, selected, hinted, first, tabStop }: RowProps): ReactNode {
  const { t, word, say } = useWords();
  const { takeCall, selectCall } = useActions();
  const { 'aria-keyshortcuts': shortcut } = useKeyOf('answer');
  return (
    <li data-menu={menuMark('call', row.report)} className={`ringing${selected ? ' sel' : ''}${hinted ? ' hinted' : ''}`}>
      <button
        type="button"
        data-row
        tabIndex={tabStop ? 0 : -1}
        className="ring-body"
        aria-current={selected || undefined}
        onClick={() => {
          selectCall(row.report, row.caseId);
        }}
      >
        <Icon name="ring" size={14} />
        <b className="strong num">{word(row.channel, 'channel')}</b>
        <span className="t2 clip">
          {t(row.state === 'held' ? 'waiting.onHold' : row.repeat ? 'pending.ringingAgain' : 'pending.ringing')}
          {row.place ? ` · ${say(row.place.name)}` : ''}
        </span>
        <span className="grow" />
        <Since at={since} className="num strong" />
      </button>
      <button
        type="button"
        className={`btn tight${first ? ' main' : ''}`}
        aria-keyshortcuts={first ? shortcut : undefined}
        onClick={() => {
          takeCall(row.report);
        }}
      >
        {t(row.state === 'held' ? 'waiting.takeBack' : 'pending.answer')}
        {first ? <KeyOf action="answer" /> : null}
      </button>
    </li>
  );
}, sameRow);

/** The line under a row that fills as the call ages: amber from 75 % of its bound, red beyond it. */
function AgeLine({ since, bound }: { readonly since: number; readonly bound: number }): ReactNode {
  const waited = Math.max(0, useNow() - since);
  const share = bound > 0 ? waited / bound : 0;
  const state = share >= 1 ? 'hot' : share >= 0.75 ? 'warn' : '';
  return (
    <span className={`age ${state}`} aria-hidden="true">
      <i style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  );
}

/** The time waited, in the colour of its age. */
function Waited({ since, bound }: { readonly since: number; readonly bound: number }): ReactNode {
  const waited = Math.max(0, useNow() - since);
  const state = bound > 0 && waited >= bound ? 'bad-ink' : bound > 0 && waited >= bound * 0.75 ? 'warn-ink' : '';
  return <span className={`time num ${state}`}>{spanText(waited)}</span>;
}

const Waiting = memo(function Waiting({ row, since, selected, hinted, tabStop }: RowProps): ReactNode {
  const { t, word, say, language } = useWords();
  const { selectCall } = useActions();
  const flashing = row.state === 'unassigned' && row.priority === 1;
  return (
    <ListRow
      mark={menuMark('call', row.report)}
      className={flashing ? 'flash-box' : ''}
      priority={row.priority}
      number={row.number}
      name={row.type ? say(row.type) : t('pending.noType')}
      selected={selected}
      hinted={hinted}
      tabStop={tabStop}
      onSelect={() => {
        selectCall(row.report, row.caseId);
      }}
    >
      <Waited since={since} bound={row.bound} />
      <span className="sub">
        <span className="clip">{row.place ? say(row.place.name) : t('pending.noPlace')}</span>
        <span className="sub2">
          {row.state === 'unassigned' ? word(row.channel, 'channel') : t(`pending.state.${row.state}`)} ·{' '}
          {t('pending.of', { bound: boundText(row.bound, language) })}
        </span>
      </span>
      <AgeLine since={since} bound={row.bound} />
    </ListRow>
  );
}, sameRow);

interface PendingListProps {
  readonly rows: readonly PendingRow[];
  readonly now: number;
  readonly report: string | null;
  readonly hint: string | null;
  /** False where time cannot be skipped, as in an exam. */
  readonly skips: boolean;
}

/** Calls that nobody has taken, then those not yet disposed of: the most urgent first, each with its age. */
export const PendingList = memo(function PendingList({ rows, now, report, hint, skips }: PendingListProps): ReactNode {
  const { t, word } = useWords();
  return (
    <ListPanel
      title={t('pending.title')}
      className="pending"
      rows={[...rows.filter((row) => row.state === 'ringing'), ...rows.filter((row) => row.state !== 'ringing')]}
      texts={(row) => [row.number, row.type, row.place?.name, word(row.channel, 'channel'), t(`pending.state.${row.state}`)]}
      selected={(row) => row.report === report}
      aside={<span className="small t3 clip">{t('pending.order')}</span>}
      empty={
        skips ? (
          <>
            {t('pending.empty')} <KeyOf action="skip" />
          </>
        ) : (
          t('pending.none')
        )
      }
      row={(row, index, tabStop) => {
        const props: RowProps = {
          row,
          since: now - row.waited,
          selected: row.report === report,
          hinted: row.report === hint || row.caseId === hint,
          first: index === 0,
          tabStop,
        };
        return row.state === 'ringing' || row.state === 'held' ? (
          <Ringing key={row.report} {...props} />
        ) : (
          <Waiting key={row.report} {...props} />
        );
      }}
    />
  );
});
