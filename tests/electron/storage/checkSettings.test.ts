// How a workspace checks: kept, logged, and the same for everyone who opens it.
import { expect, test } from 'vitest';
import { checkArticleJob } from '../../../electron/files/check/checkJobs.js';
import { storedRules } from '../../../electron/files/check/storedRules.js';
import { defaultChecks } from '../../../shared/model/check.js';
import { articleOf, newWorkspace, open, valueOf } from './workspaceForTests.js';

const context = { signal: new AbortController().signal, onProgress: () => undefined };

test('a new workspace checks as the desk does; what is set is logged once and kept', async () => {
  const { storage, mei, otto } = await newWorkspace();
  expect(valueOf(await storage.checkSettings())).toEqual(defaultChecks);
  const checks = { ...defaultChecks, profile: 'uk', levels: { spelling: 'off' } } as const;
  valueOf(await storage.setChecks(mei, checks, defaultChecks));
  valueOf(await storage.setChecks(otto, checks, defaultChecks));
  expect(valueOf(await storage.checkSettings())).toEqual(checks);
  const query = { articleId: null, kinds: ['checksChanged'], beforeSeq: null, limit: 9 } as const;
  const events = valueOf(await storage.listEvents(query));
  expect(events.map(({ personId, data }) => [personId, data])).toEqual([
    [mei.personId, { profile: 'uk', words: 0 }],
  ]);
  await storage.close();
});

test('what somebody else set meanwhile is not overwritten', async () => {
  const { storage, mei, otto } = await newWorkspace();
  const theirs = { ...defaultChecks, dictionary: ['Lanchuan'] };
  valueOf(await storage.setChecks(mei, theirs, defaultChecks));
  expect(await storage.setChecks(otto, { ...defaultChecks, profile: 'ap' }, defaultChecks)).toEqual({
    ok: false,
    failure: { code: 'check.settingsChanged', details: { person: 'Mei' } },
  });
  expect(valueOf(await storage.checkSettings())).toEqual(theirs);
  await storage.close();
});

test('a word of the dictionary is spelt right, a check that is off finds nothing', async () => {
  const { storage, mei } = await newWorkspace();
  const rows = [['body', '渡轮停靠。', 'The goverment ferry stops at the the quay.']] as const;
  const id = valueOf(await storage.createArticle(mei, articleOf(rows)));
  const found = async () => {
    const article = await open(storage, id, mei.personId);
    const rules = valueOf(await storedRules(storage));
    const [segment] = valueOf(await checkArticleJob({ article, rules, only: null }, context));
    return (segment?.issues ?? []).map(({ check }) => check);
  };
  expect(await found()).toEqual(expect.arrayContaining(['spelling', 'repeated']));
  valueOf(
    await storage.setChecks(
      mei,
      { ...defaultChecks, dictionary: ['goverment'], levels: { repeated: 'off' } },
      defaultChecks,
    ),
  );
  const left = await found();
  expect(left).not.toContain('spelling');
  expect(left).not.toContain('repeated');
  await storage.close();
});
