// What speaks for and against a link, as a row of numbers. Their weights are trained (scripts/align/train.mjs).
import type { Band } from './band.js';
import type { Channel, Gains } from './channel.js';
import { linkKinds, mostUnits } from './linkKinds.js';
import { endMarks, type UnitTable } from './unitTable.js';

/** All the aligner looks at when it judges links between two stretches; the band is in their own coordinates. */
export interface Evidence {
  readonly band: Band;
  readonly first: UnitTable;
  readonly second: UnitTable;
  readonly words: Channel;
  readonly values: Channel;
  /** Length of the second side for a letter of the first. */
  readonly ratio: number;
}

/** Names of the features by what they look at, in the order of their numbers. */
export const featureGroups = {
  kind: linkKinds.map(({ first, second }) => `kind ${first}:${second}`),
  length: ['length distance', 'length distance squared', 'length difference', 'lone length', 'lone words'],
  words: [
    'words of first',
    'words of second',
    'unmet words of first',
    'unmet words of second',
    'share met of first',
    'share met of second',
    'weakest of first',
    'weakest of second',
    'poorly met',
  ],
  values: ['values of first', 'values of second', 'unmet values of first', 'unmet values of second'],
  ends: [
    'same end',
    'question against none',
    'exclamation against none',
    'questions differ',
    'exclamations differ',
    'open end of first',
    'open end of second',
    'both ends open',
  ],
  quotes: [
    'begin quoted alike',
    'begin quoted unlike',
    'end quoted alike',
    'end quoted unlike',
    'unbalanced alike',
    'unbalanced unlike',
    'unbalanced first',
    'unbalanced second',
    'quoted unlike',
  ],
  parts: ['clauses distance', 'sentences distance', 'brackets differ'],
} as const;

export const featureNames: readonly string[] = Object.values(featureGroups).flat();

const question = endMarks.indexOf('question');
const exclamation = endMarks.indexOf('exclamation');
const isOpen = (end: number): boolean => end === endMarks.indexOf('open') || end === endMarks.indexOf('none');

const span = (sums: Float64Array, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

/** Lengths of translations scatter by a share of their own that falls with the length. */
const spread = (length: number): number => Math.sqrt(0.03 + 3 / length);

/** So many spreads apart, two lengths do not belong together. */
const hopeless = 4;

/** What is summed over the units of a link, one such record for all links: there are millions. */
interface Sums {
  gain: number;
  met: number;
  /** The least that one of the units gains, for its size. */
  weakest: number;
}
const noSums = (): Sums => ({ gain: 0, met: 0, weakest: 0 });
const mostWeakest = 3;

/** Writes the features of links one after the other. */
export class FeatureRow {
  readonly values = new Float64Array(featureNames.length);
  private readonly evidence: Evidence;
  private at = 0;
  private i = 0;
  private j = 0;
  private m = 0;
  private n = 0;
  private readonly wordsOfFirst = noSums();
  private readonly wordsOfSecond = noSums();
  private readonly valuesOfFirst = noSums();
  private readonly valuesOfSecond = noSums();

  constructor(evidence: Evidence) {
    this.evidence = evidence;
  }

  /** Fills `values` with the features of the link of this kind that ends before units `i` and `j`. */
  fill(i: number, j: number, kind: number): void {
    const { first = 0, second = 0 } = linkKinds[kind] ?? {};
    this.values.fill(0);
    this.values[kind] = 1;
    this.at = linkKinds.length;
    [this.i, this.j, this.m, this.n] = [i, j, first, second];
    if (first === 0 || second === 0) {
      this.addLone();
      return;
    }
    this.addLengths();
    this.addWords();
    this.addValues();
    this.addEnds();
    this.addQuotes();
    this.addParts();
  }

  /** The features by these weights, summed. */
  dot(weights: Float64Array): number {
    let sum = 0;
    for (let f = 0; f < this.at; f += 1) sum += (weights[f] ?? 0) * (this.values[f] ?? 0);
    return sum;
  }

  /** Whether the lengths of the two sides of such a link are so unlike that nothing else matters. */
  isHopeless(i: number, j: number, kind: number): boolean {
    const { first: m = 0, second: n = 0 } = linkKinds[kind] ?? {};
    if (m === 0 || n === 0) return false;
    const { first, second, ratio } = this.evidence;
    if (first.isMeasured[i - 1] === 0 || second.isMeasured[j - 1] === 0) return false;
    const expected = span(first.lengths, i - m, i) * ratio;
    const found = span(second.lengths, j - n, j);
    const most = hopeless * spread(Math.min(expected, found));
    return found > expected * Math.exp(most) || expected > found * Math.exp(most);
  }

  private add(value: number): void {
    this.values[this.at] = value;
    this.at += 1;
  }

  private ofFirst(sums: Float64Array): number {
    return span(sums, this.i - this.m, this.i);
  }

  private ofSecond(sums: Float64Array): number {
    return span(sums, this.j - this.n, this.j);
  }

  private addLone(): void {
    const { first, second, ratio } = this.evidence;
    this.at += 3;
    this.add(Math.log(Math.max(1, this.ofFirst(first.lengths) * ratio + this.ofSecond(second.lengths))) - 3);
    this.add((this.ofFirst(first.words) + this.ofSecond(second.words)) / 10);
  }

  private addLengths(): void {
    const { first, second, ratio } = this.evidence;
    const expected = Math.max(1, this.ofFirst(first.lengths) * ratio);
    const found = Math.max(1, this.ofSecond(second.lengths));
    const isMeasured = first.isMeasured[this.i - 1] === 1 && second.isMeasured[this.j - 1] === 1;
    const difference = isMeasured ? Math.log(found / expected) / spread(Math.min(expected, found)) : 0;
    this.add(Math.abs(difference));
    this.add(Math.min(9, difference * difference) / 3);
    this.add(difference);
    this.at += 2;
  }

  private addWords(): void {
    const { first, second, words } = this.evidence;
    this.sumFirst(words.first, first.words, this.wordsOfFirst);
    this.sumSecond(words.second, second.words, this.wordsOfSecond);
    const [f, s] = [this.wordsOfFirst, this.wordsOfSecond];
    const [allOfFirst, allOfSecond] = [this.ofFirst(first.words), this.ofSecond(second.words)];
    this.add(f.gain / 10);
    this.add(s.gain / 10);
    this.add((allOfFirst - f.met) / 10);
    this.add((allOfSecond - s.met) / 10);
    this.add(f.met / (allOfFirst + 2));
    this.add(s.met / (allOfSecond + 2));
    this.add(this.m > 1 ? f.weakest : 0);
    this.add(this.n > 1 ? s.weakest : 0);
    this.add(Math.max(0, 1 - (f.gain + s.gain) / (1 + 0.6 * (allOfFirst + allOfSecond))));
  }

  private addValues(): void {
    const { first, second, values } = this.evidence;
    this.sumFirst(values.first, first.values, this.valuesOfFirst);
    this.sumSecond(values.second, second.values, this.valuesOfSecond);
    this.add(this.valuesOfFirst.gain / 5);
    this.add(this.valuesOfSecond.gain / 5);
    this.add(this.ofFirst(first.values) - this.valuesOfFirst.met);
    this.add(this.ofSecond(second.values) - this.valuesOfSecond.met);
  }

  private addEnds(): void {
    const { first, second } = this.evidence;
    const [a, b] = [first.ends[this.i - 1] ?? 0, second.ends[this.j - 1] ?? 0];
    this.add(a === b ? 1 : 0);
    this.add((a === question) !== (b === question) ? 1 : 0);
    this.add((a === exclamation) !== (b === exclamation) ? 1 : 0);
    this.add(Math.abs(this.ofFirst(first.questions) - this.ofSecond(second.questions)));
    this.add(Math.abs(this.ofFirst(first.exclamations) - this.ofSecond(second.exclamations)));
    this.add(isOpen(a) && !isOpen(b) ? 1 : 0);
    this.add(isOpen(b) && !isOpen(a) ? 1 : 0);
    this.add(isOpen(a) && isOpen(b) ? 1 : 0);
  }

  private addQuotes(): void {
    const { first, second } = this.evidence;
    const begin = (first.beginsQuoted[this.i - this.m] ?? 0) + (second.beginsQuoted[this.j - this.n] ?? 0);
    const end = (first.endsQuoted[this.i - 1] ?? 0) + (second.endsQuoted[this.j - 1] ?? 0);
    const a = Math.sign(this.ofFirst(first.balance));
    const b = Math.sign(this.ofSecond(second.balance));
    this.add(begin === 2 ? 1 : 0);
    this.add(begin === 1 ? 1 : 0);
    this.add(end === 2 ? 1 : 0);
    this.add(end === 1 ? 1 : 0);
    this.add(a === b && a !== 0 ? 1 : 0);
    this.add(a === b ? 0 : 1);
    this.add(a !== 0 && this.m > 1 ? 1 : 0);
    this.add(b !== 0 && this.n > 1 ? 1 : 0);
    this.add(this.ofFirst(first.quoted) > 0 === this.ofSecond(second.quoted) > 0 ? 0 : 1);
  }

  private addParts(): void {
    const { first, second } = this.evidence;
    this.add(Math.abs(Math.log(this.ofFirst(first.clauses) / this.ofSecond(second.clauses))));
    this.add(Math.abs(Math.log(this.ofFirst(first.sentences) / this.ofSecond(second.sentences))));
    this.add(Math.min(3, Math.abs(this.ofFirst(first.brackets) - this.ofSecond(second.brackets))));
  }

  /** What the tokens of the link's units of the first side gain from those of the second. */
  private sumFirst({ gain, met }: Gains, sizes: Float64Array, sums: Sums): void {
    const { from, to, offset } = this.evidence.band;
    [sums.gain, sums.met, sums.weakest] = [0, 0, mostWeakest];
    for (let k = this.i - this.m + 1; k <= this.i; k += 1) {
      const isIn = this.j <= (to[k] ?? -1) && this.j >= (from[k] ?? 0);
      this.addUnit(
        sums,
        isIn ? ((offset[k] ?? 0) + this.j) * mostUnits + this.n - 1 : -1,
        gain,
        met,
        span(sizes, k - 1, k),
      );
    }
  }

  private sumSecond({ gain, met }: Gains, sizes: Float64Array, sums: Sums): void {
    const { from, offset } = this.evidence.band;
    [sums.gain, sums.met, sums.weakest] = [0, 0, mostWeakest];
    for (let k = this.j - this.n + 1; k <= this.j; k += 1) {
      const isIn = k >= (from[this.i] ?? 0);
      const at = isIn ? ((offset[this.i] ?? 0) + k) * mostUnits + this.m - 1 : -1;
      this.addUnit(sums, at, gain, met, span(sizes, k - 1, k));
    }
  }

  private addUnit(sums: Sums, at: number, gain: Float32Array, met: Float32Array, size: number): void {
    const gained = at < 0 ? 0 : (gain[at] ?? 0);
    sums.gain += gained;
    sums.met += at < 0 ? 0 : (met[at] ?? 0);
    sums.weakest = Math.min(sums.weakest, gained / (2 + size));
  }
}
