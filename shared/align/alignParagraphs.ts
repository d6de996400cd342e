// Pairs the paragraphs of an article and its translation: by their words and values, role, order, length and shape.
import type { ImportedParagraph, ParagraphLink } from '../model/imported.js';
import { alignUnits, type AlignOptions, type UnitsOfSide } from './alignUnits.js';
import { isMeasuredRole, roleBonus } from './roleBonus.js';

const roleOf = (paragraphs: readonly ImportedParagraph[]) => (unit: number) =>
  paragraphs[unit]?.role ?? 'body';

function sideOf(paragraphs: readonly ImportedParagraph[]): UnitsOfSide {
  const textOf = (unit: number): string => paragraphs[unit]?.content.text.trim() ?? '';
  return {
    units: [...paragraphs.keys()].filter((unit) => !paragraphs[unit]?.isLeftOut && textOf(unit) !== ''),
    textOf,
    isMeasured: (unit) => isMeasuredRole(roleOf(paragraphs)(unit)),
  };
}

/**
 * Links between the paragraphs of both sides by index, in reading order: up to five to one and one to five, or
 * one-sided. Every paragraph that is not left out and not blank stands in exactly one link. `confidence` is how likely the
 * link is right. Never crosses: order is kept, but for links that are fixed.
 */
export function alignParagraphs(
  source: readonly ImportedParagraph[],
  target: readonly ImportedParagraph[],
  options: AlignOptions = {},
): readonly ParagraphLink[] {
  return alignUnits(sideOf(source), sideOf(target), options, (from, to) =>
    roleBonus(from.map(roleOf(source)), to.map(roleOf(target))),
  );
}
