import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/model/person.js';
import { mentionsIn } from '../../../shared/review/mentionsIn.js';
import { personId } from '../buildSegments.js';

const people: readonly Person[] = ['Ann', 'Ann Lee', '李文', '李文君', 'Ōto'].map((name) => ({
  id: personId(name),
  name,
  roles: ['translator'],
  hue: 1,
}));
const named = (body: string): readonly string[] => {
  const ids = mentionsIn(body, people);
  return people.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
};

describe('mentionsIn', () => {
  it('finds people in order of appearance, each once', () => {
    expect(mentionsIn('@李文 and @ann, @Ann again', people)).toEqual([personId('李文'), personId('Ann')]);
  });

  it('takes the longest of names that begin alike', () => {
    expect(named('@Ann Lee, which harbour?')).toEqual(['Ann Lee']);
    expect(named('＠李文君请看')).toEqual(['李文君']);
    expect(named('@李文请看')).toEqual(['李文']);
  });

  it('names nobody by a longer word or a mail address', () => {
    expect(named('@Annabel, @Ann2, mail@Ann.example, @ Ann')).toEqual([]);
  });

  it('knows a name before punctuation and at the end', () => {
    expect(named('Ask (@ŌTO)')).toEqual(['Ōto']);
    expect(named('@Ann')).toEqual(['Ann']);
  });
});
