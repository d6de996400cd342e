// What the checks look at: an article as pairs of texts, each read once however many checks ask.
import type { CalendarDay, CheckProfile } from '../model/check.js';
import type { ParagraphRole } from '../model/article.js';
import type { InlineText, TextRange } from '../model/inlineText.js';
import { isChinese, type LanguageTag, type Side } from '../model/language.js';
import type { TermIndex } from '../terms/termIndex.js';
import { tokenize, type Token } from '../text/tokenize.js';
import { splitSentences } from '../text/splitSentences.js';
import type { CheckResources } from './checkResources.js';

/** A segment as it is handed in. */
export interface CheckedSegment {
  readonly id: string;
  /** Segments of one paragraph stand together and share it. */
  readonly paragraphId: string;
  readonly role: ParagraphRole;
  /** Null: the other side has no counterpart. */
  readonly source: InlineText | null;
  readonly target: InlineText | null;
  /** The target is empty or short on purpose. */
  readonly isLeftOut: boolean;
}

/** What all segments of an article share. */
export interface CheckSettings {
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  /** The day the article is dated; null: unknown, then nothing is resolved against it. */
  readonly articleDate: CalendarDay | null;
  readonly profile: CheckProfile;
  readonly terms: TermIndex;
  readonly resources: CheckResources;
}

/** What was computed of something, by what computed it; `onceFor` keeps it there. Faster than a WeakMap, which the checks would ask some forty times a pair. */
interface Remembering {
  readonly answers: Map<unknown, unknown>;
}

/** One side of a pair. Offsets of everything read from it are UTF-16 offsets into `text`. */
export interface CheckedText extends Remembering {
  readonly side: Side;
  readonly language: LanguageTag;
  readonly inline: InlineText;
  readonly text: string;
  /** The text in Simplified characters, unit for unit; of English, the text. */
  readonly simplified: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TextRange[];
}

/** A segment with both texts, in its article. */
export interface CheckedPair extends Remembering {
  readonly segment: CheckedSegment;
  /** Its place in `article.pairs`. */
  readonly index: number;
  readonly article: CheckedArticle;
  readonly source: CheckedText;
  readonly target: CheckedText;
}

/** An article between Chinese and English has its texts by language as well. */
export interface ChineseEnglishPair extends CheckedPair {
  readonly chinese: CheckedText;
  readonly english: CheckedText;
}

/** Every segment of the article that has words, in reading order. */
export interface CheckedArticle {
  readonly settings: CheckSettings;
  readonly pairs: readonly CheckedPair[];
}

class ReadText implements CheckedText {
  #tokens: readonly Token[] | null = null;
  #sentences: readonly TextRange[] | null = null;
  #simplified: string | null = null;
  readonly side: Side;
  readonly language: LanguageTag;
  readonly inline: InlineText;
  readonly text: string;
  readonly answers = new Map<unknown, unknown>();
  readonly #resources: CheckResources;

  constructor(side: Side, language: LanguageTag, inline: InlineText, resources: CheckResources) {
    this.side = side;
    this.language = language;
    this.inline = inline;
    this.text = inline.text;
    this.#resources = resources;
  }

  get simplified(): string {
    this.#simplified ??= isChinese(this.language) ? this.#resources.toSimplified(this.text) : this.text;
    return this.#simplified;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.text, this.#resources.cutWords);
    return this.#tokens;
  }

  get sentences(): readonly TextRange[] {
    this.#sentences ??= splitSentences(this.text, this.language);
    return this.#sentences;
  }
}

const nothing: InlineText = { text: '', marks: [] };

/** Prepares the segments; nothing is read before a check asks for it. */
export function readArticle(segments: readonly CheckedSegment[], settings: CheckSettings): CheckedArticle {
  const { sourceLanguage, targetLanguage, resources } = settings;
  const pairs: CheckedPair[] = [];
  const article: CheckedArticle = { settings, pairs };
  segments.forEach((segment, index) => {
    const source = new ReadText('source', sourceLanguage, segment.source ?? nothing, resources);
    const target = new ReadText('target', targetLanguage, segment.target ?? nothing, resources);
    pairs.push({ segment, index, article, source, target, answers: new Map() });
  });
  return article;
}

/** Computes once for each text or pair and keeps the answer as long as that lives. */
export function onceFor<Key extends Remembering, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    const found = key.answers.get(compute) as { readonly value: Value } | undefined;
    if (found) return found.value;
    const value = compute(key);
    key.answers.set(compute, { value });
    return value;
  };
}

/** English of any country. */
export const isEnglish = (language: LanguageTag): boolean => /^en(-|$)/i.test(language);

/** The pair with its texts by language; null unless one side is Chinese and the other English. */
export const chineseEnglish = onceFor((pair: CheckedPair): ChineseEnglishPair | null => {
  const { source, target } = pair;
  if (isChinese(source.language) && isEnglish(target.language))
    return { ...pair, chinese: source, english: target };
  if (isEnglish(source.language) && isChinese(target.language))
    return { ...pair, chinese: target, english: source };
  return null;
});
