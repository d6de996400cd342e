// What the status bar says, and for how long.
import { useEffect } from 'react';
import { act, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setInterfaceLanguage, texts } from '../../../renderer/i18n.js';
import {
  StatusMessageProvider,
  statusMessageTime,
  useFallSilent,
  useShownStatusMessage,
  useStatusMessage,
} from '../../../renderer/ui/StatusMessage.js';

let say: ReturnType<typeof useStatusMessage>;
let fallSilent: () => void;

function Window() {
  const tell = useStatusMessage();
  const hush = useFallSilent();
  useEffect(() => {
    say = tell;
    fallSilent = hush;
  }, [tell, hush]);
  return <output>{useShownStatusMessage()?.text ?? 'nothing'}</output>;
}

beforeEach(() => {
  vi.useFakeTimers();
  setInterfaceLanguage('en');
  render(
    <I18nextProvider i18n={texts}>
      <StatusMessageProvider>
        <Window />
      </StatusMessageProvider>
    </I18nextProvider>,
  );
  act(() => say('Old dock approved.'));
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const said = (): string | null => screen.getByRole('status').textContent;

it('stays ten seconds, counted anew for each message', () => {
  pass(statusMessageTime - 1);
  expect(said()).toBe('Old dock approved.');
  act(() => say('New dock approved.'));
  pass(statusMessageTime - 1);
  expect(said()).toBe('New dock approved.');
  pass(1);
  expect(said()).toBe('nothing');
});

it('goes with the screen it was about', () => {
  act(() => fallSilent());
  expect(said()).toBe('nothing');
});

it('goes when the language changes: its sentence is in the other one', () => {
  act(() => setInterfaceLanguage('zh-CN'));
  expect(said()).toBe('nothing');
});
