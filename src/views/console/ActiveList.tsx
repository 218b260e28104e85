import { memo, useState, type ReactNode } from 'react';
import type { CaseRow } from '../../picture/index.ts';
import { alike } from '../shared/alike.ts';
import { Icon } from '../shared/icons.tsx';
import { FilterButton, FilterField, useFilter } from '../shared/ListFilter.tsx';
import { menuMark } from '../shared/menuMark.ts';
import { LightChip, Mark, type MarkKind } from '../shared/marks.tsx';
import { RowList } from '../shared/Row.tsx';
import { Since, Until } from '../shared/TimeText.tsx';
import { useWords } from '../shared/Wording.tsx';
import { useActions } from './actions.tsx';
import { KeyOf, useKeyOf } from './keys/KeysContext.tsx';
import { ListPanel } from './ListPanel.tsx';
import { ListRow } from './ListRow.tsx';

const moving: ReadonlySet<string> = new Set(['age', 'left']);
const markOf: Readonly<Record<CaseRow['next']['kind'], MarkKind>> = {
  ask: 'stop',
  warning: 'warn',
  broken: 'broken',
  ripe: 'ok',
  waiting: 'wait',
  none: 'run',
};
const inkOf: Partial<Record<CaseRow['next']['kind'], string>> = { ask: 'warn-ink', warning: 'warn-ink', broken: 'bad-ink', ripe: 'ok-ink' };

interface RowProps {
  readonly row: CaseRow;
  readonly since: number;
  readonly due: number | null;
  readonly selected: boolean;
  readonly hinted: boolean;
  readonly tabStop: boolean;
}

const ActiveRow = memo(
  function ActiveRow({ row, since, due, selected, hinted, tabStop }: RowProps): ReactNode {
    const { say, word } = useWords();
    const { selectCase } = useActions();
    const { kind } = row.next;
    return (
      <ListRow
        mark={menuMark('case', row.caseId)}
        priority={row.priority}
        number={row.number}
        name={say(row.type)}
        selected={selected}
        hinted={hinted}
        tabStop={tabStop}
        onSelect={() => {
          selectCase(row.caseId);
        }}
      >
        <span className={`time ${inkOf[kind] ?? ''}`}>
          <Mark kind={markOf[kind]} label={word(kind, 'next')} />
          {due === null ? <Since at={since} /> : <Until at={due} />}
        </span>
        <span className="sub">
          <span className="acks">
            {row.units.length === 0 ? (
              <span className="clip">{row.place ? say(row.place.name) : ''}</span>
            ) : (
              row.units.map((unit) => <LightChip key={unit.unit} light={unit.light} label={unit.callSign} />)
            )}
          </span>
          <span className="sub2 clip">{row.next.text ? say(row.next.text) : word(kind, 'next')}</span>
        </span>
      </ListRow>
    );
  },
  (a, b) => alike(a, b, moving),
);

const ClosedRow = memo(
  function ClosedRow({
    row,
    selected,
    tabStop,
  }: {
    readonly row: CaseRow;
    readonly selected: boolean;
    readonly tabStop: boolean;
  }): ReactNode {
    const { say, t } = useWords();
    const { selectCase } = useActions();
    return (
      <ListRow
        mark={menuMark('case', row.caseId)}
        priority={row.priority}
        number={row.number}
        name={say(row.type)}
        selected={selected}
        done
        tabStop={tabStop}
        onSelect={() => {
          selectCase(row.caseId, 'law');
        }}
      >
        <span className="time">
          <Mark kind="ok" label={t('active.closed')} />
        </span>
        <span className="sub">
          <span className="clip">{row.place ? say(row.place.name) : ''}</span>
          <span className="sub2 clip">{say(row.outcome)}</span>
        </span>
      </ListRow>
    );
  },
  (a, b) => alike(a, b, moving),
);

interface ActiveListProps {
  readonly rows: readonly CaseRow[];
  readonly closed: readonly CaseRow[];
  readonly now: number;
  readonly caseId: string | null;
  readonly hint: string | null;
}

function Legend(): ReactNode {
  const { t } = useWords();
  return (
    <span className="legend-lights small" aria-hidden="true">
      {(['sent', 'signed', 'reported'] as const).map((light) => (
        <span key={light} className={`light ${light}`}>
          {t(`light.${light}`)}
        </span>
      ))}
    </span>
  );
}

/** The closed cases, newest first, with a filter of their own. */
function ClosedList({ rows, caseId }: { readonly rows: readonly CaseRow[]; readonly caseId: string | null }): ReactNode {
  const { t } = useWords();
  const { shown, filter } = useFilter(rows.toReversed(), (row) => [row.number, row.type, row.place?.name, row.outcome]);
  return (
    <div className="closed-box" data-filtered>
      <div className="closed-head">
        <span className="small t3">{t('active.closed')}</span>
        <span className="grow" />
        <FilterButton filter={filter} list={t('active.closed')} />
      </div>
      <FilterField filter={filter} list={t('active.closed')} />
      <RowList label={t('active.closed')} className="closed-rows">
        {shown.map((row, index) => (
          <ClosedRow key={row.caseId} row={row} selected={row.caseId === caseId} tabStop={index === 0} />
        ))}
      </RowList>
    </div>
  );
}

/** Cases in hand, by priority then number, each with its units and what presses most; the closed ones at the foot. */
export const ActiveList = memo(function ActiveList({ rows, closed, now, caseId, hint }: ActiveListProps): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const last = closed.at(-1);
  const closedKey = useKeyOf('closed');
  return (
    <ListPanel
      title={t('active.title')}
      className="active"
      listClassName="grow"
      rows={rows}
      texts={(row) => [row.number, row.type, row.place?.name, row.next.text, ...row.units.map(({ callSign }) => callSign)]}
      selected={(row) => row.caseId === caseId}
      aside={<Legend />}
      empty={t('active.empty')}
      row={(row, _, tabStop) => (
        <ActiveRow
          key={row.caseId}
          row={row}
          since={now - row.age}
          due={row.next.left === null ? null : now + row.next.left}
          selected={row.caseId === caseId}
          hinted={row.caseId === hint}
          tabStop={tabStop}
        />
      )}
    >
      {open ? <ClosedList rows={closed} caseId={caseId} /> : null}
      <button
        type="button"
        className="closed"
        aria-expanded={open}
        {...closedKey}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <span>
          {t('active.closed')} <b className="strong">{closed.length}</b>
        </span>
        {last ? <span className="t3 clip">{t('active.last', { number: last.number })}</span> : null}
        <span className="grow" />
        <Icon name={open ? 'down' : 'up'} />
        <KeyOf action="closed" />
      </button>
    </ListPanel>
  );
});
