import { DatabaseSync } from '@photostructure/sqlite';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Database } from '../../../../electron/storage/database.js';
import { migrate } from '../../../../electron/storage/migrations/migrate.js';
import { openWorkspaceHere } from '../../../../electron/storage/openWorkspaceHere.js';
import type { ArticleId, PersonId, SegmentId } from '../../../../shared/model/ids.js';
import { isApproved } from '../../../../shared/model/segment.js';
import { defaultPolicy } from '../../../../shared/model/workspace.js';
import {
  addArticle,
  approvalOf,
  newWorkspace,
  openChanges,
  segmentWith,
  suggest,
  temporaryFolder,
  valueOf,
} from '../workspaceForTests.js';
import { writeVersionOne, type PastStep } from './versionOne.js';

const imported = { by: 'mei', words: 'Lanterns.', origin: 'import' } as const;
const mei = (words: string): PastStep => ({ by: 'mei', words });
const otto = (words: string): PastStep => ({ by: 'otto', words });
const approved = { by: 'otto', approval: 'standing' } as const;
const withdrawn = { by: 'otto', approval: 'withdrawn' } as const;

interface Migrated {
  readonly base_revision: string | null;
  readonly base_author: string | null;
  readonly living_writers: string;
}

function migrated(...pasts: readonly (readonly PastStep[])[]): readonly Migrated[] {
  const file = path.join(temporaryFolder(), 'old.duizhao');
  writeVersionOne(file, pasts);
  const db = valueOf(Database.open(file));
  onTestFinished(() => db.close());
  valueOf(migrate(db, 2));
  expect(db.pragma('integrity_check')).toBe('ok');
  expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
  return db.all('SELECT base_revision, base_author, living_writers FROM segments ORDER BY position');
}

describe('migration 2', () => {
  test('settles in every segment what the rules of today would have settled', () => {
    const cases: readonly (readonly [readonly PastStep[], string | null, string | null])[] = [
      [[], null, null],
      [[imported], 's1r0', 'mei'],
      // The first author goes on writing until somebody else does.
      [[imported, mei('One.'), mei('Two.'), otto('Three.'), mei('Four.')], 's2r2', 'mei'],
      [[imported, otto('Two.'), mei('Lanterns.'), mei('Three.')], 's3r3', 'mei'],
      [[imported, otto('Two.'), otto('Three.')], 's4r0', 'mei'],
      [[otto('One.'), otto('Two.')], 's5r1', 'otto'],
      // What an approval settled is nobody's to go on with.
      [[imported, otto('Two.'), approved], 's6r1', null],
      [[imported, mei('Two.'), approved, mei('Three.')], 's7r1', null],
      [[imported, otto('Two.'), withdrawn, otto('Three.')], 's8r0', 'mei'],
      [[{ by: 'otto', words: 'Joined.', origin: 'restructure' }, otto('Two.')], 's9r0', null],
    ];
    const rows = migrated(...cases.map(([past]) => past));
    expect(rows.map(({ base_revision: revision, base_author: author }) => [revision, author])).toEqual(
      cases.map(([, revision, author]) => [revision, author]),
    );
    expect(rows.map(({ living_writers: writers }) => JSON.parse(writers) as string[])).toEqual([
      [],
      [],
      ['mei', 'otto'],
      ['otto', 'mei'],
      ['otto'],
      ['otto'],
      [],
      ['mei'],
      ['otto'],
      ['otto'],
    ]);
  });

  test('an old workspace goes on: open changes, approvals, their withdrawal, the record of writers', async () => {
    const file = path.join(temporaryFolder(), 'old.duizhao');
    writeVersionOne(file, [
      [imported, otto('Lanterns glow.'), approved],
      [imported, otto('Boats.'), mei('Lanterns.'), mei('Lanterns shine.')],
    ]);
    const storage = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    onTestFinished(() => storage.close());
    const [articleId, editor] = [
      'a' as ArticleId,
      { personId: 'otto' as PersonId, actingAs: 'editor' } as const,
    ];
    expect(valueOf(await storage.info()).policy).toEqual({ ...defaultPolicy, errors: 'allow' });
    const [first, second] = valueOf(await storage.loadArticle(articleId, editor.personId)).segments;
    if (!first || !second) throw new Error('two segments');
    expect([first, second].map(({ hasOpenChanges }) => hasOpenChanges)).toEqual([false, false]);
    expect([first, second].map(isApproved)).toEqual([true, false]);
    const [unsettled] = valueOf(await storage.withdrawApprovals(editor, [first.id]));
    expect(unsettled).toMatchObject({ hasOpenChanges: true, approval: null });
    const listed = valueOf(await storage.layers(articleId, { kind: 'openChanges' }, null));
    expect(listed['s0' as SegmentId]?.map(({ content }) => content.text)).toEqual([
      'Lanterns.',
      'Lanterns glow.',
    ]);
    // Otto had written, but nothing of it is left.
    expect(second.writersSinceApproval).toEqual(['otto', 'mei']);
    const { approved: done } = valueOf(await storage.approve(editor, [approvalOf(second)]));
    expect(done.map(isApproved)).toEqual([true]);
  });

  test('lets what is history be added to only', async () => {
    const workspace = await newWorkspace();
    const { storage } = workspace;
    const article = await addArticle(workspace);
    const first = segmentWith(article, '入场');
    const suggested = await suggest(storage, workspace.otto, first, 'Free entry for all.');
    const { deciding } = await openChanges(storage, article.id, suggested);
    const reason = { category: 'style', severity: 'minor', note: '' } as const;
    const [half] = [deciding('reject', ({ index }) => index === 0, reason)];
    const { seq } = valueOf(await storage.decide(workspace.mei, half ?? []));
    valueOf(await storage.undoDecision(workspace.mei, seq ?? 0));
    await storage.close();
    const db = new DatabaseSync(workspace.file);
    onTestFinished(() => db.close());
    const forbidden = [
      `UPDATE suggestions SET text = 'Otherwise'`,
      `DELETE FROM suggestions`,
      `UPDATE change_reasons SET note = 'Otherwise'`,
      `DELETE FROM change_reasons`,
    ];
    for (const sql of forbidden) expect(() => db.exec(sql)).toThrow(/append-only/);
  });
});
