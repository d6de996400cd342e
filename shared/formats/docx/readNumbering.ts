// Reads a Word file's lists and counts their numbers: Word keeps “一、” or “1.” out of the text.
import type { NumberingRef } from './readStyles.js';
import { child, childValue, type XmlNode } from './readXml.js';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}
interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly overriddenStarts: ReadonlyMap<number, number>;
}

/** Counts through a document: the label of each numbered paragraph in order. */
export interface Numbering {
  /** `text` is '' for bullets and unnumbered levels; null when the paragraph is in no list. */
  readonly next: (ref: NumberingRef | null) => string | null;
}

const chineseDigits = '零一二三四五六七八九';

/** 一 … 九十九, 一百 …, as Word's chineseCounting writes them. */
function chineseCounting(value: number): string {
  const digit = (n: number): string => chineseDigits[n] ?? '';
  if (value < 10) return digit(value);
  if (value < 20) return `十${value % 10 ? digit(value % 10) : ''}`;
  if (value < 100) return `${digit(Math.floor(value / 10))}十${value % 10 ? digit(value % 10) : ''}`;
  if (value >= 1000)
    return Array.from(String(value))
      .map((sign) => digit(Number(sign)))
      .join('');
  const rest = value % 100;
  const tail =
    rest === 0
      ? ''
      : rest < 10
        ? `零${digit(rest)}`
        : `${digit(Math.floor(rest / 10))}十${rest % 10 ? digit(rest % 10) : ''}`;
  return `${digit(Math.floor(value / 100))}百${tail}`;
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let left = Math.min(value, 3999);
  let text = '';
  for (const [size, sign] of signs) for (; left >= size; left -= size) text += sign;
  return text;
}

/** a … z, aa … zz (ECMA-376-1 §17.18.59 lowerLetter). */
const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(20, Math.floor((value - 1) / 26) + 1));

/** A number in one of Word's formats (ST_NumberFormat); those not known are shown as digits. */
export function formatNumber(value: number, format: string): string {
  if (value < 0 || format === 'none' || format === 'bullet') return '';
  if (value === 0) return '0';
  if (
    /^(?:chineseCounting|chineseCountingThousand|taiwaneseCounting|taiwaneseCountingThousand|japaneseCounting)$/.test(
      format,
    )
  )
    return chineseCounting(value);
  if (/^(?:ideographDigital|japaneseDigitalTenThousand|taiwaneseDigital)$/.test(format))
    return Array.from(String(value))
      .map((digit) => chineseDigits[Number(digit)]?.replace('零', '〇'))
      .join('');
  if (format === 'lowerLetter') return letters(value);
  if (format === 'upperLetter') return letters(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  if (format.startsWith('decimalEnclosedCircle') && value <= 20) return String.fromCodePoint(0x245f + value);
  if (format.startsWith('decimalFullWidth'))
    return Array.from(String(value))
      .map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      .join('');
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  return String(value);
}

function readLevel(level: XmlNode): Level {
  return {
    format: childValue(level, 'w:numFmt') ?? 'decimal',
    text: childValue(level, 'w:lvlText') ?? '',
    start: Number(childValue(level, 'w:start') ?? 0) || 0,
  };
}

const levelsOf = (parent: XmlNode | undefined): [number, Level][] =>
  (parent?.children ?? [])
    .filter((node) => node.name === 'w:lvl')
    .map((node) => [Number(node.attributes['w:ilvl'] ?? 0), readLevel(node)]);

function readLists(root: XmlNode | null): ReadonlyMap<string, List> {
  const abstracts = new Map<string, XmlNode>();
  const lists = new Map<string, List>();
  for (const node of root?.children ?? [])
    if (node.name === 'w:abstractNum') abstracts.set(node.attributes['w:abstractNumId'] ?? '', node);
  for (const node of root?.children ?? []) {
    if (node.name !== 'w:num') continue;
    const abstractId = childValue(node, 'w:abstractNumId') ?? '';
    const levels = new Map(levelsOf(abstracts.get(abstractId)));
    const overriddenStarts = new Map<number, number>();
    for (const override of node.children.filter(({ name }) => name === 'w:lvlOverride')) {
      const level = Number(override.attributes['w:ilvl'] ?? 0);
      const start = childValue(override, 'w:startOverride');
      if (start !== undefined) overriddenStarts.set(level, Number(start) || 0);
      const own = child(override, 'w:lvl');
      if (own) levels.set(level, readLevel(own));
    }
    lists.set(node.attributes['w:numId'] ?? '', { abstractId, levels, overriddenStarts });
  }
  return lists;
}

/** A label and its text stand apart by a space, except after a Chinese sign such as “、”. */
const withGap = (label: string): string =>
  label === '' || /[\u3001\uff09\uff0e\u3002]$/.test(label) ? label : `${label} `;

/** Reads numbering.xml; a missing part means that nothing is numbered. */
export function readNumbering(root: XmlNode | null): Numbering {
  const lists = readLists(root);
  const counters = new Map<string, Map<number, number>>();
  const started = new Set<string>();
  const next = (ref: NumberingRef | null): string | null => {
    const list = ref && lists.get(ref.id);
    const level = ref ? list?.levels.get(ref.level) : undefined;
    if (!ref || !list || !level) return null;
    const counts = counters.get(list.abstractId) ?? new Map<number, number>();
    counters.set(list.abstractId, counts);
    const override = list.overriddenStarts.get(ref.level);
    const key = `${ref.id}/${ref.level}`;
    if (override !== undefined && !started.has(key)) counts.set(ref.level, override - 1);
    started.add(key);
    counts.set(ref.level, (counts.get(ref.level) ?? level.start - 1) + 1);
    for (const deeper of [...counts.keys()].filter((at) => at > ref.level)) counts.delete(deeper);
    if (level.format === 'bullet' || level.format === 'none') return '';
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = list.levels.get(at);
      return formatNumber(counts.get(at) ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
    return withGap(label.trim());
  };
  return { next };
}
