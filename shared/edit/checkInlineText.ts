// The boundary check of wording that comes from a window, a file or a command line, before anything keeps it.
import { normaliseInlineText, type InlineText, type Mark } from '../model/inlineText.js';
import { failed, success, type Outcome } from '../outcome.js';

/** Longest wording of one side of a segment, in UTF-16 units. */
export const longestText = 200_000;
/** Most marks on one side of a segment. */
export const mostMarks = 5_000;
const longestHref = 8_192;

// XML 1.0 §2.2 Char: everything else could be kept, but in no XLIFF or DOCX. A lone surrogate is no character.
const forbidden = /(?![\t\n\r\x7F-\x9F])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/u;
const scheme = /^(?:https?:\/\/|mailto:)\S/i;
const unfitForHref = /[\s\p{Cc}\p{Surrogate}]/u;

/** True for a link target that may be kept and opened: http, https or mailto, no spaces or control characters. */
export function isAllowedHref(href: string): boolean {
  return href.length <= longestHref && scheme.test(href) && !unfitForHref.test(href);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isSurrogatePairInside = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

/** The mark, with known fields only, or the position to complain about. */
function checkMark(value: unknown, text: string): Mark | number {
  if (!isRecord(value)) return 0;
  const { kind, start, end, href } = value;
  if (!Number.isInteger(start) || typeof start !== 'number' || start < 0 || start > text.length) return 0;
  if (!Number.isInteger(end) || typeof end !== 'number' || end < start || end > text.length) return start;
  if (isSurrogatePairInside(text, start)) return start;
  if (isSurrogatePairInside(text, end)) return end;
  if (kind === 'bold' || kind === 'italic') return { kind, start, end };
  if (kind === 'link' && typeof href === 'string' && isAllowedHref(href)) return { kind, start, end, href };
  return start;
}

/**
 * The wording in normal form, with nothing in it but text and known marks. Fails with edit.badText at the first
 * UTF-16 position that cannot be kept: a control character XML forbids, a lone surrogate, a mark outside the text
 * or inside a character, a link other than http, https or mailto; at `longestText` when it is too long; at 0 when
 * it is no inline text at all.
 */
export function checkInlineText(input: unknown): Outcome<InlineText> {
  if (!isRecord(input) || typeof input.text !== 'string' || !Array.isArray(input.marks))
    return failed('edit.badText', { position: 0 });
  const { text, marks } = input;
  if (text.length > longestText) return failed('edit.badText', { position: longestText });
  const position = text.search(forbidden);
  if (position >= 0) return failed('edit.badText', { position });
  if (marks.length > mostMarks) return failed('edit.badText', { position: 0 });
  const checked: Mark[] = [];
  for (const value of marks as readonly unknown[]) {
    const mark = checkMark(value, text);
    if (typeof mark === 'number') return failed('edit.badText', { position: mark });
    checked.push(mark);
  }
  return success(normaliseInlineText({ text, marks: checked }));
}
