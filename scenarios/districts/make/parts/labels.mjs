// Names on the map that no feature carries by itself.
import { creeks, hill, northChannel, parks, southChannel, villages } from './skeleton.mjs';
import { zones } from './zones.mjs';

const part = (line, from, to) => line.filter(([x]) => x >= from && x <= to);
const feng = ['Feng River', '凤江'];

export const areaLabels = zones.filter(({ id }) => id !== 'gulou').map(({ name, label }) => ({ sort: 'area', name, at: label }));
export const placeLabels = [
  ...villages.map(({ name, at }) => ({ sort: 'village', name, at })),
  ...[hill, ...parks].map(({ name, at }) => ({ sort: 'green', name, at })),
];
/** Water names run along the water, from west to east. */
export const waterLabels = [
  { name: feng, line: part(northChannel, 90, 290) },
  { name: feng, line: part(northChannel, 500, 700) },
  { name: feng, line: part(northChannel, 1400, 1500) },
  { name: ['North Channel', '北水道'], line: part(northChannel, 1160, 1300) },
  { name: ['South Channel', '南水道'], line: part(southChannel, 1010, 1150) },
  ...creeks.map(({ name, line }) => ({ name, line: line.slice(Math.floor(line.length * 0.3), Math.floor(line.length * 0.62)) })),
];
