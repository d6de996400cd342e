// Paragraph pairs opened into sentence pairs, and closed again.
import type { Alignment, AlignmentLink } from '../../model/alignment.js';
import { joinBlocks } from './blocks.js';

/** One link of several neighbours: their blocks joined, as sure as the least sure, confirmed if all are. */
function joinedLink(alignment: Alignment, links: readonly AlignmentLink[]): AlignmentLink {
  const [first] = links;
  if (!first) throw new Error('no links to join');
  return {
    id: first.id,
    source: joinBlocks(
      alignment.source,
      links.flatMap(({ source }) => source),
    ),
    target: joinBlocks(
      alignment.target,
      links.flatMap(({ target }) => target),
    ),
    confidence: Math.min(...links.map(({ confidence }) => confidence)),
    isConfirmed: links.every(({ isConfirmed }) => isConfirmed),
    reason: links.length === 1 ? first.reason : null,
    group: null,
  };
}

/** The alignment with the links of each named group as one. */
function closeWhere(alignment: Alignment, isClosed: (group: number) => boolean): Alignment {
  const links: AlignmentLink[] = [];
  for (let i = 0; i < alignment.links.length;) {
    const link = alignment.links[i];
    if (!link) break;
    let end = i + 1;
    if (link.group !== null && isClosed(link.group))
      while (alignment.links[end]?.group === link.group) end += 1;
    const run = alignment.links.slice(i, end);
    links.push(link.group !== null && isClosed(link.group) ? joinedLink(alignment, run) : link);
    i = end;
  }
  return { ...alignment, links };
}

/** Closes the paragraph pair that was opened as `group`. */
export const closeGroup = (alignment: Alignment, group: number): Alignment =>
  closeWhere(alignment, (one) => one === group);

/** Closes everything that was opened into sentences. */
export const closeAllGroups = (alignment: Alignment): Alignment =>
  alignment.links.some(({ group }) => group !== null) ? closeWhere(alignment, () => true) : alignment;
