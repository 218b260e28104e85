import { useState, type ReactNode } from 'react';
import type { CaseRow, DeskPicture, GroundPicture, MapCircle } from '../../../picture/index.ts';
import type { Findable } from '../../shared/filterText.ts';
import { FilterButton, FilterField, useFilter } from '../../shared/ListFilter.tsx';
import { PriorityMark, StatusMark } from '../../shared/marks.tsx';
import { menuMark } from '../../shared/menuMark.ts';
import { spanText } from '../../shared/times.ts';
import { useWords } from '../../shared/Wording.tsx';
import { KeyOf, useKeyOf } from '../keys/KeysContext.tsx';
import type { DeskSelection } from '../selection.ts';
import { casesOnMap, nearRows, unitsOnMap, windOf, type NearRow, type UnitOnMap } from './mapRows.ts';
import { SortedTable, type Column } from './SortedTable.tsx';
import { useListWords } from './useListWords.ts';

const sheets = ['units', 'cases', 'near', 'circles'] as const;
type Sheet = (typeof sheets)[number];

interface ListsProps {
  readonly picture: DeskPicture;
  readonly ground: GroundPicture;
  readonly selection: DeskSelection;
  readonly onSelect: (selection: DeskSelection) => void;
  readonly onClose?: () => void;
}

interface FilteredProps<Row> {
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly texts: (row: Row) => readonly Findable[];
  readonly id: (row: Row) => string;
  readonly chosen?: (row: Row) => boolean;
  readonly onChoose?: (row: Row) => void;
  readonly mark?: (row: Row) => string | undefined;
  readonly empty: string;
}

/** One of the lists with its own filter. */
function Filtered<Row>({ sheet, rows, columns, texts, empty, ...table }: FilteredProps<Row>): ReactNode {
  const { t } = useWords();
  const l = useListWords();
  const { shown, filter } = useFilter(rows, texts);
  const { 'aria-keyshortcuts': shortcut } = useKeyOf('filter');
  const name = l(`list.${sheet}`);
  return (
    <div className="map-list" data-filtered>
      <div className="map-list-head">
        <span className="t3 small num">{l('listed', { n: shown.length, all: rows.length })}</span>
        <FilterButton filter={filter} list={name} shortcut={shortcut}>
          <KeyOf action="filter" />
        </FilterButton>
      </div>
      <FilterField filter={filter} list={name} />
      <div className="scroll map-table-box" tabIndex={-1}>
        <SortedTable
          caption={name}
          rows={shown}
          columns={columns}
          empty={rows.length === 0 ? empty : t('filter.hidden', { n: rows.length })}
          {...table}
        />
      </div>
    </div>
  );
}

function Units({ picture, selection, onSelect }: ListsProps): ReactNode {
  const { t, say, language } = useWords();
  const l = useListWords();
  const rank = ['DP', 'EN', 'OS', 'TR', 'BZ', 'AV', 'OF'];
  const columns: readonly Column<UnitOnMap>[] = [
    { id: 'unit', name: l('col.unit'), by: (row) => row.callSign, cell: (row) => row.callSign },
    { id: 'kind', name: l('col.kind'), by: (row) => say(row.kindName), cell: (row) => say(row.kindName) },
    {
      id: 'status',
      name: l('col.status'),
      by: (row) => rank.indexOf(row.status),
      cell: (row) => (
        <>
          <StatusMark status={row.status} /> {t(`status.${row.status}`)}
        </>
      ),
    },
    { id: 'place', name: l('col.place'), by: (row) => say(row.place.name), cell: (row) => say(row.place.name) },
    {
      id: 'heading',
      name: l('col.heading'),
      by: (row) => row.heading ?? '~',
      cell: (row) => (row.heading === null ? '–' : l(`wind.${row.heading}`)),
    },
    {
      id: 'eta',
      name: l('col.eta'),
      by: (row) => row.eta ?? Infinity,
      cell: (row) => (row.eta === null ? '–' : spanText(row.eta, language)),
      right: true,
    },
    { id: 'case', name: l('col.case'), by: (row) => row.number ?? '~', cell: (row) => row.number ?? '–', right: true },
  ];
  return (
    <Filtered
      sheet="units"
      rows={unitsOnMap(picture)}
      columns={columns}
      id={(row) => row.unit}
      texts={(row) => [row.callSign, row.kindName, row.status, t(`status.${row.status}`), row.place.name, row.number]}
      chosen={(row) => row.unit === selection.unit}
      onChoose={(row) => {
        onSelect({ ...selection, unit: row.unit });
      }}
      mark={(row) => menuMark('unit', row.unit)}
      empty={l('noUnits')}
    />
  );
}

function Cases({ picture, selection, onSelect }: ListsProps): ReactNode {
  const { say, language } = useWords();
  const l = useListWords();
  const columns: readonly Column<CaseRow>[] = [
    {
      id: 'priority',
      name: l('col.priority'),
      by: (row) => row.priority ?? 5,
      cell: (row) => (
        <>
          <PriorityMark priority={row.priority} /> <b className="num">{row.number}</b>
        </>
      ),
    },
    { id: 'type', name: l('col.type'), by: (row) => say(row.type), cell: (row) => say(row.type) },
    { id: 'place', name: l('col.place'), by: (row) => say(row.place?.name), cell: (row) => say(row.place?.name) },
    { id: 'age', name: l('col.age'), by: (row) => row.age, cell: (row) => spanText(row.age, language), right: true },
    {
      id: 'units',
      name: l('col.units'),
      by: (row) => row.units.length,
      cell: (row) => row.units.map(({ callSign }) => callSign).join(', ') || '–',
    },
  ];
  return (
    <Filtered
      sheet="cases"
      rows={casesOnMap(picture)}
      columns={columns}
      id={(row) => row.caseId}
      texts={(row) => [row.number, row.type, row.place?.name, ...row.units.map(({ callSign }) => callSign)]}
      chosen={(row) => row.caseId === selection.caseId}
      onChoose={(row) => {
        onSelect({ ...selection, caseId: row.caseId, report: null });
      }}
      mark={(row) => menuMark('case', row.caseId)}
      empty={l('noCases')}
    />
  );
}

function Near({ picture, ground, selection }: ListsProps): ReactNode {
  const { say } = useWords();
  const l = useListWords();
  const from = picture.active.find((row) => row.caseId === selection.caseId)?.onMap;
  if (!from) return <p className="empty">{l('nearWhat')}</p>;
  const kind = (row: NearRow): string => l(`near.${row.kind}`);
  const name = (row: NearRow): string => [row.name ? say(row.name) : '', row.code].filter((part) => part !== '').join(' · ');
  const state = (row: NearRow): string =>
    row.state !== null
      ? l(`state.${row.state}`)
      : row.looks === null
        ? l('looksRound')
        : l('looks', { wind: l(`wind.${windOf(Math.sin((row.looks * Math.PI) / 180), Math.cos((row.looks * Math.PI) / 180))}`) });
  const columns: readonly Column<NearRow>[] = [
    { id: 'metres', name: l('col.metres'), by: (row) => row.metres, cell: (row) => l('metres', { n: row.metres }) },
    { id: 'wind', name: l('col.wind'), by: (row) => row.wind, cell: (row) => l(`wind.${row.wind}`) },
    { id: 'kind', name: l('col.kind'), by: kind, cell: kind },
    { id: 'name', name: l('col.name'), by: name, cell: name },
    {
      id: 'state',
      name: l('col.status'),
      by: state,
      cell: (row) => (
        <>
          {state(row)}
          {row.unit === null ? '' : ` · ${row.unit}`}
        </>
      ),
    },
  ];
  return (
    <Filtered
      sheet="near"
      rows={nearRows(picture, ground, from)}
      columns={columns}
      id={(row) => `${row.kind} ${row.id}`}
      texts={(row) => [row.name, row.code, kind(row), state(row), row.unit]}
      mark={(row) => (row.kind === 'post' ? menuMark('post', row.id) : undefined)}
      empty={l('nearNone')}
    />
  );
}

function Circles({ picture }: ListsProps): ReactNode {
  const { say } = useWords();
  const l = useListWords();
  const columns: readonly Column<MapCircle>[] = [
    {
      id: 'within',
      name: l('col.within'),
      by: (row) => row.within ?? Infinity,
      cell: (row) => (row.within === null ? l('nobodyIn5') : l('withinMinutes', { n: row.within })),
    },
    { id: 'circle', name: l('col.circle'), by: (row) => say(row.name), cell: (row) => say(row.name) },
    { id: 'owner', name: l('col.first'), by: (row) => row.owner ?? '~', cell: (row) => row.owner ?? '–' },
  ];
  return (
    <Filtered
      sheet="circles"
      rows={picture.extras.circles()}
      columns={columns}
      id={(row) => row.circle}
      texts={(row) => [row.name, row.owner, row.within === null ? '' : `${row.within}`]}
      empty={l('noCircles')}
    />
  );
}

/** What the map shows, as tables: for whoever does not see it, and for whoever would rather sort and filter than look. */
export function MapLists(props: ListsProps): ReactNode {
  const { t } = useWords();
  const l = useListWords();
  const [sheet, setSheet] = useState<Sheet>('units');
  const Sheet = { units: Units, cases: Cases, near: Near, circles: Circles }[sheet];
  const { onClose } = props;
  const number = props.picture.active.find((row) => row.caseId === props.selection.caseId)?.number;
  return (
    <section
      className="map-lists"
      aria-label={t('map.lists')}
      onKeyDown={(event) => {
        if (onClose && event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <header role="group" aria-label={t('map.lists')}>
        {sheets.map((each) => (
          <button
            key={each}
            type="button"
            className="sw"
            aria-pressed={each === sheet}
            onClick={() => {
              setSheet(each);
            }}
          >
            {l(`list.${each}`)}
            {each === 'near' && number !== undefined ? <b className="num"> {number}</b> : null}
          </button>
        ))}
      </header>
      <Sheet key={sheet} {...props} />
    </section>
  );
}
