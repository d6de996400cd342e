// Runs a compiled pattern over a text in time proportional to both (Thompson's and Pike's machine).
import type { TextRange } from '../model/inlineText.js';
import type { Program } from './linearPattern.js';

interface Thread {
  readonly at: number;
  readonly start: number;
}

/** False when the program plainly begins with a character and this is not the one. */
function mayBegin(program: Program, character: string): boolean {
  const [first] = program;
  return first?.kind !== 'character' || (character !== '' && first.accepts(character));
}

/** Counts what a search costs; when nothing is left it ends early. */
export interface StepBudget {
  left: number;
}

/** Adds a thread and all it leads to without reading a character, best first; each place once. */
function follow(
  program: Program,
  from: Thread,
  seen: Uint32Array,
  step: number,
  around: readonly [before: string, after: string],
  threads: Thread[],
): void {
  const stack = [from.at];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const instruction = program[at];
    if (!instruction || seen[at] === step) continue;
    seen[at] = step;
    if (instruction.kind === 'jump') stack.push(instruction.to);
    else if (instruction.kind === 'split') stack.push(instruction.second, instruction.first);
    else if (instruction.kind === 'assert') {
      if (instruction.holds(...around)) stack.push(at + 1);
    } else threads.push({ at, start: from.start });
  }
}

/**
 * The first match at or after `from` that is not empty, the one a backtracking engine would prefer; or null. The
 * range counts characters (code points), as `characters` does. Null too when the budget is used up.
 */
export function runPattern(
  program: Program,
  characters: readonly string[],
  from: number,
  budget: StepBudget,
): TextRange | null {
  const seen = new Uint32Array(program.length);
  let step = 0;
  let threads: Thread[] = [];
  let found: TextRange | null = null;
  for (let position = from; position <= characters.length; position += 1) {
    const character = characters[position] ?? '';
    if (threads.length === 0 && !mayBegin(program, character)) {
      if (found) break;
      budget.left -= 1;
      continue;
    }
    const around = [characters[position - 1] ?? '', character] as const;
    const here: Thread[] = [];
    step += 1;
    for (const thread of threads) follow(program, thread, seen, step, around, here);
    if (!found) follow(program, { at: 0, start: position }, seen, step, around, here);
    budget.left -= here.length + 1;
    if (budget.left < 0) return null;
    threads = [];
    for (const { at, start } of here) {
      const instruction = program[at];
      if (instruction?.kind === 'match') {
        if (start === position) continue;
        found = { start, end: position };
        break;
      }
      if (character !== '' && instruction?.kind === 'character' && instruction.accepts(character))
        threads.push({ at: at + 1, start });
    }
    if (found && threads.length === 0) break;
  }
  return found;
}
