// Chinese words that a name of the other side spells: 清扬 where it says Qingyang.
import { englishStem } from './lexicon/englishStem.js';
import type { PinyinNames } from './lexicon/pinyinNames.js';
import { namedKey, type ReadUnit } from './readUnit.js';

/** A letter of a name and what may follow it. */
interface Node {
  readonly next: Map<string, Node>;
  name: string | null;
}

const newNode = (): Node => ({ next: new Map(), name: null });

/** Letters a name is compared by. */
const lettersOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-z]/g, '');

function namesTree(names: Iterable<string>, pinyin: PinyinNames): Node {
  const root = newNode();
  for (const name of names) {
    if (name.length < 3 || !pinyin.isSyllables(name)) continue;
    let node = root;
    for (const letter of lettersOf(name)) {
      let next = node.next.get(letter);
      if (!next) node.next.set(letter, (next = newNode()));
      node = next;
    }
    node.name ??= name;
  }
  return root;
}

function follow(node: Node, letters: string): Node | null {
  let at: Node | undefined = node;
  for (const letter of letters) {
    at = at.next.get(letter);
    if (!at) return null;
  }
  return at;
}

const mostCharacters = 4;

/** A name and where it is spelled. */
interface Spelled {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The longest name that the characters from `at` on spell. */
function nameAt(
  text: string,
  at: number,
  root: Node,
  spellingsOf: PinyinNames['spellingsOf'],
): Spelled | null {
  let found: Spelled | null = null;
  let nodes: readonly Node[] = [root];
  for (let end = at + 1; end <= Math.min(text.length, at + mostCharacters) && nodes.length > 0; end += 1) {
    const spellings = spellingsOf(text.charAt(end - 1));
    nodes = nodes.flatMap((node) => spellings.flatMap((spelling) => follow(node, spelling) ?? []));
    const name = nodes.find((node) => node.name !== null)?.name;
    if (name) found = { name, start: at, end };
  }
  return found;
}

/** Stems of the parts of a name and how sure it is that it was meant: one syllable may be many characters. */
export function nameParts(name: string): { readonly stems: readonly string[]; readonly strength: number } {
  const parts = name.split(/[-‐‑]/u);
  return { stems: parts.map((part) => englishStem(part)), strength: lettersOf(name).length > 5 ? 0.9 : 0.4 };
}

/** Every name that the text spells, from left to right. */
function namesIn(text: string, root: Node, spellingsOf: PinyinNames['spellingsOf']): readonly Spelled[] {
  const found: Spelled[] = [];
  for (let at = 0; at < text.length;) {
    const spelled = nameAt(text, at, root, spellingsOf);
    if (spelled) found.push(spelled);
    at = spelled?.end ?? at + 1;
  }
  return found;
}

/** The Chinese units with every word that is spelled by a name of the other side marked so. */
export function withSpelledNames(
  units: readonly ReadUnit[],
  texts: readonly string[],
  names: Iterable<string>,
  pinyin: PinyinNames,
): readonly ReadUnit[] {
  const root = namesTree(names, pinyin);
  if (root.next.size === 0) return units;
  const known = new Map<string, readonly string[]>();
  const spellingsOf = (character: string): readonly string[] => {
    let spellings = known.get(character);
    if (!spellings) known.set(character, (spellings = pinyin.spellingsOf(character)));
    return spellings;
  };
  return units.map((unit, u) => {
    const found = namesIn(texts[u] ?? '', root, spellingsOf);
    if (found.length === 0) return unit;
    const words = unit.words.map((word) => {
      const spelled = found.find(({ start, end }) => word.start < end && word.end > start);
      return spelled ? { ...word, key: namedKey(word.key, spelled.name) } : word;
    });
    return { ...unit, words };
  });
}
