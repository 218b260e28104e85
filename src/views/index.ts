import './shared/tokens.css';
import './shared/ui.css';

export { Desk } from './console/Desk.tsx';
export { nothingSelected, type DeskSelection } from './console/selection.ts';
export type { Appearance, CommandResult, DeskMenuActions, DeskProps, Notice, PaneMoves, SlowReason, SpeedState } from './console/props.ts';
export { say, slotted, type Language, type PackWords } from './shared/wording.ts';
export type { Density, Theme } from './shared/switches.tsx';
export { MapView, type MapHandle, type MapTap } from './map/index.ts';
export { BriefingView } from './menu/BriefingView.tsx';
export { BusyView } from './menu/BusyView.tsx';
export type { Looks } from './menu/looks.ts';
export type { BriefingPicture, FinishedShift, MenuPicture, ScenarioCard, UnfinishedShift } from './menu/menuPicture.ts';
export { MenuView } from './menu/MenuView.tsx';
export { NoticeBar, type PageNotice } from './menu/NoticeBar.tsx';
export { isSeed } from './menu/SeedField.tsx';
export { menuText } from './menu/useMenuWords.ts';
export { ReviewView } from './review/ReviewView.tsx';
export { Wording } from './shared/Wording.tsx';
