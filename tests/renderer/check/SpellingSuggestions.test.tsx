import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { SpellingSuggestions } from '../../../renderer/check/SpellingSuggestions.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import { renderPart } from '../renderWindow.js';

function show(answer: Promise<Outcome<readonly string[]>>) {
  const put = vi.fn();
  const suggest = vi.fn(() => answer);
  const { user } = renderPart(<SpellingSuggestions word="goverment" onSuggest={suggest} onPut={put} />);
  return { user, put, suggest };
}

describe('suggestions of spelling', () => {
  it('are looked for when asked for, have the keyboard when they come, and are put there by it', async () => {
    let answer: (value: Outcome<readonly string[]>) => void = () => undefined;
    const { user, put, suggest } = show(new Promise((resolve) => (answer = resolve)));
    expect(suggest).not.toHaveBeenCalled();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Looking for words…')).toBeTruthy();
    answer(success(['government', 'governments']));
    const first = await screen.findByRole('button', { name: 'government' });
    await waitFor(() => expect(document.activeElement).toBe(first));
    await user.tab();
    await user.keyboard('{Enter}');
    expect(put).toHaveBeenCalledExactlyOnceWith('governments');
  });

  it('are taken by their number while they have the keyboard, the first five of them', async () => {
    const words = ['a', 'b', 'c', 'd', 'e', 'f'];
    const { user, put } = show(Promise.resolve(success(words)));
    await user.click(screen.getByRole('button', { name: 'Suggestions' }));
    const first = await screen.findByRole('button', { name: 'a' });
    first.blur();
    await user.keyboard('3');
    expect(put).not.toHaveBeenCalled();
    first.focus();
    await user.keyboard('6{Control>}2{/Control}');
    expect(put).not.toHaveBeenCalled();
    await user.keyboard('3');
    expect(put).toHaveBeenCalledExactlyOnceWith('c');
  });

  it('say when there are none', async () => {
    const none = show(Promise.resolve(success([])));
    await none.user.click(screen.getByRole('button', { name: 'Suggestions' }));
    expect(await screen.findByText('Nothing near “goverment” is known.')).toBeTruthy();
  });

  it('say why they could not be found', async () => {
    const { user } = show(Promise.resolve(failed('app.cancelled', {})));
    await user.click(screen.getByRole('button', { name: 'Suggestions' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^No suggestions: /);
  });
});
