// The live editor in the active row. React mounts it and then leaves it alone: a key press renders nothing here.
import { memo, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { LanguageTag } from '../../shared/model/language.js';
import type { TextRange } from '../../shared/model/inlineText.js';
import type { Segment } from '../../shared/model/segment.js';
import { reanchorRanges } from '../article/reanchorComments.js';
import type { CommentedRange, FoundRange } from '../article/textRuns.js';
import type { LiveAnchors } from './anchorMarks.js';
import type { LiveSentences } from './sentenceMarks.js';
import type { EditingSession } from './editingSession.js';
import type { WritingMode } from './wordsBase.js';
import { createLiveEditor, type LiveEditor, type LiveEditorEvents, type LiveIssues } from './liveEditor.js';

/** What the row hears from its editor; must keep its identity. */
export type TargetEditorEvents = Omit<LiveEditorEvents, 'onWords'>;

interface TargetEditorProps {
  readonly segment: Segment;
  readonly session: EditingSession;
  readonly language: LanguageTag;
  /** Name for assistive technology. */
  readonly label: string;
  readonly placeholder: string;
  readonly found: readonly FoundRange[];
  readonly commented: readonly CommentedRange[];
  /** Null: none are shown, or known yet. */
  readonly anchors: LiveAnchors | null;
  /** Null: not known. */
  readonly issues: LiveIssues | null;
  /** Null: the row is closed, or its sentences are not known yet. */
  readonly sentences: LiveSentences | null;
  /** How the words are written now: another mode shows other words. */
  readonly mode: WritingMode;
  /** Take the keyboard when mounted. */
  readonly takesFocus: boolean;
  readonly events: TargetEditorEvents;
}

/** An editable text field that looks like the text it replaces. */
export const TargetEditor = memo(function TargetEditor(props: TargetEditorProps): ReactNode {
  const { segment, language, label, found, commented, mode } = props;
  const place = useRef<HTMLDivElement>(null);
  const mounted = useMountedEditor(props, place);

  useLayoutEffect(() => {
    mounted.current?.highlight(found);
  }, [found, mounted, segment.target?.id]);

  // The editor may show other words than those that count: a suggestion, or what was typed.
  useLayoutEffect(() => {
    const editor = mounted.current;
    const counting = segment.target?.content.text ?? '';
    editor?.markComments(reanchorRanges(commented, counting, editor.read().text));
  }, [commented, mounted, segment.target, segment.suggestion?.id, mode]);

  useLateMarks(props, mounted);

  return (
    <div className="text target is-live" lang={language}>
      <div ref={place} key={segment.id} aria-label={label} spellCheck={false} />
      <span className="placeholder" aria-hidden="true">
        {props.placeholder}
      </span>
    </div>
  );
});

// Looked at again after this while an input method composes.
const composingMs = 200;

/** After comments and finds, whose borders anchors mind. */
function useLateMarks(
  { segment, anchors, sentences, issues, found, commented, mode }: TargetEditorProps,
  mounted: { readonly current: LiveEditor | null },
): void {
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mark = (): void => {
      const editor = mounted.current;
      if (editor?.isComposing()) timer = setTimeout(mark, composingMs);
      else {
        editor?.markAnchors(anchors);
        editor?.markSentences(sentences);
        editor?.markIssues(issues);
      }
    };
    mark();
    return () => clearTimeout(timer);
  }, [
    anchors,
    sentences,
    issues,
    found,
    commented,
    mounted,
    segment.target?.id,
    segment.suggestion?.id,
    mode,
  ]);
}

const rangeAt = (at: number | null): TextRange | null => (at === null ? null : { start: at, end: at });

function useMountedEditor(
  { segment, session, label, takesFocus, events }: TargetEditorProps,
  place: { readonly current: HTMLDivElement | null },
): { readonly current: LiveEditor | null } {
  const editor = useRef<LiveEditor | null>(null);
  // On the first mount the row decides; mounted anew, the editor has the keyboard if it had it before.
  const hadFocus = useRef<boolean | null>(null);
  // Where the person was: the end until they were anywhere.
  const left = useRef<TextRange | null>(null);
  const wantsFocus = useRef(takesFocus);
  wantsFocus.current = takesFocus;

  // Someone else's revision replaces the words only while nothing was typed here: then the editor starts anew.
  const shown = useRef(0);
  if (editor.current && session.isBehind(segment)) shown.current += 1;
  const version = shown.current;

  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    // The language stands on the element around it, which has the reading face.
    const attributes = { 'aria-multiline': 'true', role: 'textbox' };
    const live = createLiveEditor(element, session.startingWords(segment.id), attributes, {
      ...events,
      onFocus: () => {
        left.current ??= live.selection();
        events.onFocus();
      },
      onWords: () => session.typed(),
    });
    editor.current = live;
    session.attach(segment.id, live);
    if (hadFocus.current ?? wantsFocus.current)
      live.focus(rangeAt(session.takeCaret()) ?? left.current ?? 'end');
    else if (left.current) live.select(left.current);
    return () => {
      hadFocus.current = live.hasFocus();
      if (left.current) left.current = live.selection();
      session.detach(segment.id);
      editor.current = null;
      live.destroy();
    };
  }, [segment.id, session, version, events, place]);

  // Apart, so that another interface language does not take the editor away from under the words.
  useLayoutEffect(() => editor.current?.name(label), [label, version, segment.id]);

  useLayoutEffect(() => {
    const live = editor.current;
    if (!takesFocus || !live || live.hasFocus()) return;
    live.focus(rangeAt(session.takeCaret()) ?? (left.current ? undefined : 'end'));
  }, [takesFocus, session]);

  return editor;
}
