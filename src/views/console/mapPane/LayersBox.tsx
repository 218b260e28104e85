import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { layerChoices, type MapLayers } from '../../map/index.ts';
import { useWords } from '../../shared/Wording.tsx';

interface LayersProps {
  readonly layers: MapLayers;
  readonly onLayers: (layers: MapLayers) => void;
  readonly onClose: () => void;
}

/** The layers of the map with a box to tick for each; stands open until it is shut, so that the map is seen while one chooses. */
export function LayersBox({ layers, onLayers, onClose }: LayersProps): ReactNode {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('input')?.focus();
  }, []);
  const press = (event: KeyboardEvent): void => {
    const inputs = [...(box.current?.querySelectorAll('input') ?? [])];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') onClose();
    else if (step !== undefined)
      inputs[(inputs.findIndex((input) => input === event.target) + step + inputs.length) % inputs.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={box} className="pop map-layers" role="group" aria-label={t('map.layers')} onKeyDown={press}>
      {layerChoices.map((layer) => (
        <label key={layer} className="item">
          <input
            type="checkbox"
            checked={layers[layer]}
            onChange={({ target }) => {
              onLayers({ ...layers, [layer]: target.checked });
            }}
          />
          {t(`map.layer.${layer}`)}
        </label>
      ))}
    </div>
  );
}
