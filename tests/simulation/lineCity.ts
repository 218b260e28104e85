/** A city on one straight road, from x = −1 to x = 1, as a district: half of all calls beyond x = 0.75, half before it, each evenly. */
export function lineCity(border: number): {
  readonly district: string;
  readonly zones: readonly { readonly id: string; readonly east: boolean }[];
  readonly metres: number;
} {
  // One unit of length in degrees on the equator: 0.08° are 8.9 km.
  const unit = 0.08;
  const at = (x: number, y: number): [number, number] => [Number((0.1 + x * unit).toFixed(7)), Number((0.01 + y).toFixed(7))];
  const area = (id: string, from: number, to: number, residents: number) => ({
    type: 'Feature',
    properties: { kind: 'zone', id, name: { en: id, zh: id }, use: 'residential', area: 'urban', residents },
    geometry: { type: 'Polygon', coordinates: [[at(from, -0.002), at(to, -0.002), at(to, 0.002), at(from, 0.002), at(from, -0.002)]] },
  });
  const place = (id: string, sort: string, x: number) => ({
    type: 'Feature',
    properties: { kind: 'place', id, sort, name: { en: id, zh: id } },
    geometry: { type: 'Point', coordinates: at(x, 0) },
  });
  const people = 1_000_000;
  const west = (x: number): number => Math.round((people / 2) * (x / 1.75));
  // Short stretches, so that a spot drawn in a zone lies in it.
  const stretches = Array.from({ length: 400 }, (_, index) => -1 + index / 200);
  const features = [
    ...stretches.map((x) => ({
      type: 'Feature',
      properties: { kind: 'road', class: 'arterial', name: { en: 'Line', zh: '直路' } },
      geometry: { type: 'LineString', coordinates: [at(x, 0), at(x + 1 / 200, 0)] },
    })),
    place('home-east', 'station', 0.75),
    place('home-west', 'station', -0.25),
    area('west', -1, border, west(border + 1)),
    area('middle', border, 0.75, west(0.75 - border)),
    area('east', 0.75, 1, people / 2),
  ];
  return {
    district: JSON.stringify({ type: 'FeatureCollection', id: 'line', name: { en: 'Line', zh: '直线城' }, origin: [0, 0], features }),
    zones: [
      { id: 'west', east: false },
      { id: 'middle', east: true },
      { id: 'east', east: true },
    ],
    metres: unit * 111_319.49,
  };
}
