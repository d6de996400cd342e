import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDecision, type ThreeWordings } from '../../../shared/review/applyDecision.js';
import { attributeChanges, type AttributedChange } from '../../../shared/review/attributeChanges.js';
import type { Decision } from '../../../shared/model/decision.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { Layer } from '../../../shared/model/layer.js';
import '../../../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';
import { layer } from '../arbitraryLayers.js';

const cutWords = cutChineseWords;

function wordingsOf(layers: readonly Layer[]): ThreeWordings {
  const target = layers.findLast(({ kind }) => kind !== 'suggestion');
  const content = (one: Layer | undefined) => one?.content ?? plain('');
  return { base: content(layers[0]), target: content(target), tip: content(layers.at(-1)) };
}

/** The wordings after decisions (null: none), one for each change. */
function decided(
  layers: readonly Layer[],
  changes: readonly AttributedChange[],
  decisions: (change: AttributedChange) => Decision | null,
): ThreeWordings {
  return changes.toReversed().reduce((wordings, change) => {
    const decision = decisions(change);
    if (decision === null) return wordings;
    const after = applyDecision(wordings, decision, change.standing, [change]);
    if (after === null) throw new Error('a change outside its wordings');
    return after;
  }, wordingsOf(layers));
}

const latinWords = (text: string): readonly string[] => text.match(/[A-Za-z0-9]+/g) ?? [];
const allTexts = ({ base, target, tip }: ThreeWordings): readonly string[] =>
  [base, target, tip].map(({ text }) => text);

/** What stands in some decided wording that in no wording stood before: grown-together words, doubled spaces. */
function faults(before: ThreeWordings, after: ThreeWordings): readonly string[] {
  const known = new Set(allTexts(before).flatMap(latinWords));
  const hadDouble = allTexts(before).some((text) => /[ \u3000]{2}/.test(text));
  return allTexts(after).flatMap((text) => [
    ...latinWords(text).filter((word) => !known.has(word)),
    ...(!hadDouble && /[ \u3000]{2}/.test(text) ? [`doubled: ${text}`] : []),
  ]);
}

const english = ['lamp', 'one', 'stands', 'here', 'by', 'night', 'a', '12', 'port.', 'grew,', 'mayor'];
const chinese = ['市长', '会见', '记者', '港口', '，', '。', '12', ' Otto ', ' WHO', 'GDP ', '增长'];
const people = ['mei', 'tom', 'wei'];

const anyEdit = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace'),
  place: fc.nat(9),
  word: fc.nat(10),
});

/** Chains in which people insert, delete and replace whole words, as revisions and then as suggestions. */
const anyWork: fc.Arbitrary<readonly Layer[]> = fc
  .record({
    isChinese: fc.boolean(),
    first: fc.array(fc.nat(10), { maxLength: 6 }),
    steps: fc.array(fc.record({ who: fc.nat(2), edits: fc.array(anyEdit, { minLength: 1, maxLength: 3 }) }), {
      minLength: 2,
      maxLength: 5,
    }),
    revisions: fc.nat(5),
  })
  .map(({ isChinese, first, steps, revisions }) => {
    const list = isChinese ? chinese : english;
    const text = (words: readonly string[]): string =>
      isChinese ? words.join('').replace(/ +/g, ' ').trim() : words.join(' ');
    let words = first.map((i) => list[i] ?? '');
    const layers = [layer('base', null, text(words))];
    steps.forEach(({ who, edits }, i) => {
      words = [...words];
      for (const { kind, place, word } of edits) {
        const at = place % (words.length + 1);
        const added = `${list[word] ?? ''}${isChinese ? '' : 'xyz'[who]}`;
        words.splice(at, kind === 'insert' ? 0 : 1, ...(kind === 'delete' ? [] : [added]));
      }
      const kind = i < revisions ? 'revision' : 'suggestion';
      layers.push(layer(kind, people[who] ?? '', text(words), i + 1));
    });
    return layers;
  });

const anyDecision = fc.constantFrom<Decision | null>('accept', 'reject', null);
const runs = { numRuns: Number(process.env['DUIZHAO_LAW_RUNS'] ?? 500) };

describe('changes that touch', () => {
  it('leave no grown-together words and no doubled spaces, whichever are decided in one call', () => {
    fc.assert(
      fc.property(anyWork, fc.array(anyDecision, { minLength: 12, maxLength: 12 }), (layers, decisions) => {
        const { changes } = attributeChanges(layers, { cutWords });
        const after = decided(layers, changes, ({ index }) => decisions[index % 12] ?? null);
        expect(faults(wordingsOf(layers), after)).toEqual([]);
      }),
      runs,
    );
  });

  it('come to the last wording when all are accepted, and to the settled one when all are rejected', () => {
    fc.assert(
      fc.property(anyWork, (layers) => {
        const { changes } = attributeChanges(layers, { cutWords });
        const { base, target, tip } = wordingsOf(layers);
        expect(decided(layers, changes, () => 'accept')).toEqual({ base: tip, target: tip, tip });
        const isDirect = ({ standing }: AttributedChange): boolean => standing === 'direct';
        const withoutSuggested = decided(layers, changes, (one) => (isDirect(one) ? null : 'reject'));
        expect(withoutSuggested).toEqual({ base, target, tip: target });
        const withoutAny = changes.every(isDirect)
          ? { base, target: base, tip: base }
          : { ...decided(layers, changes, () => 'reject'), base };
        expect(decided(layers, changes, () => 'reject')).toEqual(withoutAny);
      }),
      runs,
    );
  });
});
