// The profile in use as a file, and profiles out of files: how one desk hands its rules to another.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { profileOf } from '../../shared/check/profiles.js';
import type { CheckProfile, WorkspaceChecks } from '../../shared/model/check.js';
import type { Failure } from '../../shared/outcome.js';
import { request } from '../bridge.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { Notice } from '../ui/Notice.js';
import { useStatusMessage } from '../ui/StatusMessage.js';

interface FilesProps {
  readonly checks: WorkspaceChecks;
  /** Names as they are kept and as people read them, the built-in ones included. */
  readonly taken: readonly string[];
  readonly onChange: (checks: WorkspaceChecks) => void;
}

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The name with the first number that nobody has. */
function freeName(name: string, taken: readonly string[]): string {
  for (let number = 2; ; number += 1) {
    const next = `${name.slice(0, 90)} ${number}`;
    if (!taken.some((each) => isSameName(each, next))) return next;
  }
}

/** What was read and what went wrong, for the buttons and what stands below them. */
export function useProfileFiles({ checks, taken, onChange }: FilesProps) {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const [failure, setFailure] = useState<{ readonly lead: string; readonly failure: Failure } | null>(null);
  /** Read, but a profile of that name is there. */
  const [waiting, setWaiting] = useState<CheckProfile | null>(null);
  const adopt = (profile: CheckProfile): void => {
    const others = checks.ownProfiles.filter(({ name }) => !isSameName(name, profile.name));
    setWaiting(null);
    onChange({ ...checks, profile: profile.name, ownProfiles: [...others, profile] });
    say(t('settings.checks.imported', { name: profile.name }));
  };
  const bringIn = async (): Promise<void> => {
    const answer = await request('check.chooseProfile');
    setFailure(answer.ok ? null : { lead: t('settings.checks.notImported'), failure: answer.failure });
    if (!answer.ok || answer.value === null) return;
    const profile = answer.value;
    if (taken.some((name) => isSameName(name, profile.name))) setWaiting(profile);
    else adopt(profile);
  };
  const save = async (): Promise<void> => {
    // As it is in force: with what the workspace wants otherwise of single checks.
    const answer = await request('check.saveProfile', profileOf(checks));
    setFailure(answer.ok ? null : { lead: t('settings.checks.notExported'), failure: answer.failure });
    if (answer.ok && answer.value) say(t('settings.checks.exported', { file: answer.value.name }));
  };
  return { failure, waiting, adopt, bringIn, save, forget: () => setWaiting(null) };
}

type ProfileFiles = ReturnType<typeof useProfileFiles>;

/** Bring in, and save. */
export function ProfileFileButtons({ files: { bringIn, save } }: { readonly files: ProfileFiles }) {
  const { t } = useTranslation();
  return (
    <>
      <Button size="small" onPress={() => void bringIn()}>
        {t('settings.checks.import')}
      </Button>
      <Button size="small" onPress={() => void save()}>
        {t('settings.checks.export')}
      </Button>
    </>
  );
}

/** The question which of two profiles of one name is to stay, and what went wrong. */
export function ProfileFileAnswer({ files, checks, taken }: FilesProps & { readonly files: ProfileFiles }) {
  const { t } = useTranslation();
  const describe = useFailureText();
  const { failure, waiting, adopt, forget } = files;
  if (failure) return <Notice tone="error" lead={failure.lead} text={describe(failure.failure)} />;
  if (!waiting) return null;
  const isOwn = checks.ownProfiles.some(({ name }) => isSameName(name, waiting.name));
  const name = freeName(waiting.name, taken);
  return (
    <div className="person-form profile-clash">
      <p role="alert">{t('settings.checks.clash', { name: waiting.name })}</p>
      <div className="buttons">
        <Button kind="primary" isFocusedFirst onPress={() => adopt({ ...waiting, name })}>
          {t('settings.checks.keepBoth', { name })}
        </Button>
        {isOwn && <Button onPress={() => adopt(waiting)}>{t('settings.checks.replace')}</Button>}
        <Button onPress={forget}>{t('ui.cancel')}</Button>
      </div>
    </div>
  );
}
