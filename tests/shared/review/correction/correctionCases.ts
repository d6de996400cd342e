// Articles and new versions for tests of the corrected source, and what an article says once a correction is applied.
import type { Article } from '../../../../shared/model/article.js';
import type { CorrectionInput, CorrectionItem, CorrectionPlan } from '../../../../shared/model/correction.js';
import type { ImportedDocument } from '../../../../shared/model/imported.js';
import { PARAGRAPH_BREAK, plain } from '../../../../shared/model/inlineText.js';
import { isChinese, type Side } from '../../../../shared/model/language.js';
import {
  noDecisions,
  type CorrectionDecisions,
} from '../../../../shared/review/correction/correctionInput.js';
import { languageOfSide } from '../../../../shared/review/correction/sideBlocks.js';

/** A version of one side, read from a file. */
export function version(paragraphs: readonly string[], language = 'zh-CN'): ImportedDocument {
  return {
    file: { name: 'ferry-corrected.txt', sha256: 'c'.repeat(64), encoding: 'UTF-8' },
    language,
    paragraphs: paragraphs.map((text) => ({
      role: 'body',
      content: plain(text),
      doubt: null,
      isLeftOut: false,
    })),
    remarks: [],
  };
}

/** The target is changed at once. */
export const directly = (): boolean => false;

/** Every added paragraph taken in, every removed one taken out, no replacements. */
export function allDecided(plan: CorrectionPlan): CorrectionDecisions {
  return {
    ...noDecisions,
    added: new Map(plan.items.flatMap((item) => (item.kind === 'added' ? [[item.id, 'add'] as const] : []))),
    removed: new Map(
      plan.items.flatMap((item) =>
        item.kind === 'removed' ? [[item.seen.segmentId, 'remove'] as const] : [],
      ),
    ),
  };
}

/** The paragraphs of the corrected side after the correction. */
export function correctedParagraphs(article: Article, { side, steps }: CorrectionInput): readonly string[] {
  const joiner = isChinese(languageOfSide(article, side)) ? '' : ' ';
  const paragraphs: { id: string; text: string }[] = [];
  for (const [i, step] of steps.entries()) {
    const segment =
      step.kind === 'add' ? undefined : article.segments.find(({ id }) => id === step.seen.segmentId);
    const text =
      step.kind === 'add' || step.kind === 'revise'
        ? step.content.text
        : step.kind === 'keep'
          ? (segment?.[side]?.content.text ?? '')
          : '';
    if (text.trim() === '') continue;
    const id: string = segment?.paragraphId ?? `added ${i}`;
    const last = paragraphs.at(-1);
    if (last?.id === id) last.text += joiner + text;
    else paragraphs.push({ id, text });
  }
  return paragraphs.flatMap(({ text }) => text.split(PARAGRAPH_BREAK));
}

/** A plan in one line per item. */
export function shownPlan({ items }: CorrectionPlan, article: Article, side: Side): readonly string[] {
  const textOf = (item: CorrectionItem): string => {
    if (item.kind === 'added') return item.content.text;
    if (item.kind === 'changed') return item.after.text;
    return article.segments.find(({ id }) => id === item.seen.segmentId)?.[side]?.content.text ?? '';
  };
  return items.map((item) => {
    const isMoved = 'isMoved' in item && item.isMoved;
    return `${isMoved ? 'moved ' : ''}${item.kind} ${textOf(item)}`;
  });
}
