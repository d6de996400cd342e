// A concept in a line of words.
import type { TFunction } from 'i18next';
import type { ConceptContent, Term } from '../../shared/model/term.js';
import { leadingTerm } from './termSelection.js';

/** All its terms; those that are not preferred with their status. */
export function conceptWords(t: TFunction, { chinese, english, note }: ConceptContent): string {
  const words = (terms: readonly Term[]): string =>
    terms
      .map(({ text, status }) =>
        status === 'preferred'
          ? text
          : t('terms.termWithStatus', { term: text, status: t(`terms.status.${status}`) }),
      )
      .join(t('ui.nameSeparator'));
  const sides = [words(chinese), words(english)].filter((side) => side !== '').join(' = ');
  return note === '' ? sides : `${sides} (${note})`;
}

/** The term it is called by: in Chinese, else in English. */
export const conceptName = ({ chinese, english }: ConceptContent): string =>
  (leadingTerm(chinese) ?? leadingTerm(english))?.text ?? '';
