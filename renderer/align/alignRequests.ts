// What the align view asks of main.
import type {
  AlignmentLinks,
  AlignmentParagraph,
  LinkEvidence,
  StoredAlignment,
} from '../../shared/model/alignment.js';
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { ParagraphLink } from '../../shared/model/imported.js';
import type { LanguageTag } from '../../shared/model/language.js';
import type { Outcome } from '../../shared/outcome.js';
import { request } from '../bridge.js';

interface AlignRequests {
  'align.open': (articleId: ArticleId) => Promise<Outcome<StoredAlignment>>;
  'align.save': (
    articleId: ArticleId,
    links: AlignmentLinks & { readonly version: number },
  ) => Promise<Outcome<{ readonly version: number; readonly savedAt: number }>>;
  'align.accept': (
    articleId: ArticleId,
    version: number,
  ) => Promise<Outcome<{ readonly segmentIds: readonly SegmentId[]; readonly seq: number | null }>>;
  'align.discard': (articleId: ArticleId, version: number) => Promise<Outcome<null>>;
  'align.realign': (stretch: {
    source: readonly AlignmentParagraph[];
    target: readonly AlignmentParagraph[];
    sourceLanguage: LanguageTag;
    targetLanguage: LanguageTag;
    jobId: string;
  }) => Promise<Outcome<readonly ParagraphLink[]>>;
  'align.evidence': (link: {
    source: readonly string[];
    target: readonly string[];
    sourceLanguage: LanguageTag;
    targetLanguage: LanguageTag;
    jobId: string;
  }) => Promise<Outcome<LinkEvidence>>;
}

export const ask = request as unknown as <Name extends keyof AlignRequests>(
  name: Name,
  ...args: Parameters<AlignRequests[Name]>
) => ReturnType<AlignRequests[Name]>;
