import { expect, test } from 'vitest';
import { mergeSegments } from '../../../shared/align/restructureSegments.js';
import { defaultScoring } from '../../../shared/model/scoring.js';
import { defaultPolicy } from '../../../shared/model/workspace.js';
import {
  addArticle,
  approvalOf,
  newWorkspace,
  open,
  segmentWith,
  valueOf,
  write,
} from './workspaceForTests.js';

test('names who wrote and who brought the words in, and where the log stands', async () => {
  const { storage, mei, otto } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const written = await write(storage, otto, segmentWith(article, '入场'), 'Free entry.');
  const material = valueOf(await storage.signOffMaterial(article.id, mei.personId));
  expect(material.segments[written.id]).toEqual({
    wordsBy: [otto.personId],
    writers: [otto.personId],
    importedBy: mei.personId,
    fourEyes: false,
  });
  const untranslated = segmentWith(article, '明天');
  expect(material.segments[untranslated.id]).toEqual({
    wordsBy: [],
    writers: [],
    importedBy: null,
    fourEyes: false,
  });
  expect(material.log).toEqual(valueOf(await storage.verifyChain()));
  expect(material.article).toEqual(await open(storage, article.id, mei.personId));
});

test('four eyes hold when the approver wrote nothing since the approval before', async () => {
  const { storage, mei, otto, ada } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const eyesOf = async (): Promise<boolean | undefined> =>
    valueOf(await storage.signOffMaterial(article.id, mei.personId)).segments[segmentWith(article, '入场').id]
      ?.fourEyes;
  const first = await write(storage, ada, segmentWith(article, '入场'), 'Free entry.');
  valueOf(await storage.approve(otto, [approvalOf(first)]));
  expect(await eyesOf()).toBe(true);
  // Ada wrote words that Otto approved; what Mei wrote since is for Ada to approve.
  const second = await write(storage, mei, first, 'Entry is free.');
  expect(await eyesOf()).toBe(true);
  valueOf(await storage.approve(ada, [approvalOf(second)]));
  expect(await eyesOf()).toBe(true);
  valueOf(await storage.setPolicy(otto, { ...defaultPolicy, fourEyes: false }));
  const third = await write(storage, ada, second, 'Admission is free today.');
  valueOf(await storage.approve(ada, [approvalOf(third)]));
  expect(await eyesOf()).toBe(false);
});

test('four eyes look at the words that are left', async () => {
  const { storage, mei, otto, ada } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const first = await write(storage, ada, segmentWith(article, '入场'), 'Nobody pays a cent.');
  const second = await write(storage, otto, first, 'Admission is free.');
  const third = await write(storage, mei, second, 'Everybody may come in.');
  valueOf(await storage.approve(otto, [approvalOf(third)]));
  const { segments } = valueOf(await storage.signOffMaterial(article.id, mei.personId));
  expect(segments[third.id]).toEqual({
    wordsBy: [mei.personId],
    writers: [ada.personId, otto.personId, mei.personId],
    importedBy: mei.personId,
    fourEyes: true,
  });
});

test('words are by those whose words live, also from before an approval and through a merge', async () => {
  const { storage, mei, otto, ada } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const first = await write(storage, ada, segmentWith(article, '灯会'), 'Come and see: 300 lanterns.');
  valueOf(await storage.approve(otto, [approvalOf(first)]));
  await write(storage, otto, first, 'Come and see: 300 lanterns at the pond.');
  const free = await write(storage, ada, segmentWith(article, '入场'), 'No fee.');
  await write(storage, mei, free, 'Free entry.');
  const before = valueOf(await storage.signOffMaterial(article.id, mei.personId)).segments;
  expect(before[first.id]?.wordsBy).toEqual([ada.personId, otto.personId]);
  expect(before[free.id]?.wordsBy).toEqual([mei.personId]);
  const now = await open(storage, article.id, mei.personId);
  const plan = mergeSegments(now, [first.id, free.id]);
  if (!plan.ok) throw new Error(plan.failure.code);
  const merged = valueOf(await storage.restructure(mei, article.id, plan.value));
  const after = valueOf(await storage.signOffMaterial(article.id, mei.personId)).segments;
  const authors = merged.segmentIds.map((id) => after[id]?.wordsBy);
  expect(authors).toEqual([[ada.personId, otto.personId, mei.personId]]);
});

test('the quality is what the reasons given and the findings confirmed come to, none without any', async () => {
  const { storage, mei, otto } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const quality = async () => valueOf(await storage.signOffMaterial(article.id, mei.personId)).mqm;
  expect(await quality()).toBeNull();
  const written = await write(storage, otto, segmentWith(article, '入场'), 'Entry is free.');
  valueOf(
    await storage.explainChange(otto, {
      segmentId: written.id,
      layerId: written.target?.id ?? '',
      label: 'wording',
      before: 'Admission',
      after: 'Entry',
      category: 'style',
      severity: 'minor',
      note: '',
    }),
  );
  const words = valueOf(await storage.listArticles())[0]?.englishWords ?? 0;
  expect(await quality()).toEqual({
    score: 100 * (1 - 1 / words),
    words,
    neutral: 0,
    minor: 1,
    major: 0,
    critical: 0,
    isSmallSample: true,
    confirmedFindings: 0,
    calibration: {
      score: 100 - 5 / (50 / (1000 / words)),
      passMark: 95,
      toleratedPenaltyTotal: 50,
      isPassed: 1000 / words <= 50,
    },
  });
  const rules = { passMark: 90, toleratedPenaltyTotal: 900, typeWeights: { style: 0 } };
  valueOf(await storage.setScoring(otto, rules, defaultScoring));
  const free = { text: 'free', isWhole: false };
  const found = {
    check: 'number-value',
    message: 'missing',
    values: {},
    source: null,
    target: free,
  } as const;
  const kind = { category: 'accuracy', subtype: 'omission', severity: 'major' } as const;
  const error = valueOf(await storage.confirmError(otto, { segmentId: written.id, ...found, ...kind }));
  expect(await quality()).toMatchObject({
    score: 100 * (1 - 5 / words),
    minor: 1,
    major: 1,
    confirmedFindings: 1,
    calibration: { passMark: 90, toleratedPenaltyTotal: 900, isPassed: true },
  });
  valueOf(await storage.withdrawConfirmedError(mei, error.id));
  expect(await quality()).toMatchObject({ score: 100, confirmedFindings: 0 });
});
