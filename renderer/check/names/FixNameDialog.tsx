// Before a rendering is written everywhere: which rows change and what becomes of them, before and after, and the termbase.
import { memo, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  othersThan,
  planNameFix,
  type NameChange,
  type NameFix,
} from '../../../shared/check/names/nameChoice.js';
import { conceptOfName, nameConcept } from '../../../shared/check/names/nameConcept.js';
import type { Article } from '../../../shared/model/article.js';
import { isChinese } from '../../../shared/model/language.js';
import type { NameEntry } from '../../../shared/model/nameLedger.js';
import type { ConceptInput, StoredConcept } from '../../../shared/model/term.js';
import type { Failure } from '../../../shared/outcome.js';
import { useTermbase, useTermbaseStore } from '../../terms/TermbaseContext.js';
import { Button } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Checkbox.js';
import { Dialog } from '../../ui/Dialog.js';
import { useFailureText } from '../../ui/failureText.js';
import { Icon } from '../../ui/Icon.js';
import { Notice } from '../../ui/Notice.js';
import { JobProgress } from '../../ui/Progress.js';
import { useStatusMessage } from '../../ui/StatusMessage.js';
import { sumsOf, type NameRows, type WriteNames } from './nameRows.js';
import { excerptEnd, excerptStart, fateTexts } from './nameTexts.js';

interface FixNameProps {
  readonly article: Article;
  readonly entry: NameEntry;
  readonly chosen: string;
  readonly rows: NameRows;
  readonly onWrite: WriteNames;
  /** `isTermbaseChanged`: what is proposed may be another now. */
  readonly onClose: (isTermbaseChanged: boolean) => void;
}

/** What is confirmed, and carrying it out. */
function useFix({ article, entry, chosen, rows, onWrite, onClose }: FixNameProps) {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const termbase = useTermbaseStore();
  const { concepts, failure: unread } = useTermbase();
  const [keeps, setKeeps] = useState(true);
  const [forbids, setForbids] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [rowsDone, setRowsDone] = useState(0);
  // As the rows were when it was opened: what is confirmed is what was shown.
  const [fixes] = useState(() => planNameFix(entry, chosen, rows.wordsOf));
  const others = useMemo(() => othersThan(entry, chosen).map(({ words }) => words), [entry, chosen]);
  const { sourceLanguage } = article;
  const known = concepts && conceptOfName(concepts, entry, sourceLanguage);
  const decision = { entry, chosen, forbidden: forbids ? others : [], sourceLanguage };
  const concept = concepts && keeps ? nameConcept(decision, known) : null;
  const open = fixes.filter(({ segmentId }) => rows.fateOf(segmentId) !== 'locked');
  const run = async (): Promise<void> => {
    if (isRunning) return;
    setRunning(true);
    const saved = concept ? await termbase.save(concept) : null;
    if (saved && !saved.ok) {
      setRunning(false);
      return setFailure(saved.failure);
    }
    const { written, failed } = await onWrite(open, () => setRowsDone((done) => done + 1));
    const said = [
      written > 0 ? t('check.names.done.rows', { count: written, words: chosen }) : '',
      failed > 0 ? t('check.names.done.failed', { count: failed }) : '',
      concept ? t('check.names.done.termbase', { words: chosen }) : '',
    ];
    say(said.filter((part) => part !== '').join(' '));
    return onClose(concept !== null);
  };
  return {
    concepts,
    unread,
    keeps,
    setKeeps,
    forbids,
    setForbids,
    failure,
    fixes,
    others,
    known,
    concept,
    open,
    run,
    isRunning,
    rowsDone,
  };
}

/** One confirmation for the rows and the termbase. */
export function FixNameDialog(props: FixNameProps): ReactNode {
  const { article, entry, chosen, rows, onClose } = props;
  const { t } = useTranslation();
  const failureText = useFailureText();
  const fix = useFix(props);
  const { fixes, open, concept } = fix;
  const sums = sumsOf(fixes, rows);
  const nothing = open.length === 0 && concept === null ? t('check.names.fix.nothing') : undefined;
  const refusal = fix.isRunning ? t('check.names.fix.running') : nothing;
  return (
    <Dialog
      title={t('check.names.fix.title', { words: chosen })}
      subtitle={entry.name}
      subtitleLanguage={article.sourceLanguage}
      className="fix-name"
      onClose={() => onClose(false)}
      footer={
        <>
          {fix.isRunning && open.length > 0 && (
            <JobProgress share={fix.rowsDone / open.length} label={t('check.names.fix.running')} />
          )}
          <span className="spacer" />
          <Button size="tall" onPress={() => onClose(false)}>
            {t('ui.cancel')}
          </Button>
          <Button size="tall" kind="primary" isFocusedFirst onPress={() => void fix.run()} refusal={refusal}>
            {open.length > 0
              ? t('check.names.fix.change', { count: open.length })
              : t('check.names.fix.onlyTermbase')}
          </Button>
        </>
      }
    >
      {fix.failure && (
        <Notice tone="error" lead={failureText(fix.failure)} text={t('check.names.fix.notWritten')} />
      )}
      <ul className="fates">
        {fateTexts(sums, t).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {open.length > 0 && (
          <li className="soft">
            {t(sums.losesApproval > 0 ? 'check.names.fix.oneStepApprovals' : 'check.names.fix.oneStep')}
          </li>
        )}
      </ul>
      {fixes.length > 0 && (
        // It scrolls: the arrow keys need a place to be.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="name-fixes" aria-label={t('check.names.fix.rows')} tabIndex={0}>
          <ol>
            {fixes.map((one) => (
              <FixedRow key={one.segmentId} fix={one} rows={rows} lang={article.targetLanguage} />
            ))}
          </ol>
        </section>
      )}
      <IntoTermbase fix={fix} entry={entry} article={article} />
    </Dialog>
  );
}

function IntoTermbase({
  fix: { unread, keeps, setKeeps, forbids, setForbids, others, concepts, known, concept },
  entry,
  article,
}: Pick<FixNameProps, 'entry' | 'article'> & { readonly fix: ReturnType<typeof useFix> }): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return (
    <div className="into-termbase">
      <Checkbox isOn={keeps && unread === null} onChange={setKeeps} isDisabled={unread !== null}>
        {t('check.names.fix.intoTermbase', { kind: t(`check.names.kind.${entry.kind}`) })}
      </Checkbox>
      {unread && <p className="field-error">{failureText(unread)}</p>}
      {others.length > 0 && (
        <Checkbox isOn={forbids && keeps} onChange={setForbids} isDisabled={!keeps}>
          {t('check.names.fix.forbid', { words: others.join(', ') })}
        </Checkbox>
      )}
      {concepts && keeps && <TermbaseLine known={known} concept={concept} article={article} />}
    </div>
  );
}

/** What the termbase says now, and what it will say. */
function TermbaseLine({
  known,
  concept,
  article,
}: {
  readonly known: StoredConcept | null;
  readonly concept: ConceptInput | null;
  readonly article: Article;
}): ReactNode {
  const { t } = useTranslation();
  const side = isChinese(article.targetLanguage) ? 'chinese' : 'english';
  const terms = (of: ConceptInput | StoredConcept): string =>
    of[side].map(({ text, status }) => t(`check.names.status.${status}`, { text })).join(', ');
  if (concept === null) return <p className="soft">{t('check.names.fix.termbaseHasIt')}</p>;
  return (
    <p className="soft">
      {known ? t('check.names.fix.termbaseNow', { terms: terms(known) }) : t('check.names.fix.termbaseNew')}{' '}
      {t('check.names.fix.termbaseThen', { terms: terms(concept) })}
    </p>
  );
}

/** One row, the old words struck out beside the new ones; as it was when the dialog came, while rows are written. */
const FixedRow = memo(function FixedRow({
  fix: { segmentId, before, after, changes },
  rows,
  lang,
}: {
  readonly fix: NameFix;
  readonly rows: NameRows;
  readonly lang: string;
}): ReactNode {
  const { t } = useTranslation();
  const fate = rows.fateOf(segmentId);
  return (
    <li>
      <span className="num soft">{rows.numberOf(segmentId)}</span>
      <span>
        {changes.map((change, i) => (
          <Change key={i} {...{ before, after, change, lang }} isLocked={fate === 'locked'} />
        ))}
      </span>
      <span className="fate soft">
        {fate === 'locked' && <Icon name="lock" size="small" />}
        {fate !== 'changed' && t(`check.names.rowFate.${fate}`)}
      </span>
    </li>
  );
});

function Change({
  before: { text },
  after,
  change,
  isLocked,
  lang,
}: Pick<NameFix, 'before' | 'after'> & {
  readonly change: NameChange;
  readonly isLocked: boolean;
  readonly lang: string;
}): ReactNode {
  const { start, end } = change.before;
  const [from, to] = [excerptStart(text, start, lang), excerptEnd(text, end, lang)];
  const old = text.slice(start, end);
  return (
    <span className="around" lang={lang}>
      {from > 0 && '…'}
      {text.slice(from, start)}
      {isLocked ? (
        <mark>{old}</mark>
      ) : (
        <>
          <del>{old}</del> <ins>{after.text.slice(change.after.start, change.after.end)}</ins>
        </>
      )}
      {text.slice(end, to)}
      {to < text.length && '…'}
    </span>
  );
}
