// Language and appearance.
import { useTranslation } from 'react-i18next';
import { Segmented } from '../ui/Segmented.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { Setting } from './Setting.js';

const themes = ['system', 'light', 'dark', 'contrast'] as const;

/** Settings of this person on this machine. */
export function AppearancePage() {
  const { t } = useTranslation();
  const { settings, save } = useSettings();
  return (
    <>
      <h2>{t('settings.interface')}</h2>
      <Setting name={t('settings.language.name')} hint={t('settings.language.hint')}>
        <Segmented
          label={t('settings.language.name')}
          value={settings.language ?? 'system'}
          choices={[
            { value: 'system', label: t('settings.language.system') },
            { value: 'en', label: 'English', lang: 'en' },
            { value: 'zh-CN', label: '中文', lang: 'zh-CN' },
          ]}
          onChange={(value) => save({ language: value === 'system' ? null : value })}
        />
      </Setting>
      <Setting name={t('settings.theme.name')} hint={t('settings.theme.hint')}>
        <Segmented
          label={t('settings.theme.name')}
          value={settings.theme}
          choices={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChange={(theme) => save({ theme })}
        />
      </Setting>
    </>
  );
}
