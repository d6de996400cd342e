import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyStretches,
  mentionable,
  mentionQuery,
  withMention,
} from '../../../../renderer/review/comments/mentionQuery.js';
import { people } from '../../fakeBridge.js';

describe('mentionQuery', () => {
  it('finds the name typed after an @, half or full width, also right after Chinese', () => {
    expect(mentionQuery('Ask @Mei', 8)).toEqual({ start: 4, text: 'Mei' });
    expect(mentionQuery('请看＠岑', 4)).toEqual({ start: 2, text: '岑' });
    expect(mentionQuery('@', 1)).toEqual({ start: 0, text: '' });
  });

  it('leaves mail addresses and other lines alone', () => {
    expect(mentionQuery('desk@harbour', 12)).toBeNull();
    expect(mentionQuery('@Mei\nand', 8)).toBeNull();
  });
});

describe('mentionable', () => {
  it('offers everybody for an @ alone, then those with a word that begins so', () => {
    const names = (text: string): readonly string[] =>
      mentionable(people, { start: 0, text }).map(({ name }) => name);
    expect(names('')).toEqual(['Mei Halloran', '岑望', 'Tobias Quill']);
    expect(names('qui')).toEqual(['Tobias Quill']);
    expect(names('岑')).toEqual(['岑望']);
    expect(names('Mei Halloran ')).toEqual([]);
  });
});

describe('withMention', () => {
  it('puts the name in place of what was typed, with one space after it', () => {
    const body = 'Ask @me about it';
    const query = mentionQuery(body, 7);
    if (!query) throw new Error('no name is typed');
    expect(withMention(body, query, 'Mei Halloran')).toEqual({
      body: 'Ask @Mei Halloran about it',
      caret: 18,
    });
  });
});

describe('bodyStretches', () => {
  it('cuts a body at the names it mentions, the longest first', () => {
    expect(bodyStretches('@Mei Halloran, see ＠岑望。', ['Mei', 'Mei Halloran', '岑望'])).toEqual([
      { text: '@Mei Halloran', isMention: true },
      { text: ', see ', isMention: false },
      { text: '＠岑望', isMention: true },
      { text: '。', isMention: false },
    ]);
  });

  it('gives the body again, whatever the names', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (body, names) => {
        expect(
          bodyStretches(body, names)
            .map(({ text }) => text)
            .join(''),
        ).toBe(body);
      }),
    );
  });
});
