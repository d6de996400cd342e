import { expect, test } from 'vitest';
import { Database } from '../../../../electron/storage/database.js';
import { alignmentFiguresMigration } from '../../../../electron/storage/migrations/0007-alignment-figures.js';
import { migrate, migrations } from '../../../../electron/storage/migrations/migrate.js';
import { openWorkspaceHere } from '../../../../electron/storage/openWorkspaceHere.js';
import { makeAlignment } from '../../../shared/align/alignment/buildAlignment.js';
import { newWorkspace, temporaryFolder, valueOf } from '../workspaceForTests.js';
import { copyRows } from './copyRows.js';

const version = migrations.indexOf(alignmentFiguresMigration) + 1;
const ferry = makeAlignment(
  ['轮渡三月开通。', '夜间停靠。', '停车场改造。'],
  ['The ferry opens in March.', 'At night they lie here.'],
  [
    [[0], [0], 0.99],
    [[1], [1], 0.58],
    [[2], [], 0.4],
  ],
);

test('the figures of alignments that were under way before are worked out once', async () => {
  const { file: made, storage, mei } = await newWorkspace();
  const id = valueOf(await storage.beginAlignment(mei, ferry));
  const now = valueOf(await storage.listArticles());
  await storage.close();
  const file = `${temporaryFolder()}/old.duizhao`;
  const db = valueOf(Database.open(file));
  valueOf(migrate(db, version - 1));
  db.exec(`PRAGMA foreign_keys = OFF; ATTACH '${made}' AS made;`);
  for (const table of ['workspace', 'people', 'articles', 'article_people', 'events', 'event_chain'])
    copyRows(db, table);
  db.exec(`INSERT INTO main.alignments SELECT article_id, content, stretch, version, saved_at, saved_by
    FROM made.alignments; DETACH made`);
  db.close();
  const opened = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
  const listed = valueOf(await opened.listArticles());
  expect(listed).toEqual(now);
  expect(listed).toMatchObject([
    {
      id,
      state: 'aligning',
      alignment: { links: 3, toCheck: 2 },
      chineseCharactersNoPunctuation: 15,
      englishWords: 10,
    },
  ]);
  await opened.close();
});
