// tags: the marks of the source (links, placeholders) come back in the target, none lost, none twice.
import type { Finding, SegmentCheck } from '../check.js';
import type { CheckedText } from '../checkedArticle.js';
import type { TextRange } from '../../model/inlineText.js';

const placeholders = /\{\{?\s*[\w.]+\s*\}?\}|%(?:\d+\$)?[sd]|<\/?[a-zA-Z][\w-]*(?:\s[^<>]*)?\/?>|\uFFFC/g;

interface Tag extends TextRange {
  readonly name: string;
}

function tagsIn({ text }: CheckedText): readonly Tag[] {
  return Array.from(text.matchAll(placeholders), (match) => ({
    name: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** How often each stands there. */
function countOf(tags: readonly Tag[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of tags) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The closing tag that has no open one, or lies across another; null: all are nested. */
function crossed(tags: readonly Tag[]): Tag | null {
  const open: string[] = [];
  for (const tag of tags) {
    const [, close, name = '', empty] = /^<(\/?)([a-zA-Z][\w-]*)[^>]*?(\/?)>$/.exec(tag.name) ?? [];
    if (name === '' || empty === '/') continue;
    if (close !== '/') open.push(name);
    else if (open.pop() !== name) return tag;
  }
  return null;
}

const rangeOf = ({ start, end }: Tag): TextRange => ({ start, end });

/** Missing, doubled and crossed tags; their order may change. */
export const tags: SegmentCheck = {
  kind: 'segment',
  id: 'tags',
  find: ({ source, target }) => {
    const [wanted, given] = [tagsIn(source), tagsIn(target)];
    if ((wanted.length === 0 && given.length === 0) || target.text.trim() === '' || source.text.trim() === '')
      return [];
    const [wantedCounts, givenCounts] = [countOf(wanted), countOf(given)];
    const finding = (
      message: string,
      sourceTag: Tag | null,
      targetTag: Tag | null,
      tag: string,
    ): Finding => ({
      severity: 'error',
      source: sourceTag && rangeOf(sourceTag),
      target: targetTag && rangeOf(targetTag),
      message,
      values: { tag },
    });
    const found: Finding[] = [];
    for (const [name, count] of wantedCounts)
      if ((givenCounts.get(name) ?? 0) < count)
        found.push(finding('missing', wanted.find((tag) => tag.name === name) ?? null, null, name));
    for (const [name, count] of givenCounts)
      if ((wantedCounts.get(name) ?? 0) < count)
        found.push(finding('added', null, given.findLast((tag) => tag.name === name) ?? null, name));
    const wrong = found.length === 0 && crossed(wanted) === null ? crossed(given) : null;
    return wrong ? [...found, finding('crossed', null, wrong, wrong.name)] : found;
  },
};
