// Before there is a plan: choose the new version, drop it or paste it; while it is read and planned, how far it is.
import { useState, type ClipboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/model/article.js';
import { isChinese } from '../../../shared/model/language.js';
import { Button } from '../../ui/Button.js';
import { useFailureText } from '../../ui/failureText.js';
import { Notice } from '../../ui/Notice.js';
import { JobProgress } from '../../ui/Progress.js';
import { useJobShare } from '../../ui/useJobShare.js';
import type { CorrectionPhase } from './correctionState.js';
import type { Correction } from './useCorrection.js';

/** A place for the new version. */
export function CorrectionStart({
  work,
  phase,
  article,
}: {
  readonly work: Correction;
  readonly phase: Extract<CorrectionPhase, { kind: 'waiting' }>;
  readonly article: Article;
}): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { side } = work.state;
  const language = side === 'source' ? article.sourceLanguage : article.targetLanguage;
  const take = (text: string, html: string | null): void => {
    setTyped('');
    void work.read({ kind: 'pasted', pasted: { text, html } });
  };
  // Pasted formatting is kept, so the clipboard itself is read, not the field.
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    if (typed !== '' || text.trim() === '') return;
    event.preventDefault();
    take(text, html === '' ? null : html);
  };
  return (
    <div className="correction-start">
      <StartFailure work={work} phase={phase} article={article} />
      <div className="correction-place">
        <h2>{t(`review.correction.start.${side}`)}</h2>
        <p className="soft">{t('review.correction.start.what')}</p>
        <textarea
          className="area"
          aria-label={t('review.correction.start.paste')}
          placeholder={t('import.pasteHere')}
          lang={language}
          value={typed}
          onPaste={onPaste}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className="go">
          <Button kind="primary" isFocusedFirst onPress={() => void work.choose()}>
            {t('review.correction.start.choose')}
          </Button>
          {typed.trim() !== '' && <Button onPress={() => take(typed, null)}>{t('import.useText')}</Button>}
        </div>
      </div>
    </div>
  );
}

function StartFailure({
  work,
  phase,
  article,
}: {
  readonly work: Correction;
  readonly phase: Extract<CorrectionPhase, { kind: 'waiting' }>;
  readonly article: Article;
}): ReactNode {
  const { t } = useTranslation();
  const describe = useFailureText();
  const { failure, document } = phase;
  if (failure === null) return null;
  const otherSide = work.state.side === 'source' ? 'target' : 'source';
  const otherLanguage = otherSide === 'source' ? article.sourceLanguage : article.targetLanguage;
  // A text in the language of the other side most likely is a version of that.
  const fitsOther =
    failure.code === 'review.otherLanguage' &&
    document !== null &&
    isChinese(otherLanguage) === isChinese(document.language);
  return (
    <Notice
      tone="error"
      lead={describe(failure)}
      {...(fitsOther
        ? {
            action: {
              label: t(`review.correction.correctInstead.${otherSide}`),
              run: () => void work.plan(document, otherSide),
            },
          }
        : {})}
    />
  );
}

/** While the new version is read and paired. */
export function CorrectionWorking({
  work,
  phase,
}: {
  readonly work: Correction;
  readonly phase: Extract<CorrectionPhase, { kind: 'working' }>;
}): ReactNode {
  const { t } = useTranslation();
  const share = useJobShare(phase.jobId);
  return (
    <div className="correction-start">
      <p className="correction-working" role="status">
        <span>{t('review.correction.working', { name: phase.name || t('import.pastedText') })}</span>
        <JobProgress share={share} label={t('review.correction.workingLabel')} />
        {share !== null && <span className="num">{Math.round(share * 100)}%</span>}
        <Button size="small" onPress={work.cancel}>
          {t('ui.cancel')}
        </Button>
      </p>
    </div>
  );
}
