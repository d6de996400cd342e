// Collects a paragraph's text and marks while a reader walks through a file.
import {
  LINE_BREAK,
  normaliseInlineText,
  trimInlineText,
  type InlineText,
  type Mark,
} from '../model/inlineText.js';

/** The marks that hold for a piece of text. */
export interface ActiveMarks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
}
export const noMarks: ActiveMarks = { bold: false, italic: false, href: null };

/** Characters XML 1.0 forbids (§2.2 Char), and U+FFFC, which the model keeps for inline codes. */
// oxlint-disable-next-line no-control-regex -- these are the very characters to be left out
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffc\ufffe\uffff]|\p{Surrogate}/gu;

/** The address when it is one of the kinds an article keeps (http, https, mailto); otherwise null. */
export function keptLink(href: string | null | undefined): string | null {
  const address = href?.trim().replace(/[\t\n\r]/g, '') ?? '';
  return /^(?:https?:\/\/[^\s/]|mailto:\S+@)/i.test(address) && address.search(forbidden) < 0
    ? address.replace(/ /g, '%20')
    : null;
}

const chinese = /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]/u;
const quoteOrDots = /[\u2014\u2018-\u201d\u2026]/u;

/** True where a line end in the file stands between Chinese signs: it is no white space the writer meant. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return (
    (chinese.test(before) && (chinese.test(after) || quoteOrDots.test(after))) ||
    (quoteOrDots.test(before) && chinese.test(after))
  );
}

/** Grows one paragraph; `take` hands it out and starts the next. */
export class InlineBuilder {
  private text = '';
  private marks: Mark[] = [];
  /** The text ends with a space that stands for a line end in the file. */
  private endsWithLine = false;

  /** True while nothing but white space was added. */
  get isBlank(): boolean {
    return this.text.trim() === '';
  }

  /** Adds text as it stands; line and paragraph separators become line breaks. */
  add(piece: string, active: ActiveMarks = noMarks): void {
    const clean = piece.replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, LINE_BREAK).replace(forbidden, '');
    const start = this.text.length;
    this.endsWithLine = false;
    this.text += clean;
    const range = { start, end: this.text.length };
    if (active.bold) this.marks.push({ kind: 'bold', ...range });
    if (active.italic) this.marks.push({ kind: 'italic', ...range });
    if (active.href !== null) this.marks.push({ kind: 'link', href: active.href, ...range });
  }

  /** Adds text in which runs of white space mean one space, and a line end between Chinese signs nothing. */
  addCollapsed(piece: string, active: ActiveMarks = noMarks): void {
    if (piece === '') return;
    const follows = /^[ \t\r\n\f]/.test(piece);
    if (this.endsWithLine && !follows && joinsWithoutSpace(this.text.at(-2) ?? '', piece[0] ?? ''))
      this.dropSpaces();
    const last = this.text.at(-1);
    let clean = piece.replace(/[ \t\r\n\f]+/g, (space, at: number, all: string) => {
      const before = at > 0 ? all[at - 1] : last;
      const after = all[at + space.length];
      if (before === undefined || before === LINE_BREAK || before === ' ') return '';
      return /[\r\n]/.test(space) && joinsWithoutSpace(before, after ?? '') ? '' : ' ';
    });
    if (last === ' ' && clean.startsWith(' ')) clean = clean.slice(1);
    const isBlankLine = clean === '' && this.endsWithLine;
    this.add(clean, active);
    this.endsWithLine = isBlankLine || (clean.endsWith(' ') && /[\r\n][ \t\r\n\f]*$/.test(piece));
  }

  /** Takes spaces at the end away, and the marks on them. */
  private dropSpaces(): void {
    while (this.text.endsWith(' ')) this.text = this.text.slice(0, -1);
    const { length } = this.text;
    this.marks = this.marks.map((mark) => ({ ...mark, end: Math.min(mark.end, length) }));
    this.endsWithLine = false;
  }

  /** Adds a line break inside the paragraph. */
  addBreak(): void {
    this.dropSpaces();
    this.text += LINE_BREAK;
  }

  /** The paragraph so far, trimmed and in normal form, or null when it is blank; starts the next one. */
  take(): InlineText | null {
    const taken = trimInlineText(normaliseInlineText({ text: this.text, marks: this.marks }));
    this.text = '';
    this.marks = [];
    this.endsWithLine = false;
    return taken.text === '' ? null : taken;
  }
}
