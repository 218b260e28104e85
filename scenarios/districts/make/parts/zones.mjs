// The sixteen zones, bounded by main roads, the river, a creek and the district's border.
import { hyp } from './exact.mjs';
import { crossing, simplify } from './geometry.mjs';
import { boundary, creeks, namedRoads, northChannel, southChannel } from './skeleton.mjs';

const road = (id) => namedRoads.find((other) => other.id === id).line;
const lines = {
  F: road('fengjiang-ave'),
  R: road('renmin'),
  L: road('lianhua'),
  D: road('dongsha'),
  J: road('jiangnan'),
  Q: road('qingyun'),
  N: northChannel,
  S: southChannel,
  C: creeks[0].line,
  B: [...boundary, boundary[0]],
};

/** Where two lines cross, the crossing nearest to a hint; where they do not, the point of the first nearest to the hint. */
function corner(a, b, hint) {
  const [one, two] = [lines[a], lines[b]];
  let best = null;
  const offer = (p) => {
    const d = hyp(p[0] - hint[0], p[1] - hint[1]);
    if (!best || d < best.d) best = { p, d };
  };
  for (let i = 0; i < one.length - 1; i++) {
    for (let j = 0; j < two.length - 1; j++) {
      const c = crossing(one[i], one[i + 1], two[j], two[j + 1]);
      if (c) offer(c.p);
    }
  }
  if (!best) one.forEach(offer);
  return best.p;
}

const corners = {
  BLn: corner('B', 'L', [325, 40]),
  BRn: corner('B', 'R', [822, 34]),
  BDn: corner('B', 'D', [1135, 50]),
  BFw: corner('B', 'F', [30, 420]),
  BFe: corner('B', 'F', [1440, 240]),
  BNw: corner('B', 'N', [30, 755]),
  BNe: corner('B', 'N', [1465, 505]),
  BLs: corner('B', 'L', [482, 1165]),
  BRs: corner('B', 'R', [728, 1172]),
  BDs: corner('B', 'D', [1188, 1165]),
  LQ: corner('Q', 'L', [345, 212]),
  LF: corner('L', 'F', [340, 390]),
  LN: corner('L', 'N', [398, 645]),
  LJ: corner('L', 'J', [436, 856]),
  RQ: corner('R', 'Q', [806, 197]),
  RF: corner('R', 'F', [790, 392]),
  RN: corner('R', 'N', [770, 694]),
  RJ: corner('R', 'J', [758, 856]),
  DF: corner('D', 'F', [1108, 318]),
  DN: corner('D', 'N', [1108, 545]),
  DS: corner('D', 'S', [1128, 697]),
  CF: corner('C', 'F', [536, 388]),
  CN: corner('N', 'C', [584, 656]),
  SN: corner('N', 'S', [880, 690]),
  SNe: corner('N', 'S', [1390, 500]),
};

const nearest = (line, p) =>
  line.reduce((best, q, i) => (hyp(q[0] - p[0], q[1] - p[1]) < hyp(line[best][0] - p[0], line[best][1] - p[1]) ? i : best), 0);

/** The part of a line between two corners, without the corners; of the closed border the shorter way round. */
function between(name, from, to) {
  const line = lines[name];
  const [i, j] = [nearest(line, from), nearest(line, to)];
  const direct = i <= j ? line.slice(i, j + 1) : line.slice(j, i + 1).reverse();
  const round = i <= j ? [...line.slice(j), ...line.slice(1, i + 1)].reverse() : [...line.slice(i), ...line.slice(1, j + 1)];
  const way = name === 'B' && round.length < direct.length ? round : direct;
  return way.slice(1, -1);
}

/** A ring from corners with the line that leads from each to the next. */
function ringOf(...steps) {
  const ring = [];
  for (let i = 0; i < steps.length; i += 2) {
    const [from, to] = [corners[steps[i]], corners[steps[(i + 2) % steps.length]]];
    ring.push(...simplify([from, ...between(steps[i + 1], from, to), to], 0.5).slice(0, -1));
  }
  return ring;
}

const zone = (id, en, zh, use, area, residents, poly, label) => ({ id, name: [en, zh], use, area, residents, poly, label });
export const zones = [
  zone('yugang', 'Yugang', '玉岗', 'residential', 'suburb', 11840, ringOf('BLn', 'L', 'LF', 'F', 'BFw', 'B'), [256, 172]),
  zone(
    'fengbei',
    'Fengbei New Town',
    '凤北新城',
    'residential',
    'urban',
    27650,
    ringOf('BLn', 'L', 'LQ', 'Q', 'RQ', 'R', 'BRn', 'B'),
    [700, 160],
  ),
  zone('lotus', 'Lotus Quarter', '莲花片区', 'residential', 'urban', 34920, ringOf('LQ', 'Q', 'RQ', 'R', 'RF', 'F', 'LF', 'L'), [452, 318]),
  zone('lizhi', 'Lizhi Park', '荔枝园', 'residential', 'urban', 22760, ringOf('BRn', 'R', 'RF', 'F', 'DF', 'D', 'BDn', 'B'), [1060, 250]),
  zone('qingyun', 'Qingyun', '青云', 'residential', 'suburb', 12310, ringOf('BDn', 'D', 'DF', 'F', 'BFe', 'B'), [1250, 222]),
  zone('xicheng', 'Xicheng', '西城', 'village', 'urban', 31480, ringOf('BFw', 'F', 'LF', 'L', 'LN', 'N', 'BNw', 'B'), [280, 476]),
  zone('gulou', 'Drum Tower', '鼓楼', 'oldtown', 'urban', 18970, ringOf('LF', 'F', 'CF', 'C', 'CN', 'N', 'LN', 'L'), [440, 530]),
  zone(
    'wenchang',
    'Wenchang Old Town',
    '文昌老城',
    'oldtown',
    'urban',
    21540,
    ringOf('CF', 'F', 'RF', 'R', 'RN', 'N', 'CN', 'C'),
    [650, 470],
  ),
  zone('hetang', 'Hetang', '荷塘', 'commercial', 'urban', 23870, ringOf('RF', 'F', 'DF', 'D', 'DN', 'N', 'RN', 'R'), [1010, 392]),
  zone('gaotian', 'Gaotian', '高田', 'village', 'suburb', 14260, ringOf('DF', 'F', 'BFe', 'B', 'BNe', 'N', 'DN', 'D'), [1310, 420]),
  zone('zhouxin', 'Zhouxin Island', '洲心岛', 'village', 'suburb', 4630, ringOf('SN', 'S', 'SNe', 'N'), [1216, 588]),
  zone('nanan', "Nan'an", '南岸', 'residential', 'urban', 26380, ringOf('LN', 'N', 'RN', 'R', 'RJ', 'J', 'LJ', 'L'), [690, 800]),
  zone(
    'taoyuan',
    'Taoyuan',
    '陶源',
    'residential',
    'urban',
    20190,
    ringOf('RN', 'N', 'SN', 'S', 'DS', 'D', 'BDs', 'B', 'BRs', 'R'),
    [870, 1040],
  ),
  zone(
    'taochuang',
    'Dongsha Ceramics Park',
    '东沙陶瓷产业园',
    'industry',
    'suburb',
    6120,
    ringOf('DS', 'S', 'SNe', 'N', 'BNe', 'B', 'BDs', 'D'),
    [1274, 880],
  ),
  zone('xiatang', 'Xiatang', '下塘', 'village', 'suburb', 15720, ringOf('LJ', 'J', 'RJ', 'R', 'BRs', 'B', 'BLs', 'L'), [540, 1050]),
  zone('tangbei', 'Tangbei', '塘贝', 'rural', 'rural', 7360, ringOf('BNw', 'N', 'LN', 'L', 'BLs', 'B'), [200, 820]),
];
