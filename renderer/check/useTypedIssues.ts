// What the checks find in the words somebody types: asked for after every pause.
import { useEffect, useRef, useState } from 'react';
import { articleDayOf } from '../../shared/check/articleDay.js';
import type { CheckIssue } from '../../shared/model/check.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { InlineText } from '../../shared/model/inlineText.js';
import type { Segment } from '../../shared/model/segment.js';
import { useArticle } from '../article/ArticleContext.js';
import { segmentOf, type ArticleWorld } from '../article/ArticleWorld.js';
import { newJobId } from '../bridge.js';
import { useTermRevision } from '../terms/TermbaseContext.js';

/** The words somebody is typing; `EditingSession` is one. */
export interface TypedWords {
  readonly openId: SegmentId | null;
  readonly editor: { readonly read: () => InlineText; readonly isComposing: () => boolean } | null;
  readonly words: { readonly subscribe: (listener: () => void) => () => void };
}

/** A pause in typing. */
const pauseMs = 300;

/** Words as they were typed, and what is found in them alone. */
export interface Typed {
  readonly words: string;
  readonly issues: readonly CheckIssue[];
}

async function checkTyped(
  world: ArticleWorld,
  segmentId: SegmentId,
  target: InlineText,
): Promise<Typed | null> {
  const { article } = world.latest();
  const segment = segmentOf(world, segmentId);
  if (!segment) return null;
  const role = article.paragraphs.find(({ id }) => id === segment.paragraphId)?.role ?? 'body';
  const outcome = await world.request('check.words', {
    segment: { role, source: segment.source?.content ?? null, target, isLeftOut: false },
    sourceLanguage: article.sourceLanguage,
    targetLanguage: article.targetLanguage,
    articleDate: articleDayOf(article),
    jobId: newJobId(),
  });
  return outcome.ok ? { words: target.text, issues: outcome.value } : null;
}

/** By the segment they stand in. */
export type TypedBySegment = ReadonlyMap<SegmentId, Typed>;
const nothingTyped: TypedBySegment = new Map();

/** Once they are committed they stay until the whole article was looked at again; other words in their place end them. */
function standing(
  typed: TypedBySegment,
  segments: readonly Segment[],
  openId: SegmentId | null,
): TypedBySegment {
  const texts = new Map(segments.map(({ id, target }) => [id, target?.content.text]));
  const kept = [...typed].filter(([id, { words }]) => openId === id || texts.get(id) === words);
  return kept.length === typed.size ? typed : new Map(kept);
}

/** Those of the words in the editor, after every pause, and of what was committed since. */
export function useTypedIssues(world: ArticleWorld, session: TypedWords): TypedBySegment {
  const [typed, setTyped] = useState(nothingTyped);
  const serial = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const { editor, openId } = session;
      setTyped((before) => standing(before, world.latest().article.segments, openId));
      if (!editor || openId === null || editor.isComposing()) return;
      serial.current += 1;
      const asked = serial.current;
      const found = await checkTyped(world, openId, editor.read());
      if (asked === serial.current && found) setTyped((before) => new Map(before).set(openId, found));
    };
    const stop = session.words.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), pauseMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [world, session]);
  const { segments } = useArticle().state.article;
  const termRevision = useTermRevision();
  useEffect(() => setTyped((before) => standing(before, segments, session.openId)), [segments, session]);
  // Another termbase finds other words.
  useEffect(() => setTyped(nothingTyped), [termRevision]);
  return typed;
}
