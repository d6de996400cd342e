// The changes of a digest, by reason: before, after, who, when and why; each leads to its segment.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/model/article.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import type { DigestEntry, DigestGroup } from '../../../shared/review/translatorDigest.js';
import { InlineTextView } from '../../article/InlineTextView.js';
import { Avatar } from '../../ui/Avatar.js';
import { Button } from '../../ui/Button.js';
import { formatDateTime } from '../../ui/format.js';
import { languageOfWords } from '../../ui/languageOfWords.js';
import { useSession } from '../../ui/SessionProvider.js';

interface DigestTableProps {
  readonly article: Article;
  readonly group: DigestGroup;
  readonly onOpen: (segmentId: SegmentId) => void;
}

/** One category of reasons. */
export function DigestTable(props: DigestTableProps): ReactNode {
  const { group } = props;
  const { t } = useTranslation();
  const name = group.category ? t(`review.reason.category.${group.category}`) : t('digest.withoutReason');
  return (
    <table className="digest-table digest-changes">
      <caption>
        {group.isImported && <span className="quiet">{t('digest.imported')} · </span>}
        {name} <span className="num quiet">{group.entries.length}</span>
      </caption>
      <thead>
        <tr>
          {(['number', 'before', 'after', 'label', 'person', 'note'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`digest.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {group.entries.map((entry, i) => (
          <EntryRow key={i} {...props} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function EntryRow({ article, entry, onOpen }: DigestTableProps & { readonly entry: DigestEntry }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const person = entry.personId && personOf(entry.personId);
  const segment = article.segments[entry.number - 1];
  const { reason, severity, finding } = entry;
  return (
    <tr>
      <td>
        <Button size="small" kind="bare" onPress={() => segment && onOpen(segment.id)}>
          {`¶ ${entry.number}`}
        </Button>
      </td>
      <td className="selectable" lang={article.targetLanguage}>
        <span className="quiet">{entry.contextBefore}</span>
        <b>
          <InlineTextView content={entry.before} />
        </b>
        <span className="quiet">{entry.contextAfter}</span>
      </td>
      <td className="selectable" lang={article.targetLanguage}>
        {entry.after.text === '' ? (
          <span className="quiet">{t('digest.deleted')}</span>
        ) : (
          <b>
            <InlineTextView content={entry.after} />
          </b>
        )}
      </td>
      <td>
        {t(`review.label.${entry.label}`)}
        {entry.status !== 'changed' && (
          <span className="quiet digest-line">{t(`digest.status.${entry.status}`)}</span>
        )}
      </td>
      <td>
        {person && <Avatar name={person.name} hue={person.hue} isFull />}
        <time className="quiet digest-line">{formatDateTime(entry.at)}</time>
      </td>
      <td className="selectable">
        {severity && <span>{t(`review.reason.severityName.${severity}`)}</span>}
        {reason && reason.note !== '' && (
          <span className="digest-line" lang={languageOfWords(reason.note)}>
            {reason.note}
          </span>
        )}
        {finding && <span className="quiet digest-line">{t('digest.found.once')}</span>}
      </td>
    </tr>
  );
}
