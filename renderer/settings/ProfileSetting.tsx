// The profile the checks go by: a built-in one, or an own copy whose rules can be altered.
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { profileOf } from '../../shared/check/profiles.js';
import {
  styleNames,
  type CheckProfile,
  type StyleName,
  type WorkspaceChecks,
} from '../../shared/model/check.js';
import { Button } from '../ui/Button.js';
import { Segmented } from '../ui/Segmented.js';
import { Select } from '../ui/Select.js';
import { TextField } from '../ui/TextField.js';
import { ProfileFileAnswer, ProfileFileButtons, useProfileFiles } from './ProfileFiles.js';
import { Setting } from './Setting.js';
import { WordList } from './WordList.js';

interface ProfileProps {
  readonly checks: WorkspaceChecks;
  readonly onChange: (checks: WorkspaceChecks) => void;
}

const isStyle = (name: string): name is StyleName => styleNames.some((style) => style === name);

/** Choice, copy, deletion; the rules of an own profile. */
export function ProfileSetting({ checks, onChange }: ProfileProps) {
  const { t } = useTranslation();
  const [isCopying, setCopying] = useState(false);
  const names = [...styleNames, ...checks.ownProfiles.map(({ name }) => name)];
  const own = checks.ownProfiles.find(({ name }) => name === checks.profile);
  const label = (name: string): string => (isStyle(name) ? t(`settings.checks.style.${name}`) : name);
  // An own profile called as a built-in one is kept, or as people read it, would stand in its place.
  const taken = [...new Set([...names, ...names.map(label)])];
  const given = { checks, onChange, taken };
  const files = useProfileFiles(given);
  const alter = (part: Partial<CheckProfile>): void =>
    onChange({
      ...checks,
      ownProfiles: checks.ownProfiles.map((each) => (each === own ? { ...each, ...part } : each)),
    });
  return (
    <>
      <h2>{t('settings.checks.profile')}</h2>
      <Setting name={t('settings.checks.profile')} hint={t('settings.checks.profileHint')}>
        <div className="beside">
          <Select
            label={t('settings.checks.profile')}
            value={names.includes(checks.profile) ? checks.profile : 'chinadaily'}
            choices={names.map((value) => ({ value, label: label(value) }))}
            onChange={(profile) => onChange({ ...checks, profile })}
          />
          <Button size="small" onPress={() => setCopying(true)}>
            {t('settings.checks.copy')}
          </Button>
          <ProfileFileButtons files={files} />
          {own && (
            <Button
              size="small"
              kind="bare"
              onPress={() =>
                onChange({
                  ...checks,
                  profile: own.style,
                  ownProfiles: checks.ownProfiles.filter((each) => each !== own),
                })
              }
            >
              {t('settings.checks.delete')}
            </Button>
          )}
        </div>
      </Setting>
      <ProfileFileAnswer {...given} files={files} />
      {isCopying && <CopyForm {...given} onClose={() => setCopying(false)} />}
      {own && <OwnRules profile={own} onChange={alter} />}
    </>
  );
}

/** The copy is chosen at once. */
function CopyForm({
  checks,
  onChange,
  taken,
  onClose,
}: ProfileProps & { readonly taken: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (given === '') return setError(t('settings.checks.nameEmpty'));
    if (taken.some((each) => each.toLowerCase() === given.toLowerCase()))
      return setError(t('settings.checks.nameTaken', { name: given }));
    // The workspace's own levels and exceptions stay where they are: they hold beside those of any profile.
    const { exceptions: _, ...others } = checks;
    const copy = { ...profileOf({ ...others, levels: {} }), name: given };
    onChange({ ...checks, profile: given, ownProfiles: [...checks.ownProfiles, copy] });
    return onClose();
  };
  return (
    <form className="person-form" onSubmit={submit}>
      <TextField
        label={t('settings.checks.name')}
        value={name}
        onChange={(value) => {
          setName(value);
          setError(null);
        }}
        error={error}
        isFocusedFirst
      />
      <div className="answers">
        <Button type="submit" kind="primary">
          {t('settings.checks.makeCopy')}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

const threeWays = ['yes', 'no', 'any'] as const;
type ThreeWay = (typeof threeWays)[number];
const asChoice = (value: boolean | null): ThreeWay => (value === null ? 'any' : value ? 'yes' : 'no');
const fromChoice = (choice: ThreeWay): boolean | null => (choice === 'any' ? null : choice === 'yes');

function OwnRules({
  profile,
  onChange,
}: {
  readonly profile: CheckProfile;
  readonly onChange: (part: Partial<CheckProfile>) => void;
}) {
  const { t } = useTranslation();
  const choices = threeWays.map((value) => ({ value, label: t(`settings.checks.${value}`) }));
  return (
    <>
      <Setting name={t('settings.checks.spelling')}>
        <Segmented
          label={t('settings.checks.spelling')}
          value={profile.spelling}
          choices={(['us', 'uk'] as const).map((value) => ({ value, label: t(`settings.checks.${value}`) }))}
          onChange={(spelling) => onChange({ spelling })}
        />
      </Setting>
      <Setting name={t('settings.checks.serialComma')}>
        <Segmented
          label={t('settings.checks.serialComma')}
          value={asChoice(profile.serialComma)}
          choices={choices}
          onChange={(value) => onChange({ serialComma: fromChoice(value) })}
        />
      </Setting>
      <Setting name={t('settings.checks.spaces')}>
        <Segmented
          label={t('settings.checks.spaces')}
          value={asChoice(profile.spaceAroundLatin)}
          choices={choices}
          onChange={(value) => onChange({ spaceAroundLatin: fromChoice(value) })}
        />
      </Setting>
      <WordList
        label={t('settings.checks.acronyms')}
        words={profile.knownAcronyms}
        onChange={(knownAcronyms) => onChange({ knownAcronyms })}
      />
      <WordList
        label={t('settings.checks.forbidden')}
        words={profile.forbidden.map(({ word, instead }) => (instead === '' ? word : `${word} = ${instead}`))}
        onChange={(lines) =>
          onChange({
            forbidden: lines.map((line) => {
              const [word = '', ...instead] = line.split('=');
              return { word: word.trim(), instead: instead.join('=').trim() };
            }),
          })
        }
      />
    </>
  );
}
