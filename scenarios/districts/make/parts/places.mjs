// What stands in Lizhou: authored landmarks, then the everyday addresses that every zone has.
import { diceOf, hyp } from './exact.mjs';
import { inside } from './geometry.mjs';
import { groundAt, isSoft } from './ground.mjs';
import { liveEdges } from './graph.mjs';
import { boundary, H, W } from './skeleton.mjs';
import { zones } from './zones.mjs';

const dice = diceOf(71);
const place = (sort, id, en, zh, x, y) => ({ sort, id, name: [en, zh], at: [x, y] });

export const landmarks = [
  place('branch', 'lizhou-branch', 'Lizhou Branch', '荔洲分局', 612, 346),
  place('caseSite', 'case-site', 'Case-handling Site', '执法办案中心', 560, 326),
  place('station', 'wenchang-station', 'Wenchang Police Station', '文昌派出所', 700, 470),
  place('station', 'nanan-station', "Nan'an Police Station", '南岸派出所', 660, 830),
  place('office', 'xicheng-office', 'Xicheng Community Office', '西城社区警务室', 252, 446),
  place('office', 'lotus-office', 'Lotus Community Office', '莲花社区警务室', 424, 330),
  place('office', 'hetang-office', 'Hetang Community Office', '荷塘社区警务室', 1010, 420),
  place('office', 'gaotian-office', 'Gaotian Community Office', '高田社区警务室', 1236, 420),
  place('office', 'xiatang-office', 'Xiatang Community Office', '下塘社区警务室', 566, 1008),
  place('base', 'night-market-post', 'Night Market Post', '夜市巡逻岗', 838, 506),
  place('base', 'square-post', 'Arcade Square Post', '骑楼广场巡逻岗', 676, 404),
  place('base', 'riders-base', 'Rider Squad', '铁骑中队', 832, 330),
  place('base', 'special-base', 'PTU Yard', '特警驻点', 716, 236),
  place('base', 'traffic-base', 'Traffic Squad', '交警中队', 1080, 470),
  place('base', 'east-base', 'Ceramics Park Post', '陶瓷园巡逻岗', 1214, 912),
  place('metro', 'metro-wenchang', 'Wenchang', '文昌站', 797, 401),
  place('metro', 'metro-lianhua', 'Lianhua', '莲花站', 344, 395),
  place('metro', 'metro-lizhi', 'Lizhi Park', '荔枝公园站', 1042, 345),
  place('metro', 'metro-north', 'Fengjiang North', '凤江北站', 822, 140),
  place('metro', 'metro-nanan', "Nan'an", '南岸站', 773, 772),
  place('metro', 'metro-xicheng', 'Xicheng', '西城站', 172, 420),
  place('metro', 'metro-taoyuan', 'Taoyuan', '陶源站', 749, 990),
  place('metro', 'metro-gulou', 'Drum Tower', '鼓楼站', 502, 398),
  place('school', 'wenchang-primary', 'Wenchang Primary School', '文昌小学', 453, 416),
  place('school', 'nanan-middle', "Nan'an Middle School", '南岸中学', 846, 756),
  place('school', 'fengbei-school', 'Fengbei Experimental School', '凤北实验学校', 1152, 206),
  place('school', 'lotus-middle', 'Lotus Middle School', '莲花中学', 412, 180),
  place('school', 'taoyuan-primary', 'Taoyuan Primary School', '陶源小学', 832, 948),
  place('mall', 'fengjiang-mall', 'Fengjiang Mall', '凤江广场', 838, 362),
  place('mall', 'nanan-plaza', "Nan'an Plaza", '南岸天地', 742, 836),
  place('hospital', 'peoples-hospital', "People's Hospital", '人民医院', 714, 382),
  place('clinic', 'nanan-clinic', "Nan'an Health Centre", '南岸卫生服务中心', 560, 790),
  place('clinic', 'xicheng-clinic', 'Xicheng Health Centre', '西城卫生服务中心', 300, 430),
  place('clinic', 'taoyuan-clinic', 'Taoyuan Health Centre', '陶源卫生服务中心', 860, 1004),
  place('clinic', 'gaotian-clinic', 'Gaotian Health Centre', '高田卫生服务中心', 1180, 330),
  place('nightMarket', 'night-market', 'Hexiang Night Market', '荷香夜市', 868, 458),
  place('nightMarket', 'night-market-east', 'Night Market East Gate', '荷香夜市东门', 910, 470),
  place('market', 'wenchang-market', 'Wenchang Food Market', '文昌市场', 590, 520),
  place('market', 'lotus-market', 'Lotus Food Market', '莲花市场', 452, 280),
  place('market', 'nanan-market', "Nan'an Food Market", '南岸市场', 640, 780),
  place('market', 'shangwei-market', 'Shangwei Food Market', '上围市场', 272, 508),
  place('market', 'xiatang-market', 'Xiatang Food Market', '下塘市场', 640, 952),
  place('market', 'ceramics-market', 'Ceramics Market', '陶瓷批发市场', 1190, 862),
  place('park', 'lizhi-park', 'Lizhi Park Gate', '荔枝公园正门', 946, 200),
  place('park', 'riverside-park', 'Riverside Park', '江滨公园', 500, 726),
  place('park', 'lotus-garden', 'Lotus Garden', '莲花园', 470, 212),
  place('park', 'shixi-park', 'Shixi Park', '石溪公园', 960, 906),
  place('park', 'yugang-gate', 'Yugang Hill Gate', '玉岗登山口', 262, 330),
  place('bus', 'nanan-bus', "Nan'an Bus Station", '南岸客运站', 838, 836),
  place('bus', 'xicheng-bus', 'Xicheng Bus Stop', '西城公交枢纽', 108, 424),
  place('pier', 'ferry-pier', 'Ferry Pier', '渡口码头', 452, 602),
  place('pier', 'island-pier', 'Island Pier', '洲心码头', 1046, 632),
  place('temple', 'wenchang-temple', 'Wenchang Temple', '文昌宫', 542, 452),
  place('temple', 'tianhou-temple', 'Tianhou Temple', '天后古庙', 218, 628),
  place('temple', 'xiatang-hall', 'Xiatang Ancestral Hall', '下塘宗祠', 596, 944),
  place('sight', 'drum-tower', 'Drum Tower', '鼓楼', 486, 486),
  place('sight', 'opera-stage', 'Opera Stage', '水上戏台', 668, 622),
  place('square', 'arcade-square', 'Arcade Square', '骑楼广场', 664, 396),
  place('square', 'riverfront', 'Riverfront Square', '江滨广场', 716, 634),
  place('goldShop', 'gold-street', 'Gold Street', '金行街', 640, 560),
  place('goldShop', 'lianhua-gold', 'Lianhua Jewellers', '莲花金行', 352, 430),
  place('stall', 'stall-digital', 'Wenchang Digital City', '文昌数码城', 806, 424),
  place('stall', 'stall-arcade', 'Arcade Phone Repairs', '骑楼手机维修', 656, 530),
  place('stall', 'stall-shangwei', 'Shangwei Second-hand Phones', '上围二手手机', 238, 482),
  place('stall', 'stall-xiatang', 'Xiatang Second-hand Phones', '下塘二手手机', 600, 1002),
  place('stall', 'stall-nanan', "Nan'an Phone Arcade", '南岸手机城', 754, 800),
  place('stall', 'stall-gaotian', 'Gaotian Phone Stall', '高田手机档', 1214, 346),
  place('lockup', 'lockup-tangbei', 'Tangbei Sheds', '塘贝仓屋', 166, 872),
  place('lockup', 'lockup-rail', 'Rail-side Yard', '铁路边货场', 664, 1096),
  place('lockup', 'lockup-taochuang', 'Old Kiln Sheds', '旧窑仓库', 1296, 1010),
  place('lockup', 'lockup-shagang', 'Shagang Sheds', '沙岗仓屋', 1012, 806),
  place('karaoke', 'karaoke-hexiang', 'Golden Lotus KTV', '金荷歌城', 934, 448),
  place('karaoke', 'karaoke-nanan', 'River Moon KTV', '江月歌城', 730, 812),
  place('villageGate', 'shangwei-gate', 'Shangwei Village Gate', '上围村牌坊', 196, 480),
  place('villageGate', 'xiatang-gate', 'Xiatang Village Gate', '下塘村牌坊', 612, 900),
  place('villageGate', 'shagang-gate', 'Shagang Village Gate', '沙岗村牌坊', 990, 744),
  place('villageGate', 'tangbei-gate', 'Tangbei Village Gate', '塘贝村牌坊', 110, 818),
  place('villageGate', 'gaotian-gate', 'Gaotian Village Gate', '高田村牌坊', 1222, 372),
  place('villageGate', 'zhouxin-gate', 'Zhouxin Village Gate', '洲心村牌坊', 1110, 596),
];

/** Where a street of a class runs in a zone: a point a few steps beside its middle, apart from all chosen before. */
const district = boundary.map(([x, y]) => [W / 2 + (x - W / 2) * 0.97, H / 2 + (y - H / 2) * 0.97]);
const chosen = landmarks.map(({ at }) => at);
function beside(zone, classes, apart) {
  const options = liveEdges.filter(
    ({ road, bridge, line }) => !bridge && classes.includes(road.cls) && inside(line[0][0], line[0][1], zone.poly),
  );
  for (let tries = 0; tries < 400; tries++) {
    const { line } = dice.pick(options);
    const i = Math.floor(line.length / 2);
    const [a, b] = [line[i - 1], line[i]];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const off = (dice.chance(0.5) ? 4.5 : -4.5) / (hyp(dx, dy) || 1);
    const at = [(a[0] + b[0]) / 2 - dy * off, (a[1] + b[1]) / 2 + dx * off];
    if (!inside(at[0], at[1], district) || isSoft(groundAt(at[0], at[1]))) continue;
    if (chosen.some(([x, y]) => hyp(x - at[0], y - at[1]) < apart)) continue;
    chosen.push(at);
    return at;
  }
  throw new Error(`no room left in ${zone.id}`);
}

const gardens = [
  ['Cuihu Garden', '翠湖花园'],
  ['Jinxiu Court', '锦绣苑'],
  ['Yulan Residence', '玉兰居'],
  ['Haoting Bay', '豪庭湾'],
  ['Mingyue Garden', '明月花园'],
  ['Guihua Court', '桂花苑'],
  ['Hejing Estate', '和景家园'],
  ['Fengya Mansion', '凤雅公馆'],
  ['Binjiang No. 1', '滨江壹号'],
  ['Lvyin Estate', '绿茵小区'],
  ['Yijing Garden', '怡景花园'],
  ['Dongsheng Court', '东升苑'],
  ['Longting Bay', '龙庭湾'],
  ['Xinghe Estate', '星河小区'],
  ['Zilin Garden', '紫林花园'],
  ['Kangle Estate', '康乐小区'],
  ['Huating Court', '华庭苑'],
  ['Taoran Residence', '陶然居'],
  ['Shuian Garden', '水岸花园'],
  ['Jinqiu Court', '金秋苑'],
  ['Qinghe Estate', '清荷小区'],
  ['Yuehu Bay', '悦湖湾'],
];
/** Everyday addresses: how many in each zone, and what they are called there. */
const everyday = [
  {
    sort: 'bank',
    classes: ['arterial', 'collector'],
    apart: 16,
    zones: 'lotus fengbei wenchang hetang nanan lizhi xicheng taoyuan qingyun taochuang gulou xiatang',
    called: (zone) => [`Lizhou Bank, ${zone.name[0]}`, `荔洲银行${zone.name[1]}支行`],
  },
  {
    sort: 'clinic',
    classes: ['street', 'collector'],
    apart: 16,
    zones: 'lotus fengbei hetang wenchang',
    called: (zone) => [`${zone.name[0]} Clinic`, `${zone.name[1]}门诊部`],
  },
  {
    sort: 'kindergarten',
    classes: ['street'],
    apart: 16,
    zones: 'lotus fengbei nanan lizhi xicheng taoyuan',
    called: (zone) => [`${zone.name[0]} Kindergarten`, `${zone.name[1]}幼儿园`],
  },
  {
    sort: 'shop',
    classes: ['street', 'collector'],
    apart: 14,
    zones:
      'lotus lotus fengbei fengbei wenchang wenchang gulou gulou hetang hetang hetang nanan nanan xicheng xicheng taoyuan xiatang lizhi gaotian tangbei',
    called: (zone, n) => [`Hui'an Store, ${zone.name[0]} ${n}`, `惠安便利店${zone.name[1]}${n}店`],
  },
  {
    sort: 'restaurant',
    classes: ['street', 'collector'],
    apart: 14,
    zones: 'wenchang wenchang hetang hetang hetang gulou nanan nanan lotus fengbei xicheng',
    called: (zone, n) => [
      `${['Old Well', 'Twin Carp', 'Lotus Leaf', 'Clay Pot', 'River Prawn', 'Morning Tea', 'Red Lantern', 'Plum Wine', 'Banyan', 'Moon Gate', 'Four Seasons'][n - 1]} Restaurant`,
      `${['老井', '双鲤', '荷叶', '砂锅', '河虾', '早茶', '红灯', '梅酒', '榕荫', '月门', '四季'][n - 1]}酒家`,
    ],
    acrossZones: true,
  },
  {
    sort: 'hotel',
    classes: ['arterial', 'collector'],
    apart: 16,
    zones: 'hetang wenchang nanan fengbei lotus taoyuan',
    called: (zone) => [`${zone.name[0]} Hotel`, `${zone.name[1]}酒店`],
  },
  {
    sort: 'netBar',
    classes: ['street', 'collector'],
    apart: 14,
    zones: 'xicheng xiatang hetang gaotian',
    called: (zone) => [`${zone.name[0]} Net Bar`, `${zone.name[1]}网吧`],
  },
  {
    sort: 'repairShop',
    classes: ['street'],
    apart: 14,
    zones: 'xicheng xiatang gaotian nanan taoyuan',
    called: (zone) => [`${zone.name[0]} E-bike Repairs`, `${zone.name[1]}电动车维修`],
  },
  {
    sort: 'factory',
    classes: ['street', 'collector'],
    apart: 22,
    zones: 'taochuang taochuang taochuang taochuang',
    called: (_, n) => [
      `${['Red Earth', 'White Crane', 'South Kiln', 'Jade Glaze'][n - 1]} Ceramics`,
      `${['红土', '白鹤', '南窑', '玉釉'][n - 1]}陶瓷厂`,
    ],
  },
  {
    sort: 'parking',
    classes: ['street', 'collector'],
    apart: 14,
    zones: 'hetang wenchang nanan lotus fengbei',
    called: (zone) => [`${zone.name[0]} Car Park`, `${zone.name[1]}停车场`],
  },
  {
    sort: 'estate',
    classes: ['street', 'collector'],
    apart: 20,
    zones:
      'lotus lotus lotus fengbei fengbei fengbei lizhi lizhi nanan nanan nanan taoyuan taoyuan taoyuan qingyun qingyun xicheng hetang yugang yugang gaotian xiatang',
    called: (_, n) => gardens[n - 1],
    acrossZones: true,
  },
];

export const addresses = everyday.flatMap(({ sort, classes, apart, zones: ids, called, acrossZones }) => {
  const counts = new Map();
  return ids.split(' ').map((id, i) => {
    const zone = zones.find((other) => other.id === id);
    const n = (counts.get(id) ?? 0) + 1;
    counts.set(id, n);
    const total = ids.split(' ').filter((other) => other === id).length;
    return {
      sort,
      id: `${sort.toLowerCase()}-${id}${total > 1 ? `-${n}` : ''}`,
      name: called(zone, acrossZones ? i + 1 : n),
      at: beside(zone, classes, apart),
    };
  });
});

/** Crossings that people give as an address, beside those of street names. */
export const crossings = [
  ['wenchang-cross', 'Wenchang Crossing', '文昌路口', 786, 508],
  ['drum-tower-cross', 'Drum Tower Crossing', '鼓楼路口', 488, 490],
  ['arcade-cross', 'Arcade Crossing', '骑楼路口', 663, 500],
  ['lianhua-cross', 'Lianhua Crossing', '莲花路口', 340, 387],
  ['fengjiang-cross', 'Fengjiang Crossing', '凤江路口', 790, 392],
  ['dongsha-cross', 'Dongsha Crossing', '东沙路口', 1106, 316],
  ['nanan-cross', "Nan'an Crossing", '南岸路口', 760, 856],
  ['jiangnan-west', 'Jiangnan West Crossing', '江南西路口', 438, 856],
  ['jiangnan-east', 'Jiangnan East Crossing', '江南东路口', 1148, 806],
  ['qingyun-cross', 'Qingyun Crossing', '青云路口', 808, 196],
  ['gold-cross', 'Gold Street Corner', '金行街口', 652, 560],
  ['hexiang-cross', 'Hexiang Crossing', '荷香路口', 918, 500],
].map(([id, en, zh, x, y]) => ({ id, name: [en, zh], at: [x, y] }));

/** Centres of the 1-3-5-minute circles: where a unit waits so that it is anywhere in its circle in so many minutes. */
export const circles = [
  ['circle-wenchang', 'Wenchang Circle', '文昌圈', 700, 500],
  ['circle-hetang', 'Hetang Circle', '荷塘圈', 900, 440],
  ['circle-lotus', 'Lotus Circle', '莲花圈', 470, 320],
  ['circle-nanan', "Nan'an Circle", '南岸圈', 660, 800],
  ['circle-xicheng', 'Xicheng Circle', '西城圈', 220, 440],
  ['circle-fengbei', 'Fengbei Circle', '凤北圈', 700, 150],
  ['circle-taoyuan', 'Taoyuan Circle', '陶源圈', 900, 960],
  ['circle-east', 'East Circle', '东片圈', 1200, 440],
].map(([id, en, zh, x, y]) => ({ id, name: [en, zh], at: [x, y] }));
