// A workspace without articles: a sentence, one action, one sample.
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../commands/CommandButton.js';

/** Fills the place of the list. */
export function LibraryEmpty() {
  const { t } = useTranslation();
  return (
    <div className="empty" data-pane="rows">
      <div className="drop">
        <h2>{t('library.empty.title')}</h2>
        <p>{t('library.empty.text')}</p>
        <div className="go">
          <CommandButton command="import.files" icon="import" kind="primary" size="tall" />
          <CommandButton command="help.sample" icon="article" size="tall" />
          <span className="spacer" />
          <span className="quiet">TXT · MD · HTML · DOCX</span>
        </div>
      </div>
      <p className="quiet beside">{t('library.empty.paste')}</p>
    </div>
  );
}
