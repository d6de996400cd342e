// The terms of a concept in one language: the preferred one as it is, others as chips that say what the desk thinks of them.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../../shared/model/term.js';
import { Icon } from '../ui/Icon.js';

/** On one line. */
export function TermWords({
  terms,
  language,
}: {
  readonly terms: readonly Term[];
  readonly language: 'chinese' | 'english';
}): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="term-words" lang={language === 'chinese' ? 'zh-CN' : 'en'}>
      {terms.map(({ text, status }) =>
        status === 'preferred' ? (
          <b key={text}>{text}</b>
        ) : (
          <span key={text} className={`term-chip is-${status}`} title={t(`terms.status.${status}`)}>
            {status === 'forbidden' && <Icon name="omit" size="small" label={t('terms.status.forbidden')} />}
            {text}
          </span>
        ),
      )}
    </span>
  );
}
