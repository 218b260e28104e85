import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { GroundPicture, MapPicture, ReviewFrame } from '../../picture/index.ts';
import { MapView, type Looks, type MapHandle, type MapTap } from '../../views/index.ts';

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
}

const layers = { cameras: true, posts: true, sightings: true, labels: true };

/** The map, moved smoothly between the whole seconds of the shift without asking the rest of the page. */
export function MovingMap({ ground, map, now, moves, looks, caseId, unit, suspects, onTap }: MovingMapProps): ReactNode {
  const handle = useRef<MapHandle>(null);
  useEffect(() => {
    if (!moves) return undefined;
    let frame = requestAnimationFrame(function move() {
      handle.current?.showAt(now());
      frame = requestAnimationFrame(move);
    });
    return () => { cancelAnimationFrame(frame); };
  }, [moves, now]);
  return (
    <Suspense fallback={null}>
      <MapView
        ref={handle} ground={ground} map={map} now={map.now} language={looks.language} theme={looks.theme} layers={layers} onTap={onTap}
        selected={{ caseId: caseId ?? undefined, unitId: unit ?? undefined }} {...(suspects && { suspects })}
      />
    </Suspense>
  );
}
