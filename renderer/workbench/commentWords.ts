// The words a comment is about: those selected in the live editor or on the page, else those of the focused change.
import type { SegmentId } from '../../shared/model/ids.js';
import { equalInlineText, type TextRange } from '../../shared/model/inlineText.js';
import type { Side } from '../../shared/model/language.js';
import type { Segment } from '../../shared/model/segment.js';
import { segmentOf } from '../article/ArticleWorld.js';
import type { FormWords } from '../article/articleState.js';
import { textOffset } from '../article/domOffset.js';
import { rowChangesOf } from '../article/rowChanges.js';
import { formWords } from '../review/comments/formWords.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** A comment about to be written: its row, and its words if it is about some. */
export interface CommentSubject {
  readonly segmentId: SegmentId;
  readonly words: FormWords | null;
}

interface SelectedWords {
  readonly segmentId: SegmentId;
  readonly side: Side;
  readonly range: TextRange;
}

/** What is selected on the page outside the live editor; null: nothing, or not words of one text. */
export function selectedOnPage(): SelectedWords | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const text = element?.closest<HTMLElement>('.row .text.source, .row .text.target:not(.is-live)');
  const segmentId = text?.closest<HTMLElement>('[data-segment]')?.dataset['segment'];
  if (!text || segmentId === undefined) return null;
  const start = textOffset(text, startContainer, startOffset);
  // A selection that goes on into the next text ends where this one does.
  const end = textOffset(text, endContainer, endOffset) ?? textOffset(text, text, text.childNodes.length);
  if (start === null || end === null || end <= start) return null;
  const side = text.classList.contains('source') ? 'source' : 'target';
  return { segmentId: segmentId as SegmentId, side, range: { start, end } };
}

/** Where the focused change stands in the counting words; null: none is focused, or its words are not there. */
function focusedRange({ world, threeWayPlace }: WorkbenchTools, segment: Segment): TextRange | null {
  const { focusedChange, baseline, threeWay } = world.latest();
  if (focusedChange?.segmentId !== segment.id) return null;
  if (threeWay.isOn) {
    const place = threeWayPlace.current?.(segment, focusedChange.index) ?? null;
    const isPresent = place && segment.target && equalInlineText(place.wording, segment.target.content);
    return isPresent ? place.range : null;
  }
  const chain = baseline.layers?.[segment.id];
  const unit = chain && rowChangesOf(chain).units.find(({ index }) => index === focusedChange.index);
  return unit?.members.find(({ target }) => target.start < target.end)?.target ?? null;
}

/**
 * What Ctrl M is about. Words selected in the live editor are saved first: a comment is about words of a revision.
 * Null: no row is active.
 */
export async function commentSubject(tools: WorkbenchTools): Promise<CommentSubject | null> {
  const { world, session } = tools;
  const { activeId } = world.latest();
  const { editor, openId } = session;
  if (editor && openId !== null && openId === activeId && editor.hasFocus()) {
    const range = editor.selection();
    const isSaved = range.start === range.end || (await session.commit());
    await session.settled(openId);
    const segment = segmentOf(world, openId);
    const isSame = segment?.target && equalInlineText(segment.target.content, editor.read());
    return { segmentId: openId, words: isSaved && isSame ? formWords(segment, 'target', range) : null };
  }
  const selected = selectedOnPage();
  const chosen = segmentOf(world, selected?.segmentId ?? null);
  if (selected && chosen) {
    return { segmentId: chosen.id, words: formWords(chosen, selected.side, selected.range) };
  }
  const segment = segmentOf(world, activeId);
  if (!segment) return null;
  const range = tools.stage() === 'review' ? focusedRange(tools, segment) : null;
  return { segmentId: segment.id, words: range && formWords(segment, 'target', range) };
}
