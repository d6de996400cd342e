// Segments of the open article in the palette: by number, by words of either side.
import { segmentPositions } from '../article/selectors.js';
import { usePaletteSource } from '../commands/paletteSources.js';
import { goTo } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

const most = 8;

/** A number finds that segment; two characters or more find words. */
export function useSegmentSource(tools: WorkbenchTools): void {
  usePaletteSource((query) => {
    const { article } = tools.world.latest();
    const positions = segmentPositions(article.segments);
    const wanted = query.toLowerCase();
    const number = /^\d+$/.test(query) ? Number(query) : null;
    const found = article.segments.filter((segment) => {
      if (number !== null) return positions.get(segment.id) === number - 1;
      if (wanted.length < 2) return false;
      return [segment.source, segment.target].some((side) =>
        side?.content.text.toLowerCase().includes(wanted),
      );
    });
    return found.slice(0, most).map((segment) => {
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
