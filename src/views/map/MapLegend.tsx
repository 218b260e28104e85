import type { ReactElement, ReactNode } from 'react';
import type { Language } from './labelLayout.ts';
import type { MapLayers } from './layers.ts';
import { coverEdges, paceOf, paces } from './overlays.ts';
import { palettes, type Palette, type Theme } from './palette.ts';
import type { ReachPicture, ShownExtras } from './scenery.ts';
import { badges, groupShape, pinShape, type StatusShape } from './shapes.ts';
import type { MapWords } from './words.ts';

const statuses: readonly StatusShape[] = ['AV', 'DP', 'EN', 'OS', 'TR', 'BZ', 'OF'];

function Pin({ priority, palette }: { readonly priority: 1 | 2 | 3 | 4; readonly palette: Palette }): ReactElement {
  const [ground, edge, numeral, weight] = (
    [
      [palette.p1Fill, 'none', palette.onP1, 0],
      [palette.p2Fill, 'none', palette.onP2, 0],
      [palette.halo, palette.p3, palette.p3, 2],
      [palette.halo, palette.p4, palette.p4, 1.1],
    ] as const
  )[priority - 1]!;
  return (
    <svg viewBox="-11 -23 22 24" width="18" height="20" aria-hidden="true">
      <path d={pinShape} fill={ground} stroke={edge} strokeWidth={weight} />
      <text y="-9.2" textAnchor="middle" fontSize="10.5" fontWeight="700" fill={numeral}>
        {priority}
      </text>
    </svg>
  );
}

function Token({ status, palette }: { readonly status: StatusShape; readonly palette: Palette }): ReactElement {
  const { path, open } = badges[status];
  return (
    <svg viewBox="-12 -12 24 24" width="18" height="18" aria-hidden="true">
      <path d={path} fill={open ? palette.halo : palette[status]} stroke={palette[status]} strokeWidth={open ? 1.8 : 0} />
    </svg>
  );
}

function Stroke({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <svg viewBox="-16 -8 32 16" width="28" height="14" aria-hidden="true">
      {children}
    </svg>
  );
}

const Line = ({
  colour,
  width,
  dash,
}: {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
}): ReactElement => <path d="M-15 0H15" stroke={colour} strokeWidth={width} strokeDasharray={dash.join(' ') || undefined} />;

interface LegendProps {
  readonly theme: Theme;
  readonly language: Language;
  readonly words: MapWords;
  readonly layers: MapLayers;
  readonly extras: ShownExtras;
  readonly reach: ReachPicture | null;
}

/** Posts and groups by how they stand. */
function SetUp({ palette, words, layers }: Pick<LegendProps, 'words' | 'layers'> & { readonly palette: Palette }): ReactElement {
  return (
    <>
      {layers.posts
        ? (['ready', 'setting', 'idle'] as const).map((state) => {
            const colour = { ready: palette.ok, setting: palette.warn, idle: palette.idle }[state];
            return (
              <li key={state}>
                <Stroke>
                  <path
                    d={state === 'idle' ? 'M-11 0H-5M5 0H11' : 'M-11 0H11'}
                    stroke={colour}
                    strokeWidth="3.4"
                    strokeDasharray={state === 'setting' ? '4 2.4' : undefined}
                  />
                  <g fill={state === 'ready' ? colour : palette.halo} stroke={colour} strokeWidth="1.6">
                    <circle cx="-11" r="2.7" />
                    <circle cx="11" r="2.7" />
                  </g>
                </Stroke>
                {words.posts[state]}
              </li>
            );
          })
        : null}
      {layers.groups
        ? (['ready', 'away', 'alert'] as const).map((state) => {
            const colour = { ready: palette.ok, away: palette.idle, alert: palette.warn }[state];
            return (
              <li key={`group ${state}`}>
                <Stroke>
                  <path d={groupShape} fill={state === 'away' ? palette.halo : colour} stroke={colour} strokeWidth="1.6" />
                </Stroke>
                {words.groups[state]}
              </li>
            );
          })
        : null}
      {layers.cameras ? (
        <li>
          <Stroke>
            <path d="M0 0 14-6V6z" fill={palette.DP} opacity=".25" />
            <circle r="3.4" fill={palette.DP} />
            <circle r="1.3" fill={palette.halo} />
          </Stroke>
          {words.camera}
        </li>
      ) : null}
    </>
  );
}

/** The layers that lie on the ground, with what they say of now. */
function OnTheGround({
  palette,
  words,
  extras,
  reach,
  language,
}: Pick<LegendProps, 'words' | 'extras' | 'reach' | 'language'> & { readonly palette: Palette }): ReactElement {
  const { cover, circles, hotSpots, traffic, rounds, beats } = extras;
  return (
    <>
      {reach ? (
        <li>
          <Stroke>
            <path d="M-12-6H12V6H-12z" fill={palette.reachFill} stroke={palette.reach} strokeWidth="1.6" />
          </Stroke>
          {words.reach}
          {reach.by ? ` (${reach.by[language]})` : ''}
        </li>
      ) : null}
      {cover
        ? (
            [
              ['one', 1],
              ['three', 3],
              ['five', 5],
            ] as const
          ).map(([ring, minutes]) => (
            <li key={ring}>
              <Stroke>
                <Line colour={palette.AV} width={1.8} dash={coverEdges[ring]} />
              </Stroke>
              {words.cover(minutes)}
            </li>
          ))
        : null}
      {circles ? (
        <li>
          <Stroke>
            <circle r="6.6" fill={palette.halo} stroke={palette.AV} strokeWidth="1.8" />
            <text y="3" textAnchor="middle" fontSize="8" fontWeight="700" fill={palette.AV}>
              1′
            </text>
          </Stroke>
          {words.circle}
        </li>
      ) : null}
      {hotSpots ? (
        <li>
          <Stroke>
            <g stroke={palette.warn} fill="none">
              <circle r="6.6" strokeDasharray="4 2" strokeWidth="1.4" />
              <path d="M-5 3 3-5M-3 5 5-3" />
            </g>
          </Stroke>
          {words.hotSpot}
        </li>
      ) : null}
      {traffic?.classes
        .filter(({ roadClass }) => roadClass === 'arterial' || roadClass === 'collector')
        .map((each) => {
          const pace = paceOf(each);
          return (
            <li key={each.roadClass}>
              <Stroke>
                <Line
                  colour={{ free: palette.ok, slow: palette.warn, heavy: palette.broken }[pace]}
                  width={paces[pace].width}
                  dash={paces[pace].dash}
                />
              </Stroke>
              {words.traffic(each.roadClass === 'arterial', each.now, each.free, words.paces[pace])}
            </li>
          );
        })}
      {traffic && traffic.slowed.length > 0 ? (
        <li>
          <Stroke>
            <Line colour={palette.warn} width={7} dash={[1.5, 4]} />
          </Stroke>
          {words.slowed}
        </li>
      ) : null}
      {rounds ? (
        <li>
          <Stroke>
            <Line colour={palette.label} width={2} dash={[12, 3, 2, 3]} />
          </Stroke>
          {words.round}
        </li>
      ) : null}
      {beats ? (
        <li>
          <Stroke>
            <Line colour={palette.boundary} width={1.5} dash={[10, 4, 2, 4]} />
          </Stroke>
          {words.zone}
        </li>
      ) : null}
    </>
  );
}

/** What the marks of the map mean, folded away until asked for; of the layers those that are shown. */
export function MapLegend({ theme, language, words, layers, extras, reach }: LegendProps): ReactElement {
  const palette = palettes[theme];
  return (
    <details className="map-legend">
      <summary>{words.legend}</summary>
      <div className="map-legend-body" role="group" aria-label={words.legend} tabIndex={0}>
        <ul>
          {statuses.map((status) => (
            <li key={status}>
              <Token status={status} palette={palette} />
              <b>{status}</b> {words.statuses[status]}
            </li>
          ))}
        </ul>
        <ul>
          {([1, 2, 3, 4] as const).map((priority) => (
            <li key={priority}>
              <Pin priority={priority} palette={palette} />
              {words.priorities[priority]}
            </li>
          ))}
          <li>
            <Stroke>
              <circle r="6.4" fill="none" stroke={palette.p1} strokeWidth="2.4" />
            </Stroke>
            {words.flashes}
          </li>
          {layers.sightings ? (
            <li>
              <Stroke>
                <g fill="none" stroke={palette.sighting} strokeWidth="1.7">
                  <circle r="5" />
                  <path d="M0-8V-4M0 4V8M-8 0H-4M4 0H8" />
                </g>
              </Stroke>
              {words.sighting}
            </li>
          ) : null}
          <li>
            <Stroke>
              <path d="M-14 0H14" stroke={palette.ink} strokeWidth="2.8" strokeLinecap="round" strokeDasharray="6 5" />
            </Stroke>
            {words.route}
          </li>
          <li>
            <Stroke>
              {[-6.6, -2.2, 2.2, 6.6].map((x) => (
                <circle key={x} cx={x} r="1.6" fill={palette.ink} />
              ))}
            </Stroke>
            {words.tiers}
          </li>
          <li>
            <Stroke>
              <path d="M-5-7.5 8 0-5 7.5-1.6 0z" fill={palette.ink} />
            </Stroke>
            {words.outOfSight}
          </li>
        </ul>
        <ul className="map-legend-layers">
          <SetUp palette={palette} words={words} layers={layers} />
          <OnTheGround palette={palette} words={words} extras={extras} reach={reach} language={language} />
        </ul>
      </div>
    </details>
  );
}
