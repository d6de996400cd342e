// Regular expressions that cannot hang: a pattern is compiled to a small program that is run in step with the text.
// The platform's own engine backtracks and cannot be stopped; one `(a+)+$` typed into the find bar would freeze us.
// Known here: literals, classes, `.`, groups, `|`, `* + ? {n,m}` greedy and lazy, `^ $ \b \B`. Look-around and
// back references need backtracking and are refused.

/** What the runner does at one step. `split` tries `first`, then `second`. */
export type Instruction =
  | { readonly kind: 'character'; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'assert'; readonly holds: (before: string, after: string) => boolean }
  | { readonly kind: 'split'; readonly first: number; readonly second: number }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'match' };

/** A compiled pattern. */
export type Program = readonly Instruction[];

type Node =
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'assert'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly part: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

/** Longest program: a larger one, from counted repetition of repetitions, is refused. */
const longestProgram = 2_000;

/** Why a pattern cannot be used; `detail` is for people. */
export class PatternRefused extends Error {}

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

  readChoice(): Node {
    const options = [this.readSequence()];
    while (this.take(/\|/)) options.push(this.readSequence());
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
  }

  private readSequence(): Node {
    const parts: Node[] = [];
    while (this.at < this.pattern.length && !/[|)]/.test(this.pattern[this.at] ?? ''))
      parts.push(this.readRepeat(this.readPart()));
    return { kind: 'sequence', parts };
  }

  private readPart(): Node {
    if (this.take(/\(\?[=!]|\(\?<[=!]/)) throw new PatternRefused('look-around is not supported');
    if (this.take(/\\[1-9][0-9]*|\\k<[^>]*>/)) throw new PatternRefused('back references are not supported');
    if (this.take(/\((?:\?:|\?<[^>]*>)?/)) {
      const inner = this.readChoice();
      if (!this.take(/\)/)) throw new PatternRefused('this kind of group is not supported');
      return inner;
    }
    const assertion = this.take(/[\^$]|\\[bB]/);
    if (assertion) return { kind: 'assert', source: assertion };
    const source = this.take(
      /\[(?:\\[^]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\c[A-Za-z]|\\[^]|[^]/,
    );
    if (source === null) throw new PatternRefused('the pattern ends too early');
    return { kind: 'character', source };
  }

  private readRepeat(part: Node): Node {
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

const isWordCharacter = (character: string): boolean => /^\w$/u.test(character);
const isLineBreak = (character: string): boolean =>
  character === '' || /^[\n\r\u2028\u2029]$/.test(character);

const assertions: Readonly<Record<string, (before: string, after: string) => boolean>> = {
  '^': isLineBreak,
  $: (_before, after) => isLineBreak(after),
  '\\b': (before, after) => isWordCharacter(before) !== isWordCharacter(after),
  '\\B': (before, after) => isWordCharacter(before) === isWordCharacter(after),
};

/** Tests characters; what it found out about those of ASCII it need not ask again. */
function remembering(pattern: RegExp): (character: string) => boolean {
  const known = new Int8Array(128);
  return (character) => {
    const code = character.charCodeAt(0);
    if (code >= known.length || Number.isNaN(code)) return pattern.test(character);
    if (known[code] === 0) known[code] = pattern.test(character) ? 1 : -1;
    return known[code] === 1;
  };
}

type Mutable = Instruction[];

function emitRepeat(node: Node & { kind: 'repeat' }, flags: string, program: Mutable): void {
  if (node.least > longestProgram) throw new PatternRefused('the pattern is too large');
  for (let i = 0; i < node.least; i += 1) emit(node.part, flags, program);
  const optional = node.most === Infinity ? 1 : node.most - node.least;
  const splits: number[] = [];
  for (let i = 0; i < optional; i += 1) {
    splits.push(program.length);
    program.push({ kind: 'match' });
    emit(node.part, flags, program);
    if (node.most === Infinity) program.push({ kind: 'jump', to: splits[0] ?? 0 });
  }
  const end = program.length;
  for (const at of splits)
    program[at] = node.lazy
      ? { kind: 'split', first: end, second: at + 1 }
      : { kind: 'split', first: at + 1, second: end };
}

function emitChoice(options: readonly Node[], flags: string, program: Mutable): void {
  const jumps: number[] = [];
  options.forEach((option, i) => {
    const at = program.length;
    const isLast = i === options.length - 1;
    if (!isLast) program.push({ kind: 'match' });
    emit(option, flags, program);
    if (isLast) return;
    jumps.push(program.length);
    program.push({ kind: 'match' });
    program[at] = { kind: 'split', first: at + 1, second: program.length };
  });
  for (const at of jumps) program[at] = { kind: 'jump', to: program.length };
}

function emit(node: Node, flags: string, program: Mutable): void {
  if (program.length > longestProgram) throw new PatternRefused('the pattern is too large');
  switch (node.kind) {
    case 'character': {
      program.push({ kind: 'character', accepts: remembering(new RegExp(`^(?:${node.source})$`, flags)) });
      return;
    }
    case 'assert':
      program.push({ kind: 'assert', holds: assertions[node.source] ?? (() => false) });
      return;
    case 'sequence':
      for (const part of node.parts) emit(part, flags, program);
      return;
    case 'choice':
      emitChoice(node.options, flags, program);
      return;
    case 'repeat':
      emitRepeat(node, flags, program);
  }
}

/**
 * Compiles a pattern. Throws PatternRefused for what it cannot do and SyntaxError for what is no pattern; both
 * messages are for people. `^` and `$` stand at line borders; `.` takes no line break.
 */
export function compilePattern(pattern: string, caseSensitive: boolean): Program {
  const flags = caseSensitive ? 'u' : 'iu';
  RegExp(pattern, flags);
  const program: Mutable = [];
  emit(new PatternReader(pattern).readChoice(), flags, program);
  program.push({ kind: 'match' });
  return program;
}
