// Whether the inspector has room beside the rows: below 72 rem it becomes a strip. Text size counts: rem grows.
import { useSyncExternalStore } from 'react';
import { useSettings } from '../ui/SettingsProvider.js';

const leastRem = 72;

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Follows the window and the text size. */
export function useIsNarrow(): boolean {
  const { settings } = useSettings();
  const width = useSyncExternalStore(subscribe, () => window.innerWidth);
  return width < leastRem * 16 * (settings.textSize / 100);
}
