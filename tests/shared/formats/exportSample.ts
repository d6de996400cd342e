// A document with everything a writer meets: every role, marks that nest and cross, breaks, and words that look
// like markup.
import type { ExportDocument } from '../../../shared/model/exportDocument.js';
import { plain, type InlineText } from '../../../shared/model/inlineText.js';

/** Bold 渡轮, italic and bold across, a link, a line break. */
export const marked: InlineText = {
  text: 'Electric ferries <run> & rest\nfrom 6 to 9.',
  marks: [
    { kind: 'bold', start: 0, end: 8 },
    { kind: 'link', start: 9, end: 16, href: 'https://ferry.example/?a=1&b="2"' },
    { kind: 'italic', start: 13, end: 22 },
  ],
};

/** An English document in the order of the house. */
export function exportSample(isDraft = false): ExportDocument {
  return {
    language: 'en-US',
    isDraft,
    paragraphs: [
      {
        role: 'breadcrumb',
        content: plain('Home>City Transport'),
        reading: { kind: 'breadcrumb', parts: ['Home', 'City Transport'], isComplete: true },
      },
      { role: 'headline', content: plain('Ferries "R" us'), reading: null },
      {
        role: 'date',
        content: plain('Updated : 2026-11-18'),
        reading: { kind: 'date', iso: '2026-11-18', isComplete: true },
      },
      {
        role: 'credit',
        content: plain('By ( Lanchuan Daily )'),
        reading: { kind: 'credit', name: 'Lanchuan Daily', isComplete: true },
      },
      { role: 'body', content: marked, reading: null },
      { role: 'subhead', content: plain('Shore power first'), reading: null },
      { role: 'caption', content: plain('A view of the pier'), reading: null },
      { role: 'body', content: plain('The fare is 4 yuan.'), reading: null },
      { role: 'relatedHeadline', content: plain('Three new bus lines'), reading: null },
      { role: 'teaser', content: plain('Buses will meet the ferries at both piers.'), reading: null },
    ],
  };
}
