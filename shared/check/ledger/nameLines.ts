// The names of a segment as lines of its ledger: who and what the source names, with what the target writes for it.
import type { HouseForm, LedgerEntry } from '../../model/ledger.js';
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';
import type { ChineseEnglishPair } from '../checkedArticle.js';
import { articleNames, mentionsIn, type ArticleName } from '../names/articleNames.js';
import { nameSlips } from '../names/nameSlips.js';
import { renderingsOfName } from '../names/nameRenderings.js';
import { houseForm, isReadOneWay } from '../names/personNames.js';
import { placeWordsIn } from '../names/placeCheck.js';
import { bySide, placeIn, plainLine } from './ledgerLines.js';

/** The name as the desk writes it in English; null: it is not known. */
function houseOf(pair: ChineseEnglishPair, { concept, person, chinese }: ArticleName): HouseForm | null {
  const preferred = concept?.english.find(({ status }) => status === 'preferred')?.text;
  const listed = placeWordsIn(pair).find((one) => one.chinese === chinese)?.house;
  const { resources } = pair.article.settings;
  const spelled = person && isReadOneWay(person, resources) ? houseForm(person, resources) : null;
  const words = preferred ?? listed ?? spelled;
  return words === null ? null : { words, hedge: null };
}

/** A slip as its check reports it, with the check's own places: what is set aside there is set aside here. */
const slipLines = (pair: ChineseEnglishPair): readonly LedgerEntry[] =>
  nameSlips(pair).flatMap(({ source, target, check, severity, fix = null }): readonly LedgerEntry[] => {
    if (!source || !target) return [];
    const places = { source: placeIn(pair.source, source), target: placeIn(pair.target, target) };
    const difference = { by: 'name' } as const;
    const line = { ...plainLine, ...places, kind: 'name', state: 'differs' } as const;
    return [{ ...line, difference, check, severity, fix }];
  });

/**
 * What the checks find, then one line for each other name, at its first mention. Names nobody is sure of are listed where the
 * target has them.
 */
export function nameLines(pair: ChineseEnglishPair): readonly LedgerEntry[] {
  if (pair.english.text.trim() === '') return [];
  const names = articleNames([pair]);
  const people = names.filter(({ kind }) => kind === 'person');
  const slips = slipLines(pair);
  const isToEnglish = pair.english.side === 'target';
  const isSaid = (place: TextRange, side: 'source' | 'target'): boolean =>
    slips.some((slip) => slip[side] && rangesOverlap(slip[side], place));
  // 山东省 before 山东, 长江大桥 before 长江: what is inside a longer name is no mention of the shorter one.
  const taken: TextRange[] = [];
  const others = names
    .toSorted((a, b) => b.chinese.length - a.chinese.length)
    .flatMap((name): readonly LedgerEntry[] => {
      const mentions = mentionsIn(pair, name, taken);
      const [mention] = mentions;
      if (!mention) return [];
      taken.push(...mentions);
      const [rendering] = renderingsOfName(pair, name, people);
      const line = { ...plainLine, kind: 'name' } as const;
      const chinese = placeIn(pair.chinese, mention);
      if (
        isToEnglish &&
        (mentions.some((one) => isSaid(one, 'source')) || (rendering && isSaid(rendering, 'target')))
      )
        return [];
      if (rendering) return [{ ...line, ...bySide(pair, chinese, placeIn(pair.english, rendering)) }];
      if (!name.isCertain || !isToEnglish) return [];
      return [{ ...line, source: chinese, state: 'missing', house: houseOf(pair, name) }];
    });
  return [...slips, ...others];
}
