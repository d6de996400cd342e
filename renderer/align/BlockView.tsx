// A block: its number (by which it is dragged), its words, and why it has no counterpart.
import { memo, useMemo, type DragEvent, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { linkStanding } from '../../shared/align/alignment/alignmentFigures.js';
import { blockContent, blockKey } from '../../shared/align/alignment/blocks.js';
import type { BlockName } from '../../shared/align/alignment/editLinks.js';
import type { Alignment, AlignmentBlock, AlignmentLink, LinkEvidence } from '../../shared/model/alignment.js';
import type { Side } from '../../shared/model/language.js';
import { anchorsOf, litAnchors } from '../article/anchors/linkAnchors.js';
import { indexOf } from './alignmentIndex.js';
import type { CutPlace } from './alignState.js';
import { useAlignTools } from './AlignTools.js';
import { BlockText, type ShownCut } from './BlockText.js';
import { blockName } from './linkTexts.js';

/** The block being dragged in this window: what comes from elsewhere is none. */
export const dragged: { current: BlockName | null } = { current: null };

/** What a block and its band need to know. */
export interface BlockProps {
  readonly alignment: Alignment;
  readonly side: Side;
  readonly block: AlignmentBlock;
  readonly link: AlignmentLink;
  readonly isFocused: boolean;
  readonly isChosen: boolean;
  /** The link one is at. */
  readonly isInLink: boolean;
  readonly cut: CutPlace | null;
  readonly evidence: LinkEvidence | null;
  /** The number of the anchor one has stepped to, whose counterparts are lit; null: none. */
  readonly litNumber: number | null;
  /** Where that anchor begins, when it stands in this block. */
  readonly litStart: number | null;
}

function useShownCut(cut: CutPlace | null, { start }: AlignmentBlock): ShownCut | null {
  return useMemo(() => cut && { stops: cut.stops.map((at) => at - start), at: cut.at - start }, [cut, start]);
}

/** A cell of the grid; the block one is at is its only tab stop. */
export const BlockView = memo(function BlockView(props: BlockProps): ReactNode {
  const { alignment, side, block, link, isFocused, isChosen, isInLink, evidence, litNumber, litStart } =
    props;
  const { t } = useTranslation();
  const tools = useAlignTools();
  const name: BlockName = { side, key: blockKey(block) };
  const label = indexOf(alignment).find(name)?.label ?? '';
  const content = useMemo(() => blockContent(alignment[side], block), [alignment, side, block]);
  const known = anchorsOf(evidence, side, link[side].indexOf(block));
  const anchors = useMemo(() => litAnchors(known, litNumber, litStart), [known, litNumber, litStart]);
  const cut = useShownCut(props.cut, block);
  const standing = linkStanding(link);
  const isLeftOut = standing === 'omission' || standing === 'addition';
  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 0) return;
    const how = event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'mark' : undefined;
    // Shift and Ctrl select blocks, not words.
    if (how) event.preventDefault();
    tools.dispatch({ kind: 'focused', name, how });
  };
  const classes = [
    'block',
    isInLink ? 'is-in-link' : '',
    isFocused ? 'is-focused' : '',
    isChosen ? 'is-chosen' : '',
    isLeftOut ? 'is-left-out' : '',
    standing === 'unlinked' ? 'is-unlinked' : '',
    props.cut ? 'is-cutting' : '',
  ];
  return (
    <div
      role="gridcell"
      tabIndex={isFocused ? 0 : -1}
      className={classes.filter(Boolean).join(' ')}
      data-block={`${side} ${name.key}`}
      aria-selected={isChosen}
      aria-colindex={side === 'source' ? 1 : 2}
      aria-label={`${blockName(t, alignment, side, label, link)}. ${content.text}`}
      onMouseDown={onMouseDown}
    >
      <BlockNumber name={name} label={label} />
      <div className="text" lang={side === 'source' ? alignment.sourceLanguage : alignment.targetLanguage}>
        <BlockText content={content} anchors={anchors} cut={cut} />
      </div>
      {link.reason !== null && <span className="reason chip">{link.reason}</span>}
      {props.cut && <p className="cut-hint quiet meta">{t('align.cut.hint')}</p>}
    </div>
  );
});

function BlockNumber({ name, label }: { readonly name: BlockName; readonly label: string }): ReactNode {
  const { t } = useTranslation();
  const start = (event: DragEvent): void => {
    dragged.current = name;
    event.dataTransfer.setData('text/plain', label);
    event.dataTransfer.effectAllowed = 'move';
  };
  const end = (): void => {
    dragged.current = null;
  };
  return (
    // The same by keyboard: Alt with the arrows, L, U.
    <span
      className="no num"
      draggable
      title={t('align.block.drag')}
      onDragStart={start}
      onDragEnd={end}
      aria-hidden="true"
    >
      {label}
    </span>
  );
}
