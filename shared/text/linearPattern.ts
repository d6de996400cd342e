// Regular expressions that cannot hang: a pattern is compiled to a small program that is run in step with the text.
// The platform's own engine backtracks and cannot be stopped; one `(a+)+$` typed into the find bar would freeze us.
import { PatternRefused, type PatternNode } from './readPattern.js';

/** What the runner does at one step. `split` tries `first`, then `second`. */
export type Instruction =
  | { readonly kind: 'character'; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'assert'; readonly holds: (before: string, after: string) => boolean }
  | { readonly kind: 'split'; readonly first: number; readonly second: number }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'match' };

/** A compiled pattern. */
export type Program = readonly Instruction[];

/** Longest program: a larger one, from counted repetition of repetitions, is refused. */
const longestProgram = 2_000;

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

function emitRepeat(node: PatternNode & { kind: 'repeat' }, flags: string, program: Mutable): void {
  if (node.least > longestProgram) throw new PatternRefused('tooLarge');
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

function emitChoice(options: readonly PatternNode[], flags: string, program: Mutable): void {
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

function emit(node: PatternNode, flags: string, program: Mutable): void {
  if (program.length > longestProgram) throw new PatternRefused('tooLarge');
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
 * Compiles a pattern; `^` and `$` stand at line borders, `.` takes no line break. Throws PatternRefused when it is
 * too large.
 */
export function compilePattern(node: PatternNode, caseSensitive: boolean): Program {
  const program: Mutable = [];
  emit(node, caseSensitive ? 'u' : 'iu', program);
  program.push({ kind: 'match' });
  return program;
}
