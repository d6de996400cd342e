// Without anchors: what one points at or has the caret in is lit with its counterpart, by highlights that draw no text anew.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lineAt } from '../../../renderer/workbench/useLinkedPlaces.js';
import { plainLine } from '../../../shared/check/ledger/ledgerLines.js';
import type { LedgerEntry } from '../../../shared/model/ledger.js';
import { makeSegment, makeArticle } from '../articleBuilder.js';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import { defaultSettings, makeFakeBridge, makeSession } from '../fakeBridge.js';
import type { ArticleId } from '../../../shared/model/ids.js';
import { renderPart } from '../renderWindow.js';
import { layOut } from './reviewDesk.js';

const source = '首批6艘，12月2日开航';
const target = 'Six boats sail on Dec 2';
const place = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, words };
};
const lines: readonly LedgerEntry[] = [
  { ...plainLine, kind: 'figure', source: place(source, '6'), target: place(target, 'Six') },
  { ...plainLine, kind: 'date', source: place(source, '12月2日'), target: place(target, 'Dec 2') },
  { ...plainLine, kind: 'quotation', source: place(source, source), target: null },
];

describe('lineAt', () => {
  it('is the line with the fewest words of those at the place, its end included', () => {
    expect(lineAt(lines, 'source', source.indexOf('6'))?.kind).toBe('figure');
    expect(lineAt(lines, 'source', source.indexOf('，12'))?.kind).toBe('quotation');
    expect(lineAt(lines, 'source', source.indexOf('开航'))?.kind).toBe('date');
    expect(lineAt(lines, 'target', target.indexOf('sail'))).toBeNull();
  });
});

describe('a row without anchors', () => {
  const highlights = new Map<string, { readonly ranges: readonly Range[] }>();
  const lit = (): readonly string[] =>
    [...highlights]
      .filter(([name]) => name.startsWith('linked'))
      .map(([name, { ranges }]) => `${name}: ${ranges.map(String).join(' = ')}`);

  beforeEach(() => {
    localStorage.clear();
    layOut();
    highlights.clear();
    vi.stubGlobal(
      'Highlight',
      class {
        readonly ranges: readonly Range[];
        constructor(...ranges: readonly Range[]) {
          this.ranges = ranges;
        }
      },
    );
  });

  async function show(showsAnchors: boolean) {
    const article = makeArticle([makeSegment(1, source, target), makeSegment(2, '开航', 'It sails')], {
      id: 'linked' as ArticleId,
    });
    const shown = renderPart(
      <ArticleScreen
        articleId={'linked' as ArticleId}
        stage="edit"
        jump={null}
        onStage={() => undefined}
        onLeave={() => undefined}
        onAlign={() => undefined}
      />,
      makeFakeBridge({
        'edit.openArticle': () => article,
        'check.ledger': ({ segment }) => (segment.source?.text === source ? lines.slice(0, 2) : []),
        'review.history': () => [],
        'review.layers': () => ({}),
        'review.reasons': () => [],
        'library.events': () => [],
      }),
      makeSession(),
      { ...defaultSettings, showsAnchors },
    );
    vi.stubGlobal('CSS', { escape: (text: string) => text, highlights });
    await screen.findAllByRole('row');
    await waitFor(() => expect(document.querySelector('.ledger')).not.toBeNull());
    return shown;
  }

  function pointAt(side: 'source' | 'target', words: string): void {
    const cell = document.querySelector(`.row.active .text.${side}`) as Element;
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at + 1);
      document.caretRangeFromPoint = () => range;
      fireEvent.mouseMove(node.parentElement as Element, { clientX: 0, clientY: 0 });
    }
  }

  it('lights what one points at and its counterpart, and nothing else; the words are not drawn anew', async () => {
    await show(false);
    const cell = document.querySelector('.row.active .text.target') as Element;
    const changes = vi.fn();
    const observer = new MutationObserver(changes);
    observer.observe(cell, { subtree: true, childList: true, characterData: true, attributes: true });
    pointAt('source', '12月2日');
    await waitFor(() => expect(lit()).toEqual(['linked-date: 12月2日 = Dec 2']));
    pointAt('target', 'Six');
    await waitFor(() => expect(lit()).toEqual(['linked-figure: 6 = Six']));
    pointAt('target', 'sail');
    await waitFor(() => expect(lit()).toEqual([]));
    expect(changes).not.toHaveBeenCalled();
    observer.disconnect();
  });

  it('leaves that to the anchors while they are on', async () => {
    await show(true);
    pointAt('source', '12月2日');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(lit()).toEqual([]);
  });
});
