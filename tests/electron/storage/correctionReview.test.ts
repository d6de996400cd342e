import { describe, expect, test } from 'vitest';
import type { Article } from '../../../shared/model/article.js';
import type { CorrectionInput } from '../../../shared/model/correction.js';
import { correctionInput } from '../../../shared/review/correction/correctionInput.js';
import { planCorrection } from '../../../shared/review/correction/planCorrection.js';
import { allDecided, version } from '../../shared/review/correction/correctionCases.js';
import {
  addArticle,
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

function inputOf(article: Article, paragraphs: readonly string[]): CorrectionInput {
  const found = valueOf(planCorrection(article, version(paragraphs, 'en-US'), 'target'));
  return correctionInput(found, allDecided(found));
}

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
