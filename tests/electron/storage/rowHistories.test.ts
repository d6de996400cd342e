import { expect, test } from 'vitest';
import { plain } from '../../../shared/model/inlineText.js';
import { articleOf, newWorkspace, open, valueOf } from './workspaceForTests.js';

test('answers the wordings of changed segments, oldest first', async () => {
  const { storage, mei } = await newWorkspace();
  const id = valueOf(
    await storage.createArticle(
      mei,
      articleOf([
        ['headline', '港口扩建', 'Port to grow'],
        ['body', '耗资90亿元。', 'It costs 90 billion yuan.'],
      ]),
    ),
  );
  expect(valueOf(await storage.rowHistories(id))).toEqual([]);
  const { segments } = await open(storage, id, mei.personId);
  const second = segments[1];
  if (!second?.target) throw new Error('no second row');
  valueOf(
    await storage.commitRevision(mei, {
      segmentId: second.id,
      side: 'target',
      content: plain('It costs 9 billion yuan.'),
      basedOn: second.target.id,
      origin: 'edit',
    }),
  );
  expect(valueOf(await storage.rowHistories(id))).toEqual([
    {
      segmentId: second.id,
      role: 'body',
      wordings: [
        { source: '耗资90亿元。', target: 'It costs 90 billion yuan.' },
        { source: '耗资90亿元。', target: 'It costs 9 billion yuan.' },
      ],
    },
  ]);
});
