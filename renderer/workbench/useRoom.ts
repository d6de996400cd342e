// How much room the inspector has beside the rows: below 82 rem it is narrower, below 72 a strip. Rem grows with
// the text size.
import { useSyncExternalStore } from 'react';
import { useSettings } from '../ui/SettingsProvider.js';

const leastRem = 72;
const middleRem = 82;

/** How much room there is beside the rows. */
export type Room = 'wide' | 'middle' | 'narrow';

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Follows the window and the text size. */
export function useRoom(): Room {
  const { settings } = useSettings();
  const width = useSyncExternalStore(subscribe, () => window.innerWidth);
  const rem = width / (16 * (settings.textSize / 100));
  return rem < leastRem ? 'narrow' : rem < middleRem ? 'middle' : 'wide';
}
