import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { openRules } from '../../../../electron/files/check/openRules.js';
import { readTerms, type SharedRules } from '../../../../electron/files/check/sharedRules.js';
import { storedRules } from '../../../../electron/files/check/storedRules.js';
import { newConcept } from '../../terms.js';
import { newWorkspace, valueOf } from '../../storage/workspaceForTests.js';

test('the rules are those of the workspace as it is now, its termbase read anew when it was written to', async () => {
  const { storage, mei } = await newWorkspace();
  const termsNow = async () => valueOf(await storedRules(storage)).terms;
  expect(readTerms(await termsNow())).toEqual([]);
  const concept = valueOf(await storage.saveConcept(mei, newConcept('灯会', 'lantern fair')));
  const first = await termsNow();
  expect(readTerms(first)).toEqual([concept]);
  // Another event of the workspace leaves it as it was read.
  valueOf(await storage.addPerson(mei, { name: 'Noor', roles: ['translator'] }));
  expect(await termsNow()).toBe(first);
  valueOf(await storage.deleteConcept(mei, concept.id, concept.version));
  expect(readTerms(await termsNow())).toEqual([]);
});

test('a worker indexes a termbase once, however often it comes, and another one anew', async () => {
  const { storage, mei } = await newWorkspace();
  const concept = valueOf(await storage.saveConcept(mei, newConcept('灯会', 'lantern fair')));
  const { port1, port2 } = new MessageChannel();
  const passed = async (): Promise<SharedRules> => {
    port1.postMessage(valueOf(await storedRules(storage)));
    return (receiveMessageOnPort(port2) as { message: SharedRules }).message;
  };
  const index = openRules(await passed()).terms;
  expect(index.findChinese('今晚的灯会')).toHaveLength(1);
  expect(openRules({ ...(await passed()), dictionary: ['goverment'] }).terms).toBe(index);
  valueOf(await storage.deleteConcept(mei, concept.id, concept.version));
  expect(openRules(await passed()).terms.findChinese('今晚的灯会')).toHaveLength(0);
  port1.close();
});
