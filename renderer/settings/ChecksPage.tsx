// Checks: the style they go by, how grave each one is, and the words that are spelt right here; for everyone in the workspace.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { profileOf } from '../../shared/check/profiles.js';
import { checkIds, type WorkspaceChecks } from '../../shared/model/check.js';
import type { Failure } from '../../shared/outcome.js';
import { request } from '../bridge.js';
import { useUndoOffered } from '../commands/useUndoOffered.js';
import { useFailureText } from '../ui/failureText.js';
import { Notice } from '../ui/Notice.js';
import { useStatusMessage } from '../ui/StatusMessage.js';
import { CheckSetting } from './CheckSetting.js';
import { ProfileSetting } from './ProfileSetting.js';
import { useCheckRecord } from './useCheckRecord.js';
import { WordList } from './WordList.js';

/** The workspace's checks; every change is saved at once. */
export function ChecksPage() {
  const { t } = useTranslation();
  const describe = useFailureText();
  const say = useStatusMessage();
  const { checks, failure, save } = useWorkspaceChecks();
  const { records, failure: recordFailure } = useCheckRecord();
  useUndoOffered();
  if (!checks)
    return failure ? (
      <Notice tone="error" lead={t('settings.checks.notRead')} text={describe(failure)} />
    ) : (
      <p role="status">{t('settings.checks.reading')}</p>
    );
  const profile = profileOf(checks);
  return (
    <>
      {failure && <Notice tone="error" lead={t('settings.notSaved')} text={describe(failure)} />}
      <ProfileSetting checks={checks} onChange={save} />
      <h2>{t('settings.checks.dictionary')}</h2>
      <WordList
        label={t('settings.checks.dictionaryHint')}
        words={checks.dictionary}
        onChange={(dictionary) => save({ ...checks, dictionary })}
      />
      <h2>{t('settings.checks.levels')}</h2>
      {recordFailure && (
        <p className="quiet">{t('settings.checks.noRecord', { reason: describe(recordFailure) })}</p>
      )}
      {!records && !recordFailure && (
        <p className="quiet" role="status">
          {t('settings.checks.counting')}
        </p>
      )}
      {checkIds.map((id) => (
        <CheckSetting
          key={id}
          check={id}
          checks={checks}
          level={profile.levels[id] ?? 'asFound'}
          record={records?.get(id) ?? null}
          onChange={save}
          onNarrow={(next, said) => {
            save(next);
            say(said, { label: t('command.edit.undo'), run: () => save(checks) });
          }}
        />
      ))}
    </>
  );
}

/** What is set, and a way to set it: the newest answer counts. */
function useWorkspaceChecks() {
  const [checks, setChecks] = useState<WorkspaceChecks | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const seen = useRef<WorkspaceChecks | null>(null);
  useEffect(() => {
    let isWanted = true;
    void request('check.settings').then((answer) => {
      if (!isWanted) return;
      if (answer.ok) {
        seen.current = answer.value;
        setChecks(answer.value);
      } else setFailure(answer.failure);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  const show = (now: WorkspaceChecks): void => {
    seen.current = now;
    setChecks(now);
  };
  const save = async (next: WorkspaceChecks): Promise<void> => {
    const before = seen.current;
    if (!before) return;
    show(next);
    const answer = await request('check.saveSettings', next, before);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) return;
    // What holds is what the workspace says: somebody else may have set it meanwhile.
    const now = await request('check.settings');
    show(now.ok ? now.value : before);
  };
  return { checks, failure, save: (next: WorkspaceChecks) => void save(next) };
}
