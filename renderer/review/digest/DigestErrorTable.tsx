// The errors the checks found in the translator's words: what a check says, the words, how grave, and who counted it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/model/article.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { ChangeReason } from '../../../shared/model/reason.js';
import type { WaivedWords } from '../../../shared/model/waiver.js';
import type { DigestError, DigestErrorGroup } from '../../../shared/review/digestErrors.js';
import { InlineTextView } from '../../article/InlineTextView.js';
import { issueText } from '../../article/issueTexts.js';
import { Avatar } from '../../ui/Avatar.js';
import { Button } from '../../ui/Button.js';
import { formatDateTime } from '../../ui/format.js';
import { useSession } from '../../ui/SessionProvider.js';

interface DigestErrorTableProps {
  readonly article: Article;
  readonly group: DigestErrorGroup;
  readonly onOpen: (segmentId: SegmentId) => void;
}

/** A table of its own below those of the changes; each row leads to its segment. */
export function DigestErrorTable(props: DigestErrorTableProps): ReactNode {
  const { group } = props;
  const { t } = useTranslation();
  return (
    <table className="digest-table digest-errors">
      <caption>
        {group.isImported && <span className="quiet">{t('digest.imported')} · </span>}
        {t('digest.found.title')} <span className="num quiet">{group.errors.length}</span>
      </caption>
      <thead>
        <tr>
          {(['number', 'check', 'source', 'target', 'type', 'countedBy'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`digest.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {group.errors.map((one) => (
          <ErrorRow key={one.error.id} {...props} one={one} />
        ))}
      </tbody>
    </table>
  );
}

function ErrorRow({
  article,
  one,
  onOpen,
}: DigestErrorTableProps & { readonly one: DigestError }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const { number, error, severity, mended } = one;
  const person = personOf(error.personId);
  const segment = article.segments[number - 1];
  return (
    <tr>
      <td>
        <Button size="small" kind="bare" onPress={() => segment && onOpen(segment.id)}>
          {`¶ ${number}`}
        </Button>
      </td>
      <td className="selectable">{issueText(t, error)}</td>
      <td className="selectable" lang={article.sourceLanguage}>
        <Words words={error.source} />
      </td>
      <td className="selectable" lang={article.targetLanguage}>
        <Words words={error.target} />
        {mended && <Mended {...mended} />}
      </td>
      <td>
        {t(`review.reason.category.${error.category}`)}
        <span className="digest-line">{t(`review.reason.subtype.${error.subtype}`)}</span>
        <span className="quiet digest-line">{t(`review.reason.severityName.${severity}`)}</span>
      </td>
      <td>
        {person && <Avatar name={person.name} hue={person.hue} isFull />}
        <time className="quiet digest-line">{formatDateTime(error.at)}</time>
      </td>
    </tr>
  );
}

/** Nothing where the finding does not depend on the side; all of it, as mere context, where the finding has no place there. */
function Words({ words }: { readonly words: WaivedWords | null }): ReactNode {
  if (words === null) return null;
  const text = <InlineTextView content={plain(words.text)} />;
  return words.isWhole ? <span className="quiet">{text}</span> : text;
}

/** What the words became, where somebody said why. */
function Mended({ before, after }: Pick<ChangeReason, 'before' | 'after'>): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="digest-line">
      <span className="quiet">{t('digest.found.changed')} </span>
      {before !== '' && (
        <>
          <InlineTextView content={plain(before)} />
          <span className="quiet"> → </span>
        </>
      )}
      {after === '' ? (
        <span className="quiet">{t('digest.deleted')}</span>
      ) : (
        <b>
          <InlineTextView content={plain(after)} />
        </b>
      )}
    </span>
  );
}
