import { expect, test } from 'vitest';
import { storedRules } from '../../../../electron/files/check/storedRules.js';
import { newConcept } from '../../terms.js';
import { newWorkspace, valueOf } from '../../storage/workspaceForTests.js';

test('the rules are those of the workspace as it is now, its termbase read anew when it was written to', async () => {
  const { storage, mei } = await newWorkspace();
  const termsNow = async () => valueOf(await storedRules(storage)).concepts;
  expect(await termsNow()).toEqual([]);
  const concept = valueOf(await storage.saveConcept(mei, newConcept('灯会', 'lantern fair')));
  const first = await termsNow();
  expect(first).toEqual([concept]);
  // Another event of the workspace leaves it as it was read.
  valueOf(await storage.addPerson(mei, { name: 'Noor', roles: ['translator'] }));
  expect(await termsNow()).toBe(first);
  valueOf(await storage.deleteConcept(mei, concept.id, concept.version));
  expect(await termsNow()).toEqual([]);
});
