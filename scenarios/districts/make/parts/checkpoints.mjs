// Checkpoint sites. Each lies on a cut: closing its road, or it and its twin, takes a fair share of somebody's reach.
export const checkpoints = [
  ['cp-ferry', 'Old Ferry Bridge', '旧渡桥', 398, 646],
  ['cp-fengjiang', 'Fengjiang Bridge', '凤江大桥', 770, 690],
  ['cp-dongsha-north', 'Dongsha North Bridge', '东沙北桥', 1107, 545],
  ['cp-dongsha-south', 'Dongsha South Bridge', '东沙南桥', 1127, 698],
  ['cp-jiangnan-west', 'Tangbei Creek Bridge', '塘贝涌桥', 324, 872],
  ['cp-fengjiang-east', 'Beihuan Underpass', '北环下穿道', 1367, 251],
  ['cp-qingyun', 'Qingyun Bridge', '青云桥', 570, 206],
  ['cp-taoyuan', 'Shixi Creek Bridge', '石溪涌桥', 904, 984],
].map(([id, en, zh, x, y]) => ({ id, name: [en, zh], at: [x, y] }));
