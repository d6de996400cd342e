import { describe, expect, it } from 'vitest';
import { articleState, type StateCounts } from '../../../shared/model/article.js';
import { isChinese, isTraditionalChinese } from '../../../shared/model/language.js';
import { plain } from '../../../shared/model/inlineText.js';
import { approvalText, hasTarget, isApproved, segmentState } from '../../../shared/model/segment.js';
import { approvalOf, segment } from '../buildSegments.js';

describe('segmentState', () => {
  const states = (spec: Parameters<typeof segment>[0]): string => segmentState(segment(spec));

  it('is initial without a target and with a blank one', () => {
    expect([states({ target: null }), states({ target: ' ' })]).toEqual(['initial', 'initial']);
  });

  it('takes a deliberate omission for a target', () => {
    const omitted = segment({ target: '', origin: 'leaveOut' });
    expect([hasTarget(omitted), segmentState(omitted)]).toEqual([true, 'translated']);
  });

  it('tells words an editor wrote from imported and restructured ones', () => {
    expect([
      states({ target: 'a', actingAs: 'editor', origin: 'edit' }),
      states({ target: 'a', actingAs: 'editor', origin: 'import' }),
      states({ target: 'a', actingAs: 'editor', origin: 'restructure' }),
      states({ target: 'a' }),
    ]).toEqual(['reviewed', 'translated', 'translated', 'translated']);
  });

  it('is final while approved, also when a change was requested before', () => {
    const words = segment({ target: 'a', hasChangeRequest: true });
    expect(segmentState(words)).toBe('changesRequested');
    expect(segmentState({ ...words, approval: approvalOf(words) })).toBe('final');
  });

  it('loses its approval with a later revision and with a changed source', () => {
    const words = segment({ target: 'a' });
    const approval = approvalOf(words);
    expect(isApproved({ ...words, approval })).toBe(true);
    expect(isApproved({ ...words, approval: { ...approval, contentHash: 'other source' } })).toBe(false);
    expect(isApproved({ ...segment({ target: 'b', id: 'x' }), approval })).toBe(false);
  });
});

describe('approvalText', () => {
  it('tells apart words, marks, sides, missing sides and languages', () => {
    const languages = { source: 'zh-CN', target: 'en-US' };
    const bold = { text: 'a', marks: [{ kind: 'bold', start: 0, end: 1 }] } as const;
    const texts = [
      approvalText(plain('a'), plain('b'), languages),
      approvalText(plain('b'), plain('a'), languages),
      approvalText(bold, plain('b'), languages),
      approvalText(plain('ab'), plain(''), languages),
      approvalText(plain('ab'), null, languages),
      approvalText(plain('a'), plain('b'), { ...languages, target: 'en-GB' }),
    ];
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('articleState', () => {
  const counts = (some: Partial<StateCounts>): StateCounts => ({
    initial: 0,
    translated: 0,
    reviewed: 0,
    final: 0,
    changesRequested: 0,
    ...some,
  });

  it('derives the state from its segments', () => {
    expect([
      articleState(counts({}), false),
      articleState(counts({ initial: 3 }), false),
      articleState(counts({ initial: 1, translated: 2 }), false),
      articleState(counts({ translated: 2 }), false),
      articleState(counts({ translated: 2, reviewed: 1 }), false),
      articleState(counts({ translated: 2, final: 1 }), false),
      articleState(counts({ final: 2, changesRequested: 1 }), false),
      articleState(counts({ final: 2 }), false),
      articleState(counts({ final: 2 }), true),
    ]).toEqual([
      'notStarted',
      'notStarted',
      'inTranslation',
      'translated',
      'inReview',
      'inReview',
      'changesRequested',
      'approved',
      'exported',
    ]);
  });
});

describe('language tags', () => {
  it('know Chinese, and Traditional Chinese by script or region', () => {
    expect(['zh', 'zh-CN', 'ZH-tw', 'en-US', 'zhx'].map(isChinese)).toEqual([true, true, true, false, false]);
    expect(['zh-TW', 'zh-HK', 'zh-Hant-CN', 'zh-Hans-HK', 'zh-CN', 'zh'].map(isTraditionalChinese)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
