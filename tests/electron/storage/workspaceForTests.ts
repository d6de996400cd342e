// A real workspace in a temporary folder, with two people and small articles, for the storage tests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { WorkspaceStorage } from '../../../electron/storage/contract.js';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import type { Article, ParagraphRole } from '../../../shared/model/article.js';
import type { Decision, DecisionInput } from '../../../shared/model/decision.js';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { NewArticle } from '../../../shared/model/imported.js';
import type { Actor, PersonRole } from '../../../shared/model/person.js';
import type { Reason } from '../../../shared/model/reason.js';
import type { Segment } from '../../../shared/model/segment.js';
import type { FailureCode, Outcome } from '../../../shared/outcome.js';
import { attributeChanges, type AttributedChange } from '../../../shared/review/attributeChanges.js';
import '../../../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';

/** The value of an outcome that has to be a success. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`failed: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

/** The code of an outcome that has to be a failure. */
export function codeOf(outcome: Outcome<unknown>): FailureCode {
  if (outcome.ok) throw new Error(`succeeded: ${JSON.stringify(outcome.value)}`);
  return outcome.failure.code;
}

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-storage-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that moves one second with every look. */
export function tickingClock(start = Date.UTC(2026, 2, 2, 9)): () => number {
  let at = start;
  return () => (at += 1000);
}

/** One row of a made-up article: role, source, target. */
export type Row = readonly [role: ParagraphRole, source: string | null, target: string | null];

/** An article about a lantern fair that never was. */
export const lanternRows: readonly Row[] = [
  ['breadcrumb', '首页>城市', 'Home>City'],
  ['headline', '河畔灯会今晚开幕', 'Riverside lantern fair opens tonight'],
  ['date', '2026-03-02', '2026-03-02'],
  ['body', '灯会设有三百盏手工灯笼。', 'The fair shows 300 handmade lanterns.'],
  ['body', '入场免费。', 'Admission is free.'],
  ['teaser', '明天还有烟花。', null],
];

/** The article of some rows, one paragraph each. */
export function articleOf(rows: readonly Row[]): NewArticle {
  return {
    sourceLanguage: 'zh-CN',
    targetLanguage: 'en-US',
    sourceFile: { name: 'lanterns.zh.txt', sha256: 'a'.repeat(64), encoding: 'UTF-8' },
    targetFile: null,
    paragraphs: rows.map(([role, source, target]) => ({
      role,
      segments: [
        { source: source === null ? null : plain(source), target: target === null ? null : plain(target) },
      ],
    })),
  };
}

/** An open workspace with its people. */
export interface TestWorkspace {
  readonly file: string;
  readonly folder: string;
  readonly storage: WorkspaceStorage;
  /** Mei translates, Otto edits, Ada does both. */
  readonly mei: Actor;
  readonly otto: Actor;
  readonly ada: Actor;
}

/** Adds somebody; answers them acting in their last role. */
export async function join(
  storage: WorkspaceStorage,
  by: Actor | null,
  name: string,
  roles: readonly PersonRole[],
): Promise<Actor> {
  const person = valueOf(await storage.addPerson(by, { name, roles }));
  return { personId: person.id, actingAs: roles.at(-1) ?? 'translator' };
}

/** A new workspace in a temporary folder, closed when the test ends. */
export async function newWorkspace(now: () => number = tickingClock()): Promise<TestWorkspace> {
  const folder = temporaryFolder();
  const file = path.join(folder, 'fair.duizhao');
  const storage = valueOf(await openWorkspaceHere(file, { mode: 'create', name: 'Fair desk', now }));
  onTestFinished(async () => {
    // Whatever a test did, the log accounts for every word. A test that closed or ruined the workspace has no answer.
    const chain = await storage.verifyChain().catch(() => null);
    await storage.close();
    if (chain?.ok) expect(chain.value.brokenAt).toBeNull();
  });
  const mei = await join(storage, null, 'Mei', ['translator']);
  const otto = await join(storage, mei, 'Otto', ['editor']);
  const ada = await join(storage, mei, 'Ada', ['translator', 'editor']);
  return { file, folder, storage, mei, otto, ada };
}

/** Adds an article of these rows and opens it. */
export async function addArticle(
  { storage, mei }: Pick<TestWorkspace, 'storage' | 'mei'>,
  rows: readonly Row[] = lanternRows,
): Promise<Article> {
  return open(storage, valueOf(await storage.createArticle(mei, articleOf(rows))), mei.personId);
}

/** The article as somebody finds it now. */
export async function open(
  storage: WorkspaceStorage,
  articleId: ArticleId,
  personId: PersonId,
): Promise<Article> {
  return valueOf(await storage.loadArticle(articleId, personId));
}

/** The segment whose source begins with `source`. */
export function segmentWith(article: Article, source: string): Segment {
  const segment = article.segments.find((one) => one.source?.content.text.startsWith(source));
  if (!segment) throw new Error(`no segment with ${source}`);
  return segment;
}

/** Commits a new target wording on top of the one shown. */
export async function write(
  storage: WorkspaceStorage,
  actor: Actor,
  segment: Segment,
  text: string,
): Promise<Segment> {
  const basedOn = segment.target?.id ?? null;
  return valueOf(
    await storage.commitRevision(actor, {
      segmentId: segment.id,
      side: 'target',
      basedOn,
      content: plain(text),
      origin: 'edit',
    }),
  );
}

/** The approval of exactly what is shown. */
export function approvalOf(segment: Segment): {
  segmentId: Segment['id'];
  revisionId: NonNullable<Segment['target']>['id'];
  contentHash: string;
} {
  if (!segment.target) throw new Error('no target to approve');
  return { segmentId: segment.id, revisionId: segment.target.id, contentHash: segment.contentHash };
}

/** Suggests a new target wording on top of what is shown. */
export async function suggest(
  storage: WorkspaceStorage,
  actor: Actor,
  segment: Segment,
  text: string,
): Promise<Segment> {
  const targetId = segment.target?.id ?? null;
  const basedOn = segment.suggestion?.id ?? null;
  return valueOf(
    await storage.suggest(actor, { segmentId: segment.id, targetId, basedOn, content: plain(text) }),
  );
}

/** What a window makes of the open changes of a segment: the changes, and what a decision on them names. */
export async function openChanges(
  storage: WorkspaceStorage,
  articleId: ArticleId,
  segment: Segment,
): Promise<{
  readonly changes: readonly AttributedChange[];
  readonly deciding: (
    decision: Decision,
    chosen: (change: AttributedChange) => boolean,
    reason?: Reason,
  ) => readonly DecisionInput[];
}> {
  const listed = valueOf(await storage.layers(articleId, { kind: 'openChanges' }, [segment.id]));
  const chain = listed[segment.id] ?? [];
  const { changes } = attributeChanges(chain, { cutWords: cutChineseWords });
  return {
    changes,
    deciding: (decision, chosen, reason) =>
      (['direct', 'suggested'] as const).flatMap((standing) => {
        const picked = changes.filter((change) => change.standing === standing && chosen(change));
        if (picked.length === 0) return [];
        return {
          segmentId: segment.id,
          decision,
          standing,
          baseId: chain[0]?.id ?? null,
          targetId: segment.target?.id ?? null,
          suggestionId: segment.suggestion?.id ?? null,
          changes: picked.map(({ base, target, tip, layerId, label, before, after }) => ({
            base,
            target,
            tip,
            layerId,
            label,
            before: before.text,
            after: after.text,
            reason: reason ?? null,
          })),
        };
      }),
  };
}
