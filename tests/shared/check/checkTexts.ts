// Runs the checks over made-up articles: tests state a pair of texts and read what is found in few words.
import { checkResources } from '../../../electron/files/check/checkResources.js';
import { readArticle, type CheckedSegment } from '../../../shared/check/checkedArticle.js';
import { defaultProfile } from '../../../shared/check/profiles.js';
import { checkArticle } from '../../../shared/check/runChecks.js';
import type { CheckSettings } from '../../../shared/check/checkedArticle.js';
import type { CheckId, CheckIssue } from '../../../shared/model/check.js';
import type { ParagraphRole } from '../../../shared/model/article.js';
import { plain, type InlineText } from '../../../shared/model/inlineText.js';
import en from '../../../shared/locales/en.json';
import zhCN from '../../../shared/locales/zh-CN.json';
import { noTerms } from '../../../shared/terms/termIndex.js';

/** A pair; texts without marks may be plain strings. */
export interface TestPair {
  readonly source: string | InlineText;
  readonly target: string | InlineText;
  readonly role?: ParagraphRole;
  readonly isLeftOut?: boolean;
}

const inline = (text: string | InlineText): InlineText => (typeof text === 'string' ? plain(text) : text);

/** The issues of an article, pair by pair; Chinese to English, China Daily, Dec 4, 2020, unless told otherwise. */
export function issuesOfArticle(
  pairs: readonly TestPair[],
  settings: Partial<CheckSettings> = {},
): readonly (readonly CheckIssue[])[] {
  const segments = pairs.map(({ source, target, role = 'body', isLeftOut = false }, i): CheckedSegment => ({
    id: String(i),
    paragraphId: String(i),
    role,
    source: inline(source),
    target: inline(target),
    isLeftOut,
  }));
  const found = checkArticle(
    readArticle(segments, {
      sourceLanguage: 'zh-CN',
      targetLanguage: 'en-US',
      articleDate: { year: 2020, month: 12, day: 4 },
      profile: defaultProfile,
      terms: noTerms,
      resources: checkResources(),
      ...settings,
    }),
  );
  for (const issue of found.flat()) wantMessage(issue);
  return found;
}

/** Every issue can be said in both languages, with the values it brings. */
function wantMessage({ check, message, values }: CheckIssue): void {
  for (const locale of [en, zhCN]) {
    const text = (locale.check as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>)[
      check
    ]?.[message];
    if (text === undefined) throw new Error(`no text for check.${check}.${message}`);
    for (const [, name = ''] of text.matchAll(/\{\{(\w+)\}\}/g))
      if (!(name in values)) throw new Error(`check.${check}.${message} lacks ${name}`);
  }
}

/** The issues of one pair. */
export function issuesOf(
  source: TestPair['source'],
  target: TestPair['target'],
  settings: Partial<CheckSettings> & Pick<TestPair, 'role' | 'isLeftOut'> = {},
): readonly CheckIssue[] {
  const { role, isLeftOut, ...rest } = settings;
  const pair = { source, target, ...(role && { role }), ...(isLeftOut && { isLeftOut }) };
  return issuesOfArticle([pair], rest)[0] ?? [];
}

/** Ids of the checks that found something, without repetition, in order of gravity. */
export const checksOf = (...asked: Parameters<typeof issuesOf>): readonly CheckId[] => [
  ...new Set(issuesOf(...asked).map(({ check }) => check)),
];

/** The target after the fix of the first issue of this check; null if it has none. */
export function mended(check: CheckId, ...asked: Parameters<typeof issuesOf>): string | null {
  const fix = issuesOf(...asked).find((issue) => issue.check === check)?.fix;
  const target = inline(asked[1]).text;
  return fix ? target.slice(0, fix.start) + fix.text + target.slice(fix.end) : null;
}
