// What the columns of a list of terms are called, and the words in them: in both languages, as desks and tools write them.
import type { ConceptKind, PartOfSpeech, TermStatus } from '../model/term.js';

/** What a column holds. `first`, `second` and `forbidden` may be either language: their words say which. */
export type TermColumn =
  | 'chinese'
  | 'english'
  | 'first'
  | 'second'
  | 'admittedChinese'
  | 'admittedEnglish'
  | 'forbiddenChinese'
  | 'forbiddenEnglish'
  | 'forbidden'
  | 'status'
  | 'kind'
  | 'partOfSpeech'
  | 'domain'
  | 'note';

// The first of each language is what is written.
const columnNames: Readonly<Record<TermColumn, readonly string[]>> = {
  chinese: [
    'Chinese',
    '中文',
    'zh',
    'zh-CN',
    'zh-Hans',
    'zh-TW',
    'zh-HK',
    'zho',
    'chi',
    'chs',
    'cn',
    'Chinese term',
    'Simplified Chinese',
    'Chinese (Simplified)',
    'preferred Chinese',
    '汉语',
    '中文术语',
    '中文名',
    '中文名称',
    '简体中文',
    '首选中文',
  ],
  english: [
    'English',
    '英文',
    'en',
    'en-US',
    'en-GB',
    'eng',
    'English term',
    'preferred English',
    '英语',
    '英文术语',
    '英文名',
    '英文名称',
    '英译',
    '首选英文',
  ],
  first: ['source', '原文', 'source term', 'source text', 'term', 'src', '源语', '源术语', '术语', '词条'],
  second: [
    'target',
    '译文',
    'target term',
    'target text',
    'translation',
    'tgt',
    '译名',
    '目标语',
    '目标术语',
    '译法',
  ],
  admittedChinese: [
    'admitted Chinese',
    '可用中文',
    'Chinese variants',
    'Chinese synonyms',
    '中文变体',
    '中文同义词',
    '中文别名',
  ],
  admittedEnglish: [
    'admitted English',
    '可用英文',
    'English variants',
    'English synonyms',
    '英文变体',
    '英文同义词',
    '英文别名',
  ],
  forbiddenChinese: ['forbidden Chinese', '禁用中文', 'Chinese forbidden', '中文禁用', '中文禁用词'],
  forbiddenEnglish: [
    'forbidden English',
    '禁用英文',
    'English forbidden',
    '英文禁用',
    '英文禁用词',
    'forbidden target',
  ],
  forbidden: [
    'forbidden',
    '禁用',
    'do not use',
    'forbidden term',
    'forbidden terms',
    'deprecated',
    '禁用词',
    '不用',
  ],
  status: ['status', '状态', 'term status', 'usage', 'administrative status', '术语状态', '使用状态'],
  kind: ['kind', '类别', 'type', 'term type', '类型', '种类'],
  partOfSpeech: ['part of speech', '词性', 'POS', 'word class', '词类'],
  domain: ['domain', '领域', 'subject', 'subject field', 'field', 'topic', '学科', '专业', '主题'],
  note: [
    'note',
    '备注',
    'notes',
    'comment',
    'comments',
    'remark',
    'remarks',
    'definition',
    'context',
    '说明',
    '注释',
    '定义',
  ],
};

const statusWords: Readonly<Record<TermStatus, readonly string[]>> = {
  preferred: ['preferred', '首选', 'preferred term', 'approved', 'recommended', '优先', '推荐', '批准'],
  admitted: [
    'admitted',
    '可用',
    'admitted term',
    'allowed',
    'permitted',
    'accepted',
    'synonym',
    '允许',
    '许用',
    '同义词',
  ],
  forbidden: [
    'forbidden',
    '禁用',
    'deprecated',
    'deprecated term',
    'not recommended',
    'do not use',
    'prohibited',
    'banned',
    'superseded',
    '弃用',
    '不用',
    '禁止',
    '不推荐',
  ],
};

const kindWords: Readonly<Record<ConceptKind, readonly string[]>> = {
  term: ['term', '术语', 'word', '词语', '普通词'],
  person: ['person', '人名', 'people', 'name of a person', '人物', '人'],
  place: ['place', '地名', 'location', '地点'],
  organisation: [
    'organisation',
    '机构',
    'organization',
    'org',
    'body',
    'company',
    '组织',
    '机构名',
    '单位',
    '公司',
  ],
};

const partWords: Readonly<Record<PartOfSpeech, readonly string[]>> = {
  noun: ['noun', '名词', 'n', 'n.', '名'],
  properNoun: ['proper noun', '专有名词', 'propernoun', 'proper name', 'name', 'pn', '专名'],
  verb: ['verb', '动词', 'v', 'v.', 'vt', 'vi', '动'],
  adjective: ['adjective', '形容词', 'adj', 'adj.', 'a.', '形'],
  other: ['other', '其他', '其它'],
};

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.()（）]/gu, '');

function lookUp<Name extends string>(
  words: Readonly<Record<Name, readonly string[]>>,
): (text: string) => Name | null {
  const names = new Map<string, Name>();
  for (const name of Object.keys(words) as Name[])
    for (const word of words[name]) names.set(folded(word), name);
  return (text) => names.get(folded(text)) ?? null;
}

/** What a heading names; null: not known. Capitals, spaces, hyphens and brackets do not count. */
export const columnOf = lookUp(columnNames);
/** The status a cell names; null: not known. */
export const statusOf = lookUp(statusWords);
/** The kind a cell names; null: not known. */
export const kindOf = lookUp(kindWords);
/** The part of speech a cell names; null: not known. */
export const partOf = lookUp(partWords);

/** Whether a cell says yes; null: it says neither yes nor no. */
export function yesOrNo(text: string): boolean | null {
  if (/^(?:yes|y|true|1|x|✓|√|是|对)$/iu.test(text)) return true;
  return /^(?:no|n|false|0|否|-)?$/iu.test(text) ? false : null;
}

/** Languages lists are written in. */
export type ListLanguage = 'en' | 'zh-CN';

const written =
  <Name extends string>(words: Readonly<Record<Name, readonly string[]>>) =>
  (name: Name, language: ListLanguage): string =>
    words[name][language === 'en' ? 0 : 1] ?? name;

/** The heading of a column, as it is written. */
export const headingOf = written(columnNames);
/** The word for a kind, as it is written. */
export const kindWord = written(kindWords);
/** The word for a part of speech, as it is written. */
export const partWord = written(partWords);

/** What a file with the termbase is called, behind the name of the workspace. */
export const listNames: Readonly<Record<ListLanguage, string>> = { en: 'terms', 'zh-CN': '术语' };
