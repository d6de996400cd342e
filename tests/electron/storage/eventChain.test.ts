import { DatabaseSync } from '@photostructure/sqlite';
import { onTestFinished, describe, expect, test } from 'vitest';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import type { Article } from '../../../shared/model/article.js';
import type { ChainReport } from '../../../shared/model/eventChain.js';
import { joinSegments } from '../../../shared/export/exportDocument.js';
import {
  addArticle,
  approvalOf,
  articleOf,
  lanternRows,
  newWorkspace,
  open,
  openChanges,
  segmentWith,
  suggest,
  valueOf,
  write,
  type TestWorkspace,
} from './workspaceForTests.js';

/** Some of everything that writes words or decides about them. */
async function work({ storage, mei, otto }: TestWorkspace): Promise<Article> {
  const article = await addArticle({ storage, mei });
  const written = await write(storage, mei, segmentWith(article, '入场'), 'Free entry.');
  const other = await write(storage, mei, segmentWith(article, '灯会'), 'The fair shows 300 lanterns.');
  valueOf(await storage.approve(otto, [approvalOf(written), approvalOf(other)]));
  valueOf(await storage.withdrawApprovals(otto, [written.id]));
  valueOf(await storage.approve(otto, [approvalOf(written)]));
  valueOf(
    await storage.addComment(otto, {
      segmentId: written.id,
      replyTo: null,
      body: 'Free for whom?',
      requestsChanges: true,
    }),
  );
  await merge(storage, mei, await open(storage, article.id, mei.personId));
  await suggestAndDecide({ storage, mei, otto });
  return open(storage, article.id, mei.personId);
}

/** Two suggest in one segment; one of the suggestions is rejected, and both go along when the words under them change. */
async function suggestAndDecide({
  storage,
  mei,
  otto,
}: Pick<TestWorkspace, 'storage' | 'mei' | 'otto'>): Promise<void> {
  const { id, segments } = await addArticle({ storage, mei });
  const [first] = segments;
  if (!first) throw new Error('an article without segments');
  const proposed = await suggest(storage, otto, first, `At dusk, ${first.target?.content.text}`);
  const more = await suggest(storage, mei, proposed, `${proposed.suggestion?.content.text} Come early!`);
  const { deciding } = await openChanges(storage, id, more);
  const rejected = deciding('reject', ({ authorId }) => authorId === mei.personId);
  const [left] = valueOf(await storage.decide(otto, rejected)).segments;
  if (!left) throw new Error('nothing was decided');
  await write(storage, mei, left, `${left.target?.content.text} Bring a friend.`);
}

async function merge(
  storage: TestWorkspace['storage'],
  by: TestWorkspace['mei'],
  article: Article,
): Promise<void> {
  const pair = [segmentWith(article, '灯会'), segmentWith(article, '入场')];
  const join = (side: 'source' | 'target', language: string) =>
    joinSegments(
      pair.flatMap((segment) => segment[side]?.content ?? []),
      language,
    );
  const merged = valueOf(
    await storage.restructure(by, article.id, {
      kind: 'merge',
      retire: pair.map(({ id, source, target }) => ({
        segmentId: id,
        source: source?.id ?? null,
        target: target?.id ?? null,
      })),
      create: [
        {
          paragraphId: pair[0]?.paragraphId ?? null,
          role: 'body',
          source: join('source', 'zh-CN'),
          target: join('target', 'en-US'),
          parents: pair.map(({ id }) => id),
        },
      ],
    }),
  );
  valueOf(await storage.undoRestructuring(by, merged.seq));
}

const forbidding = (table: string): readonly string[] => [
  `DROP TRIGGER ${table}_are_never_altered`,
  `DROP TRIGGER ${table}_are_never_deleted`,
];

/** What the workspace says after somebody wrote into its file behind its back. */
async function afterTampering(
  tables: readonly string[],
  ...statements: readonly string[]
): Promise<ChainReport['brokenAt']> {
  const workspace = await newWorkspace();
  await work(workspace);
  expect(valueOf(await workspace.storage.verifyChain()).brokenAt).toBeNull();
  await workspace.storage.close();
  const db = new DatabaseSync(workspace.file);
  for (const sql of [...tables.flatMap(forbidding), ...statements]) db.exec(sql);
  db.close();
  const reopened = valueOf(await openWorkspaceHere(workspace.file, { mode: 'open' }));
  onTestFinished(() => reopened.close());
  return valueOf(await reopened.verifyChain()).brokenAt;
}

describe('the chain of the log', () => {
  test('holds over everything that can be done, and its head moves with each event', async () => {
    const workspace = await newWorkspace();
    const { storage } = workspace;
    const before = valueOf(await storage.verifyChain());
    await work(workspace);
    const after = valueOf(await storage.verifyChain());
    expect(after.brokenAt).toBeNull();
    expect(after.events).toBeGreaterThan(before.events);
    expect(after.head).toMatch(/^[0-9a-f]{64}$/);
    expect(after.head).not.toBe(before.head);
    expect(valueOf(await storage.chainHash(after.events))).toBe(after.head);
    expect(valueOf(await storage.chainHash(after.events + 1))).toBeNull();
  });

  test('says what it holds over an import of many segments', async () => {
    const { storage, mei } = await newWorkspace();
    const many = Array.from({ length: 3000 }, (_, i) => ['body', `第${i}盏灯。`, `Lantern ${i}.`] as const);
    valueOf(await storage.createArticle(mei, articleOf([...lanternRows, ...many])));
    expect(valueOf(await storage.verifyChain()).brokenAt).toBeNull();
  });

  test('links can be added to only', async () => {
    const { file, storage } = await newWorkspace();
    await storage.close();
    const db = new DatabaseSync(file);
    onTestFinished(() => db.close());
    for (const sql of [
      `UPDATE event_chain SET hash = hash`,
      `DELETE FROM event_chain`,
      `UPDATE event_chain_start SET seq = 7`,
      `DELETE FROM event_chain_start`,
    ])
      expect(() => db.exec(sql)).toThrow(/append-only/);
  });

  test('shows an event that was altered, and which', async () => {
    expect(await afterTampering(['events'], `UPDATE events SET at = at + 1 WHERE seq = 3`)).toEqual({
      seq: 3,
      what: 'event',
    });
    expect(
      await afterTampering(
        ['events'],
        `UPDATE events SET data = replace(data, '"count":2', '"count":1') WHERE kind = 'segmentsApproved'`,
      ),
    ).toMatchObject({ what: 'event' });
  });

  test('shows an event taken out of the middle, at the end, and one slipped in', async () => {
    const remove = (which: string): string =>
      `PRAGMA foreign_keys = OFF; DELETE FROM events WHERE seq = ${which}`;
    expect(await afterTampering(['events'], remove('2'))).toMatchObject({ what: 'event' });
    expect(await afterTampering(['events'], remove('(SELECT max(seq) FROM events)'))).toMatchObject({
      what: 'event',
    });
    const slip = `INSERT INTO events (at, kind, person_id, data)
      SELECT at, kind, person_id, data FROM events WHERE seq = 2`;
    expect(await afterTampering([], slip)).toMatchObject({ what: 'event' });
  });

  test('shows words altered under a commit and under an import', async () => {
    const alter = (origin: string): string =>
      `UPDATE revisions SET text = text || '!' WHERE rowid =
        (SELECT rowid FROM revisions WHERE origin = '${origin}' AND side = 'target' LIMIT 1)`;
    for (const origin of ['edit', 'import', 'restructure'])
      expect(await afterTampering(['revisions'], alter(origin))).toMatchObject({ what: 'words' });
  });

  test('shows words taken away, slipped in, moved to another segment, or given another author', async () => {
    const rows = `SELECT rowid FROM revisions WHERE origin = 'import' AND side = 'target'`;
    const broken = [
      `UPDATE revisions SET marks = '[{"kind":"bold","start":0,"end":2}]' WHERE origin = 'edit'`,
      `UPDATE revisions SET author_id = (SELECT id FROM people WHERE name = 'Otto') WHERE origin = 'edit'`,
      `UPDATE revisions SET text = CASE rowid WHEN (${rows} LIMIT 1)
          THEN (SELECT text FROM revisions WHERE rowid = (${rows} LIMIT 1 OFFSET 1))
          ELSE (SELECT text FROM revisions WHERE rowid = (${rows} LIMIT 1)) END
        WHERE rowid IN (${rows} LIMIT 2)`,
      `INSERT INTO revisions (id, segment_id, side, text, marks, author_id, acting_as, at, based_on, origin, seq,
          chinese_characters, chinese_characters_no_punctuation, english_words)
        SELECT 'forged', segment_id, side, 'Forged', marks, author_id, acting_as, at, based_on, origin, 1, 0, 0, 0
        FROM revisions WHERE origin = 'edit' LIMIT 1`,
    ];
    for (const sql of broken)
      expect(await afterTampering(['revisions'], sql)).toMatchObject({ what: 'words' });
  });

  test('shows a suggestion altered, given another author, taken away or slipped in, and under which event', async () => {
    const one = (origin: string): string =>
      `rowid = (SELECT min(rowid) FROM suggestions WHERE origin = '${origin}')`;
    const otherAuthor = `(SELECT p.id FROM people p WHERE p.id <> author_id ORDER BY p.name LIMIT 1)`;
    for (const origin of ['suggest', 'reject', 'rebase'])
      for (const sql of [
        `UPDATE suggestions SET text = text || '!' WHERE ${one(origin)}`,
        `UPDATE suggestions SET marks = '[{"kind":"bold","start":0,"end":2}]' WHERE ${one(origin)}`,
        `UPDATE suggestions SET author_id = ${otherAuthor} WHERE ${one(origin)}`,
        `PRAGMA foreign_keys = OFF; DELETE FROM suggestions WHERE ${one(origin)}`,
      ]) {
        const brokenAt = await afterTampering(['suggestions'], sql);
        expect([origin, sql, brokenAt]).toMatchObject([origin, sql, { what: 'words' }]);
        expect(brokenAt?.seq).toBeGreaterThan(0);
      }
    const slip = `INSERT INTO suggestions (id, segment_id, text, marks, author_id, acting_as, at, origin, seq)
      SELECT 'forged', segment_id, 'Forged', '[]', author_id, acting_as, at, origin, 3 FROM suggestions LIMIT 1`;
    expect(await afterTampering([], slip)).toEqual({ seq: 3, what: 'words' });
  });

  test('shows an approval given another editor, or for other words', async () => {
    const broken = [
      `UPDATE approvals SET person_id = (SELECT id FROM people WHERE name = 'Ada')`,
      `UPDATE approvals SET content_hash = '${'0'.repeat(64)}'`,
    ];
    for (const sql of broken)
      expect(await afterTampering(['approvals'], sql)).toMatchObject({ what: 'words' });
  });
});
