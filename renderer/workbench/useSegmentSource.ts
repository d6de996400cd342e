// Segments of the open article in the palette: by number, by words of either side.
import type { Segment } from '../../shared/model/segment.js';
import { segmentPositions } from '../article/selectors.js';
import { usePaletteSource } from '../commands/paletteSources.js';
import { goTo } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

const most = 8;

/** The first few with these words; the search ends with them, since the palette asks at every key. */
function segmentsWith(segments: readonly Segment[], wanted: string): readonly Segment[] {
  const found: Segment[] = [];
  if (wanted.length < 2) return found;
  for (const segment of segments) {
    const { source, target } = segment;
    if ([source, target].some((side) => side?.content.text.toLowerCase().includes(wanted)))
      found.push(segment);
    if (found.length === most) break;
  }
  return found;
}

/** A number finds that segment; two characters or more find words. */
export function useSegmentSource(tools: WorkbenchTools): void {
  usePaletteSource((query) => {
    const { article } = tools.world.latest();
    const positions = segmentPositions(article.segments);
    const wanted = query.toLowerCase();
    const number = /^\d+$/.test(query) ? Number(query) : null;
    const numbered = number === null ? undefined : article.segments[number - 1];
    const found = number === null ? segmentsWith(article.segments, wanted) : numbered ? [numbered] : [];
    return found.map((segment) => {
      const inTarget = segment.target?.content.text.toLowerCase().includes(wanted) ?? false;
      const side = inTarget || !segment.source ? segment.target : segment.source;
      return {
        id: `segment ${segment.id}`,
        label: (side?.content.text ?? '').replace(/[\n\u2029]/g, ' ').slice(0, 120),
        lang: side === segment.source ? article.sourceLanguage : article.targetLanguage,
        note: `¶ ${(positions.get(segment.id) ?? 0) + 1}`,
        run: () => goTo(tools, segment.id, { isEditing: false, align: 'center' }),
      };
    });
  });
}
