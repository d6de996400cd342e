import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import type { ArticleId, PersonId, RevisionId, SuggestionId } from '../../../shared/model/ids.js';
import type { InlineText } from '../../../shared/model/inlineText.js';
import type { NameLedger } from '../../../shared/model/nameLedger.js';
import type { Segment } from '../../../shared/model/segment.js';
import { defaultPolicy } from '../../../shared/model/workspace.js';
import { failed } from '../../../shared/outcome.js';
import { approved, makeArticle, makeRevision, makeSegment, segmentId } from '../articleBuilder.js';
import { makeFakeBridge, makeSession, noon, type FakeBridge } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';

const lock = { personId: 'p2' as PersonId, at: noon, reason: 'A quotation' };
/** One row as anybody may write it, one approved, one locked, one that is right. */
const rows: readonly Segment[] = [
  makeSegment(1, '市长孙喆说', 'Mayor Sun Che said'),
  approved(makeSegment(2, '孙喆来了', 'Sun Che has come')),
  makeSegment(3, '孙喆走了', 'Sun Che has gone', { lock }),
  makeSegment(4, '孙喆笑了', 'Sun Zhe smiled'),
];
const place = (number: number, start: number, end: number) => ({ segmentId: segmentId(number), start, end });
const ledger: NameLedger = [
  {
    kind: 'person',
    name: '孙喆',
    mentions: [place(1, 2, 4), place(2, 0, 2), place(3, 0, 2), place(4, 0, 2)],
    first: { segmentId: segmentId(1), words: '市长孙喆', rendered: 'Mayor Sun Che' },
    renderings: [
      { words: 'Sun Che', places: [place(1, 6, 13), place(2, 0, 7), place(3, 0, 7)], isShort: false },
      { words: 'Sun Zhe', places: [place(4, 0, 7)], isShort: false },
    ],
    suggestion: { words: 'Sun Zhe', from: 'pinyin' },
  },
];

let serial = 0;
/** A workspace that keeps what is written to it. */
function workspace(answers: Parameters<typeof makeFakeBridge>[0] = {}): FakeBridge {
  serial += 1;
  const segments = new Map(rows.map((segment) => [segment.id, segment]));
  const keep = (segment: Segment): Segment => {
    segments.set(segment.id, segment);
    return segment;
  };
  const article = makeArticle(rows, { id: `names-${serial}` as ArticleId });
  return makeFakeBridge({
    'edit.openArticle': () => ({ ...article, segments: [...segments.values()] }),
    'edit.commitRevision': ({ segmentId: id, content, origin }) => {
      const before = segments.get(id) ?? rows[0];
      if (!before) throw new Error('no rows');
      const next = `${before.target?.id}'` as RevisionId;
      return keep({ ...before, target: makeRevision(id, 'target', content.text, { id: next, origin }) });
    },
    'edit.suggest': ({ segmentId: id, content, targetId }) => {
      const before = segments.get(id) ?? rows[0];
      if (!before) throw new Error('no rows');
      const by = { authorId: 'p1' as PersonId, actingAs: 'translator', at: noon, seq: 9 } as const;
      const suggestion = { id: `g-${id}` as SuggestionId, segmentId: id, content, ...by };
      return keep({ ...before, suggestion: { ...suggestion, basedOn: null, targetId, origin: 'suggest' } });
    },
    'check.names': () => ledger,
    'check.nameUse': () => [{ kind: 'person', name: '孙喆', used: [{ words: 'Sun Zhe', articles: 14 }] }],
    'terms.list': () => [],
    'terms.save': (concept) => ({ ...concept, id: 'c1', version: 1, changedAt: noon, changedBy: 'p1' }),
    ...answers,
  });
}

async function openLedger(bridge: FakeBridge, session = makeSession()) {
  const shown = renderPart(
    <ArticleScreen
      articleId={'names' as ArticleId}
      stage="edit"
      jump={null}
      onStage={vi.fn()}
      onLeave={vi.fn()}
      onAlign={vi.fn()}
    />,
    bridge,
    session,
  );
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('row'));
  await shown.user.keyboard('{Alt>}p{/Alt}');
  return shown;
}

const written = (bridge: FakeBridge, name: 'edit.commitRevision' | 'edit.suggest'): readonly string[] =>
  bridge.requestsOf(name).map(([argument]) => {
    const { segmentId: id, content } = argument as { segmentId: string; content: InlineText };
    return `${id} ${content.text}`;
  });

describe('the ledger of names', () => {
  beforeEach(() => localStorage.clear());

  it('shows renderings, what approved articles use, and says before what becomes of each row', async () => {
    const bridge = workspace();
    const { user } = await openLedger(bridge);
    const list = await screen.findByRole('listbox');
    await waitFor(() => expect(document.activeElement).toBe(list));
    expect(await within(list).findByText('14 approved articles')).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog');
    for (const said of [
      '1 segment changes.',
      '1 segment is approved: it changes and loses its approval.',
      '1 segment is locked and stays as it is.',
    ])
      expect(within(dialog).getByText(said)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Change 2 segments' }));
    await waitFor(() => expect(written(bridge, 'edit.commitRevision')).toHaveLength(2));
    expect(written(bridge, 'edit.commitRevision')).toEqual(['s1 Mayor Sun Zhe said', 's2 Sun Zhe has come']);
    expect(bridge.firstArgument('terms.save')).toMatchObject({
      kind: 'person',
      english: [{ text: 'Sun Zhe', status: 'preferred' }],
    });
    await waitFor(() => expect(document.activeElement).toBe(list));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(written(bridge, 'edit.commitRevision')).toHaveLength(4));
    expect(written(bridge, 'edit.commitRevision').slice(2)).toEqual([
      's1 Mayor Sun Che said',
      's2 Sun Che has come',
    ]);
    expect(screen.getAllByText('Undone: changes in 2 segments')).not.toHaveLength(0);
  });

  it('suggests where the rules want it', async () => {
    const bridge = workspace();
    const policy = { ...defaultPolicy, tracking: 'compulsory' as const };
    const session = makeSession();
    const actor = { personId: 'p2' as PersonId, actingAs: 'editor' as const };
    const { user } = await openLedger(bridge, {
      ...session,
      actor,
      workspace: { ...session.workspace, policy },
    });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox')));
    await user.keyboard('{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/^2 segments get a suggestion/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Change 2 segments' }));
    await waitFor(() => expect(written(bridge, 'edit.suggest')).toHaveLength(2));
    expect(written(bridge, 'edit.commitRevision')).toEqual([]);
  });

  it('writes nothing when the termbase refuses', async () => {
    const bridge = workspace({ 'terms.save': () => failed('terms.changedMeanwhile', { person: 'Ada' }) });
    const { user } = await openLedger(bridge);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox')));
    await user.keyboard('{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Change 2 segments' }));
    expect(await within(dialog).findByText('No segment was changed.')).toBeTruthy();
    expect(written(bridge, 'edit.commitRevision')).toEqual([]);
  });

  it('says that there are no names, and that they could not be gathered', async () => {
    let answer: NameLedger | ReturnType<typeof failed> = failed('app.unexpected', { detail: 'a test' });
    const bridge = workspace({ 'check.names': () => answer });
    const { user } = await openLedger(bridge);
    expect(await screen.findByText('The names could not be gathered.')).toBeTruthy();
    answer = [];
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No names were found in this article.')).toBeTruthy();
  });
});
