import { beforeEach, describe, expect, it } from 'vitest';
import type { RevisionId } from '../../../shared/model/ids.js';
import { plain, type InlineText } from '../../../shared/model/inlineText.js';
import { failed, success } from '../../../shared/outcome.js';
import type { RevisionInput } from '../../../shared/model/workspaceRequests.js';
import { reduceArticle } from '../../../renderer/article/articleReducer.js';
import { openedArticle, type ArticleState } from '../../../renderer/article/articleState.js';
import type { ArticleWorld } from '../../../renderer/article/ArticleWorld.js';
import { EditingSession } from '../../../renderer/edit/editingSession.js';
import type { LiveEditor } from '../../../renderer/edit/liveEditor.js';
import { makeArticle, makeDraft, makeRevision, makeSegment, segmentId } from '../articleBuilder.js';
import { makeFakeBridge, noon, type FakeBridge } from '../fakeBridge.js';

const row = segmentId(1);

/** The part of an editor the session uses. */
function fakeEditor(words: { content: InlineText }): LiveEditor {
  return {
    read: () => words.content,
    replaceAll: (content: InlineText) => (words.content = content),
    isComposing: () => false,
    hasFocus: () => true,
  } as Partial<LiveEditor> as LiveEditor;
}

function setUp(bridge: FakeBridge, drafts: ArticleState['article']['drafts'] = []) {
  const article = makeArticle([makeSegment(1, '旧船坞', 'Old dock'), makeSegment(2, '今日', null)], {
    drafts,
  });
  let state = openedArticle(article, null);
  const world: ArticleWorld = {
    request: bridge.request,
    dispatch: (action) => (state = reduceArticle(state, action)),
    latest: () => state,
    reload: () => Promise.resolve(),
    sawOwn: () => undefined,
    now: () => noon,
  };
  const session = new EditingSession(world);
  const words = { content: session.startingWords(row) };
  session.attach(row, fakeEditor(words));
  const type = (text: string): void => {
    words.content = plain(text);
    session.typed();
  };
  return { session, type, words, state: () => state, world };
}

/** Storage that numbers revisions and refuses what is not based on the latest. */
function storage() {
  let latest = makeRevision(row, 'target', 'Old dock');
  const commit = (input: RevisionInput) => {
    if (input.basedOn !== latest.id) {
      return failed('edit.conflict', { segmentId: row, yours: input.content, theirs: latest });
    }
    const seq = latest.seq + 1;
    const { content, origin, basedOn } = input;
    latest = makeRevision(row, 'target', content.text, { id: `r${seq}` as RevisionId, origin, basedOn, seq });
    return success({ ...makeSegment(1, '旧船坞', content.text), target: latest });
  };
  return {
    commit,
    write: (text: string) => {
      latest = makeRevision(row, 'target', text, { id: `other-${text}` as RevisionId, seq: latest.seq + 1 });
      return latest;
    },
    text: () => latest.content.text,
  };
}

let disk: ReturnType<typeof storage>;
let bridge: FakeBridge;
beforeEach(() => {
  disk = storage();
  bridge = makeFakeBridge({ 'edit.commitRevision': (input) => disk.commit(input) });
});

describe('committing a row', () => {
  it('asks for nothing when nothing was typed', async () => {
    const { session } = setUp(bridge);
    expect(await session.commit()).toBe(true);
    expect(bridge.requests).toEqual([]);
  });

  it('saves what was typed as the next revision and can be undone', async () => {
    const { session, type, state } = setUp(bridge);
    type('Old dockyard');
    expect(await session.commit()).toBe(true);
    expect(disk.text()).toBe('Old dockyard');
    expect(state().pending).toEqual({});
    expect(state().undo.done).toEqual([
      {
        kind: 'revision',
        segmentId: row,
        before: { content: plain('Old dock'), origin: 'import' },
        after: { content: plain('Old dockyard'), origin: 'edit' },
      },
    ]);
  });

  it('follows its own revision while writing goes on', async () => {
    const { session, type } = setUp(bridge);
    type('Old dockyard');
    const first = session.commit();
    type('Old dockyard opens');
    expect(await Promise.all([first, session.commit()])).toEqual([true, true]);
    expect(disk.text()).toBe('Old dockyard opens');
  });

  it('commits when the editor goes, with the words read before it is gone', async () => {
    const { session, type, words } = setUp(bridge);
    type('Old dockyard');
    session.detach(row);
    words.content = plain('gone');
    await session.settleAll();
    expect(disk.text()).toBe('Old dockyard');
  });

  it('takes the draft away when the words are typed back to what is saved', async () => {
    const { session, type } = setUp(bridge);
    type('Old dockyard');
    type('Old dock');
    await session.commit();
    expect(bridge.requests.map(({ name }) => name)).toEqual(['edit.discardDraft']);
  });
});

describe('someone else was faster', () => {
  it('keeps both wordings, overwrites nothing, and commits on top once one has decided', async () => {
    const { session, type, state } = setUp(bridge);
    type('Old dockyard');
    const theirs = disk.write('Ancient dock');
    expect(await session.commit()).toBe(false);
    expect(disk.text()).toBe('Ancient dock');
    expect(state().pending[row]).toMatchObject({
      kind: 'conflict',
      content: plain('Old dockyard'),
      theirs: { content: theirs.content, targetId: theirs.id },
      base: plain('Old dock'),
    });
    session.rebase(row, { mode: 'direct', targetId: theirs.id, suggestionId: null, words: theirs.content });
    const mine = {
      segmentId: row,
      content: plain('Old dockyard'),
      origin: 'edit',
      before: null,
      isTyped: true,
    } as const;
    expect(await session.commitWords(mine)).toBe(true);
    expect([disk.text(), state().pending]).toEqual(['Old dockyard', {}]);
    // Saved is saved: leaving the row has nothing to commit a second time.
    expect(session.isDirty()).toBe(false);
  });

  it('overwrites nothing either when the editor is mounted anew while the refused words are on their way', async () => {
    const { session, type, words, state, world } = setUp(bridge);
    type('Old dockyard');
    const theirs = disk.write('Ancient dock');
    expect(await session.commit()).toBe(false);
    // The article is fresh again, the conflict not decided.
    const fresh = { ...makeSegment(1, '旧船坞', 'Ancient dock'), target: theirs };
    world.dispatch({ kind: 'segmentsChanged', segments: [fresh] });
    session.detach(row);
    session.attach(row, fakeEditor(words));
    await session.settled(row);
    expect(disk.text()).toBe('Ancient dock');
    expect(state().pending[row]).toMatchObject({ kind: 'conflict', content: plain('Old dockyard') });
  });

  it('keeps the words as a draft, so that closing loses nothing', async () => {
    bridge = makeFakeBridge({
      'edit.commitRevision': (input) => disk.commit(input),
      'edit.saveDraft': (draft) => success(makeDraft(draft.segmentId, draft.content.text)),
    });
    const { session, type } = setUp(bridge);
    type('Old dockyard');
    disk.write('Ancient dock');
    expect(await session.settleAll()).toBe(true);
    expect(bridge.requestsOf('edit.saveDraft').at(-1)).toEqual([
      { segmentId: row, basedOn: expect.any(String), content: plain('Old dockyard') },
    ]);
  });

  it('says that words are only in the window when no draft can be kept either', async () => {
    const full = () => failed('workspace.diskFull', { file: 'harbour.duizhao' });
    const { session, type } = setUp(makeFakeBridge({ 'edit.commitRevision': full, 'edit.saveDraft': full }));
    type('Old dockyard');
    expect(await session.settleAll()).toBe(false);
  });

  it('shows the new words only while nothing was typed here', () => {
    const { session, type } = setUp(bridge);
    const changed = { ...makeSegment(1, '旧船坞', 'x'), target: disk.write('Ancient dock') };
    expect(session.isBehind(changed)).toBe(true);
    type('Old dockyard');
    expect(session.isBehind(changed)).toBe(false);
  });
});

describe('a write that fails', () => {
  it('keeps the words and says why', async () => {
    bridge = makeFakeBridge({
      'edit.commitRevision': () => failed('workspace.diskFull', { file: 'harbour.duizhao' }),
    });
    const { session, type, state } = setUp(bridge);
    type('Old dockyard');
    expect(await session.commit()).toBe(false);
    expect(state().pending[row]).toMatchObject({ kind: 'failed', content: plain('Old dockyard') });
    expect(session.autosave.status()).toMatchObject({ kind: 'failed' });
    expect(session.isDirty()).toBe(true);
  });
});

describe('after a crash', () => {
  it('starts with the recovered words and commits them on leaving', async () => {
    const { session, words } = setUp(bridge, [makeDraft(row, 'Old dockya')]);
    expect(words.content).toEqual(plain('Old dockya'));
    expect(await session.commit()).toBe(true);
    expect(disk.text()).toBe('Old dockya');
  });

  it('can give them up', async () => {
    const { session, words, state } = setUp(bridge, [makeDraft(row, 'Old dockya')]);
    session.showSaved(plain('Old dock'));
    await session.forget(row);
    expect([words.content, state().pending, state().recovered]).toEqual([plain('Old dock'), {}, []]);
    expect(bridge.requests.map(({ name }) => name)).toEqual(['edit.discardDraft']);
  });
});
