// The formats one ticks.
import { useTranslation } from 'react-i18next';
import { exportExtension } from '../../shared/export/exportFileName.js';
import { exportFormats, type ExportFormat } from '../../shared/model/exported.js';
import { Checkbox } from '../ui/Checkbox.js';

/** In their own order, however they were ticked. */
export function ExportFormats({
  formats,
  onChange,
}: {
  readonly formats: readonly ExportFormat[];
  readonly onChange: (formats: readonly ExportFormat[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <section className="formats" aria-label={t('export.formats')}>
      <h3>{t('export.formats')}</h3>
      {exportFormats.map((format) => (
        <Checkbox
          key={format}
          isOn={formats.includes(format)}
          onChange={(isOn) =>
            onChange(exportFormats.filter((other) => (other === format ? isOn : formats.includes(other))))
          }
        >
          <span>{t(`export.format.${format}`)}</span>
          <span className="spacer" />
          <span className="quiet meta">.{exportExtension(format)}</span>
        </Checkbox>
      ))}
    </section>
  );
}
