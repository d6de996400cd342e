import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { conceptOf, contentOf, term, termDesk } from './termDesk.js';

const ferry = conceptOf('轮渡', 'ferry', { domain: 'river' });
const wharf = conceptOf('老码头', 'Old Wharf', {
  kind: 'place',
  english: [term('Old Wharf'), term('Old Pier', 'forbidden')],
});
const noodles = conceptOf('面馆', 'noodle house');

async function desk(list: Parameters<typeof termDesk>[1] = null) {
  const view = termDesk([ferry, wharf, noodles], list);
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(4));
  act(() => screen.getByRole('grid').focus());
  return view;
}
const rows = (): readonly string[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[1]?.textContent ?? '');
/** The test’s window has a status bar of its own besides the screen’s. */
const said = (text: string) => screen.findAllByText(text);
const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });

describe('the termbase', () => {
  it('is searched in both languages as one types, and sorted by its columns', async () => {
    const { user } = await desk();
    // By pinyin: lao, lun, mian.
    expect(rows()).toEqual(['Old WharfOld Pier', 'ferry', 'noodle house']);
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(rows()[0]).toBe('ferry');
    await user.keyboard('/');
    await user.keyboard('码头');
    expect(rows()).toEqual(['Old WharfOld Pier']);
    await user.clear(screen.getByRole('searchbox'));
    await user.keyboard('PIER nothing');
    expect(screen.getByText('No term fits.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all terms' }));
    expect(rows()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'With forbidden words' }));
    expect(rows()).toEqual(['Old WharfOld Pier']);
  });

  it('is written in by keyboard: Enter edits, Enter saves, Esc leaves and can be taken back', async () => {
    const { user, concepts } = await desk();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(document.activeElement).toBe(field('Chinese term 1'));
    await user.type(field('English term 2'), 'boat');
    await user.keyboard('{Enter}');
    await said('“轮渡” saved.');
    expect(concepts[0]?.english).toEqual([term('ferry'), term('boat', 'admitted')]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('grid')));
    await user.keyboard('{F2}');
    await user.type(field('English term 3'), 'vessel');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'English term 1' })).toBeNull();
    await user.click(screen.getAllByRole('button', { name: 'Take it up again' })[0]!);
    expect(field('English term 3').value).toBe('vessel');
  });

  it('forbids a variant without the mouse', async () => {
    const { user, concepts } = await desk();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.type(field('English term 2'), 'boat');
    await user.tab();
    await user.keyboard('f');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await said('“轮渡” saved.');
    expect(concepts[0]?.english).toEqual([term('ferry'), term('boat', 'forbidden')]);
  });

  it('loses nothing typed when another form is opened: it is there when the term is edited again', async () => {
    const { user } = await desk();
    await user.keyboard('{Enter}');
    await user.type(field('English term 3'), 'wharf');
    await user.keyboard('{Alt>}g{/Alt}');
    await said('A term you began is kept.');
    expect(field('Chinese term 1').value).toBe('');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('grid')));
    await user.keyboard('{Enter}');
    expect(field('English term 3').value).toBe('wharf');
  });

  it('says who was faster, and puts both together', async () => {
    const { user, concepts } = await desk();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.type(field('English term 2'), 'boat');
    concepts[0] = { ...ferry, version: 2, english: [term('ferry'), term('vessel', 'admitted')] };
    await user.keyboard('{Enter}');
    await screen.findByText(/岑望 changed this term meanwhile/);
    expect(screen.getByText('Now it says: 轮渡 = ferry, vessel (Admitted)')).toBeTruthy();
    expect(field('English term 2').value).toBe('boat');
    await user.click(screen.getByRole('button', { name: 'Put both together' }));
    await waitFor(() => expect(document.activeElement).toBe(field('Chinese term 1')));
    await user.keyboard('{Enter}');
    await said('“轮渡” saved.');
    expect(concepts[0].english.map(({ text }) => text)).toEqual(['ferry', 'vessel', 'boat']);
  });

  it('gives a term that was taken out back', async () => {
    const { user, concepts } = await desk();
    await user.keyboard('{Delete}');
    await said('“老码头” taken out of the termbase.');
    expect(rows()).toEqual(['ferry', 'noodle house']);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(concepts.at(-1)?.english).toEqual(wharf.english);
  });
});

describe('the preview of a list', () => {
  const list = {
    file: 'desk.csv',
    rows: [
      contentOf('面馆', 'noodle house'),
      contentOf('轮渡', 'ferryboat'),
      contentOf('澜江', 'Lan River'),
    ].map((content, i) => ({ number: i + 2, content })),
    remarks: [{ kind: 'noTerm' as const, number: 5, value: 'x' }],
    otherColumns: [],
  };
  const openList = async () => {
    const view = await desk(list);
    await view.user.click(screen.getByRole('button', { name: 'Import…' }));
    await screen.findByRole('grid', { name: 'Rows of the list' });
    return view;
  };

  it('shows what is new, the same and contradicting; what is chosen is brought in as one step', async () => {
    const { user, bridge, concepts } = await openList();
    expect(screen.getByText(/1 row is left out/)).toBeTruthy();
    expect(screen.getByText('“ferry” (Preferred) here, “ferryboat” (Preferred) in the list')).toBeTruthy();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    await user.click(screen.getByRole('button', { name: /^Bring in 2 rows/ }));
    await said('Added: 1. Changed: 1.');
    expect(bridge.requestsOf('terms.import')).toHaveLength(1);
    expect(concepts[0]?.english).toEqual([term('ferry'), term('ferryboat', 'admitted')]);
    expect(concepts).toHaveLength(4);
  });

  it('chooses for all rows shown, and compares anew when the termbase was changed meanwhile', async () => {
    const { user, concepts } = await openList();
    await user.click(screen.getByRole('button', { name: /^Contradicts/ }));
    await user.click(screen.getAllByRole('button', { name: 'Merge' })[0]!);
    await user.click(screen.getByRole('button', { name: /^Contradicts/ }));
    concepts[0] = { ...ferry, version: 2, english: [term('ferryboat')] };
    await user.click(screen.getByRole('button', { name: /^Bring in 2 rows/ }));
    await screen.findByText(/The list was compared anew/);
    expect(concepts).toHaveLength(3);
    await waitFor(() => expect(screen.getAllByText('The same already')).toHaveLength(3));
  });
});
