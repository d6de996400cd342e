import { describe, expect, test } from 'vitest';
import type { ChangeReasonInput } from '../../../shared/model/reason.js';
import {
  addArticle,
  codeOf,
  newWorkspace,
  openChanges,
  segmentWith,
  suggest,
  valueOf,
  write,
} from './workspaceForTests.js';

const reason = { category: 'linguistic', severity: 'minor', note: ' Too stiff. ' } as const;

describe('reasons', () => {
  test('are given for changes of one’s own, about the words of whoever wrote them before', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const written = await write(storage, mei, segmentWith(article, '入场'), 'Entry is without charge.');
    const suggested = await suggest(storage, otto, written, 'Entry is free.');
    const { changes } = await openChanges(storage, article.id, suggested);
    const [change] = changes;
    if (!change) throw new Error('one change waits');
    const input: ChangeReasonInput = {
      segmentId: suggested.id,
      layerId: change.layerId,
      label: change.label,
      before: change.before.text,
      after: change.after.text,
      ...reason,
    };
    const given = valueOf(await storage.explainChange(otto, input));
    expect(given).toMatchObject({
      ...input,
      note: 'Too stiff.',
      kind: 'changed',
      personId: otto.personId,
      aboutId: mei.personId,
      articleId: article.id,
    });
    const again = valueOf(await storage.explainChange(otto, { ...input, severity: 'major' }));
    // A reason given once more takes the place of the one before.
    expect(valueOf(await storage.reasons(article.id))).toEqual([again]);
    expect(codeOf(await storage.explainChange(ada, input))).toBe('app.badRequest');
    expect(codeOf(await storage.explainChange(otto, { ...input, layerId: 'none' }))).toBe('app.badRequest');
    const events = valueOf(
      await storage.listEvents({
        articleId: article.id,
        kinds: ['changeExplained'],
        beforeSeq: null,
        limit: 1,
      }),
    );
    expect(events[0]?.data).toEqual({ category: 'linguistic', severity: 'major', note: 'Too stiff.' });
  });

  test('about words that were brought in are about nobody’s', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const edited = await write(storage, otto, segmentWith(article, '入场'), 'Entry is free.');
    const input = { label: 'wording', before: 'Admission', after: 'Entry', ...reason } as const;
    const layerId = edited.target?.id ?? '';
    const given = valueOf(await storage.explainChange(otto, { segmentId: edited.id, layerId, ...input }));
    expect(given.aboutId).toBeNull();
  });
});
