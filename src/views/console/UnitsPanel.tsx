import { memo, useMemo, useState, type ReactNode } from 'react';
import type { CoveragePicture, DeskRow, SiteRow, UnitRow } from '../../picture/index.ts';
import { alike } from '../shared/alike.ts';
import { FilterButton, FilterField, useFilter } from '../shared/ListFilter.tsx';
import { StatusMark, UnitMark } from '../shared/marks.tsx';
import { menuMark } from '../shared/menuMark.ts';
import { Panel } from '../shared/Panel.tsx';
import { RowList } from '../shared/Row.tsx';
import { spanText } from '../shared/times.ts';
import { Since, Until } from '../shared/TimeText.tsx';
import type { Words } from '../shared/wording.ts';
import { useWords } from '../shared/Wording.tsx';
import { useActions } from './actions.tsx';
import { KeyOf, useKeyOf } from './keys/KeysContext.tsx';
import { GiveButton } from './GiveButton.tsx';

const moving: ReadonlySet<string> = new Set(['inStatus', 'eta', 'place', 'tired']);
type Filter = 'all' | 'free' | 'out';
const filters: readonly Filter[] = ['all', 'free', 'out'];
const fits = (row: UnitRow, filter: Filter): boolean =>
  filter === 'all' || (filter === 'free' ? row.status === 'AV' : row.status !== 'AV' && row.status !== 'OF');

interface LineProps {
  readonly row: UnitRow;
  readonly since: number;
  /** When it will be there; null while it stands. */
  readonly arrives: number | null;
  readonly where: string;
  readonly selected: boolean;
  readonly tabStop: boolean;
}

/** What a unit does without an order: it stands at a gate or a clean-up, or walks its round. */
function standingTask({ detail, patrol, caseId }: UnitRow, { say, t }: Pick<Words, 'say' | 't'>): string | null {
  if (detail) return t(detail.standing ? 'unit.detail' : 'unit.detailGoing', { to: say(detail.name) });
  return patrol && caseId === null ? t('unit.patrol', { route: say(patrol.name), stop: say(patrol.stop) }) : null;
}

const UnitLine = memo(
  function UnitLine({ row, since, arrives, where, selected, tabStop }: LineProps): ReactNode {
    const { say, t, word } = useWords();
    const { selectUnit } = useActions();
    const task = row.waitReason ? word(row.waitReason, 'reason') : row.task ? say(row.task) : (standingTask(row, { say, t }) ?? where);
    const crew = t('unit.crew', { officers: row.officers, auxiliaries: row.auxiliaries, women: row.women });
    return (
      <li data-menu={menuMark('unit', row.unit)}>
        <button
          type="button"
          data-row
          tabIndex={tabStop ? 0 : -1}
          className={`u${row.overdue ? ' late' : ''}${selected ? ' on' : ''}`}
          aria-current={selected || undefined}
          title={`${row.callSign} ${say(row.kindName)} · ${t(`status.${row.status}`)} · ${crew} · ${where}${row.tired === null ? '' : ` · ${t('unit.tiredWhy', { time: spanText(row.tired.worked), n: row.tired.slower })}`}`}
          onClick={() => {
            selectUnit(row.unit);
          }}
        >
          <StatusMark status={row.status} />
          <span className="id">{row.callSign}</span>
          <UnitMark mark={row.mark} />
          <span className="what clip">
            {row.number === null ? null : <b>{row.number} </b>}
            {arrives === null ? null : (
              <span className="eta" title={t('unit.eta')}>
                <span className="sr">{t('unit.eta')} </span>
                <Until at={arrives} />
              </span>
            )}
            {row.tired === null ? null : <i className="tired">{t('unit.tired')}</i>}
            {task}
            {row.carrying > 0 ? ` +${row.carrying}` : ''}
          </span>
          <span className="tm">
            {row.overdue ? <span title={t('unit.overdue')}>! </span> : null}
            <Since at={since} />
          </span>
        </button>
      </li>
    );
  },
  (a, b) => alike(a, b, moving) && a.row.tired?.slower === b.row.tired?.slower,
);

/** A desk or the site: a box for each seat, filled when taken, and who waits. */
const DeskLine = memo(
  function DeskLine({ desk }: { readonly desk: DeskRow }): ReactNode {
    const { say, t } = useWords();
    const free = desk.seats - desk.busy;
    const tired = desk.tired === null ? undefined : t('unit.tiredWhy', { time: spanText(desk.tired.worked), n: desk.tired.slower });
    return (
      <li className="desk-row">
        <span className="clip" title={tired}>
          {desk.tired === null ? null : <i className="tired">{t('unit.tired')}</i>}
          {say(desk.name)}
        </span>
        <span className="seats" role="img" aria-label={t('desk.seats', { busy: desk.busy, seats: desk.seats })}>
          {Array.from({ length: Math.min(12, desk.seats) }, (_, index) => (
            <i key={index} className={index < desk.busy ? 'b' : ''} />
          ))}
        </span>
        <span className="q">
          {desk.waiting > 0 ? t('desk.waiting', { n: desk.waiting }) : free > 0 ? t('desk.free', { n: free }) : t('desk.full')}
          {desk.nextFree !== null && free === 0 ? ` · ${spanText(desk.nextFree)}` : ''}
        </span>
      </li>
    );
  },
  (a, b) => alike(a, b),
);

/** Units by their base: bases in the order of their highest tier, units by tier and call sign. */
function byBase(rows: readonly UnitRow[]): readonly (readonly [string, readonly UnitRow[]])[] {
  const groups = new Map<string, UnitRow[]>();
  for (const row of rows.toSorted((a, b) => a.tier - b.tier || (a.callSign < b.callSign ? -1 : 1)))
    groups.set(row.base, [...(groups.get(row.base) ?? []), row]);
  return [...groups];
}

/** Custody places and questioning rooms of the site: what is free, and how much of it records. */
const SiteLine = memo(
  function SiteLine({ site }: { readonly site: SiteRow }): ReactNode {
    const { t } = useWords();
    return (
      <>
        <li className="desk-row">
          <span className="clip">{t('site.rooms')}</span>
          <span className="q wide" title={t('site.recordingWhy')}>
            {t('site.roomsFree', { n: site.rooms - site.taken, all: site.rooms })} ·{' '}
            {t('site.recording', { n: site.recordingFree, all: site.recording })}
          </span>
        </li>
        <li className="desk-row">
          <span className="clip">{t('site.places')}</span>
          <span className="q wide" title={t('site.placesWhy')}>
            {t('site.held', { n: site.held, all: site.places })}
            {site.waiting > 0 ? ` · ${t('desk.waiting', { n: site.waiting })}` : ''}
          </span>
        </li>
      </>
    );
  },
  (a, b) => alike(a, b),
);

function DesksList({ desks, site }: { readonly desks: readonly DeskRow[]; readonly site: SiteRow }): ReactNode {
  const { t } = useWords();
  return (
    <div className="desks">
      <h3 className="grp">
        <b>{t('desks.title')}</b>
      </h3>
      <ul aria-label={t('desks.title')}>
        {desks.map((desk) => (
          <DeskLine key={desk.desk} desk={desk} />
        ))}
        <SiteLine site={site} />
      </ul>
    </div>
  );
}

/** Units that wait at home, each with how soon it would be there. */
function OnCallList({ units }: { readonly units: readonly UnitRow[] }): ReactNode {
  const { t, say } = useWords();
  const waiting = units.flatMap((row) => (row.callIn === null ? [] : [{ row, callIn: row.callIn }]));
  if (waiting.length === 0) return null;
  return (
    <div className="desks">
      <h3 className="grp">
        <b>{t('units.onCall')}</b>
      </h3>
      <ul aria-label={t('units.onCall')}>
        {waiting.map(({ row, callIn }) => (
          <li key={row.unit} className="desk-row on-call">
            <span className="clip">
              {row.callSign} {say(row.kindName)}
            </span>
            <span className="q">{t('unit.onCall', { time: spanText(callIn.seconds) })}</span>
            <GiveButton offer={callIn.offer} className="tight">
              {say(callIn.offer.label)}
            </GiveButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

const percent = (share: number): string => `${Math.floor(share * 100 + 0.5)} %`;

/**
 * How much of the district is within one, three and five minutes of a free unit; and the circles, each with whoever would be first there.
 */
function CoverageBox({ coverage: { places, cases, circles } }: { readonly coverage: CoveragePicture }): ReactNode {
  const { t, say } = useWords();
  const minutes = [1, 3, 5];
  return (
    <div className="desks cover-box">
      <h3 className="grp" title={t('cover.why')}>
        <b>{t('cover.title')}</b>
      </h3>
      <ul aria-label={t('cover.title')}>
        <li className="cover-row">
          <span className="t3 clip">{t('cover.places')}</span>
          {minutes.map((each, ring) => (
            <span key={each} className="num">
              <span className="t3">{each}′</span> {percent(places[ring] ?? 0)}
            </span>
          ))}
        </li>
        {cases.of === 0 ? null : (
          <li className="cover-row">
            <span className="t3 clip">{t('cover.cases')}</span>
            {minutes.map((each, ring) => (
              <span key={each} className="num">
                <span className="t3">{each}′</span> {cases.inside[ring] ?? 0}/{cases.of}
              </span>
            ))}
          </li>
        )}
        <li className="circles">
          {circles.map(({ circle, name, owner, within }) => (
            <span
              key={circle}
              className={`circle w${within ?? 0}`}
              title={
                owner === null ? t('cover.nobody', { name: say(name) }) : t('cover.owner', { name: say(name), unit: owner, n: within ?? 5 })
              }
            >
              {say(name)} <b>{within === null ? '–' : `${within}′`}</b>
            </span>
          ))}
        </li>
      </ul>
    </div>
  );
}

interface UnitsPanelProps {
  readonly coverage: CoveragePicture;
  readonly units: readonly UnitRow[];
  readonly desks: readonly DeskRow[];
  readonly site: SiteRow;
  readonly now: number;
  readonly unit: string | null;
}

/** The units by tier and station with what each does and for how long; below them the desks and the site. */
export const UnitsPanel = memo(function UnitsPanel({ coverage, units, desks, site, now, unit }: UnitsPanelProps): ReactNode {
  const { t, say } = useWords();
  const [filter, setFilter] = useState<Filter>('all');
  const counts = useMemo(() => filters.map((each) => units.filter((row) => fits(row, each)).length), [units]);
  const { shown, filter: typed } = useFilter(units, (row) => [
    row.callSign,
    row.number,
    row.kindName,
    row.place.name,
    row.baseName,
    row.task,
    t(`status.${row.status}`),
    row.status,
  ]);
  const found = new Set(shown.map((row) => row.unit));
  const { 'aria-keyshortcuts': shortcut } = useKeyOf('filter');
  const groups = byBase(units)
    .map(([key, rows]) => ({ key, all: rows, shown: rows.filter((row) => fits(row, filter) && found.has(row.unit)) }))
    .filter((group) => group.shown.length > 0);
  const first = groups[0]?.shown[0]?.unit;
  const stop = groups.some((group) => group.shown.some((row) => row.unit === unit)) ? unit : first;
  const tools = (
    <span className="filt" role="group" aria-label={t('units.filter')}>
      {filters.map((each, index) => (
        <button
          key={each}
          type="button"
          className="sw"
          aria-pressed={filter === each}
          onClick={() => {
            setFilter(each);
          }}
        >
          {t(`units.${each}`)} <span className="t3">{counts[index]}</span>
        </button>
      ))}
      <FilterButton filter={typed} list={t('units.title')} shortcut={shortcut}>
        <KeyOf action="filter" />
      </FilterButton>
    </span>
  );
  return (
    <Panel title={t('units.title')} className="units" aside={tools}>
      <FilterField filter={typed} list={t('units.title')} />
      <RowList label={t('units.title')} className="grow">
        {groups.map((group) => [
          <li key={group.key} className="grp">
            <b>{say(group.all[0]!.baseName)}</b>
            <span>{t('units.freeOf', { free: group.all.filter((row) => row.status === 'AV').length, all: group.all.length })}</span>
          </li>,
          ...group.shown.map((row) => (
            <UnitLine
              key={row.unit}
              row={row}
              where={say(row.place.name)}
              since={now - row.inStatus}
              arrives={row.eta === null || (row.status === 'AV' && row.unit !== unit) ? null : now + row.eta}
              selected={row.unit === unit}
              tabStop={row.unit === stop}
            />
          )),
        ])}
      </RowList>
      {groups.length === 0 ? <p className="empty grow">{t(units.length === 0 ? 'units.empty' : 'units.none')}</p> : null}
      <div className="under-units scroll" role="group" aria-label={t('units.below')} tabIndex={0}>
        <OnCallList units={units} />
        <CoverageBox coverage={coverage} />
        <DesksList desks={desks} site={site} />
      </div>
    </Panel>
  );
});
