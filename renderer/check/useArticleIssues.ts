// What the checks find in the open article: asked for when it was quiet for a moment, and anew for the words one types.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { standingCut } from '../../shared/check/deliberateCut.js';
import { issuesWhileTyping } from '../../shared/check/issuesWhileTyping.js';
import {
  judgeIssues,
  waivedSides,
  waiversBySegment,
  wordsOfSegment,
  type CheckedWords,
  type JudgedIssue,
} from '../../shared/check/waivers.js';
import type { ArticleChecks, CheckIssue } from '../../shared/model/check.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { Waiver } from '../../shared/model/waiver.js';
import type { Segment } from '../../shared/model/segment.js';
import type { Failure } from '../../shared/outcome.js';
import { useArticle } from '../article/ArticleContext.js';
import type { ArticleWorld } from '../article/ArticleWorld.js';
import { askWhenQuiet } from '../article/askWhenQuiet.js';
import { useCheckRevision } from './useCheckRevision.js';
import { useConfirmedErrors, type ConfirmedErrors } from './useConfirmedErrors.js';
import { useTermRevision } from '../terms/TermbaseContext.js';
import { useTypedIssues, type TypedWords } from './useTypedIssues.js';

/** The issues of the article, segment by segment. */
export interface ArticleIssues {
  /** Those that are open; segments without any are not in it. */
  readonly of: ReadonlyMap<SegmentId, readonly CheckIssue[]>;
  /** Those that were set aside, with who did and why; names cut on purpose are among them. */
  readonly waivedIn: ReadonlyMap<SegmentId, readonly WaivedIssue[]>;
  /** The target's words that were looked at: on others nothing is underlined. */
  readonly wordsOf: (segmentId: SegmentId) => string | null;
  /** Both texts as they were looked at; empty while that is not known. */
  readonly checkedWords: (segmentId: SegmentId) => CheckedWords;
  /** Not asked for yet, or not answered. */
  readonly isReading: boolean;
  readonly failure: Failure | null;
  /** Sets an issue aside; null: it is done, else why not. */
  readonly waive: (segmentId: SegmentId, issue: CheckIssue, reason: string) => Promise<Failure | null>;
  /** Takes it up again. */
  readonly withdraw: (waiver: Waiver) => Promise<Failure | null>;
  /** Those that count as errors in the article's score. */
  readonly errors: ConfirmedErrors;
}

/** An issue that was set aside. */
export interface WaivedIssue {
  readonly issue: CheckIssue;
  readonly waiver: Waiver;
}

const nothing: ReadonlyMap<SegmentId, readonly CheckIssue[]> = new Map();
/** After a change the whole article is looked at when nothing more came for this long, in milliseconds. */
const quietMs = 600;
interface Answer {
  /** As the window had them when it asked. */
  readonly segments: readonly Segment[];
  readonly found: ReadonlyMap<SegmentId, readonly CheckIssue[]>;
  readonly waivers: readonly Waiver[];
  readonly failure: Failure | null;
}

const noAnswer: Answer = { segments: [], found: nothing, waivers: [], failure: null };

const answerOf = (segments: readonly Segment[], { found, waivers }: ArticleChecks): Answer => ({
  segments,
  found: new Map(found.map(({ segmentId, issues }) => [segmentId, issues])),
  waivers,
  failure: null,
});

type ChangeWaivers = (alter: (waivers: readonly Waiver[]) => readonly Waiver[]) => void;

/** The whole article, after every change of it; and a way to alter the waivers it came with. */
function useWholeArticle(world: ArticleWorld): [Answer | null, ChangeWaivers] {
  const { article } = useArticle().state;
  const [answer, setAnswer] = useState<Answer | null>(null);
  // What people set aside while an answer is on its way is not in it.
  const since = useRef<Parameters<ChangeWaivers>[0][]>([]);
  const isWhole = article.beginningOf === undefined;
  const termRevision = useTermRevision();
  const checkRevision = useCheckRevision();
  // A row that was committed is another object; its order in the log is known later.
  const { id, segments, paragraphs } = article;
  useEffect(() => {
    if (!isWhole) return undefined;
    return askWhenQuiet({
      quietMs,
      request: world.request,
      ask: (jobId) => {
        since.current = [];
        return world.request('check.article', id, jobId);
      },
      told: (outcome) => {
        if (outcome.ok) {
          const waivers = since.current.reduce((list, alter) => alter(list), outcome.value.waivers);
          setAnswer(answerOf(segments, { ...outcome.value, waivers }));
        } else setAnswer((before) => ({ ...(before ?? noAnswer), failure: outcome.failure }));
      },
    });
    // Another termbase, profile or dictionary finds other words.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [world, id, segments, paragraphs, isWhole, termRevision, checkRevision]);
  const change = useCallback<ChangeWaivers>((alter) => {
    since.current.push(alter);
    setAnswer((before) => before && { ...before, waivers: alter(before.waivers) });
  }, []);
  return [answer, change];
}

interface Judged {
  readonly of: ReadonlyMap<SegmentId, readonly CheckIssue[]>;
  readonly waivedIn: ReadonlyMap<SegmentId, readonly WaivedIssue[]>;
}

const isWaived = (judged: JudgedIssue): judged is WaivedIssue => judged.waiver !== null;

const cutNames = (waivers: readonly Waiver[], { source }: CheckedWords): readonly WaivedIssue[] =>
  waivers.flatMap((waiver) => {
    const issue = standingCut(waiver, source);
    return issue ? [{ issue, waiver }] : [];
  });

/** What is open, and what is set aside, by the words that were looked at. */
function judgeAll(
  found: ReadonlyMap<SegmentId, readonly CheckIssue[]>,
  waivers: readonly Waiver[],
  wordsOf: (segmentId: SegmentId) => CheckedWords,
): Judged {
  const lists = waiversBySegment(waivers);
  if (lists.size === 0) return { of: found, waivedIn: new Map() };
  const of = new Map(found);
  const waivedIn = new Map<SegmentId, readonly WaivedIssue[]>();
  for (const [segmentId, list] of lists) {
    const words = wordsOf(segmentId);
    const judged = judgeIssues(found.get(segmentId) ?? [], list, words);
    const waived = [...judged.filter(isWaived), ...cutNames(list, words)];
    if (waived.length === 0) continue;
    waivedIn.set(segmentId, waived);
    const open = judged.filter(({ waiver }) => waiver === null).map(({ issue }) => issue);
    if (open.length > 0) of.set(segmentId, open);
    else of.delete(segmentId);
  }
  return { of, waivedIn };
}

/** Setting issues aside and taking them up again, and counting them as errors. */
function useDecisions(
  world: ArticleWorld,
  words: (segmentId: SegmentId) => CheckedWords,
  changeWaivers: ChangeWaivers,
): Pick<ArticleIssues, 'waive' | 'withdraw' | 'errors'> {
  const errors = useConfirmedErrors(world, words);
  const waive = useCallback<ArticleIssues['waive']>(
    async (segmentId, issue, reason) => {
      const { check, message } = issue;
      const sides = waivedSides(issue, words(segmentId));
      const outcome = await world.request('check.waive', { segmentId, check, message, reason, ...sides });
      if (!outcome.ok) return outcome.failure;
      changeWaivers((waivers) => [...waivers.filter(({ id }) => id !== outcome.value.id), outcome.value]);
      return null;
    },
    [world, words, changeWaivers],
  );
  const withdraw = useCallback<ArticleIssues['withdraw']>(
    async ({ id }) => {
      const outcome = await world.request('check.withdrawWaiver', id);
      if (!outcome.ok) return outcome.failure;
      changeWaivers((waivers) => waivers.filter((waiver) => waiver.id !== id));
      return null;
    },
    [world, changeWaivers],
  );
  return useMemo(() => ({ waive, withdraw, errors }), [waive, withdraw, errors]);
}

/** What is typed replaces what is known of its segment, but for what only the whole article shows. */
export function useArticleIssues(world: ArticleWorld, session: TypedWords): ArticleIssues {
  const [whole, changeWaivers] = useWholeArticle(world);
  const typed = useTypedIssues(world, session);
  const committed = useMemo(() => {
    const known = new Map(whole?.segments.map((segment) => [segment.id, wordsOfSegment(segment)]));
    return (id: SegmentId): CheckedWords => known.get(id) ?? { source: '', target: '' };
  }, [whole?.segments]);
  const words = useMemo(
    () =>
      (id: SegmentId): CheckedWords => ({
        ...committed(id),
        target: typed.get(id)?.words ?? committed(id).target,
      }),
    [committed, typed],
  );
  const judged = useMemo(() => {
    const found = new Map(whole?.found ?? nothing);
    for (const [segmentId, own] of typed) {
      const issues = issuesWhileTyping(
        { words: committed(segmentId).target, issues: found.get(segmentId) ?? [] },
        own,
      );
      if (issues.length > 0) found.set(segmentId, issues);
      else found.delete(segmentId);
    }
    return judgeAll(found, whole?.waivers ?? [], words);
  }, [whole, typed, committed, words]);
  const decisions = useDecisions(world, words, changeWaivers);
  return useMemo(() => {
    const targets = new Map(whole?.segments.map(({ id, target }) => [id, target?.content.text ?? null]));
    return {
      ...judged,
      wordsOf: (id) => typed.get(id)?.words ?? targets.get(id) ?? null,
      checkedWords: words,
      isReading: whole === null,
      failure: whole?.failure ?? null,
      ...decisions,
    };
  }, [judged, whole, typed, words, decisions]);
}
