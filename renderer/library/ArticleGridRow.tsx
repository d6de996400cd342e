// A row of the library: titles in both languages, state, progress, counts, people, when.
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../shared/model/article.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { isChinese } from '../../shared/model/language.js';
import { Avatar } from '../ui/Avatar.js';
import { formatDateTime, formatNumber, formatShortDate } from '../ui/format.js';
import { Icon } from '../ui/Icon.js';
import { Progress } from '../ui/Progress.js';
import { useSession } from '../ui/SessionProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { StateIcon } from '../ui/StateIcon.js';
import { segmentTotal } from './librarySelection.js';

interface RowProps {
  readonly domId: string;
  readonly article: ArticleSummary;
  readonly index: number;
  /** Distance from the top of the list, CSS pixels. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly onSelect: (articleId: ArticleId) => void;
  readonly onOpen: (articleId: ArticleId) => void;
}

/** Click selects, double click opens. */
export const ArticleGridRow = memo(function ArticleGridRow(props: RowProps) {
  const { domId, article, index, top, isSelected, onSelect, onOpen } = props;
  const { t } = useTranslation();
  const { language } = useSettings();
  const section = sectionFor(article, language);
  return (
    // The grid has the focus and the keys; a row only takes clicks.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={domId}
      className="article-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(article.id)}
      onDoubleClick={() => onOpen(article.id)}
    >
      <Titles article={article} />
      <div role="gridcell" className="c-section cut" lang={section.lang}>
        {section.text}
      </div>
      <div role="gridcell" className="c-state">
        <ArticleStateIcon article={article} />
      </div>
      <Approved article={article} />
      <Counts article={article} />
      <div role="gridcell" className="c-comments quiet num">
        {article.openComments > 0 && (
          <span aria-label={t('library.openComments', { count: article.openComments })} role="img">
            <Icon name="comment" /> {article.openComments}
          </span>
        )}
      </div>
      <People article={article} />
      <Changed article={article} />
    </div>
  );
});

function ArticleStateIcon({ article: { state } }: { readonly article: ArticleSummary }) {
  const { t } = useTranslation();
  return <StateIcon state={state} label={t(`state.article.${state}`)} />;
}

/** The section in the interface's language if there is one, else in the other. */
function sectionFor(article: ArticleSummary, language: 'en' | 'zh-CN'): { text: string; lang: string } {
  const source = { text: article.sourceSection, lang: article.sourceLanguage };
  const target = { text: article.targetSection, lang: article.targetLanguage };
  const [first, second] =
    isChinese(source.lang) === isChinese(language) ? [source, target] : [target, source];
  return first.text ? first : second;
}

function Titles({ article }: { readonly article: ArticleSummary }) {
  const { t } = useTranslation();
  const { sourceTitle, targetTitle, sourceLanguage, targetLanguage } = article;
  return (
    <div role="gridcell" className="c-title">
      <div className="title" lang={sourceTitle ? sourceLanguage : undefined}>
        {sourceTitle || <span className="quiet">{t('library.untitled')}</span>}
      </div>
      <div className="title soft" lang={targetTitle ? targetLanguage : undefined}>
        {targetTitle || <span className="quiet">{t('library.noTranslation')}</span>}
      </div>
    </div>
  );
}

/** Of an article whose texts are being aligned: how much of that is done. */
function Aligned({ links, toCheck }: NonNullable<ArticleSummary['alignment']>) {
  const { t } = useTranslation();
  const done = links - toCheck;
  const counts = { final: 0, reviewed: 0, translated: done, changesRequested: 0, initial: toCheck };
  return (
    <div role="gridcell" className="c-approved">
      <Progress counts={counts} label={t('library.alignedOf', { done, count: links })} width="5.5rem" />
      <span className="num quiet" title={t('library.alignedOf', { done, count: links })} aria-hidden="true">
        {done}/{links}
      </span>
    </div>
  );
}

function Approved({ article }: { readonly article: ArticleSummary }) {
  const { t } = useTranslation();
  if (article.alignment) return <Aligned {...article.alignment} />;
  const total = segmentTotal(article);
  const approved = article.counts.final;
  return (
    <div role="gridcell" className="c-approved">
      <Progress counts={article.counts} label={t('library.approvedOf', { approved, total })} width="5.5rem" />
      <span className="num quiet" aria-hidden="true">
        {approved}/{total}
      </span>
    </div>
  );
}

function Counts({ article }: { readonly article: ArticleSummary }) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const { chineseCharacters, chineseCharactersNoPunctuation, englishWords } = article;
  return (
    <>
      <div
        role="gridcell"
        className="c-chinese right num"
        title={t('library.chineseCounts', { all: chineseCharacters, plain: chineseCharactersNoPunctuation })}
      >
        {formatNumber(chineseCharactersNoPunctuation, language)}
      </div>
      <div role="gridcell" className="c-english right num">
        {formatNumber(englishWords, language)}
      </div>
    </>
  );
}

const mostPeople = 3;

function People({ article }: { readonly article: ArticleSummary }) {
  const { personOf } = useSession();
  const people = article.people.flatMap((id) => personOf(id) ?? []);
  return (
    <div role="gridcell" className="c-people">
      {people.slice(0, mostPeople).map((person) => (
        <Avatar key={person.id} name={person.name} hue={person.hue} />
      ))}
      {people.length > mostPeople && <span className="quiet num">+{people.length - mostPeople}</span>}
    </div>
  );
}

function Changed({ article }: { readonly article: ArticleSummary }) {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const person = personOf(article.changedBy)?.name ?? '';
  return (
    <div
      role="gridcell"
      className="c-changed right num quiet"
      title={t('library.changedBy', { person, time: formatDateTime(article.changedAt) })}
    >
      <time dateTime={new Date(article.changedAt).toISOString()}>{formatShortDate(article.changedAt)}</time>
    </div>
  );
}
