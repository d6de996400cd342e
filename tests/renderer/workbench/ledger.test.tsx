// The ledger below the row one is in, and completion in its editor: what is wrong comes first, keys go to it and mend it.
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import { readArticle } from '../../../shared/check/checkedArticle.js';
import { coverageOf } from '../../../shared/check/ledger/coverageOf.js';
import { ledgerOf } from '../../../shared/check/ledger/ledgerOf.js';
import { defaultProfile } from '../../../shared/check/profiles.js';
import type { StoredConcept } from '../../../shared/model/term.js';
import type { WorkspaceEvent } from '../../../shared/model/event.js';
import type { ArticleId, PersonId, WaiverId } from '../../../shared/model/ids.js';
import { noTerms } from '../../../shared/terms/termIndex.js';
import { makeArticle, makeSegment } from '../articleBuilder.js';
import { defaultSettings, makeFakeBridge, makeSession, noon, type FakeBridge } from '../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../renderWindow.js';
import { layOut } from './reviewDesk.js';

let serial = 0;
const knowledge = {
  cutWords: (text: string) => [text],
  readingsOf: () => [],
  toSimplified: (text: string) => text,
  renderingsOf: () => [],
  stemOf: (word: string) => word,
  linkStretches: () => [],
  spellers: null,
  lunarToGregorian: () => null,
};

let termEvents: readonly WorkspaceEvent[] = [];
let concepts: readonly StoredConcept[] = [];

function desk(lines: typeof ledgerOf): FakeBridge {
  serial += 1;
  const segments = [
    makeSegment(1, '投资1.2亿元，首批6艘，载客180人。', 'For 12 million yuan, 6 boats take 180 people.'),
    makeSegment(2, '12月2日开航，单程15分钟。', 'It opens.'),
    makeSegment(3, '轮渡开航。', 'The ferry opens.'),
    makeSegment(4, '轮渡6日开往哈尔滨。', 'The ferry left on the 6th.'),
  ];
  return makeFakeBridge({
    'edit.openArticle': () => makeArticle(segments, { id: `ledger-${serial}` as ArticleId }),
    'check.ledger': ({ segment, sourceLanguage, targetLanguage, articleDate }) =>
      readArticle([{ ...segment, id: '', paragraphId: '' }], {
        sourceLanguage,
        targetLanguage,
        articleDate,
        profile: defaultProfile,
        terms: noTerms,
        resources: knowledge,
      }).pairs.flatMap(lines),
    'check.waive': (waiver) => ({ ...waiver, id: 'w1' as WaiverId, personId: 'p1' as PersonId, at: noon }),
    'edit.saveDraft': (draft) => ({ ...draft, personId: 'p1' as PersonId, at: noon }),
    'edit.commitRevision': ({ segmentId: id, content }) => makeSegment(1, '', content.text, { id }),
    'review.history': () => [],
    'review.layers': () => ({}),
    'review.reasons': () => [],
    'library.events': () => termEvents,
    'terms.list': () => concepts,
  });
}

const show = (settings: Partial<typeof defaultSettings> = {}, linesOf = ledgerOf): RenderedWindow =>
  renderPart(
    <ArticleScreen
      articleId={`ledger-${serial}` as ArticleId}
      stage="edit"
      jump={null}
      onStage={() => undefined}
      onLeave={() => undefined}
      onAlign={() => undefined}
    />,
    desk(linesOf),
    makeSession(),
    { ...defaultSettings, ...settings },
  );

const strip = (): Promise<HTMLElement> => screen.findByRole('group', { name: 'What this segment states' });
const lines = (): readonly string[] =>
  [...document.querySelectorAll('.ledger-line')].map((line) => line.textContent ?? '');
const editorText = (): string => document.querySelector('.ProseMirror')?.textContent ?? '';

beforeEach(() => {
  termEvents = [];
  concepts = [];
  localStorage.clear();
  layOut();
});

describe('the ledger of the active row', () => {
  it('shows what is wrong on a line of its own, and what agrees in one', async () => {
    show();
    expect(within(await strip()).getByText('2 of 3 agree')).toBeTruthy();
    expect(lines()).toEqual(['1.2亿元≠12 million yuan10 times too smallChange to 120 million yuanAlt V']);
    const calm = [...document.querySelectorAll('.ledger-chip')].map((chip) => chip.textContent);
    expect(calm).toEqual(['6=6', '180=180']);
  });

  it('opens to all lines and stays so', async () => {
    const { user, bridge } = show();
    await user.click(within(await strip()).getByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(lines()).toHaveLength(3));
    expect(bridge.requestsOf('app.saveSettings')).toEqual([[{ opensLedger: true }]]);
  });

  it('is asked for anew when the termbase changed', async () => {
    const { bridge } = show();
    await strip();
    await waitFor(() => expect(bridge.requestsOf('terms.list')).toHaveLength(1));
    const before = bridge.requestsOf('check.ledger').length;
    concepts = [{ id: 'c1', version: 1, chinese: [], english: [] } as unknown as StoredConcept];
    termEvents = [{ seq: 9 } as WorkspaceEvent];
    act(() => bridge.emit({ kind: 'workspaceChanged', seq: 9 }));
    await waitFor(() => expect(bridge.requestsOf('check.ledger').length).toBe(before + 1));
    expect(await strip()).toBeTruthy();
  });

  it('goes away and comes back with Alt L; a row that states nothing has none', async () => {
    const { user } = show();
    await strip();
    await user.keyboard('{Alt>}l{/Alt}');
    await waitFor(() => expect(document.querySelector('.ledger')).toBeNull());
    await user.keyboard('{Alt>}l{/Alt}');
    await strip();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(document.querySelector('.ledger')).toBeNull());
  });

  it('is stepped through by key, and says each line', async () => {
    const { user } = show();
    await strip();
    await user.keyboard('{Alt>}k{/Alt}');
    const said = await screen.findAllByText(/^1\.2亿元, in the target 12 million yuan; 10 times too small/);
    expect(said.length).toBeGreaterThan(0);
    expect(document.querySelector('.ledger-line.is-current')?.textContent).toContain('1.2亿元');
    await user.keyboard('{Alt>}k{/Alt}');
    expect(document.querySelector('.ledger-line.is-current')?.textContent).toContain('6=6');
    await user.keyboard('{Alt>}{Shift>}k{/Shift}{/Alt}');
    expect(document.querySelector('.ledger-line.is-current')?.textContent).toContain('1.2亿元');
  });

  it('puts the wrong figure right in its place, as one step to undo', async () => {
    const { user } = show();
    await strip();
    await user.keyboard('{Enter}{Alt>}v{/Alt}');
    await waitFor(() => expect(editorText()).toBe('For 120 million yuan, 6 boats take 180 people.'));
    await waitFor(() => expect(screen.getByText('3 of 3 agree')).toBeTruthy());
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(editorText()).toBe('For 12 million yuan, 6 boats take 180 people.'));
  });

  it('puts what is missing at the caret', async () => {
    const { user } = show();
    await screen.findAllByRole('row');
    await user.keyboard('{ArrowDown}');
    await strip();
    await waitFor(() => expect(lines().join()).toContain('15分钟'));
    await user.keyboard('{Enter}{Alt>}v{/Alt}');
    await waitFor(() => expect(editorText()).toBe('It opens. 15 minutes'));
  });
});

describe('the coverage meter', () => {
  const blocks = (): readonly HTMLElement[] => [
    ...document.querySelectorAll<HTMLElement>('.coverage > button'),
  ];

  it('says how much is covered, keeps the kinds apart, and leads to the line of a block', async () => {
    const { user } = show();
    await strip();
    expect(screen.getByRole('group', { name: 'Covered: 2 of 3. Not covered: 1.2亿元' })).toBeTruthy();
    expect(blocks().map((block) => block.firstElementChild?.className)).toEqual([
      'of-figure is-wrong is-error',
      'of-figure is-met',
      'of-figure is-met',
    ]);
    expect(blocks()[0]?.title).toMatch(/^1\.2亿元, in the target 12 million yuan; 10 times too small/);
    await user.click(blocks()[1] as HTMLElement);
    expect(document.querySelector('.ledger-line.is-current')?.textContent).toContain('6=6');
  });

  it('is one stop for the keyboard, with arrows from block to block', async () => {
    const { user } = show();
    await strip();
    expect(blocks().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    blocks()[0]?.focus();
    await user.keyboard('{ArrowRight}{End}{ArrowRight}');
    expect(document.activeElement).toBe(blocks()[2]);
    expect(blocks().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
    await user.keyboard('{Enter}');
    expect(document.querySelector('.ledger-line.is-current')?.textContent).toContain('180=180');
  });

  it('leaves its count to the buttons of the row while the ledger is hidden', async () => {
    show({ showsLedger: false });
    await screen.findAllByRole('row');
    const count = await screen.findByText('2 of 3 agree');
    expect(count.closest('.actions')).toBeTruthy();
  });
});

describe('a name the target lacks', () => {
  it('is marked as cut on purpose by key or button, and quiet from then on', async () => {
    const { user, bridge } = show({}, coverageOf);
    await screen.findAllByRole('row');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await strip();
    const block = (): string | undefined =>
      document.querySelector('.coverage > button:last-child > i')?.className;
    await waitFor(() => expect(block()).toBe('of-name is-open'));
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await screen.findByRole('button', { name: 'Cut on purpose' })).toBeTruthy();
    // The checks look at an article once it was quiet for a moment.
    await waitFor(() => expect(bridge.requestsOf('check.article')).toHaveLength(1));
    await user.keyboard('{Alt>}{Shift>}v{/Shift}{/Alt}');
    await screen.findAllByText('Marked as cut on purpose; it stays quiet until the words change.');
    expect(bridge.requestsOf('check.waive')).toMatchObject([
      [{ check: 'untranslated', message: 'nameCut', source: { text: '哈尔滨' }, target: null }],
    ]);
    await waitFor(() => expect(block()).toBe('of-name is-aside'));
    expect(screen.queryByRole('button', { name: 'Cut on purpose' })).toBeNull();
  });
});
