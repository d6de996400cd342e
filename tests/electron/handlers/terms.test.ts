// The termbase as a window asks for it: out to a file, changed elsewhere, and in again.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { RunJob } from '../../../electron/files/jobs.js';
import { readTermFile } from '../../../electron/files/terms/termFile.js';
import { contentOfConcept } from '../../../shared/terms/conceptInput.js';
import { planTermImport, termImportInputs, usualChoice } from '../../../shared/terms/planTermImport.js';
import { appForTests } from '../sessionsForTests.js';
import { newConcept } from '../terms.js';
import { codeOf, valueOf } from '../storage/workspaceForTests.js';

const concept = newConcept('轮渡', 'ferry');

/** A window in which Noor works; files are read in this thread. */
async function desk() {
  const runJob = ((_, input: { path: string }) => readTermFile(input.path)) as RunJob;
  const app = appForTests({ runJob });
  const window = app.openWindow();
  await app.sessions.start(window.session, null);
  valueOf(await app.handlers['people.add'](window.session, { name: 'Noor', roles: ['editor'] }));
  return { ...app, window, session: window.session };
}

test('a termbase is written to a file, and what somebody changed in it comes back as a change', async () => {
  const { handlers, window, session, folder } = await desk();
  valueOf(await handlers['terms.save'](session, concept));
  const file = path.join(folder, 'out.csv');
  let proposed = '';
  window.answers = {
    chooseTermFile: async (name) => {
      proposed = name;
      return { file, mayReplace: false };
    },
    chooseTermList: async () => file,
  };
  const wanted = { format: 'csv', language: 'zh-CN' } as const;
  expect(valueOf(await handlers['terms.saveList'](session, wanted))?.name).toBe('out.csv');
  expect(proposed).toBe('First desk 术语.csv');
  expect(codeOf(await handlers['terms.saveList'](session, wanted))).toBe('files.exists');
  writeFileSync(file, readFileSync(file, 'utf8').replace('轮渡,ferry,,', '轮渡,ferry,渡轮,'));

  const list = valueOf(await handlers['terms.chooseList'](session, 'j'));
  const plan = planTermImport(list?.rows ?? [], valueOf(await handlers['terms.list'](session)));
  expect(plan.map(({ verdict }) => verdict)).toEqual(['adds']);
  const inputs = termImportInputs(plan, plan.map(usualChoice));
  expect(valueOf(await handlers['terms.import'](session, inputs))).toEqual({ added: 0, changed: 1 });
  const [changed, ...others] = valueOf(await handlers['terms.list'](session));
  expect(others).toEqual([]);
  expect(changed && contentOfConcept(changed)).toMatchObject({
    chinese: [
      { text: '轮渡', status: 'preferred' },
      { text: '渡轮', status: 'admitted' },
    ],
    partOfSpeech: 'noun',
  });
});

test('a dialog that was closed is no failure', async () => {
  const { handlers, session } = await desk();
  expect(valueOf(await handlers['terms.chooseList'](session, 'j'))).toBeNull();
  expect(valueOf(await handlers['terms.saveList'](session, { format: 'tsv', language: 'en' }))).toBeNull();
});
