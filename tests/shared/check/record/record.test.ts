import { describe, expect, it } from 'vitest';
import {
  countFixed,
  countFixedTogether,
  type FindIn,
  type FoundInRow,
} from '../../../../shared/check/record/countFixed.js';
import { countOpen } from '../../../../shared/check/record/countOpen.js';
import {
  dropException,
  exceptionsOf,
  narrowCheck,
  stillHeard,
  widenAgain,
} from '../../../../shared/check/record/narrowChecks.js';
import { proposeNarrowing } from '../../../../shared/check/record/proposeNarrowing.js';
import { builtInProfiles, profileOf } from '../../../../shared/check/profiles.js';
import {
  defaultChecks,
  type CheckId,
  type CheckIssue,
  type WorkspaceChecks,
} from '../../../../shared/model/check.js';
import type { CheckRecord, WaivedFinding } from '../../../../shared/model/checkRecord.js';
import type { PersonId, SegmentId, WaiverId } from '../../../../shared/model/ids.js';
import type { Waiver } from '../../../../shared/model/waiver.js';
import { makeSegment } from '../../../renderer/articleBuilder.js';
import { checksOf } from '../checkTexts.js';

/** A made-up check: words in capitals are wrong. */
const shouting: FindIn = ({ target }) =>
  Array.from(target.matchAll(/[A-Z]{2,}/g), ({ index, 0: words }): CheckIssue => ({
    check: 'house-style',
    severity: 'notice',
    source: null,
    target: { start: index, end: index + words.length },
    message: 'm',
    values: {},
    fix: null,
  }));
const fixed = (
  targets: readonly string[],
  waivers: readonly Waiver[] = [],
  sources: readonly string[] = [],
) =>
  countFixed(
    { wordings: targets.map((target, i) => ({ source: sources[i] ?? '源', target })) },
    waivers,
    shouting,
  ).get('house-style') ?? 0;
const waiverOf = (text: string): Waiver => ({
  id: 'w' as WaiverId,
  personId: 'p' as PersonId,
  at: 0,
  segmentId: 's' as SegmentId,
  check: 'house-style',
  message: 'm',
  reason: 'r',
  source: null,
  target: { text, isWhole: false },
});

describe('what counts as fixed', () => {
  it('are findings of earlier wordings that the standing one has no more, each once', () => {
    expect(fixed(['a BIG and LOUD thing', 'a big and LOUD thing', 'a big and loud thing'])).toBe(2);
    expect(fixed(['a BIG thing', 'a big thing', 'a BIG thing', 'a big thing'])).toBe(1);
  });

  it('is nothing that came back, that was never there, or that is still there', () => {
    expect(fixed(['a BIG thing', 'a big thing', 'a BIG thing'])).toBe(0);
    expect(fixed(['a big thing', 'a BIG thing'])).toBe(0);
    expect(fixed(['a BIG thing', 'the BIG thing'])).toBe(0);
  });

  it('is nothing that was set aside, that went with the source, or whose words were all taken out', () => {
    expect(fixed(['a BIG thing', 'a big thing'], [waiverOf('BIG')])).toBe(0);
    expect(fixed(['a BIG thing', ''])).toBe(0);
    const find: FindIn = ({ source, target }) => (source === '旧' ? shouting({ source, target }) : []);
    const wordings = [
      { source: '旧', target: 'BIG' },
      { source: '新', target: 'BIG' },
    ];
    expect(countFixed({ wordings }, [], find).size).toBe(0);
  });
});

/** Another: the source's figure is to stand in the target, and has no place there while it does not. */
const unrendered: FindIn = ({ source, target }) =>
  Array.from(source.matchAll(/\d+/g))
    .filter(([figure]) => !target.includes(figure))
    .map(({ index, 0: figure }) => ({
      check: 'number-value',
      severity: 'error',
      source: { start: index, end: index + figure.length },
      target: null,
      message: 'missing',
      values: {},
      fix: null,
    }));

describe('a finding in the source', () => {
  it.each([
    [
      'counts when the target says it',
      [
        ['共90人', 'a crowd'],
        ['共90人', 'some 90'],
      ],
      1,
    ],
    [
      'does not when the target is only worded anew',
      [
        ['共90人', 'a crowd'],
        ['共90人', 'a throng'],
      ],
      0,
    ],
    [
      'does not when it went with the source, whatever else the target says',
      [
        ['共90人', 'a crowd'],
        ['共多人', 'a throng'],
      ],
      0,
    ],
    [
      'counts when both were corrected',
      [
        ['共90人', 'a crowd'],
        ['共80人', 'some 80'],
      ],
      1,
    ],
    [
      'counts still when another source asks for another',
      [
        ['共90人', 'a crowd'],
        ['共90人', 'some 90'],
        ['共80人', 'some 90'],
      ],
      1,
    ],
    [
      'does not when only the source was ever touched',
      [
        ['共90人', 'a crowd'],
        ['共多人', 'a crowd'],
      ],
      0,
    ],
  ] as const)('%s', (_, pairs, count) => {
    const wordings = pairs.map(([source, target]) => ({ source, target }));
    expect(countFixed({ wordings }, [], unrendered).get('number-value') ?? 0).toBe(count);
  });
});

describe('of a whole article', () => {
  const row = (segmentId: string, target: string): FoundInRow => {
    const words = { source: '源', target };
    return { segmentId, words, issues: shouting(words) };
  };

  it('counts as fixed what its first wordings had, row by row, less what was set aside', () => {
    const first = [row('s', 'BIG'), row('t', 'BIG'), row('u', 'LOUD')];
    const standing = [row('s', 'big'), row('t', 'big'), row('u', 'LOUD')];
    expect(countFixedTogether(first, standing, [])).toEqual(new Map([['house-style', 2]]));
    expect(countFixedTogether(first, standing, [waiverOf('BIG')])).toEqual(new Map([['house-style', 1]]));
    expect(countFixedTogether(standing, first, []).size).toBe(0);
  });

  it('counts as open what stands and was not set aside, the same words once', () => {
    const segment = makeSegment(1, '源', 'BIG and LOUD and LOUD', { id: 's' as SegmentId });
    const found = [
      { segmentId: segment.id, issues: shouting({ source: '源', target: 'BIG and LOUD and LOUD' }) },
    ];
    expect(countOpen([segment], found, [])).toEqual(new Map([['house-style', 2]]));
    expect(countOpen([segment], found, [waiverOf('BIG')])).toEqual(new Map([['house-style', 1]]));
    // A waiver is for one place.
    expect(countOpen([segment], found, [waiverOf('LOUD')])).toEqual(new Map([['house-style', 2]]));
  });
});

describe('what a check is narrowed by', () => {
  const waived = (count: number, finding: (i: number) => WaivedFinding) =>
    Array.from({ length: count }, (_, i) => finding(i));
  const proposed = (
    check: CheckId,
    count: number,
    findings: readonly WaivedFinding[],
    level: Parameters<typeof proposeNarrowing>[1] = 'asFound',
  ) => proposeNarrowing({ check, fixed: count, waived: findings, open: 0 }, level);
  const scattered = waived(9, (i) => ({ role: 'body', words: `w${i}` }));

  it('is nothing while its record is short or good, or it is off', () => {
    expect(proposed('width', 0, scattered.slice(0, 7))).toBeNull();
    expect(proposed('width', 9, scattered)).toBeNull();
    expect(proposed('width', 0, scattered, 'off')).toBeNull();
  });

  it('are the words set aside again and again, else the role they are in, else a lower level', () => {
    const words = waived(9, (i) => ({ role: 'caption', words: i < 6 ? 'Lanchuan' : `w${i}` }));
    expect(proposed('width', 1, words)).toEqual({ kind: 'words', words: ['Lanchuan'], covers: 6 });
    const captions = waived(9, (i) => ({ role: i === 0 ? 'body' : 'caption', words: `w${i}` }));
    expect(proposed('width', 1, captions)).toEqual({ kind: 'role', role: 'caption', covers: 8 });
    expect(proposed('width', 1, scattered)).toEqual({ kind: 'level', level: 'notice', covers: 9 });
    expect(proposed('width', 1, scattered, 'notice')).toEqual({ kind: 'level', level: 'off', covers: 9 });
    expect(proposed('house-style', 1, scattered)).toEqual({ kind: 'level', level: 'off', covers: 9 });
    const wholeTexts = waived(9, () => ({ role: 'body', words: '' }));
    expect(proposed('length', 0, wholeTexts)).toEqual({ kind: 'level', level: 'notice', covers: 9 });
  });

  it('puts words of spelling into the dictionary, and keeps what was there', () => {
    const words = { kind: 'words', words: ['ferryside'], covers: 6 } as const;
    expect(narrowCheck({ ...defaultChecks, dictionary: ['qipao'] }, 'spelling', words).dictionary).toEqual([
      'qipao',
      'ferryside',
    ]);
    const once = narrowCheck(defaultChecks, 'width', { kind: 'role', role: 'caption', covers: 8 });
    expect(narrowCheck(once, 'width', { ...words, words: ['（图）'] }).exceptions).toEqual({
      width: { roles: ['caption'], words: ['（图）'] },
    });
    expect(dropException(once, 'width', { kind: 'role', role: 'caption' })).toEqual(defaultChecks);
  });

  it('goes down one step at a time', () => {
    expect(proposed('width', 1, scattered, 'error')).toMatchObject({ level: 'warning' });
    expect(proposed('width', 1, scattered, 'warning')).toMatchObject({ level: 'notice' });
  });

  it('are no words too long to be kept as an exception', () => {
    const passage = 'w'.repeat(201);
    const findings = waived(9, () => ({ role: 'body', words: passage }));
    expect(proposed('width', 0, findings)).toMatchObject({ kind: 'level' });
    const kept = waived(9, () => ({ role: 'body', words: passage.slice(1) }));
    expect(proposed('width', 0, kept)).toMatchObject({ kind: 'words' });
  });

  it('is offered no more once the check keeps quiet there', () => {
    const captions = waived(9, (i) => ({ role: 'caption', words: `w${i}` }));
    const record: CheckRecord = { check: 'width', fixed: 1, waived: captions, open: 0 };
    const role = { kind: 'role', role: 'caption', covers: 9 } as const;
    expect(proposeNarrowing(stillHeard(record, defaultChecks), 'asFound')).toEqual(role);
    const narrowed = narrowCheck(defaultChecks, 'width', role);
    expect(stillHeard(record, narrowed).waived).toEqual([]);
    expect(proposeNarrowing(stillHeard(record, narrowed), 'asFound')).toBeNull();

    const inDictionary = { ...defaultChecks, dictionary: ['ferryside', 'Lanchuan'] };
    const spelt = ['Ferryside', 'Lanchuan', 'lanchuan'].map((words) => ({ role: 'body', words }) as const);
    const left = stillHeard({ check: 'spelling', fixed: 0, waived: spelt, open: 0 }, inDictionary).waived;
    expect(left.map(({ words }) => words)).toEqual(['lanchuan']);
  });
});

describe('taking a narrowing back', () => {
  const words = { kind: 'words', words: ['Lanchuan', 'qipao'], covers: 9 } as const;
  const role = { kind: 'role', role: 'caption', covers: 9 } as const;
  const level = { kind: 'level', level: 'notice', covers: 9 } as const;

  it.each([
    ['words', 'width', words],
    ['words of the dictionary', 'spelling', words],
    ['a role', 'width', role],
    ['a level', 'width', level],
  ] as const)('leaves what else was set meanwhile: %s', (_, check, narrowing) => {
    const before: WorkspaceChecks = {
      ...defaultChecks,
      dictionary: ['qipao'],
      exceptions: { width: { roles: ['teaser'], words: ['qipao'] } },
    };
    const elsewhere = { levels: { negation: 'off' }, profile: 'ap' } as const;
    const narrowed = narrowCheck(before, check, narrowing);
    expect(narrowed).not.toEqual(before);
    const now = { ...narrowed, ...elsewhere, levels: { ...narrowed.levels, ...elsewhere.levels } };
    expect(widenAgain(now, before, check, narrowing)).toEqual({ ...before, ...elsewhere });
  });

  it('shows what the profile brings, and takes it from an own one', () => {
    const exceptions = { width: { roles: ['caption'], words: ['（图）'] } } as const;
    const desk = { ...builtInProfiles.uk, name: 'Our desk', exceptions };
    const checks = { ...defaultChecks, profile: 'Our desk', ownProfiles: [desk] };
    expect(exceptionsOf(checks, 'width')).toEqual(exceptions.width);
    const once = dropException(checks, 'width', { kind: 'words', words: '（图）' });
    expect(exceptionsOf(once, 'width')).toEqual({ roles: ['caption'], words: [] });
    // Both had it.
    const both = narrowCheck(checks, 'width', role);
    const twice = dropException(both, 'width', { kind: 'role', role: 'caption' });
    expect(exceptionsOf(twice, 'width')).toEqual({ roles: [], words: ['（图）'] });
    expect(exceptionsOf({ ...checks, profile: 'uk' }, 'width')).toEqual({ roles: [], words: [] });
  });
});

describe('exceptions', () => {
  const under = (roles: readonly ('caption' | 'body')[], words: readonly string[]) => ({
    profile: profileOf({
      ...defaultChecks,
      exceptions: { width: { roles, words }, consistency: { roles, words } },
    }),
  });
  const flagged = (
    ...[roles, words, role]: readonly [...Parameters<typeof under>, 'caption' | 'body']
  ): boolean =>
    checksOf('会议在哈尔滨举行。', 'It was held，in Harbin.', { ...under(roles, words), role }).includes(
      'width',
    );

  it('keep a check quiet in a role or on words, and nowhere else', () => {
    expect(flagged([], [], 'caption')).toBe(true);
    expect(flagged(['caption'], [], 'caption')).toBe(false);
    expect(flagged(['caption'], [], 'body')).toBe(true);
    expect(flagged([], ['，'], 'body')).toBe(false);
    expect(flagged([], ['。'], 'body')).toBe(true);
  });
});
