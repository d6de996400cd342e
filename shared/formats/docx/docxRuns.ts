// Inline text as Word runs: bold, italic, line breaks and hyperlinks.
import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import { LINE_BREAK, type InlineText } from '../../model/inlineText.js';
import type { LanguageTag } from '../../model/language.js';
import { inlineRuns, type InlineRun } from '../inlineRuns.js';
import { keptLink } from '../InlineBuilder.js';
import { runLanguage } from './paragraphStyles.js';

/** The runs of a paragraph; links that are not http, https or mailto go out as text. */
export function docxRuns(content: InlineText, language: LanguageTag): readonly ParagraphChild[] {
  return linkGroups(inlineRuns(content))
    .map(({ href, runs }) => {
      const texts = runs.map((run) => textRun(run, language, href !== null));
      return href === null ? texts : [new ExternalHyperlink({ link: href, children: texts.flat() })];
    })
    .flat(2);
}

interface LinkGroup {
  readonly href: string | null;
  readonly runs: readonly InlineRun[];
}

/** Neighbouring runs under one link make one hyperlink. */
function linkGroups(runs: readonly InlineRun[]): readonly LinkGroup[] {
  const groups: LinkGroup[] = [];
  for (const run of runs) {
    const link = run.marks.find((mark) => mark.kind === 'link');
    const href = link ? keptLink(link.href) : null;
    const last = groups.at(-1);
    if (last && last.href === href) groups[groups.length - 1] = { href, runs: [...last.runs, run] };
    else groups.push({ href, runs: [run] });
  }
  return groups;
}

function textRun(run: InlineRun, language: LanguageTag, isLink: boolean): readonly TextRun[] {
  return run.text.split(LINE_BREAK).flatMap((line, i): TextRun[] => {
    if (line === '' && i === 0) return [];
    return [
      new TextRun({
        text: line,
        ...(i > 0 && { break: 1 }),
        ...(run.marks.some(({ kind }) => kind === 'bold') && { bold: true }),
        ...(run.marks.some(({ kind }) => kind === 'italic') && { italics: true }),
        ...(isLink && { style: 'Hyperlink' }),
        language: runLanguage(language),
      }),
    ];
  });
}
