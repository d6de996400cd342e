import { describe, expect, it } from 'vitest';
import type { CheckId } from '../../../../shared/model/check.js';
import { builtInProfiles } from '../../../../shared/check/profiles.js';
import { checksOf, issuesOf, issuesOfArticle, mended } from '../checkTexts.js';

const zh = '某事。';
const has = (id: CheckId, ...asked: Parameters<typeof checksOf>): boolean => checksOf(...asked).includes(id);
const articleHas = (id: CheckId, ...targets: readonly string[]): boolean =>
  issuesOfArticle(targets.map((target) => ({ source: zh, target })))
    .flat()
    .some(({ check }) => check === id);

describe('house-style', () => {
  it.each([
    ['up 12 per cent', 'up 12 percent'],
    ['RMB 3 million', '3 million yuan'],
    ['No.1', 'No 1'],
    ['the U.S. team', 'the US team'],
    ['7 companies came', 'seven companies came'],
  ])('mends %s', (target, right) => expect(mended('house-style', zh, target)).toBe(right));
  it.each(['12 percent', '3 million yuan', 'the book “Up 12 per cent”', '7 km away'])('leaves %s', (target) =>
    expect(has('house-style', zh, target)).toBe(false),
  );
  it('has each desk’s own', () => {
    expect(mended('house-style', zh, 'up 12 percent', { profile: builtInProfiles.uk })).toBe(
      'up 12 per cent',
    );
    expect(mended('house-style', zh, 'No 1', { profile: builtInProfiles.ap })).toBe('No. 1');
    const profile = {
      ...builtInProfiles.chinadaily,
      forbidden: [{ word: 'persons in charge', instead: 'officials' }],
    };
    expect(mended('house-style', zh, 'the persons in charge', { profile })).toBe('the officials');
  });
});

describe('headline-case', () => {
  const headline = { role: 'headline' } as const;
  it.each(['Harbin To Host Forum Of Mayors', 'harbin to host the forum', 'HARBIN TO HOST THE FORUM'])(
    'flags %s',
    (target) => expect(has('headline-case', zh, target, headline)).toBe(true),
  );
  it.each(['Harbin, Ukraine to further deepen cooperation', 'GDP grows as iPhone sales rise'])(
    'leaves %s',
    (target) => expect(has('headline-case', zh, target, headline)).toBe(false),
  );
});

describe('serial-comma', () => {
  it('flags it where the desk writes none', () => {
    expect(articleHas('serial-comma', 'They sell red, white, and blue.')).toBe(true);
    expect(articleHas('serial-comma', 'They sell red, white and blue.')).toBe(false);
  });
  it('goes by the article where the desk does not mind', () => {
    const profile = { ...builtInProfiles.chinadaily, serialComma: null };
    const targets = ['We saw A, B and C.', 'We saw D, E and F.', 'We saw G, H, and I.'];
    const found = issuesOfArticle(
      targets.map((target) => ({ source: zh, target })),
      { profile },
    );
    expect(found.map((issues) => issues.some(({ check }) => check === 'serial-comma'))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('acronym', () => {
  it('wants the full name first', () => {
    expect(articleHas('acronym', 'The CCPIT met.', 'It was big.', 'It ended.')).toBe(true);
    expect(
      articleHas(
        'acronym',
        'The China Council for the Promotion of International Trade (CCPIT) met.',
        'CCPIT won.',
        'The GDP grew.',
      ),
    ).toBe(false);
    expect(
      articleHas('acronym', 'The China Council for Trade (CCPIT) met.', 'It was big.', 'It ended.'),
    ).toBe(true);
  });
});

describe('spelling', () => {
  it('offers the word that was meant', () => {
    expect(mended('spelling', zh, 'The goverment met.')).toBe('The government met.');
    expect(mended('spelling', zh, 'The goverment’s plan.')).toBe('The government’s plan.');
    expect(mended('spelling', zh, 'The goverment plan.')).toBe('The government plan.');
    expect(mended('spelling', zh, 'They are seperate.')).toBe('They are separate.');
    expect(mended('spelling', zh, 'It left becuase of rain.')).toBe('It left because of rain.');
  });
  it.each(['In Suifenhe they met.', 'The Labour Party won.', 'It has 3 mu and cost yuan and renminbi.'])(
    'leaves %s',
    (target) => expect(issuesOf(zh, target).filter(({ check }) => check === 'spelling')).toEqual([]),
  );
  it('minds American and British spelling by profile', () => {
    expect(articleHas('spelling-variant', 'They organise the colours.')).toBe(true);
    expect(articleHas('spelling-variant', 'They organize the colors.')).toBe(false);
  });
});
