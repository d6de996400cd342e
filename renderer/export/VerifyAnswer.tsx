// The answer of a verification: the verdict, what the file was held against, and every paragraph that differs.
import { useTranslation } from 'react-i18next';
import { isVerified, type VerifyReport } from '../../shared/model/verified.js';
import { formatBytes, formatDateTime } from '../ui/format.js';
import { languageOfWords } from '../ui/languageOfWords.js';
import { Notice } from '../ui/Notice.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { VerifyDifference } from './VerifyDifference.js';

/** More are counted, not listed. */
const mostListed = 100;

/** Everything below the dialog's head. */
export function VerifyAnswer({ report }: { readonly report: VerifyReport }) {
  const { t } = useTranslation();
  const { verdict, differences, article } = report;
  const isEqual = isVerified(report);
  const isAttention = !isEqual && verdict !== 'differs';
  return (
    <>
      <Notice
        tone={isEqual ? 'info' : isAttention ? 'warning' : 'error'}
        {...(isEqual && { icon: 'final' as const })}
        lead={t(`export.verify.verdict.${verdict}`, { count: differences.length })}
        {...(isAttention && { text: t('export.verify.attention') })}
      />
      <div className="answer">
        <VerifyFacts report={report} />
        {differences.length > 0 && (
          <section aria-label={t('export.verify.differences')}>
            <h3>{t('export.verify.differences')}</h3>
            <ol className="differences">
              {differences.slice(0, mostListed).map((difference, i) => (
                <VerifyDifference key={i} difference={difference} articleLanguage={article.language} />
              ))}
            </ol>
            {differences.length > mostListed && (
              <p className="soft">{t('export.verify.more', { count: differences.length - mostListed })}</p>
            )}
          </section>
        )}
      </div>
    </>
  );
}

function VerifyFacts({ report }: { readonly report: VerifyReport }) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const { file, article, record, page } = report;
  return (
    <section aria-label={t('export.verify.facts')}>
      <dl className="facts selectable">
        <dt>{t('export.verify.file')}</dt>
        <dd>
          <span lang={languageOfWords(file.name)}>{file.name}</span> · {formatBytes(file.bytes, language)}
          <div className="quiet hash">{file.sha256}</div>
        </dd>
        <dt>{t('export.verify.article')}</dt>
        <dd lang={article.language}>
          {article.title === '' ? <span className="quiet">{t('export.verify.noTitle')}</span> : article.title}
        </dd>
        <dt>{t('export.verify.against')}</dt>
        <dd>
          <Against report={report} />
        </dd>
        {record !== null && (
          <>
            <dt>{t('export.verify.trust')}</dt>
            <dd className={record.state === 'confirmed' || record.state === 'unconfirmed' ? '' : 'is-bad'}>
              {t(`export.verify.record.${record.state}`)}
            </dd>
          </>
        )}
        <LogFact report={report} />
        {page !== 'none' && (
          <>
            <dt>{t('export.verify.pageLabel')}</dt>
            <dd className={page === 'asSigned' ? '' : 'is-bad'}>
              {page === 'asSigned' ? t('export.verify.pageAsSigned') : t(`export.verify.page.${page}`)}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Against({ report }: { readonly report: VerifyReport }) {
  const { t } = useTranslation();
  const { basis, made, record, isApproved, compared } = report;
  const at = made.at === null ? '' : formatDateTime(Date.parse(made.at));
  return (
    <>
      {t(`export.verify.basis.${basis}`, { record: record?.file ?? '', at, by: made.by ?? '' })}
      {compared > 0 && <div className="quiet">{t('export.verify.compared', { count: compared })}</div>}
      {!isApproved && (
        <div className="is-bad">
          {t(basis === 'export' ? 'export.verify.draft' : 'export.verify.notApproved')}
        </div>
      )}
    </>
  );
}

function LogFact({ report: { chain } }: { readonly report: VerifyReport }) {
  const { t } = useTranslation();
  if (chain === null) return null;
  const { brokenAt, events, head } = chain;
  return (
    <>
      <dt>{t('export.verify.log')}</dt>
      {brokenAt === null ? (
        <dd>
          {t('export.verify.logWhole', { count: events })}
          <div className="quiet hash">{head}</div>
        </dd>
      ) : (
        <dd className="is-bad">{t(`export.verify.broken.${brokenAt.what}`, { seq: brokenAt.seq })}</dd>
      )}
    </>
  );
}
