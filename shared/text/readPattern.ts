// Reads a regular expression into a tree: the part of the language that can be run without backtracking.
// Literals, classes, `.`, groups, `|`, `* + ? {n,m}` greedy and lazy, `^ $ \b \B`. Look-around and back references
// need backtracking and are refused.

/** A part of a pattern; the `source` of a character or an assertion is pattern text. */
export type PatternNode =
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'assert'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | {
      readonly kind: 'repeat';
      readonly part: PatternNode;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

/** Why a well-formed pattern is refused all the same. */
export type RefusalReason = 'lookAround' | 'backReference' | 'unsupported' | 'tooLarge';

const refusalTexts: Readonly<Record<RefusalReason, string>> = {
  lookAround: 'look-around is not supported',
  backReference: 'back references are not supported',
  unsupported: 'this kind of group is not supported',
  tooLarge: 'the pattern is too large',
};

/** Thrown for a pattern that is refused; never leaves shared/text. */
export class PatternRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(refusalTexts[reason]);
    this.reason = reason;
  }
}

/** Reads a pattern that the platform has found well-formed (flags `u` or `iu`). */
class PatternReader {
  private at = 0;
  private readonly pattern: string;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  private take(token: RegExp): string | null {
    const sticky = new RegExp(token.source, 'uy');
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.pattern)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  readChoice(): PatternNode {
    const options = [this.readSequence()];
    while (this.take(/\|/)) options.push(this.readSequence());
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
  }

  private readSequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.at < this.pattern.length && !/[|)]/.test(this.pattern[this.at] ?? ''))
      parts.push(this.readRepeat(this.readPart()));
    return { kind: 'sequence', parts };
  }

  private readPart(): PatternNode {
    if (this.take(/\(\?[=!]|\(\?<[=!]/)) throw new PatternRefused('lookAround');
    if (this.take(/\\[1-9][0-9]*|\\k<[^>]*>/)) throw new PatternRefused('backReference');
    if (this.take(/\((?:\?:|\?<[^>]*>)?/)) {
      const inner = this.readChoice();
      if (!this.take(/\)/)) throw new PatternRefused('unsupported');
      return inner;
    }
    const assertion = this.take(/[\^$]|\\[bB]/);
    if (assertion) return { kind: 'assert', source: assertion };
    const source = this.take(
      /\[(?:\\[^]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\c[A-Za-z]|\\[^]|[^]/,
    );
    if (source === null) throw new PatternRefused('unsupported');
    return { kind: 'character', source };
  }

  private readRepeat(part: PatternNode): PatternNode {
    const mark = this.take(/[*+?]|\{[0-9]+(?:,[0-9]*)?\}/);
    if (!mark) return part;
    const lazy = this.take(/\?/) !== null;
    const [least = '0', most = least] = mark.startsWith('{') ? mark.slice(1, -1).split(',') : [];
    const bounds = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] }[mark] ?? [
      Number(least),
      most === '' ? Infinity : Number(most),
    ];
    return { kind: 'repeat', part, least: bounds[0] ?? 0, most: bounds[1] ?? Infinity, lazy };
  }
}

/**
 * The tree of a pattern. Throws PatternRefused for what is not supported and SyntaxError for what is no pattern at
 * all.
 */
export function readPattern(pattern: string): PatternNode {
  RegExp(pattern, 'u');
  return new PatternReader(pattern).readChoice();
}
