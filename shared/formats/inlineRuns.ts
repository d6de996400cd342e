// Cuts inline text into runs of equal marks, for writers whose format nests or repeats marks.
import type { InlineText, Mark } from '../model/inlineText.js';

/** A stretch of text under the same marks throughout; never empty. */
export interface InlineRun {
  readonly text: string;
  /** Marks over the run, with their whole range in the text. */
  readonly marks: readonly Mark[];
}

/** The runs in order; together they are the text. */
export function inlineRuns({ text, marks }: InlineText): readonly InlineRun[] {
  const edges = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => ({
    text: text.slice(start, cuts[i + 1]),
    marks: withOneLink(marks.filter((mark) => mark.start <= start && start < mark.end)),
  }));
}

/** Links cannot stand inside links: the first one holds. */
function withOneLink(marks: readonly Mark[]): readonly Mark[] {
  const first = marks.find(({ kind }) => kind === 'link');
  return marks.filter((mark) => mark.kind !== 'link' || mark === first);
}

/** A step of nested output: text, or a mark beginning or ending here. */
export type InlineStep =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'open' | 'close'; readonly mark: Mark };

/**
 * The text as properly nested marks: where two cross, the inner one is closed and opened again. Among marks that
 * begin together links are outermost, then the longer ones.
 */
export function nestedSteps(content: InlineText): readonly InlineStep[] {
  const steps: InlineStep[] = [];
  let open: readonly Mark[] = [];
  const closeFrom = (keep: number): void => {
    for (const mark of open.slice(keep).toReversed()) steps.push({ kind: 'close', mark });
    open = open.slice(0, keep);
  };
  for (const run of inlineRuns(content)) {
    const ended = open.findIndex((mark) => !run.marks.includes(mark));
    closeFrom(ended < 0 ? open.length : ended);
    const opening = run.marks.filter((mark) => !open.includes(mark)).sort(outermostFirst);
    for (const mark of opening) steps.push({ kind: 'open', mark });
    open = [...open, ...opening];
    steps.push({ kind: 'text', text: run.text });
  }
  closeFrom(0);
  return steps;
}

function outermostFirst(a: Mark, b: Mark): number {
  const isLink = (mark: Mark): number => (mark.kind === 'link' ? 0 : 1);
  return isLink(a) - isLink(b) || b.end - a.end || (a.kind < b.kind ? -1 : 1);
}
