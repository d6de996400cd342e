// quotes: quotation marks and brackets open and close in pairs.
import type { TextRange } from '../../model/inlineText.js';
import { sideOf, type Finding, type TextCheck } from '../check.js';
import type { CheckedPair, CheckedText } from '../checkedArticle.js';

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '(': ')',
  '[': ']',
  '（': '）',
  '【': '】',
};
const openings = new Set(Object.keys(closing));
const closings = new Set(Object.values(closing));

const anyMark = /[“”「」『』《》〈〉()[\]（）【】]/g;

interface Open extends TextRange {
  readonly mark: string;
}

/** A list number or an emoticon closes nothing: 1) a) :). */
function isNoBracket(text: string, at: number): boolean {
  return (
    text[at] === ')' &&
    /(?:^|[\s\n\u2029])(?:\d{1,2}|[a-z]|[ivx]+)$|[:;=8]-?$/i.test(text.slice(Math.max(0, at - 4), at))
  );
}

/** Marks without a partner; a quotation may go on in the next paragraph. */
function unpaired(text: string): { readonly opened: readonly Open[]; readonly closed: readonly Open[] } {
  const stack: Open[] = [];
  const closed: Open[] = [];
  for (const { index: at, 0: mark } of text.matchAll(anyMark)) {
    if (openings.has(mark)) stack.push({ mark, start: at, end: at + 1 });
    else if (closings.has(mark)) {
      const last = stack.at(-1);
      const isRound = mark === '）' || mark === ')';
      const fits = last && (closing[last.mark] === mark || (isRound && /[（(]/.test(last.mark)));
      if (fits) stack.pop();
      else if (!isNoBracket(text, at)) closed.push({ mark, start: at, end: at + 1 });
    }
  }
  return { opened: stack, closed };
}

/** Straight double quotes come in pairs; an inch mark behind a digit is none. */
function straight(text: string): readonly Open[] {
  const marks = Array.from(text.matchAll(/(?<!\d)"|(?<=\d)"(?=[\s,.])(?<=[“"][^"]*")/g), ({ index }) => ({
    mark: '"',
    start: index,
    end: index + 1,
  }));
  return marks.length % 2 === 0 ? [] : marks.slice(-1);
}

const isBracket = (mark: string): boolean => /[()（）[\]【】]/.test(mark);

/** A sentence out of a quotation lacks the same mark on both sides. */
function lacksToo(source: string, mark: Open): boolean {
  const { opened, closed } = unpaired(source);
  const others = openings.has(mark.mark) ? opened : closed;
  const isOdd = (source.match(/"/g)?.length ?? 0) % 2 === 1;
  return (
    others.some((other) => isBracket(other.mark) === isBracket(mark.mark)) || (isOdd && !isBracket(mark.mark))
  );
}

function find(text: CheckedText, pair: CheckedPair): readonly Finding[] {
  if (text.side === 'source') return [];
  const { opened, closed } = unpaired(text.text);
  const next = pair.article.pairs[pair.index + 1];
  const nextText = next?.target.text.trimStart() ?? '';
  const before = pair.article.pairs[pair.index - 1]?.target.text ?? '';
  // A quotation over several paragraphs opens each and closes the last.
  const goesOn = (mark: Open): boolean => mark.mark === '“' && /^[“"]/.test(nextText);
  const cameOn = (mark: Open): boolean =>
    mark.mark === '”' && unpaired(before).opened.some((one) => one.mark === '“');
  const straights = straight(text.text);
  // “We agree," he said: one of each kind is one pair, badly written.
  const mixed =
    straights.length > 0 && [...opened, ...closed].some(({ mark }) => mark === '“' || mark === '”');
  const wrong = [
    ...opened.filter((mark) => !goesOn(mark)),
    ...closed.filter((mark) => !cameOn(mark)),
    ...straights,
  ].filter((mark) => !lacksToo(pair.source.text, mark));
  return (mixed ? wrong.slice(0, 1) : wrong.slice(0, 3)).map((mark) => ({
    severity: 'warning',
    ...sideOf(text, mark),
    message: mixed
      ? 'mixed'
      : openings.has(mark.mark)
        ? 'notClosed'
        : mark.mark === '"'
          ? 'odd'
          : 'notOpened',
    values: { mark: mark.mark },
  }));
}

/** Pairs per paragraph, in the target. */
export const quotes: readonly TextCheck[] = [
  { kind: 'english', id: 'quotes', find },
  { kind: 'chinese', id: 'quotes', find },
];
