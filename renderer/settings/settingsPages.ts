// The pages of the settings: yours on this machine, and the workspace's for everyone in it.
import type { IconName } from '../ui/icons/shapes.js';

/** Pages by name, in order. */
export const settingsPages = [
  { page: 'reading', scope: 'you', icon: 'article' },
  { page: 'appearance', scope: 'you', icon: 'settings' },
  { page: 'people', scope: 'workspace', icon: 'person' },
  { page: 'review', scope: 'workspace', icon: 'eyes' },
  { page: 'checks', scope: 'workspace', icon: 'warning' },
  { page: 'backups', scope: 'workspace', icon: 'history' },
] as const satisfies readonly { page: string; scope: 'you' | 'workspace'; icon: IconName }[];

/** A page of the settings. */
export type SettingsPage = (typeof settingsPages)[number]['page'];
