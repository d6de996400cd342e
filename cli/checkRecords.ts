// What `duizhao check` reads: lines of JSON, two files of lines, or an article of a workspace, all as articles to check.
import { checkResources } from '../electron/files/check/checkResources.js';
import { openRules } from '../electron/files/check/openRules.js';
import { storedRules } from '../electron/files/check/storedRules.js';
import type { WorkspaceStorage } from '../electron/storage/contract.js';
import { articleDayOf } from '../shared/check/articleDay.js';
import { checkArticle } from '../shared/check/runChecks.js';
import { judgeIssues, waiversBySegment } from '../shared/check/waivers.js';
import { readArticle, type CheckedArticle, type CheckedSegment } from '../shared/check/checkedArticle.js';
import { languageOf } from '../shared/align/alignUnits.js';
import type { Article } from '../shared/model/article.js';
import { paragraphRoles, type ParagraphRole } from '../shared/model/article.js';
import type { CalendarDay, CheckIssue, CheckProfile } from '../shared/model/check.js';
import type { SegmentId } from '../shared/model/ids.js';
import { plain } from '../shared/model/inlineText.js';
import type { LanguageTag } from '../shared/model/language.js';
import { termStatuses, type Concept, type ConceptId, type TermStatus } from '../shared/model/term.js';
import { checkedSegments } from '../shared/check/checkedSegments.js';
import { builtInProfiles } from '../shared/check/profiles.js';
import { success, type Outcome } from '../shared/outcome.js';
import { makeTermIndex, noTerms, type TermIndex } from '../shared/terms/termIndex.js';

/** What the command line says of all texts; a line's own word counts more. */
export interface CheckDefaults {
  readonly sourceLanguage: LanguageTag | undefined;
  readonly targetLanguage: LanguageTag | undefined;
  readonly articleDate: CalendarDay | null;
  readonly profile: CheckProfile;
  readonly terms: TermIndex;
}

/** A line of JSON that was read. */
export interface CheckRecord {
  readonly id: string | number;
  readonly article: CheckedArticle;
}

/** YYYY-MM-DD of a day that exists; null for anything else. */
export function readDay(text: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
}

interface Terms {
  readonly source: string;
  readonly target: string;
  readonly status: TermStatus;
}

/** Terms of one source are one concept: its preferred and its forbidden words belong together. */
function termsOf(entries: readonly Terms[], isFromChinese: boolean): TermIndex {
  if (entries.length === 0) return noTerms;
  const concepts = new Map<string, Concept>();
  for (const { source, target, status } of entries) {
    const given = { text: target, status };
    const [sourceSide, targetSide] = isFromChinese
      ? (['chinese', 'english'] as const)
      : (['english', 'chinese'] as const);
    const known = concepts.get(source);
    const concept: Concept = known ?? {
      id: source as ConceptId,
      kind: 'term',
      chinese: [],
      english: [],
      partOfSpeech: 'other',
      note: '',
      domain: '',
    };
    concepts.set(source, {
      ...concept,
      [sourceSide]: [{ text: source, status: 'preferred' as const }],
      [targetSide]: target.trim() === '' ? concept[targetSide] : [...concept[targetSide], given],
    });
  }
  return makeTermIndex([...concepts.values()]);
}

type Fields = Readonly<Record<string, unknown>>;
const isText = (value: unknown): value is string => typeof value === 'string';
const isOptional = <T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined | null =>
  value === undefined || value === null || is(value);

function readTerms(value: unknown): readonly Terms[] | null {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return null;
  const terms = value.map((entry: unknown): Terms | null => {
    if (typeof entry !== 'object' || entry === null) return null;
    const { source, target, status } = entry as Fields;
    if (!isText(source) || !isText(target) || source.trim() === '') return null;
    const known =
      status === undefined || status === null ? 'preferred' : termStatuses.find((one) => one === status);
    return known ? { source, target, status: known } : null;
  });
  return terms.every((term) => term !== null) ? terms : null;
}

const isRole = (value: unknown): value is ParagraphRole => paragraphRoles.some((role) => role === value);
const isStyle = (value: unknown): value is keyof typeof builtInProfiles =>
  isText(value) && Object.hasOwn(builtInProfiles, value);
const isDay = (value: unknown): value is string => isText(value) && readDay(value) !== null;

/** The article of one line, by itself; null when a field is missing or of another kind. */
export function readRecord(value: unknown, defaults: CheckDefaults): CheckRecord | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, source, target, sourceLanguage, targetLanguage, articleDate, profile, role, termbase } =
    value as Fields;
  const terms = readTerms(termbase);
  if ((typeof id !== 'string' && typeof id !== 'number') || !isText(source) || !isText(target) || !terms)
    return null;
  if (!isOptional(sourceLanguage, isText) || !isOptional(targetLanguage, isText)) return null;
  if (!isOptional(articleDate, isDay) || !isOptional(profile, isStyle) || !isOptional(role, isRole))
    return null;
  const languages = languagesOf([source], [target], {
    ...defaults,
    sourceLanguage: sourceLanguage ?? defaults.sourceLanguage,
    targetLanguage: targetLanguage ?? defaults.targetLanguage,
  });
  const segment = segmentOf(String(id), source, target, role ?? 'body');
  const article = readArticle([segment], {
    ...languages,
    articleDate: articleDate ? readDay(articleDate) : defaults.articleDate,
    profile: profile ? builtInProfiles[profile] : defaults.profile,
    terms: terms.length > 0 ? termsOf(terms, /^zh/i.test(languages.sourceLanguage)) : defaults.terms,
    resources: checkResources(),
  });
  return { id, article };
}

const segmentOf = (id: string, source: string, target: string, role: ParagraphRole): CheckedSegment => ({
  id,
  paragraphId: id,
  role,
  source: plain(source),
  target: plain(target),
  isLeftOut: false,
});

/** By what they hold where nobody said; two texts that look alike are Chinese and English. */
function languagesOf(
  sources: readonly string[],
  targets: readonly string[],
  { sourceLanguage, targetLanguage }: CheckDefaults,
): { readonly sourceLanguage: LanguageTag; readonly targetLanguage: LanguageTag } {
  const from = sourceLanguage ?? languageOf(sources);
  const isFromChinese = /^zh/i.test(from);
  return {
    sourceLanguage: from,
    targetLanguage: targetLanguage ?? (isFromChinese ? 'en-US' : languageOf(targets)),
  };
}

/** Lines of two files as one article; of the longer file the rest stands alone. */
export function articleOfLines(
  sources: readonly string[],
  targets: readonly string[],
  defaults: CheckDefaults,
): CheckedArticle {
  const count = Math.max(sources.length, targets.length);
  const segments = Array.from({ length: count }, (_, i) =>
    segmentOf(String(i + 1), sources[i] ?? '', targets[i] ?? '', 'body'),
  );
  const { articleDate, profile, terms } = defaults;
  const languages = languagesOf(sources, targets, defaults);
  return readArticle(segments, {
    ...languages,
    articleDate,
    profile,
    terms,
    resources: checkResources(),
  });
}

/**
 * An article of a workspace as it stands, by the workspace's own rules but for what is named here, and what is open in it:
 * issues that were set aside are not.
 */
export async function articleOfStorage(
  storage: WorkspaceStorage,
  article: Article,
  given: {
    readonly articleDate: CalendarDay | null;
    readonly profile: CheckProfile | null;
    readonly terms: TermIndex | null;
  },
): Promise<
  Outcome<{ readonly checked: CheckedArticle; readonly found: readonly (readonly CheckIssue[])[] }>
> {
  const rules = await storedRules(storage);
  if (!rules.ok) return rules;
  const waivers = await storage.waivers(article.id);
  if (!waivers.ok) return waivers;
  const opened = openRules({ ...rules.value, profile: given.profile ?? rules.value.profile });
  const { sourceLanguage, targetLanguage } = article;
  const checked = readArticle(checkedSegments(article), {
    sourceLanguage,
    targetLanguage,
    ...opened,
    articleDate: given.articleDate ?? articleDayOf(article),
    terms: given.terms ?? opened.terms,
  });
  const lists = waiversBySegment(waivers.value);
  const found = checkArticle(checked).map((issues, i) => {
    const pair = checked.pairs[i];
    const list = lists.get((pair?.segment.id ?? '') as SegmentId) ?? [];
    const words = { source: pair?.source.text ?? '', target: pair?.target.text ?? '' };
    return judgeIssues(issues, list, words).flatMap(({ issue, waiver }) => (waiver ? [] : [issue]));
  });
  return success({ checked, found });
}
