import type { Appearance } from '../console/props.ts';
import type { MapLayers } from '../map/index.ts';
import type { Fill } from '../shared/dictionary.ts';
import type { MenuKey } from './useMenuWords.ts';

/** What became of a settings file. */
export interface SettingsNote {
  readonly key: MenuKey;
  readonly fill?: Fill;
  readonly level: 'note' | 'bad';
}

/** How the page looks and sounds by the reader's own choice, and how to change it. */
export interface Looks extends Appearance {
  /** 0 is silence, 1 is full. */
  readonly volume: number;
  readonly onVolume: (volume: number) => void;
  /** Silent for now, at whatever loudness. */
  readonly muted: boolean;
  readonly onMuted: (muted: boolean) => void;
  /** What the map of the desk shows beyond units and cases. */
  readonly layers: MapLayers;
  readonly onLayers: (layers: MapLayers) => void;
  readonly onSaveSettings: () => void;
  readonly onOpenSettings: (file: File) => void;
  /** What became of the last settings file, or of another language. */
  readonly settingsNote: SettingsNote | null;
  readonly onCloseNote: () => void;
}
