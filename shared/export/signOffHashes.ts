// The hashes a sign-off record is held by; apart from the making of it, so that verifying needs no format.
import { canonicalJson } from '../model/canonicalJson.js';

/** SHA-256 in hex; text is hashed as UTF-8. */
export type Sha256 = (data: string | Uint8Array) => string;

/** SHA-256 of the lines of a sign-off page. */
export function pageHash(lines: readonly string[], sha256: Sha256): string {
  return sha256(JSON.stringify(lines));
}

/** SHA-256 over a record's content, `hash` itself left out. */
export function recordHash(record: Readonly<Record<string, unknown>>, sha256: Sha256): string {
  const content = Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'hash'));
  return sha256(canonicalJson(content));
}
