import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Icon } from '../shared/icons.tsx';
import type { Density } from '../shared/switches.tsx';
import { useWords } from '../shared/Wording.tsx';
import { KeyOf } from './keys/KeysContext.tsx';
import { usualPanes, type Appearance, type DeskMenuActions, type DeskSound } from './props.ts';

interface DeskMenuProps {
  readonly menu: DeskMenuActions;
  readonly appearance: Appearance;
  readonly sound: DeskSound | undefined;
  readonly onEnd: () => void;
  readonly onKeys: () => void;
  readonly onOwnKeys: () => void;
  readonly onSettings: () => void;
}

const densities: readonly Density[] = ['compact', 'regular', 'roomy'];
const volumes: readonly number[] = [0.2, 0.4, 0.6, 0.8, 1];
const scales: readonly number[] = [0.9, 1, 1.15, 1.3, 1.5];

/** What is done to the shift as a whole, and how the page looks. */
export function DeskMenu({ menu, appearance, sound, onEnd, onKeys, onOwnKeys, onSettings }: DeskMenuProps): ReactNode {
  const { t } = useWords();
  const next = <Value,>(list: readonly Value[], value: Value): Value => list[(list.indexOf(value) + 1) % list.length]!;
  return (
    <MenuTrigger>
      <Button className="sw" aria-label={t('menu.title')}>
        <Icon name="menu" size={15} />
      </Button>
      <Popover placement="bottom end">
        <Menu className="pop" aria-label={t('menu.title')}>
          <MenuItem onAction={onEnd}>{t('menu.end')}</MenuItem>
          <MenuItem onAction={menu.save}>{t('menu.save')}</MenuItem>
          <MenuItem onAction={menu.restart}>{t('menu.restart')}</MenuItem>
          <MenuItem onAction={menu.newSeed}>{t('menu.newSeed')}</MenuItem>
          {menu.leave ? <MenuItem onAction={menu.leave}>{t('menu.leave')}</MenuItem> : null}
          {menu.newer === true ? <MenuItem isDisabled>{t('menu.newer')}</MenuItem> : null}
          <Separator />
          <MenuItem onAction={onSettings}>{t('menu.settings')}</MenuItem>
          <MenuItem
            onAction={() => {
              appearance.onDensity(next(densities, appearance.density));
            }}
          >
            {t('menu.density', { density: t(`density.${appearance.density}`) })}
          </MenuItem>
          <MenuItem
            onAction={() => {
              appearance.onTextScale(next(scales, appearance.textScale));
            }}
          >
            {t('menu.text', { percent: Math.round(appearance.textScale * 100) })}
          </MenuItem>
          <MenuItem
            onAction={() => {
              appearance.onPanes(usualPanes);
            }}
          >
            {t('menu.panes')}
          </MenuItem>
          <MenuItem
            onAction={() => {
              appearance.onKeys({ ...appearance.keys, singles: !appearance.keys.singles });
            }}
          >
            {t(appearance.keys.singles ? 'menu.keysOff' : 'menu.keysOn')}
          </MenuItem>
          {sound ? (
            <MenuItem
              onAction={() => {
                sound.onVolume(next(volumes, sound.volume));
              }}
            >
              {t('sound.volume', { percent: Math.round(sound.volume * 100) })}
            </MenuItem>
          ) : null}
          {sound ? (
            <MenuItem
              onAction={() => {
                sound.onMuted(!sound.muted);
              }}
            >
              {t(sound.muted ? 'sound.unmute' : 'sound.mute')}
              <KeyOf action="mute" />
            </MenuItem>
          ) : null}
          <MenuItem onAction={onOwnKeys}>{t('keys.own')}</MenuItem>
          <MenuItem onAction={onKeys}>
            {t('keys.title')}
            <KeyOf action="keys" />
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
