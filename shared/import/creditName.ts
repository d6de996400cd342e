// Reads the name out of a credit line: the source, or else the writer.

const chineseLabel =
  '(?:(?:信息|文章|稿件|新闻|新聞|资料|資料)?(?:来源|來源|来自|來自|出处|出處)|稿源|(?:本报|本報|本台|本网|本網|本刊|特约|特約|实习|實習|见习|見習|首席|通讯|通訊)*(?:记者|記者)|通讯员|通訊員|作者|撰文|文字|文|供稿|编译|編譯|翻译|翻譯|责任编辑|責任編輯|责编|責編|编辑|編輯|编审|編審|审核|審核|校对|校對|摄影|攝影)';
const englishLabel =
  '(?:(?:written |reported |story |text )?by|source|sources|author|authors|writer|reporter|reporters|editor|editors|edited by|from|credit)';
const nextLabel = new RegExp(`[\\s|｜/／,，;；]+(?:${chineseLabel}|${englishLabel})\\s*[:：/／].*$`, 'isu');
const brackets = /^[(（[［【〔]\s*(.*?)\s*[)）\]］】〕]$/su;
const separators = '\\s*[:：/／丨｜|]\\s*';

const labelled: readonly RegExp[] = [
  new RegExp(`^${chineseLabel}${separators}(.+)$`, 'su'),
  new RegExp(`^${chineseLabel}\\s+(.+)$`, 'su'),
  new RegExp(`^${chineseLabel}\\s*(?=[（(])(.+)$`, 'su'),
  new RegExp(`^${englishLabel}${separators}(.+)$`, 'isu'),
  /^(?:(?:written|reported|edited|story|text)\s+)?by\s*(?=[\s(（[])(.+)$/isu,
];

const withoutBrackets = (text: string): string => {
  const inner = brackets.exec(text)?.[1];
  return inner === undefined || /[()（）]/u.test(inner) ? text : inner.trim();
};

/**
 * The name a credit line gives, without label and brackets: `By ( Lanchuan Daily )` → `Lanchuan Daily`,
 * `来源：澜川日报` → `澜川日报`; of several labelled names the first. null when the line has no label of a credit.
 */
export function creditName(text: string): string | null {
  const line = withoutBrackets(text.trim().replace(/[ \t\u00a0\u3000]+/gu, ' '));
  for (const pattern of labelled) {
    const rest = pattern.exec(line)?.[1];
    if (rest === undefined) continue;
    const name = withoutBrackets(rest.trim().replace(nextLabel, '').trim());
    return name === '' ? null : name;
  }
  return null;
}
