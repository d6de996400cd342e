// How long the platform's own engine, which backtracks and is quick as long as it need not, can take at worst.
import type { PatternNode } from './readPattern.js';

/** In how many ways a part can match from one place: `ways` times the text's length for each of `loops`. */
interface Choices {
  readonly ways: number;
  readonly loops: number;
}

const endless: Choices = { ways: Infinity, loops: 0 };

function choicesOfRepeat(node: PatternNode & { kind: 'repeat' }): Choices {
  const part = choicesOf(node.part);
  if (node.least === 1 && node.most === 1) return part;
  if (node.most <= 1) return { ways: part.ways + 1, loops: part.loops };
  // What can match in several ways each time round can do so in a number of ways that grows without end.
  if (part.ways > 1 || part.loops > 0) return endless;
  return node.most === Infinity ? { ways: 1, loops: 1 } : { ways: node.most - node.least + 1, loops: 0 };
}

function choicesOf(node: PatternNode): Choices {
  switch (node.kind) {
    case 'character':
    case 'assert':
      return { ways: 1, loops: 0 };
    case 'sequence':
      return node.parts
        .map(choicesOf)
        .reduce((all, part) => ({ ways: all.ways * part.ways, loops: all.loops + part.loops }), {
          ways: 1,
          loops: 0,
        });
    case 'choice': {
      const options = node.options.map(choicesOf);
      return {
        ways: options.reduce((sum, { ways }) => sum + ways, 0),
        loops: Math.max(...options.map(({ loops }) => loops)),
      };
    }
    case 'repeat':
      return choicesOfRepeat(node);
  }
}

function canBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case 'character':
      return false;
    case 'assert':
      return true;
    case 'sequence':
      return node.parts.every(canBeEmpty);
    case 'choice':
      return node.options.some(canBeEmpty);
    case 'repeat':
      return node.least === 0 || canBeEmpty(node.part);
  }
}

/**
 * At most this many steps, in the order of magnitude, for finding everything in a text of this length; Infinity
 * when there is no bound worth the name, or when the pattern may match nothing (which hides later matches).
 */
export function backtrackingCost(node: PatternNode, programLength: number, textLength: number): number {
  if (canBeEmpty(node)) return Infinity;
  const { ways, loops } = choicesOf(node);
  return ways * programLength * (textLength + 1) ** (loops + 1);
}
