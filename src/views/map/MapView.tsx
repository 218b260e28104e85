import { type ReactElement, type Ref, type RefObject, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import type { GroundPicture, MapPicture, ReviewFrame } from '../../picture/index.ts';
import type { Language } from './labelLayout.ts';
import type { MapLayers } from './layers.ts';
import { type Level, levelAt, metresOf } from './levels.ts';
import type { Lens } from './lens.ts';
import './map.css';
import { MapLegend } from './MapLegend.tsx';
import { MiniMap, miniFrame } from './MiniMap.tsx';
import { Painter } from './painter.ts';
import type { Theme } from './palette.ts';
import type { Engine } from './stage.ts';
import { ScaleBar } from './ScaleBar.tsx';
import { noExtras, type MapTap, type ReachPicture, type Scenery, type Selection, type ShownExtras } from './scenery.ts';
import { words } from './words.ts';

/** What may be asked of the map beyond its properties. */
export interface MapHandle {
  /** Looks at a place in metres, at a level or at so many metres a pixel. */
  readonly focus: (x: number, y: number, zoom?: Level | number) => void;
  /** Shows the whole district. */
  readonly fit: () => void;
  /** Another moment of the same picture, without React: for smooth motion. Overtaken by the next `now` property. */
  readonly showAt: (now: number) => void;
  readonly painter: () => Painter | null;
}

/** What the map is shown. */
export interface MapViewProps {
  readonly ground: GroundPicture;
  readonly map: MapPicture;
  /** The houses, where they come after the ground. */
  readonly houses?: GroundPicture['buildings'] | undefined;
  /** Instant shown; may be fractional. */
  readonly now: number;
  readonly language: Language;
  readonly theme: Theme;
  readonly selected: Selection;
  readonly layers: MapLayers;
  readonly onTap: (tap: MapTap) => void;
  readonly reach?: ReachPicture | null | undefined;
  /** What the layers show that lie on the ground; an equal value must be the same one. */
  readonly extras?: ShownExtras | undefined;
  /** In review only: where everybody truly was. */
  readonly suspects?: ReviewFrame['suspects'] | undefined;
  /** A unit that is kept in the middle until the reader moves the map. */
  readonly follow?: string | undefined;
  readonly onFollowLost?: (() => void) | undefined;
  /** What draws; `auto` unless a test wants one of them. Read once. */
  readonly engine?: Engine;
  /** Where the reader looked last, kept for the next time that the map is put up. */
  readonly memory?: RefObject<LookedAt | null> | undefined;
  readonly ref?: Ref<MapHandle>;
}

/** A middle in metres and a zoom. */
export interface LookedAt {
  readonly x: number;
  readonly y: number;
  readonly metres: number;
}

const nobody: ReviewFrame['suspects'] = [];

/** The map of the district: ground, units, cases. Lists and forms beside it are the page's own. */
export function MapView({
  ground,
  houses,
  map,
  now,
  language,
  theme,
  selected,
  layers,
  onTap,
  reach,
  extras = noExtras,
  suspects,
  follow,
  onFollowLost,
  engine = 'auto',
  memory,
  ref,
}: MapViewProps): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const home = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const painter = useRef<Painter | null>(null);
  const [metres, setMetres] = useState(metresOf.town);
  const hint = useId();
  const t = words[language];

  const { caseId, unitId } = selected;
  const scenery: Scenery = {
    map,
    now,
    language,
    theme,
    selected: useSame({ caseId, unitId }),
    layers: useSame(layers),
    reach: reach ?? null,
    extras: useSame(extras),
    suspects: suspects ?? nobody,
    follow: follow ?? null,
  };
  const latest = useRef({ scenery, onTap, onFollowLost });
  useEffect(() => {
    latest.current = { scenery, onTap, onFollowLost };
    painter.current?.show(scenery);
  });

  useEffect(() => {
    if (!element.current || !home.current) return;
    const made = new Painter(
      element.current,
      home.current,
      ground,
      latest.current.scenery,
      {
        tapped: (tap) => {
          latest.current.onTap(tap);
        },
        lost: () => {
          latest.current.onFollowLost?.();
        },
        moved: (lens) => {
          element.current?.parentElement?.style.setProperty('--map-height', `${lens.height}px`);
          setMetres(lens.metres);
          if (frame.current) showFrame(frame.current, lens, ground);
        },
      },
      engine,
    );
    painter.current = made;
    if (memory?.current) made.focus(memory.current.x, memory.current.y, memory.current.metres);
    return () => {
      if (memory) memory.current = { x: made.lens.x, y: made.lens.y, metres: made.lens.metres };
      painter.current = null;
      made.stop();
    };
  }, [ground, engine, memory]);

  useEffect(() => {
    if (houses) painter.current?.build(houses);
  }, [houses, ground, engine]);

  useImperativeHandle(
    ref,
    () => ({
      focus: (x, y, zoom) => {
        painter.current?.focus(x, y, typeof zoom === 'string' ? metresOf[zoom] : zoom);
      },
      fit: () => {
        painter.current?.fit();
      },
      showAt: (moment) => {
        painter.current?.showAt(moment);
      },
      painter: () => painter.current,
    }),
    [],
  );

  return (
    <div className="map" data-theme={theme} data-level={levelAt(metres)}>
      {/* The list of what is shown stands beside the map; here the keys move it. */}
      <div
        ref={element}
        className="map-window"
        data-menu-host
        role="application"
        tabIndex={0}
        aria-label={`${t.map(ground.name[language])}: ${t.summary(map.units.length, map.cases.length)}`}
        aria-describedby={hint}
      >
        <div ref={home} className="map-canvas" aria-hidden="true" />
      </div>
      <p id={hint} className="map-hint">
        {t.keys}
      </p>
      <div className="map-corner map-zoom">
        <button type="button" aria-label={t.closer} title={`${t.closer} (+)`} onClick={() => painter.current?.zoomBy(4)}>
          +
        </button>
        <button type="button" aria-label={t.wider} title={`${t.wider} (−)`} onClick={() => painter.current?.zoomBy(-4)}>
          −
        </button>
        <button type="button" aria-label={t.whole} title={`${t.whole} (0)`} onClick={() => painter.current?.fit()}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M1.5 4V1.5H4M8 1.5H10.5V4M10.5 8V10.5H8M4 10.5H1.5V8" fill="none" stroke="currentColor" strokeWidth="1.4" />
          </svg>
        </button>
      </div>
      <div className="map-corner map-foot">
        <MapLegend
          theme={theme}
          language={language}
          words={t}
          layers={layers}
          extras={extras}
          reach={layers.reach ? (reach ?? null) : null}
        />
        <ScaleBar metres={metres} words={t} />
      </div>
      <div className="map-corner map-overview">
        <MiniMap ground={ground} theme={theme} label={t.overview} frame={frame} onGo={(x, y) => painter.current?.focus(x, y)} />
      </div>
    </div>
  );
}

/** The value last given while it holds the same, so that an equal object is no change. */
function useSame<Value extends object>(value: Value): Value {
  const [kept, keep] = useState(value);
  const isSame = Object.entries(value).every(([name, each]) => kept[name as keyof Value] === each);
  if (!isSame) keep(value);
  return isSame ? kept : value;
}

/** Moves the frame on the overview over what the lens sees; gone while the whole district is in sight. */
function showFrame(frame: HTMLDivElement, lens: Lens, ground: GroundPicture): void {
  const { metres } = miniFrame(ground);
  const width = (lens.width * lens.metres) / metres;
  const height = (lens.height * lens.metres) / metres;
  const left = (lens.x - ground.size.left) / metres - width / 2;
  const top = (ground.size.top - lens.y) / metres - height / 2;
  frame.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`;
  frame.style.width = `${width.toFixed(1)}px`;
  frame.style.height = `${height.toFixed(1)}px`;
  frame.closest('.map-overview')?.toggleAttribute('hidden', lens.step <= lens.fitting);
}
