// Help → Verify a file: does an exported file still say what was approved, and if not, where does it differ?
import { useEffect, useRef, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dropFiles } from '../bridge.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { useFailureText } from '../ui/failureText.js';
import { languageOfWords } from '../ui/languageOfWords.js';
import { Notice } from '../ui/Notice.js';
import { JobProgress } from '../ui/Progress.js';
import { useKeptFocus } from '../ui/useKeptFocus.js';
import { useVerify, type Verify, type VerifyState } from './useVerify.js';
import { VerifyAnswer } from './VerifyAnswer.js';
import './verify.css';

/** Asks for a file at once; closing that dialog leaves the explanation. Files can be dropped, too. */
export function VerifyScreen({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const work = useVerify();
  const { state, chooseFile, verify } = work;
  const hasAsked = useRef(false);
  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    void chooseFile();
  }, [chooseFile]);
  const drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    void dropFiles([file]).then((answer) => {
      const [token] = answer.ok ? answer.value : [];
      return token && verify(token);
    });
  };
  const name = nameOf(state);
  return (
    <Dialog
      title={t('export.verify.title')}
      subtitle={name ?? ''}
      subtitleLanguage={languageOfWords(name ?? '')}
      onClose={onClose}
      className="verify"
      isPadded={false}
      footer={<VerifyFooter work={work} onClose={onClose} />}
    >
      <div className="drop-zone" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <VerifyBody state={state} />
      </div>
    </Dialog>
  );
}

function nameOf(state: VerifyState): string | null {
  if (state.kind === 'done') return state.report.file.name;
  return state.kind === 'empty' ? null : (state.file?.name ?? null);
}

function VerifyBody({ state }: { readonly state: VerifyState }) {
  const { t } = useTranslation();
  const describe = useFailureText();
  if (state.kind === 'done') return <VerifyAnswer report={state.report} />;
  if (state.kind === 'failed') {
    const isCancelled = state.failure.code === 'app.cancelled';
    return isCancelled ? (
      <Notice tone="info" lead={t('export.verify.cancelled')} />
    ) : (
      <Notice tone="error" lead={t('export.verify.failed')} text={describe(state.failure)} />
    );
  }
  if (state.kind === 'working')
    return (
      <div className="waiting" role="status">
        <p className="soft">{t('export.verify.working', { file: state.file.name })}</p>
        <JobProgress share={null} label={t('export.verify.working', { file: state.file.name })} />
      </div>
    );
  return (
    <div className="waiting">
      <p className="strong">{t('export.verify.emptyLead')}</p>
      <p className="soft">{t('export.verify.emptyText')}</p>
    </div>
  );
}

/** Its buttons change with the work: whoever had the keyboard goes on with the last of them. */
function VerifyFooter(props: { readonly work: Verify; readonly onClose: () => void }) {
  const buttons = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(() =>
    buttons.current?.querySelector<HTMLElement>('button:last-of-type')?.focus(),
  );
  return (
    <div ref={buttons} className="verify-buttons" onFocus={keepFocus}>
      <VerifyButtons {...props} />
    </div>
  );
}

function VerifyButtons({ work, onClose }: { readonly work: Verify; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { state, chooseFile, chooseRecord, cancel } = work;
  if (state.kind === 'working')
    return (
      <>
        <span className="spacer" />
        <Button size="tall" onPress={cancel}>
          {t('ui.cancel')}
        </Button>
      </>
    );
  const isFirst = state.kind === 'empty' || state.file === null;
  return (
    <>
      {!isFirst && (
        <Button size="tall" onPress={() => void chooseRecord()}>
          {t('export.verify.chooseRecord')}
        </Button>
      )}
      <span className="spacer" />
      <Button size="tall" onPress={onClose}>
        {t('ui.dialog.close')}
      </Button>
      <Button
        size="tall"
        kind={isFirst ? 'primary' : 'plain'}
        isFocusedFirst={isFirst}
        onPress={() => void chooseFile()}
      >
        {t(isFirst ? 'export.verify.choose' : 'export.verify.chooseOther')}
      </Button>
    </>
  );
}
