/** The marks of unit kinds, in a box of −6 to 6: `line` is stroked, `solid` is filled, `wheels` are cut out (flat x, y, radius). */
export interface MarkShape {
  readonly line?: string;
  readonly solid?: string;
  readonly wheels?: readonly number[];
}

/** The closed list of marks that packs choose from (unitKind.mark). */
export const marks = {
  foot: { solid: 'M1.95-4A1.45 1.45 0 1 1-.95-4 1.45 1.45 0 1 1 1.95-4z', line: 'M.3-1.9V1L2 4.6M.3 1-1.4 4.6M.2-1.6-2.3.5M.6-1.6 2.8-.1' },
  bike: {
    line: 'M-1.3 2.4A1.8 1.8 0 1 1-4.9 2.4 1.8 1.8 0 1 1-1.3 2.4zM4.9 2.4A1.8 1.8 0 1 1 1.3 2.4 1.8 1.8 0 1 1 4.9 2.4zM-3.1 2.4H.4L2-2.9H3.6M2.5-1.2 3.1 2.4M-3.6-1H-.8',
  },
  rider: {
    line: 'M-1.4 2.3A1.9 1.9 0 1 1-5.2 2.3 1.9 1.9 0 1 1-1.4 2.3zM5.2 2.3A1.9 1.9 0 1 1 1.4 2.3 1.9 1.9 0 1 1 5.2 2.3zM-4.2-1.4H-1L.6-.2H2.2M-3.3 2.3-.6.2H1.6L3.3 2.3M2.4-.2 1.2-2.8H2.8',
  },
  car: { solid: 'M-5 2.2V.3L-3.5-.3-2.2-2.8H1.8L3.4-.3 5 .4V2.2z', wheels: [-2.6, 2.3, 1.35, 2.7, 2.3, 1.35] },
  van: { solid: 'M-5 2.4V-3H1.8L5-.2V2.4z', wheels: [-2.6, 2.5, 1.35, 2.7, 2.5, 1.35] },
  transport: { line: 'M-5 2.4V-3H1.8L5-.2V2.4zM-3.2-3V.2M-1.4-3V.2M.4-3V.2', wheels: [-2.6, 2.5, 1.35, 2.7, 2.5, 1.35] },
  plain: { line: 'M-4.8 0Q0-5 4.8 0 0 5-4.8 0z', solid: 'M1.5 0A1.5 1.5 0 1 1-1.5 0 1.5 1.5 0 1 1 1.5 0z' },
  office: { line: 'M-4.4.4 0-3.8 4.4.4M-3-.6V3.8H3V-.6' },
  traffic: { line: 'M0-4 2.6 3H-2.6zM-1.4-.2H1.4M-4.4 3.6H4.4' },
  technician: { line: 'M2.2-.8A3 3 0 1 1-3.8-.8 3 3 0 1 1 2.2-.8zM1.4 1.4 4.4 4.4' },
  post: { line: 'M-4.8-2.2H4.8V.4H-4.8zM-3.2.4V4M3.2.4V4M-2.4-2.2-3.6.4M.8-2.2-.4.4M4-2.2 2.8.4' },
} as const satisfies Record<string, MarkShape>;

/** A mark of the closed list; an unknown word is drawn as a car. */
export const markShape = (mark: string): MarkShape => (mark in marks ? marks[mark as keyof typeof marks] : marks.car);

/** The shape of each status in a box of −6 to 6, on the map as in the list; `open` is an outline. */
export const statusShapes = {
  AV: { path: 'M4.4 0A4.4 4.4 0 1 1-4.4 0 4.4 4.4 0 1 1 4.4 0z', open: false },
  DP: { path: 'M3.8 0A3.8 3.8 0 1 1-3.8 0 3.8 3.8 0 1 1 3.8 0z', open: true },
  EN: { path: 'M-3.8-4.6 5 0-3.8 4.6-1.9 0z', open: false },
  OS: { path: 'M-4-4H4V4H-4z', open: false },
  TR: { path: 'M0-5.2 5.2 0 0 5.2-5.2 0z', open: false },
  BZ: { path: 'M-4.4-1.7H4.4V1.7H-4.4z', open: false },
  OF: { path: 'M-3.4-3.4 3.4 3.4M3.4-3.4-3.4 3.4', open: true },
} as const;

/** The states of a unit that have a shape. */
export type StatusShape = keyof typeof statusShapes;

/** Badge of a token by status: outline path in CSS pixels, and whether it is filled with its colour. */
export const badges: Readonly<Record<StatusShape, { readonly path: string; readonly open: boolean }>> = {
  AV: { path: 'M8.5 0A8.5 8.5 0 1 1-8.5 0 8.5 8.5 0 1 1 8.5 0z', open: false },
  DP: { path: 'M8 0A8 8 0 1 1-8 0 8 8 0 1 1 8 0z', open: true },
  EN: { path: 'M8.5 0A8.5 8.5 0 1 1-8.5 0 8.5 8.5 0 1 1 8.5 0z', open: false },
  OS: { path: 'M-6.5-8H6.5A1.5 1.5 0 0 1 8-6.5V6.5A1.5 1.5 0 0 1 6.5 8H-6.5A1.5 1.5 0 0 1-8 6.5V-6.5A1.5 1.5 0 0 1-6.5-8z', open: false },
  TR: { path: 'M0-11 11 0 0 11-11 0z', open: false },
  BZ: { path: 'M-2-6.5H2A6.5 6.5 0 1 1 2 6.5H-2A6.5 6.5 0 1 1-2-6.5z', open: false },
  OF: { path: 'M-4-8H4L8-4V4L4 8H-4L-8 4V-4z', open: true },
};

/** The badge of a minimum emergency unit, about its middle. */
export const groupShape = 'M0-5.2L4.5-2.6V2.6L0 5.2L-4.5 2.6V-2.6z';

/** A case's pin, its tip at the place; the numeral stands at 0, −13. */
export const pinShape = 'M0 0C-2.6-4.6-8-7.4-8-13A8 8 0 0 1 8-13C8-7.4 2.6-4.6 0 0z';

/** Badges of places in a box of −7 to 7: the ground and what is cut into it. */
export const placeShapes = {
  police: {
    base: 'M0-7 6-4.6V0C6 3.6 3.4 5.8 0 7.2-3.4 5.8-6 3.6-6 0V-4.6z',
    cut: 'M0-3.4 1-1H3.4L1.5.5 2.2 2.9 0 1.5-2.2 2.9-1.5.5-3.4-1H-1z',
  },
  site: {
    base: 'M-4-6H4A2 2 0 0 1 6-4V4A2 2 0 0 1 4 6H-4A2 2 0 0 1-6 4V-4A2 2 0 0 1-4-6z',
    cut: 'M-3.2 3.2V-1L0-3.4 3.2-1V3.2H1V.4H-1V3.2z',
  },
  base: {
    base: 'M-4-6H4A2 2 0 0 1 6-4V4A2 2 0 0 1 4 6H-4A2 2 0 0 1-6 4V-4A2 2 0 0 1-4-6z',
    cut: 'M-2.6 3.6V-3.6H1A2.3 2.3 0 0 1 1 1H-.9V3.6z',
  },
  hospital: { base: 'round', cut: 'M-1.1-3.6H1.1V-1.1H3.6V1.1H1.1V3.6H-1.1V1.1H-3.6V-1.1H-1.1z' },
  school: { base: 'round', cut: 'M0-3.2 4-1 0 1.2-4-1zM-2.4.9V2.4Q0 4 2.4 2.4V.9L0 2.2z' },
  market: { base: 'round', cut: 'M-3.6-2.8H3.6L4-.6A1.3 1.3 0 0 1 1.4-.6 1.4 1.4 0 0 1-1.4-.6 1.3 1.3 0 0 1-4-.6zM-3 1.2H3V3.2H-3z' },
  mall: { base: 'round', cut: 'M-3.2-1.2H-1.7V-2A1.7 1.7 0 0 1 1.7-2V-1.2H3.2L2.8 3.4H-2.8zM-.8-1.2H.8V-2A.8.8 0 0 0-.8-2z' },
  metro: { base: 'round', cut: 'M-3.6 3V-3H-2.4L0 .4 2.4-3H3.6V3H2.2V-.6L0 2.4-2.2-.6V3z' },
  bank: { base: 'round', cut: 'M0-3.8 3.8-1.6V-.8H-3.8V-1.6zM-3-.2H-1.8V2H-3zM-.6-.2H.6V2H-.6zM1.8-.2H3V2H1.8zM-3.8 2.5H3.8V3.5H-3.8z' },
  shop: { base: 'small', cut: 'M0-2.6 2.6 0 0 2.6-2.6 0z' },
  home: { base: 'small', cut: 'M-2.4 2.4V-.5L0-2.6 2.4-.5V2.4z' },
  bus: { base: 'round', cut: 'M-3-3.2H3V2.2H2.4V3.4H1.2V2.2H-1.2V3.4H-2.4V2.2H-3z' },
  hotel: { base: 'round', cut: 'M-4-2.4H-3V.2H4V3H3V1.6H-3V3H-4zM-2.4-1.6H0V-.4H-2.4z' },
  night: { base: 'small', cut: 'M.8-2.7A2.7 2.7 0 1 0 2.6 1.2 2.2 2.2 0 0 1 .8-2.7z' },
  sight: { base: 'round', cut: 'M-4-1.2 0-3.8 4-1.2V-.4H3V2.2H3.6V3.4H-3.6V2.2H-3V-.4H-4z' },
  parking: { base: 'small', cut: 'M-1.7 2.6V-2.6H.8A1.7 1.7 0 0 1 .8.9H-.6V2.6z' },
  tree: { base: 'small', cut: 'M0-2.9 2.2.6H.6V2.6H-.6V.6H-2.2z' },
} as const;

/** The marks of places. */
export type PlaceShape = keyof typeof placeShapes;
