import { describe, expect, it } from 'vitest';
import { articleFromPair } from '../../../shared/align/articleFromPair.js';
import type { ParagraphRole } from '../../../shared/model/article.js';
import type { ImportedDocument, ImportedParagraph, NewArticle } from '../../../shared/model/imported.js';
import { PARAGRAPH_BREAK, plain } from '../../../shared/model/inlineText.js';

const paragraph = (text: string, role: ParagraphRole = 'body', isLeftOut = false): ImportedParagraph => ({
  role,
  content: plain(text),
  doubt: null,
  isLeftOut,
});
const documentOf = (name: string, paragraphs: readonly ImportedParagraph[]): ImportedDocument => ({
  file: { name, sha256: '', encoding: 'UTF-8' },
  language: 'zh-CN',
  paragraphs,
  remarks: [],
});
const languages = { sourceLanguage: 'zh-CN', targetLanguage: 'en-US' };
const link = (source: readonly number[], target: readonly number[]) => ({ source, target, confidence: 1 });
const rows = (article: NewArticle): readonly string[] =>
  article.paragraphs.flatMap(({ role, segments }) =>
    segments.map(({ source, target }) => `${role}: ${source?.text ?? '-'} = ${target?.text ?? '-'}`),
  );

const source = documentOf('a.txt', [
  paragraph('题', 'headline'),
  paragraph('甲'),
  paragraph('乙'),
  paragraph('丙'),
]);
const target = documentOf('b.txt', [
  paragraph('Title', 'headline'),
  paragraph('One'),
  paragraph('Two'),
  paragraph('Three'),
  paragraph('Photo', 'caption'),
]);

describe('articleFromPair', () => {
  it('joins several paragraphs of one side with paragraph breaks and takes the role of the source', () => {
    const links = [link([0], [0]), link([1], [1, 2]), link([2, 3], [3]), link([], [4])];
    const article = articleFromPair(source, target, links, languages);
    expect(rows(article)).toEqual([
      'headline: 题 = Title',
      `body: 甲 = One${PARAGRAPH_BREAK}Two`,
      `body: 乙${PARAGRAPH_BREAK}丙 = Three`,
      'caption: - = Photo',
    ]);
    expect([article.sourceFile, article.targetFile]).toEqual([source.file, target.file]);
    expect([article.sourceLanguage, article.targetLanguage]).toEqual(['zh-CN', 'en-US']);
  });

  it('gives every paragraph a row without target when there is no translation', () => {
    const article = articleFromPair(source, null, [], languages);
    expect(rows(article)).toEqual(['headline: 题 = -', 'body: 甲 = -', 'body: 乙 = -', 'body: 丙 = -']);
    expect(article.targetFile).toBeNull();
  });

  it('drops what the user left out after the pairing and keeps the other side', () => {
    const edited = documentOf('a.txt', [
      paragraph('题', 'headline'),
      paragraph('甲', 'body', true),
      paragraph('乙'),
    ]);
    const links = [link([0], [0]), link([1], [1]), link([2], [2])];
    expect(
      rows(
        articleFromPair(edited, { ...target, paragraphs: target.paragraphs.slice(0, 3) }, links, languages),
      ),
    ).toEqual(['headline: 题 = Title', 'body: - = One', 'body: 乙 = Two']);
  });

  it('loses no paragraph that the links do not name', () => {
    const links = [link([0], [0]), link([2], [3])];
    expect(rows(articleFromPair(source, target, links, languages))).toEqual([
      'headline: 题 = Title',
      'body: 甲 = -',
      'body: - = One',
      'body: - = Two',
      'body: 乙 = Three',
      'body: 丙 = -',
      'caption: - = Photo',
    ]);
  });
});
