// The hand-drawn bones of Lizhou: water, land use, parks, named roads, lines. Units of the drawing: 1 unit = 4.4 m, x east,
// y south. No place here is real; the characters are common words for such places.
import { diceOf, sin } from './exact.mjs';
import { blob, curve, ribbon, ring } from './geometry.mjs';

export const W = 1500;
export const H = 1200;
/** Metres of one unit. */
export const scale = 4.4;

const dice = diceOf(53117);

// ---------------------------------------------------------------- water
export const northChannel = curve(
  [
    [-60, 772],
    [60, 752],
    [180, 712],
    [300, 668],
    [430, 640],
    [580, 656],
    [720, 694],
    [840, 694],
    [930, 655],
    [1000, 600],
    [1070, 560],
    [1170, 520],
    [1290, 498],
    [1400, 500],
    [1560, 520],
  ],
  8,
);
export const southChannel = curve(
  [
    [880, 690],
    [950, 690],
    [1030, 706],
    [1120, 698],
    [1210, 654],
    [1280, 594],
    [1340, 530],
    [1390, 500],
  ],
  8,
);

function northWidth(x) {
  if (x < 880) return 37 + 5 * sin(x / 90);
  if (x < 1000) return 37 - ((x - 880) / 120) * 13;
  if (x < 1280) return 24 + 2 * sin(x / 40);
  return 24 + Math.min(1, (x - 1280) / 110) * 16;
}
const southWidth = (x) => (x < 950 ? 18 + ((x - 880) / 70) * 6 : 22 + 2 * sin(x / 50));

export const river = [ribbon(northChannel, northWidth), ribbon(southChannel, southWidth)];
export const creeks = [
  {
    name: ['Longxu Creek', '龙须涌'],
    line: curve(
      [
        [556, -20],
        [540, 110],
        [572, 230],
        [528, 345],
        [548, 430],
        [566, 500],
        [560, 560],
        [586, 640],
      ],
      6,
    ),
    width: 6.5,
  },
  {
    name: ['Tangbei Creek', '塘贝涌'],
    line: curve(
      [
        [262, 1220],
        [320, 1090],
        [352, 980],
        [330, 870],
        [300, 790],
        [292, 680],
      ],
      6,
    ),
    width: 6,
  },
  {
    name: ['Hetang Creek', '荷塘涌'],
    line: curve(
      [
        [1520, 330],
        [1380, 352],
        [1250, 372],
        [1150, 398],
        [1060, 420],
        [1010, 500],
        [1000, 590],
      ],
      6,
    ),
    width: 6,
  },
  {
    name: ['Shixi Creek', '石溪涌'],
    line: curve(
      [
        [880, 1220],
        [870, 1090],
        [905, 985],
        [880, 900],
        [892, 800],
        [880, 710],
      ],
      6,
    ),
    width: 5,
  },
].map((creek) => ({ ...creek, band: ribbon(creek.line, (x, y) => (creek.width / 2) * (1 + 0.18 * sin(x / 23 + y / 31))) }));
export const lakes = [
  { name: ['Lizhi Lake', '荔枝湖'], poly: blob(dice, 946, 268, 38, 24, 0.22, 14, -0.3) },
  { name: null, poly: blob(dice, 978, 300, 22, 15, 0.2, 12, 0.5) },
];
export const ponds = [
  [252, 548, 15, 9],
  [602, 968, 17, 10],
  [1016, 792, 13, 9],
  [1060, 634, 9, 6],
  [148, 862, 12, 8],
  [1248, 392, 10, 7],
  [470, 246, 12, 8],
].map(([x, y, a, b]) => blob(dice, x, y, a, b, 0.15));

// ---------------------------------------------------------------- land
export const oldTown = [
  [352, 404],
  [460, 400],
  [560, 396],
  [700, 402],
  [780, 404],
  [778, 470],
  [776, 560],
  [768, 622],
  [700, 616],
  [585, 592],
  [470, 576],
  [392, 582],
  [374, 520],
];
export const industry = [
  [1172, 800],
  [1262, 760],
  [1330, 728],
  [1384, 706],
  [1378, 800],
  [1366, 900],
  [1368, 1000],
  [1380, 1110],
  [1200, 1110],
  [1186, 1000],
  [1168, 900],
];
export const market = ring(
  [
    [806, 424],
    [902, 412],
    [930, 430],
    [926, 486],
    [870, 500],
    [808, 496],
  ],
  8,
);
/** Urban villages: narrow lanes of "handshake" houses, turned their own way. `turn` is the lie of their lanes. */
export const villages = [
  { id: 'shangwei', name: ['Shangwei Village', '上围村'], poly: blob(dice, 222, 520, 66, 52, 0.14), at: [222, 520], turn: 0.5, reach: 60 },
  { id: 'xiatang', name: ['Xiatang Village', '下塘村'], poly: blob(dice, 585, 950, 62, 50, 0.14), at: [585, 950], turn: -0.35, reach: 60 },
  { id: 'shagang', name: ['Shagang Village', '沙岗村'], poly: blob(dice, 988, 774, 58, 40, 0.14), at: [988, 774], turn: 0.3, reach: 55 },
  {
    id: 'zhouxin',
    name: ['Zhouxin Village', '洲心村'],
    poly: blob(dice, 1082, 622, 50, 26, 0.1, 16, -0.3),
    at: [1082, 622],
    turn: -0.42,
    reach: 50,
  },
  { id: 'tangbei', name: ['Tangbei Village', '塘贝村'], poly: blob(dice, 130, 850, 52, 38, 0.12), at: [130, 850], turn: 0.22, reach: 50 },
  { id: 'gaotian', name: ['Gaotian Village', '高田村'], poly: blob(dice, 1260, 380, 42, 34, 0.12), at: [1260, 380], turn: -0.5, reach: 45 },
];
export const hill = { name: ['Yugang Hill', '玉岗'], poly: blob(dice, 176, 262, 116, 84, 0.13, 16, -0.25), at: [176, 262] };
export const parks = [
  {
    name: ['Lizhi Park', '荔枝公园'],
    at: [946, 226],
    poly: ring([
      [874, 228],
      [900, 206],
      [960, 202],
      [1020, 214],
      [1036, 262],
      [1030, 318],
      [980, 334],
      [912, 336],
      [878, 306],
      [868, 262],
    ]),
  },
  { name: ['Riverside Park', '江滨公园'], at: [500, 748], poly: blob(dice, 500, 745, 52, 20, 0.1, 14, -0.05) },
  { name: ['Lotus Garden', '莲花园'], at: [470, 236], poly: blob(dice, 470, 240, 34, 26, 0.18) },
  { name: ['Shixi Park', '石溪公园'], at: [960, 932], poly: blob(dice, 960, 930, 36, 26, 0.16) },
  { name: ['Estuary Park', '汇流公园'], at: [1330, 606], poly: blob(dice, 1330, 606, 40, 20, 0.14, 14, -0.7) },
  { name: ['Baihe Garden', '白鹤园'], at: [690, 250], poly: blob(dice, 690, 250, 26, 20, 0.16) },
  { name: ['Ceramics Green', '陶苑绿地'], at: [1236, 1030], poly: blob(dice, 1236, 1030, 26, 16, 0.16) },
  { name: ['Xicheng Garden', '西城园'], at: [292, 460], poly: blob(dice, 296, 462, 22, 16, 0.14) },
];
export const campuses = [
  {
    name: ["People's Hospital", '人民医院'],
    poly: [
      [676, 318],
      [752, 314],
      [754, 372],
      [680, 376],
    ],
  },
  {
    name: ['Wenchang Primary School', '文昌小学'],
    poly: [
      [424, 420],
      [478, 417],
      [482, 458],
      [428, 462],
    ],
  },
  {
    name: ["Nan'an Middle School", '南岸中学'],
    poly: [
      [852, 760],
      [872, 752],
      [874, 800],
      [826, 806],
      [824, 764],
    ],
  },
  {
    name: ['Fengbei Experimental School', '凤北实验学校'],
    poly: [
      [1150, 190],
      [1216, 176],
      [1226, 226],
      [1158, 240],
    ],
  },
  {
    name: ['Lotus Middle School', '莲花中学'],
    poly: [
      [384, 128],
      [436, 120],
      [442, 168],
      [390, 176],
    ],
  },
  {
    name: ['Taoyuan Primary School', '陶源小学'],
    poly: [
      [812, 906],
      [850, 902],
      [854, 938],
      [814, 944],
    ],
  },
];
export const fields = [
  {
    poly: [
      [-20, 962],
      [140, 940],
      [262, 950],
      [300, 1010],
      [270, 1110],
      [236, 1220],
      [-20, 1220],
    ],
    turn: -0.12,
    cell: [20, 13],
  },
  {
    poly: [
      [1128, 600],
      [1170, 566],
      [1240, 536],
      [1300, 524],
      [1330, 520],
      [1286, 566],
      [1240, 616],
      [1180, 656],
      [1132, 668],
    ],
    turn: -0.5,
    cell: [14, 9],
  },
];
export const boundary = curve(
  [
    [40, 60],
    [260, 34],
    [520, 44],
    [800, 30],
    [1080, 34],
    [1290, 80],
    [1440, 210],
    [1470, 420],
    [1462, 640],
    [1450, 860],
    [1430, 1040],
    [1330, 1150],
    [1080, 1168],
    [820, 1172],
    [560, 1160],
    [300, 1168],
    [90, 1130],
    [34, 960],
    [26, 700],
    [30, 380],
    [40, 60],
  ],
  10,
).slice(0, -1);

// ---------------------------------------------------------------- named roads
const road = (id, cls, en, zh, points) => ({ id, cls, name: [en, zh], line: curve(points, 6), named: true });
/** Ways for feet only, through parks. */
const path = (id, en, zh, points) => ({ ...road(id, 'alley', en, zh, points), foot: true });
export const namedRoads = [
  road('fengjiang-ave', 'arterial', 'Fengjiang Avenue', '凤江大道', [
    [-30, 424],
    [150, 412],
    [330, 386],
    [520, 388],
    [700, 398],
    [880, 384],
    [1050, 332],
    [1230, 276],
    [1530, 226],
  ]),
  road('renmin', 'arterial', 'Renmin Road', '人民路', [
    [826, -30],
    [818, 120],
    [802, 260],
    [790, 400],
    [786, 520],
    [776, 610],
    [768, 700],
    [764, 790],
    [750, 920],
    [738, 1060],
    [724, 1230],
  ]),
  road('lianhua', 'arterial', 'Lianhua Road', '莲花路', [
    [322, -30],
    [342, 140],
    [334, 280],
    [340, 390],
    [364, 500],
    [388, 590],
    [400, 660],
    [418, 740],
    [440, 860],
    [468, 990],
    [486, 1230],
  ]),
  road('dongsha', 'arterial', 'Dongsha Road', '东沙路', [
    [1142, -30],
    [1126, 150],
    [1106, 322],
    [1102, 430],
    [1106, 540],
    [1112, 620],
    [1128, 700],
    [1146, 810],
    [1152, 920],
    [1176, 1040],
    [1196, 1230],
  ]),
  road('jiangnan', 'arterial', 'Jiangnan Avenue', '江南大道', [
    [-30, 926],
    [200, 892],
    [430, 856],
    [600, 846],
    [760, 856],
    [950, 852],
    [1146, 806],
    [1330, 716],
    [1530, 676],
  ]),
  road('jiangbin', 'collector', 'Jiangbin Road', '江滨路', [
    [-30, 700],
    [60, 690],
    [180, 656],
    [290, 614],
    [388, 588],
    [480, 584],
    [580, 600],
    [700, 630],
    [776, 640],
    [850, 636],
    [916, 604],
    [980, 556],
    [1050, 514],
    [1104, 490],
    [1200, 462],
    [1400, 446],
    [1530, 452],
  ]),
  road('nanan', 'collector', "Nan'an Road", '南岸路', [
    [-30, 828],
    [80, 812],
    [200, 768],
    [310, 722],
    [412, 700],
    [500, 704],
    [600, 722],
    [700, 752],
    [766, 764],
    [860, 756],
    [940, 744],
    [1040, 752],
    [1136, 746],
    [1230, 706],
    [1320, 636],
    [1400, 584],
    [1530, 590],
  ]),
  road('wenchang', 'collector', 'Wenchang Road', '文昌路', [
    [364, 500],
    [450, 492],
    [545, 486],
    [650, 500],
    [786, 508],
    [900, 500],
    [1010, 470],
    [1102, 430],
  ]),
  road('qilou', 'street', 'Qilou Street', '骑楼街', [
    [664, 396],
    [668, 450],
    [662, 500],
    [652, 560],
    [650, 616],
  ]),
  road('gulou', 'street', 'Gulou Street', '鼓楼街', [
    [478, 388],
    [484, 440],
    [488, 490],
    [480, 540],
    [478, 584],
  ]),
  road('gold', 'street', 'Gold Street', '金行街', [
    [572, 562],
    [616, 560],
    [652, 560],
    [706, 566],
    [781, 564],
  ]),
  road('qingyun', 'collector', 'Qingyun Road', '青云路', [
    [345, 212],
    [460, 196],
    [560, 206],
    [700, 208],
    [808, 196],
    [960, 184],
    [1120, 166],
    [1290, 150],
  ]),
  road('baihe', 'collector', 'Baihe Road', '白鹤路', [
    [608, 30],
    [612, 130],
    [622, 206],
    [632, 300],
    [640, 396],
  ]),
  road('yuxiu', 'collector', 'Yuxiu Road', '毓秀路', [
    [962, 30],
    [960, 184],
  ]),
  road('xinwei', 'collector', 'Xinwei Road', '新围路', [
    [60, 300],
    [70, 420],
    [90, 540],
    [96, 680],
  ]),
  road('taoyuan', 'collector', 'Taoyuan Road', '陶源路', [
    [764, 990],
    [900, 984],
    [1040, 962],
    [1160, 940],
    [1270, 930],
    [1376, 936],
  ]),
  road('pingsha', 'collector', 'Pingsha Road', '平沙路', [
    [950, 852],
    [960, 964],
    [990, 1080],
    [1000, 1180],
  ]),
  road('shixi', 'collector', 'Shixi Road', '石溪路', [
    [340, 1000],
    [468, 992],
    [600, 1010],
    [740, 1040],
  ]),
  road('hexiang', 'collector', 'Hexiang Road', '荷香路', [
    [906, 384],
    [914, 440],
    [918, 500],
    [916, 604],
  ]),
  road('shuixiang', 'collector', 'Shuixiang Road', '水乡路', [
    [604, 722],
    [600, 846],
    [612, 930],
    [604, 1010],
    [590, 1160],
  ]),
  road('xicheng', 'collector', 'Xicheng Road', '西城路', [
    [180, 412],
    [196, 480],
    [204, 560],
    [196, 650],
  ]),
  road('gaotian', 'collector', 'Gaotian Road', '高田路', [
    [1206, 284],
    [1222, 340],
    [1216, 400],
    [1208, 461],
  ]),
  road('yugang', 'collector', 'Yugang Road', '玉岗路', [
    [340, 330],
    [296, 352],
    [250, 372],
    [214, 398],
  ]),
  road('zhoubian', 'street', 'Zhoubian Road', '洲边路', [
    [1036, 640],
    [1072, 600],
    [1112, 590],
    [1180, 560],
    [1260, 534],
  ]),
  path('lizhi-west', 'Lake Walk West', '湖西径', [
    [960, 184],
    [932, 212],
    [893, 240],
    [886, 286],
    [908, 322],
    [932, 345],
    [936, 371],
  ]),
  path('lizhi-east', 'Lake Walk East', '湖东径', [
    [960, 184],
    [988, 224],
    [1016, 262],
    [1012, 300],
    [990, 334],
    [984, 354],
  ]),
  path('yugang-steps', 'Yugang Steps', '玉岗登山道', [
    [250, 372],
    [236, 330],
    [206, 296],
    [184, 262],
    [142, 244],
    [104, 268],
    [64, 340],
  ]),
  path('riverside-walk', 'Riverside Walk', '江滨步道', [
    [414, 722],
    [452, 741],
    [500, 748],
    [552, 742],
    [602, 722],
  ]),
];
export const expressway = {
  name: ['Beihuan Expressway', '北环高速'],
  line: curve(
    [
      [-30, 128],
      [200, 112],
      [420, 92],
      [640, 104],
      [820, 112],
      [1000, 98],
      [1180, 122],
      [1316, 190],
      [1396, 320],
      [1418, 470],
      [1420, 640],
      [1404, 800],
      [1392, 1000],
      [1420, 1230],
    ],
    6,
  ),
};
export const railway = {
  name: ['Guangling Railway', '广陵铁路'],
  line: curve(
    [
      [1530, 1076],
      [1400, 1062],
      [1200, 1064],
      [1000, 1082],
      [800, 1102],
      [640, 1104],
      [480, 1092],
      [250, 1082],
      [-30, 1096],
    ],
    8,
  ),
};
export const metro = [
  {
    ref: 'M3',
    name: ['Line 3', '3号线'],
    line: curve(
      [
        [832, -30],
        [824, 120],
        [808, 260],
        [797, 400],
        [792, 520],
        [776, 690],
        [771, 800],
        [757, 930],
        [744, 1060],
        [730, 1230],
      ],
      8,
    ),
  },
  {
    ref: 'M5',
    name: ['Line 5', '5号线'],
    line: curve(
      [
        [-30, 434],
        [150, 422],
        [330, 396],
        [520, 398],
        [700, 408],
        [880, 394],
        [1050, 342],
        [1230, 286],
        [1530, 236],
      ],
      8,
    ),
  },
];
