// The row one writes in, opened into its sentence pairs: breaks as widgets of its editor. The document knows nothing of them.
import type { Node } from 'prosemirror-model';
import { Decoration } from 'prosemirror-view';
import { breakAttributes, type SentenceBreak } from '../article/sentences/sentenceBreaks.js';

/** Where the sentences of a target begin. */
export interface LiveSentences {
  readonly breaks: readonly SentenceBreak[];
  /** The words the offsets are of. */
  readonly of: string;
  /** What stands where a sentence of the source has no counterpart. */
  readonly none: string;
}

/** Widgets for the breaks of exactly the words of `doc`; what is typed at one goes to the sentence behind it. */
export function sentenceMarks(doc: Node, { breaks, none }: LiveSentences): readonly Decoration[] {
  return breaks
    .filter(({ at }) => at <= doc.content.size)
    .map((sentence) => {
      const attributes = breakAttributes(sentence, none);
      const element = (): HTMLElement => {
        const made = document.createElement('span');
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
        made.setAttribute('aria-hidden', 'true');
        return made;
      };
      // The same key keeps the element, and the room that was made above it.
      const key = `${sentence.row} ${attributes['class'] ?? ''} ${String(sentence.isEmpty)}`;
      return Decoration.widget(sentence.at, element, { side: -1, key, ignoreSelection: true });
    });
}
