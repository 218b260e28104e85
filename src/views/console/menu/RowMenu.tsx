import { useRef, type ReactNode } from 'react';
import { Menu, MenuItem, Popover, SubmenuTrigger, Text } from 'react-aria-components';
import type { DeskPicture } from '../../../picture/index.ts';
import { Key } from '../../shared/marks.tsx';
import type { MenuTarget } from '../../shared/menuMark.ts';
import { refusalSaid } from '../../shared/wording.ts';
import { useWords } from '../../shared/Wording.tsx';
import { useActions, useNames } from '../actions.tsx';
import { writeLine } from '../commandLine/writeLine.ts';
import { KeyOf, useKeyChoice } from '../keys/KeysContext.tsx';
import { keyActions, type KeyAction } from '../keys/keyMap.ts';
import type { KeptPlan } from '../plan/keptPlans.ts';
import type { DeskSelection } from '../selection.ts';
import { menuEntries, type MenuEntry } from './entries.ts';

/** A menu that is open: on what, and where on the page. */
export interface OpenMenu {
  readonly target: MenuTarget;
  readonly left: number;
  readonly top: number;
}

interface RowMenuProps {
  readonly open: OpenMenu;
  readonly picture: DeskPicture;
  readonly selection: DeskSelection;
  readonly plans: readonly KeptPlan[];
  readonly onClose: () => void;
}

const isAction = (key: string): key is KeyAction => (keyActions as readonly string[]).includes(key);

function EntryKey({ of }: { readonly of: MenuEntry['key'] }): ReactNode {
  const { singles } = useKeyChoice();
  if (of === undefined) return null;
  return isAction(of) ? <KeyOf action={of} /> : singles ? <Key>{of}</Key> : null;
}

interface EntriesProps {
  readonly entries: readonly MenuEntry[];
  readonly picture: DeskPicture;
  readonly plans: readonly KeptPlan[];
  readonly label: string;
  readonly onClose: () => void;
}

/** The lines of a menu. A greyed one can be walked to and says why it is greyed; chosen, it says so in the result line. */
function Entries({ entries, picture, plans, label, onClose }: EntriesProps): ReactNode {
  const { t, say, refusal, language } = useWords();
  const { give, refused, look, follow, editPlan } = useActions();
  const names = useNames();
  return (
    <Menu className="pop row-menu" aria-label={label} autoFocus>
      {entries.map((entry) => {
        const name = 'word' in entry.name ? t(entry.name.word) : say(entry.name);
        const why = entry.offer?.refusal ? refusal(entry.offer.refusal, entry.offer.because, names) : '';
        const act = (): void => {
          onClose();
          if (why !== '') refused(refusalSaid(entry.offer ?? {}, names));
          else if (entry.offer) give(entry.offer.command);
          else if (entry.editPlan) editPlan(entry.editPlan);
          else if (entry.look) look(entry.look.selection, entry.look.tab);
          else if (entry.follow) follow(entry.follow);
        };
        const line = entry.offer ? writeLine(entry.offer.command, picture, language, plans) : '';
        const item = (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={name}
            className={why === '' ? 'entry' : 'entry greyed'}
            {...(!entry.inside && { onAction: act })}
          >
            <span className="entry-words">
              <Text slot="label">{name}</Text>
              {entry.note ? <span className="t3 small"> {say(entry.note)}</span> : null}
              {why === '' && line === '' ? null : (
                <Text slot="description" className={why === '' ? 'line mono' : 'reason'}>
                  {why === '' ? line : why}
                </Text>
              )}
            </span>
            <EntryKey of={entry.key} />
            {entry.inside ? (
              <span className="t3 num" aria-hidden="true">
                {entry.inside.length} ›
              </span>
            ) : null}
          </MenuItem>
        );
        return entry.inside ? (
          <SubmenuTrigger key={entry.id}>
            {item}
            <Popover>
              <Entries entries={entry.inside} picture={picture} plans={plans} label={name} onClose={onClose} />
            </Popover>
          </SubmenuTrigger>
        ) : (
          item
        );
      })}
    </Menu>
  );
}

/** The menu of a row, a marker or a message, at the place where it was asked for. */
export function RowMenu({ open, picture, selection, plans, onClose }: RowMenuProps): ReactNode {
  const { t } = useWords();
  const anchor = useRef<HTMLSpanElement>(null);
  const entries = menuEntries(open.target, { picture, selection, plans });
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: open.left, top: open.top }} />
      <Popover
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={2}
        onOpenChange={(is) => {
          if (!is) onClose();
        }}
      >
        {entries.length === 0 ? (
          <p className="pop empty">{t('rowMenu.none')}</p>
        ) : (
          <Entries entries={entries} picture={picture} plans={plans} label={t('row.menu')} onClose={onClose} />
        )}
      </Popover>
    </>
  );
}
