// The anchors of a row: what its source and its target state alike, asked for while the row is in view.
import { useMemo, useState, type MouseEvent } from 'react';
import type { LinkEvidence } from '../../shared/model/alignment.js';
import type { Side } from '../../shared/model/language.js';
import type { LedgerEntry } from '../../shared/model/ledger.js';
import { anchorsOf, isStated, litAnchors, type Anchor } from '../article/anchors/linkAnchors.js';
import { rowEvidence } from '../article/anchors/rowEvidence.js';
import type { FocusedAnchor } from '../article/articleState.js';
import type { WaivedIssue } from '../check/useArticleIssues.js';
import { useTermRevision } from '../terms/TermbaseContext.js';
import { useTextAnswer, type RowWords } from './useTextAnswer.js';
import { useWorkbench } from './workbenchTools.js';

/** What is shown of them: in the row one is in the words too, elsewhere figures, dates, names, terms and quotations. */
export interface RowAnchors {
  readonly source: readonly Anchor[];
  readonly target: readonly Anchor[];
  /** The wording of the target the ranges are of. */
  readonly of: string;
  /** Null while it is not known, or while anchors are off. */
  readonly evidence: LinkEvidence | null;
}

const noLines: readonly LedgerEntry[] = [];

/**
 * The anchors of the row, with those lit that belong to the one pointed at or stepped on. `focused`: the anchor one steps
 * on, if it is in this row; `waived`: what was set aside in it.
 */
export function useRowAnchors(
  words: RowWords,
  hovered: number | null,
  focused: FocusedAnchor | null,
  waived: readonly WaivedIssue[],
): RowAnchors {
  const { evidence: store, ledgers } = useWorkbench();
  const known = useTextAnswer(store, words);
  const ledger = useTextAnswer(ledgers, words, useTermRevision());
  const found = known?.answer ?? null;
  const of = known?.target ?? words.target;
  const { isActive } = words;
  // While one of both looks at what was typed, the other is about words that are gone.
  const lines = ledger?.target === of ? ledger.answer : noLines;
  const evidence = useMemo(() => {
    const cuts = waived.map(({ issue }) => issue);
    return found && rowEvidence(found, lines, cuts);
  }, [found, lines, waived]);
  return useMemo(() => {
    const shown = (side: Side): readonly Anchor[] => {
      const all = anchorsOf(evidence, side);
      return isActive ? all : all.filter(isStated);
    };
    const [source, target] = [shown('source'), shown('target')];
    const stepped =
      focused && (focused.side === 'source' ? source : target).find(({ start }) => start === focused.start);
    const lit = hovered ?? stepped?.number ?? null;
    const current = (side: FocusedAnchor['side']): number | null =>
      focused?.side === side ? focused.start : null;
    return {
      source: litAnchors(source, lit, current('source')),
      target: litAnchors(target, lit, current('target')),
      of,
      evidence,
    };
  }, [evidence, of, isActive, hovered, focused]);
}

/** The number of the anchor pointed at in a row, and what tells it. */
export function useHoveredAnchor(isShown: boolean) {
  const [hovered, setHovered] = useState<number | null>(null);
  const events = useMemo(
    () => ({
      onMouseOver: (event: MouseEvent): void => {
        // While words are being selected nothing else happens.
        if (event.buttons !== 0 || !(event.target instanceof Element)) return;
        const number = event.target.closest<HTMLElement>('[data-anchor]')?.dataset['anchor'];
        setHovered(number === undefined ? null : Number(number));
      },
      onMouseLeave: (): void => setHovered(null),
    }),
    [],
  );
  return { hovered: isShown ? hovered : null, events: isShown ? events : null };
}
