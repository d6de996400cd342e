// Inline text as HTML phrasing content; everything that is not one of our marks is escaped text.
import type { InlineText, Mark } from '../model/inlineText.js';
import { nestedSteps } from './inlineRuns.js';
import { keptLink } from './InlineBuilder.js';

/** Text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * `strong`, `em`, `a href`, `br`; links that are not http, https or mailto go out as text.
 */
export function formatInlineHtml(content: InlineText): string {
  const marks = content.marks.filter((mark) => mark.kind !== 'link' || keptLink(mark.href) !== null);
  return nestedSteps({ text: content.text, marks })
    .map((step) =>
      step.kind === 'text' ? escapeText(step.text) : step.kind === 'open' ? start(step.mark) : end(step.mark),
    )
    .join('');
}

function start(mark: Mark): string {
  switch (mark.kind) {
    case 'bold':
      return '<strong>';
    case 'italic':
      return '<em>';
    case 'link':
      return `<a href="${escapeHtml(keptLink(mark.href) ?? '')}">`;
  }
}

function end(mark: Mark): string {
  switch (mark.kind) {
    case 'bold':
      return '</strong>';
    case 'italic':
      return '</em>';
    case 'link':
      return '</a>';
  }
}

function escapeText(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
