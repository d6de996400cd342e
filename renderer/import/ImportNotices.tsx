// What one should know before accepting: doubtful roles, what a file lost, a pairing that did not work.
import { useTranslation } from 'react-i18next';
import type { ImportRemark } from '../../shared/model/imported.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac } from '../commands/CommandProvider.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { Kbd } from '../ui/Kbd.js';
import { Notice } from '../ui/Notice.js';
import { documentOf } from './importState.js';
import type { Import } from './useImport.js';

/** Bars between the file heads and the list, none when all is well. */
export function ImportNotices({
  work,
  doubts,
  onNext,
  tooMany,
}: {
  readonly work: Import;
  readonly doubts: number;
  readonly onNext: () => void;
  /** Number of files offered when there were more than two, else 0. */
  readonly tooMany: number;
}) {
  const { t } = useTranslation();
  const describe = useFailureText();
  const { failure, state } = work;
  const documents = [documentOf(state.source), documentOf(state.target)];
  return (
    <div className="notices">
      {tooMany > 0 && (
        <Notice tone="warning" lead={t('import.tooMany', { count: tooMany })} text={t('import.firstTwo')} />
      )}
      {failure && <Notice tone="error" lead={t('import.nothingImported')} text={describe(failure)} />}
      {documents.map((document) =>
        document === null || document.remarks.length === 0 ? null : (
          <Remarks key={document.file.sha256} name={document.file.name} remarks={document.remarks} />
        ),
      )}
      {doubts > 0 && (
        <Notice
          tone="warning"
          lead={t('import.doubts', { count: doubts })}
          text={t('import.doubtsText', { count: doubts })}
        >
          <Button size="small" onPress={onNext}>
            <span>{t('import.next')}</span>
            <Kbd>{shownKey('F8', isMac)}</Kbd>
          </Button>
        </Notice>
      )}
    </div>
  );
}

function Remarks({ name, remarks }: { readonly name: string; readonly remarks: readonly ImportRemark[] }) {
  const { t } = useTranslation();
  const textOf = (remark: ImportRemark): string => {
    if (remark.kind === 'trackedChangesAccepted')
      return t('import.remark.trackedChangesAccepted', {
        insertions: remark.insertions,
        deletions: remark.deletions,
      });
    return t(`import.remark.${remark.kind}`, { count: remark.count });
  };
  return (
    <Notice
      tone="info"
      icon="file"
      lead={t('import.remarksLead', { name: name || t('import.pastedText') })}
      text={remarks.map(textOf).join(' ')}
    />
  );
}
