import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId, PersonId, RevisionId } from '../../../shared/model/ids.js';
import type { Layer } from '../../../shared/model/layer.js';
import type { Article } from '../../../shared/model/article.js';
import type { ApprovalInput, CommentInput, RevisionInput } from '../../../shared/model/workspaceRequests.js';
import { failed, success } from '../../../shared/outcome.js';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import {
  approved,
  makeArticle,
  makeComment,
  makeDraft,
  makeRevision,
  makeSegment,
  segmentId,
} from '../articleBuilder.js';
import { makeFakeBridge, noon, type FakeBridge } from '../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../renderWindow.js';

const first = makeSegment(1, '旧船坞', 'Old dock');
// Each test has an article of its own: the window remembers where one was in each.
let serial = 0;
const article = (): Article =>
  oneOfItsOwn([first, makeSegment(2, '今日开放', 'Opens today'), makeSegment(3, '明日关闭', null)]);

function oneOfItsOwn(segments: Article['segments']): Article {
  serial += 1;
  return makeArticle(segments, { id: `article-${serial}` as ArticleId });
}

/** From what stood there first to the present words. */
function chainOf({ target }: Article['segments'][number]): readonly Layer[] {
  if (!first.target || !target) return [];
  return [
    { ...first.target, kind: 'base' },
    { ...target, kind: 'revision' },
  ];
}

/** Storage in memory, as far as the screen asks for it. */
function workspace(opened: Article = article()): FakeBridge {
  let seq = opened.seq;
  const commit = ({ segmentId: id, content, origin, basedOn }: RevisionInput) => {
    const segment = opened.segments.find((each) => each.id === id);
    if (!segment) return failed('edit.segmentGone', { segmentId: id });
    seq += 1;
    const target = makeRevision(id, 'target', content.text, {
      id: `r${seq}` as RevisionId,
      origin,
      basedOn,
      seq,
    });
    return success({ ...segment, target, contentHash: `hash-${content.text}` });
  };
  return makeFakeBridge({
    'edit.openArticle': () => opened,
    'edit.commitRevision': commit,
    'edit.saveDraft': (draft) => ({ ...draft, personId: 'p1' as PersonId, at: noon }),
    'review.history': () => [],
    'review.layers': () => ({ [segmentId(1)]: opened.segments[0] ? chainOf(opened.segments[0]) : [] }),
    'review.reasons': () => [],
    'review.approve': (inputs: readonly ApprovalInput[]) => ({
      approved: opened.segments
        .filter(({ id }) => inputs.some((input) => input.segmentId === id))
        .map(approved),
      refused: [],
    }),
    'review.addComment': (input: CommentInput) => ({
      comment: makeComment('c1', input.segmentId, {
        body: input.body,
        requestsChanges: input.requestsChanges,
      }),
      segment: { ...opened.segments.find(({ id }) => id === input.segmentId), openComments: 1 },
    }),
    'library.events': () => [],
  });
}

const onStage = vi.fn();
function show(bridge: FakeBridge, stage: 'edit' | 'review' = 'edit'): RenderedWindow {
  return renderPart(
    <ArticleScreen
      articleId={'article-1' as ArticleId}
      stage={stage}
      jump={null}
      onStage={onStage}
      onLeave={() => undefined}
      onAlign={() => undefined}
    />,
    bridge,
  );
}

const row = (number: number): HTMLElement => screen.getByRole('row', { name: `Segment ${number}` });
const editor = (): HTMLElement => screen.getByRole('textbox', { name: /^Target of segment/ });

beforeEach(() => {
  localStorage.clear();
  onStage.mockReset();
  // jsdom lays nothing out; the list asks rows for their height.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 40));
  // ProseMirror asks where the caret is to scroll to it.
  Range.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

describe('rows and the keyboard', () => {
  it('shows every row with number, role and both texts; what is not translated is said in words', async () => {
    show(workspace());
    expect(await screen.findAllByRole('row')).toHaveLength(3);
    expect(within(row(1)).getByText('Headline')).toBeTruthy();
    expect(within(row(2)).getByText('今日开放')).toBeTruthy();
    expect(within(row(3)).getByText('Not translated yet')).toBeTruthy();
  });

  it('has one tab stop: the active row, which arrow keys move', async () => {
    const { user } = show(workspace());
    await screen.findAllByRole('row');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(row(2)));
    expect([1, 2, 3].map((number) => row(number).tabIndex)).toEqual([-1, 0, -1]);
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).toBe(row(3)));
    await user.keyboard('{Home}{ArrowUp}');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
  });

  it('enters the text with Enter and leaves it with Escape', async () => {
    const { user } = show(workspace());
    await screen.findAllByRole('row');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(editor()));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
  });

  it('selects rows with Shift and the arrows; Escape lets them go', async () => {
    const { user } = show(workspace());
    await screen.findAllByRole('row');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(await screen.findByText('2 segments selected')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(row(2)));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText('2 segments selected')).toBeNull());
  });
});

describe('writing', () => {
  it('copies the source, commits with Ctrl Enter and goes on in the next row, still writing', async () => {
    const { user, bridge } = show(workspace());
    await screen.findAllByRole('row');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await user.keyboard('{Enter}');
    await user.keyboard('{Alt>}c{/Alt}');
    await waitFor(() => expect(editor().textContent).toBe('旧船坞'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(row(2).contains(document.activeElement)).toBe(true));
    await waitFor(() => expect(bridge.requestsOf('edit.commitRevision')).toHaveLength(1));
    expect(bridge.requestsOf('edit.commitRevision')[0]?.[0]).toMatchObject({
      segmentId: segmentId(1),
      basedOn: first.target?.id,
      content: { text: '旧船坞' },
      origin: 'copySource',
    });
    await waitFor(() => expect(within(row(1)).getAllByText('旧船坞')).toHaveLength(2));
  });

  it('takes a commit back with Ctrl Z from another row, as a new revision, and redoes it', async () => {
    const { user, bridge } = show(workspace());
    await screen.findAllByRole('row');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await user.keyboard('{Enter}{Alt>}c{/Alt}{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.requestsOf('edit.commitRevision')).toHaveLength(1));
    await waitFor(() => expect(within(row(1)).getAllByText('旧船坞')).toHaveLength(2));
    await user.keyboard('{Control>}z{/Control}');
    await screen.findAllByText('Undone: wording of segment 1');
    expect(bridge.requestsOf('edit.commitRevision')[1]?.[0]).toMatchObject({
      content: { text: 'Old dock' },
      origin: 'restore',
    });
    await waitFor(() => expect(editor().textContent).toBe('Old dock'));
    await user.keyboard('{Control>}y{/Control}');
    await screen.findAllByText('Done again: wording of segment 1');
    expect(bridge.requestsOf('edit.commitRevision')[2]?.[0]).toMatchObject({ content: { text: '旧船坞' } });
  });

  it('puts a recovered draft back into the editor and says so', async () => {
    show(workspace({ ...article(), drafts: [makeDraft(segmentId(2), 'Opens tod')] }));
    expect(await screen.findByText('Your last words are back.')).toBeTruthy();
    await waitFor(() => expect(editor().textContent).toBe('Opens tod'));
    expect(within(row(2)).getByText(/Recovered words you typed at/)).toBeTruthy();
  });
});

describe('review', () => {
  it('tells an editor who works as translator that only editors approve, and how to be one', async () => {
    const { user } = show(workspace(), 'review');
    await screen.findAllByRole('row');
    expect(await within(row(1)).findByText(/Only editors approve\. You are one too/)).toBeTruthy();
    await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
    expect((await within(row(1)).findByRole('alert')).textContent).toMatch(/Only editors approve/);
  });

  it('says under the row, in the edit stage too, why an approval is refused', async () => {
    const { user } = show(workspace());
    await screen.findAllByRole('row');
    await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
    expect((await within(row(1)).findByRole('alert')).textContent).toMatch(/Only editors approve/);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(within(row(1)).queryByRole('alert')).toBeNull());
  });

  it('keeps an unsent comment until its form opens again, and forgets it when it is sent', async () => {
    const bridge = workspace();
    const { user } = show(bridge);
    await screen.findAllByRole('row');
    await user.keyboard('{Control>}m{/Control}');
    await user.type(await screen.findByLabelText(/^Comment/), 'Half a thought');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(row(2)));
    await waitFor(() => expect(screen.queryByDisplayValue('Half a thought')).toBeNull());
    await user.keyboard('{Control>}m{/Control}');
    expect(screen.queryByDisplayValue('Half a thought')).toBeNull();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(row(2)));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await user.keyboard('{Control>}m{/Control}');
    expect(await screen.findByDisplayValue('Half a thought')).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.requestsOf('review.addComment')).toHaveLength(1));
    expect(bridge.requestsOf('review.addComment')[0]?.[0]).toMatchObject({ body: 'Half a thought' });
    await waitFor(() => expect(screen.queryByDisplayValue('Half a thought')).toBeNull());
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('draws the target as a redline against the baseline', async () => {
    const changed = {
      ...first,
      target: makeRevision(segmentId(1), 'target', 'Old dockyard', { origin: 'edit' }),
      hasOpenChanges: true,
    };
    const { container } = show(workspace(oneOfItsOwn([changed])), 'review');
    await screen.findAllByRole('row');
    await waitFor(() => expect(container.querySelector('.row del')?.textContent).toBe('dock'));
    expect(container.querySelector('.row ins')?.textContent).toBe('dockyard');
    expect(await screen.findByText('0 / 1')).toBeTruthy();
  });
});

it('adds a comment to the active row by key; an empty one is refused in words', async () => {
  const { user, bridge } = show(workspace());
  await screen.findAllByRole('row');
  await waitFor(() => expect(document.activeElement).toBe(row(1)));
  await user.keyboard('{Control>}m{/Control}');
  const field = await screen.findByRole('textbox', { name: 'Comment on segment 1' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('A comment needs words.')).toBeTruthy();
  await user.keyboard('Which dock?{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(bridge.requestsOf('review.addComment')[0]?.[0]).toEqual({
      segmentId: segmentId(1),
      replyTo: null,
      body: 'Which dock?',
      requestsChanges: false,
      anchor: null,
    }),
  );
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Comment on segment 1' })).toBeNull());
});

it('finds words on both sides and counts them', async () => {
  const { user } = show(workspace());
  await screen.findAllByRole('row');
  await user.keyboard('{Control>}f{/Control}');
  await user.type(await screen.findByRole('textbox', { name: 'Find' }), 'o');
  expect(await screen.findByText('1 of 4')).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('search')).toBeNull());
});

it('shows another window’s change quietly', async () => {
  let opened = article();
  const bridge = makeFakeBridge({ 'edit.openArticle': () => opened, 'review.history': () => [] });
  show(bridge);
  await screen.findAllByRole('row');
  opened = {
    ...opened,
    seq: 5,
    segments: [makeSegment(1, '旧船坞', 'Old dock'), makeSegment(2, '今日开放', 'Open today')],
  };
  bridge.emit({ kind: 'workspaceChanged', seq: 5 });
  await waitFor(() => expect(within(row(2)).getByText('Open today')).toBeTruthy());
  expect(screen.getAllByRole('row')).toHaveLength(2);
});
