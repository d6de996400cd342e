// A desk for change review in memory: rows with chains of wordings, answers as the workspace gives them, the window.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, vi } from 'vitest';
import type { Comment } from '../../../shared/model/comment.js';
import type { DecisionInput } from '../../../shared/model/decision.js';
import type { ArticleId, PersonId, ReasonId, RevisionId, SuggestionId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { ArticleLayers, Layer } from '../../../shared/model/layer.js';
import type { Actor } from '../../../shared/model/person.js';
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
export const [p1, p2, p3] = ['p1', 'p2', 'p3'] as [PersonId, PersonId, PersonId];
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
export function row(
  number: number,
  words: { base: string; direct?: string; tip?: string; by?: PersonId },
): Row {
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
export function workspace(rows: readonly Row[], comments: readonly Comment[] = []): FakeBridge {
  serial += 1;
  const segments = new Map(rows.map(({ segment }) => [segment.id, segment]));
  const layers: Record<string, readonly Layer[]> = Object.fromEntries(
    rows.map(({ segment, chain }) => [segment.id, chain]),
  );
  const article = makeArticle([...segments.values()], { id: `review-${serial}` as ArticleId, comments });
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

interface ShowOptions {
  readonly stage?: 'edit' | 'review';
  readonly policy?: Partial<WorkspacePolicy>;
  /** Left out: the first person, as translator. */
  readonly actor?: Actor;
}

/** The window at the article of the workspace made last. */
export function show(
  bridge: FakeBridge,
  { stage = 'review', policy = {}, actor }: ShowOptions = {},
): RenderedWindow {
  const session = makeSession(actor ? { actor } : {});
  const workspaceInUse = { ...session.workspace, policy: { ...defaultPolicy, ...policy } };
  return renderPart(
    <ArticleScreen
      articleId={`review-${serial}` as ArticleId}
      stage={stage}
      jump={null}
      onStage={() => undefined}
      onLeave={() => undefined}
      onAlign={() => undefined}
    />,
    bridge,
    { ...session, workspace: workspaceInUse },
  );
}

export const shownRow = (number: number): HTMLElement =>
  screen.getByRole('row', { name: `Segment ${number}` });
export const changesIn = (number: number): readonly Element[] => [
  ...shownRow(number).querySelectorAll('.change'),
];
export const sums = (): HTMLElement => screen.getByRole('group', { name: 'Changes by kind and person' });
export const decided = (bridge: FakeBridge, call = 0): readonly DecisionInput[] =>
  bridge.requestsOf('review.decide')[call]?.[0] as readonly DecisionInput[];

/** The status bar says it, for the eye and for screen readers. */
export const said = (text: string | RegExp): Promise<HTMLElement[]> => screen.findAllByText(text);

/** The first row has the keyboard, and its changes are worked out. */
export async function ready(): Promise<void> {
  await screen.findAllByRole('row');
  await waitFor(() => expect(document.activeElement).toBe(shownRow(1)));
  await within(sums()).findByText(/\d+ changes?$/);
}

export const mixed = (): Row =>
  row(1, { base: 'Opens at 8 on Monday', direct: 'Opens at 9 on Monday', tip: 'Opens at 9 on a Monday' });

/** What jsdom does not lay out. */
export function layOut(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 40));
  Range.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
}
