// What the words of a paragraph alone say about its role: patterns of Chinese and English news pages.
import { breadcrumbParts } from './breadcrumbParts.js';
import { creditName } from './creditName.js';
import { parseArticleDate } from './parseArticleDate.js';

/** Length of a text in Chinese characters plus words: the unit in which “short” is the same in both languages. */
export function weight(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
  return han / 1.7 + words;
}

/** True when the text ends as a sentence ends (closing quotes and brackets aside). */
export function endsSentence(text: string): boolean {
  return (
    /(?:[.。!！?？…;；:：]|—(?=[”’」』"']))[)\]"'”’」』）】]*$/u.test(text.trim()) &&
    !/\b(?:[A-Z]\.){1,4}$/.test(text.trim())
  );
}

/** True when it ends as a statement ends: a headline may ask or shout, but has no full stop. */
export function endsStatement(text: string): boolean {
  return endsSentence(text) && !/[!！?？][)\]"'”’」』）】]*$/u.test(text.trim());
}

const dateWords = new RegExp(
  [
    '(?:last )?(?:updated|published|posted|modified|released)(?: on| at)?',
    '(?:pub(?:lication|lish)? |update |release )?(?:date|time)',
    '(?:发布|發布|發佈|更新|刊发|刊發|发表|發表|刊登|编辑|修改|上传|上傳|发稿|發稿)?(?:时间|時間|日期)',
    '(?:发布|發布|發佈|更新|发表|發表|刊发)于?',
    '(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]',
    '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?',
    '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)',
    '[ap]\\.?m\\.?|gmt|utc|bjt|cst|est|edt|beijing time|北京时间|北京時間|上午|下午|晚上|早上|中午|凌晨|at|on|of|th|st|nd|rd|t|z',
    '民國|民国|公元|[年月日号號时時分秒点點〇零一二三四五六七八九十]',
  ].join('|'),
  'giu',
);

/** A line that consists of a date, with a label, weekday or time: `sure`; without a year or label `likely`. */
export function dateLine(text: string): 'sure' | 'likely' | null {
  if (text.length > 100 || !/[\d〇一二三四五六七八九０-９]/u.test(text)) return null;
  const rest = text.replace(dateWords, '').replace(/[\d\s\p{P}\p{S}]/gu, '');
  if (rest !== '') return null;
  if (parseArticleDate(text) !== null) return 'sure';
  const hasLabel = /updated|published|posted|modified|时间|時間|日期|发布|發布|發佈|更新/iu.test(text);
  if (hasLabel) return 'sure';
  return /\d{1,2}\s*月\s*\d{1,2}\s*[日号號]|\b[a-z]{3,9}\.?\s+\d{1,2}\b|\b\d{1,2}[-/]\d{1,2}\b/iu.test(text)
    ? 'likely'
    : null;
}

const nameWord =
  /^(?:[\p{Lu}\d(（[][\p{L}\d.'’&()（）[\]-]*|and|of|in|at|for|the|de|van|von|da|with|&|\||[-–—/,])$/u;

/** A line that only names where a story comes from or who wrote, took or edited it. */
export function isCreditLine(text: string): boolean {
  const name = creditName(text);
  if (name === null || text.length > 90 || /[。！？!?;；]/u.test(text)) return false;
  if (!/^\W*(?:(?:written|reported|edited|story|text)\s+)?by\b/iu.test(text))
    return !/[，,].*[，,].*[，,]/u.test(text);
  if (/^\W*by\s*[(（[]/iu.test(text) || /\p{Script=Han}/u.test(name)) return true;
  const isSiteName = /^[\w.-]+\.[a-z]{2,}$/i.test(name);
  const startsAsName = !/^(?:the|and|of|in|at|for|with)\b/.test(name);
  return (
    isSiteName ||
    (startsAsName && name.split(/\s+/).every((word) => nameWord.test(word.replace(/[,;]$/, ''))))
  );
}

/** A short line that may be the name of a writer, a paper or a site, though it has no label. */
export function isBareName(text: string): boolean {
  if (/\p{Script=Han}/u.test(text))
    return (
      /(?:报|報|网|網|社|台|臺|刊|杂志|雜誌|频道|頻道|中心|记者|記者)$/u.test(text) ||
      /^[\p{Script=Han}·]{2,4}(?:[\s、　]+[\p{Script=Han}·]{2,4})*$/u.test(text)
    );
  return text.split(/\s+/).every((word) => nameWord.test(word.replace(/[,;]$/, '')));
}

const captionStart =
  /^(?:[（(【[▲△▼↑◎]\s*)?(?:图为|圖為|图[:：]|圖[:：]|图\s?\d{1,2}[:：、\s]|圖\s?\d{1,2}[:：、\s]|上图|下图|左图|右图|题图|配图|资料图|資料圖|图片(?:来源|说明|：|:)|圖片(?:來源|說明|：|:)|photos?\s*[:：/]|photos?\s+(?:by|provided|courtesy|taken)\b|captions?\s*[:：]|pictured\b|image\s*[:：]|file photo\b|in this (?:file |aerial |undated )?photo\b|this (?:file |aerial |undated )?photo\b)/iu;
const captionEnd =
  /(?:[[(（【]\s*(?:(?:file )?(?:photos?|image|picture)\b|图|圖|摄|攝|供图|供圖)[^\])）】]{0,60}[\])）】]|(?:[\p{Script=Han}]{1,12}[\s/／]?(?:摄|攝|摄影|攝影|供图|供圖|绘图|制图)|\/\s?(?:摄|攝))[)）】\]]?)[。.]?$/iu;

/** A line under a picture, by how it begins or by the photographer at its end. */
export function isCaptionLine(text: string): boolean {
  return weight(text) <= 70 && (captionStart.test(text) || captionEnd.test(text));
}

const crumbStart =
  /^(?:首页|首頁|主页|主頁|网站首页|您?(?:现在|現在|当前|當前|所在)的?位置|位置[:：]|home\b|homepage\b|you are here|we are here|location:)/iu;

/** A trail from the home page: `sure` when it names the home page, `likely` when only its signs say so. */
export function breadcrumbLine(text: string): 'sure' | 'likely' | null {
  if (text.length > 100 || text.includes('\n') || /[。！？]/u.test(text)) return null;
  const parts = breadcrumbParts(text);
  if (parts.some((part) => part.length > 40)) return null;
  if (crumbStart.test(text.trim())) return parts.length > 1 || /[:：]/u.test(text) ? 'sure' : null;
  return parts.length > 1 && /[>＞›»→]/u.test(text) && weight(text) <= 14 ? 'likely' : null;
}

const furnitureLine =
  /^[\s【[（(|·•]*(?:分享(?:到|至|让更多人看到)?|一键分享|轉發|转发|打印(?:本页|本文)?|列印|关闭(?:窗口)?|關閉(?:視窗)?|字号|字體大小|字体(?:大小)?|收藏(?:本文)?|点赞|點讚|扫一扫|扫码|掃碼|微信|微博|二维码|返回(?:首页|顶部|列表)?|上一篇|下一篇|版权所有|版權所有|浏览(?:次数|量)?|点击(?:数|量|率)?|阅读(?:数|量|次数)?|閱讀(?:數|量)?|人气|评论|評論|我要评论|网友评论|登录|注册|广告|廣告|联系我们|网站地图|share(?: this)?(?: article| story| page)?|share (?:on|to|via)|tweet|print(?: this)?(?: page| article)?|e-?mail(?: this)?(?: article| page)?|subscribe|sign (?:up|in)|log ?in|follow us|read more|advertisement|comments?|leave a comment|views?|hits|text size|font size|back to top|previous|next|close|save|full screen|buy photo|view photos?|tags?|keywords?|关键词|标签)(?=$|[\s:：】\])）|（(\d]|微信|微博)/iu;
const copyright =
  /^(?:copyright\b|©|\(c\)\s|all rights reserved|版权(?:声明|所有)|版權(?:聲明|所有)|免责声明|免責聲明|.{0,12}ICP[备備证證]|.{0,10}公网安备|本(?:网|站)(?:声明|聲明|凡)|声明[:：]|disclaimer\b)/iu;

/** Share buttons, counters, copyright lines, rows of stars: words or signs of the page, not of the article. */
export function isFurnitureLine(text: string): boolean {
  if (copyright.test(text)) return true;
  if (/^(?:[^\p{L}\d]{1,20}|\d{1,6})$/u.test(text)) return true;
  return weight(text) <= 14 && furnitureLine.test(text) && !/[。！？]$/u.test(text);
}

const relatedMarker =
  /^[\s【[■●◆▪★]*(?:相关(?:阅读|新闻|报道|链接|稿件|文章|推荐|内容)|延伸阅读|推荐阅读|更多(?:新闻|报道|阅读|内容|精彩)|热点推荐|精彩推荐|相關(?:閱讀|新聞|報導|報道|連結|文章)|延伸閱讀|推薦閱讀|更多(?:新聞|報導)|related(?: (?:stories|story|articles|news|links|reading|coverage|content))?|more (?:stories|news|on this(?: story| topic)?|from .{1,30}|coverage)|read (?:also|next)|also read|see also|you (?:may|might) also like|recommended)[\s】\]]*[:：]?\s*$/iu;

/** The line above other stories. */
export function isRelatedMarker(text: string): boolean {
  return relatedMarker.test(text);
}

/** Numbered like a heading: 一、 （二） 第三章, or I. */
export function isNumberedHeading(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十\d]{1,3}[章节節部条條]|(?:I{1,3}|IV|VI{0,3}|IX|X)\.\s)/u.test(
    text,
  );
}
