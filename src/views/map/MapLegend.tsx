import type { ReactElement } from 'react';
import { palettes, type Palette, type Theme } from './palette.ts';
import { badges, groupShape, pinShape, type StatusShape } from './shapes.ts';
import type { MapWords } from './words.ts';

const statuses: readonly StatusShape[] = ['AV', 'DP', 'EN', 'OS', 'TR', 'BZ', 'OF'];

function Pin({ priority, palette }: { readonly priority: 1 | 2 | 3 | 4; readonly palette: Palette }): ReactElement {
  const [ground, edge, numeral, weight] = ([[palette.p1Fill, 'none', palette.onP1, 0], [palette.p2Fill, 'none', palette.onP2, 0], [palette.halo, palette.p3, palette.p3, 2], [palette.halo, palette.p4, palette.p4, 1.1]] as const)[priority - 1]!;
  return (
    <svg viewBox="-11 -23 22 24" width="18" height="20" aria-hidden="true">
      <path d={pinShape} fill={ground} stroke={edge} strokeWidth={weight} />
      <text y="-9.2" textAnchor="middle" fontSize="10.5" fontWeight="700" fill={numeral}>{priority}</text>
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

function Stroke({ children }: { readonly children: ReactElement | readonly ReactElement[] }): ReactElement {
  return <svg viewBox="-16 -8 32 16" width="28" height="14" aria-hidden="true">{children}</svg>;
}

/** What the marks of the map mean, folded away until asked for. */
export function MapLegend({ theme, words }: { readonly theme: Theme; readonly words: MapWords }): ReactElement {
  const palette = palettes[theme];
  return (
    <details className="map-legend">
      <summary>{words.legend}</summary>
      <div className="map-legend-body">
        <ul>
          {statuses.map((status) => (
            <li key={status}><Token status={status} palette={palette} /><b>{status}</b> {words.statuses[status]}</li>
          ))}
        </ul>
        <ul>
          {([1, 2, 3, 4] as const).map((priority) => (
            <li key={priority}><Pin priority={priority} palette={palette} />{words.priorities[priority]}</li>
          ))}
          <li><Stroke><circle r="6.4" fill="none" stroke={palette.p1} strokeWidth="2.4" /></Stroke>{words.flashes}</li>
          <li><Stroke><g fill="none" stroke={palette.sighting} strokeWidth="1.7"><circle r="5" /><path d="M0-8V-4M0 4V8M-8 0H-4M4 0H8" /></g></Stroke>{words.sighting}</li>
        </ul>
        <ul>
          {(['ready', 'setting', 'idle'] as const).map((state) => {
            const colour = { ready: palette.ok, setting: palette.warn, idle: palette.idle }[state];
            return (
              <li key={state}>
                <Stroke>
                  <path d={state === 'idle' ? 'M-11 0H-5M5 0H11' : 'M-11 0H11'} stroke={colour} strokeWidth="3.4" strokeDasharray={state === 'setting' ? '4 2.4' : undefined} />
                  <g fill={state === 'ready' ? colour : palette.halo} stroke={colour} strokeWidth="1.6"><circle cx="-11" r="2.7" /><circle cx="11" r="2.7" /></g>
                </Stroke>
                {words.posts[state]}
              </li>
            );
          })}
          {(['ready', 'away', 'alert'] as const).map((state) => {
            const colour = { ready: palette.ok, away: palette.idle, alert: palette.warn }[state];
            return <li key={`group ${state}`}><Stroke><path d={groupShape} fill={state === 'away' ? palette.halo : colour} stroke={colour} strokeWidth="1.6" /></Stroke>{words.groups[state]}</li>;
          })}
          <li><Stroke><path d="M-14 0H14" stroke={palette.ink} strokeWidth="2.8" strokeLinecap="round" strokeDasharray="6 5" /></Stroke>{words.route}</li>
          <li><Stroke><path d="M-12-6H12V6H-12z" fill={palette.reachFill} stroke={palette.reach} strokeWidth="1.6" /></Stroke>{words.reach}</li>
        </ul>
      </div>
    </details>
  );
}
