// The redline of two wordings for a terminal: changed lines with their neighbours, [-deleted-] and {+inserted+}.
import type { ComparedWordings } from './comparedWordings.js';

/** Lines shown before and after a changed one. */
const context = 1;
const elision = '⋯';

type Style = 'deleted' | 'inserted' | 'moved';
const colours: Readonly<Record<Style, string>> = { deleted: '31', inserted: '32', moved: '35' };

// A terminal would act on them.
const visible = (text: string): string =>
  text.replace(/(?!\n|\t)[\p{Cc}]/gu, (control) =>
    control.charCodeAt(0) < 0x20 ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '\uFFFD',
  );

interface Line {
  text: string;
  isChanged: boolean;
}

/** Lines of unchanged text and of changes, in order; a change over several lines begins and ends in each of them. */
function allLines({ before, after, changes }: ComparedWordings, hasColours: boolean): readonly Line[] {
  let line: Line = { text: '', isChanged: false };
  const lines = [line];
  const add = (text: string, wrap: ((part: string) => string) | null): void => {
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push((line = { text: '', isChanged: wrap !== null }));
      const isBreakChanged = i < text.split('\n').length - 1 && wrap !== null;
      const shown = wrap && (part !== '' || isBreakChanged) ? wrap(isBreakChanged ? `${part}⏎` : part) : part;
      line.text += shown;
      if (wrap) line.isChanged = true;
    });
  };
  const styled = (style: Style, open: string, close: string, move: number | null) => (part: string) => {
    const marked = `${open}${part}${close}${move === null ? '' : `⇄${move + 1}`}`;
    return hasColours ? `\u001B[${colours[style]}m${marked}\u001B[0m` : marked;
  };
  let at = 0;
  for (const { before: old, after: now, move } of changes) {
    add(visible(before.slice(at, old.start)), null);
    const [deleted, inserted] = [before.slice(old.start, old.end), after.slice(now.start, now.end)];
    if (deleted) add(visible(deleted), styled(move === null ? 'deleted' : 'moved', '[-', '-]', move));
    if (inserted) add(visible(inserted), styled(move === null ? 'inserted' : 'moved', '{+', '+}', move));
    at = old.end;
  }
  add(visible(before.slice(at)), null);
  return lines;
}

/** The changed lines and their neighbours; one line stands for whatever is left out. Moved text has a number behind it. */
export function redlineLines(compared: ComparedWordings, hasColours: boolean): readonly string[] {
  const lines = allLines(compared, hasColours);
  const isNear = (at: number): boolean =>
    lines.slice(Math.max(0, at - context), at + context + 1).some(({ isChanged }) => isChanged);
  const shown: string[] = [];
  lines.forEach(({ text }, i) => {
    if (isNear(i)) shown.push(text);
    else if (shown.at(-1) !== elision && lines.some(({ isChanged }) => isChanged)) shown.push(elision);
  });
  return shown;
}
