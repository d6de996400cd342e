// Reading and text: face, size, density, with a sample that follows.
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.js';
import { IconButton } from '../ui/IconButton.js';
import { Segmented } from '../ui/Segmented.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { Setting } from './Setting.js';

const smallest = 90;
const largest = 200;
const step = 10;

/** Settings of this person on this machine. */
export function ReadingPage() {
  const { t } = useTranslation();
  const { settings, save } = useSettings();
  return (
    <>
      <h2>{t('settings.text')}</h2>
      <Setting name={t('settings.face.name')} hint={t('settings.face.hint')}>
        <Segmented
          label={t('settings.face.name')}
          value={settings.articleFace}
          choices={(['sans', 'serif'] as const).map((value) => ({
            value,
            label: t(`settings.face.${value}`),
          }))}
          onChange={(articleFace) => save({ articleFace })}
        />
      </Setting>
      <Setting name={t('settings.size.name')} hint={t('settings.size.hint')}>
        <TextSize size={settings.textSize} onChange={(textSize) => save({ textSize })} />
      </Setting>
      <Setting name={t('settings.density.name')} hint={t('settings.density.hint')}>
        <Segmented
          label={t('settings.density.name')}
          value={settings.density}
          choices={(['compact', 'normal', 'relaxed'] as const).map((value) => ({
            value,
            label: t(`settings.density.${value}`),
          }))}
          onChange={(density) => save({ density })}
        />
      </Setting>
      <Setting name={t('settings.sample.name')}>
        <div className="sample">
          <span className="text" lang="zh-CN">
            {t('settings.sample.chinese')}
          </span>
          <span className="text" lang="en-US">
            {t('settings.sample.english')}
          </span>
        </div>
      </Setting>
    </>
  );
}

function TextSize({ size, onChange }: { readonly size: number; readonly onChange: (size: number) => void }) {
  const { t } = useTranslation();
  const atMost = size >= largest ? t('settings.size.largest') : null;
  const atLeast = size <= smallest ? t('settings.size.smallest') : null;
  return (
    <>
      <IconButton
        icon="minus"
        kind="plain"
        label={t('command.view.textSmaller')}
        refusal={atLeast}
        onPress={() => onChange(Math.max(smallest, size - step))}
      />
      <output className="num size">{size}%</output>
      <IconButton
        icon="plus"
        kind="plain"
        label={t('command.view.textLarger')}
        refusal={atMost}
        onPress={() => onChange(Math.min(largest, size + step))}
      />
      {size !== 100 && (
        <Button kind="bare" onPress={() => onChange(100)}>
          {t('settings.size.reset')}
        </Button>
      )}
    </>
  );
}
