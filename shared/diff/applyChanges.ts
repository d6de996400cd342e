// Carrying changes out: the other half of `diffText`, and the proof that it loses nothing.
import type { Change } from './diffText.js';

/** The new text, from the old one where nothing changed and from `after` where something did. */
export function applyChanges(before: string, changes: readonly Change[], after: string): string {
  let text = '';
  let at = 0;
  for (const change of changes) {
    text += before.slice(at, change.before.start) + after.slice(change.after.start, change.after.end);
    at = change.before.end;
  }
  return text + before.slice(at);
}
