import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../../shared/model/article.js';
import type { Comment } from '../../../../shared/model/comment.js';
import type { ArticleId, PersonId, RevisionId } from '../../../../shared/model/ids.js';
import type { CommentInput, RevisionInput } from '../../../../shared/model/workspaceRequests.js';
import { success } from '../../../../shared/outcome.js';
import { ArticleScreen } from '../../../../renderer/workbench/ArticleScreen.js';
import { makeArticle, makeComment, makeRevision, makeSegment, segmentId } from '../../articleBuilder.js';
import { makeFakeBridge, noon, type FakeBridge } from '../../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../../renderWindow.js';

let serial = 0;
function article(comments: readonly Comment[] = []): Article {
  serial += 1;
  return makeArticle(
    [makeSegment(1, '旧船坞重开', 'The old dock opens'), makeSegment(2, '今日开放', 'Open today')],
    { id: `commented-${serial}` as ArticleId, comments },
  );
}

const words = (side: 'source' | 'target', quote: string, start: number) => ({
  side,
  quote,
  range: { start, end: start + quote.length },
});

function workspace(opened: Article): FakeBridge {
  let seq = 20;
  return makeFakeBridge({
    'edit.openArticle': () => opened,
    'edit.commitRevision': ({ segmentId: id, content, origin }: RevisionInput) => {
      seq += 1;
      const target = makeRevision(id, 'target', content.text, { id: `r${seq}` as RevisionId, origin, seq });
      return success({ ...opened.segments.find((each) => each.id === id), target });
    },
    'review.addComment': (input: CommentInput) => ({
      comment: makeComment('new', input.segmentId, { body: input.body }),
      segment: opened.segments.find(({ id }) => id === input.segmentId),
    }),
    'review.resolveThread': (id) => {
      const comment = opened.comments.find((each) => each.id === id);
      return {
        comment: { ...comment, resolved: { by: 'p1' as PersonId, at: noon } },
        segment: opened.segments.find((each) => each.id === comment?.segmentId),
      };
    },
    'review.layers': () => ({}),
    'review.reasons': () => [],
    'review.history': () => [],
    'library.events': () => [],
    'edit.saveDraft': (draft) => ({ ...draft, personId: 'p1' as PersonId, at: noon }),
  });
}

async function show(opened: Article, stage: 'edit' | 'review' = 'edit'): Promise<RenderedWindow> {
  const shown = renderPart(
    <ArticleScreen
      articleId={opened.id}
      stage={stage}
      jump={null}
      onStage={() => undefined}
      onLeave={() => undefined}
      onAlign={() => undefined}
    />,
    workspace(opened),
  );
  await screen.findAllByRole('row');
  return shown;
}

const row = (number: number): HTMLElement => screen.getByRole('row', { name: `Segment ${number}` });

function select(root: Element | null, start: number, end: number): void {
  const text = root?.firstChild;
  if (!text) throw new Error('no text to select in');
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

async function write({ user }: RenderedWindow, number: number, body: string): Promise<void> {
  await user.keyboard('{Control>}m{/Control}');
  const field = await screen.findByRole('textbox', { name: `Comment on segment ${number}` });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard(`${body}{Control>}{Enter}{/Control}`);
}

const sent = ({ bridge }: RenderedWindow): CommentInput =>
  bridge.firstArgument('review.addComment') as CommentInput;

beforeEach(() => {
  localStorage.clear();
  window.getSelection()?.removeAllRanges();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 40));
  Range.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

describe('a comment on chosen words', () => {
  it('names words selected in a source', async () => {
    const shown = await show(article(), 'review');
    select(row(1).querySelector('.source'), 1, 3);
    await write(shown, 1, 'Which dock?');
    await waitFor(() =>
      expect(sent(shown).anchor).toEqual({
        side: 'source',
        revisionId: 's1-source-1',
        start: 1,
        end: 3,
      }),
    );
  });

  it('is about the row the words stand in, without the spaces around them', async () => {
    const shown = await show(article(), 'review');
    select(row(2).querySelector('.target'), 4, 10);
    await shown.user.keyboard('{Control>}m{/Control}');
    expect(await screen.findByRole('textbox', { name: 'Comment on segment 2' })).toBeTruthy();
    expect(row(2).querySelector('.comment-words .quote')?.textContent).toBe('today');
    expect(row(2).querySelector('.target .commented.is-current')?.textContent).toBe('today');
  });

  it('names words without mouse and caret, by typing them', async () => {
    const shown = await show(article());
    await shown.user.keyboard('{Control>}m{/Control}');
    await shown.user.click(await screen.findByRole('button', { name: 'About certain words…' }));
    const field = screen.getByRole('textbox', { name: 'Words of source or target' });
    await shown.user.type(field, 'no such');
    expect(
      await screen.findByText('These words stand neither in the target nor in the source.'),
    ).toBeTruthy();
    await shown.user.clear(field);
    await shown.user.type(field, '船坞');
    expect(row(1).querySelector('.comment-words .quote')?.textContent).toBe('船坞');
  });
});

describe('commented words', () => {
  it('are marked on both sides, and in the live editor', async () => {
    await show(
      article([
        makeComment('c1', segmentId(1), { anchor: words('source', '船坞', 1) }),
        makeComment('c2', segmentId(1), { anchor: words('target', 'old dock', 4) }),
        makeComment('c3', segmentId(2), { anchor: words('target', 'today', 5) }),
      ]),
    );
    expect(row(1).querySelector('.source .commented')?.textContent).toBe('船坞');
    expect(row(1).querySelector('.is-live .commented')?.textContent).toBe('old dock');
    expect(row(2).querySelector('.target .commented')?.textContent).toBe('today');
  });
});

describe('the threads in the inspector', () => {
  const threads = [
    makeComment('c1', segmentId(1), { body: 'About the dock', anchor: words('target', 'old dock', 4) }),
    makeComment('c2', segmentId(2), {
      body: 'For @Mei Halloran',
      mentions: ['p1' as PersonId],
      anchor: { side: 'target', quote: 'Closed', range: null },
    }),
    makeComment('c3', segmentId(2), { body: 'Mine', authorId: 'p1' as PersonId }),
  ];

  async function showThreads(): Promise<RenderedWindow> {
    const shown = await show(article(threads));
    await shown.user.keyboard('{Alt>}2{/Alt}');
    await screen.findByText('About the dock');
    return shown;
  }

  it('quote their words, and say when they are gone', async () => {
    await showThreads();
    const entries = screen.getAllByRole('article');
    expect(entries.map((entry) => entry.querySelector('.quote')?.textContent ?? null)).toEqual([
      'old dock',
      null,
      'Closed',
    ]);
    expect(screen.getByText('These words are no longer in the text.')).toBeTruthy();
  });

  it('are filtered to those that mention one', async () => {
    const { user } = await showThreads();
    await user.click(screen.getByRole('button', { name: /Threads shown/ }));
    await user.click(screen.getByRole('option', { name: 'Mention me' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
    expect(screen.getByText('@Mei Halloran')).toBeTruthy();
    expect(screen.getAllByText('1 mentions you')).not.toEqual([]);
  });

  it('lead to their words, and F9 goes from one to the next', async () => {
    const { user } = await showThreads();
    await user.click(screen.getByRole('button', { name: 'Go to words' }));
    await waitFor(() => expect(row(1).querySelector('.commented.is-current')?.textContent).toBe('old dock'));
    await user.keyboard('{F9}');
    await waitFor(() => expect(row(2).classList.contains('active')).toBe(true));
  });

  it('leave the keyboard in the pane when one of them is resolved', async () => {
    const { user } = await showThreads();
    const [resolve] = screen.getAllByRole('button', { name: 'Resolve' });
    resolve?.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(resolve?.isConnected).toBe(false));
    expect(screen.getByRole('complementary').contains(document.activeElement)).toBe(true);
  });

  it('offer the people of the workspace after an @', async () => {
    const { user } = await showThreads();
    const reply = screen.getByRole('textbox', { name: 'Reply to 岑望' });
    await user.click(reply);
    await user.keyboard('@t');
    const options = within(screen.getByRole('listbox', { name: 'People to name' })).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual(['Tobias QuillTranslator']);
    await user.keyboard('{Enter}look');
    expect((reply as HTMLTextAreaElement).value).toBe('@Tobias Quill look');
    expect(screen.queryByRole('listbox', { name: 'People to name' })).toBeNull();
    // Its button says by which key it is sent.
    expect(screen.getByRole('button', { name: /^Send/ }).textContent).toBe('Send Ctrl Enter');
  });
});
