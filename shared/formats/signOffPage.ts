// What a sign-off page says, line by line and cell by cell; writeSignOffHtml.ts and docx/writeSignOffDocx.ts lay it out.
import type { LanguageTag } from '../model/language.js';
import type { SignOffRecord, SignOffSegment } from '../model/signOff.js';
import { signOffLabels, type SignOffLabels } from './signOffLabels.js';

/** `id` of the page's element in HTML, name of its bookmark in Word: by it readers tell the page from the article. */
export const signOffId = 'duizhao_sign_off';

/** A title with the language it is in. */
export interface SignOffTitle {
  readonly text: string;
  readonly language: LanguageTag;
}

/** One row of the table; `isHeld` is the last cell. */
export interface SignOffRow {
  readonly cells: readonly [string, string, string, string, string, string];
  readonly isHeld: boolean;
}

/** The page. */
export interface SignOffPage {
  readonly language: LanguageTag;
  readonly label: string;
  readonly at: string;
  /** The exported side's first. */
  readonly titles: readonly SignOffTitle[];
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
    readonly kind: 'text' | 'hash' | 'good';
  }[];
  readonly columns: SignOffLabels['columns'];
  readonly rows: readonly SignOffRow[];
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly foot: string;
}

/** 2026-11-18T15:02:07.000Z as 2026-11-18 15:02. */
const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

/** A hash as a person compares it: groups of four, the first `groups` of them. */
function grouped(hash: string, groups = hash.length / 4): string {
  return (hash.match(/.{4}/g) ?? []).slice(0, groups).join(' ');
}

/** As much of an id as a person compares; the command line finds an article by it. */
const shownId = 8;

const ends = (hash: string): string => `${grouped(hash, 4)} … ${grouped(hash.slice(-8))}`;

function rowOf(segment: SignOffSegment, labels: SignOffLabels): SignOffRow {
  const { number, role, hash, wordsBy, writers, importedBy, approvedBy, approvedAt, fourEyes } = segment;
  const authors = wordsBy ?? writers;
  const words = importedBy === null ? authors : [...authors, labels.imported(importedBy)];
  return {
    cells: [
      String(number),
      labels.roles[role],
      grouped(hash, 2),
      words.length === 0 ? '–' : labels.names(words),
      approvedBy,
      minute(approvedAt).slice(5),
    ],
    isHeld: fourEyes,
  };
}

/** The page of a record, in the language of the exported side (the target's, where both went out). */
export function signOffPage(record: SignOffRecord): SignOffPage {
  const { article, export: made } = record;
  const isSource = made.side === 'source';
  const language = isSource ? article.sourceLanguage : article.targetLanguage;
  const labels = signOffLabels(language);
  const source = { text: article.sourceTitle, language: article.sourceLanguage };
  const target = { text: article.targetTitle, language: article.targetLanguage };
  return {
    language,
    label: labels.title,
    at: `${minute(made.at)} UTC`,
    titles: (isSource ? [source, target] : [target, source]).filter(({ text }) => text !== ''),
    facts: factsOf(record, labels),
    columns: labels.columns,
    rows: record.segments.map((segment) => rowOf(segment, labels)),
    sections: sectionsOf(record, labels),
    foot: labels.check,
  };
}

function factsOf(
  { article, export: made, fourEyes }: SignOffRecord,
  labels: SignOffLabels,
): SignOffPage['facts'] {
  const isHeld = fourEyes.held === fourEyes.of;
  const held = labels.held(fourEyes.held, fourEyes.of);
  const eyes = fourEyes.required || isHeld ? held : `${labels.notRequired} · ${held}`;
  const languages = `${article.sourceLanguage}, ${article.targetLanguage}`;
  return [
    { label: labels.article, value: article.id.slice(0, shownId), kind: 'text' },
    { label: labels.languages, value: languages, kind: 'text' },
    { label: labels.exportedBy, value: made.by, kind: 'text' },
    { label: labels.fourEyes, value: eyes, kind: isHeld ? 'good' : 'text' },
    { label: labels.file, value: made.file, kind: 'text' },
    { label: labels.words, value: ends(made.words), kind: 'hash' },
  ];
}

function sectionsOf(
  { log, comments, waivedChecks, mqm }: SignOffRecord,
  labels: SignOffLabels,
): SignOffPage['sections'] {
  const waived = waivedChecks.map(({ number, check, reason, by }) =>
    labels.commentLine(number, `${check}: ${reason}`, by),
  );
  const open = comments.open.map(({ number, body, by }) => labels.commentLine(number, body, by));
  return [
    { heading: labels.waived, lines: waived.length === 0 ? [labels.none] : waived },
    { heading: labels.comments, lines: open.length === 0 ? [labels.noComments(comments.resolved)] : open },
    { heading: labels.quality, lines: [mqm === null ? labels.noQuality : labels.qualityLine(mqm)] },
    { heading: labels.log, lines: [`${labels.logLine(log.events, log.brokenAt)} ${ends(log.head)}`] },
  ];
}
