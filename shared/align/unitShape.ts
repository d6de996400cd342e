// The shape of a unit: how it begins and ends, what its quotes do, how many clauses and sentences it has.

/** How a unit ends, closing quotes and brackets aside. */
export type EndMark = 'stop' | 'question' | 'exclamation' | 'dots' | 'open' | 'none';

/** The shape of a unit, in marks both languages have. */
export interface UnitShape {
  readonly end: EndMark;
  readonly beginsQuoted: boolean;
  readonly endsQuoted: boolean;
  /** Opening quotes minus closing ones. */
  readonly balance: number;
  readonly hasQuotes: boolean;
  readonly questions: number;
  readonly exclamations: number;
  /** Parts between marks of any strength, at least 1. */
  readonly clauses: number;
  /** Parts between marks that end sentences, at least 1. */
  readonly sentences: number;
  readonly brackets: number;
}

const endMarks: readonly (readonly [RegExp, EndMark])[] = [
  [/[?？][!！]*$/u, 'question'],
  [/[!！]+$/u, 'exclamation'],
  [/(?:…|\.\.\.+|\. \. \.)$/u, 'dots'],
  [/[.。．]$/u, 'stop'],
  [/[,，、;；:：—–-]$/u, 'open'],
];

// A single quote opens where a word or another quote begins behind it and closes behind a mark or a word; an apostrophe does neither.
const opening = /[“「『«]|(?<![\p{L}\p{N}\p{P}]|[^\s—–(“"‘])["'‘`](?=[\p{L}\p{N}“"‘.…(])/gu;
const closing = /[”」』»]|(?<=[\p{P}])["'’](?![\p{L}\p{N}])|(?<=[\p{L}\p{N}])"(?![\p{L}\p{N}])/gu;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The shape of a text. */
export function shapeOf(text: string): UnitShape {
  const trimmed = text.trim();
  const bare = trimmed.replace(/[\s”」』»"'’)）\]】》]+$/u, '');
  // What ends the unit parts nothing.
  const inner = bare.replace(/[,，、;；:：.。．?？!！…—–\s]+$/u, '');
  const opens = countOf(trimmed, opening);
  const closes = countOf(trimmed, closing);
  return {
    end: endMarks.find(([pattern]) => pattern.test(bare))?.[1] ?? 'none',
    beginsQuoted: /^[“「『«"'‘]/u.test(trimmed),
    endsQuoted: /[”」』»"'’]$/u.test(trimmed),
    balance: Math.max(-2, Math.min(2, opens - closes)),
    hasQuotes: opens + closes > 0,
    questions: countOf(trimmed, /[?？]/gu),
    exclamations: countOf(trimmed, /[!！]/gu),
    clauses: 1 + countOf(inner, /[,，;；:：.。?？!！…—]+(?![0-9])/gu),
    sentences: 1 + countOf(inner, /[.?!]+(?=['"’”)]*\s)|[。？！；]+/gu),
    brackets: countOf(trimmed, /[(（]/gu),
  };
}
