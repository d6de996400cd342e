// The head of a side: file name, language, what was read; while reading, progress and cancel; what went wrong.
import { useTranslation } from 'react-i18next';
import { isChinese, offeredLanguages, type LanguageTag, type Side } from '../../shared/model/language.js';
import type { ImportedDocument } from '../../shared/model/imported.js';
import { countChineseCharacters, countEnglishWords } from '../../shared/text/countText.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { Icon } from '../ui/Icon.js';
import { JobProgress } from '../ui/Progress.js';
import { Select } from '../ui/Select.js';
import { useJobShare } from '../ui/useJobShare.js';
import { useChooseFile } from './useChooseFile.js';
import type { Import } from './useImport.js';

/** Left half or right half of the head. */
export function SideHead({ side, work }: { readonly side: Side; readonly work: Import }) {
  const { t } = useTranslation();
  const { state } = work;
  const current = state[side];
  const language = state[`${side}Language`];
  return (
    <section className={`file-head is-${current.kind}`} aria-label={t(`import.side.${side}`)}>
      <Icon name={current.kind === 'failed' ? 'error' : 'file'} />
      <span className="strong cut">
        <SideName side={side} work={work} />
      </span>
      <LanguageSelect
        label={t(`import.language.${side}`)}
        language={language}
        onChange={(chosen) => work.dispatch({ kind: 'language', side, language: chosen })}
      />
      <span />
      <SideFacts side={side} work={work} />
      <SideTools side={side} work={work} />
    </section>
  );
}

function SideName({ side, work }: { readonly side: Side; readonly work: Import }) {
  const { t } = useTranslation();
  const current = work.state[side];
  if (current.kind === 'empty') return <span className="soft">{t(`import.side.${side}None`)}</span>;
  const name = current.kind === 'ready' ? current.document.file.name : current.name;
  return name || t('import.pastedText');
}

function LanguageSelect({
  label,
  language,
  onChange,
}: {
  readonly label: string;
  readonly language: LanguageTag;
  readonly onChange: (language: LanguageTag) => void;
}) {
  const { t } = useTranslation();
  const offered = offeredLanguages.map((tag) => ({ value: tag as string, label: t(`language.${tag}`) }));
  // A tag read from a file is kept even if it is none of ours.
  const isOffered = offered.some(({ value }) => value === language);
  const choices = isOffered ? offered : [...offered, { value: language, label: language }];
  return <Select label={label} value={language} choices={choices} onChange={onChange} />;
}

function SideFacts({ side, work }: { readonly side: Side; readonly work: Import }) {
  const { t } = useTranslation();
  const describe = useFailureText();
  const current = work.state[side];
  const share = useJobShare(current.kind === 'reading' ? current.jobId : null);
  if (current.kind === 'empty') return <span className="soft meta cut">{t(`import.side.${side}Hint`)}</span>;
  if (current.kind === 'failed')
    return (
      <span className="meta sev-error selectable" role="alert">
        {describe(current.failure)} {t('import.nothingImported')}
      </span>
    );
  if (current.kind === 'reading')
    return (
      <span className="meta soft reading">
        {t('import.reading')} <JobProgress share={share} label={t('import.reading')} />
        {share !== null && <span className="num">{Math.round(share * 100)}%</span>}
      </span>
    );
  return <DocumentFacts document={current.document} language={work.state[`${side}Language`]} />;
}

function DocumentFacts({
  document,
  language,
}: {
  readonly document: ImportedDocument;
  readonly language: LanguageTag;
}) {
  const { t } = useTranslation();
  const kept = document.paragraphs.filter((paragraph) => !paragraph.isLeftOut);
  const text = kept.map((paragraph) => paragraph.content.text).join('\n');
  const count = isChinese(language)
    ? t('import.characters', { count: countChineseCharacters(text) })
    : t('import.words', { count: countEnglishWords(text) });
  return (
    <span className="soft num meta cut">
      {[document.file.encoding, t('import.paragraphs', { count: kept.length }), count].join(' · ')}
    </span>
  );
}

function SideTools({ side, work }: { readonly side: Side; readonly work: Import }) {
  const { t } = useTranslation();
  const choose = useChooseFile(side, work);
  const current = work.state[side];
  if (current.kind === 'reading')
    return (
      <Button size="small" onPress={() => work.cancel(side)}>
        {t('ui.cancel')}
      </Button>
    );
  return (
    <span className="side-tools">
      {current.kind !== 'empty' && (
        <Button size="small" kind="bare" onPress={() => work.dispatch({ kind: 'remove', side })}>
          {t('import.remove')}
        </Button>
      )}
      <Button size="small" kind="bare" onPress={() => void choose()}>
        {current.kind === 'empty' ? t('import.choose') : t('import.replace')}
      </Button>
    </span>
  );
}
