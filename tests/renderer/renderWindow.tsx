// Renders parts of the window as main.tsx does, in a jsdom that has been given the layout it lacks.
import { configure, render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { vi } from 'vitest';
import { App } from '../../renderer/App.js';
import { startEvents } from '../../renderer/bridge.js';
import { CommandProvider } from '../../renderer/commands/CommandProvider.js';
import { PaletteSourcesProvider } from '../../renderer/commands/paletteSources.js';
import { setInterfaceLanguage, texts } from '../../renderer/i18n.js';
import { TermbaseProvider } from '../../renderer/terms/TermbaseContext.js';
import { FlushProvider } from '../../renderer/ui/FlushProvider.js';
import { NoticeBars, NoticesProvider } from '../../renderer/ui/NoticesProvider.js';
import { SessionProvider } from '../../renderer/ui/SessionProvider.js';
import { SettingsProvider } from '../../renderer/ui/SettingsProvider.js';
import { StatusBar } from '../../renderer/ui/StatusBar.js';
import { StatusMessageProvider } from '../../renderer/ui/StatusMessage.js';
import { defaultSettings, makeFakeBridge, makeSession, type FakeBridge } from './fakeBridge.js';

// The machine may be busy with other test files.
configure({ asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

class SilentResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Every element is 1000 × 600, nothing is dark, nothing resizes: what the lists ask before they draw rows. */
export function giveLayout(): void {
  vi.stubGlobal('ResizeObserver', SilentResizeObserver);
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, String.raw`\$&`) });
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1000);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect()] as unknown as DOMRectList);
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.scrollTo = () => undefined;
}

/** What a test works with. */
export interface RenderedWindow extends RenderResult {
  readonly user: UserEvent;
  readonly bridge: FakeBridge;
}

function prepare(bridge: FakeBridge): void {
  giveLayout();
  vi.stubGlobal('duizhao', bridge);
  setInterfaceLanguage('en');
}

/** The whole application over a fake main process. */
export function renderApp(bridge: FakeBridge = makeFakeBridge()): RenderedWindow {
  prepare(bridge);
  const result = render(
    <I18nextProvider i18n={texts}>
      <App />
    </I18nextProvider>,
  );
  return { ...result, bridge, user: userEvent.setup() };
}

/** One part of the window with everything around it that screens rely on. */
export function renderPart(
  part: ReactNode,
  bridge: FakeBridge = makeFakeBridge(),
  session = makeSession(),
  settings = defaultSettings,
): RenderedWindow {
  prepare(bridge);
  startEvents();
  const result = render(
    <I18nextProvider i18n={texts}>
      <SettingsProvider initial={settings} systemLanguage="en">
        <StatusMessageProvider>
          <NoticesProvider>
            <FlushProvider>
              <PaletteSourcesProvider>
                <CommandProvider>
                  <SessionProvider initial={session} onOther={() => undefined}>
                    <TermbaseProvider>
                      <NoticeBars />
                      {part}
                      <StatusBar />
                    </TermbaseProvider>
                  </SessionProvider>
                </CommandProvider>
              </PaletteSourcesProvider>
            </FlushProvider>
          </NoticesProvider>
        </StatusMessageProvider>
      </SettingsProvider>
    </I18nextProvider>,
  );
  return { ...result, bridge, user: userEvent.setup() };
}
