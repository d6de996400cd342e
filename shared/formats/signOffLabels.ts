// The words of a sign-off page: they belong to the document, so they follow the language of the exported side.
import type { ParagraphRole } from '../model/article.js';
import { isChinese, type LanguageTag } from '../model/language.js';
import { shownScore } from '../model/scoring.js';
import type { SignOffQuality } from '../model/signOff.js';

/** Everything a sign-off page says. */
export interface SignOffLabels {
  readonly title: string;
  readonly article: string;
  readonly languages: string;
  readonly exportedBy: string;
  readonly fourEyes: string;
  readonly held: (held: number, of: number) => string;
  readonly notRequired: string;
  readonly file: string;
  readonly words: string;
  /** Headings of the table: number, role, hash, writers, approver, time, four eyes. */
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly roles: Readonly<Record<ParagraphRole, string>>;
  readonly imported: (name: string) => string;
  readonly names: (names: readonly string[]) => string;
  readonly waived: string;
  readonly comments: string;
  readonly commentLine: (number: number, body: string, by: string) => string;
  readonly noComments: (resolved: number) => string;
  readonly quality: string;
  readonly qualityLine: (quality: SignOffQuality) => string;
  readonly noQuality: string;
  readonly log: string;
  readonly logLine: (events: number, brokenAt: number | null) => string;
  readonly none: string;
  readonly check: string;
}

/** Empty in records that do not tell findings apart, and where there are none. */
function confirmedOf(
  { confirmedFindings = 0 }: Pick<SignOffQuality, 'confirmedFindings'>,
  say: (count: number) => string,
): string {
  return confirmedFindings > 0 ? say(confirmedFindings) : '';
}

/** Empty in records that hold the score against nothing. */
function verdictOf(
  { calibration }: Pick<SignOffQuality, 'calibration'>,
  say: (calibrated: string, mark: string, isPassed: boolean) => string,
): string {
  if (!calibration) return '';
  const { score, passMark, isPassed } = calibration;
  return say(String(shownScore(score)), String(passMark), isPassed);
}

const english: SignOffLabels = {
  title: 'Sign-off record',
  article: 'Article',
  languages: 'Source, target',
  exportedBy: 'Exported by',
  fourEyes: 'Four eyes',
  held: (held, of) => `held for ${held} of ${of} segments`,
  notRequired: 'not required in this workspace',
  file: 'File',
  words: 'SHA-256 of the words',
  columns: ['¶', 'Role', 'Hash of both sides', 'Words by', 'Approved by', 'When (UTC)', 'Four eyes'],
  roles: {
    breadcrumb: 'Breadcrumb',
    headline: 'Headline',
    date: 'Date',
    credit: 'Credit',
    body: 'Body',
    subhead: 'Subhead',
    caption: 'Caption',
    relatedHeadline: 'Related',
    teaser: 'Teaser',
  },
  imported: (name) => `imported by ${name}`,
  names: (names) => names.join(', '),
  waived: 'Checks waived',
  comments: 'Open comments',
  commentLine: (number, body, by) => `¶ ${number} “${body}” ${by}`,
  noComments: (resolved) => (resolved === 0 ? 'None.' : `None. ${resolved} resolved.`),
  quality: 'MQM',
  qualityLine: ({ score, words, neutral, minor, major, critical, ...rest }) =>
    [
      `Score ${score.toFixed(1)} · ${critical} critical, ${major} major, ${minor} minor, ${neutral} neutral in ${words} words.`,
      confirmedOf(rest, (count) => `${count} of them findings of the checks, confirmed.`),
      verdictOf(
        rest,
        (calibrated, mark, isPassed) =>
          `Calibrated ${calibrated}, pass mark ${mark}: ${isPassed ? 'pass' : 'fail'}.`,
      ),
      rest.isSmallSample ? 'Small sample.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  noQuality: 'Not assessed.',
  log: 'Log',
  logLine: (events, brokenAt) =>
    brokenAt === null
      ? `${events} events, chain unbroken, head`
      : `${events} events, chain broken at event ${brokenAt}, head`,
  none: 'None.',
  check: 'Check this file: Help, Verify a file, or duizhao verify',
};

const chinese: SignOffLabels = {
  title: '签发记录',
  article: '稿件',
  languages: '原文，译文',
  exportedBy: '导出',
  fourEyes: '四眼原则',
  held: (held, of) => `${held}/${of} 个句段符合`,
  notRequired: '本工作区不要求',
  file: '文件',
  words: '文字 SHA-256',
  columns: ['¶', '角色', '双语哈希', '文字', '审定', '时间（UTC）', '四眼'],
  roles: {
    breadcrumb: '栏目',
    headline: '标题',
    date: '日期',
    credit: '来源',
    body: '正文',
    subhead: '小标题',
    caption: '图说',
    relatedHeadline: '相关',
    teaser: '提要',
  },
  imported: (name) => `${name}导入`,
  names: (names) => names.join('、'),
  waived: '豁免的检查',
  comments: '未解决批注',
  commentLine: (number, body, by) => `¶ ${number} “${body}”（${by}）`,
  noComments: (resolved) => (resolved === 0 ? '无。' : `无，${resolved} 条已解决。`),
  quality: 'MQM 评分',
  qualityLine: ({ score, words, neutral, minor, major, critical, ...rest }) =>
    [
      `${score.toFixed(1)} 分 · ${words} 词，严重 ${critical}、重 ${major}、轻 ${minor}、不计分 ${neutral}。`,
      confirmedOf(rest, (count) => `其中 ${count} 处为经确认的检查结果。`),
      verdictOf(
        rest,
        (calibrated, mark, isPassed) =>
          `校准分 ${calibrated}，合格线 ${mark}：${isPassed ? '合格' : '不合格'}。`,
      ),
      rest.isSmallSample ? '样本偏小。' : '',
    ].join(''),
  noQuality: '未评分。',
  log: '日志',
  logLine: (events, brokenAt) =>
    brokenAt === null
      ? `${events} 条事件，链完整，链头`
      : `${events} 条事件，链在第 ${brokenAt} 条断开，链头`,
  none: '无。',
  check: '核验：帮助 › 核验文件，或 duizhao verify',
};

/** The words of a page in a document of that language. */
export function signOffLabels(language: LanguageTag): SignOffLabels {
  return isChinese(language) ? chinese : english;
}
