// One side of an article as a Word document with real styles.
import { Document, Paragraph, TextRun } from 'docx';
import { draftMark, type ExportDocument } from '../../model/exportDocument.js';
import type { SignOffPage } from '../signOffPage.js';
import { docxRuns } from './docxRuns.js';
import { packDocx } from './packDocx.js';
import { documentStyles, draftStyleId, styleIds } from './paragraphStyles.js';
import { signOffSection } from './writeSignOffDocx.js';

/**
 * The bytes of a .docx: headline in Title, subheads in Heading 1, every other role in a style of its own, East Asian
 * fonts and languages set, headline, language and time in the properties; a sign-off page at the end. The same input
 * gives the same bytes.
 */
export async function formatDocx(
  document: ExportDocument,
  now: number,
  page: SignOffPage | null = null,
): Promise<Uint8Array> {
  const { language, isDraft, paragraphs } = document;
  const headline =
    paragraphs.find(({ role }) => role === 'headline')?.content.text.replaceAll('\n', ' ') ?? '';
  const children = paragraphs.map(
    ({ role, content }) => new Paragraph({ style: styleIds[role], children: docxRuns(content, language) }),
  );
  const notice = new Paragraph({ style: draftStyleId, children: [new TextRun(draftMark)] });
  const file = new Document({
    ...documentProperties(headline, isDraft),
    styles: documentStyles(language),
    sections: [
      { children: isDraft ? [notice, ...children] : children },
      ...(page ? [signOffSection(page)] : []),
    ],
  });
  return packDocx(file, now);
}

/** Core properties; Word shows the title in its window. */
export function documentProperties(
  headline: string,
  isDraft: boolean,
): { title: string; creator: string; lastModifiedBy: string; description: string } {
  const title = isDraft ? `${draftMark} · ${headline}` : headline;
  return { title, creator: 'Duizhao', lastModifiedBy: 'Duizhao', description: isDraft ? draftMark : '' };
}
