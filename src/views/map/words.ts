/** The map's own few words in both languages. */
export const words = {
  en: {
    map: (name: string) => `Map of ${name}`,
    summary: (units: number, cases: number) => `${units} units, ${cases} cases`,
    keys: 'Arrow keys move, plus and minus zoom, 0 shows the whole district, Enter looks at the middle. The same units and cases are in the lists beside the map.',
    closer: 'Zoom in', wider: 'Zoom out', whole: 'Whole district', legend: 'Legend', overview: 'Overview',
    statuses: { AV: 'free', DP: 'sent', EN: 'on the way', OS: 'on scene', TR: 'transporting', BZ: 'busy', OF: 'off duty' },
    priorities: ['', 'first priority', 'second', 'third', 'fourth'],
    groups: { ready: 'group on duty', away: 'group, nobody free', alert: 'group looking out' },
    posts: { idle: 'post, open', setting: 'post being set up', ready: 'post, closed' },
    flashes: 'flashing: unassigned', sighting: 'seen, and how long ago', route: 'way of the chosen unit, with its time', outOfSight: 'the chosen one lies there', reach: 'where they can be by now', metres: 'm', kilometres: 'km',
    tiers: 'dots: branch, station, squad, community',
    camera: 'camera and what it sees', circle: 'circle: minutes, who is first', hotSpot: 'cases close together, by age', round: 'patrol route with its stops', zone: 'zone; ◇ the base of its beat', slowed: 'held up by a post',
    cover: (minutes: number) => `within ${minutes} min by road of a free unit`,
    traffic: (isArterial: boolean, now: number, free: number, pace: string) => `${isArterial ? 'arterials' : 'collectors'} ${pace}: ${now} of ${free} km/h`,
    paces: { free: 'free', slow: 'slow', heavy: 'heavy' },
  },
  zh: {
    map: (name: string) => `${name}地图`,
    summary: (units: number, cases: number) => `${units} 个警力，${cases} 起警情`,
    keys: '方向键移动，加号和减号缩放，0 显示全区，回车查看中心。警力与警情亦见地图两侧的列表。',
    closer: '放大', wider: '缩小', whole: '全区', legend: '图例', overview: '总览图',
    statuses: { AV: '空闲', DP: '已派', EN: '途中', OS: '到场', TR: '押送', BZ: '忙碌', OF: '不在岗' },
    priorities: ['', '一级', '二级', '三级', '四级'],
    groups: { ready: '最小应急单元，在岗', away: '最小应急单元，无人在岗', alert: '最小应急单元，正在留意' },
    posts: { idle: '卡点，未布控', setting: '卡点，布控中', ready: '卡点，已封控' },
    flashes: '闪动：未派警', sighting: '目击处及距今时间', route: '所选警力路线及用时', outOfSight: '所选目标在此方向', reach: '嫌疑人可达范围', metres: '米', kilometres: '公里',
    tiers: '圆点：分局、派出所、中队、警务室',
    camera: '监控及视野', circle: '快反圈：分钟数及最先到场者', hotSpot: '警情集中处，按时间加权', round: '巡逻路线及必到点', zone: '片区；◇ 所属警区驻地', slowed: '受卡点影响',
    cover: (minutes: number) => `空闲警力行车 ${minutes} 分钟内`,
    traffic: (isArterial: boolean, now: number, free: number, pace: string) => `${isArterial ? '主干道' : '次干道'}${pace}：${now}（畅通 ${free}）公里/时`,
    paces: { free: '畅通', slow: '缓行', heavy: '拥堵' },
  },
} as const;

/** The words of one language. */
export type MapWords = (typeof words)['en' | 'zh'];
