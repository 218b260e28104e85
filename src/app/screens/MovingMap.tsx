import { Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { GroundPicture, MapPicture, ReviewFrame } from '../../picture/index.ts';
import {
  MapView,
  usualLayers,
  type LookedAt,
  type Looks,
  type MapHandle,
  type MapLayers,
  type MapTap,
  type ReachPicture,
  type ShownExtras,
} from '../../views/index.ts';

interface MovingMapProps {
  readonly ground: GroundPicture;
  readonly map: MapPicture;
  /** The moment with its fraction of a second; asked before every picture while it moves. */
  readonly now: () => number;
  readonly moves: boolean;
  readonly looks: Pick<Looks, 'language' | 'theme'>;
  readonly caseId: string | null;
  readonly unit: string | null;
  readonly suspects?: ReviewFrame['suspects'];
  readonly onTap: (tap: MapTap) => void;
  readonly layers?: MapLayers;
  readonly extras?: ShownExtras;
  readonly reach?: ReachPicture | null;
  readonly memory?: RefObject<LookedAt | null>;
  readonly follow?: string | null;
  readonly onFollowLost?: () => void;
}

/** The map, moved smoothly between the whole seconds of the shift without asking the rest of the page. */
export function MovingMap({
  ground,
  map,
  now,
  moves,
  looks,
  caseId,
  unit,
  suspects,
  onTap,
  layers = usualLayers,
  extras,
  reach,
  memory,
  follow,
  onFollowLost,
}: MovingMapProps): ReactNode {
  const handle = useRef<MapHandle>(null);
  const houses = useHouses(ground);
  useEffect(() => {
    if (!moves) return undefined;
    // The frames of the window in which the map stands: another one may be hidden.
    const view = (): Window => handle.current?.painter()?.view ?? window;
    let asked = view();
    let frame = asked.requestAnimationFrame(function move() {
      handle.current?.showAt(now());
      asked = view();
      frame = asked.requestAnimationFrame(move);
    });
    return () => {
      asked.cancelAnimationFrame(frame);
    };
  }, [moves, now]);
  return (
    <Suspense fallback={null}>
      <MapView
        ref={handle}
        ground={ground}
        houses={houses}
        map={map}
        now={map.now}
        language={looks.language}
        theme={looks.theme}
        layers={layers}
        extras={extras}
        reach={reach}
        memory={memory}
        onTap={onTap}
        selected={{ caseId: caseId ?? undefined, unitId: unit ?? undefined }}
        follow={follow ?? undefined}
        onFollowLost={onFollowLost}
        {...(suspects && { suspects })}
      />
    </Suspense>
  );
}

/** Milliseconds that the houses wait, so that they keep nothing back that a shift needs. */
const housesWait = 1000;

/** The houses of a district of this build, fetched when the map stands; a map without them is whole but for the look of its streets. */
function useHouses({ id, buildings }: GroundPicture): GroundPicture['buildings'] | undefined {
  const [houses, setHouses] = useState<{ readonly of: string; readonly all: GroundPicture['buildings'] }>();
  const hasOwn = buildings.length > 0;
  useEffect(() => {
    if (hasOwn) return undefined;
    let left = false;
    const wait = setTimeout(() => {
      void import('../content/builtIn.ts')
        .then(({ housesOf }) => housesOf(id))
        .then((all) => {
          if (!left && all.length > 0) setHouses({ of: id, all });
        })
        .catch(() => undefined);
    }, housesWait);
    return () => {
      left = true;
      clearTimeout(wait);
    };
  }, [id, hasOwn]);
  return houses?.of === id ? houses.all : undefined;
}
