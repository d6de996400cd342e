// The paragraph styles of the Word files we write, one for each role, and the page they stand on.
import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { ParagraphRole } from '../../model/article.js';
import { isChinese, isTraditionalChinese, type LanguageTag } from '../../model/language.js';

/** Style ids by role; Title, Heading and Caption are Word's own, the others ours. */
export const styleIds: Readonly<Record<ParagraphRole, string>> = {
  breadcrumb: 'Breadcrumb',
  headline: 'Title',
  date: 'Date',
  credit: 'Credit',
  body: 'BodyText',
  subhead: 'Heading1',
  caption: 'Caption',
  relatedHeadline: 'RelatedHeadline',
  teaser: 'Teaser',
};

/** Style of the DRAFT line. */
export const draftStyleId = 'DraftNotice';

/** Style of the paragraphs in a side-by-side table. */
export const tableStyleId = 'TableText';

/** A Latin face and an East Asian one; each comes with Office and has metric-compatible free stand-ins. */
function fonts(language: LanguageTag): { ascii: string; hAnsi: string; cs: string; eastAsia: string } {
  const eastAsia = isTraditionalChinese(language) ? 'PMingLiU' : 'SimSun';
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia };
}

/** The `w:lang` of a side: its own tag on the script it is written in. */
export function runLanguage(language: LanguageTag): { value: string; eastAsia: string } {
  return isChinese(language)
    ? { value: 'en-US', eastAsia: language }
    : { value: language, eastAsia: 'zh-CN' };
}

/** Styles of a document in `language`; Chinese body text is indented by two characters. */
export function documentStyles(language: LanguageTag): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: fonts(language), size: 24, language: runLanguage(language) },
        paragraph: { spacing: { after: 160, line: 336 } },
      },
      title: {
        run: { size: 40, bold: true },
        paragraph: { spacing: { before: 120, after: 200, line: 288 }, outlineLevel: 0 },
      },
      heading1: {
        run: { size: 28, bold: true },
        paragraph: { spacing: { before: 280, after: 120, line: 288 }, keepNext: true },
      },
    },
    paragraphStyles: ownStyles(isChinese(language)),
  };
}

function ownStyles(inChinese: boolean): IParagraphStyleOptions[] {
  const quiet = { size: 20, color: '595959' };
  return [
    own('BodyText', 'Body Text', {}, inChinese ? { indent: { firstLine: 480 } } : {}),
    own('Breadcrumb', 'Breadcrumb', quiet),
    own('Date', 'Date', quiet),
    own('Credit', 'Credit', quiet),
    // Chinese has no italics: slanted characters only look broken.
    own('Caption', 'caption', { size: 20, italics: !inChinese, color: '404040' }),
    own(
      'RelatedHeadline',
      'Related Headline',
      { bold: true },
      { spacing: { before: 240, after: 80 }, outlineLevel: 1, keepNext: true },
    ),
    own('Teaser', 'Teaser'),
    own(tableStyleId, 'Table Text', { size: 20 }, { spacing: { before: 20, after: 40, line: 276 } }),
    own(draftStyleId, 'Draft Notice', { bold: true, size: 28, color: '9C2A00' }),
  ];
}

function own(
  id: string,
  name: string,
  run: IParagraphStyleOptions['run'] = {},
  paragraph: IParagraphStyleOptions['paragraph'] = {},
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', next: 'BodyText', quickFormat: true, run, paragraph };
}
