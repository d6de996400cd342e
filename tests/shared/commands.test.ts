import { describe, expect, it } from 'vitest';
import { commandOf, commands, isCommandId } from '../../shared/commands.js';

const allKeys = commands.flatMap((command) => command.keys.map((key) => ({ id: command.id, key })));

describe('commands', () => {
  it('have names of their own', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it('have no name that continues another, because texts are nested by it', () => {
    const ids = commands.map(({ id }) => id);
    expect(ids.filter((id) => ids.some((other) => other.startsWith(`${id}.`)))).toEqual([]);
  });

  it('take no key of a Chinese input method', () => {
    const taken = ['Mod+Space', 'Shift', 'Shift+Space', 'Mod+.', 'Mod+Shift+F'];
    expect(allKeys.filter(({ key }) => taken.includes(key))).toEqual([]);
  });

  it('take no Ctrl+Alt combination, which is AltGr on many keyboards', () => {
    expect(allKeys.filter(({ key }) => /Mod\+.*Alt|Alt\+.*Mod/.test(key))).toEqual([]);
  });

  it('share a key only where the places differ: Ctrl I is italic in the editor, import elsewhere', () => {
    // What the align view has for itself; its Enter and Esc are about what is open there at the moment.
    const ofAlignView = ['accept', 'cutBlock', 'cutHere', 'keepProposal', 'leaveCut', 'leaveProposal'];
    const alignView = [...ofAlignView, 'openSentences', 'closeSentences'].map((name) => `align.${name}`);
    const shared = allKeys.filter(({ key, id }) =>
      allKeys.some((other) => other.key === key && other.id !== id),
    );
    // In the three-way view 1–3 take a reading; else they choose a reason. The table of pairs and the termbase have keys of their own.
    const others = shared.map(({ id }) => id).filter((id) => !alignView.includes(id));
    expect(others.sort()).toEqual([
      'align.unlinkBlocks',
      'edit.commitAndNext',
      'edit.italic',
      'edit.segment',
      'import.files',
      'import.leaveOutPair',
      'import.swapFiles',
      'import.unpairFiles',
      'library.delete',
      'library.search',
      'review.reasonAccuracy',
      'review.reasonLinguistic',
      'review.reasonTerminology',
      'review.severity',
      'review.takeFirst',
      'review.takeSecond',
      'review.takeThird',
      'terms.bringIn',
      'terms.delete',
      'terms.edit',
      'terms.search',
    ]);
  });

  it('are found by name', () => {
    expect(commandOf('review.approve').keys).toEqual(['Mod+Shift+A']);
    expect(isCommandId('review.approve')).toBe(true);
    expect(isCommandId('review.approveEverythingAlways')).toBe(false);
  });
});
