import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/model/person.js';
import { codeOf, join, newWorkspace, valueOf } from './workspaceForTests.js';
import { defaultPolicy } from '../../../shared/model/workspace.js';

describe('people', () => {
  test('get their hues in order, and the log says who came', async () => {
    const { storage, mei, otto } = await newWorkspace();
    await join(storage, mei, 'Lin', ['editor']);
    await join(storage, otto, 'Wu', ['translator']);
    const { people } = valueOf(await storage.info());
    expect(people.map(({ name, hue }) => `${name} ${hue}`)).toEqual([
      'Mei 1',
      'Otto 2',
      'Ada 3',
      'Lin 4',
      'Wu 1',
    ]);
    const events = valueOf(
      await storage.listEvents({ articleId: null, kinds: null, beforeSeq: null, limit: 10 }),
    );
    expect(events.map(({ seq, kind, personId }) => [seq, kind, personId])).toEqual([
      [6, 'personAdded', otto.personId],
      [5, 'personAdded', mei.personId],
      [4, 'personAdded', mei.personId],
      [3, 'personAdded', mei.personId],
      [2, 'personAdded', mei.personId],
      [1, 'workspaceCreated', mei.personId],
    ]);
  });

  test('only the first needs nobody to add them', async () => {
    const { storage } = await newWorkspace();
    const lin = { name: 'Lin', roles: ['editor'] } as const;
    expect(codeOf(await storage.addPerson(null, lin))).toBe('people.nobodyChosen');
    const stranger = { personId: 'nobody' as Actor['personId'], actingAs: 'editor' } as const;
    expect(codeOf(await storage.addPerson(stranger, lin))).toBe('people.nobodyChosen');
  });

  test('need a name of their own and a role', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const add = async (name: string, roles: readonly ('translator' | 'editor')[]): Promise<string> =>
      codeOf(await storage.addPerson(mei, { name, roles }));
    expect(await add(' \u3000', ['editor'])).toBe('people.nameEmpty');
    expect(await add('Lin', [])).toBe('people.noRole');
    expect(await add('ＯＴＴＯ', ['editor'])).toBe('people.nameTaken');
    const otherwise = valueOf(
      await storage.changePerson(mei, { id: otto.personId, name: ' otto  Berg ', roles: ['editor'] }),
    );
    expect(otherwise).toEqual({ id: otto.personId, name: 'otto Berg', roles: ['editor'], hue: 2 });
  });

  test('the last editor stays one', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    valueOf(await storage.changePerson(mei, { id: ada.personId, name: 'Ada', roles: ['translator'] }));
    const demoted = await storage.changePerson(mei, {
      id: otto.personId,
      name: 'Otto',
      roles: ['translator'],
    });
    expect(codeOf(demoted)).toBe('people.lastEditor');
    expect(codeOf(await storage.approve(ada, []))).toBe('review.notEditor');
  });

  test('change the rules of the workspace, and the log says so', async () => {
    const { storage, otto } = await newWorkspace();
    expect(valueOf(await storage.setPolicy(otto, { ...defaultPolicy, fourEyes: false })).policy).toEqual({
      ...defaultPolicy,
      fourEyes: false,
    });
    const seq = valueOf(await storage.setPolicy(otto, { ...defaultPolicy, fourEyes: false })).seq;
    const [newest] = valueOf(
      await storage.listEvents({ articleId: null, kinds: ['policyChanged'], beforeSeq: null, limit: 10 }),
    );
    expect(newest).toMatchObject({ seq, data: { ...defaultPolicy, fourEyes: false } });
  });
});
