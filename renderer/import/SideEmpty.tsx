// A side that is still empty: drop a file, choose one, or paste the text.
import { useState, type ClipboardEvent, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../shared/model/language.js';
import { dropFiles } from '../bridge.js';
import { Button } from '../ui/Button.js';
import type { ImportOffer } from './importState.js';
import { useChooseFile } from './useChooseFile.js';
import type { Import } from './useImport.js';

/** A dashed place with a field to paste into. */
export function SideEmpty({ side, work }: { readonly side: Side; readonly work: Import }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const choose = useChooseFile(side, work);
  const { read, readAll } = work;
  const take = (offer: ImportOffer): void => {
    setTyped('');
    void read(side, offer);
  };
  const onDrop = (event: DragEvent): void => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    void dropFiles(files).then((answer) => {
      if (!answer.ok) return;
      const offers = answer.value.map((file): ImportOffer => ({ kind: 'file', file }));
      if (offers.length > 1) void readAll(offers);
      else if (offers[0]) take(offers[0]);
    });
  };
  // Pasted formatting (bold, links, headings) is kept, so the clipboard itself is read, not the field.
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    if (typed !== '' || text.trim() === '') return;
    event.preventDefault();
    take({ kind: 'pasted', pasted: { text, html: html === '' ? null : html } });
  };
  return (
    <div className="side-empty" onDrop={onDrop} onDragOver={(event) => event.preventDefault()}>
      <p className="soft">{t(`import.empty.${side}`)}</p>
      <textarea
        className="area"
        aria-label={t(`import.pasteInto.${side}`)}
        placeholder={t('import.pasteHere')}
        lang={work.state[`${side}Language`]}
        value={typed}
        onPaste={onPaste}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="go">
        <Button onPress={() => void choose()}>{t('import.choose')}</Button>
        {typed.trim() !== '' && (
          <Button onPress={() => take({ kind: 'pasted', pasted: { text: typed, html: null } })}>
            {t('import.useText')}
          </Button>
        )}
      </div>
    </div>
  );
}
