import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/frame/ErrorBoundary.js';
import { lateView } from '../../../renderer/ui/lateView.js';
import { makeFakeBridge } from '../fakeBridge.js';

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

it('draws nothing while its code is on the way, then itself', async () => {
  let arrive: (code: typeof Greeting) => void = () => undefined;
  const Late = lateView(() => new Promise<typeof Greeting>((resolve) => (arrive = resolve)));
  const { container } = render(<Late name="Lin" />);
  expect(container.textContent).toBe('');
  arrive(Greeting);
  expect(await screen.findByText('Hello Lin')).toBeTruthy();
});

it('is there in the first drawing once it was preloaded, and is loaded once', async () => {
  const load = vi.fn(() => Promise.resolve(Greeting));
  const Late = lateView(load);
  await Promise.all([Late.preload(), Late.preload()]);
  const { container } = render(<Late name="Lin" />);
  expect(container.textContent).toBe('Hello Lin');
  expect(load).toHaveBeenCalledOnce();
});

it('takes new properties like any view', async () => {
  const Late = lateView(() => Promise.resolve(Greeting));
  await Late.preload();
  const { container, rerender } = render(<Late name="Lin" />);
  rerender(<Late name="Chen" />);
  expect(container.textContent).toBe('Hello Chen');
});

it('shows the failure page when its code cannot be loaded', async () => {
  vi.stubGlobal('duizhao', makeFakeBridge());
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const Late = lateView<object>(() => Promise.reject(new Error('the file is gone')));
  render(
    <ErrorBoundary>
      <Late />
    </ErrorBoundary>,
  );
  expect(await screen.findByText('the file is gone')).toBeTruthy();
});

it('tries again after preloading failed', async () => {
  const load = vi.fn(() => Promise.resolve(Greeting));
  load.mockRejectedValueOnce(new Error('not yet'));
  const Late = lateView(load);
  await expect(Late.preload()).rejects.toThrow('not yet');
  render(<Late name="Lin" />);
  expect(await screen.findByText('Hello Lin')).toBeTruthy();
});
