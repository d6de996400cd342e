// A row of the import: the role, both wordings, and a remark where something is missing or uncertain.
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { paragraphRoles, type ParagraphRole } from '../../shared/model/article.js';
import type { ImportedParagraph } from '../../shared/model/imported.js';
import { isChinese, type LanguageTag } from '../../shared/model/language.js';
import { InlineTextView } from '../article/InlineTextView.js';
import { Select } from '../ui/Select.js';
import { documentOf, type ImportState, type ParagraphChange, type ParagraphNames } from './importState.js';
import type { ImportRow } from './importRows.js';

type RowChoice = ParagraphRole | 'leftOut' | 'leftOutSource' | 'leftOutTarget';

interface PairRowProps {
  readonly row: ImportRow;
  readonly state: ImportState;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onActive: (index: number) => void;
  readonly onChange: (paragraphs: ParagraphNames, to: ParagraphChange) => void;
}

const looks: Partial<Readonly<Record<ParagraphRole, string>>> = {
  headline: 'is-head',
  subhead: 'is-head',
  relatedHeadline: 'is-head',
  breadcrumb: 'is-small',
  date: 'is-small',
  credit: 'is-small',
  caption: 'is-small',
  teaser: 'is-small',
};

/** Measured by the list: texts take as many lines as they need. */
export const PairRow = memo(function PairRow(props: PairRowProps) {
  const { row, state, index, top, isActive, measure, onActive } = props;
  const classes = [
    'pair',
    looks[row.role],
    row.isLeftOut ? 'is-left-out' : null,
    row.doubt && !row.isLeftOut ? 'is-look' : null,
  ];
  const isPair = row.source.length > 0 && row.target.length > 0;
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 1}
      data-index={index}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => onActive(index)}
    >
      <div className="role-box" role="cell">
        <RoleSelect {...props} isActive={isActive} />
      </div>
      <Wording
        paragraphs={documentOf(state.source)?.paragraphs ?? []}
        at={row.source}
        language={state.sourceLanguage}
      />
      <div className="axis" aria-hidden="true">
        {isPair && !row.isLeftOut && <i />}
      </div>
      <Wording
        paragraphs={documentOf(state.target)?.paragraphs ?? []}
        at={row.target}
        language={state.targetLanguage}
      />
      <Remark row={row} state={state} />
    </div>
  );
});

function RoleSelect({ row, isActive, onChange }: PairRowProps) {
  const { t } = useTranslation();
  const isPair = row.source.length > 0 && row.target.length > 0;
  const choices = [
    ...paragraphRoles.map((role) => ({ value: role as RowChoice, label: t(`role.paragraph.${role}`) })),
    { value: 'leftOut' as const, label: t('import.leftOut') },
    ...(isPair
      ? [
          { value: 'leftOutSource' as const, label: t('import.leftOutSource') },
          { value: 'leftOutTarget' as const, label: t('import.leftOutTarget') },
        ]
      : []),
  ];
  const choose = (choice: RowChoice): void => {
    if (choice === 'leftOut') onChange(row, { kind: 'leaveOut' });
    else if (choice === 'leftOutSource') onChange({ source: row.source, target: [] }, { kind: 'leaveOut' });
    else if (choice === 'leftOutTarget') onChange({ source: [], target: row.target }, { kind: 'leaveOut' });
    else onChange(row, { kind: 'role', role: choice });
  };
  return (
    <Select
      label={t('import.roleOf', { text: t(`role.paragraph.${row.role}`) })}
      value={row.isLeftOut ? 'leftOut' : row.role}
      choices={choices}
      onChange={choose}
      isPlain
      isTabStop={isActive}
    />
  );
}

function Wording({
  paragraphs,
  at,
  language,
}: {
  readonly paragraphs: readonly ImportedParagraph[];
  readonly at: readonly number[];
  readonly language: LanguageTag;
}) {
  return (
    <div className="text" role="cell" lang={language}>
      {at.map((index) => {
        const paragraph = paragraphs[index];
        return paragraph && <p key={index}>{<InlineTextView content={paragraph.content} />}</p>;
      })}
    </div>
  );
}

function Remark({ row, state }: { readonly row: ImportRow; readonly state: ImportState }) {
  const { t } = useTranslation();
  const text = (): string => {
    if (row.isLeftOut) return t('import.notImported');
    if (row.doubt) return t('import.couldBe', { role: t(`role.paragraph.${row.doubt}`).toLowerCase() });
    const bothRead = documentOf(state.source) !== null && documentOf(state.target) !== null;
    if (!bothRead || (row.source.length > 0 && row.target.length > 0)) return '';
    const missing = row.source.length === 0 ? state.sourceLanguage : state.targetLanguage;
    return isChinese(missing) ? t('import.noChinese') : t('import.noEnglish');
  };
  return (
    <div className="remark quiet meta" role="cell">
      {text()}
    </div>
  );
}
