// Minimise, maximise, close: the window has no frame of the system's on Linux and Windows.
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { onEvent, request } from '../bridge.js';
import { Icon } from '../ui/Icon.js';

/** The three buttons; the middle one follows the window's state. */
export function WindowButtons() {
  const { t } = useTranslation();
  const [isMaximized, setMaximized] = useState(false);
  useEffect(() => onEvent((event) => event.kind === 'windowState' && setMaximized(event.isMaximized)), []);
  return (
    <div className="window-buttons">
      <Button aria-label={t('title.minimize')} onPress={() => void request('app.windowCommand', 'minimize')}>
        <Icon name="minimise" />
      </Button>
      <Button
        aria-label={isMaximized ? t('title.restore') : t('title.maximize')}
        onPress={() => void request('app.windowCommand', 'toggleMaximize')}
      >
        <Icon name={isMaximized ? 'restore' : 'maximise'} />
      </Button>
      <Button
        className="is-close"
        aria-label={t('title.close')}
        onPress={() => void request('app.windowCommand', 'close')}
      >
        <Icon name="close" />
      </Button>
    </div>
  );
}
