import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../../shared/model/article.js';
import type { ArticleId, PersonId, PinnedBaselineId, RevisionId } from '../../../../shared/model/ids.js';
import { plain } from '../../../../shared/model/inlineText.js';
import type { Baseline, RevisionInput } from '../../../../shared/model/workspaceRequests.js';
import { success } from '../../../../shared/outcome.js';
import {
  firstWordings,
  setHues,
  type WordingChoice,
} from '../../../../renderer/review/threeWay/wordingChoices.js';
import { ArticleScreen } from '../../../../renderer/workbench/ArticleScreen.js';
import { makeArticle, makeRevision, makeSegment, segmentId } from '../../articleBuilder.js';
import { makeFakeBridge, makeSession, noon, type FakeBridge } from '../../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../../renderWindow.js';

const received = ['Old dock', 'The boats load 18 people.', 'Closed'];
const translated = ['Old dock', 'The ferries load 18 people.', 'Closed'];
const present = ['Old dock', 'The ferries carry 180 people.', 'Closed'];

let serial = 0;
function article(change: Partial<Article> = {}): Article {
  serial += 1;
  const segments = present.map((text, i) =>
    makeSegment(i + 1, '旧船坞', text, {
      target: makeRevision(segmentId(i + 1), 'target', text, {
        authorId: 'p2' as PersonId,
        origin: 'edit',
        seq: 9,
      }),
      writersSinceApproval: ['p1', 'p2'] as PersonId[],
    }),
  );
  return makeArticle(segments, { id: `three-${serial}` as ArticleId, ...change });
}

const textsOf = (words: readonly string[]) =>
  Object.fromEntries(words.map((text, i) => [segmentId(i + 1), { content: plain(text), at: noon }]));

function workspace(opened: Article = article()): FakeBridge {
  let seq = 20;
  return makeFakeBridge({
    'edit.openArticle': () => opened,
    'edit.commitRevision': ({ segmentId: id, content, origin }: RevisionInput) => {
      seq += 1;
      const target = makeRevision(id, 'target', content.text, { id: `r${seq}` as RevisionId, origin, seq });
      return success({ ...opened.segments.find((each) => each.id === id), target });
    },
    'review.baseline': (_article: ArticleId, baseline: Baseline) =>
      textsOf(baseline.kind === 'firstImport' ? received : baseline.kind === 'lastBy' ? translated : present),
    'review.history': () => [],
    'library.events': () => [],
  });
}

function show(bridge: FakeBridge = workspace()): RenderedWindow {
  return renderPart(
    <ArticleScreen
      articleId={'three' as ArticleId}
      stage="review"
      jump={null}
      onStage={() => undefined}
      onLeave={() => undefined}
      onAlign={() => undefined}
    />,
    bridge,
  );
}

const row = (number: number): HTMLElement => screen.getByRole('row', { name: `Segment ${number}` });
const marksOf = (number: number): readonly string[] =>
  [...row(number).querySelectorAll('.text.target :is(ins, del)')].map(
    (mark) => `${mark.tagName.toLowerCase()} ${mark.className.split(' ')[0]} ${mark.textContent}`,
  );

async function turnOn({ user }: RenderedWindow): Promise<void> {
  await screen.findAllByRole('row');
  await user.keyboard('{Alt>}t{/Alt}');
  await screen.findByText('1 to 2: 1 change · 2 to 3: 2 changes');
}

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 40));
  Range.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

describe('the three-way view', () => {
  it('opens with the wording as received, the translator’s and the present one, and says how many changes lie between', async () => {
    await turnOn(show());
    const chosen = [1, 2, 3].map((number) =>
      screen.getByRole('button', { name: new RegExp(`Wording ${number}$`) }),
    );
    expect(chosen.map((select) => select.textContent)).toEqual(['As received', 'Mei Halloran', 'Present']);
  });

  it('marks both sets of changes in one text, in two hues and line forms', async () => {
    await turnOn(show());
    await waitFor(() =>
      expect(marksOf(2)).toEqual([
        'del by1 boats',
        'ins by1 ferries',
        'del by2 load',
        'ins by2 carry',
        'del by2 18',
        'ins by2 180',
      ]),
    );
    expect(marksOf(1)).toEqual([]);
  });

  it('shows the three wordings side by side in columns', async () => {
    const shown = show();
    await turnOn(shown);
    await shown.user.click(screen.getByRole('radio', { name: 'Columns' }));
    const columns = within(row(2)).getAllByRole('group');
    expect(columns.map((column) => column.textContent)).toEqual([received[1], translated[1], present[1]]);
  });

  it('steps through both sets, or one of them, with F7', async () => {
    const shown = show();
    await turnOn(shown);
    await shown.user.keyboard('{F7}');
    expect(await screen.findByText('change 1 of 3 · label: wording')).toBeTruthy();
    await shown.user.keyboard('{F7}');
    expect(await screen.findByText('change 2 of 3 · label: wording')).toBeTruthy();
    await shown.user.click(screen.getByRole('button', { name: /Changes to step through/ }));
    await shown.user.click(screen.getByRole('option', { name: '1 to 2' }));
    await shown.user.keyboard('{F7}');
    expect(await screen.findByText('change 1 of 1 · label: wording')).toBeTruthy();
  });
});

describe('readings of a place', () => {
  async function focusFirst(shown: RenderedWindow): Promise<void> {
    await turnOn(shown);
    await shown.user.keyboard('{F7}');
    await screen.findByText('Readings');
  }

  it('say what each wording has there, who wrote it and when', async () => {
    await focusFirst(show());
    const readings = row(2).querySelector('.readings');
    expect([...(readings?.querySelectorAll('b') ?? [])].map((words) => words.textContent)).toEqual([
      'boats',
      'ferries',
      'ferries',
    ]);
    expect(within(row(2)).getByText('Mei Halloran')).toBeTruthy();
  });

  it('are taken with 1 to 3: a revision for just those words, then on to the next place', async () => {
    const shown = show();
    await focusFirst(shown);
    await shown.user.keyboard('1');
    await waitFor(() => expect(shown.bridge.requestsOf('edit.commitRevision')).toHaveLength(1));
    expect(shown.bridge.firstArgument('edit.commitRevision')).toMatchObject({
      segmentId: segmentId(2),
      content: plain('The boats carry 180 people.'),
      origin: 'edit',
    });
    expect(await screen.findAllByText(/Reading 1 taken in segment 2/)).not.toEqual([]);
    await waitFor(() =>
      expect([...row(2).querySelectorAll('.readings b')].map((words) => words.textContent)).toEqual([
        'boats load',
        'ferries load',
        'boats carry',
      ]),
    );
  });

  it('keeps reading 3 without a write', async () => {
    const shown = show();
    await focusFirst(shown);
    await shown.user.keyboard('3');
    expect(await screen.findByText('change 2 of 3 · label: wording')).toBeTruthy();
    expect(shown.bridge.requestsOf('edit.commitRevision')).toEqual([]);
  });

  it('are not taken where wording 3 is not what stands there, and say so', async () => {
    const shown = show(workspace(article({ exportedAt: noon })));
    await turnOn(shown);
    await shown.user.click(screen.getByRole('button', { name: /Wording 3$/ }));
    await shown.user.click(screen.getByRole('option', { name: 'As received' }));
    await shown.user.keyboard('{F7}');
    await screen.findByText('Readings');
    await shown.user.keyboard('2');
    expect(await screen.findAllByText(/Wording 3 is not the present one/)).not.toEqual([]);
    expect(shown.bridge.requestsOf('edit.commitRevision')).toEqual([]);
  });

  it('lead into the text with Enter, to write other words', async () => {
    const shown = show();
    await focusFirst(shown);
    await shown.user.keyboard('{Enter}');
    expect(await screen.findByRole('textbox', { name: 'Target of segment 2' })).toBeTruthy();
  });
});

describe('wordings to begin with', () => {
  const session = makeSession();
  const opened = (change: Partial<Article>): readonly [string, string, string] =>
    firstWordings(article(change), session);

  it('are those of whoever wrote before the last writer', () => {
    expect(opened({})).toEqual(['firstImport', 'lastBy p1', 'present']);
  });

  it('are those of whoever brought the article in, when only the last writer’s words are left', () => {
    const segments = article().segments.map((each) => ({ ...each, writersSinceApproval: [] }));
    expect(opened({ segments, createdBy: 'p3' as PersonId })).toEqual([
      'firstImport',
      'lastBy p3',
      'present',
    ]);
  });

  it('is the state named last, or the last approved one, when one person worked alone', () => {
    const segments = article().segments.map((each) => ({ ...each, writersSinceApproval: [] }));
    const alone = { segments, createdBy: 'p2' as PersonId };
    const pinned = {
      id: 'b1' as PinnedBaselineId,
      name: 'Sent',
      seq: 3,
      at: noon,
      personId: 'p2' as PersonId,
    };
    expect(opened(alone)).toEqual(['firstImport', 'lastApproved', 'present']);
    expect(opened({ ...alone, pinnedBaselines: [pinned] })).toEqual(['firstImport', 'pinned b1', 'present']);
  });
});

it('marks the two sets in hues that can be told apart, whoever wrote', () => {
  const choice = (hue: 1 | 2 | 3 | 4 | null): WordingChoice => ({
    key: String(hue),
    baseline: { kind: 'present' },
    label: '',
    person: hue === null ? null : { id: 'p' as PersonId, name: '', roles: [], hue },
  });
  for (const second of [null, 1, 2, 3, 4] as const)
    for (const third of [null, 1, 2, 3, 4] as const) {
      const hues = setHues([choice(null), choice(second), choice(third)]);
      expect(hues.first).not.toBe(hues.second);
      expect(hues.first).toBe(second ?? hues.first);
    }
});
