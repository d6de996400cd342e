// Typing a name after @: what is being typed, who it could be, and the words with the name put in.
import type { Person } from '../../../shared/model/person.js';

/** A name being typed: `start` is the place of its @. */
export interface MentionQuery {
  readonly start: number;
  readonly text: string;
}

/** The name typed before the caret; null: none is. The @ of a mail address begins none. */
export function mentionQuery(body: string, caret: number): MentionQuery | null {
  const found = /(?<![\p{Script=Latin}\p{N}_])[@＠]([^@＠\n]{0,40})$/u.exec(body.slice(0, caret));
  return found ? { start: found.index, text: found[1] ?? '' } : null;
}

/** People whose name, or a word of it, begins so; everybody for an @ alone. */
export function mentionable(people: readonly Person[], { text }: MentionQuery): readonly Person[] {
  const wanted = text.toLowerCase();
  const starts = (name: string): boolean =>
    name.toLowerCase().startsWith(wanted) ||
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(wanted) && wanted !== '');
  return people.filter(({ name }) => starts(name));
}

/** The body with the name in place of what was typed, and where the caret goes. */
export function withMention(
  body: string,
  query: MentionQuery,
  name: string,
): { readonly body: string; readonly caret: number } {
  const before = `${body.slice(0, query.start)}@${name} `;
  const after = body.slice(query.start + 1 + query.text.length).replace(/^ /, '');
  return { body: before + after, caret: before.length };
}

/** One stretch of a body: words, or a person named in them. */
export interface BodyStretch {
  readonly text: string;
  readonly isMention: boolean;
}

/** The body cut at the names it mentions; joined, the stretches are the body again. */
export function bodyStretches(body: string, names: readonly string[]): readonly BodyStretch[] {
  const longestFirst = names.toSorted((a, b) => b.length - a.length).filter((name) => name !== '');
  if (longestFirst.length === 0) return [{ text: body, isMention: false }];
  const pattern = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join('|');
  return body
    .split(new RegExp(`([@＠](?:${pattern}))`, 'giu'))
    .map((text, i) => ({ text, isMention: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
