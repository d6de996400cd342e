import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ConfirmedError } from '../../../../shared/model/confirmedError.js';
import type {
  ArticleId,
  ConfirmedErrorId,
  PersonId,
  ReasonId,
  SegmentId,
} from '../../../../shared/model/ids.js';
import { plain } from '../../../../shared/model/inlineText.js';
import type { Layer } from '../../../../shared/model/layer.js';
import type { ChangeReason } from '../../../../shared/model/reason.js';
import { editEffort } from '../../../../shared/review/effort/editEffort.js';
import { setInterfaceLanguage } from '../../../../renderer/i18n.js';
import { DigestScreen } from '../../../../renderer/review/digest/DigestScreen.js';
import { makeArticle, makeSegment, segmentId } from '../../articleBuilder.js';
import { makeFakeBridge, makeSummary, noon } from '../../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../../renderWindow.js';

const layer = (id: string, text: string, authorId: string): Layer => ({
  kind: id === 'base' ? 'base' : 'revision',
  id,
  content: plain(text),
  authorId: authorId as PersonId,
  actingAs: 'translator',
  at: noon,
  seq: 1,
});

const chains = {
  [segmentId(1)]: [layer('base', 'The old dock', 'p1'), layer('r2', 'The ancient dock', 'p2')],
  [segmentId(2)]: [layer('base', 'Open on Monday', 'p1'), layer('r3', 'Open on Tuesday', 'p2')],
  // Words of somebody else: no work of the translator.
  [segmentId(3)]: [layer('base', 'Closed', 'p3'), layer('r4', 'Shut', 'p2')],
};

const reason: ChangeReason = {
  id: 'x1' as ReasonId,
  articleId: 'a1' as ArticleId,
  segmentId: segmentId(1),
  layerId: 'r2',
  label: 'wording',
  before: 'old',
  after: 'ancient',
  category: 'style',
  severity: 'minor',
  note: 'House style',
  kind: 'changed',
  personId: 'p2' as PersonId,
  aboutId: 'p1' as PersonId,
  at: noon,
  seq: 9,
};

/** The wrong day in row 2, counted by the editor. */
const found: ConfirmedError = {
  id: 'e1' as ConfirmedErrorId,
  segmentId: segmentId(2),
  check: 'number-value',
  message: 'value',
  values: { source: '周二', target: 'Monday' },
  source: { text: '周二', isWhole: false },
  target: { text: 'Monday', isWhole: false },
  category: 'accuracy',
  subtype: 'mistranslation',
  severity: 'critical',
  personId: 'p2' as PersonId,
  aboutId: 'p1' as PersonId,
  at: noon,
};
const mended: ConfirmedError = {
  ...found,
  id: 'e2' as ConfirmedErrorId,
  segmentId: segmentId(1),
  target: { text: 'old dock', isWhole: false },
  severity: 'major',
};
let counted: readonly ConfirmedError[] = [];
beforeEach(() => {
  counted = [];
});

const onOpen = vi.fn<(articleId: ArticleId, segment: SegmentId) => void>();

function show(layers: object = chains, articleId: ArticleId | null = 'a1' as ArticleId): RenderedWindow {
  return renderPart(
    <DigestScreen articleId={articleId} onOpen={onOpen} onBack={() => undefined} />,
    makeFakeBridge({
      'library.list': () =>
        ['a1', 'a2', 'a3'].map((id) =>
          makeSummary(id, { people: [(id === 'a3' ? 'p3' : 'p1') as PersonId] }),
        ),
      'review.baseline': () => ({ [segmentId(2)]: { content: plain('Open on Monday'), at: noon } }),
      'edit.openArticle': (id: ArticleId) =>
        makeArticle(
          [
            makeSegment(1, '旧船坞', 'The ancient dock'),
            makeSegment(2, '周二开放', 'Open on Tuesday'),
            makeSegment(3, '关闭', 'Shut'),
          ],
          { id, createdBy: 'p1' as PersonId },
        ),
      'review.layers': () => layers,
      'review.confirmedErrors': () => counted,
      'review.reasons': () => (layers === chains ? [reason] : []),
      'review.effort': () => ({
        [segmentId(1)]: editEffort('The old dock', 'The ancient dock'),
        [segmentId(3)]: editEffort('Closed', 'Shut'),
      }),
      'review.exportDigest': ({ format }) => ({ name: `digest.${format}`, bytes: 1, sha256: '' }),
    }),
  );
}

it('shows what was changed in one’s work, before and after, grouped by reason', async () => {
  const { user } = show();
  const tables = await screen.findAllByRole('table');
  expect(tables.map((table) => table.querySelector('caption')?.textContent)).toEqual([
    'Style 1',
    'Imported translation · Without a reason 1',
  ]);
  const [style, other] = tables;
  if (!style || !other) throw new Error('no tables');
  const words = (table: HTMLElement): readonly (string | null)[] =>
    [...table.querySelectorAll('td b')].map((cell) => cell.textContent);
  expect([words(style), words(other)]).toEqual([
    ['old', 'ancient'],
    ['Monday', 'Tuesday'],
  ]);
  expect(within(style).getByText('House style')).toBeTruthy();
  expect(screen.queryByText('Shut')).toBeNull();
  // What was done to words of somebody else is no effort on hers.
  expect(screen.getByText(/Edited 44% \(PED\), HTER 0\.33/)).toBeTruthy();
  await user.click(within(other).getByRole('button', { name: '¶ 2' }));
  expect(onOpen).toHaveBeenCalledWith('a1', segmentId(2));
});

it('is exported as a table or a page, with the words of the interface', async () => {
  const { user, bridge } = show();
  await user.click(await screen.findByRole('button', { name: 'Export as table…' }));
  await waitFor(() => expect(bridge.requestsOf('review.exportDigest')).toHaveLength(1));
  const sent = bridge.firstArgument('review.exportDigest') as {
    format: string;
    name: string;
    content: string;
  };
  expect(sent.name).toBe('Changes in the work of Mei Halloran - The ancient dock');
  expect(sent.content).toContain('Monday,Tuesday');
  expect(sent.content).toContain('Style,minor,House style,43.8,0.333');
  await user.click(screen.getByRole('button', { name: 'Export as web page…' }));
  expect((await screen.findAllByText('Saved as digest.html.')).length).toBeGreaterThan(0);
});

it('of the whole workspace is one document, with an article in each section and totals on top', async () => {
  const { user, bridge } = show(chains, null);
  expect(await screen.findByRole('heading', { name: '2 articles' })).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(3);
  await user.click(await screen.findByRole('button', { name: 'Export as table…' }));
  await waitFor(() => expect(bridge.requestsOf('review.exportDigest')).toHaveLength(1));
  const { content, name } = bridge.firstArgument('review.exportDigest') as Readonly<Record<string, string>>;
  expect(content?.match(/^The ancient dock,/gmu)).toHaveLength(4);
  expect(name).toBe('Changes in the work of Mei Halloran - 2 articles');
});

it('says when nobody changed anything', async () => {
  show({});
  expect(
    await screen.findByText(/Nobody has changed anything in the work of Mei Halloran here/),
  ).toBeTruthy();
});

it('lists the errors the checks found in one’s work, each with its row, words, type and who counted it', async () => {
  counted = [found, { ...found, id: 'e3' as ConfirmedErrorId, aboutId: 'p3' as PersonId }, mended];
  const { user } = show();
  const tables = await screen.findAllByRole('table');
  const [style, , errors] = tables;
  if (!style || !errors) throw new Error('no tables');
  expect(errors.querySelector('caption')?.textContent).toBe('Errors found by the checks 2');
  const cells = within(errors)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('td')].slice(0, 5).map((cell) => cell.textContent));
  expect(cells).toEqual([
    [
      '¶ 1',
      '“周二” and “Monday” are not the same number.',
      '周二',
      'old dockChanged: old → ancient',
      'AccuracyMistranslationmajor',
    ],
    [
      '¶ 2',
      '“周二” and “Monday” are not the same number.',
      '周二',
      'Monday',
      'AccuracyMistranslationcritical',
    ],
  ]);
  const [first] = within(errors).getAllByText('周二');
  expect(first?.closest('td')?.lang).toBe('zh-CN');
  expect(errors.querySelectorAll('time')).toHaveLength(2);
  // The reason for mending the first is one error with it, as grave as the graver of both.
  expect(within(style).getByText('One error with the finding below')).toBeTruthy();
  expect(within(style).getByText('major')).toBeTruthy();
  expect(screen.getByText(/2 errors found by the checks · Severity: 1 major, 1 critical/)).toBeTruthy();
  await user.click(within(errors).getByRole('button', { name: '¶ 2' }));
  expect(onOpen).toHaveBeenCalledWith('a1', segmentId(2));
});

it('holds errors where nobody changed anything, and exports them', async () => {
  counted = [found];
  const { user, bridge } = show({});
  expect(await screen.findByRole('table')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Export as table…' }));
  await waitFor(() => expect(bridge.requestsOf('review.exportDigest')).toHaveLength(1));
  const { content } = bridge.firstArgument('review.exportDigest') as { content: string };
  expect(content).toContain('“周二” and “Monday” are not the same number.,Mistranslation,周二,Monday,');
});

it('says it all in Chinese too', async () => {
  counted = [found, mended];
  show();
  await screen.findAllByRole('table');
  act(() => setInterfaceLanguage('zh-CN'));
  const tables = screen.getAllByRole('table');
  const errors = tables.at(-1);
  if (!errors) throw new Error('no tables');
  expect(errors.querySelector('caption')?.textContent).toBe('检查发现的差错 2');
  expect(within(errors).getAllByText('“周二”与“Monday”数值不同。')).toHaveLength(2);
  expect(within(errors).getAllByText('误译')).toHaveLength(2);
  expect(screen.getByText('与下方检查发现的差错计为一处')).toBeTruthy();
});
