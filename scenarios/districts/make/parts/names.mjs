// Names for the grown streets: pairs of the lucky and homely characters of which southern street names are made.
import { diceOf } from './exact.mjs';
import { inside } from './geometry.mjs';
import { groundAt, Z } from './ground.mjs';
import { stretches } from './graph.mjs';
import { villages } from './skeleton.mjs';

const dice = diceOf(51);
const pairs = (text) =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':'));
const first = pairs(`
  安:An 宝:Bao 昌:Chang 长:Chang 朝:Chao 成:Cheng 德:De 丰:Feng 福:Fu 富:Fu 广:Guang 桂:Gui 和:He 恒:Heng 鸿:Hong 华:Hua
  惠:Hui 吉:Ji 嘉:Jia 锦:Jin 景:Jing 康:Kang 兰:Lan 乐:Le 联:Lian 隆:Long 龙:Long 明:Ming 南:Nan 宁:Ning 沛:Pei 启:Qi
  庆:Qing 仁:Ren 瑞:Rui 顺:Shun 泰:Tai 同:Tong 万:Wan 文:Wen 祥:Xiang 新:Xin 兴:Xing 秀:Xiu 阳:Yang 永:Yong 裕:Yu 源:Yuan 云:Yun 正:Zheng 忠:Zhong 竹:Zhu`);
const second = pairs(`
  安:an 宝:bao 昌:chang 城:cheng 达:da 德:de 芳:fang 丰:feng 福:fu 岗:gang 贵:gui 海:hai 和:he 鹤:he 湖:hu 华:hua 惠:hui
  基:ji 锦:jin 康:kang 乐:le 利:li 林:lin 隆:long 茂:mao 明:ming 宁:ning 平:ping 桥:qiao 泉:quan 仁:ren 荣:rong 瑞:rui
  善:shan 盛:sheng 顺:shun 泰:tai 塘:tang 涛:tao 桐:tong 文:wen 兴:xing 秀:xiu 雅:ya 意:yi 英:ying 玉:yu 裕:yu 源:yuan 园:yuan 洲:zhou`);
const taken = new Set(['人民', '莲花', '东沙', '文昌', '鼓楼', '南岸', '青云', '白鹤', '石溪', '荷香', '水乡', '西城', '高田', '玉岗']);

function pairName() {
  for (;;) {
    const [[a, en], [b, end]] = [dice.pick(first), dice.pick(second)];
    if (a === b || taken.has(a + b) || en.toLowerCase() === end) continue;
    taken.add(a + b);
    // Pinyin sets an apostrophe before a vowel that could be read with the syllable before it.
    return [/^[aeo]/.test(end) ? `${en}'${end}` : en + end, a + b];
  }
}

const ordinal = (n) =>
  `${n}${n % 10 === 1 && n % 100 !== 11 ? 'st' : n % 10 === 2 && n % 100 !== 12 ? 'nd' : n % 10 === 3 && n % 100 !== 13 ? 'rd' : 'th'}`;
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const numeral = (n) => (n < 10 ? digits[n] : `${n < 20 ? '' : digits[Math.floor(n / 10)]}十${digits[n % 10]}`);

const counts = new Map();
const numbered = (place, en, zh, kindEn, kindZh) => {
  const key = `${place}-${kindZh}`;
  const n = (counts.get(key) ?? 0) + 1;
  counts.set(key, n);
  return [`${en} ${ordinal(n)} ${kindEn}`, `${zh}${numeral(n)}${kindZh}`];
};

/** Roads of some length get a name; a back lane of two houses has none. */
const totals = new Map();
for (const { road, length } of stretches) totals.set(road, (totals.get(road) ?? 0) + length);
for (const [road, length] of totals) {
  if (road.name) continue;
  const [x, y] = road.line[Math.floor(road.line.length / 2)];
  const village = villages.find(({ poly }) => inside(x, y, poly));
  if (road.cls === 'alley') {
    if (length < 14) continue;
    if (village) road.name = numbered(village.id, village.name[0].replace(' Village', ''), village.name[1].slice(0, 2), 'Lane', '巷');
    else if (groundAt(x, y) === Z.market) road.name = numbered('market', 'Hexiang', '荷香', 'Row', '横巷');
    else {
      const [en, zh] = pairName();
      const [kind, sign] = dice.pick([
        ['Lane', '巷'],
        ['Lane', '巷'],
        ['Li', '里'],
        ['Fang', '坊'],
      ]);
      road.name = [`${en} ${kind}`, zh + sign];
    }
  } else if (groundAt(x, y) === Z.industry) road.name = numbered('industry', 'Taoye', '陶业', 'Road', '路');
  else {
    if (road.cls === 'street' && length < 18) continue;
    const [en, zh] = pairName();
    road.name = road.cls === 'collector' || length > 110 ? [`${en} Road`, `${zh}路`] : [`${en} Street`, `${zh}街`];
  }
}
