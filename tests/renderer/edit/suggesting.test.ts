// The editing session in suggestion mode, and what becomes of words that meet somebody else's.
import { describe, expect, it } from 'vitest';
import type { DraftInput } from '../../../shared/model/workspaceRequests.js';
import type { PersonId, RevisionId, SuggestionId } from '../../../shared/model/ids.js';
import { plain, type InlineText } from '../../../shared/model/inlineText.js';
import type { Segment } from '../../../shared/model/segment.js';
import type { Suggestion } from '../../../shared/model/suggestion.js';
import { failed, success } from '../../../shared/outcome.js';
import { reduceArticle } from '../../../renderer/article/articleReducer.js';
import { openedArticle } from '../../../renderer/article/articleState.js';
import type { ArticleWorld } from '../../../renderer/article/ArticleWorld.js';
import { EditingSession, type WritingRules } from '../../../renderer/edit/editingSession.js';
import type { LiveEditor } from '../../../renderer/edit/liveEditor.js';
import type { WritingMode } from '../../../renderer/edit/wordsBase.js';
import { makeArticle, makeDraft, makeRevision, makeSegment, segmentId } from '../articleBuilder.js';
import { makeFakeBridge, noon } from '../fakeBridge.js';

const row = segmentId(1);
const start = 'The old dock opens at eight on Monday.';

function makeSuggestion(text: string, number: number, author = 'p1'): Suggestion {
  return {
    id: `g${number}` as SuggestionId,
    segmentId: row,
    content: plain(text),
    authorId: author as PersonId,
    actingAs: 'editor',
    at: noon,
    basedOn: null,
    targetId: 's1-target-1' as RevisionId,
    origin: 'suggest',
    seq: 10 + number,
  };
}

/** Storage of one segment that refuses what is not based on what stands there. */
function disk() {
  let segment: Segment = makeSegment(1, '旧船坞周一八点开放。', start);
  let serial = 1;
  return {
    now: () => segment,
    put: (change: Partial<Segment>) => (segment = { ...segment, ...change }),
    bridge: makeFakeBridge({
      'edit.suggest': ({ targetId, basedOn, content }) => {
        const isCurrent = targetId === segment.target?.id && basedOn === (segment.suggestion?.id ?? null);
        if (!isCurrent)
          return failed('edit.conflict', { segmentId: row, yours: content, theirs: segment.target });
        serial += 1;
        segment = { ...segment, suggestion: makeSuggestion(content.text, serial) };
        return success(segment);
      },
      'edit.commitRevision': ({ basedOn, content }) => {
        if (basedOn !== segment.target?.id)
          return failed('edit.conflict', { segmentId: row, yours: content, theirs: segment.target });
        serial += 1;
        const target = makeRevision(row, 'target', content.text, {
          id: `r${serial}` as RevisionId,
          seq: serial,
        });
        segment = { ...segment, target };
        return success(segment);
      },
      'edit.saveDraft': (draft: DraftInput) => success({ ...draft, personId: 'p1' as PersonId, at: noon }),
      'review.history': () => [makeRevision(row, 'target', start)],
    }),
  };
}

function setUp(store: ReturnType<typeof disk>, drafts = makeArticle([]).drafts, isComposing = false) {
  const { bridge } = store;
  let state = openedArticle(makeArticle([store.now()], { drafts }), null);
  const world: ArticleWorld = {
    request: bridge.request,
    dispatch: (action) => (state = reduceArticle(state, action)),
    latest: () => state,
    reload: () => {
      state = reduceArticle(state, {
        kind: 'articleReloaded',
        article: makeArticle([store.now()], { seq: 9 }),
      });
      return Promise.resolve();
    },
    sawOwn: () => undefined,
    now: () => noon,
  };
  let mode: WritingMode = 'suggest';
  const rules: WritingRules = { modeOf: () => mode };
  const session = new EditingSession(world, rules);
  const words = { content: session.startingWords(row) };
  const show = (content: InlineText): void => void (words.content = content);
  const editor = {
    read: () => words.content,
    replaceAll: show,
    follow: show,
    insert: () => undefined,
    isComposing: () => isComposing,
    hasFocus: () => true,
  } as Partial<LiveEditor> as LiveEditor;
  session.attach(row, editor);
  return {
    session,
    words,
    state: () => state,
    bridge,
    setMode: (next: WritingMode) => (mode = next),
    type: (text: string) => {
      words.content = plain(text);
      session.typed();
    },
  };
}

/** Everything started has its answer: merging goes on after the commit has failed. */
const settled = (session: EditingSession) => async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  await session.settleAll();
};

describe('suggesting', () => {
  it('opens with the pending suggestion and follows it', async () => {
    const store = disk();
    store.put({ suggestion: makeSuggestion('The old dock opens at nine on Monday.', 1) });
    const { session, type, bridge, words } = setUp(store);
    expect(words.content.text).toContain('nine');
    type('The old dock opens at ten on Monday.');
    expect(await session.commit()).toBe(true);
    expect(bridge.firstArgument('edit.suggest')).toEqual({
      segmentId: row,
      targetId: 's1-target-1',
      basedOn: 'g1',
      content: plain('The old dock opens at ten on Monday.'),
    });
    expect(bridge.requestsOf('edit.commitRevision')).toEqual([]);
  });

  it('keeps in every draft that it is a suggestion, and what it followed', async () => {
    const store = disk();
    store.put({ suggestion: makeSuggestion('The old dock opens at nine.', 1) });
    const { session, type, bridge } = setUp(store);
    type('The old dock opens at ten.');
    await session.autosave.flush();
    expect(bridge.firstArgument('edit.saveDraft')).toMatchObject({ suggests: { basedOn: 'g1' } });
  });

  it('commits recovered words as what they were typed as, whatever the mode is now', async () => {
    const store = disk();
    const draft = { ...makeDraft(row, 'The dock opens at eight.'), suggests: { basedOn: null } };
    const { session, setMode, bridge, words } = setUp(store, [draft]);
    setMode('direct');
    expect(words.content.text).toBe('The dock opens at eight.');
    expect(await session.commit()).toBe(true);
    expect(bridge.requestsOf('edit.suggest')).toHaveLength(1);
    expect(bridge.requestsOf('edit.commitRevision')).toEqual([]);
  });

  it('commits recovered words of the direct mode as a revision while suggesting', async () => {
    const { session, bridge } = setUp(disk(), [makeDraft(row, 'The dock opens at eight.')]);
    expect(await session.commit()).toBe(true);
    expect(bridge.requestsOf('edit.suggest')).toEqual([]);
    expect(bridge.requestsOf('edit.commitRevision')).toHaveLength(1);
  });

  it('shows the row anew when the mode changes and nothing is typed', () => {
    const store = disk();
    store.put({ suggestion: makeSuggestion('The old dock opens at nine.', 1) });
    const { session, setMode, type } = setUp(store);
    expect(session.isBehind(store.now())).toBe(false);
    setMode('direct');
    expect(session.isBehind(store.now())).toBe(true);
    type('Words on the way');
    expect(session.isBehind(store.now())).toBe(false);
  });

  it('can be undone: what was suggested before is kept with the action', async () => {
    const { session, type, state } = setUp(disk());
    type('The dock opens at eight on Monday.');
    await session.commit();
    expect(state().undo.done).toEqual([
      {
        kind: 'suggestion',
        segmentId: row,
        before: plain(start),
        after: plain('The dock opens at eight on Monday.'),
      },
    ]);
  });
});

describe('somebody else was faster', () => {
  it('puts both together when they changed other words, in the editor too, and says so', async () => {
    const store = disk();
    const { session, type, state, words, setMode } = setUp(store);
    setMode('suggest');
    type('The old dock opens at nine on Monday.');
    store.put({ suggestion: makeSuggestion('The old dock opens at eight on Tuesday.', 7, 'p2') });
    expect(await session.commit()).toBe(false);
    await settled(session)();
    expect(store.now().suggestion?.content.text).toBe('The old dock opens at nine on Tuesday.');
    expect(words.content.text).toBe('The old dock opens at nine on Tuesday.');
    expect([state().pending, state().merged]).toEqual([{}, { segmentId: row, authorId: 'p2' }]);
    // Undo takes mine back and leaves theirs.
    expect(state().undo.done.at(-1)).toMatchObject({
      before: plain('The old dock opens at eight on Tuesday.'),
    });
  });

  it('asks about words both changed, and loses none of them', async () => {
    const store = disk();
    const { session, type, state } = setUp(store);
    type('The old dock opens at nine on Monday.');
    store.put({ suggestion: makeSuggestion('The old dock opens at ten on Monday.', 7, 'p2') });
    await session.commit();
    await settled(session)();
    expect(state().pending[row]).toMatchObject({
      kind: 'conflict',
      content: plain('The old dock opens at nine on Monday.'),
      base: plain(start),
      theirs: { content: plain('The old dock opens at ten on Monday.'), suggestionId: 'g7', authorId: 'p2' },
    });
    expect(store.now().suggestion?.content.text).toContain('ten');
  });

  it('finds in the history what recovered words started from', async () => {
    const store = disk();
    const { session, state } = setUp(store, [makeDraft(row, 'The old dock opens at nine on Monday.')]);
    store.put({
      target: makeRevision(row, 'target', 'The old dock opens at eight on Tuesday.', {
        id: 'other' as RevisionId,
        authorId: 'p2' as PersonId,
        seq: 5,
      }),
    });
    await session.commit();
    await settled(session)();
    expect(store.now().target?.content.text).toBe('The old dock opens at nine on Tuesday.');
    expect(state().pending).toEqual({});
  });

  it('leaves the words alone while an input method composes', async () => {
    const store = disk();
    const { session, type, state, words } = setUp(store, [], true);
    type('The old dock opens at nine on Monday.');
    store.put({ suggestion: makeSuggestion('The old dock opens at eight on Tuesday.', 7, 'p2') });
    await session.commit();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(words.content.text).toBe('The old dock opens at nine on Monday.');
    expect(state().pending[row]?.kind).toBe('conflict');
  });
});
