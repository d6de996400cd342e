// Reads a word break dictionary out of an ICU data file: the package's table of contents, then the UCharsTrie in the
// item (ICU: ucharstrie.h, dictionarydata.h).

/**
 * @typedef {{ readonly word: string, readonly cost: number }} Word
 */

/**
 * The words of a dictionary with their values, unsorted.
 * @param {Buffer} data an ICU data file (little-endian)
 * @param {string} name of the item, without the package's prefix: brkitr/cjdict.dict
 * @returns {Word[]}
 */
export function readIcuDictionary(data, name) {
  const item = itemOf(data, name);
  const header = item.readUInt16LE(0);
  const trieStart = header + item.readInt32LE(header);
  const trieEnd = header + item.readInt32LE(header + 12);
  const units = Array.from({ length: (trieEnd - trieStart) >> 1 }, (_, i) =>
    item.readUInt16LE(trieStart + 2 * i),
  );
  /** @type {Word[]} */
  const words = [];
  readNode({ units, words }, 0, '');
  return words;
}

/** @param {Buffer} data @param {string} name @returns {Buffer} */
function itemOf(data, name) {
  const base = data.readUInt16LE(0);
  const count = data.readUInt32LE(base);
  for (let i = 0; i < count; i++) {
    const at = base + 4 + 8 * i;
    const nameAt = base + data.readUInt32LE(at);
    const itemName = data.toString('latin1', nameAt, data.indexOf(0, nameAt));
    if (itemName.endsWith(`/${name}`)) return data.subarray(base + data.readUInt32LE(at + 4));
  }
  throw new Error(`The ICU data hold no ${name}.`);
}

/** @typedef {{ readonly units: readonly number[], readonly words: Word[] }} Trie */
/** @typedef {readonly [value: number, next: number]} Read */

/** @param {Trie} trie @param {number} at */
const unit = ({ units }, at) => units[at] ?? 0;

/** A value of a final or branch node. @param {Trie} trie @param {number} at @param {number} lead @returns {Read} */
function readValue(trie, at, lead) {
  if (lead < 0x4000) return [lead, at];
  if (lead < 0x7fff) return [((lead - 0x4000) << 16) | unit(trie, at), at + 1];
  return [(unit(trie, at) << 16) | unit(trie, at + 1), at + 2];
}

/** A value inside a word that goes on. @param {Trie} trie @param {number} at @param {number} lead @returns {Read} */
function readNodeValue(trie, at, lead) {
  if (lead < 0x4040) return [(lead >> 6) - 1, at];
  if (lead < 0x7fc0) return [(((lead & 0x7fc0) - 0x4040) << 10) | unit(trie, at), at + 1];
  return [(unit(trie, at) << 16) | unit(trie, at + 1), at + 2];
}

/** @param {Trie} trie @param {number} at @returns {Read} */
function readDelta(trie, at) {
  const delta = unit(trie, at);
  if (delta < 0xfc00) return [delta, at + 1];
  if (delta === 0xffff) return [(unit(trie, at + 1) << 16) | unit(trie, at + 2), at + 3];
  return [((delta - 0xfc00) << 16) | unit(trie, at + 1), at + 2];
}

/** @param {Trie} trie @param {number} start @param {string} begun */
function readNode(trie, start, begun) {
  let at = start + 1;
  let word = begun;
  for (let lead = unit(trie, start); ;) {
    if (lead < 0x30) return readBranch(trie, lead === 0 ? at + 1 : at, (lead || unit(trie, at)) + 1, word);
    if (lead < 0x40) {
      for (let i = 0; i <= lead - 0x30; i++) word += String.fromCharCode(unit(trie, at++));
      lead = unit(trie, at++);
      continue;
    }
    const isFinal = (lead & 0x8000) !== 0;
    const [cost, next] = isFinal ? readValue(trie, at, lead & 0x7fff) : readNodeValue(trie, at, lead);
    trie.words.push({ word, cost });
    if (isFinal) return;
    at = next;
    lead &= 0x3f;
  }
}

/** @param {Trie} trie @param {number} start @param {number} count @param {string} word */
function readBranch(trie, start, count, word) {
  let at = start;
  let length = count;
  while (length > 5) {
    const [delta, next] = readDelta(trie, at + 1);
    readBranch(trie, next + delta, length >> 1, word);
    length -= length >> 1;
    at = next;
  }
  for (; length > 1; length--) {
    const next = word + String.fromCharCode(unit(trie, at));
    const lead = unit(trie, at + 1);
    const [value, after] = readValue(trie, at + 2, lead & 0x7fff);
    if (lead & 0x8000) trie.words.push({ word: next, cost: value });
    else readNode(trie, after + value, next);
    at = after;
  }
  readNode(trie, at + 1, word + String.fromCharCode(unit(trie, at)));
}
