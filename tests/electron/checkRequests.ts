// Requests of checks and termbase as a window sends them.
import { defaultProfile } from '../../shared/check/profiles.js';
import type { CheckRequests } from '../../shared/ipcChecks.js';

const segmentId = 's1';
const concept = {
  id: null,
  version: 0,
  kind: 'term',
  chinese: [{ text: '港口', status: 'preferred' }],
  english: [],
  partOfSpeech: 'noun',
  note: '',
  domain: '',
};

/** One allowed call of each, but for those that hold an article's words. */
export const checkRequests: Readonly<
  Record<
    Exclude<
      keyof CheckRequests,
      'check.article' | 'check.words' | 'check.ledger' | 'check.articleLedger' | 'check.names'
    >,
    readonly unknown[]
  >
> = {
  'check.suggestSpelling': [{ articleId: 'a1', word: 'goverment', jobId: 'j' }],
  'check.nameUse': [{ articleId: 'a1', names: [{ kind: 'person', name: '孙喆' }], jobId: 'j' }],
  'check.waive': [
    {
      segmentId,
      check: 'number-value',
      message: 'scale',
      source: { text: '90亿', isWhole: false },
      target: null,
      reason: 'The ministry says so.',
    },
  ],
  'check.withdrawWaiver': ['w1'],
  'check.settings': [],
  'check.saveSettings': [
    { profile: 'ap', ownProfiles: [], levels: { spelling: 'off' }, dictionary: ['Qixia'] },
    { profile: 'chinadaily', ownProfiles: [], levels: {}, dictionary: [] },
  ],
  'check.record': ['j'],
  'check.chooseProfile': [],
  'check.saveProfile': [{ ...defaultProfile, name: 'Our desk' }],
  'terms.list': [],
  'terms.save': [concept],
  'terms.delete': ['c1', 3],
  'terms.import': [[concept]],
  'terms.chooseList': ['job-1'],
  'terms.saveList': [{ format: 'tsv', language: 'zh-CN' }],
};
