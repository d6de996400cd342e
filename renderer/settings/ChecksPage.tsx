// Checks: the style they go by, how grave each one is, and the words that are spelt right here; for everyone in the workspace.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { profileOf } from '../../shared/check/profiles.js';
import { checkIds, type CheckId, type CheckLevel, type WorkspaceChecks } from '../../shared/model/check.js';
import type { Failure } from '../../shared/outcome.js';
import { request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { Notice } from '../ui/Notice.js';
import { Select } from '../ui/Select.js';
import { ProfileSetting } from './ProfileSetting.js';
import { Setting } from './Setting.js';
import { WordList } from './WordList.js';

const levels: readonly CheckLevel[] = ['asFound', 'error', 'warning', 'notice', 'off'];

/** The workspace's checks; every change is saved at once. */
export function ChecksPage() {
  const { t } = useTranslation();
  const describe = useFailureText();
  const { checks, failure, save } = useWorkspaceChecks();
  if (!checks)
    return failure ? (
      <Notice tone="error" lead={t('settings.checks.notRead')} text={describe(failure)} />
    ) : (
      <p role="status">{t('settings.checks.reading')}</p>
    );
  const profile = profileOf(checks);
  const levelOf = (id: CheckId): CheckLevel => profile.levels[id] ?? 'asFound';
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
      {checkIds.map((id) => (
        <Setting key={id} name={t(`check.${id}.name`)} hint={t(`check.${id}.about`)}>
          <Select
            label={t(`check.${id}.name`)}
            value={levelOf(id)}
            choices={levels.map((value) => ({ value, label: t(`settings.checks.level.${value}`) }))}
            onChange={(level) => save({ ...checks, levels: { ...checks.levels, [id]: level } })}
          />
        </Setting>
      ))}
    </>
  );
}

/** What is set, and a way to set it: the newest answer counts. */
function useWorkspaceChecks() {
  const [checks, setChecks] = useState<WorkspaceChecks | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isWanted = true;
    void request('check.settings').then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setChecks(answer.value);
      else setFailure(answer.failure);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  const save = async (next: WorkspaceChecks): Promise<void> => {
    if (!checks) return;
    setChecks(next);
    const answer = await request('check.saveSettings', next, checks);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) return;
    // What holds is what the workspace says: somebody else may have set it meanwhile.
    const now = await request('check.settings');
    setChecks(now.ok ? now.value : checks);
  };
  return { checks, failure, save: (next: WorkspaceChecks) => void save(next) };
}
