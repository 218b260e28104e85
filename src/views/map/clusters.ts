/** Something that stands, with its place in CSS pixels. */
export interface Standing {
  readonly id: string;
  readonly left: number;
  readonly top: number;
}

/** Things that stand so close that they would cover each other. */
export interface Cluster<Thing extends Standing> {
  readonly left: number;
  readonly top: number;
  readonly members: readonly Thing[];
}

/** Gathers what stands within `reach` CSS pixels of the first of a group, in the order given. */
export function clustersOf<Thing extends Standing>(things: readonly Thing[], reach: number): Cluster<Thing>[] {
  const clusters: { left: number; top: number; members: Thing[] }[] = [];
  for (const thing of things) {
    const home = clusters.find(({ left, top }) => (left - thing.left) ** 2 + (top - thing.top) ** 2 <= reach * reach);
    if (home) home.members.push(thing);
    else clusters.push({ left: thing.left, top: thing.top, members: [thing] });
  }
  return clusters;
}

/** Where the members of a cluster are drawn: side by side, and beyond three the rest behind a count. */
export function rowOf<Thing>(
  members: readonly Thing[],
  pitch: number,
): {
  readonly shown: readonly { readonly member: Thing; readonly dx: number }[];
  readonly rest: readonly Thing[];
  readonly restDx: number;
} {
  const count = members.length > 3 ? 2 : members.length;
  const places = members.length > 3 ? 3 : members.length;
  const first = (-(places - 1) / 2) * pitch;
  return {
    shown: members.slice(0, count).map((member, i) => ({ member, dx: first + i * pitch })),
    rest: members.slice(count),
    restDx: first + count * pitch,
  };
}
