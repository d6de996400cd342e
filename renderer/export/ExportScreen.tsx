// Export: formats at the left, the gate in the middle, preview and choices at the right. Nothing leaves the house
// as finished while a segment is not approved; a draft says so in the file and in its name.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportGate, type ExportGate } from '../../shared/export/exportGate.js';
import type { Article } from '../../shared/model/article.js';
import type { ExportFormat } from '../../shared/model/exported.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { SignOffChoice } from '../../shared/model/signOff.js';
import type { Side } from '../../shared/model/language.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { Icon } from '../ui/Icon.js';
import { JobProgress } from '../ui/Progress.js';
import { useJobShare } from '../ui/useJobShare.js';
import { articleTitle } from './articleTitle.js';
import { ExportFormats } from './ExportFormats.js';
import { ExportGateList } from './ExportGateList.js';
import { ExportOptions } from './ExportOptions.js';
import { ExportSignOff } from './ExportSignOff.js';
import { ExportResult, WrittenFiles } from './ExportResult.js';
import { useOpenErrors } from './useOpenErrors.js';
import { useExport, type ExportChoices, type ExportWork } from './useExport.js';
import './export.css';

/** `article` as just read from the workspace; `onJump` leads to a segment that blocks. */
export function ExportScreen({
  article,
  onJump,
  onClose,
}: {
  readonly article: Article;
  readonly onJump: (segmentId: SegmentId) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['house']);
  const [side, setSide] = useState<Side>('target');
  const [template, setTemplate] = useState<string | null>(null);
  const [signOff, setSignOff] = useState<SignOffChoice>({ isBeside: true, isInFile: false });
  const errors = useOpenErrors(article);
  const gate = useMemo(() => exportGate(article, errors), [article, errors]);
  const work = useExport(article, { formats, side, template, signOff });
  const title = articleTitle(article);
  return (
    <Dialog
      title={t('export.title')}
      subtitle={title.text}
      subtitleLanguage={title.language}
      onClose={onClose}
      className="export"
      isPadded={false}
      footer={<ExportFooter work={work} gate={gate} choices={{ formats, side, template, signOff }} />}
    >
      <ExportResult work={work} />
      <div className="columns">
        <ExportFormats formats={formats} onChange={setFormats} />
        <div className="middle">
          <WrittenFiles files={work.files} />
          <ExportGateList article={article} gate={gate} onJump={onJump} />
        </div>
        <ExportOptions
          article={article}
          isDraft={gate.blocked.length > 0}
          side={side}
          onSide={setSide}
          hasTemplate={formats.includes('house')}
          template={template}
          onTemplate={setTemplate}
        >
          <ExportSignOff
            formats={formats}
            isOffered={gate.blocked.length === 0}
            choice={signOff}
            onChoice={setSignOff}
          />
        </ExportOptions>
      </div>
    </Dialog>
  );
}

function ExportFooter({
  work,
  gate,
  choices,
}: {
  readonly work: ExportWork;
  readonly gate: ExportGate;
  readonly choices: ExportChoices;
}) {
  const { t } = useTranslation();
  const share = useJobShare(work.jobId);
  // The button pressed gives way to the progress of its job; afterwards the keyboard comes back to it.
  const [pressed, setPressed] = useState<'draft' | 'finished' | null>(null);
  const save = (kind: 'draft' | 'finished'): void => {
    setPressed(kind);
    work.save(kind === 'draft');
  };
  if (work.jobId !== null)
    return (
      <>
        <span className="soft">{t('export.writing')}</span>
        <JobProgress share={share} label={t('export.writing')} />
        {share !== null && <span className="num soft">{Math.round(share * 100)}%</span>}
        <span className="spacer" />
        <Button size="tall" isFocusedFirst onPress={work.cancel}>
          {t('ui.cancel')}
        </Button>
      </>
    );
  const none = choices.formats.length === 0 ? t('export.refusal.noFormat') : null;
  const blocked =
    gate.blocked.length > 0 ? t('export.refusal.blocked', { count: gate.blocked.length }) : null;
  const empty = gate.total === 0 ? t('export.refusal.empty') : null;
  const refusal = empty ?? none ?? blocked;
  return (
    <>
      <span className="soft">{t('export.files', { count: choices.formats.length })}</span>
      <span className="spacer" />
      <Button
        size="tall"
        refusal={empty ?? none}
        isFocusedFirst={pressed === 'draft'}
        onPress={() => save('draft')}
      >
        {t('export.draft')}
      </Button>
      <Button
        size="tall"
        kind="primary"
        refusal={refusal}
        isFocusedFirst={pressed === 'finished'}
        onPress={() => save('finished')}
      >
        {refusal && <Icon name="lock" />}
        <span>{t('export.finished')}</span>
      </Button>
    </>
  );
}
