// Amounts nobody counted: 数百, dozens of. Each covers a span; “hundreds” may well be thousands to a hasty reader, so spans
// are generous at their upper end.

/** How a vague amount is written, and the span it covers. */
export interface VagueForm {
  readonly pattern: RegExp;
  readonly low: bigint;
  readonly high: bigint;
}

const form = (source: string, low: bigint, high: bigint, flags = 'g'): VagueForm => ({
  pattern: new RegExp(source, flags),
  low,
  high,
});
const most = 10n ** 18n;

/** What every one of the forms has some of. */
export const mayBeVague: Readonly<Record<'chinese' | 'english', RegExp>> = {
  chinese: /[数几上若多]/,
  english:
    /tens|dozen|scores|hundreds?\b|thousand|million|billions|centen|centur|decade|fortnight|clock|several|few|number|multiple|some/i,
};

/** Longer forms first. */
export const vagueChinese: readonly VagueForm[] = [
  form('(?:[数几]|上)千万', 10_000_000n, most),
  form('(?:[数几]|上)百万', 1_000_000n, most),
  form('[数几]十万', 100_000n, most),
  form('(?:[数几]|上|成千上)万(?!元户)', 10_000n, most),
  form('(?:[数几]|上)十?亿', 100_000_000n, most),
  form('[数几上]千(?![万米克瓦])', 1000n, most),
  form('[数几上]百(?!万)|成百上千', 100n, most),
  form('[数几]十(?![万亿])', 20n, 200n),
  form('十[几多](?![万亿])', 11n, 20n),
  form('好几|若干|[数几](?=[个名家项条次年天人位种座]|小时)', 2n, 20n),
];

const many = '(?:tens|dozens|scores|hundreds|thousands|millions|billions)';
/** Longer forms first. */
export const vagueEnglish: readonly VagueForm[] = [
  form(`\\b(?:tens|hundreds|thousands) of (?:millions|billions)\\b|\\bbillions\\b`, 10_000_000n, most, 'gi'),
  form('\\bhundreds of thousands\\b', 100_000n, most, 'gi'),
  form('\\b(?:tens|dozens|scores) of thousands\\b', 10_000n, most, 'gi'),
  form('(?<!of )\\b(?:millions|several million)\\b', 1_000_000n, most, 'gi'),
  form('(?<!of )\\b(?:thousands|several thousand)\\b', 1000n, most, 'gi'),
  form(`(?<!of )\\bhundreds\\b(?! of ${many})|\\bseveral hundred\\b`, 100n, most, 'gi'),
  form(`\\b(?:dozens|scores|tens)\\b(?! of ${many})`, 12n, 500n, 'gi'),
  form('\\b(?:a )?dozen\\b', 10n, 15n, 'gi'),
  form('\\b(?:centenar(?:y|ies)|centennials?|century|centuries)\\b', 100n, 100n, 'gi'),
  form('\\bdecades?\\b', 10n, 99n, 'gi'),
  form('\\bfortnight\\b', 2n, 14n, 'gi'),
  form('\\b(?:around|round)[ -]the[ -]clock\\b', 24n, 24n, 'gi'),
  form('\\b(?:several|a few|a number of|multiple|some)\\b', 2n, 20n, 'gi'),
];
