import { lazy } from 'react';

const parts = {
  menu: () => import('./menu/RowMenu.tsx'),
  handOver: () => import('./HandOver.tsx'),
  plan: () => import('./plan/PlanEditor.tsx'),
  keys: () => import('./KeysDialog.tsx'),
  ownKeys: () => import('./keys/OwnKeysDialog.tsx'),
  settings: () => import('./SettingsDialog.tsx'),
  sheets: () => import('./drawer/sheets.ts'),
  radio: () => import('./RadioFilters.tsx'),
  letters: () => import('./LettersBox.tsx'),
  sounds: () => import('./SoundStrip.tsx'),
  column: () => import('./ColumnBox.tsx'),
  layers: () => import('./mapPane/LayersBox.tsx'),
  stack: () => import('./mapPane/StackList.tsx'),
} as const;

/** What is opened seldom, or is there in few scenarios, is fetched apart from the desk. */
export const RowMenu = lazy(async () => ({ default: (await parts.menu()).RowMenu }));
export const HandOver = lazy(async () => ({ default: (await parts.handOver()).HandOver }));
export const PlanEditor = lazy(async () => ({ default: (await parts.plan()).PlanEditor }));
export const KeysDialog = lazy(async () => ({ default: (await parts.keys()).KeysDialog }));
export const OwnKeysDialog = lazy(async () => ({ default: (await parts.ownKeys()).OwnKeysDialog }));
export const SettingsDialog = lazy(async () => ({ default: (await parts.settings()).SettingsDialog }));
export const LawPane = lazy(async () => ({ default: (await parts.sheets()).LawPane }));
export const WorkPane = lazy(async () => ({ default: (await parts.sheets()).WorkPane }));
export const LogPane = lazy(async () => ({ default: (await parts.sheets()).LogPane }));
export const RadioFilters = lazy(async () => ({ default: (await parts.radio()).RadioFilters }));
export const LettersBox = lazy(async () => ({ default: (await parts.letters()).LettersBox }));
export const SoundStrip = lazy(async () => ({ default: (await parts.sounds()).SoundStrip }));
export const ColumnBox = lazy(async () => ({ default: (await parts.column()).ColumnBox }));
export const LayersBox = lazy(async () => ({ default: (await parts.layers()).LayersBox }));
export const StackList = lazy(async () => ({ default: (await parts.stack()).StackList }));

/** Fetches all of it, once the desk stands: so that it opens at once. */
export const fetchLater = (): void => {
  for (const part of Object.values(parts)) void part();
};
