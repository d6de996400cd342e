// The words of an exported digest in the interface's language.
import type { TFunction } from 'i18next';
import type { InterfaceLanguage } from '../../../shared/model/app.js';
import { paragraphRoles } from '../../../shared/model/article.js';
import { changeLabels } from '../../../shared/model/change.js';
import { mqmSubtypes } from '../../../shared/model/mqmSubtypes.js';
import { mqmCategories, mqmSeverities } from '../../../shared/model/reason.js';
import type { DigestArticle, DigestLabels } from '../../../shared/review/digestLabels.js';
import { totalSums, type DigestSums } from '../../../shared/review/digestSums.js';
import { issueText } from '../../article/issueTexts.js';
import { articleTitles } from '../../article/selectors.js';
import { formatMoment } from '../../ui/format.js';
import type { SessionInUse } from '../../ui/SessionProvider.js';
import { effortFigures } from '../effort/effortTexts.js';
import type { ArticleDigest } from './digestMaterial.js';

const columns = [
  'article',
  'work',
  'number',
  'role',
  'label',
  'status',
  'before',
  'after',
  'context',
  'person',
  'time',
  'category',
  'severity',
  'note',
  'ped',
  'hter',
  'check',
  'type',
  'source',
  'target',
  'countedBy',
  'countedAt',
] as const;
const subtypes = Object.values(mqmSubtypes).flat();
const statuses = ['changed', 'suggested', 'rejected', 'replaced'] as const;

function record<Key extends string>(
  keys: readonly Key[],
  text: (key: Key) => string,
): Readonly<Record<Key, string>> {
  return Object.fromEntries(keys.map((key) => [key, text(key)])) as Readonly<Record<Key, string>>;
}

/** Headline of the article, in the target's language if it has one there. */
export function headlineOf({ article }: ArticleDigest): string {
  const { headline } = articleTitles(article.paragraphs, article.segments);
  return headline.target || headline.source;
}

/** How many changes there are, of which kinds, how many errors the checks found, and how grave it is. */
export function sumsOf(
  { entries, imported, segments, errors, labels, severities, effort }: DigestSums,
  t: TFunction,
  language: InterfaceLanguage,
): readonly string[] {
  const grave = mqmSeverities
    .filter((severity) => severities[severity] > 0)
    .map((severity) => `${severities[severity]} ${t(`review.reason.severityName.${severity}`)}`);
  const kinds = labels.map(({ label, count }) => `${count} ${t(`review.label.${label}`)}`);
  return [
    t('digest.sum', {
      changes: t('digest.changes', { count: entries }),
      segments: t('digest.segments', { count: segments }),
    }),
    ...(labels.length > 0 ? [kinds.join(t('review.sums.separator'))] : []),
    ...(imported > 0 ? [t('digest.importedSum', { count: imported })] : []),
    ...(errors > 0 ? [t('digest.found.count', { count: errors })] : []),
    ...(grave.length > 0 ? [t('digest.severities', { list: grave.join(t('review.sums.separator')) })] : []),
    ...(effort.characters > 0 ? [t('digest.effort', effortFigures(effort, language))] : []),
  ];
}

/** The articles of a document. */
export function documentOf(
  digests: readonly ArticleDigest[],
  t: TFunction,
  language: InterfaceLanguage,
): readonly DigestArticle[] {
  return digests.map((one) => ({
    digest: one.digest,
    headline: headlineOf(one) || t('library.untitled'),
    sourceLanguage: one.article.sourceLanguage,
    targetLanguage: one.article.targetLanguage,
    sums: sumsOf(one.digest.sums, t, language),
  }));
}

/** For `formatDigestHtml` and `formatDigestCsv`. */
export function digestLabels(
  digests: readonly ArticleDigest[],
  t: TFunction,
  language: InterfaceLanguage,
  personOf: SessionInUse['personOf'],
): DigestLabels {
  const [first] = digests;
  const person = (first && personOf(first.digest.translatorId)?.name) ?? '';
  const headline = first ? headlineOf(first) : '';
  return {
    language: language === 'en' ? 'en-US' : 'zh-CN',
    title: t('digest.titleOf', { person }),
    subtitle: digests.length === 1 ? headline : t('digest.articles', { count: digests.length }),
    sums: sumsOf(totalSums(digests.map(({ digest }) => digest)), t, language),
    empty: t('digest.nothing', { person }),
    withoutReason: t('digest.withoutReason'),
    work: { own: t('digest.ownWords'), imported: t('digest.imported') },
    found: {
      title: t('digest.found.title'),
      once: t('digest.found.once'),
      changed: t('digest.found.changed'),
      deleted: t('digest.deleted'),
    },
    columns: record(columns, (key) => t(`digest.column.${key}`)),
    roles: record(paragraphRoles, (key) => t(`role.paragraph.${key}`)),
    labels: record(changeLabels, (key) => t(`review.label.${key}`)),
    statuses: record(statuses, (key) => t(`digest.status.${key}`)),
    categories: record(mqmCategories, (key) => t(`review.reason.category.${key}`)),
    severities: record(mqmSeverities, (key) => t(`review.reason.severityName.${key}`)),
    types: record(subtypes, (key) => t(`review.reason.subtype.${key}`)),
    messageOf: (error) => issueText(t, error),
    nameOf: (id) => (id === null ? t('digest.nobody') : (personOf(id)?.name ?? t('review.wording.former'))),
    timeOf: (at) => formatMoment(at, language),
  };
}
