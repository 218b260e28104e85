import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Icon } from '../shared/icons.tsx';
import { Key } from '../shared/marks.tsx';
import type { Density } from '../shared/switches.tsx';
import { useWords } from '../shared/Wording.tsx';
import { usualPanes, type Appearance, type DeskMenuActions } from './props.ts';

interface DeskMenuProps {
  readonly menu: DeskMenuActions;
  readonly appearance: Appearance;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onEnd: () => void;
  readonly onKeys: () => void;
}

const densities: readonly Density[] = ['compact', 'regular', 'roomy'];
const scales: readonly number[] = [0.9, 1, 1.15, 1.3, 1.5];

/** What is done to the shift as a whole, and how the page looks. */
export function DeskMenu({ menu, appearance, singleKeys, onSingleKeys, onEnd, onKeys }: DeskMenuProps): ReactNode {
  const { t } = useWords();
  const next = <Value,>(list: readonly Value[], value: Value): Value => list[(list.indexOf(value) + 1) % list.length]!;
  return (
    <MenuTrigger>
      <Button className="sw" aria-label={t('menu.title')}><Icon name="menu" size={15} /></Button>
      <Popover placement="bottom end">
        <Menu className="pop" aria-label={t('menu.title')}>
          <MenuItem onAction={onEnd}>{t('menu.end')}</MenuItem>
          <MenuItem onAction={menu.save}>{t('menu.save')}</MenuItem>
          <MenuItem onAction={menu.restart}>{t('menu.restart')}</MenuItem>
          <MenuItem onAction={menu.newSeed}>{t('menu.newSeed')}</MenuItem>
          {menu.leave ? <MenuItem onAction={menu.leave}>{t('menu.leave')}</MenuItem> : null}
          <Separator />
          <MenuItem onAction={() => { appearance.onDensity(next(densities, appearance.density)); }}>{t('menu.density', { density: t(`density.${appearance.density}`) })}</MenuItem>
          <MenuItem onAction={() => { appearance.onTextScale(next(scales, appearance.textScale)); }}>{t('menu.text', { percent: Math.round(appearance.textScale * 100) })}</MenuItem>
          <MenuItem onAction={() => { appearance.onPanes(usualPanes); }}>{t('menu.panes')}</MenuItem>
          <MenuItem onAction={() => { onSingleKeys(!singleKeys); }}>{t(singleKeys ? 'menu.keysOff' : 'menu.keysOn')}</MenuItem>
          <MenuItem onAction={onKeys}>{t('keys.title')}<Key>F1</Key></MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
