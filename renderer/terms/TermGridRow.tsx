// A concept in the list: its terms in both languages, and what else is known of it.
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConceptId, StoredConcept, Term } from '../../shared/model/term.js';
import { Avatar } from '../ui/Avatar.js';
import { formatDateTime, formatShortDate } from '../ui/format.js';
import { languageOfWords } from '../ui/languageOfWords.js';
import { useSession } from '../ui/SessionProvider.js';
import { TermWords } from './TermWords.js';

interface RowProps {
  readonly domId: string;
  readonly concept: StoredConcept;
  readonly index: number;
  /** Distance from the top of the rows, CSS pixels. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly onSelect: (id: ConceptId) => void;
  readonly onEdit: (concept: StoredConcept) => void;
}

/** Click selects, double click edits. */
export const TermGridRow = memo(function TermGridRow(props: RowProps): ReactNode {
  const { domId, concept, index, top, isSelected, onSelect, onEdit } = props;
  const { t } = useTranslation();
  return (
    // The grid has the focus and the keys; a row only takes clicks.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={domId}
      className="term-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(concept.id)}
      onDoubleClick={() => onEdit(concept)}
    >
      <TermsCell side="chinese" terms={concept.chinese} />
      <TermsCell side="english" terms={concept.english} />
      <div role="gridcell" className="c-kind cut soft">
        {t(`terms.kind.${concept.kind}`)}
      </div>
      <div role="gridcell" className="c-part cut soft">
        {concept.partOfSpeech !== 'other' && t(`terms.part.${concept.partOfSpeech}`)}
      </div>
      <div
        role="gridcell"
        className="c-domain cut soft"
        lang={languageOfWords(concept.domain)}
        title={concept.domain}
      >
        {concept.domain}
      </div>
      <div
        role="gridcell"
        className="c-note cut soft"
        lang={languageOfWords(concept.note)}
        title={concept.note}
      >
        {concept.note}
      </div>
      <Changed concept={concept} />
    </div>
  );
});

function TermsCell({
  side,
  terms,
}: {
  readonly side: 'chinese' | 'english';
  readonly terms: readonly Term[];
}): ReactNode {
  const { t } = useTranslation();
  return (
    <div role="gridcell" className={`c-${side}`} title={terms.map(({ text }) => text).join(' · ')}>
      {terms.length === 0 ? (
        <span className="quiet">{t('terms.noTermIn')}</span>
      ) : (
        <TermWords terms={terms} language={side} />
      )}
    </div>
  );
}

function Changed({ concept }: { readonly concept: StoredConcept }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const person = personOf(concept.changedBy);
  const time = formatDateTime(concept.changedAt);
  return (
    <div
      role="gridcell"
      className="c-changed num quiet"
      title={t('terms.changedBy', { person: person?.name ?? '', time })}
    >
      {person && <Avatar name={person.name} hue={person.hue} />}
      <time dateTime={new Date(concept.changedAt).toISOString()}>{formatShortDate(concept.changedAt)}</time>
    </div>
  );
}
