// What came of an export: the way to the files, the files with their SHA-256, or why none was written.
import { useTranslation } from 'react-i18next';
import { request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { formatBytes } from '../ui/format.js';
import { Notice } from '../ui/Notice.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { languageOfWords } from '../ui/languageOfWords.js';
import type { ExportWork } from './useExport.js';

/** A bar above the columns; nothing before the first export. */
export function ExportResult({ work }: { readonly work: ExportWork }) {
  const { t } = useTranslation();
  const describe = useFailureText();
  const { files, failure, wasDraft } = work;
  if (failure?.code === 'app.cancelled')
    return <Notice tone="info" lead={t('export.cancelled')} text={t('export.nothingWritten')} />;
  if (failure) return <Notice tone="error" lead={t('export.notExported')} text={describe(failure)} />;
  if (files === null || files.length === 0) return null;
  return (
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
  );
}

/** The files just written, each with its size and SHA-256; nothing before the first export. */
export function WrittenFiles({ files }: { readonly files: ExportWork['files'] }) {
  const { t } = useTranslation();
  const { language } = useSettings();
  if (files === null || files.length === 0) return null;
  return (
    <>
      <h3>{t('export.written')}</h3>
      <dl className="written selectable">
        {files.map((file) => (
          <div key={file.name}>
            <dt title={file.name}>
              <FileName name={file.name} />
              <span className="quiet num">{formatBytes(file.bytes, language)}</span>
            </dt>
            <dd className="quiet hash">{file.sha256}</dd>
            {file.signOff !== undefined && (
              <dd className="quiet" title={file.signOff}>
                <FileName name={file.signOff} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  );
}

/** A long name is cut in its middle: beginning and ending tell the files apart. */
function FileName({ name }: { readonly name: string }) {
  const at = Math.max(0, name.length - nameEnd);
  return (
    <span className="file-name" lang={languageOfWords(name)}>
      <span className="cut">{name.slice(0, at)}</span>
      <span>{name.slice(at)}</span>
    </span>
  );
}

const nameEnd = 18;
