// Reads a Word file's styles: what a style says about a paragraph's place in the article, and bold and italic.
import type { FormatHint } from '../foundText.js';
import { child, childSwitch, childValue, type XmlNode } from './readXml.js';

/** Numbering of a paragraph: a list and a level in it. */
export interface NumberingRef {
  readonly id: string;
  readonly level: number;
}

/** A style with what it inherits already in it; undefined where no style of the chain says anything. */
export interface ResolvedStyle {
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly hint: FormatHint | null;
  readonly numbering: NumberingRef | null;
}

/** The styles of a document. */
export interface Styles {
  /** The style of that id; for null or an unknown id the default paragraph style (or nothing, for characters). */
  readonly paragraph: (id: string | null) => ResolvedStyle;
  readonly character: (id: string | null) => ResolvedStyle;
  readonly isBoldByDefault: boolean;
  readonly isItalicByDefault: boolean;
}

const nothing: ResolvedStyle = {
  bold: undefined,
  italic: undefined,
  hidden: undefined,
  hint: null,
  numbering: null,
};

/** Built-in names are English in every Word; other programs write the name their menu shows. */
const named: readonly (readonly [RegExp, FormatHint])[] = [
  [/^(?:title|标题|標題|大标题|大標題|文章标题|主标题|headline)$/i, { kind: 'title' }],
  [/^(?:subtitle|副标题|副標題)$/i, { kind: 'subtitle' }],
  [
    /^(?:caption|题注|題注|图注|圖注|图片说明|圖片說明|标号|標號|image caption|figure caption|captioned figure)$/i,
    { kind: 'caption' },
  ],
  [/^(?:quote|intense quote|block text|引用|引文|明显引用|鮮明引文|quotations?)$/i, { kind: 'quote' }],
  [/^(?:date|日期)$/i, { kind: 'date' }],
  [/^(?:author|byline|credit|作者|署名|来源|來源)$/i, { kind: 'credit' }],
  [/^(?:toc \d|目录 ?\d|目錄 ?\d|contents \d)$/i, { kind: 'furniture' }],
  [/^(?:breadcrumb|面包屑)$/i, { kind: 'breadcrumb' }],
  [/^related ?headline$/i, { kind: 'relatedHeadline' }],
  [/^teaser$/i, { kind: 'teaser' }],
  [/^draft ?notice$/i, { kind: 'furniture' }],
];
const headingName =
  /^(?:heading|标题|標題|überschrift|titre|título|見出し|标题样式)\s*([1-9])(?:\s*(?:char|字符|字元))?$/i;

/** What a style's name or id says. */
export function hintOfStyleName(name: string): FormatHint | null {
  const plainName = name.trim().replace(/\s+/g, ' ');
  const level = headingName.exec(plainName)?.[1];
  if (level) return { kind: 'heading', level: Number(level) };
  return named.find(([pattern]) => pattern.test(plainName))?.[1] ?? null;
}

/** Outline level 0–8 of paragraph properties as a heading 1–9; level 9 is body text. */
export function hintOfOutline(properties: XmlNode | undefined): FormatHint | null {
  const level = Number(childValue(properties, 'w:outlineLvl') ?? Number.NaN);
  return level >= 0 && level <= 8 ? { kind: 'heading', level: level + 1 } : null;
}

/** The list a paragraph's properties name; id 0 takes a paragraph out of its style's list. */
export function numberingOf(properties: XmlNode | undefined): NumberingRef | null {
  const numbering = child(properties, 'w:numPr');
  const id = childValue(numbering, 'w:numId');
  return id === undefined ? null : { id, level: Number(childValue(numbering, 'w:ilvl') ?? 0) || 0 };
}

function ownStyle(style: XmlNode): ResolvedStyle {
  const run = child(style, 'w:rPr');
  const paragraph = child(style, 'w:pPr');
  const id = (style.attributes['w:styleId'] ?? '').replace(/^(heading|标题)([1-9])$/i, '$1 $2');
  return {
    bold: childSwitch(run, 'w:b'),
    italic: childSwitch(run, 'w:i'),
    hidden: childSwitch(run, 'w:vanish'),
    hint:
      hintOfStyleName(childValue(style, 'w:name') ?? '') ?? hintOfStyleName(id) ?? hintOfOutline(paragraph),
    numbering: numberingOf(paragraph),
  };
}

/** Reads styles.xml; a missing part means that no style says anything. */
export function readStyles(root: XmlNode | null): Styles {
  const byId = new Map<string, XmlNode>();
  let defaultParagraph: string | null = null;
  for (const style of root?.children ?? []) {
    const id = style.attributes['w:styleId'];
    if (style.name !== 'w:style' || id === undefined) continue;
    byId.set(id, style);
    const isDefault = /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '');
    if (isDefault && style.attributes['w:type'] === 'paragraph') defaultParagraph = id;
  }
  const resolved = new Map<string, ResolvedStyle>();
  const resolve = (id: string | null, seen: readonly string[]): ResolvedStyle => {
    const style = id === null ? undefined : byId.get(id);
    if (id === null || !style || seen.includes(id)) return nothing;
    const known = resolved.get(id);
    if (known) return known;
    const own = ownStyle(style);
    const base = resolve(childValue(style, 'w:basedOn') ?? null, [...seen, id]);
    const result: ResolvedStyle = {
      bold: own.bold ?? base.bold,
      italic: own.italic ?? base.italic,
      hidden: own.hidden ?? base.hidden,
      hint: own.hint ?? base.hint,
      numbering: own.numbering ?? base.numbering,
    };
    resolved.set(id, result);
    return result;
  };
  const defaults = child(child(child(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return {
    paragraph: (id) => resolve(id !== null && byId.has(id) ? id : defaultParagraph, []),
    character: (id) => resolve(id, []),
    isBoldByDefault: childSwitch(defaults, 'w:b') ?? false,
    isItalicByDefault: childSwitch(defaults, 'w:i') ?? false,
  };
}
