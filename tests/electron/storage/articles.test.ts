import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Database } from '../../../electron/storage/database.js';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import { sqliteStorage } from '../../../electron/storage/sqliteStorage.js';
import type { ArticleId } from '../../../shared/model/ids.js';
import { plain, type InlineText } from '../../../shared/model/inlineText.js';
import { isApproved, segmentState } from '../../../shared/model/segment.js';
import {
  addArticle,
  approvalOf,
  articleOf,
  codeOf,
  newWorkspace,
  open,
  segmentWith,
  valueOf,
  write,
} from './workspaceForTests.js';

describe('an article', () => {
  test('comes back as it was imported, marks included', async () => {
    const { storage, mei } = await newWorkspace();
    const marked: InlineText = {
      text: 'Read more',
      marks: [{ kind: 'link', start: 0, end: 4, href: 'https://fair.example/' }],
    };
    const input = articleOf([['body', '更多', null]]);
    const id = valueOf(
      await storage.createArticle(mei, {
        ...input,
        paragraphs: [
          {
            role: 'body',
            segments: [
              { source: plain('更多'), target: marked },
              { source: plain(' '), target: null },
            ],
          },
          { role: 'teaser', segments: [] },
        ],
      }),
    );
    const article = await open(storage, id, mei.personId);
    expect(article.paragraphs).toEqual([{ id: expect.any(String) as string, role: 'body' }]);
    expect(article.segments).toHaveLength(1);
    expect(article.segments[0]?.target).toMatchObject({ content: marked, origin: 'import', basedOn: null });
    expect(article.sourceFile).toEqual(input.sourceFile);
    expect(article.segments[0]).toMatchObject({ writersSinceApproval: [], revisionCount: 1, approval: null });
  });

  test('with a control character in it is refused whole', async () => {
    const { storage, mei } = await newWorkspace();
    const seq = valueOf(await storage.info()).seq;
    const outcome = await storage.createArticle(
      mei,
      articleOf([
        ['body', '好', 'Good'],
        ['body', '坏', 'Ba\u0007d'],
      ]),
    );
    expect(outcome).toEqual({ ok: false, failure: { code: 'edit.badText', details: { position: 2 } } });
    expect(valueOf(await storage.listArticles())).toEqual([]);
    expect(valueOf(await storage.info()).seq).toBe(seq);
  });

  test('shows in the library with titles, section and counts by the rules of each language', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    await write(storage, otto, segmentWith(article, '河畔灯会'), 'Lantern fair opens by the river');
    const [summary] = valueOf(await storage.listArticles());
    expect(summary).toMatchObject({
      sourceTitle: '河畔灯会今晚开幕',
      targetTitle: 'Lantern fair opens by the river',
      sourceSection: '城市',
      targetSection: 'City',
      counts: { initial: 1, translated: 4, reviewed: 1, final: 0, changesRequested: 0 },
      chineseCharacters: 5 + 8 + 10 + 12 + 5 + 7,
      chineseCharactersNoPunctuation: 4 + 8 + 0 + 11 + 4 + 6,
      englishWords: 1 + 6 + 1 + 6 + 3,
      people: [otto.personId],
      changedBy: otto.personId,
      state: 'inReview',
      exportedAt: null,
    });
  });

  test('a new role for a paragraph changes what the library calls the article', async () => {
    const { storage, mei } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    valueOf(await storage.setParagraphRole(mei, segmentWith(article, '河畔').paragraphId, 'subhead'));
    valueOf(await storage.setParagraphRole(mei, segmentWith(article, '入场').paragraphId, 'headline'));
    expect(valueOf(await storage.listArticles())[0]?.targetTitle).toBe('Admission is free.');
    const reopened = await open(storage, article.id, mei.personId);
    expect(reopened.paragraphs.map(({ role }) => role)).toEqual([
      'breadcrumb',
      'subhead',
      'date',
      'body',
      'headline',
      'teaser',
    ]);
  });

  test('a long article shows its beginning at once, exactly as it is in the whole', async () => {
    const { storage, mei } = await newWorkspace();
    const rows = Array.from({ length: 300 }, (_, i) => ['body', `第${i}号灯笼`, `Lantern ${i}`] as const);
    const whole = await addArticle({ storage, mei }, [['headline', '灯会', null], ...rows]);
    const beginning = valueOf(await storage.loadArticle(whole.id, mei.personId, 'beginning'));
    const { beginningOf, ...rest } = beginning;
    const [{ counts, state } = {}] = valueOf(await storage.listArticles());
    expect(beginningOf).toEqual({ counts, state });
    expect(counts).toMatchObject({ initial: 1, translated: 300 });
    expect(beginning.segments.length).toBeGreaterThan(50);
    expect(rest).toEqual({
      ...whole,
      segments: whole.segments.slice(0, beginning.segments.length),
      paragraphs: whole.paragraphs.slice(0, beginning.segments.length),
    });
  });

  test('the beginning of a short article, or of one with a draft to put back, is the whole', async () => {
    const { storage, mei } = await newWorkspace();
    const short = await addArticle({ storage, mei });
    expect(valueOf(await storage.loadArticle(short.id, mei.personId, 'beginning'))).toEqual(short);
    const rows = Array.from({ length: 300 }, (_, i) => ['body', `第${i}号灯笼`, null] as const);
    const { id, segments } = await addArticle({ storage, mei }, rows);
    const last = segments.at(-1)!;
    valueOf(await storage.saveDraft(mei, { segmentId: last.id, basedOn: null, content: plain('Lantern') }));
    const opened = valueOf(await storage.loadArticle(id, mei.personId, 'beginning'));
    expect(opened).toEqual(await open(storage, id, mei.personId));
    expect(opened.segments).toHaveLength(300);
  });

  test('is found by two Chinese characters, by English in any case, and not by words it no longer has', async () => {
    const { storage, mei } = await newWorkspace();
    const { id, segments } = await addArticle({ storage, mei });
    const other = await addArticle({ storage, mei }, [['body', '天气晴朗。100%', 'Fine weather_today.']]);
    const find = async (text: string): Promise<readonly ArticleId[]> =>
      valueOf(await storage.searchArticles(text));
    expect(await find('灯笼')).toEqual([id]);
    expect(await find('ADMISSION is')).toEqual([id]);
    expect(await find('0%')).toEqual([other.id]);
    expect(await find('r_t')).toEqual([other.id]);
    expect(await find('%')).toEqual([other.id]);
    const admission = segments[4];
    if (admission) await write(storage, mei, admission, 'No charge.');
    expect(await find('Admission')).toEqual([]);
  });

  test('leaves the library and comes back whole', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const segment = segmentWith(article, '入场');
    valueOf(await storage.deleteArticle(otto, article.id));
    expect(valueOf(await storage.listArticles())).toEqual([]);
    expect(valueOf(await storage.searchArticles('灯笼'))).toEqual([]);
    expect(codeOf(await storage.loadArticle(article.id, mei.personId))).toBe('workspace.articleGone');
    const draft = { segmentId: segment.id, basedOn: null, content: plain('Free') };
    expect(codeOf(await storage.saveDraft(mei, draft))).toBe('workspace.articleGone');
    valueOf(await storage.restoreArticle(otto, article.id));
    const restored = await open(storage, article.id, mei.personId);
    expect({ ...restored, seq: 0 }).toEqual({ ...article, seq: 0 });
  });

  test('remembers how far each person has seen it, and never less', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const { id, seq } = await addArticle({ storage, mei });
    valueOf(await storage.markSeen(mei.personId, id, seq));
    valueOf(await storage.markSeen(mei.personId, id, 1));
    expect((await open(storage, id, mei.personId)).seenSeq).toBe(seq);
    expect((await open(storage, id, otto.personId)).seenSeq).toBe(0);
  });

  test('is exported until something changes, and the log keeps the proof', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei }, [['body', '好', 'Good']]);
    const [segment] = valueOf(await storage.approve(otto, article.segments.map(approvalOf))).approved;
    const request = { format: 'house', side: 'target', isDraft: false, template: null } as const;
    const file = { name: 'good.txt', bytes: 5, sha256: 'b'.repeat(64) };
    valueOf(await storage.recordExport(otto, { articleId: article.id, request, file }));
    const state = async (): Promise<unknown> => valueOf(await storage.listArticles())[0]?.state;
    expect(await state()).toBe('exported');
    const comment = { replyTo: null, body: 'Nice.', requestsChanges: false };
    valueOf(await storage.addComment(mei, { segmentId: article.segments[0]?.id as never, ...comment }));
    expect(await state()).toBe('exported');
    if (segment) await write(storage, mei, segment, 'Well');
    expect(await state()).toBe('translated');
    const [logged] = valueOf(
      await storage.listEvents({
        articleId: article.id,
        kinds: ['articleExported'],
        beforeSeq: null,
        limit: 5,
      }),
    );
    expect(logged?.data).toEqual({
      file: 'good.txt',
      bytes: 5,
      sha256: 'b'.repeat(64),
      format: 'house',
      side: 'target',
      draft: false,
      template: null,
    });
  });
});

describe('what storage does not believe or cannot keep', () => {
  test('an approval of other words than are stored does not count', async () => {
    const { file, storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const segment = segmentWith(article, '入场');
    valueOf(await storage.approve(otto, [approvalOf(segment)]));
    await storage.close();
    const intruder = new DatabaseSync(file);
    intruder.exec('DROP TRIGGER revisions_are_never_altered');
    intruder.exec(`UPDATE revisions SET text = 'Entry costs 900.' WHERE id = '${segment.target?.id}'`);
    intruder.close();
    const reopened = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    onTestFinished(() => reopened.close());
    const altered = segmentWith(await open(reopened, article.id, mei.personId), '入场');
    expect(altered.approval).not.toBeNull();
    expect(isApproved(altered)).toBe(false);
    expect(segmentState(altered)).toBe('translated');
  });

  test('a full disk is said so, and everything before stays', async () => {
    const { file, storage, mei } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const db = valueOf(Database.open(file));
    db.exec(`PRAGMA max_page_count = ${String(db.pragma('page_count'))}`);
    const full = sqliteStorage({ db, now: Date.now, newId: () => crypto.randomUUID() });
    onTestFinished(() => full.close());
    const segment = segmentWith(article, '入场');
    const draft = { segmentId: segment.id, basedOn: null, content: plain('word '.repeat(20_000)) };
    expect(await full.saveDraft(mei, draft)).toEqual({
      ok: false,
      failure: { code: 'workspace.diskFull', details: { file } },
    });
    expect(await open(full, article.id, mei.personId)).toEqual(article);
  });
});
