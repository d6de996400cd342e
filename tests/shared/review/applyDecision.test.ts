import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyDecision,
  type ChangeRanges,
  type ThreeWordings,
} from '../../../shared/review/applyDecision.js';
import { attributeChanges, type AttributedChange } from '../../../shared/review/attributeChanges.js';
import type { ChangeStanding } from '../../../shared/model/change.js';
import type { Decision } from '../../../shared/model/decision.js';
import { plain, type InlineText, type TextRange } from '../../../shared/model/inlineText.js';
import type { Layer } from '../../../shared/model/layer.js';
import { anyLayers, layer } from '../arbitraryLayers.js';

const targetIndex = (layers: readonly Layer[]): number =>
  layers.findLastIndex(({ kind }) => kind !== 'suggestion');

function wordingsOf(layers: readonly Layer[]): ThreeWordings {
  const content = (i: number): InlineText => layers.at(i)?.content ?? plain('');
  return { base: content(0), target: content(targetIndex(layers)), tip: content(-1) };
}

/** The chain after a decision, as storage keeps it: what was written before stays, the new wordings follow. */
function decided(layers: readonly Layer[], { base, target, tip }: ThreeWordings): readonly Layer[] {
  const at = targetIndex(layers);
  const author = layers.at(-1)?.authorId ?? null;
  return [
    layer('base', null, base),
    ...layers.slice(1, at + 1),
    layer('revision', author, target, layers.length),
    ...layers.slice(at + 1),
    layer('suggestion', author, tip, layers.length + 1),
  ];
}

function decideOn(
  layers: readonly Layer[],
  decision: Decision,
  standing: ChangeStanding,
  changes: readonly ChangeRanges[],
): readonly Layer[] {
  const wordings = applyDecision(wordingsOf(layers), decision, standing, changes);
  if (wordings === null) throw new Error('refused');
  return decided(layers, wordings);
}

const ofStanding = (layers: readonly Layer[], standing: ChangeStanding): readonly AttributedChange[] =>
  attributeChanges(layers).changes.filter((change) => change.standing === standing);

/** Which wordings a decision writes, and from which. */
const flows = (
  decision: Decision,
  standing: ChangeStanding,
): readonly (readonly [keyof ThreeWordings, keyof ThreeWordings])[] => {
  if (standing === 'direct')
    return decision === 'accept'
      ? [['base', 'target']]
      : [
          ['target', 'base'],
          ['tip', 'base'],
        ];
  return decision === 'accept'
    ? [
        ['target', 'tip'],
        ['base', 'tip'],
      ]
    : [['tip', 'target']];
};

/** Where the other changes stand once the one at `done` was decided. */
function shifted(
  changes: readonly ChangeRanges[],
  done: number,
  decision: Decision,
  standing: ChangeStanding,
): readonly ChangeRanges[] {
  const applied = changes[done];
  if (!applied) return changes;
  const length = ({ start, end }: TextRange): number => end - start;
  const growth = { base: 0, target: 0, tip: 0 };
  for (const [into, from] of flows(decision, standing))
    growth[into] = length(applied[from]) - length(applied[into]);
  return changes.flatMap((change, i) => {
    if (i === done) return [];
    const shift = (name: keyof ThreeWordings): TextRange => {
      const by = i > done ? growth[name] : 0;
      return { start: change[name].start + by, end: change[name].end + by };
    };
    return [{ base: shift('base'), target: shift('target'), tip: shift('tip') }];
  });
}

/** Only words, so that the accepting of marks, which leaves a foreign base alone, does not shift ranges differently. */
const anyWords = anyLayers.map((layers) =>
  layers.map((one) => ({ ...one, content: plain(one.content.text) })),
);
/** Wordings of whole words: none grows together with its neighbour when what stood between them goes. */
const spacedLayers: fc.Arbitrary<readonly Layer[]> = fc
  .tuple(
    fc.array(
      fc.array(fc.constantFrom('the', 'port', 'grew', '市长', '会见', '12%', '3,500', ',', '。', 'of'), {
        maxLength: 9,
      }),
      {
        minLength: 2,
        maxLength: 4,
      },
    ),
    fc.nat(4),
  )
  .map(([wordings, revisions]) =>
    wordings.map((words, i) =>
      layer(
        i === 0 ? 'base' : i <= revisions ? 'revision' : 'suggestion',
        ['', 'mei', 'tom', 'wei'][i] ?? '',
        words.map((word) => `${word} `).join(''),
        i,
      ),
    ),
  );
const standings = fc.constantFrom<ChangeStanding>('direct', 'suggested');
const decisions = fc.constantFrom<Decision>('accept', 'reject');

describe('applyDecision', () => {
  it('makes all wordings the last one when everything is accepted, the base when everything is rejected', () => {
    fc.assert(
      fc.property(anyLayers, decisions, (layers, decision) => {
        const { base, tip } = wordingsOf(layers);
        const one = decideOn(layers, decision, 'suggested', ofStanding(layers, 'suggested'));
        expect(wordingsOf(one).tip).toEqual(wordingsOf(one).target);
        const both = decideOn(one, decision, 'direct', ofStanding(one, 'direct'));
        const end = decision === 'accept' ? tip : base;
        expect(wordingsOf(both)).toEqual({ base: end, target: end, tip: end });
      }),
      { numRuns: 100 },
    );
  });

  it('leaves what counts alone when suggestions are rejected, and what is suggested when anything is accepted', () => {
    fc.assert(
      fc.property(anyLayers, fc.func(fc.boolean()), (layers, isChosen) => {
        const before = wordingsOf(layers);
        for (const standing of ['direct', 'suggested'] as const) {
          const chosen = ofStanding(layers, standing).filter(({ index }) => isChosen(index));
          expect(applyDecision(before, 'accept', standing, chosen)?.tip).toEqual(before.tip);
        }
        const suggested = ofStanding(layers, 'suggested').filter(({ index }) => isChosen(index));
        const after = applyDecision(before, 'reject', 'suggested', suggested);
        expect([after?.base, after?.target]).toEqual([before.base, before.target]);
      }),
      { numRuns: 100 },
    );
  });

  it('comes to the same one by one in any order as all at once', () => {
    fc.assert(
      fc.property(anyWords, decisions, standings, fc.array(fc.nat()), (layers, decision, standing, order) => {
        const changes = ofStanding(layers, standing);
        const atOnce = applyDecision(wordingsOf(layers), decision, standing, changes);
        let wordings: ThreeWordings | null = wordingsOf(layers);
        let left: readonly ChangeRanges[] = changes;
        for (let i = 0; left.length > 0 && wordings; i += 1) {
          const at = (order[i] ?? 0) % left.length;
          wordings = applyDecision(wordings, decision, standing, left.slice(at, at + 1));
          left = shifted(left, at, decision, standing);
        }
        expect(wordings).toEqual(atOnce);
      }),
      { numRuns: 100 },
    );
  });

  /** The chain after one decision after another, each on changes found anew. */
  function decidedOneByOne(
    layers: readonly Layer[],
    decision: Decision,
    order: readonly number[],
  ): readonly Layer[] {
    let now = layers;
    for (let i = 0; i < 60; i += 1) {
      const { changes } = attributeChanges(now);
      const change = changes[(order[i] ?? 0) % Math.max(1, changes.length)];
      if (!change) break;
      now = decideOn(now, decision, change.standing, [change]);
    }
    return now;
  }

  it('comes to the last or first wording when one person’s changes are decided in any order, each found anew', () => {
    fc.assert(
      fc.property(
        spacedLayers,
        fc.array(fc.nat()),
        fc.boolean(),
        decisions,
        (chain, order, isDirect, decision) => {
          const layers = chain.map((one, i): Layer =>
            i === 0 ? one : layer(isDirect ? 'revision' : 'suggestion', 'mei', one.content, i),
          );
          const { base, tip } = wordingsOf(layers);
          const end = decision === 'accept' ? tip : base;
          const { base: settled, target } = wordingsOf(decidedOneByOne(layers, decision, order));
          expect([settled, target]).toEqual([end, end]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives the words one expects for any mixture of decisions in any order', () => {
    // One word each for its own place, so that the words say what happened.
    const places = fc.array(
      fc.record({
        kind: fc.constantFrom('none', 'direct', 'suggested', 'both'),
        decision: decisions,
        rank: fc.nat(),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(places, (chosen) => {
        const wording = (word: (kind: string, i: number) => string): string =>
          chosen.map(({ kind }, i) => `Place ${'abcdefgh'[i]} holds ${word(kind, i)} firmly.`).join(' ');
        const isDirect = (kind: string): boolean => kind === 'direct' || kind === 'both';
        const isSuggested = (kind: string): boolean => kind === 'suggested' || kind === 'both';
        const name = 'pqrstuvw';
        const old = (i: number): string => `old${name[i]}`;
        const direct = (kind: string, i: number): string => (isDirect(kind) ? `direct${name[i]}` : old(i));
        const tip = (kind: string, i: number): string =>
          isSuggested(kind) ? `tip${name[i]}` : direct(kind, i);
        let layers: readonly Layer[] = [
          layer(
            'base',
            null,
            wording((_, i) => old(i)),
          ),
          layer('revision', 'mei', wording(direct), 1),
          layer('suggestion', 'tom', wording(tip), 2),
        ];
        const order = chosen.map((place, i) => ({ ...place, i })).sort((a, b) => a.rank - b.rank);
        for (const { kind, decision, i } of order) {
          const rounds = kind === 'none' ? 0 : kind === 'both' && decision === 'reject' ? 2 : 1;
          for (let round = 0; round < rounds; round += 1) {
            const change = attributeChanges(layers).changes.find(({ after }) =>
              after.text.endsWith(name[i] ?? ''),
            );
            if (change) layers = decideOn(layers, decision, change.standing, [change]);
          }
        }
        const end = chosen.map(({ kind, decision }, i) => (decision === 'accept' ? tip(kind, i) : old(i)));
        const expected = plain(wording((_, i) => end[i] ?? ''));
        expect(wordingsOf(layers)).toEqual({ base: expected, target: expected, tip: expected });
        expect(attributeChanges(layers).changes).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('rejects a suggestion on somebody’s words down to those words, which then still wait', () => {
    const layers = [
      layer('base', null, 'a red car'),
      layer('revision', 'mei', 'a blue car', 1),
      layer('suggestion', 'tom', 'a green car', 2),
    ];
    const rejected = decideOn(layers, 'reject', 'suggested', attributeChanges(layers).changes);
    expect(wordingsOf(rejected)).toEqual({
      base: plain('a red car'),
      target: plain('a blue car'),
      tip: plain('a blue car'),
    });
    expect(
      attributeChanges(rejected).changes.map(({ authorId, before, after }) => [
        authorId,
        before.text,
        after.text,
      ]),
    ).toEqual([['mei', 'red', 'blue']]);
  });

  it('accepts suggested marks without accepting the words under them', () => {
    const bold: InlineText = { text: 'a red car', marks: [{ kind: 'bold', start: 2, end: 5 }] };
    const layers = [
      layer('base', null, 'a car'),
      layer('revision', 'mei', 'a red car', 1),
      layer('suggestion', 'tom', bold, 2),
    ];
    const { changes } = attributeChanges(layers);
    const format = changes.filter(({ label }) => label === 'format');
    expect(applyDecision(wordingsOf(layers), 'accept', 'suggested', format)).toEqual({
      base: plain('a car'),
      target: bold,
      tip: bold,
    });
  });

  it('refuses ranges that are out of order, overlap, leave the text or cut a character', () => {
    const wordings = { base: plain('a𠮷b'), target: plain('a𠮷b'), tip: plain('a𠮷b') };
    const at = (start: number, end: number): ChangeRanges => ({
      base: { start: 0, end: 0 },
      target: { start, end },
      tip: { start: 0, end: 0 },
    });
    const attempt = (...ranges: readonly ChangeRanges[]): ThreeWordings | null =>
      applyDecision(wordings, 'accept', 'direct', ranges);
    expect(attempt(at(0, 1), at(1, 3), at(3, 4), at(4, 4))).not.toBeNull();
    for (const bad of [
      [at(3, 4), at(0, 1)],
      [at(0, 3), at(1, 4)],
      [at(3, 5)],
      [at(-1, 1)],
      [at(3, 1)],
      [at(0, 2)],
      [at(2, 3)],
      [at(0.5, 1)],
      [at(0, Number.NaN)],
    ])
      expect(attempt(...bad)).toBeNull();
  });
});
