import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/model/article.js';
import { PARAGRAPH_BREAK } from '../../../../shared/model/inlineText.js';
import type { Side } from '../../../../shared/model/language.js';
import type { CorrectionPlan } from '../../../../shared/model/correction.js';
import { correctionInput, saysNothingNew } from '../../../../shared/review/correction/correctionInput.js';
import { planCorrection } from '../../../../shared/review/correction/planCorrection.js';
import { article, type SegmentSpec } from '../../buildSegments.js';
import { allDecided, correctedParagraphs, directly, shownPlan, version } from './correctionCases.js';

function plan(old: Article, paragraphs: readonly string[], side: Side = 'source'): CorrectionPlan {
  const language = side === 'source' ? 'zh-CN' : 'en-US';
  const outcome = planCorrection(old, version(paragraphs, language), side);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}

const rows = (sources: readonly string[]): Article =>
  article(sources.map((source, i) => ({ id: `s${i + 1}`, source, target: `Row ${i + 1}.` })));

const ferry = [
  '渡船明年开航',
  '首批投用6艘渡船，每艘载客180人。',
  '票价拟定为4元，听证会将于12月9日举行。',
  '图为渡船效果图。',
  '目前岸电设施已完成七成。',
];

describe('a corrected version', () => {
  it('that says the same changes nothing', () => {
    const old = rows(ferry);
    const same = plan(old, ferry);
    expect(same.items.map(({ kind }) => kind)).toEqual(ferry.map(() => 'unchanged'));
    expect(saysNothingNew(same)).toBe(true);
    expect(same.likeness).toBe(1);
  });

  it('pairs what changed, and shows what is new and what is gone in its place', () => {
    const old = rows(ferry);
    const now = plan(old, [
      '渡船明年开航',
      '首批投用8艘渡船，每艘载客180人。',
      '票价拟定为4元，听证会将于12月11日举行。',
      '目前岸电设施已完成七成。',
      '试航期间每日限额200人。',
    ]);
    expect(shownPlan(now, old, 'source')).toEqual([
      'unchanged 渡船明年开航',
      'changed 首批投用8艘渡船，每艘载客180人。',
      'changed 票价拟定为4元，听证会将于12月11日举行。',
      'removed 图为渡船效果图。',
      'unchanged 目前岸电设施已完成七成。',
      'added 试航期间每日限额200人。',
    ]);
    expect(saysNothingNew(now)).toBe(false);
  });

  it('notices a paragraph that stands elsewhere', () => {
    const old = rows(ferry);
    const moved = [ferry[0], ferry[4], ferry[1], ferry[2], ferry[3]].map(String);
    const found = plan(old, moved);
    expect(shownPlan(found, old, 'source').filter((line) => line.startsWith('moved'))).toHaveLength(1);
    expect(correctedParagraphs(old, correctionInput(found, allDecided(found), directly))).toEqual(moved);
  });

  it('takes a paragraph that was parted in two into its segment', () => {
    const old = rows(['首批投用6艘渡船，每艘载客180人。全程5公里，单程15分钟。', '票价4元。']);
    const found = plan(old, ['首批投用6艘渡船，每艘载客180人。', '全程5公里，单程15分钟。', '票价4元。']);
    expect(shownPlan(found, old, 'source')).toEqual([
      `changed 首批投用6艘渡船，每艘载客180人。${PARAGRAPH_BREAK}全程5公里，单程15分钟。`,
      'unchanged 票价4元。',
    ]);
  });

  it('cuts a paragraph along its segments and touches only the one that changed', () => {
    const old = article([
      { id: 'a', paragraph: 'p', source: '首批投用6艘渡船。', target: 'Six ferries.' },
      { id: 'b', paragraph: 'p', source: '每艘载客180人。', target: 'Each carries 180.' },
      { id: 'c', paragraph: 'p', source: '全程5公里。', target: 'It is 5 km long.' },
    ]);
    const found = plan(old, ['首批投用6艘渡船。每艘载客200人。全程5公里。']);
    expect(shownPlan(found, old, 'source')).toEqual([
      'unchanged 首批投用6艘渡船。',
      'changed 每艘载客200人。',
      'unchanged 全程5公里。',
    ]);
    const gone = plan(old, ['首批投用6艘渡船。全程5公里。']);
    expect(shownPlan(gone, old, 'source')[1]).toBe('removed 每艘载客180人。');
  });

  it('leaves rows without words on its side where they are', () => {
    const old = article([
      { id: 'a', source: '渡船开航。', target: 'It starts.' },
      { id: 'b', source: null, target: 'An addition.' },
      { id: 'c', source: '票价4元。', target: '4 yuan.' },
    ]);
    expect(plan(old, ['渡船开航。', '票价3元。']).items.map(({ kind }) => kind)).toEqual([
      'unchanged',
      'standing',
      'changed',
    ]);
  });

  it('corrects the target too, and keeps marks a plain text says nothing of', () => {
    const target = { text: 'Six ferries start.', marks: [{ kind: 'bold', start: 0, end: 3 }] } as const;
    const old = article([{ id: 'a', source: '六艘渡船。', target }]);
    expect(plan(old, ['Six ferries start.'], 'target').items[0]?.kind).toBe('unchanged');
    const [item] = plan(old, ['Eight ferries start soon.'], 'target').items;
    if (item?.kind !== 'changed') throw new Error('it changed');
    expect(item.after.marks).toEqual([{ kind: 'bold', start: 0, end: 5 }]);
    expect(item.dependents).toEqual([]);
  });

  it('tells how far it is, up to the end, and stops when asked to', () => {
    const shares: number[] = [];
    const onProgress = (done: number, total: number): void => void shares.push(done / total);
    const long = Array.from({ length: 60 }, (_, i) => `第${i}段：${ferry[i % ferry.length] ?? ''}`);
    const document = version(long.map((text) => text.replace('：', '，另：')));
    expect(planCorrection(rows(long), document, 'source', { onProgress }).ok).toBe(true);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(shares.at(-1)).toBeGreaterThan(0.5);
    const stopped = planCorrection(rows(long), document, 'source', { isCancelled: () => true });
    expect(stopped.ok ? null : stopped.failure.code).toBe('app.cancelled');
  });

  it('finds the paragraphs of a long version that was changed everywhere', () => {
    const long = Array.from(
      { length: 150 },
      (_, i) => `${i}号码头${'东南西北'.charAt(i % 4)}侧设有${i * 7}座灯塔，往来船只${i * i}艘。`,
    );
    const found = plan(
      rows(long),
      long.map((text) => text.replace('往来船只', '过往渔船')),
    );
    expect(found.items.every(({ kind }) => kind === 'changed')).toBe(true);
    expect(found.items.map((item) => (item.kind === 'changed' ? item.seen.segmentId : ''))).toEqual(
      long.map((_, i) => `s${i + 1}`),
    );
  });

  it('says when it is another article, and refuses another language', () => {
    const other = plan(rows(ferry), ['市图书馆新馆十月开放', '馆内藏书八十六万册。']);
    expect(other.likeness).toBeLessThan(0.2);
    const english = planCorrection(rows(ferry), version(['Ferries start'], 'en-US'), 'source');
    expect(english.ok ? null : english.failure.code).toBe('review.otherLanguage');
  });
});

const sentences = [
  '首批投用6艘渡船。',
  '每艘载客180人。',
  '全程5公里，单程15分钟。',
  '票价拟定为4元。',
  '听证会将于12月9日举行。',
  '市民表示期待。',
  '岸电设施已完成七成。',
  '候船厅明年封顶。',
  '“这很方便。”他说。',
  '夜间不开航。',
];

const anyParagraph = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 });

/** Paragraphs of sentences, as rows: some paragraphs in several segments, some segments with two paragraphs. */
const anyArticle = fc
  .array(fc.record({ words: anyParagraph, isCut: fc.boolean(), joins: fc.boolean() }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((paragraphs) => {
    const specs: SegmentSpec[] = [];
    paragraphs.forEach(({ words, isCut, joins }, i) => {
      const last = specs.at(-1);
      const text = words.join('');
      if (joins && last && !paragraphs[i - 1]?.isCut)
        specs[specs.length - 1] = { ...last, source: `${last.source as string}${PARAGRAPH_BREAK}${text}` };
      else if (isCut)
        words.forEach((source, k) => specs.push({ id: `s${i} ${k}`, paragraph: `p${i}`, source }));
      else specs.push({ id: `s${i}`, paragraph: `p${i}`, source: text });
    });
    return { paragraphs: paragraphs.map(({ words }) => words), old: article(specs) };
  });

type Edit = readonly [kind: 'sentence' | 'remove' | 'add' | 'swap' | 'part', at: number, by: number];

function edited(paragraphs: readonly (readonly string[])[], edits: readonly Edit[]): readonly string[] {
  const now = paragraphs.map((words) => [...words]);
  for (const [kind, at, by] of edits) {
    const i = at % Math.max(1, now.length);
    const words = now[i];
    if (!words) continue;
    if (kind === 'sentence') words[by % words.length] = sentences[(at + by) % sentences.length] ?? '';
    if (kind === 'remove') now.splice(i, 1);
    if (kind === 'add') now.splice(i, 0, [sentences[by % sentences.length] ?? '', `新增${by}。`]);
    if (kind === 'swap') now.splice(by % (now.length + 1), 0, ...now.splice(i, 1));
    if (kind === 'part' && words.length > 1) now.splice(i, 1, words.slice(0, 1), words.slice(1));
  }
  return now.map((words) => words.join(''));
}

const anyEdit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom('sentence', 'remove', 'add', 'swap', 'part'),
  fc.nat(20),
  fc.nat(20),
);

describe('laws', () => {
  it('applied whole, the article says exactly what the new version says', () => {
    fc.assert(
      fc.property(anyArticle, fc.array(anyEdit, { maxLength: 5 }), ({ paragraphs, old }, edits) => {
        const now = edited(paragraphs, edits);
        const found = plan(old, now);
        const corrected = correctedParagraphs(old, correctionInput(found, allDecided(found), directly));
        expect(corrected).toEqual(now);
        const named = found.items.flatMap((item) => (item.kind === 'added' ? [] : [item.seen.segmentId]));
        expect([...named].sort()).toEqual(old.segments.map(({ id }) => id).sort());
      }),
      { numRuns: 400 },
    );
  });

  it('the same version changes nothing, however the paragraphs are cut', () => {
    fc.assert(
      fc.property(anyArticle, ({ paragraphs, old }) => {
        const found = plan(
          old,
          paragraphs.map((words) => words.join('')),
        );
        expect(saysNothingNew(found)).toBe(true);
      }),
    );
  });

  it('what is called changed has other words than before', () => {
    fc.assert(
      fc.property(anyArticle, fc.array(anyEdit, { maxLength: 3 }), ({ paragraphs, old }, edits) => {
        const found = plan(old, edited(paragraphs, edits));
        const same = found.items.filter(
          (item) => item.kind === 'changed' && item.after.text === item.before.text,
        );
        expect(same).toEqual([]);
      }),
    );
  });
});
