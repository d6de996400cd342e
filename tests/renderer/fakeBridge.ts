// A main process in memory: answers every request with plain data, and lets a test send events. What a test does not
// set answers as an empty workspace would.
import type { Bridge, RequestName, Requests } from '../../shared/ipc.js';
import type { AppSettings, AppState, MainEvent, Session, FileToken } from '../../shared/model/app.js';
import type { Article, ArticleSummary, ParagraphRole } from '../../shared/model/article.js';
import type { Id, ArticleId, PersonId, WorkspaceId } from '../../shared/model/ids.js';
import type { Revision, Segment } from '../../shared/model/segment.js';
import type { ImportedDocument, ParagraphLink } from '../../shared/model/imported.js';
import { plain } from '../../shared/model/inlineText.js';
import type { LanguageTag } from '../../shared/model/language.js';
import type { Person } from '../../shared/model/person.js';
import { defaultScoring } from '../../shared/model/scoring.js';
import { defaultPolicy } from '../../shared/model/workspace.js';
import { success, type Outcome } from '../../shared/outcome.js';

type Answers = { [Name in RequestName]?: (...args: Parameters<Requests[Name]>) => unknown };

/** One request as the window made it. */
export interface RecordedRequest {
  readonly name: RequestName;
  readonly args: readonly unknown[];
}

/** The bridge, what was asked of it, and the way to send events. */
export interface FakeBridge extends Bridge {
  readonly requests: readonly RecordedRequest[];
  readonly requestsOf: (name: RequestName) => readonly (readonly unknown[])[];
  /** The argument at `at` of the first request of that name; throws when there was none. */
  readonly firstArgument: (name: RequestName, at?: number) => unknown;
  readonly emit: (event: MainEvent) => void;
}

export const noon = new Date(2026, 10, 18, 12, 3, 5).getTime();

/** A translator and editor, an editor, a translator. */
export const people: readonly Person[] = [
  { id: 'p1' as PersonId, name: 'Mei Halloran', roles: ['translator', 'editor'], hue: 1 },
  { id: 'p2' as PersonId, name: '岑望', roles: ['editor'], hue: 2 },
  { id: 'p3' as PersonId, name: 'Tobias Quill', roles: ['translator'], hue: 3 },
];

export const defaultSettings: AppSettings = {
  language: 'en',
  theme: 'light',
  textSize: 100,
  density: 'normal',
  articleFace: 'sans',
  inspector: { isOpen: true, width: 320, tab: 'history' },
  sourceShare: 0.5,
  showsAnchors: false,
  showsLedger: true,
  opensLedger: false,
  isSuggesting: false,
  librarySort: { by: 'changed', descending: true },
};

/** A session in which the first person works as translator. */
export function makeSession(change: Partial<Session> = {}): Session {
  return {
    workspace: {
      id: 'w1' as WorkspaceId,
      name: 'Harbour desk',
      createdAt: noon,
      policy: defaultPolicy,
      people,
      seq: 1,
    },
    fileName: 'harbour.duizhao',
    folder: 'Documents',
    actor: { personId: 'p1' as PersonId, actingAs: 'translator' },
    lastBackupAt: noon - 3_600_000,
    backupCount: 10,
    ...change,
  };
}

/** What a window asks first. */
export function makeState(change: Partial<AppState> = {}): AppState {
  return {
    version: '0.1.0',
    platform: 'linux',
    systemLanguage: 'en',
    settings: defaultSettings,
    recent: [],
    session: makeSession(),
    openFailure: null,
    ...change,
  };
}

/** A row of the library. */
export function makeSummary(id: string, change: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: id as ArticleId,
    sourceLanguage: 'zh-CN',
    targetLanguage: 'en-US',
    createdAt: noon,
    createdBy: 'p1' as PersonId,
    sourceFile: null,
    targetFile: null,
    sourceTitle: '旧船坞改作工匠街',
    targetTitle: 'Old dockyard becomes a makers’ street',
    sourceSection: '城建',
    targetSection: 'City',
    counts: { initial: 0, translated: 6, reviewed: 1, final: 8, changesRequested: 1 },
    chineseCharacters: 562,
    chineseCharactersNoPunctuation: 497,
    englishWords: 341,
    openComments: 3,
    people: ['p1' as PersonId, 'p2' as PersonId],
    changedAt: noon,
    changedBy: 'p1' as PersonId,
    state: 'inReview',
    exportedAt: null,
    ...change,
  };
}

/** A segment of an article to be made. */
export interface SegmentSketch {
  readonly role: ParagraphRole;
  readonly source: string;
  readonly target: string | null;
  readonly isApproved: boolean;
}

/** An open article, a paragraph for each segment. */
export function makeArticle(sketches: readonly SegmentSketch[]): Article {
  const idOf = <Kind extends string>(kind: Kind, i: number): Id<Kind> => `${kind}${i}` as Id<Kind>;
  const revision = (side: 'source' | 'target', text: string, i: number): Revision => ({
    id: idOf('revision', side === 'source' ? i : 1000 + i),
    segmentId: idOf('segment', i),
    side,
    content: plain(text),
    authorId: 'p1' as PersonId,
    actingAs: 'translator',
    at: noon,
    basedOn: null,
    origin: 'import',
    seq: i + 1,
  });
  const segments = sketches.map(({ source, target, isApproved }, i): Segment => {
    const written = target === null ? null : revision('target', target, i);
    const approval = { id: idOf('approval', i), segmentId: idOf('segment', i), contentHash: 'h', at: noon };
    return {
      id: idOf('segment', i),
      paragraphId: idOf('paragraph', i),
      source: revision('source', source, i),
      target: written,
      contentHash: 'h',
      approval:
        isApproved && written ? { ...approval, revisionId: written.id, personId: 'p2' as PersonId } : null,
      writersSinceApproval: [],
      hasChangeRequest: false,
      openComments: 0,
      suggestion: null,
      hasOpenChanges: false,
      lock: null,
      revisionCount: written ? 1 : 0,
    };
  });
  return {
    id: 'article' as ArticleId,
    sourceLanguage: 'zh-CN',
    targetLanguage: 'en-US',
    createdAt: noon,
    createdBy: 'p1' as PersonId,
    sourceFile: null,
    targetFile: null,
    paragraphs: sketches.map(({ role }, i) => ({ id: idOf('paragraph', i), role })),
    segments,
    comments: [],
    drafts: [],
    pinnedBaselines: [],
    seenSeq: 0,
    seq: sketches.length,
    exportedAt: null,
  };
}

/** A document as import reads it: `[role, text]`, in doubt with a third entry. */
export function makeDocument(
  name: string,
  language: LanguageTag,
  paragraphs: readonly (readonly [ParagraphRole, string, ParagraphRole?])[],
): ImportedDocument {
  return {
    file: { name, sha256: name.padEnd(64, '0'), encoding: 'UTF-8' },
    language,
    paragraphs: paragraphs.map(([role, text, doubt]) => ({
      role,
      content: plain(text),
      doubt: doubt ?? null,
      isLeftOut: false,
    })),
    remarks: [],
  };
}

/** Kept paragraphs paired by order. */
function pairByOrder({
  source,
  target,
}: {
  source: ImportedDocument;
  target: ImportedDocument;
}): readonly ParagraphLink[] {
  const kept = (document: ImportedDocument): readonly number[] =>
    [...document.paragraphs.keys()].filter((i) => document.paragraphs[i]?.isLeftOut === false);
  const [left, right] = [kept(source), kept(target)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => ({
    source: left[i] === undefined ? [] : [left[i]],
    target: right[i] === undefined ? [] : [right[i]],
    confidence: 0.9,
  }));
}

const defaults: Answers = {
  'app.state': () => makeState(),
  'app.saveSettings': (change) => ({ ...defaultSettings, ...change }),
  'library.list': () => [],
  'library.search': () => [],
  'library.addSample': () => 'sample',
  'workspace.listBackups': () => [],
  'import.chooseFiles': () => [],
  'import.accept': () => 'imported',
  'align.pairParagraphs': pairByOrder,
  'export.templates': () => [],
  'check.article': () => ({ found: [], waivers: [] }),
  'check.record': () => [],
  'check.words': () => [],
  'terms.list': () => [],
  'library.events': () => [],
  'check.ledger': () => [],
  'check.articleLedger': () => ({ sourceLanguage: 'zh-CN', targetLanguage: 'en-US', segments: [] }),
  'review.layers': () => ({}),
  'review.prepareApproval': () => null,
  'review.reasons': () => [],
  'review.effort': () => ({}),
  'review.confirmedErrors': () => [],
  'review.scoring': () => defaultScoring,
};

const isOutcome = (answer: unknown): answer is Outcome<unknown> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer;

/** A bridge that answers as told: with a value, or with a whole outcome for failures. */
export function makeFakeBridge(answers: Answers = {}): FakeBridge {
  const requests: RecordedRequest[] = [];
  const listeners = new Set<(event: MainEvent) => void>();
  const all = { ...defaults, ...answers } as Record<string, ((...args: unknown[]) => unknown) | undefined>;
  const answer = async (name: RequestName, args: readonly unknown[]): Promise<Outcome<unknown>> => {
    requests.push({ name, args });
    const given = await all[name]?.(...args);
    return isOutcome(given) ? given : success(given ?? null);
  };
  return {
    request: ((name: RequestName, ...args: unknown[]) => answer(name, args)) as Bridge['request'],
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dropFiles: (files) =>
      Promise.resolve(
        success(
          files.map((file, i): FileToken => ({ token: `dropped-${i}`, name: (file as File).name, bytes: 1 })),
        ),
      ),
    requests,
    requestsOf: (name) => requests.filter((made) => made.name === name).map((made) => made.args),
    firstArgument: (name, at = 0) => {
      const first = requests.find((made) => made.name === name);
      if (first === undefined) throw new Error(`${name} was not requested`);
      return first.args[at];
    },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}
