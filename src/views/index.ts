export { Desk } from './console/Desk.tsx';
export { MapPane, type ShownMap } from './console/mapPane/MapPane.tsx';
export { nothingSelected, type DeskSelection } from './console/selection.ts';
export { keyChoiceFrom, type KeyChoice } from './console/keys/keyMap.ts';
export { keptPlansFrom, type KeptPlan } from './console/plan/keptPlans.ts';
export type {
  Appearance,
  CommandResult,
  DeskMenuActions,
  DeskProps,
  DeskSound,
  LineHistory,
  Notice,
  PaneMoves,
  SlowReason,
  SpeedState,
} from './console/props.ts';
export { say, slotted, type Language, type PackWords } from './shared/wording.ts';
export type { Density, Theme } from './shared/switches.tsx';
export {
  fetchMap,
  layerChoices,
  layersFrom,
  MapView,
  usualLayers,
  type LookedAt,
  type MapHandle,
  type MapLayers,
  type MapTap,
  type ReachPicture,
  type ShownExtras,
} from './map/index.ts';
export { BriefingView } from './menu/BriefingView.tsx';
export { BusyView } from './menu/BusyView.tsx';
export type { Looks, SettingsNote } from './menu/looks.ts';
export type { BriefingPicture, FinishedShift, MenuPicture, ScenarioCard, UnfinishedShift } from './menu/menuPicture.ts';
export { MenuView } from './menu/MenuView.tsx';
export { NoticeBar, type PageNotice } from './menu/NoticeBar.tsx';
export { Settings } from './menu/Settings.tsx';
export { isSeed } from './menu/SeedField.tsx';
export { fetchLanguage, menuText } from './menu/useMenuWords.ts';
export { ReviewView } from './review/ReviewView.tsx';
export { Wording } from './shared/Wording.tsx';
