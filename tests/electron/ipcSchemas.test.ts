import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArguments } from '../../electron/ipcSchemas.js';
import { requestNames, type RequestName } from '../../shared/ipc.js';
import type { ArticleId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import { failed } from '../../shared/outcome.js';
import { checkRequests } from './checkRequests.js';
import { scoreRequests } from './scoreRequests.js';

const articleId = '0d9a3f6e-2a4b-4f57-9d0c-0f5f5d2f8f11' as ArticleId;
const segmentId = '1d9a3f6e-2a4b-4f57-9d0c-0f5f5d2f8f11' as SegmentId;
const revisionId = '2d9a3f6e-2a4b-4f57-9d0c-0f5f5d2f8f11' as RevisionId;
const sha256 = 'ab'.repeat(32);
const words = (text: string) => ({ text, marks: [] });
const file = { name: 'a.txt', sha256, encoding: 'UTF-8' };
const filePair = { source: 't', target: 'u', jobId: 'j' };
const document = {
  file,
  language: 'zh-CN',
  paragraphs: [{ role: 'body', content: words('港口'), doubt: null, isLeftOut: false }],
  remarks: [{ kind: 'trackedChangesAccepted', insertions: 1, deletions: 0 }],
};
const article = {
  sourceLanguage: 'zh-CN',
  targetLanguage: 'en-US',
  sourceFile: file,
  targetFile: null,
  paragraphs: [{ role: 'body', segments: [{ source: words('港口'), target: null }] }],
};
const reason = { category: 'style', severity: 'minor', note: 'Plainer' };
const port = { text: '港口', marks: [] };
const checked = { role: 'body', source: port, target: port, isLeftOut: false };
const languages = { sourceLanguage: 'zh-CN', targetLanguage: 'en-US' };
const explained = { layerId: revisionId, label: 'wording', before: 'quay', after: 'wharf' };
const range = { start: 0, end: 4 };
const decision = {
  segmentId,
  decision: 'reject',
  standing: 'direct',
  baseId: revisionId,
  targetId: revisionId,
  suggestionId: null,
  changes: [{ base: range, target: range, tip: range, ...explained, reason }],
};
const exportRequest = {
  format: 'house',
  side: 'target',
  isDraft: false,
  template: null,
  signOff: { isBeside: true, isInFile: false },
};

const allowed: Readonly<Record<RequestName, readonly unknown[]>> = {
  'app.state': [],
  'app.saveSettings': [{ theme: 'dark', inspector: { isOpen: true, width: 320, tab: 'history' } }],
  'app.cancelJob': ['job-1'],
  'app.reportError': [{ message: 'boom', stack: '' }],
  'app.openLink': ['https://example.org/a?b=c'],
  'app.newWindow': [],
  'app.windowCommand': ['minimize'],
  'app.flushed': [],
  'app.edit': ['copy'],
  'workspace.create': [],
  'workspace.open': [],
  'workspace.openRecent': ['0123456789abcdef'],
  'workspace.openDefault': [],
  'workspace.showInFolder': [],
  'workspace.setPolicy': [{ fourEyes: false, tracking: 'compulsory', reasons: 'optional', errors: 'block' }],
  'workspace.listBackups': [],
  'workspace.previewBackup': ['backup-2026-03-02T09-00-00-000Z.duizhao'],
  'workspace.restoreBackup': ['backup-2026-03-02T09-00-00-000Z.duizhao'],
  'people.add': [{ name: 'Noor', roles: ['translator', 'editor'] }],
  'people.change': [{ id: 'p1', name: 'Noor', roles: [] }],
  'people.choose': [{ personId: 'p1', actingAs: 'editor' }],
  'library.list': [],
  'library.search': ['港口'],
  'library.delete': [articleId],
  'library.restore': [articleId],
  'library.addSample': [],
  'library.events': [{ articleId: null, kinds: ['articleImported'], beforeSeq: 12, limit: 100 }],
  'import.chooseFiles': [2],
  'import.choosePairs': ['folder'],
  'import.readBatch': [{ token: 't', jobId: 'j' }],
  'import.tryPair': [filePair],
  'import.acceptPair': [filePair],
  'import.saveReport': [{ name: 'Report', content: 'a,b' }],
  'import.readFile': [{ token: 't-1', jobId: 'j-1' }],
  'import.readPasted': [{ text: '港口', html: null, jobId: 'j-1' }],
  'import.accept': [article],
  'align.pairParagraphs': [
    { source: document, target: document, sourceLanguage: 'zh-CN', targetLanguage: 'en-US', jobId: 'j-1' },
  ],
  'align.begin': [
    {
      source: document,
      target: document,
      links: [{ source: [0], target: [], confidence: 0.5 }],
      ...languages,
    },
  ],
  'align.beginStretch': [articleId, [segmentId]],
  'align.open': [articleId],
  'align.save': [
    articleId,
    {
      version: 1,
      nextId: 4,
      links: [
        {
          id: 3,
          source: [{ paragraph: 0, start: 0, end: 2 }],
          target: [],
          confidence: 1,
          isConfirmed: true,
          reason: 'cut: local detail',
          group: null,
        },
      ],
    },
  ],
  'align.accept': [articleId, 2],
  'align.discard': [articleId, 2],
  'check.article': [articleId, 'j-1'],
  'check.names': [articleId, 'j-1'],
  ...checkRequests,
  ...scoreRequests,
  'check.words': [{ segment: checked, ...languages, articleDate: null, jobId: 'j-1' }],
  'check.ledger': [{ segment: checked, ...languages, articleDate: null, jobId: 'j-1' }],
  'check.articleLedger': [articleId, 'j-1'],
  'align.evidence': [{ source: ['港口'], target: ['Port'], ...languages, jobId: 'j-1' }],
  'align.realign': [
    {
      source: [{ role: 'body', content: words('港口') }],
      target: [],
      ...languages,
      jobId: 'j-1',
    },
  ],
  'align.findMoved': [
    {
      source: ['港口'],
      target: ['Harbour'],
      links: [
        { source: [0], target: [] },
        { source: [], target: [0] },
      ],
      ...languages,
      jobId: 'j-1',
    },
  ],
  'align.restructure': [
    articleId,
    {
      kind: 'merge',
      retire: [{ segmentId, source: revisionId, target: null }],
      create: [
        { source: words('港口'), target: null, parents: [segmentId], paragraphId: null, role: 'body' },
      ],
    },
  ],
  'align.undoRestructuring': [12],
  'edit.openArticle': [articleId],
  'edit.markSeen': [articleId, 12],
  'edit.setRole': ['p1', 'teaser'],
  'edit.saveDraft': [{ segmentId, basedOn: null, content: words('Harbour') }],
  'edit.discardDraft': [segmentId],
  'edit.commitRevision': [
    { segmentId, side: 'target', basedOn: revisionId, content: words('Harbour'), origin: 'edit' },
  ],
  'edit.suggest': [{ segmentId, targetId: revisionId, basedOn: null, content: words('Harbour') }],
  'review.history': [segmentId],
  'review.baseline': [articleId, { kind: 'position', seq: 4 }],
  'review.layers': [articleId, { kind: 'openChanges' }, [segmentId]],
  'review.decide': [[decision]],
  'review.undoDecision': [12],
  'review.explainChange': [{ segmentId, ...explained, ...reason }],
  'review.reasons': [articleId],
  'review.pinBaseline': [articleId, 'Sent to editor'],
  'review.unpinBaseline': ['b1'],
  'review.lockSegments': [[segmentId], 'Boilerplate'],
  'review.unlockSegments': [[segmentId]],
  'review.exportDigest': [{ format: 'csv', name: 'Changes', content: 'Segment,Before' }],
  'review.prepareApproval': [[segmentId], 'j-1'],
  'review.approve': [[{ segmentId, revisionId, contentHash: sha256 }]],
  'review.withdrawApprovals': [[segmentId]],
  'review.addComment': [{ segmentId, replyTo: null, body: 'Which harbour?', requestsChanges: true }],
  'review.resolveThread': ['c1'],
  'review.reopenThread': ['c1'],
  'review.planCorrection': [{ articleId, side: 'source', document, jobId: 'j-1' }],
  'review.applyCorrection': [
    articleId,
    {
      side: 'source',
      file,
      steps: [
        { kind: 'keep', seen: { segmentId, source: revisionId, target: null } },
        {
          kind: 'revise',
          suggests: false,
          seen: { segmentId, source: revisionId, target: revisionId },
          content: words('新港口'),
          other: words('New harbour'),
        },
        { kind: 'remove', seen: { segmentId, source: null, target: revisionId } },
        { kind: 'add', role: 'body', content: words('港口') },
      ],
    },
  ],
  'review.undoCorrection': [12],
  'export.templates': [],
  'export.addTemplate': [],
  'export.removeTemplate': ['wide'],
  'export.save': [articleId, exportRequest, 'j-1'],
  'export.saveAll': [articleId, [exportRequest, { ...exportRequest, format: 'docx' }], 'j-1'],
  'export.showLast': [],
  'export.chooseToVerify': ['signOff'],
  'export.verifyFile': [{ file: 'token-1', signOff: null, jobId: 'job-1' }],
};

test.each(requestNames)('%s takes what a window of ours sends, unchanged', (name) => {
  expect(parseArguments(name, allowed[name])).toEqual({ ok: true, value: allowed[name] });
});

test.each(requestNames)('%s refuses further arguments', (name) => {
  expect(parseArguments(name, [...allowed[name], 'more'])).toMatchObject({
    ok: false,
    failure: { code: 'app.badRequest', details: { request: name } },
  });
});

/** Any position of the log may be asked for. */
const takesPosition: readonly RequestName[] = [
  'align.undoRestructuring',
  'review.undoDecision',
  'review.undoCorrection',
];

test.each(requestNames.filter((name) => allowed[name].length > 0))(
  '%s refuses anything else in the place of its first argument',
  (name) => {
    const hostile = fc.oneof(
      fc.constantFrom(null, undefined, NaN, Infinity, -1, '', '\0', '../..', {}, [], [[]], {
        __proto__: null,
      }),
      fc.string({ minLength: 300, maxLength: 400 }),
      fc.double(),
    );
    // A search may look for any short text.
    const given = name === 'library.search' ? fc.constantFrom(null, 7, {}, 'x'.repeat(1001)) : hostile;
    fc.assert(
      fc.property(given, (first) => {
        const isHarmless =
          (takesPosition.includes(name) && Number.isSafeInteger(first) && Number(first) >= 0) ||
          (name === 'import.chooseFiles' && (first === 1 || first === 2)) ||
          (name === 'app.saveSettings' && JSON.stringify(first) === '{}') ||
          (Array.isArray(first) && first.length === 0);
        const parsed = parseArguments(name, [first, ...allowed[name].slice(1)]);
        expect(parsed.ok && !isHarmless).toBe(false);
      }),
      { numRuns: 50 },
    );
  },
);

test('unknown fields are refused, wherever they stand', () => {
  const draft = { segmentId, basedOn: null, content: words('Harbour') };
  const codeOf = (name: RequestName, ...args: unknown[]): unknown => {
    const parsed = parseArguments(name, args);
    return parsed.ok ? null : parsed.failure.code;
  };
  expect(codeOf('edit.saveDraft', { ...draft, personId: 'p2' })).toBe('app.badRequest');
  expect(codeOf('people.choose', { personId: 'p1', actingAs: 'editor', isAdmin: true })).toBe(
    'app.badRequest',
  );
  expect(codeOf('import.accept', { ...article, id: articleId })).toBe('app.badRequest');
  expect(codeOf('app.saveSettings', { userData: '/etc' })).toBe('app.badRequest');
});

test('names of files and templates are no paths', () => {
  for (const name of ['../x', 'a/b', 'a\\b', '..', '.', '', 'a\0'])
    expect(parseArguments('export.removeTemplate', [name]).ok).toBe(false);
  for (const key of ['/etc/passwd', '..\\x', ''])
    expect(parseArguments('workspace.restoreBackup', [key]).ok).toBe(false);
});

test('only web and mail links are opened', () => {
  const others = 'file:///etc/passwd|javascript:alert(1)|smb://x/y|https://|ms-settings:x|http://a b';
  for (const href of others.split('|')) expect(parseArguments('app.openLink', [href]).ok).toBe(false);
});

test('wording is put in normal form, and wording no file can carry is refused with its position', () => {
  const draft = (content: unknown) =>
    parseArguments('edit.saveDraft', [{ segmentId, basedOn: null, content }]);
  const bold = (start: number, end: number) => ({ kind: 'bold', start, end });
  expect(draft({ text: 'Har\r\nbour', marks: [bold(5, 9), bold(0, 5)] })).toEqual({
    ok: true,
    value: [{ segmentId, basedOn: null, content: { text: 'Har\nbour', marks: [bold(0, 8)] } }],
  });
  expect(draft(words('Har\u0007bour'))).toEqual(failed('edit.badText', { position: 3 }));
  expect(draft(words('Har\ud800'))).toEqual(failed('edit.badText', { position: 3 }));
  const link = { kind: 'link', start: 1, end: 2, href: 'javascript:alert(1)' };
  expect(draft({ text: 'Harbour', marks: [link] })).toEqual(failed('edit.badText', { position: 1 }));
  expect(draft('Harbour').ok).toBe(false);
});

test('names of people are trimmed and hold no control characters', () => {
  const add = (name: string) => parseArguments('people.add', [{ name, roles: ['editor'] }]);
  expect(add('  Noor ')).toEqual({ ok: true, value: [{ name: 'Noor', roles: ['editor'] }] });
  expect(add('No\u0000or').ok).toBe(false);
  expect(add('N'.repeat(101)).ok).toBe(false);
});
