// The words of a side-by-side table, in both languages: they belong to the document, not to the interface.
import type { BilingualDocument } from '../model/exportDocument.js';
import type { SegmentState } from '../model/segment.js';

/** Column headings. */
export const columnLabels = {
  number: 'No. 序号',
  source: 'Source 原文',
  target: 'Translation 译文',
  state: 'State 状态',
} as const;

/** What the states are called in a document. */
export const stateLabels: Readonly<Record<SegmentState, string>> = {
  initial: 'Not translated 未翻译',
  translated: 'Translated 已翻译',
  reviewed: 'Reviewed 已校对',
  final: 'Approved 已审定',
  changesRequested: 'Changes requested 要求修改',
};

/** The headlines of both sides, or the two languages when there is none. */
export function bilingualTitle({ rows, sourceLanguage, targetLanguage }: BilingualDocument): string {
  const row = rows.find(({ role }) => role === 'headline');
  const texts = [row?.source?.text, row?.target?.text].filter((text) => text !== undefined);
  return (texts.length > 0 ? texts : [sourceLanguage, targetLanguage])
    .map((text) => text.replace(/[\n\u2029]+/g, ' '))
    .join(' · ');
}
