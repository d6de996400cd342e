// What came of an export: the files with their SHA-256 and the way to them, or why none was written.
import { useTranslation } from 'react-i18next';
import { request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { formatBytes } from '../ui/format.js';
import { Notice } from '../ui/Notice.js';
import { useSettings } from '../ui/SettingsProvider.js';
import type { ExportWork } from './useExport.js';

/** A bar above the columns; nothing before the first export. */
export function ExportResult({ work }: { readonly work: ExportWork }) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const describe = useFailureText();
  const { files, failure, wasDraft } = work;
  if (failure?.code === 'app.cancelled')
    return <Notice tone="info" lead={t('export.cancelled')} text={t('export.nothingWritten')} />;
  if (failure) return <Notice tone="error" lead={t('export.notExported')} text={describe(failure)} />;
  if (files === null || files.length === 0) return null;
  return (
    <>
      <Notice
        tone="info"
        icon="final"
        lead={wasDraft ? t('export.draftDone') : t('export.done')}
        text={
          wasDraft
            ? t('export.draftDoneText', { count: files.length })
            : t('export.doneText', { count: files.length })
        }
        action={{ label: t('export.show'), run: () => void request('export.showLast') }}
      />
      <dl className="written selectable">
        {files.map((file) => (
          <div key={file.name}>
            <dt>
              {file.name} <span className="quiet num">{formatBytes(file.bytes, language)}</span>
            </dt>
            <dd className="quiet">
              SHA-256 <span className="hash">{file.sha256}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
