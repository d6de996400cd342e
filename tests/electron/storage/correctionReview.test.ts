import { describe, expect, test } from 'vitest';
import type { Article } from '../../../shared/model/article.js';
import type { CorrectionInput } from '../../../shared/model/correction.js';
import { isApproved } from '../../../shared/model/segment.js';
import { correctionInput } from '../../../shared/review/correction/correctionInput.js';
import { planCorrection } from '../../../shared/review/correction/planCorrection.js';
import { allDecided, directly, version } from '../../shared/review/correction/correctionCases.js';
import {
  addArticle,
  approvalOf,
  codeOf,
  newWorkspace,
  open,
  openChanges,
  segmentWith,
  suggest,
  valueOf,
  type Row,
} from './workspaceForTests.js';

const rows: readonly Row[] = [
  ['headline', '灯会明晚开幕', 'Lantern fair opens tomorrow night'],
  ['body', '灯会设有6座灯楼。', 'The fair has six lantern towers.'],
];

function inputOf(
  article: Article,
  paragraphs: readonly string[],
  suggests: () => boolean = directly,
): CorrectionInput {
  const found = valueOf(planCorrection(article, version(paragraphs, 'en-US'), 'target'));
  return correctionInput(found, allDecided(found), suggests);
}

/** A corrected source with every replacement used. */
function replacing(
  article: Article,
  paragraphs: readonly string[],
  suggests: () => boolean,
): CorrectionInput {
  const found = valueOf(planCorrection(article, version(paragraphs), 'source'));
  const replaced = new Set(
    found.items.flatMap((item) => (item.kind === 'changed' ? [item.seen.segmentId] : [])),
  );
  return correctionInput(found, { ...allDecided(found), replaced }, suggests);
}

const bySuggestion = (): boolean => true;
const dearer = ['灯会明晚开幕', '灯会设有8座灯楼。'];

describe('a corrected target', () => {
  test('waits to be seen, takes suggestions along, and its undoing leaves neither', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei }, rows);
    const first = segmentWith(article, '灯会设有');
    await suggest(storage, ada, first, 'The fair has six tall lantern towers.');
    const before = await open(storage, article.id, mei.personId);
    const corrected = ['Lantern fair opens tomorrow night', 'The river fair has six lantern towers.'];
    const { seq } = valueOf(await storage.applyCorrection(otto, article.id, inputOf(before, corrected)));
    const after = segmentWith(await open(storage, article.id, mei.personId), '灯会设有');
    expect(after.suggestion?.content.text).toBe('The river fair has six tall lantern towers.');
    const { changes } = await openChanges(storage, article.id, after);
    expect(changes.map(({ standing, authorId }) => [standing, authorId])).toEqual([
      ['direct', otto.personId],
      ['suggested', ada.personId],
    ]);
    valueOf(await storage.undoCorrection(otto, seq));
    const undone = segmentWith(await open(storage, article.id, mei.personId), '灯会设有');
    expect(undone).toMatchObject({
      target: { content: { text: 'The fair has six lantern towers.' } },
      suggestion: { content: { text: 'The fair has six tall lantern towers.' } },
      writersSinceApproval: [],
    });
    const rest = await openChanges(storage, article.id, undone);
    expect(rest.changes.map(({ standing }) => standing)).toEqual(['suggested']);
  });

  test('is refused over a locked segment', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei }, rows);
    valueOf(await storage.lockSegments(mei, [segmentWith(article, '灯会设有').id], 'Agreed'));
    const input = inputOf(article, ['Lantern fair opens tomorrow night', 'The fair has 6 lantern towers.']);
    expect(codeOf(await storage.applyCorrection(otto, article.id, input))).toBe('edit.locked');
  });
});

describe('what a corrected version changes in the target by suggestion', () => {
  test('waits where tracking is compulsory, as one event with the source, and is undone with it', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei }, rows);
    valueOf(await storage.approve(otto, article.segments.map(approvalOf)));
    valueOf(
      await storage.setPolicy(otto, {
        fourEyes: true,
        tracking: 'compulsory',
        reasons: 'optional',
        errors: 'allow',
      }),
    );
    const before = await open(storage, article.id, mei.personId);
    const direct = replacing(before, dearer, directly);
    expect(codeOf(await storage.applyCorrection(mei, article.id, direct))).toBe('edit.suggestionsOnly');
    const { seq } = valueOf(
      await storage.applyCorrection(mei, article.id, replacing(before, dearer, bySuggestion)),
    );
    const after = segmentWith(await open(storage, article.id, mei.personId), '灯会设有');
    expect(after).toMatchObject({
      source: { content: { text: '灯会设有8座灯楼。' }, seq },
      target: { content: { text: 'The fair has six lantern towers.' } },
      suggestion: { content: { text: 'The fair has eight lantern towers.' }, authorId: mei.personId, seq },
      writersSinceApproval: [],
    });
    const { changes } = await openChanges(storage, article.id, after);
    expect(changes.map(({ standing, authorId }) => [standing, authorId])).toEqual([
      ['suggested', mei.personId],
    ]);
    valueOf(await storage.undoCorrection(mei, seq));
    const undone = segmentWith(await open(storage, article.id, mei.personId), '灯会设有');
    expect(undone.suggestion).toBeNull();
    expect(isApproved(undone)).toBe(true);
  });

  test.each([
    ['The winter fair has six lantern towers.', 'The winter fair has eight lantern towers.'],
    // Where both touch the same words the accepted replacement is what is suggested.
    ['The fair has six tall lantern towers.', 'The fair has eight lantern towers.'],
  ])('goes on top of what others suggest, and leaves theirs when undone: %s', async (theirs, both) => {
    const { storage, mei, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei }, rows);
    await suggest(storage, ada, segmentWith(article, '灯会设有'), theirs);
    const before = await open(storage, article.id, mei.personId);
    const input = replacing(before, dearer, bySuggestion);
    const { seq } = valueOf(await storage.applyCorrection(mei, article.id, input));
    const after = segmentWith(await open(storage, article.id, mei.personId), '灯会设有');
    expect(after.suggestion).toMatchObject({ content: { text: both }, authorId: mei.personId });
    valueOf(await storage.undoCorrection(mei, seq));
    const undone = segmentWith(await open(storage, article.id, mei.personId), '灯会设有');
    expect(undone.suggestion).toMatchObject({ content: { text: theirs }, authorId: ada.personId });
  });

  test('may be a whole corrected target: what was approved stays so until it is accepted', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei }, rows);
    valueOf(await storage.approve(otto, article.segments.map(approvalOf)));
    const before = await open(storage, article.id, mei.personId);
    const corrected = ['Lantern fair opens tomorrow night', 'The river fair has six lantern towers.'];
    const input = inputOf(before, corrected, bySuggestion);
    const { seq } = valueOf(await storage.applyCorrection(mei, article.id, input));
    const after = segmentWith(await open(storage, article.id, mei.personId), '灯会设有');
    expect(after.suggestion?.content.text).toBe('The river fair has six lantern towers.');
    expect(isApproved(after)).toBe(true);
    valueOf(await storage.undoCorrection(mei, seq));
    const undone = segmentWith(await open(storage, article.id, mei.personId), '灯会设有');
    expect(undone.suggestion).toBeNull();
  });
});
