// How a finished export carries its sign-off record: beside the file, and as a page in files that have pages.
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../shared/model/exported.js';
import { canCarryPage, type SignOffChoice } from '../../shared/model/signOff.js';
import { Checkbox } from '../ui/Checkbox.js';

/** `isOffered`: a finished export is possible; drafts have no record. */
export function ExportSignOff({
  formats,
  isOffered,
  choice,
  onChoice,
}: {
  readonly formats: readonly ExportFormat[];
  readonly isOffered: boolean;
  readonly choice: SignOffChoice;
  readonly onChoice: (choice: SignOffChoice) => void;
}) {
  const { t } = useTranslation();
  const hasPages = formats.some(canCarryPage);
  const hasNoPages = formats.some((format) => !canCarryPage(format));
  return (
    <div className="form-row" role="group" aria-label={t('export.signOff.label')}>
      <span className="soft">{t('export.signOff.label')}</span>
      <div className="sign-off">
        <Checkbox
          isOn={isOffered && choice.isBeside}
          isDisabled={!isOffered}
          onChange={(isBeside) => onChoice({ ...choice, isBeside })}
        >
          <span>{t('export.signOff.beside')}</span>
        </Checkbox>
        <Checkbox
          isOn={isOffered && hasPages && choice.isInFile}
          isDisabled={!isOffered || !hasPages}
          onChange={(isInFile) => onChoice({ ...choice, isInFile })}
        >
          <span>{t('export.signOff.inFile')}</span>
        </Checkbox>
        {!isOffered && <p className="quiet meta">{t('export.signOff.onlyFinished')}</p>}
        {isOffered && hasNoPages && <p className="quiet meta">{t('export.signOff.noPage')}</p>}
      </div>
    </div>
  );
}
