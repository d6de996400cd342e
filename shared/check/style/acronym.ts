// acronym: the first mention in the body has the full name, and its initials agree.
import type { TextRange } from '../../model/inlineText.js';
import type { ArticleCheck, Finding } from '../check.js';
import { isEnglish, type CheckedPair } from '../checkedArticle.js';

const known = new Set(
  'GDP UN EU US UK AI WTO WHO NATO CEO CFO COVID COVID-19 CPC CPPCC NPC PLA BRI APEC ASEAN BRICS G20 IMF OPEC UNESCO NASA DNA RNA PCR PM2 VR AR TV GPS IT PC HIV AIDS SARS IPO PPP CPI PPI PMI R&D QR SUV EV LED LNG IPR NGO FIFA NBA IOC VIP ID BBC CNN CCTV UAE USSR HK NPC RMB CNY USD PhD MBA SOE SME ICU CT MRI URL PDF USB App WIFI XI VI VII VIII IX II III IV XII XIII XIV XV OK AM PM PRC ROK DPRK US-China EU-China UN-backed ESG FTA RCEP TPP CPTPP NEV 5G 4G 3G 6G B2B HSK TCM UHV'.split(
    ' ',
  ),
);

const acronyms = /(?<![\w-])([A-Z]{3,6})(?:s)?(?![\w-]|\.\w)/g;
const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', 'an', 'with', 'at']);

/** The initials of the words right before a bracket, as many as the acronym has letters. */
function initialsBefore(text: string, at: number, acronym: string): string {
  const words = text
    .slice(Math.max(0, at - 140), at)
    .trim()
    .split(/[\s-]+/)
    .filter((word) => /^[A-Za-z]/.test(word));
  const counted = words.filter((word) => !small.has(word.toLowerCase()));
  return counted
    .slice(-acronym.length)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

function fullNames(
  text: string,
): readonly { acronym: string; start: number; end: number; agrees: boolean }[] {
  return Array.from(text.matchAll(/[(（]([A-Z]{3,6})[)）]/g), (match) => {
    const acronym = match[1] ?? '';
    const initials = initialsBefore(text, match.index, acronym);
    const all = text.slice(Math.max(0, match.index - 140), match.index).replace(/[^A-Z]/g, '');
    return {
      acronym,
      start: match.index,
      end: match.index + match[0].length,
      agrees: initials === acronym || all.endsWith(acronym),
    };
  });
}

type Found = Finding & { readonly index: number };

const found = (index: number, target: TextRange, message: string, acronymOf: string): Found => ({
  index,
  severity: 'warning',
  source: null,
  target,
  message,
  values: { acronym: acronymOf },
});

/** Those of one paragraph; `seen` gathers what was mentioned by then. */
function inParagraph(
  { index, target, source }: CheckedPair,
  exempt: ReadonlySet<string>,
  seen: Set<string>,
): readonly Found[] {
  const expanded = fullNames(target.text);
  const wrong = expanded
    .filter(({ agrees, acronym: name }) => !agrees && !exempt.has(name))
    .map(({ start, end, acronym: name }) => found(index, { start, end }, 'initials', name));
  const bare = Array.from(target.text.matchAll(acronyms)).flatMap((match): readonly Found[] => {
    const name = match[1] ?? '';
    if (exempt.has(name) || seen.has(name) || source.text.includes(name)) return [];
    seen.add(name);
    const end = match.index + name.length;
    const isExpanded =
      expanded.some((one) => one.acronym === name && one.start < match.index) ||
      /^\s*[(（]/.test(target.text.slice(end));
    return isExpanded ? [] : [found(index, { start: match.index, end }, 'notExpanded', name)];
  });
  return [...wrong, ...bare];
}

/** Never expanded, expanded too late, or with initials that do not agree. */
export const acronym: ArticleCheck = {
  kind: 'article',
  id: 'acronym',
  find: ({ pairs, settings }) => {
    const body = pairs.filter(({ segment, target }) => segment.role === 'body' && isEnglish(target.language));
    // A lone sentence is no article: nobody knows what stood before it.
    if (body.length < 3) return [];
    const exempt = new Set([...known, ...settings.profile.knownAcronyms]);
    const seen = new Set<string>();
    return body.flatMap((pair) => inParagraph(pair, exempt, seen));
  },
};
