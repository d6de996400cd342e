// A band of the align view: the blocks of a link side by side, and the ribbon between them.
import { memo, useRef, useState, type DragEvent, type ReactNode, type RefObject } from 'react';
import { blockKey } from '../../shared/align/alignment/blocks.js';
import { linkBlocks } from '../../shared/align/alignment/editLinks.js';
import type { Alignment, AlignmentLink, LinkEvidence } from '../../shared/model/alignment.js';
import type { Side } from '../../shared/model/language.js';
import type { CutPlace, FocusedAnchor } from './alignState.js';
import { useAlignTools, type AlignTools } from './AlignTools.js';
import type { Band } from './bands.js';
import { BlockView, dragged } from './BlockView.js';
import { Ribbon } from './Ribbon.js';
import { useLinkEvidence } from './useLinkEvidence.js';

/** What of the state a band shows. */
export interface BandProps {
  /** Another with every edit: the words in it stay, what else of it is shown is named below. */
  readonly alignment: Alignment;
  readonly band: Band;
  /** The labels of the link’s blocks, which name them and what they are linked with. */
  readonly labels: string;
  /** `source 7:0` for the block one is at, when it stands here. */
  readonly focusKey: string | null;
  /** The chosen blocks that stand here, as above, with commas between. */
  readonly chosenKeys: string;
  /** The link one is at is the link of this band. */
  readonly isCurrent: boolean;
  /** Its link would be other than before. */
  readonly isChanged: boolean;
  readonly cut: CutPlace | null;
  /** In the link one is at only. */
  readonly focusedAnchor: FocusedAnchor | null;
  readonly showsAnchors: boolean;
}

const sameBlocks = (a: Band['source'], b: Band['source']): boolean =>
  a.length === b.length && a.every((block, i) => block === b[i]);

/** An edit elsewhere makes another alignment of the same words: nothing here to draw. */
function showsSame(before: BandProps, now: BandProps): boolean {
  const { alignment: oldAlignment, band: oldBand, ...others } = before;
  const { alignment, band, ...rest } = now;
  return (
    oldAlignment.source === alignment.source &&
    oldAlignment.target === alignment.target &&
    oldBand.link === band.link &&
    sameBlocks(oldBand.source, band.source) &&
    sameBlocks(oldBand.target, band.target) &&
    (Object.keys(rest) as (keyof typeof rest)[]).every((key) => others[key] === rest[key])
  );
}

/** Drawn anew only when what it shows has changed. */
export const BandView = memo(function BandView(props: BandProps): ReactNode {
  const { alignment, band, isCurrent, isChanged, showsAnchors } = props;
  const { link } = band;
  const tools = useAlignTools();
  const [isHovered, setHovered] = useState(false);
  const evidence = useLinkEvidence(alignment, link, isCurrent || isHovered || showsAnchors);
  const [source, target] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const drop = useDrop(tools, link);
  const hasRibbon = band.source.length > 0 && band.target.length > 0;
  const classes = [
    'band',
    link.group === null ? '' : 'is-opened',
    isChanged ? 'is-proposed' : '',
    drop.isOver ? 'is-drop' : '',
  ];
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      role="presentation"
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      {...drop.events}
    >
      <Column {...props} side="source" evidence={evidence} column={source} />
      <Column {...props} side="target" evidence={evidence} column={target} />
      {/* Behind the columns it measures: they must be there first. */}
      {hasRibbon && (
        <Ribbon
          link={link}
          source={source}
          target={target}
          isChanged={isChanged}
          onPress={() => tools.goTo(link)}
        />
      )}
    </div>
  );
}, showsSame);

function Column({
  side,
  evidence,
  column,
  ...props
}: BandProps & {
  readonly side: Side;
  readonly evidence: LinkEvidence | null;
  readonly column: RefObject<HTMLDivElement | null>;
}): ReactNode {
  const { alignment, band, focusKey, chosenKeys, isCurrent, cut, focusedAnchor } = props;
  const chosen = chosenKeys.split(',');
  return (
    <div ref={column} className={`column ${side}`}>
      {band[side].map((block) => {
        const name = `${side} ${blockKey(block)}`;
        const isCut = cut?.block.side === side && cut.block.key === blockKey(block);
        const isHere = focusedAnchor?.block.side === side && focusedAnchor.block.key === blockKey(block);
        return (
          <BlockView
            key={name}
            alignment={alignment}
            side={side}
            block={block}
            link={band.link}
            isFocused={focusKey === name}
            isChosen={chosen.includes(name)}
            isInLink={isCurrent}
            cut={isCut ? cut : null}
            evidence={evidence}
            litNumber={focusedAnchor?.number ?? null}
            litStart={isHere ? focusedAnchor.start : null}
          />
        );
      })}
    </div>
  );
}

/** A block dropped here joins the link. */
function useDrop(tools: AlignTools, link: AlignmentLink) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    events: {
      onDragOver: (event: DragEvent): void => {
        if (dragged.current === null) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent): void => {
        const isInside =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!isInside) setOver(false);
      },
      onDrop: (event: DragEvent): void => {
        setOver(false);
        const name = dragged.current;
        if (name === null) return;
        event.preventDefault();
        const own = (['source', 'target'] as const).flatMap((side) =>
          link[side].map((block) => ({ side, key: blockKey(block) })),
        );
        tools.attempt(linkBlocks(tools.latest().alignment, [name, ...own]), 'linked', 'below');
      },
    },
  };
}
