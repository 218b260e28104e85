import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { DeskPicture } from '../../../picture/index.ts';
import { Icon } from '../../shared/icons.tsx';
import { PriorityMark, StatusMark, UnitMark } from '../../shared/marks.tsx';
import { menuMark } from '../../shared/menuMark.ts';
import { RowList } from '../../shared/Row.tsx';
import { useWords } from '../../shared/Wording.tsx';
import type { MapTap, TapItem } from '../../map/index.ts';

/** Markers that stand together, with the place on the map at which their list opens. */
export type Stack = Pick<Extract<MapTap, { kind: 'stack' }>, 'items' | 'left' | 'top'>;

interface StackListProps {
  readonly stack: Stack;
  readonly picture: DeskPicture;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (item: TapItem) => void;
  readonly onClose: () => void;
}

/** A row of the list: the mark, the name and what it does. */
function Words({ item, picture }: { readonly item: TapItem; readonly picture: DeskPicture }): ReactNode {
  const { t, say } = useWords();
  if (item.kind === 'unit') {
    const row = picture.units.find(({ unit }) => unit === item.id);
    if (!row) return item.id;
    return (
      <>
        <StatusMark status={row.status} />
        <b className="num">{row.callSign}</b>
        <UnitMark mark={row.mark} />
        <span className="clip">
          {row.number === null ? null : <b>{row.number} </b>}
          {row.task ? say(row.task) : say(row.kindName)}
        </span>
      </>
    );
  }
  if (item.kind === 'case') {
    const row = picture.active.find(({ caseId }) => caseId === item.id);
    return row ? (
      <>
        <PriorityMark priority={row.priority} />
        <b className="num">{row.number}</b>
        <span className="clip">
          {say(row.type)} <span className="t3">{row.place ? say(row.place.name) : ''}</span>
        </span>
      </>
    ) : (
      item.id
    );
  }
  const post = picture.map.posts.find((each) => each.post === item.id);
  return post ? (
    <>
      <Icon name="post" size={14} />
      <span className="clip">
        <b>{say(post.name)}</b>{' '}
        <span className="t3">{t(post.unit === null ? 'map.post.open' : post.ready ? 'map.post.ready' : 'map.post.setting')}</span>
      </span>
    </>
  ) : (
    item.id
  );
}

/** Asks for the menu of a row as the right button does: a post is not chosen, it is manned. */
const ask = (row: HTMLElement, clientX: number, clientY: number): void => {
  row.dispatchEvent(
    new MouseEvent('contextmenu', {
      bubbles: true,
      cancelable: true,
      clientX: clientX || row.getBoundingClientRect().left + 24,
      clientY: clientY || row.getBoundingClientRect().bottom,
    }),
  );
};

/**
 * What stands at one place of the map, to choose from; opened over the map where it was asked for, left by Escape or by going elsewhere.
 */
export function StackList({ stack, picture, chosen, onChoose, onClose }: StackListProps): ReactNode {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = box.current;
    const host = list?.parentElement;
    if (!list || !host) return;
    // Opened beside the finger, and moved back inside where the map ends.
    list.style.left = `${Math.max(4, Math.min(stack.left + 12, host.clientWidth - list.offsetWidth - 4))}px`;
    list.style.top = `${Math.max(4, Math.min(stack.top + 8, host.clientHeight - list.offsetHeight - 4))}px`;
    list.querySelector<HTMLElement>('[data-row]')?.focus();
  }, [stack]);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <div
      ref={box}
      className="pop map-stack"
      role="dialog"
      aria-label={t('map.stack', { n: stack.items.length })}
      onKeyDown={press}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <p className="small t3">{t('map.stack', { n: stack.items.length })}</p>
      <RowList label={t('map.stack', { n: stack.items.length })}>
        {stack.items.map((item) => (
          <li key={`${item.kind} ${item.id}`} data-menu={menuMark(item.kind, item.id)}>
            <button
              type="button"
              data-row
              className="item"
              aria-current={chosen.has(item.id) || undefined}
              onClick={({ currentTarget, clientX, clientY }) => {
                if (item.kind === 'post') ask(currentTarget, clientX, clientY);
                else onChoose(item);
              }}
            >
              <Words item={item} picture={picture} />
            </button>
          </li>
        ))}
      </RowList>
    </div>
  );
}
