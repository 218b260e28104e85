/** The two grounds on which the map is drawn. */
export type Theme = 'dark' | 'light';

const dark = {
  ink: '#f4f7fa', onInk: '#0b0e12', text: '#e4e9ef', panel: '#10141a', line: '#364150',
  p1: '#ff5d55', p1Fill: '#dc2f28', onP1: '#ffffff', p2Fill: '#f2862c', onP2: '#1d0f02', p3: '#e6c84f', p4: '#7fb2ff',
  AV: '#4fc98a', DP: '#6cc4f5', EN: '#f2b440', OS: '#ef6fc0', TR: '#ac92ff', BZ: '#94a3b5', OF: '#8793a1',
  ok: '#4fc98a', warn: '#f2b440', broken: '#ff5d55', idle: '#8793a1',
  reach: '#ff7a6b', reachFill: 'rgba(255,122,107,.13)', sighting: '#ff9d8f',
  land: '#12171d', oldtown: '#1f1f21', village: '#1d1e20', residential: '#13181f', commercial: '#191b24', industry: '#161a22', campus: '#18202c', market: '#261f24', field: '#141f1b', fieldLine: '#1b2822', hatch: '#1d232c',
  park: '#14231d', hill: '#152720', hillHigh: '#1a3027', wood: '#13251d', contour: '#234034', tree: '#1c3529',
  river: '#0d2433', creek: '#0e2635', lake: '#0d2635', pond: '#0f2634', fishpond: '#102531', bank: '#1f4a63', flow: '#12303f',
  house: '#2d2f34', tower: '#272e38', shed: '#252b34', civic: '#2e3a4b', wall: '#3a424d',
  alley: '#2b313a', path: '#4a5a52', street: '#333b46', streetCase: '#0f1319', collector: '#444e5b', collectorCase: '#0c1014', arterial: '#5f6a78', arterialCase: '#0a0d11', mark: '#8d98a6', expressway: '#767981', expresswayCase: '#0a0d11', expresswayLine: '#363b43', bridge: '#7c8997',
  rail: '#4f5966', railTie: '#161b22', metro: '#57a38b', metroOther: '#9384c4',
  label: '#cdd5de', label2: '#98a4b1', labelWater: '#76abca', labelGreen: '#85b59b', labelRoad: '#b0bac6', halo: '#0e1318', waterHalo: '#0d2433',
  boundary: '#7d8997', veil: 'rgba(8,10,14,.58)',
} as const;

/** The colours of a theme: what moves as in the tokens, the ground after the tokens' cartography. */
export type Palette = Readonly<Record<keyof typeof dark, string>>;

const light: Palette = {
  ink: '#10161d', onInk: '#ffffff', text: '#161c23', panel: '#f9fafb', line: '#b4bec9',
  p1: '#c3211b', p1Fill: '#cf2a23', onP1: '#ffffff', p2Fill: '#f08a35', onP2: '#1d0f02', p3: '#7a5f00', p4: '#1f5fbf',
  AV: '#14764a', DP: '#0b6a9e', EN: '#8d5c00', OS: '#a92b83', TR: '#6246c9', BZ: '#54616f', OF: '#5b6672',
  ok: '#14764a', warn: '#8d5c00', broken: '#c3211b', idle: '#5b6672',
  reach: '#d8392c', reachFill: 'rgba(216,57,44,.12)', sighting: '#c3211b',
  land: '#f3f1ec', oldtown: '#f0e8dc', village: '#f0ebe1', residential: '#f4f1eb', commercial: '#f5ebe6', industry: '#ebebed', campus: '#ebeff5', market: '#f7e8e0', field: '#e8eeda', fieldLine: '#dce5c8', hatch: '#e2e2e5',
  park: '#d6e8d0', hill: '#d3e5cc', hillHigh: '#c6dcbe', wood: '#cfe2c8', contour: '#a9c8a0', tree: '#bcd6b3',
  river: '#b4d5e7', creek: '#b4d5e7', lake: '#b7d7e8', pond: '#bedcea', fishpond: '#c6dfe9', bank: '#86b4cd', flow: '#a5cbe0',
  house: '#ddd1c1', tower: '#e0dcd5', shed: '#d6d9de', civic: '#cfd9e8', wall: '#c3b7a6',
  alley: '#ffffff', path: '#8aa67d', street: '#ffffff', streetCase: '#d6d1c6', collector: '#ffffff', collectorCase: '#bfb9ad', arterial: '#fdeec6', arterialCase: '#c5b081', mark: '#cdb88a', expressway: '#f6d49b', expresswayCase: '#b1904a', expresswayLine: '#b18f4c', bridge: '#7d7868',
  rail: '#98a0a9', railTie: '#f6f5f2', metro: '#3d8f74', metroOther: '#7a66b5',
  label: '#262e37', label2: '#56606b', labelWater: '#1f5a7d', labelGreen: '#2d5c31', labelRoad: '#474f59', halo: '#fbfaf7', waterHalo: '#c9e1ee',
  boundary: '#6d7682', veil: 'rgba(226,230,234,.62)',
};

/** The colours of each theme. */
export const palettes: Readonly<Record<Theme, Palette>> = { dark, light };

/** System faces only, as in the design's tokens. */
export const fontFaces = '"Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", -apple-system, "Roboto", "Helvetica Neue", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
