// end: a sentence ends as its source does.
import type { CheckFix } from '../../model/check.js';
import { sidesOf, type Finding, type PairCheck } from '../check.js';
import type { CheckedText, ChineseEnglishPair } from '../checkedArticle.js';

type End = 'stop' | 'question' | 'exclamation' | 'ellipsis' | 'colon' | 'none';

const closer = /[”’"'」』）)\]】》*_\s]/u;

/** Without the marks and spaces that close after a sentence. */
function withoutClosers(text: string): string {
  let end = text.length;
  while (end > 0 && closer.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** No end is longer. */
const longestMark = 20;

function endOf(text: string): { readonly end: End; readonly at: number; readonly mark: string } {
  const bare = withoutClosers(text);
  const mark = /(?:[。．.]{1,}|[？?！!]+|…+|[：:])$/u.exec(bare.slice(-longestMark))?.[0] ?? '';
  const at = bare.length - mark.length;
  if (mark === '') return { end: 'none', at: bare.length, mark };
  if (/…|\.{3,}/.test(mark)) return { end: 'ellipsis', at, mark };
  if (/[？?]/.test(mark)) return { end: 'question', at, mark };
  if (/[！!]/.test(mark)) return { end: 'exclamation', at, mark };
  return { end: /[：:]/.test(mark) ? 'colon' : 'stop', at, mark };
}

const exempt = new Set(['headline', 'credit', 'caption', 'date', 'breadcrumb', 'subhead', 'relatedHeadline']);
const wantedMark: Readonly<Record<End, readonly [chinese: string, english: string]>> = {
  stop: ['。', '.'],
  question: ['？', '?'],
  exclamation: ['！', '!'],
  ellipsis: ['……', '...'],
  colon: ['：', ':'],
  none: ['', ''],
};

/** An English exclamation or question may be a plain statement of the other side’s “！”; a missing stop never is. */
function differs(source: End, target: End): boolean {
  if (source === target || source === 'none') return false;
  if (target === 'none') return true;
  const pair = `${source}-${target}`;
  return pair === 'question-stop' || pair === 'stop-question';
}

/** “… he said?” The question of an embedded clause ends with a stop: only questions as such count. */
const isRealQuestion = (text: string, translation: string): boolean =>
  (!/(?<!^|[.!?][”’"']? )\b(?:if|whether|what|where|who|how|why|when|which)\b/i.test(translation) &&
    !/(?:是否|能否|会不会|与否)[^？?]*[？?]?$/.test(text)) ||
  /[吗呢]?[？?][”’]?$/.test(text);

/** “Could you confirm the address, please?” and “…, okay?” ask for no answer: 请确认地址。 */
const isPoliteRequest = (text: string, translation: string): boolean =>
  /请/.test(translation) || /,? (?:ok(?:ay)?|right|please)\?$/i.test(text);

const isSentence = ({ text }: CheckedText): boolean => text.trim().length > 8;

function fixAt(target: ReturnType<typeof endOf>, wanted: End, isChinese: boolean): CheckFix | null {
  const mark = wantedMark[wanted][isChinese ? 0 : 1];
  return mark === '' ? null : { start: target.at, end: target.at + target.mark.length, text: mark };
}

function find(pair: ChineseEnglishPair): readonly Finding[] {
  if (exempt.has(pair.segment.role) || !isSentence(pair.source)) return [];
  const [source, target] = [endOf(pair.source.text), endOf(pair.target.text)];
  const isToChinese = pair.chinese.side === 'target';
  const doubled = /(?<![.])\.\.$|。。$|,\.$|，。$/u.exec(withoutClosers(pair.target.text));
  if (doubled) {
    const range = { start: doubled.index, end: doubled.index + doubled[0].length };
    const fix = { ...range, text: isToChinese ? '。' : '.' };
    return [
      {
        severity: 'warning',
        source: null,
        target: range,
        message: 'doubled',
        values: { mark: doubled[0] },
        fix,
      },
    ];
  }
  // With 、 or a comma the sentence goes on in the next segment.
  if (isToChinese && /[，、；]\s*$/u.test(pair.target.text)) return [];
  if (
    !differs(source.end, target.end) ||
    (source.end === 'question' &&
      (!isRealQuestion(pair.source.text, pair.target.text) ||
        (isToChinese && isPoliteRequest(pair.source.text, pair.target.text))))
  )
    return [];
  const range = { start: Math.max(0, target.at - 1), end: target.at + target.mark.length };
  const sourceRange = { start: source.at, end: source.at + source.mark.length };
  const isFromChinese = !isToChinese;
  return [
    {
      severity: 'warning',
      ...sidesOf(pair, isFromChinese ? sourceRange : range, isFromChinese ? range : sourceRange),
      message: target.end === 'none' ? 'missing' : 'other',
      values: { source: source.mark, target: target.mark },
      fix: fixAt(target, source.end, isToChinese),
    },
  ];
}

/** 。 as a stop, ？ as a question; headlines, captions and credits are free. */
export const sentenceEnd: PairCheck = { kind: 'pair', id: 'end', find };
