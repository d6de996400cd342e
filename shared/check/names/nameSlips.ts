// What the checks that look at one row say of its names.
import type { Finding } from '../check.js';
import { onceFor, type ChineseEnglishPair } from '../checkedArticle.js';
import { nameOrder, namePinyin } from './nameChecks.js';
import { place } from './placeCheck.js';

const ownChecks = [namePinyin, nameOrder, place];

/** Their findings, each with its check; none of a check that is off. */
export const nameSlips = onceFor((pair: ChineseEnglishPair) => {
  const { levels } = pair.article.settings.profile;
  return ownChecks
    .filter(({ id }) => levels[id] !== 'off')
    .flatMap(({ id, find }) =>
      find(pair).map((finding): Finding & { check: typeof id } => ({ ...finding, check: id })),
    );
});
