// Where a row is cut when only one side was pointed at: the other side at the sentence end nearest in proportion.
import type { Segment } from '../../shared/model/segment.js';
import type { SplitPlace } from './alignActions.js';

/** Ends of sentences inside a text, as offsets; the end of the text is none. */
export function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[。！？；…]+[”’」』）]*|[.!?]+["'”’)]*(?=\s)|[\n\u2029]/gu)) {
    const end = match.index + match[0].length;
    if (end < text.length && text.slice(end).trim() !== '') ends.push(end);
  }
  return ends;
}

function nearest(text: string, share: number): number | null {
  const ends = sentenceEnds(text);
  if (ends.length === 0) return null;
  const wanted = share * text.length;
  return ends.reduce((best, end) => (Math.abs(end - wanted) < Math.abs(best - wanted) ? end : best));
}

/** An offset strictly inside the text, or null. */
function inside(text: string, at: number | null): number | null {
  return at !== null && text.slice(0, at).trim() !== '' && text.slice(at).trim() !== '' ? at : null;
}

/** Completes what was pointed at; nothing pointed at: both sides at the sentence end nearest to the middle. */
export function splitPlaceOf(segment: Segment, pointed: SplitPlace): SplitPlace {
  const source = segment.source?.content.text ?? '';
  const target = segment.target?.content.text ?? '';
  const at = { source: inside(source, pointed.source), target: inside(target, pointed.target) };
  if (at.source !== null && at.target !== null) return at;
  const share =
    at.source !== null ? at.source / source.length : at.target !== null ? at.target / target.length : 0.5;
  return { source: at.source ?? nearest(source, share), target: at.target ?? nearest(target, share) };
}
