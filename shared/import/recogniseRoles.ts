// Gives every paragraph of an imported text its role, from what the format says and from the words themselves.
import { equalInlineText, normaliseInlineText, type InlineText } from '../model/inlineText.js';
import { draftMark } from '../model/exportDocument.js';
import type { ImportedParagraph } from '../model/imported.js';
import type { ParagraphRole } from '../model/article.js';
import type { FormatHint, FoundParagraph } from '../formats/foundText.js';
import { findRelatedStories } from './findRelatedStories.js';
import {
  breadcrumbLine,
  dateLine,
  endsSentence,
  endsStatement,
  isBareName,
  isCaptionLine,
  isCreditLine,
  isFurnitureLine,
  isNumberedHeading,
  isRelatedMarker,
  weight,
} from './paragraphSigns.js';
import { splitMetaLines } from './splitMetaLines.js';

interface Verdict {
  readonly role: ParagraphRole;
  readonly doubt: ParagraphRole | null;
  readonly isLeftOut: boolean;
}

/** Weights (see `weight`) up to which a line can be a headline, a subhead, and a subhead without doubt. */
const longestHeadline = 40;
const longestSubhead = 14;
const surelySubhead = 8;
/** Breadcrumbs stand among the first paragraphs. */
const crumbZone = 6;
/** The head of an article is among so many paragraphs. */
const headZone = 12;

const sure = (role: ParagraphRole): Verdict => ({ role, doubt: null, isLeftOut: false });
const unsure = (role: ParagraphRole, doubt: ParagraphRole): Verdict => ({ role, doubt, isLeftOut: false });
const leftOut = (role: ParagraphRole = 'body'): Verdict => ({ role, doubt: null, isLeftOut: true });

const kindOf = ({ hint }: FoundParagraph): FormatHint['kind'] | null => hint?.kind ?? null;
const textOf = ({ content }: FoundParagraph): string => content.text;

/** True when bold covers every word. */
function isAllBold({ text, marks }: InlineText): boolean {
  return marks.some((mark) => mark.kind === 'bold' && mark.start === 0 && mark.end === text.length);
}

/** A date or credit line, wherever a page puts it: some keep them beside the share buttons. */
function metaVerdict(text: string): Verdict | null {
  if (dateLine(text) === 'sure') return sure('date');
  return isCreditLine(text) ? sure('credit') : null;
}

/** Roles that the words or the format settle wherever the paragraph stands; `null` for all others. */
function plainVerdict(paragraph: FoundParagraph, index: number): Verdict | null {
  const text = textOf(paragraph);
  const kind = kindOf(paragraph);
  if (kind === 'furniture') return index < headZone ? (metaVerdict(text) ?? leftOut()) : leftOut();
  if (kind === 'breadcrumb') return sure('breadcrumb');
  if (kind === 'relatedHeadline' || kind === 'teaser') return sure(kind);
  const crumb = index < crumbZone ? breadcrumbLine(text) : null;
  if (crumb !== null && kind !== 'title' && kind !== 'heading')
    return crumb === 'sure' || index === 0 ? sure('breadcrumb') : unsure('breadcrumb', 'body');
  if (kind === 'title' || kind === 'related') return null;
  if (text === draftMark && index < 2) return leftOut();
  if (isCaptionLine(text)) return kind === 'heading' ? null : sure('caption');
  if (kind === 'caption') return sure('caption');
  const meta = metaVerdict(text);
  if (meta) return meta;
  if (kind === 'heading') return null;
  if (isFurnitureLine(text)) return leftOut();
  return isRelatedMarker(text) ? leftOut('subhead') : null;
}

/** The index of the headline among paragraphs without a verdict; -1 when there is none. */
function findHeadline(paragraphs: readonly FoundParagraph[], verdicts: readonly (Verdict | null)[]): number {
  const isOpen = (i: number): boolean => verdicts[i] === null;
  const title = paragraphs.findIndex((paragraph, i) => isOpen(i) && kindOf(paragraph) === 'title');
  if (title >= 0) return title;
  const level1 = paragraphs.findIndex(
    ({ hint }, i) => isOpen(i) && hint?.kind === 'heading' && hint.level === 1,
  );
  const first = verdicts.findIndex((verdict) => verdict === null);
  const opening = paragraphs[first];
  if (!opening) return -1;
  if (kindOf(opening) === 'heading') return level1 >= 0 && level1 < first + 3 ? level1 : first;
  if (level1 >= 0 && level1 <= first + 2) return level1;
  return isHeadlineLike(opening, paragraphs.length) ? first : level1;
}

function isHeadlineLike(paragraph: FoundParagraph, count: number): boolean {
  const text = textOf(paragraph);
  const kind = kindOf(paragraph);
  if (kind === 'listItem' || kind === 'quote' || kind === 'tableCell' || kind === 'related') return false;
  return weight(text) <= longestHeadline && (!endsStatement(text) || (count > 1 && weight(text) <= 8));
}

function headlineVerdict(paragraph: FoundParagraph, count: number): Verdict {
  const isMarked = paragraph.hint?.kind === 'title' || paragraph.hint?.kind === 'heading';
  const isDoubtful = !isMarked && (endsStatement(textOf(paragraph)) || count === 1);
  return isDoubtful ? unsure('headline', 'body') : sure('headline');
}

/** Between headline and story: a deck, a name without a label, a date without a year. */
function headVerdict(paragraph: FoundParagraph): Verdict | null {
  const text = textOf(paragraph);
  const kind = kindOf(paragraph);
  if (kind === 'subtitle' || /^(?:——|—|--|–)\s*\S/u.test(text))
    return endsStatement(text) ? null : sure('subhead');
  if (kind === 'date' && /\d/.test(text) && weight(text) <= 14) return sure('date');
  if (dateLine(text) === 'likely') return sure('date');
  if (kind === 'credit' && weight(text) <= 20) return sure('credit');
  if (kind !== null || endsSentence(text) || weight(text) > 8 || isNumberedHeading(text)) return null;
  return isBareName(text) ? unsure('credit', 'subhead') : unsure('subhead', 'credit');
}

/** In the story: subheads are short, have no full stop and words of the story after them. */
function storyVerdict(
  paragraph: FoundParagraph,
  before: FoundParagraph | undefined,
  after: FoundParagraph | undefined,
): Verdict {
  const { content, hint } = paragraph;
  const { text } = content;
  if (hint?.kind === 'heading' || hint?.kind === 'title' || hint?.kind === 'subtitle') return sure('subhead');
  const isShort = weight(text) <= longestSubhead && !endsSentence(text);
  if (hint !== null && hint.kind !== 'date' && hint.kind !== 'credit') return sure('body');
  if (/^[（(【[]?(?:完|end)[)）】\]]?$/iu.test(text)) return sure('body');
  if (dateLine(text) === 'likely') return unsure('date', 'body');
  if (!isShort || !after) return isShort && !after && before ? unsure('body', 'credit') : sure('body');
  if (isAllBold(content) || isNumberedHeading(text)) return sure('subhead');
  const followsShort = before && !endsSentence(textOf(before)) && weight(textOf(before)) <= longestSubhead;
  const leadsShort = !endsSentence(textOf(after)) && weight(textOf(after)) <= longestSubhead;
  if (followsShort || leadsShort) return unsure('body', 'subhead');
  return weight(text) <= surelySubhead ? sure('subhead') : unsure('subhead', 'body');
}

/** A short line of Chinese verse or a list has no full stop either; only lines around it tell. */
function relatedVerdict(paragraph: FoundParagraph, isSure: boolean): Verdict {
  const isHeading = paragraph.hint?.kind === 'heading' || paragraph.hint?.kind === 'relatedHeadline';
  const role = isHeading || !endsStatement(textOf(paragraph)) ? 'relatedHeadline' : 'teaser';
  if (isSure) return sure(role);
  return unsure(role, role === 'teaser' ? 'body' : 'subhead');
}

/** A role that says “heading” already says bold: bold over all of it is no mark of the words. */
function contentFor(role: ParagraphRole, content: InlineText): InlineText {
  if ((role !== 'headline' && role !== 'subhead' && role !== 'relatedHeadline') || !isAllBold(content))
    return content;
  return normaliseInlineText({
    text: content.text,
    marks: content.marks.filter(({ kind }) => kind !== 'bold'),
  });
}

/** The headline once more, as pages repeat it above the story. */
const repeats = (paragraph: FoundParagraph, headline: FoundParagraph | undefined): boolean =>
  headline !== undefined && equalInlineText(paragraph.content, headline.content);

function verdictsFor(paragraphs: readonly FoundParagraph[]): readonly Verdict[] {
  const verdicts = paragraphs.map(plainVerdict);
  const headline = findHeadline(paragraphs, verdicts);
  const head = paragraphs[headline];
  if (head) verdicts[headline] = headlineVerdict(head, paragraphs.length);
  let story = headline + 1;
  for (let at = story; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    const verdict = verdicts[at] ?? (paragraph && headline >= 0 ? headVerdict(paragraph) : null);
    if (!verdict) break;
    verdicts[at] = verdict;
    story = at + 1;
  }
  const tail = paragraphs.map((paragraph, i) => ({
    text: textOf(paragraph),
    isOpen: verdicts[i] === null,
    isHeading: kindOf(paragraph) === 'heading',
  }));
  const related = findRelatedStories(tail, story);
  if (related?.marker !== null && related?.marker !== undefined)
    verdicts[related.marker] = leftOut('subhead');
  const open = paragraphs.flatMap((_, i) =>
    verdicts[i] === null && !(related && i >= related.start) ? [i] : [],
  );
  const position = new Map(open.map((index, at) => [index, at]));
  return paragraphs.map((paragraph, i) => {
    const verdict = verdicts[i];
    if (verdict) return verdict;
    if (i > headline && repeats(paragraph, head)) return leftOut('headline');
    if (related && i >= related.start) return relatedVerdict(paragraph, related.isSure);
    if (kindOf(paragraph) === 'related') return relatedVerdict(paragraph, true);
    if (i < headline) return unsure('subhead', 'body');
    const at = position.get(i) ?? 0;
    return storyVerdict(paragraph, paragraphs[open[at - 1] ?? -1], paragraphs[open[at + 1] ?? -1]);
  });
}

/**
 * The paragraphs with their roles. `doubt` is set only where the words leave a real choice; page furniture and the
 * line above related stories are there, but left out.
 */
export function recogniseRoles(found: readonly FoundParagraph[]): readonly ImportedParagraph[] {
  const paragraphs = splitMetaLines(found);
  return verdictsFor(paragraphs).map(({ role, doubt, isLeftOut }, i) => {
    const content = paragraphs[i]?.content ?? { text: '', marks: [] };
    return { role, content: contentFor(role, content), doubt, isLeftOut };
  });
}
