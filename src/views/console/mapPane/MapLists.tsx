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

const sheets = ['units', 'cases', 'near', 'circles'] as const;
type Sheet = (typeof sheets)[number];

interface ListsProps { readonly picture: DeskPicture; readonly ground: GroundPicture; readonly selection: DeskSelection; readonly onSelect: (selection: DeskSelection) => void; readonly onClose?: () => void }

interface FilteredProps<Row> { readonly sheet: Sheet; readonly rows: readonly Row[]; readonly columns: readonly Column<Row>[]; readonly texts: (row: Row) => readonly Findable[]; readonly id: (row: Row) => string; readonly chosen?: (row: Row) => boolean; readonly onChoose?: (row: Row) => void; readonly mark?: (row: Row) => string | undefined; readonly empty: string }

/** One of the lists with its own filter. */
function Filtered<Row>({ sheet, rows, columns, texts, empty, ...table }: FilteredProps<Row>): ReactNode {
  const { t } = useWords();
  const { shown, filter } = useFilter(rows, texts);
  const { 'aria-keyshortcuts': shortcut } = useKeyOf('filter');
  const name = t(`map.list.${sheet}`);
  return (
    <div className="map-list" data-filtered>
      <div className="map-list-head"><span className="t3 small num">{t('map.listed', { n: shown.length, all: rows.length })}</span><FilterButton filter={filter} list={name} shortcut={shortcut}><KeyOf action="filter" /></FilterButton></div>
      <FilterField filter={filter} list={name} />
      <div className="scroll map-table-box" tabIndex={-1}><SortedTable caption={name} rows={shown} columns={columns} empty={rows.length === 0 ? empty : t('filter.hidden', { n: rows.length })} {...table} /></div>
    </div>
  );
}

function Units({ picture, selection, onSelect }: ListsProps): ReactNode {
  const { t, say, language } = useWords();
  const rank = ['DP', 'EN', 'OS', 'TR', 'BZ', 'AV', 'OF'];
  const columns: readonly Column<UnitOnMap>[] = [
    { id: 'unit', name: t('map.col.unit'), by: (row) => row.callSign, cell: (row) => row.callSign },
    { id: 'kind', name: t('map.col.kind'), by: (row) => say(row.kindName), cell: (row) => say(row.kindName) },
    { id: 'status', name: t('map.col.status'), by: (row) => rank.indexOf(row.status), cell: (row) => <><StatusMark status={row.status} /> {t(`status.${row.status}`)}</> },
    { id: 'place', name: t('map.col.place'), by: (row) => say(row.place.name), cell: (row) => say(row.place.name) },
    { id: 'heading', name: t('map.col.heading'), by: (row) => row.heading ?? '~', cell: (row) => (row.heading === null ? '–' : t(`map.wind.${row.heading}`)) },
    { id: 'eta', name: t('map.col.eta'), by: (row) => row.eta ?? Infinity, cell: (row) => (row.eta === null ? '–' : spanText(row.eta, language)), right: true },
    { id: 'case', name: t('map.col.case'), by: (row) => row.number ?? '~', cell: (row) => row.number ?? '–', right: true },
  ];
  return <Filtered sheet="units" rows={unitsOnMap(picture)} columns={columns} id={(row) => row.unit} texts={(row) => [row.callSign, row.kindName, row.status, t(`status.${row.status}`), row.place.name, row.number]} chosen={(row) => row.unit === selection.unit} onChoose={(row) => { onSelect({ ...selection, unit: row.unit }); }} mark={(row) => menuMark('unit', row.unit)} empty={t('map.noUnits')} />;
}

function Cases({ picture, selection, onSelect }: ListsProps): ReactNode {
  const { t, say, language } = useWords();
  const columns: readonly Column<CaseRow>[] = [
    { id: 'priority', name: t('map.col.priority'), by: (row) => row.priority ?? 5, cell: (row) => <><PriorityMark priority={row.priority} /> <b className="num">{row.number}</b></> },
    { id: 'type', name: t('map.col.type'), by: (row) => say(row.type), cell: (row) => say(row.type) },
    { id: 'place', name: t('map.col.place'), by: (row) => say(row.place?.name), cell: (row) => say(row.place?.name) },
    { id: 'age', name: t('map.col.age'), by: (row) => row.age, cell: (row) => spanText(row.age, language), right: true },
    { id: 'units', name: t('map.col.units'), by: (row) => row.units.length, cell: (row) => row.units.map(({ callSign }) => callSign).join(', ') || '–' },
  ];
  return <Filtered sheet="cases" rows={casesOnMap(picture)} columns={columns} id={(row) => row.caseId} texts={(row) => [row.number, row.type, row.place?.name, ...row.units.map(({ callSign }) => callSign)]} chosen={(row) => row.caseId === selection.caseId} onChoose={(row) => { onSelect({ ...selection, caseId: row.caseId, report: null }); }} mark={(row) => menuMark('case', row.caseId)} empty={t('map.noCases')} />;
}

function Near({ picture, ground, selection }: ListsProps): ReactNode {
  const { t, say } = useWords();
  const from = picture.active.find((row) => row.caseId === selection.caseId)?.onMap;
  if (!from) return <p className="empty">{t('map.nearWhat')}</p>;
  const kind = (row: NearRow): string => t(`map.near.${row.kind}`);
  const name = (row: NearRow): string => [row.name ? say(row.name) : '', row.code].filter((part) => part !== '').join(' · ');
  const state = (row: NearRow): string => (row.state !== null ? t(`map.state.${row.state}`) : row.looks === null ? t('map.looksRound') : t('map.looks', { wind: t(`map.wind.${windOf(Math.sin((row.looks * Math.PI) / 180), Math.cos((row.looks * Math.PI) / 180))}`) }));
  const columns: readonly Column<NearRow>[] = [
    { id: 'metres', name: t('map.col.metres'), by: (row) => row.metres, cell: (row) => t('map.metres', { n: row.metres }) },
    { id: 'wind', name: t('map.col.wind'), by: (row) => row.wind, cell: (row) => t(`map.wind.${row.wind}`) },
    { id: 'kind', name: t('map.col.kind'), by: kind, cell: kind },
    { id: 'name', name: t('map.col.name'), by: name, cell: name },
    { id: 'state', name: t('map.col.status'), by: state, cell: (row) => <>{state(row)}{row.unit === null ? '' : ` · ${row.unit}`}</> },
  ];
  return <Filtered sheet="near" rows={nearRows(picture, ground, from)} columns={columns} id={(row) => `${row.kind} ${row.id}`} texts={(row) => [row.name, row.code, kind(row), state(row), row.unit]} mark={(row) => (row.kind === 'post' ? menuMark('post', row.id) : undefined)} empty={t('map.nearNone')} />;
}

function Circles({ picture }: ListsProps): ReactNode {
  const { t, say } = useWords();
  const columns: readonly Column<MapCircle>[] = [
    { id: 'within', name: t('map.col.within'), by: (row) => row.within ?? Infinity, cell: (row) => (row.within === null ? t('map.nobodyIn5') : t('map.withinMinutes', { n: row.within })) },
    { id: 'circle', name: t('map.col.circle'), by: (row) => say(row.name), cell: (row) => say(row.name) },
    { id: 'owner', name: t('map.col.first'), by: (row) => row.owner ?? '~', cell: (row) => row.owner ?? '–' },
  ];
  return <Filtered sheet="circles" rows={picture.extras.circles()} columns={columns} id={(row) => row.circle} texts={(row) => [row.name, row.owner, row.within === null ? '' : `${row.within}`]} empty={t('map.noCircles')} />;
}

/** What the map shows, as tables: for whoever does not see it, and for whoever would rather sort and filter than look. */
export function MapLists(props: ListsProps): ReactNode {
  const { t } = useWords();
  const [sheet, setSheet] = useState<Sheet>('units');
  const Sheet = { units: Units, cases: Cases, near: Near, circles: Circles }[sheet];
  const { onClose } = props;
  const number = props.picture.active.find((row) => row.caseId === props.selection.caseId)?.number;
  return (
    <section className="map-lists" aria-label={t('map.lists')} onKeyDown={(event) => { if (onClose && event.key === 'Escape' && !event.defaultPrevented) { event.preventDefault(); event.stopPropagation(); onClose(); } }}>
      <header role="group" aria-label={t('map.lists')}>
        {sheets.map((each) => <button key={each} type="button" className="sw" aria-pressed={each === sheet} onClick={() => { setSheet(each); }}>{t(`map.list.${each}`)}{each === 'near' && number !== undefined ? <b className="num"> {number}</b> : null}</button>)}
      </header>
      <Sheet key={sheet} {...props} />
    </section>
  );
}
