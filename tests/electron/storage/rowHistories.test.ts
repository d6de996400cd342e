import { expect, test } from 'vitest';
import { plain } from '../../../shared/model/inlineText.js';
import { correctionInput } from '../../../shared/review/correction/correctionInput.js';
import { planCorrection } from '../../../shared/review/correction/planCorrection.js';
import { allDecided, directly, version } from '../../shared/review/correction/correctionCases.js';
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

  // A source that was corrected afterwards stands last, with the target as it is.
  const now = await open(storage, id, mei.personId);
  const found = valueOf(planCorrection(now, version(['港口扩建', '耗资80亿元。'], 'zh-CN'), 'source'));
  valueOf(await storage.applyCorrection(mei, id, correctionInput(found, allDecided(found), directly)));
  expect(valueOf(await storage.rowHistories(id)).map(({ wordings }) => wordings.at(-1))).toEqual([
    { source: '耗资80亿元。', target: 'It costs 9 billion yuan.' },
  ]);
});
