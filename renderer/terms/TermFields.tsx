// The terms of a concept in one language, a field for each, with what the desk thinks of it.
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { termStatuses, type Term } from '../../shared/model/term.js';
import { IconButton } from '../ui/IconButton.js';
import { Select } from '../ui/Select.js';
import { TextField } from '../ui/TextField.js';

/** `terms` end with a blank one. Enter in a field is the form's. */
export function TermFields({
  side,
  terms,
  onChange,
}: {
  readonly side: 'chinese' | 'english';
  readonly terms: readonly Term[];
  readonly onChange: (terms: readonly Term[]) => void;
}): ReactNode {
  const { t } = useTranslation();
  const headingId = useId();
  const put = (at: number, change: Partial<Term>): void =>
    onChange(terms.map((term, i) => (i === at ? { ...term, ...change } : term)));
  return (
    <div role="group" aria-labelledby={headingId} className="term-fields">
      <p id={headingId} className="field-label">
        {t(`terms.language.${side}`)}
      </p>
      {terms.map(({ text, status }, i) => {
        const number = i + 1;
        const isLast = number === terms.length;
        return (
          // A field keeps its place while its words change.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={i} className={`term-field is-${status}`}>
            <TextField
              label={t(`terms.form.${side}`, { number })}
              isLabelHidden
              value={text}
              placeholder={i === 0 ? '' : t('terms.form.another')}
              lang={side === 'chinese' ? 'zh-CN' : 'en'}
              onChange={(next) => put(i, { text: next })}
            />
            <Select
              label={t('terms.form.statusOf', { number, language: t(`terms.language.${side}`) })}
              value={status}
              choices={termStatuses.map((value) => ({ value, label: t(`terms.status.${value}`) }))}
              onChange={(next) => put(i, { status: next })}
            />
            {isLast ? (
              <span />
            ) : (
              <IconButton
                icon="close"
                size="small"
                label={t('terms.form.remove', { term: text })}
                onPress={() => onChange(terms.filter((_, at) => at !== i))}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
