// Change review in the window: attributed changes, decisions, reasons, suggestion mode, refusals that explain themselves.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DecisionInput } from '../../../shared/model/decision.js';
import type { ArticleId, PersonId, ReasonId, RevisionId, SuggestionId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { ArticleLayers, Layer } from '../../../shared/model/layer.js';
import type { ChangeReasonInput } from '../../../shared/model/reason.js';
import type { Segment } from '../../../shared/model/segment.js';
import type { SuggestionInput } from '../../../shared/model/suggestion.js';
import { defaultPolicy, type WorkspacePolicy } from '../../../shared/model/workspace.js';
import { success } from '../../../shared/outcome.js';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import { makeArticle, makeRevision, makeSegment, segmentId } from '../articleBuilder.js';
import { makeFakeBridge, makeSession, noon, type FakeBridge } from '../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../renderWindow.js';

/** p1 Mei Halloran (the window's person), p2 岑望, p3 Tobias Quill. */
const [p1, p2, p3] = ['p1', 'p2', 'p3'] as [PersonId, PersonId, PersonId];
let serial = 0;

const layer = (kind: Layer['kind'], id: string, authorId: PersonId, text: string): Layer => ({
  kind,
  id,
  content: plain(text),
  authorId,
  actingAs: 'editor',
  at: noon,
  seq: 1,
});

interface Row {
  readonly segment: Segment;
  readonly chain: readonly Layer[];
}

/** A row whose target p2 changed at once and p3 suggests to change further; null: they did not. */
function row(number: number, words: { base: string; direct?: string; tip?: string; by?: PersonId }): Row {
  const id = segmentId(number);
  const { base, direct, tip, by = p3 } = words;
  const target = makeRevision(id, 'target', direct ?? base, {
    id: `t${number}` as RevisionId,
    authorId: direct === undefined ? p1 : p2,
    origin: direct === undefined ? 'import' : 'edit',
  });
  const suggestion =
    tip === undefined
      ? null
      : {
          id: `g${number}` as SuggestionId,
          segmentId: id,
          content: plain(tip),
          authorId: by,
          actingAs: 'editor' as const,
          at: noon,
          basedOn: null,
          targetId: target.id,
          origin: 'suggest' as const,
          seq: 2,
        };
  return {
    segment: makeSegment(number, '旧船坞', null, { target, suggestion, hasOpenChanges: true }),
    chain: [
      layer('base', `b${number}`, p1, base),
      ...(direct === undefined ? [] : [layer('revision', `t${number}`, p2, direct)]),
      ...(tip === undefined ? [] : [layer('suggestion', `g${number}`, by, tip)]),
    ],
  };
}

/** Answers as the workspace would; deciding on a row leaves it without changes. */
function workspace(rows: readonly Row[]): FakeBridge {
  serial += 1;
  const segments = new Map(rows.map(({ segment }) => [segment.id, segment]));
  const layers: Record<string, readonly Layer[]> = Object.fromEntries(
    rows.map(({ segment, chain }) => [segment.id, chain]),
  );
  const article = makeArticle([...segments.values()], { id: `review-${serial}` as ArticleId });
  return makeFakeBridge({
    'edit.openArticle': () => ({ ...article, segments: [...segments.values()] }),
    'review.history': () => [],
    'review.layers': (_id, _baseline, ids): ArticleLayers =>
      Object.fromEntries((ids ?? []).flatMap((id) => (layers[id] ? [[id, layers[id]]] : []))),
    'review.decide': (inputs: readonly DecisionInput[]) => {
      for (const { segmentId: id } of inputs) {
        delete layers[id];
        const segment = segments.get(id);
        if (segment) segments.set(id, { ...segment, hasOpenChanges: false, suggestion: null });
      }
      const decided = new Set(inputs.map((input) => input.segmentId));
      return { segments: [...segments.values()].filter(({ id }) => decided.has(id)), seq: 7, refused: [] };
    },
    'review.undoDecision': () => {
      for (const { segment, chain } of rows) {
        layers[segment.id] = chain;
        segments.set(segment.id, { ...segment });
      }
      return [...segments.values()];
    },
    'review.explainChange': (reason: ChangeReasonInput) => ({
      ...reason,
      id: 'reason' as ReasonId,
      articleId: article.id,
      kind: 'changed' as const,
      personId: p1,
      aboutId: p2,
      at: noon,
      seq: 8,
    }),
    'edit.suggest': ({ content, segmentId: id }: SuggestionInput) => {
      const segment = segments.get(id);
      const suggestion = row(1, { base: '', tip: content.text, by: p1 }).segment.suggestion;
      return success({ ...segment, suggestion, hasOpenChanges: true });
    },
    'edit.saveDraft': (draft) => ({ ...draft, personId: p1, at: noon }),
    'library.events': () => [],
  });
}

const onStage = vi.fn();
function show(
  bridge: FakeBridge,
  { stage = 'review', policy = {} }: { stage?: 'edit' | 'review'; policy?: Partial<WorkspacePolicy> } = {},
): RenderedWindow {
  const session = makeSession();
  const workspaceInUse = { ...session.workspace, policy: { ...defaultPolicy, ...policy } };
  return renderPart(
    <ArticleScreen
      articleId={`review-${serial}` as ArticleId}
      stage={stage}
      jump={null}
      onStage={onStage}
      onLeave={() => undefined}
    />,
    bridge,
    { ...session, workspace: workspaceInUse },
  );
}

const shownRow = (number: number): HTMLElement => screen.getByRole('row', { name: `Segment ${number}` });
const changesIn = (number: number): readonly Element[] => [...shownRow(number).querySelectorAll('.change')];
const sums = (): HTMLElement => screen.getByRole('group', { name: 'Changes by kind and person' });
const decided = (bridge: FakeBridge, call = 0): readonly DecisionInput[] =>
  bridge.requestsOf('review.decide')[call]?.[0] as readonly DecisionInput[];

/** The status bar says it, for the eye and for screen readers. */
const said = (text: string | RegExp): Promise<HTMLElement[]> => screen.findAllByText(text);

/** The first row has the keyboard, and its changes are worked out. */
async function ready(): Promise<void> {
  await screen.findAllByRole('row');
  await waitFor(() => expect(document.activeElement).toBe(shownRow(1)));
  await within(sums()).findByText(/\d+ changes?$/);
}

beforeEach(() => {
  localStorage.clear();
  onStage.mockReset();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 40));
  Range.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

const mixed = (): Row =>
  row(1, { base: 'Opens at 8 on Monday', direct: 'Opens at 9 on Monday', tip: 'Opens at 9 on a Monday' });

describe('the redline of a row', () => {
  it('shows every change in the hue of its own author, suggested ones marked as such', async () => {
    show(workspace([mixed(), row(2, { base: 'Old dock', tip: 'Old dockyard' })]));
    await ready();
    expect(changesIn(1).map((change) => [change.className, change.textContent])).toEqual([
      ['change by2', '89'],
      ['change by3 suggested', 'a '],
    ]);
    expect(changesIn(2).map((change) => change.className)).toEqual(['change by3 suggested']);
    // What they come to is in the margin, for the mouse and for screen readers.
    expect(within(shownRow(1)).getByText('Changes: 1 figure, 1 wording')).toBeTruthy();
  });

  it('shows a moved stretch at both of its places, as one thing to step to', async () => {
    const sentences = ['The old dock opens on Monday.', 'Tickets cost four yuan for everybody.'];
    const { container, user } = show(
      workspace([row(1, { base: sentences.join(' '), tip: sentences.toReversed().join(' ') })]),
    );
    await ready();
    expect(container.querySelectorAll('.change-move')).toHaveLength(2);
    expect(within(sums()).getByText('1 change')).toBeTruthy();
    await user.keyboard('{F7}');
    expect(container.querySelectorAll('.change.focused')).toHaveLength(2);
  });

  it('shows pending suggestions while editing too', async () => {
    show(workspace([mixed(), row(2, { base: 'Old dock', tip: 'Old dockyard' })]), { stage: 'edit' });
    await screen.findAllByRole('row');
    await waitFor(() => expect(changesIn(2)).toHaveLength(1));
  });
});

describe('deciding', () => {
  it('says who, when and what of the focused change; A accepts it and goes on to the next', async () => {
    const bridge = workspace([mixed(), row(2, { base: 'Old dock', tip: 'Old dockyard' })]);
    const { user } = show(bridge);
    await ready();
    await user.keyboard('{F7}');
    const strip = within(shownRow(1));
    expect(strip.getByText('岑望')).toBeTruthy();
    expect(strip.getByText('figure')).toBeTruthy();
    expect(strip.getByText('change 1 of 3')).toBeTruthy();
    await user.keyboard('a');
    await said(/^1 change accepted\. Ctrl Z undoes it\./);
    expect(decided(bridge)).toMatchObject([
      {
        segmentId: segmentId(1),
        decision: 'accept',
        standing: 'direct',
        baseId: 'b1',
        targetId: 't1',
        suggestionId: 'g1',
        changes: [{ layerId: 't1', before: '8', after: '9', label: 'number', reason: null }],
      },
    ]);
    await waitFor(() =>
      expect(changesIn(2).map(({ className }) => className)).toEqual(['change by3 suggested focused']),
    );
    expect(shownRow(2).className).toContain('active');
  });

  it('rejects with a reason chosen by key, its severity and note; Ctrl Z takes it back', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard' })]);
    const { user } = show(bridge);
    await ready();
    await user.keyboard('{F7}4ss');
    expect(screen.getByRole('button', { name: 'Style' }).getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('nNo such yard');
    await user.keyboard('{Enter}');
    await said(/^1 change rejected/);
    expect(decided(bridge)[0]?.changes[0]?.reason).toEqual({
      category: 'style',
      severity: 'critical',
      note: 'No such yard',
    });
    await waitFor(() => expect(changesIn(1)).toEqual([]));
    await user.keyboard('{Control>}z{/Control}');
    await said('Undone: decision on changes');
    expect(bridge.requestsOf('review.undoDecision')).toEqual([[7]]);
    await waitFor(() => expect(changesIn(1)).toHaveLength(1));
  });

  it('lets nobody accept a change of their own; it can be taken back', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard', by: p1 })]);
    const { user } = show(bridge);
    await ready();
    await user.keyboard('{F7}a');
    await said(/somebody else accepts it/);
    expect(bridge.requestsOf('review.decide')).toEqual([]);
    expect(within(shownRow(1)).getByRole('button', { name: 'Accept' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await user.click(within(shownRow(1)).getByRole('button', { name: 'Take back' }));
    await said(/^1 change of your own taken back/);
  });

  it('accepts all changes of a row with Shift A, of both standings as one step', async () => {
    const bridge = workspace([mixed()]);
    const { user } = show(bridge);
    await ready();
    await user.keyboard('{Shift>}A{/Shift}');
    await said(/^2 changes accepted/);
    expect(decided(bridge).map(({ standing }) => standing)).toEqual(['suggested', 'direct']);
    expect(bridge.requestsOf('review.decide')).toHaveLength(1);
  });

  it('steps through what the chips choose, and accepts all of it at once', async () => {
    const bridge = workspace([
      row(1, { base: 'Old dock', tip: 'Old dockyard' }),
      row(2, { base: 'At 8', tip: 'At 9' }),
      row(3, { base: 'At 5', direct: 'At 6' }),
    ]);
    const { user } = show(bridge);
    await ready();
    await user.click(within(sums()).getByRole('button', { name: '2 figures' }));
    shownRow(1).focus();
    await user.keyboard('{F7}');
    expect(shownRow(2).className).toContain('active');
    expect(await screen.findByText('1 / 2')).toBeTruthy();
    await user.click(within(sums()).getByRole('button', { name: 'Accept all 2 figures' }));
    await said(/^2 changes accepted/);
    expect(decided(bridge).map((input) => [input.segmentId, input.standing])).toEqual([
      [segmentId(2), 'suggested'],
      [segmentId(3), 'direct'],
    ]);
    // With nothing left of them the chips choose everything again.
    await waitFor(() => expect(within(sums()).queryByRole('button', { name: /figure/ })).toBeNull());
    expect(await screen.findByText('1 / 1')).toBeTruthy();
  });

  it('leaves letters alone in text fields', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard' })]);
    const { user } = show(bridge);
    await ready();
    await user.keyboard('{F7}');
    await user.type(screen.getByRole('textbox', { name: 'Note for the translator' }), 'ar1 W');
    expect(bridge.requestsOf('review.decide')).toEqual([]);
    expect(screen.getByDisplayValue('ar1 W')).toBeTruthy();
  });

  it('decides nothing against another baseline, and says how', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard' })]);
    const { user } = show(bridge);
    await ready();
    await user.click(screen.getByRole('button', { name: /Compared with/ }));
    await user.click(await screen.findByRole('option', { name: 'As received' }));
    await waitFor(() => expect(changesIn(1)).toHaveLength(1));
    shownRow(1).focus();
    await user.keyboard('{F7}a');
    await said(/decided while comparing with “Changes to decide”/);
    expect(bridge.requestsOf('review.decide')).toEqual([]);
  });
});

describe('reasons', () => {
  it('keeps why one changed words oneself', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard', by: p1 })]);
    const { user } = show(bridge);
    await ready();
    // The first W goes to the change, the second keeps the reason.
    await user.keyboard('w');
    await said('Choose a reason with 1–7, then W keeps it.');
    await user.keyboard('1w');
    await said('The reason is kept with the change.');
    expect(bridge.firstArgument('review.explainChange')).toMatchObject({
      category: 'terminology',
      severity: 'minor',
      layerId: 'g1',
      before: 'dock',
      after: 'dockyard',
    });
    expect(within(shownRow(1)).getByText('Terminology, minor')).toBeTruthy();
  });

  it('are wanted for a rejection where the workspace says so', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard' })]);
    const { user } = show(bridge, { policy: { reasons: 'required' } });
    await ready();
    await user.keyboard('{F7}r');
    expect((await within(shownRow(1)).findByRole('alert')).textContent).toContain('wants a reason');
    expect(bridge.requestsOf('review.decide')).toEqual([]);
    await user.keyboard('2r');
    await waitFor(() => expect(bridge.requestsOf('review.decide')).toHaveLength(1));
  });

  it('are asked for under the row when one suggested other words for somebody else’s', async () => {
    const bridge = workspace([
      row(1, { base: 'At 8', direct: 'At 9' }),
      row(2, { base: 'Old dock', direct: 'Old docks', tip: 'Old dockyards', by: p1 }),
    ]);
    const { user } = show(bridge, { policy: { reasons: 'required' } });
    await ready();
    await within(shownRow(2)).findByText(/wants a reason for changing words of others/);
    await user.click(within(shownRow(2)).getByRole('button', { name: 'Give reason' }));
    await waitFor(() => expect(shownRow(2).className).toContain('active'));
    await user.keyboard('3w');
    await said('The reason is kept with the change.');
    await waitFor(() => expect(within(shownRow(2)).queryByText(/wants a reason/)).toBeNull());
  });
});

describe('suggesting', () => {
  it('is switched by key and kept with the settings; what is typed then becomes a suggestion', async () => {
    const bridge = workspace([row(1, { base: 'Old dock' })]);
    const { user } = show(bridge, { stage: 'edit' });
    await screen.findAllByRole('row');
    await user.keyboard('{Alt>}s{/Alt}');
    expect(bridge.firstArgument('app.saveSettings')).toEqual({ isSuggesting: true });
    expect(screen.getByRole('button', { name: 'Suggesting' }).getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('{Enter}{Alt>}c{/Alt}{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.requestsOf('edit.suggest')).toHaveLength(1));
    expect(bridge.firstArgument('edit.suggest')).toMatchObject({
      segmentId: segmentId(1),
      targetId: 't1',
      basedOn: null,
      content: plain('旧船坞'),
    });
    expect(bridge.requestsOf('edit.commitRevision')).toEqual([]);
  });

  it('is on, and says why, where the workspace wants suggestions for words of others', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', direct: 'Old docks' })]);
    const { user } = show(bridge, { stage: 'edit', policy: { tracking: 'compulsory' } });
    await screen.findAllByRole('row');
    const toggle = screen.getByRole('button', { name: 'Suggesting' });
    await waitFor(() => expect(toggle.getAttribute('aria-pressed')).toBe('true'));
    await user.click(toggle);
    await said(/are changed by suggestion only/);
    expect(bridge.requestsOf('app.saveSettings')).toEqual([]);
  });

  it('holds an approval up until it is decided, and says so', async () => {
    const session = makeSession({ actor: { personId: p2, actingAs: 'editor' } });
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard' })]);
    const { user } = renderPart(
      <ArticleScreen
        articleId={`review-${serial}` as ArticleId}
        stage="review"
        jump={null}
        onStage={onStage}
        onLeave={() => undefined}
      />,
      bridge,
      session,
    );
    await ready();
    await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
    expect((await within(shownRow(1)).findByRole('alert')).textContent).toContain(
      'A suggestion waits on this segment',
    );
    expect(bridge.requestsOf('review.approve')).toEqual([]);
  });
});
