// Links the lines of two texts, one unit a line: sentences or paragraphs, in one language or two.
import type { UnitLink } from './alignTexts.js';
import { alignUnits, type AlignOptions, type UnitsOfSide } from './alignUnits.js';
import { inReadingOrder } from './confirmedLinks.js';

const isBlank = (line: string): boolean => line.trim() === '';

function sideOf(lines: readonly string[]): UnitsOfSide {
  return {
    units: [...lines.keys()].filter((unit) => !isBlank(lines[unit] ?? '')),
    textOf: (unit) => lines[unit]?.trim() ?? '',
  };
}

/**
 * Links between lines by index, in reading order. Every line stands in exactly one link, a blank one alone. Never crosses,
 * but for links that are fixed. No links at all when cancelled.
 */
export function alignLines(
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions = {},
): readonly UnitLink[] {
  const links = alignUnits(sideOf(source), sideOf(target), options);
  if (options.isCancelled?.()) return [];
  const isFixed = new Set(links.flatMap((link) => link.source));
  const isFixedTarget = new Set(links.flatMap((link) => link.target));
  const lone = [
    ...[...source.keys()]
      .filter((unit) => !isFixed.has(unit))
      .map((unit) => ({ source: [unit], target: [], confidence: 1 })),
    ...[...target.keys()]
      .filter((unit) => !isFixedTarget.has(unit))
      .map((unit) => ({ source: [], target: [unit], confidence: 1 })),
  ];
  return lone.length === 0 ? links : inReadingOrder([...links, ...lone]);
}
