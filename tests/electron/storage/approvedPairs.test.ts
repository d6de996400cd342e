import { expect, test } from 'vitest';
import type { WorkspaceStorage } from '../../../electron/storage/contract.js';
import type { ArticleId } from '../../../shared/model/ids.js';
import type { Actor } from '../../../shared/model/person.js';
import {
  addArticle,
  approvalOf,
  articleOf,
  newWorkspace,
  open,
  valueOf,
  type Row,
} from './workspaceForTests.js';

const harbour: readonly Row[] = [
  ['headline', '港口扩建', 'Port to grow'],
  ['body', '市长孙喆说，工程明年开工。', 'Mayor Sun Zhe said work would begin next year.'],
  ['body', '孙喆还说了别的。', 'Sun Zhe said more.'],
  ['body', '孙喆笑了。', 'Sun smiled.'],
  ['body', '记者李娜报道。', 'Li Na reports.'],
];

/** An article whose rows with these numbers are approved by the editor. */
async function approved(
  { storage, mei, otto }: { storage: WorkspaceStorage; mei: Actor; otto: Actor },
  rows: readonly Row[],
  numbers: readonly number[],
): Promise<ArticleId> {
  const id = valueOf(await storage.createArticle(mei, articleOf(rows)));
  const { segments } = await open(storage, id, otto.personId);
  const chosen = segments.filter((_, i) => numbers.includes(i));
  expect(
    valueOf(
      await storage.approve(
        otto,
        chosen.map((one) => approvalOf(one)),
      ),
    ).refused,
  ).toEqual([]);
  return id;
}

test('answers approved rows of other articles that hold a name, two of each article', async () => {
  const desk = await newWorkspace();
  const { storage, mei } = desk;
  const here = await addArticle({ storage, mei });
  const first = await approved(desk, harbour, [0, 1, 2, 3]);
  const pairs = valueOf(await storage.approvedPairs(here.id, ['孙喆', '李娜'], 100));
  expect(pairs).toEqual([
    {
      articleId: first,
      chinese: '市长孙喆说，工程明年开工。',
      english: 'Mayor Sun Zhe said work would begin next year.',
    },
    { articleId: first, chinese: '孙喆还说了别的。', english: 'Sun Zhe said more.' },
  ]);
  expect(valueOf(await storage.approvedPairs(first, ['孙喆'], 100))).toEqual([]);
  expect(valueOf(await storage.approvedPairs(here.id, ['(孙喆', ' '], 100))).toEqual([]);
});

test('begins with the article that was changed last, ends with the number asked for, and leaves the bin out', async () => {
  const desk = await newWorkspace();
  const { storage, mei } = desk;
  const here = await addArticle({ storage, mei });
  const older = await approved(desk, harbour, [1]);
  const newer = await approved(desk, harbour, [2]);
  const articles = async (most: number): Promise<readonly ArticleId[]> =>
    valueOf(await storage.approvedPairs(here.id, ['Sun Zhe'], most)).map(({ articleId }) => articleId);
  expect(await articles(100)).toEqual([newer, older]);
  expect(await articles(1)).toEqual([newer]);
  valueOf(await storage.deleteArticle(mei, newer));
  expect(await articles(100)).toEqual([older]);
});

test('has nothing to say of a row that was changed after its approval', async () => {
  const desk = await newWorkspace();
  const { storage, mei } = desk;
  const here = await addArticle({ storage, mei });
  const id = await approved(desk, harbour, [1]);
  const { segments } = await open(storage, id, mei.personId);
  const row = segments[1];
  if (!row?.target) throw new Error('the row has a target');
  const content = { text: 'Mayor Sun Che said so.', marks: [] };
  valueOf(
    await storage.commitRevision(mei, {
      segmentId: row.id,
      side: 'target',
      basedOn: row.target.id,
      content,
      origin: 'edit',
    }),
  );
  expect(valueOf(await storage.approvedPairs(here.id, ['孙喆'], 100))).toEqual([]);
});
