/** What a menu can be opened on: a case, a call, a unit, an order of work, a checkpoint, a line of the radio. */
export interface MenuTarget {
  readonly kind: 'case' | 'call' | 'unit' | 'order' | 'post' | 'message';
  readonly id: string;
}

/** The mark of a row or marker that has a menu, as `data-menu` holds it. */
export const menuMark = (kind: MenuTarget['kind'], id: string | number): string => `${kind}/${id}`;

/** What a mark says; null for none. */
export function menuTarget(mark: string | undefined): MenuTarget | null {
  const [, kind, id] = /^(case|call|unit|order|post|message)\/(.+)$/.exec(mark ?? '') ?? [];
  return kind === undefined || id === undefined ? null : { kind: kind as MenuTarget['kind'], id };
}
