import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { CommandButton } from '../../../renderer/commands/CommandButton.js';
import {
  CommandLayer,
  useCommandHandlers,
  type CommandHandlers,
} from '../../../renderer/commands/CommandProvider.js';
import { Dialog } from '../../../renderer/ui/Dialog.js';
import { renderPart } from '../renderWindow.js';

function Handlers({ handlers }: { readonly handlers: CommandHandlers }) {
  useCommandHandlers(handlers);
  return null;
}

describe('the key listener', () => {
  it('runs a command by its key, also while a text is being edited', async () => {
    const approve = vi.fn();
    const { user } = renderPart(
      <>
        <Handlers handlers={{ 'review.approve': { run: approve } }} />
        <textarea aria-label="words" />
      </>,
    );
    await user.click(screen.getByLabelText('words'));
    await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
    expect(approve).toHaveBeenCalledOnce();
  });

  it('never acts while an input method composes', () => {
    const commit = vi.fn();
    renderPart(<Handlers handlers={{ 'edit.commitAndNext': { run: commit } }} />);
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true, isComposing: true });
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true, keyCode: 229 });
    expect(commit).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
    expect(commit).toHaveBeenCalledOnce();
  });

  it('reaches the window again the moment a dialog is gone', async () => {
    const undo = vi.fn();
    function Desk() {
      const [isOpen, setOpen] = useState(true);
      return (
        <>
          <Handlers handlers={{ 'edit.undo': { run: undo } }} />
          {isOpen && (
            <CommandLayer>
              <p>Dialog</p>
              <button onClick={() => setTimeout(() => setOpen(false))}>Done</button>
            </CommandLayer>
          )}
        </>
      );
    }
    renderPart(<Desk />);
    // Not by `act`, which would wait until all effects have run.
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    const gone = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (screen.queryByText('Dialog')) return;
        fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    screen.getByText('Done').click();
    await gone;
    vi.unstubAllGlobals();
    expect(undo).toHaveBeenCalledOnce();
  });

  it('leaves single keys to text fields', async () => {
    const search = vi.fn();
    const { user } = renderPart(
      <>
        <Handlers handlers={{ 'library.search': { run: search } }} />
        <input aria-label="name" />
      </>,
    );
    await user.type(screen.getByLabelText('name'), 'and/or');
    expect(search).not.toHaveBeenCalled();
    expect(screen.getByLabelText('name')).toHaveProperty('value', 'and/or');
    act(() => screen.getByLabelText('name').blur());
    await user.keyboard('/');
    expect(search).toHaveBeenCalledOnce();
  });

  it('gives a shared key to the latest who would run it', async () => {
    const [importFiles, italic] = [vi.fn(), vi.fn()];
    const { user, rerender } = renderPart(
      <>
        <Handlers handlers={{ 'import.files': { run: importFiles } }} />
        <Handlers handlers={{ 'edit.italic': { run: italic } }} />
      </>,
    );
    await user.keyboard('{Control>}i{/Control}');
    expect([importFiles.mock.calls.length, italic.mock.calls.length]).toEqual([0, 1]);
    rerender(<p />);
  });

  it('passes over a refused command that shares its key', async () => {
    const importFiles = vi.fn();
    const { user } = renderPart(
      <>
        <Handlers handlers={{ 'import.files': { run: importFiles } }} />
        <Handlers handlers={{ 'edit.italic': { run: vi.fn(), refusal: 'No text is being edited.' } }} />
      </>,
    );
    await user.keyboard('{Control>}i{/Control}');
    expect(importFiles).toHaveBeenCalledOnce();
  });

  it('leaves undo to a plain field and takes it in the editor', () => {
    const undo = vi.fn();
    renderPart(
      <>
        <Handlers handlers={{ 'edit.undo': { run: undo } }} />
        <input aria-label="field" />
        <div contentEditable data-testid="editor" suppressContentEditableWarning>
          words
        </div>
      </>,
    );
    fireEvent.keyDown(screen.getByLabelText('field'), { key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(undo).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByTestId('editor'), { key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(undo).toHaveBeenCalledOnce();
  });

  it('keeps commands below a dialog waiting until it closes', async () => {
    const [below, inside] = [vi.fn(), vi.fn()];
    function Page() {
      const [isOpen, setOpen] = useState(true);
      return (
        <>
          <Handlers handlers={{ 'review.approve': { run: below }, 'edit.commitAndNext': { run: below } }} />
          {isOpen && (
            <Dialog title="Sheet" onClose={() => setOpen(false)}>
              <Handlers handlers={{ 'edit.commitAndNext': { run: inside } }} />
              <button type="button">inside</button>
            </Dialog>
          )}
        </>
      );
    }
    const { user } = renderPart(<Page />);
    await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect([below.mock.calls.length, inside.mock.calls.length]).toEqual([0, 1]);
    await user.keyboard('{Escape}');
    expect(screen.queryByText('Sheet')).toBeNull();
    await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
    expect(below).toHaveBeenCalledOnce();
  });
});

describe('a refused command', () => {
  it('stays focusable, is marked, and says why when it is pressed', async () => {
    const run = vi.fn();
    const refusal = 'Four eyes: another editor approves it.';
    const { user } = renderPart(
      <>
        <Handlers handlers={{ 'review.approve': { run, refusal } }} />
        <CommandButton command="review.approve" />
      </>,
    );
    const button = screen.getByRole('button', { name: 'Approve' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await user.tab();
    expect(document.activeElement).toBe(button);
    await user.keyboard('{Enter}');
    expect(run).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toContain(refusal);
  });

  it('shows the latest refusal, and runs the latest handler', async () => {
    const run = vi.fn();
    function Page() {
      const [refusal, setRefusal] = useState<string | null>('Only editors approve.');
      return (
        <>
          <Handlers handlers={{ 'review.approve': { run: () => run(refusal), refusal } }} />
          <CommandButton command="review.approve" />
          <button type="button" onClick={() => setRefusal(null)}>
            become editor
          </button>
        </>
      );
    }
    const { user } = renderPart(<Page />);
    await user.click(screen.getByText('become editor'));
    expect(screen.getByRole('button', { name: 'Approve' }).getAttribute('aria-disabled')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    expect(run).toHaveBeenCalledWith(null);
  });
});
