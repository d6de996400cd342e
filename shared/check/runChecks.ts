// Runs the checks over a segment or over an article.
import { severities, type CheckIssue, type CheckLevel, type CheckProfile } from '../model/check.js';
import { isChinese } from '../model/language.js';
import { allChecks } from './allChecks.js';
import type { ArticleCheck, Check, Finding } from './check.js';
import {
  chineseEnglish,
  isEnglish,
  type CheckedArticle,
  type CheckedPair,
  type CheckedText,
  type ChineseEnglishPair,
} from './checkedArticle.js';

const levelOf = (profile: CheckProfile, check: Check): CheckLevel => profile.levels[check.id] ?? 'asFound';

function issueOf(check: Check, level: CheckLevel, finding: Finding): CheckIssue {
  const { severity, source, target, message, values = {}, fix = null } = finding;
  return {
    check: check.id,
    severity: level === 'asFound' || level === 'off' ? severity : level,
    source,
    target,
    message,
    values,
    fix,
  };
}

/** True where the desk does not want to hear of it: in that role, or on those words. */
function isExcepted(
  check: Check,
  { segment, source, target, article }: CheckedPair,
  finding: Finding,
): boolean {
  const exceptions = article.settings.profile.exceptions?.[check.id];
  if (exceptions === undefined) return false;
  if (exceptions.roles.includes(segment.role)) return true;
  const [range, text] = finding.target ? [finding.target, target.text] : [finding.source, source.text];
  const words = range && text.slice(range.start, range.end).toLowerCase();
  return words !== null && exceptions.words.some((word) => word.toLowerCase() === words);
}

const isBlank = ({ text }: CheckedText): boolean => text.trim() === '';

/** What of a pair there is to look at, by kind of check. */
interface Sides {
  readonly both: ChineseEnglishPair | null;
  readonly chinese: readonly CheckedText[];
  readonly english: readonly CheckedText[];
}

function sidesWithWords(pair: CheckedPair): Sides {
  const texts = [pair.source, pair.target].filter((text) => !isBlank(text));
  return {
    both: texts.length === 2 ? chineseEnglish(pair) : null,
    chinese: texts.filter(({ language }) => isChinese(language)),
    english: texts.filter(({ language }) => isEnglish(language)),
  };
}

function findIn(check: Exclude<Check, ArticleCheck>, pair: CheckedPair, sides: Sides): readonly Finding[] {
  switch (check.kind) {
    case 'pair':
      return sides.both ? check.find(sides.both) : [];
    case 'segment':
      return check.find(pair);
    case 'chinese':
    case 'english':
      return sides[check.kind].flatMap((text) => check.find(text, pair));
  }
}

const placeOf = ({ source, target }: CheckIssue): number => target?.start ?? source?.start ?? 0;

/** Gravest first, then by place in the target. */
export function compareIssues(a: CheckIssue, b: CheckIssue): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || placeOf(a) - placeOf(b);
}

/** The issues of the segment's own checks. Article-wide ones come from `checkWholeArticle`. */
export function checkSegment(pair: CheckedPair): readonly CheckIssue[] {
  const { profile } = pair.article.settings;
  const sides = sidesWithWords(pair);
  return allChecks
    .flatMap((check) => {
      const level = levelOf(profile, check);
      if (check.kind === 'article' || level === 'off') return [];
      return findIn(check, pair, sides)
        .filter((finding) => !isExcepted(check, pair, finding))
        .map((finding) => issueOf(check, level, finding));
    })
    .toSorted(compareIssues);
}

/** The issues that only show when all segments are seen together, by the pair's place in the article. */
export function checkWholeArticle(article: CheckedArticle): ReadonlyMap<number, readonly CheckIssue[]> {
  const found = new Map<number, CheckIssue[]>();
  for (const check of allChecks) {
    const level = levelOf(article.settings.profile, check);
    if (check.kind !== 'article' || level === 'off') continue;
    for (const { index, ...finding } of check.find(article)) {
      const pair = article.pairs[index];
      if (pair && isExcepted(check, pair, finding)) continue;
      const issue = issueOf(check, level, finding);
      const list = found.get(index);
      if (list) list.push(issue);
      else found.set(index, [issue]);
    }
  }
  return found;
}

/** All issues, those of the article included, pair by pair. */
export function checkArticle(article: CheckedArticle): readonly (readonly CheckIssue[])[] {
  const together = checkWholeArticle(article);
  return article.pairs.map((pair, index) =>
    [...checkSegment(pair), ...(together.get(index) ?? [])].toSorted(compareIssues),
  );
}
