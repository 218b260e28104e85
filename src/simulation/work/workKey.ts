import type { ActivityId } from '../../kernel/index.ts';
import type { Order } from '../state.ts';

/** The name under which a case keeps what was begun of an activity: about one person and one item. */
export const workKey = (act: ActivityId, { person, item }: Pick<Order, 'person' | 'item'>): string =>
  `${act}/${person ?? ''}/${item ?? ''}`;
