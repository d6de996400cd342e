// What the checks find in the open article: asked for when it was quiet for a moment, and anew for the words one types.
import { useEffect, useMemo, useRef, useState } from 'react';
import { articleDayOf } from '../../shared/check/articleDay.js';
import type { CheckIssue } from '../../shared/model/check.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { InlineText } from '../../shared/model/inlineText.js';
import type { Segment } from '../../shared/model/segment.js';
import type { Failure } from '../../shared/outcome.js';
import { useArticle } from '../article/ArticleContext.js';
import { segmentOf, type ArticleWorld } from '../article/ArticleWorld.js';
import { newJobId } from '../bridge.js';

/** The issues of the article, segment by segment. */
export interface ArticleIssues {
  /** Segments without issues are not in it. */
  readonly of: ReadonlyMap<SegmentId, readonly CheckIssue[]>;
  /** The target's words that were looked at: on others nothing is underlined. */
  readonly wordsOf: (segmentId: SegmentId) => string | null;
  /** Not asked for yet, or not answered. */
  readonly isReading: boolean;
  readonly failure: Failure | null;
}

/** The words somebody is typing; `EditingSession` is one. */
export interface TypedWords {
  readonly openId: SegmentId | null;
  readonly editor: { readonly read: () => InlineText; readonly isComposing: () => boolean } | null;
  readonly words: { readonly subscribe: (listener: () => void) => () => void };
}

const nothing: ReadonlyMap<SegmentId, readonly CheckIssue[]> = new Map();
/** After a change the whole article is looked at when nothing more came for this long, in milliseconds. */
const quietMs = 600;
/** A pause in typing. */
const pauseMs = 300;

interface Answer {
  /** As the window had them when it asked. */
  readonly segments: readonly Segment[];
  readonly found: ReadonlyMap<SegmentId, readonly CheckIssue[]>;
  readonly failure: Failure | null;
}

/** The whole article, after every change of it. */
function useWholeArticle(world: ArticleWorld): Answer | null {
  const { article } = useArticle().state;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const isWhole = article.beginningOf === undefined;
  // A row that was committed is another object; its order in the log is known later.
  const { id, segments, paragraphs } = article;
  useEffect(() => {
    if (!isWhole) return undefined;
    let isWanted = true;
    let jobId: string | null = null;
    const ask = async (): Promise<void> => {
      jobId = newJobId();
      const outcome = await world.request('check.article', id, jobId);
      jobId = null;
      if (!isWanted) return;
      if (outcome.ok)
        setAnswer({
          segments,
          found: new Map(outcome.value.map(({ segmentId, issues }) => [segmentId, issues])),
          failure: null,
        });
      else if (outcome.failure.code !== 'app.cancelled')
        setAnswer((before) => ({
          segments: before?.segments ?? [],
          found: before?.found ?? nothing,
          failure: outcome.failure,
        }));
    };
    const timer = setTimeout(() => void ask(), quietMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      if (jobId !== null) void world.request('app.cancelJob', jobId);
    };
  }, [world, id, segments, paragraphs, isWhole]);
  return answer;
}

interface Typed {
  readonly segmentId: SegmentId;
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
  return outcome.ok ? { segmentId, words: target.text, issues: outcome.value } : null;
}

/** Those of the words in the editor, after every pause; null while nothing was typed. */
function useTyped(world: ArticleWorld, session: TypedWords): Typed | null {
  const [typed, setTyped] = useState<Typed | null>(null);
  const serial = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const { editor, openId } = session;
      if (!editor || openId === null || editor.isComposing()) return;
      serial.current += 1;
      const asked = serial.current;
      const found = await checkTyped(world, openId, editor.read());
      if (asked === serial.current && found) setTyped(found);
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
  // What was committed is in the article.
  useEffect(() => setTyped(null), [segments]);
  return typed;
}

/** What is typed replaces what is known of its segment, but for what only the whole article shows. */
export function useArticleIssues(world: ArticleWorld, session: TypedWords): ArticleIssues {
  const whole = useWholeArticle(world);
  const typed = useTyped(world, session);
  return useMemo(() => {
    const of = new Map(whole?.found ?? nothing);
    if (typed && typed.issues.length > 0) of.set(typed.segmentId, typed.issues);
    else if (typed) of.delete(typed.segmentId);
    const targets = new Map(whole?.segments.map(({ id, target }) => [id, target?.content.text ?? null]));
    return {
      of,
      wordsOf: (id) => (typed?.segmentId === id ? typed.words : (targets.get(id) ?? null)),
      isReading: whole === null,
      failure: whole?.failure ?? null,
    };
  }, [whole, typed]);
}
