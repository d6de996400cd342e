// What of a list was not taken as it stands: rows left out, words not understood, columns nobody knows.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermList, TermListRemark } from '../../shared/model/term.js';
import { Icon } from '../ui/Icon.js';

const isLeftOut = ({ kind }: TermListRemark): boolean => kind !== 'unknownKind' && kind !== 'unknownPart';
/** So many are named. */
const mostNamed = 200;

/** Nothing when there is nothing to say. */
export function ImportRemarks({ list }: { readonly list: TermList }): ReactNode {
  const { t } = useTranslation();
  const { remarks, otherColumns } = list;
  if (remarks.length === 0 && otherColumns.length === 0) return null;
  const leftOut = remarks.filter(isLeftOut).length;
  const others = remarks.length - leftOut;
  const columns = otherColumns.join(t('ui.nameSeparator'));
  const sums = [
    leftOut > 0 && t('terms.import.leftOut', { count: leftOut }),
    others > 0 && t('terms.import.remarks', { count: others }),
    otherColumns.length > 0 && t('terms.import.otherColumns', { columns }),
  ].filter((sum) => sum !== false);
  return (
    <details className="term-remarks">
      <summary>
        <Icon name="notice" size="small" /> {sums.join(' · ')}
      </summary>
      <ul className="selectable">
        {remarks.slice(0, mostNamed).map((remark, i) => (
          <li key={i}>
            {t(`terms.import.remark.${remark.kind}`, { number: remark.number, value: remark.value })}
          </li>
        ))}
        {remarks.length > mostNamed && <li>…</li>}
      </ul>
    </details>
  );
}
