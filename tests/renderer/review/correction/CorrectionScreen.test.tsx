import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CorrectionScreen } from '../../../../renderer/review/correction/CorrectionScreen.js';
import type { Article } from '../../../../shared/model/article.js';
import type { CorrectionInput } from '../../../../shared/model/correction.js';
import type { Side } from '../../../../shared/model/language.js';
import { failed } from '../../../../shared/outcome.js';
import { planCorrection } from '../../../../shared/review/correction/planCorrection.js';
import { approved, makeArticle, makeSegment } from '../../articleBuilder.js';
import {
  defaultSettings,
  makeDocument,
  makeFakeBridge,
  makeSession,
  type FakeBridge,
} from '../../fakeBridge.js';
import { renderPart } from '../../renderWindow.js';

const article: Article = makeArticle(
  [
    makeSegment(1, '灯会开幕', 'Lantern fair opens'),
    makeSegment(2, '灯会设有6座灯楼。', 'The fair has six lantern towers.'),
    makeSegment(3, '图为灯楼。', 'A lantern tower.'),
    makeSegment(4, '入场免费，停车另计。', 'Admission is free, parking is not.'),
  ].map(approved),
  { sourceFile: { name: 'fair.txt', sha256: '0'.repeat(64), encoding: 'UTF-8' } },
);
const documents: Readonly<Record<string, ReturnType<typeof makeDocument>>> = {
  corrected: makeDocument('fair-corrected.txt', 'zh-CN', [
    ['headline', '灯会开幕'],
    ['body', '灯会设有8座灯楼。'],
    ['body', '入场免费，停车另计。'],
    ['body', '雨天顺延。'],
  ]),
  same: makeDocument(
    'fair-again.txt',
    'zh-CN',
    article.segments.map(({ source }) => ['body', source?.content.text ?? '']),
  ),
  english: makeDocument('fair.en.txt', 'en-US', [['body', 'The fair has nine lantern towers.']]),
  other: makeDocument('library.txt', 'zh-CN', [['headline', '图书馆新馆十月开放']]),
};

/** A main process that plans as the real one does, the file being named by its token. */
function bridge(name: string, answers: Parameters<typeof makeFakeBridge>[0] = {}): FakeBridge {
  return makeFakeBridge({
    'import.chooseFiles': () => [{ token: name, name, bytes: 1 }],
    'import.readFile': ({ token }) => documents[token],
    'review.planCorrection': ({ document, side }) => planCorrection(article, document, side),
    'review.applyCorrection': () => ({ segmentIds: [], seq: 9 }),
    ...answers,
  });
}

function renderCorrection(
  main: FakeBridge,
  side: Side = 'source',
  session = makeSession(),
  settings = defaultSettings,
) {
  const [onApplied, onLeave, onStage] = [vi.fn(async () => undefined), vi.fn(), vi.fn()];
  const part = renderPart(
    <CorrectionScreen
      article={article}
      side={side}
      onStage={onStage}
      onApplied={onApplied}
      onLeave={onLeave}
    />,
    main,
    session,
    settings,
  );
  return { ...part, onApplied, onLeave, onStage };
}

/** Chooses the file and waits for its preview. */
async function chosen(
  name: string,
  answers: Parameters<typeof makeFakeBridge>[0] = {},
  ...rest: [side?: Side, session?: ReturnType<typeof makeSession>, settings?: typeof defaultSettings]
) {
  const part = renderCorrection(bridge(name, answers), ...rest);
  await part.user.click(screen.getByRole('button', { name: /^Choose a file/ }));
  return part;
}

const row = (name: string): HTMLElement => screen.getByRole('row', { name });
const applyButton = (): HTMLElement => screen.getByRole('button', { name: /^Apply/ });

describe('the preview of a corrected version', () => {
  it('shows what changes and what depends on it, and waits for decisions', async () => {
    const { bridge: main } = await chosen('corrected');
    const changed = await screen.findByRole('row', { name: 'Segment 2' });
    expect(changed.querySelector('del')?.textContent).toBe('6');
    expect(changed.querySelector('ins')?.textContent).toBe('8');
    expect(changed.querySelector('.depends')?.textContent).toBe('six');
    expect(within(changed).getByText('loses approval')).toBeTruthy();
    expect(screen.getByText('fair.txt')).toBeTruthy();
    expect(screen.getByText('1 decision left')).toBeTruthy();
    expect(applyButton().getAttribute('aria-disabled')).toBe('true');
    expect(main.requestsOf('review.applyCorrection')).toHaveLength(0);
  });

  it('applies what was decided, with the replacements that were accepted', async () => {
    const { user, bridge: main, onApplied } = await chosen('corrected');
    await screen.findByRole('row', { name: 'Segment 2' });
    await user.click(screen.getByRole('button', { name: 'Use eight' }));
    expect(row('Segment 2').querySelector('.depends ins')?.textContent).toBe('eight');
    await user.click(screen.getByRole('button', { name: /Removed paragraph/ }));
    await user.click(screen.getByRole('option', { name: 'Remove' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onApplied).toHaveBeenCalledTimes(1));
    const input = main.firstArgument('review.applyCorrection', 1) as CorrectionInput;
    expect(input.steps.map(({ kind }) => kind)).toEqual(['keep', 'revise', 'remove', 'keep', 'add']);
    const [, revised] = input.steps;
    expect(revised?.kind === 'revise' ? revised.other?.text : null).toBe(
      'The fair has eight lantern towers.',
    );
  });

  it('makes replacements suggestions where the rules want it, and says so', async () => {
    const session = makeSession();
    const policy = { ...session.workspace.policy, tracking: 'compulsory' as const };
    const { user, bridge: main } = await chosen('corrected', {}, 'source', {
      ...session,
      workspace: { ...session.workspace, policy },
    });
    const changed = await screen.findByRole('row', { name: 'Segment 2' });
    expect(within(changed).getByText('as a suggestion')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use eight' }));
    expect(changed.querySelector('.suggested ins')?.textContent).toBe('eight');
    await user.click(screen.getByRole('button', { name: /Removed paragraph/ }));
    await user.click(screen.getByRole('option', { name: 'Keep' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(main.requestsOf('review.applyCorrection')).toHaveLength(1));
    const { steps } = main.firstArgument('review.applyCorrection', 1) as CorrectionInput;
    expect(steps.filter((step) => step.kind === 'revise').map(({ suggests }) => suggests)).toEqual([true]);
  });

  it('of a target takes no approval away while Suggesting is on: it becomes suggestions', async () => {
    const settings = { ...defaultSettings, isSuggesting: true };
    const { user } = await chosen('english', {}, 'target', makeSession(), settings);
    const changed = await screen.findByRole('row', { name: 'Segment 2' });
    expect(within(changed).getByText('becomes a suggestion')).toBeTruthy();
    expect(within(changed).queryByText('loses approval')).toBeNull();
    expect(screen.getByText('Nothing is applied yet. Applying is one step to undo.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Keep all 3' }));
    expect(applyButton().getAttribute('aria-disabled')).toBeNull();
  });

  it('is stepped through by keyboard and left with Esc', async () => {
    const { user, onLeave } = await chosen('corrected');
    await waitFor(() => expect(document.activeElement).toBe(row('Segment 2')));
    await user.keyboard('{F7}');
    await waitFor(() => expect(document.activeElement).toBe(row('Segment 3')));
    await user.keyboard('{ArrowDown}');
    const folded = screen.getByRole('row', { expanded: false, selected: true });
    await user.keyboard('{Enter}');
    expect(folded.getAttribute('aria-expanded')).toBe('true');
    expect(row('Segment 4').textContent).toContain('入场免费');
    await user.keyboard('{Escape}');
    expect(onLeave).toHaveBeenCalledTimes(1);
  });

  it('says when nothing changed', async () => {
    await chosen('same');
    expect(await screen.findByText('Nothing changed')).toBeTruthy();
    expect(applyButton().getAttribute('aria-disabled')).toBe('true');
  });

  it('warns of another article and answers for all its paragraphs at once', async () => {
    const { user } = await chosen('other');
    expect(await screen.findByText('This looks like another article.')).toBeTruthy();
    expect(screen.getByText('4 decisions left')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Keep all 4' }));
    expect(screen.queryByText(/decisions? left/)).toBeNull();
    expect(applyButton().getAttribute('aria-disabled')).toBeNull();
  });

  it('offers the other side when the language is that of the other side', async () => {
    const { user } = await chosen('english');
    await user.click(await screen.findByRole('button', { name: 'Correct the target with it' }));
    expect(await screen.findByRole('heading', { name: 'Corrected target' })).toBeTruthy();
    const changed = await screen.findByRole('row', { name: 'Segment 2' });
    expect(changed.querySelector('.target ins')?.textContent).toBe('nine');
  });

  it('says that nothing was applied when the article changed meanwhile, and compares again', async () => {
    const {
      user,
      bridge: main,
      onApplied,
    } = await chosen('corrected', {
      'review.applyCorrection': () => failed('review.changedMeanwhile', {}),
    });
    await screen.findByRole('row', { name: 'Segment 2' });
    await user.click(screen.getByRole('button', { name: /Removed paragraph/ }));
    await user.click(screen.getByRole('option', { name: 'Keep' }));
    await user.click(applyButton());
    expect(await screen.findByText('Nothing was applied.')).toBeTruthy();
    expect(onApplied).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Compare again' }));
    await waitFor(() => expect(main.requestsOf('review.planCorrection')).toHaveLength(2));
  });

  it('takes pasted text', async () => {
    const main = bridge('corrected', { 'import.readPasted': () => documents['corrected'] });
    const { user } = renderCorrection(main);
    await user.click(screen.getByRole('textbox', { name: 'Text of the new version' }));
    await user.paste('灯会开幕');
    expect(await screen.findByRole('row', { name: 'Segment 2' })).toBeTruthy();
    expect(main.requestsOf('import.readPasted')).toHaveLength(1);
  });
});
