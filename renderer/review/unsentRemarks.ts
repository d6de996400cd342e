// Comments, replies and requests written but not sent: kept on this machine, so that leaving the row, the article or
// the window, or a crash, loses none of them.
import { useCallback, useState } from 'react';

const prefix = 'unsentRemark ';
/** Nobody comes back to words this old, milliseconds. */
const longest = 60 * 24 * 60 * 60 * 1000;

interface Kept {
  readonly body: string;
  readonly at: number;
}

/** The name of an unsent remark: one for each person, workspace, subject (a segment, a thread) and kind. */
export function unsentRemarkKey(about: {
  readonly workspaceId: string;
  readonly personId: string;
  readonly subject: string;
  readonly kind: 'comment' | 'requestChanges' | 'reply' | 'reason' | 'lock' | 'waive';
}): string {
  return `${about.workspaceId} ${about.personId} ${about.subject} ${about.kind}`;
}

function parsed(text: string | null): Kept | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  const isKept =
    typeof value === 'object' &&
    value !== null &&
    'body' in value &&
    typeof value.body === 'string' &&
    'at' in value &&
    typeof value.at === 'number';
  return isKept ? { body: String(value.body), at: Number(value.at) } : null;
}

/** What was written there and not sent; empty when nothing was. */
export function unsentRemark(key: string): string {
  return parsed(localStorage.getItem(prefix + key))?.body ?? '';
}

/** Keeps the words; empty ones are forgotten. */
export function keepUnsentRemark(key: string, body: string, now: number): void {
  if (body.trim() === '') localStorage.removeItem(prefix + key);
  else localStorage.setItem(prefix + key, JSON.stringify({ body, at: now } satisfies Kept));
}

/** Forgets what nobody came back to. */
export function forgetOldRemarks(now: number): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  for (const key of keys) {
    const kept = parsed(localStorage.getItem(key));
    if (kept === null || now - kept.at > longest) localStorage.removeItem(key);
  }
}

/** Words of a form as state that outlives it; setting them empty forgets them. */
export function useUnsentRemark(key: string): readonly [string, (body: string) => void] {
  const [body, setBody] = useState(() => unsentRemark(key));
  const set = useCallback(
    (next: string) => {
      setBody(next);
      keepUnsentRemark(key, next, Date.now());
    },
    [key],
  );
  return [body, set];
}
