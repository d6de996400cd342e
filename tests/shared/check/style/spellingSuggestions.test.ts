import { describe, expect, it } from 'vitest';
import { checkResources } from '../../../../electron/files/check/checkResources.js';
import { readArticle } from '../../../../shared/check/checkedArticle.js';
import { builtInProfiles } from '../../../../shared/check/profiles.js';
import { mostSuggestions, spellingSuggestions } from '../../../../shared/check/style/spellingSuggestions.js';
import { plain } from '../../../../shared/model/inlineText.js';
import { noTerms } from '../../../../shared/terms/termIndex.js';

const suggested = (word: string, target: string, profile = builtInProfiles.chinadaily): readonly string[] =>
  spellingSuggestions(
    word,
    readArticle(
      [
        {
          id: '1',
          paragraphId: '1',
          role: 'body',
          isLeftOut: false,
          source: plain('渡轮今天开通。'),
          target: plain(target),
        },
      ],
      {
        sourceLanguage: 'zh-CN',
        targetLanguage: 'en-US',
        articleDate: null,
        profile,
        terms: noTerms,
        resources: checkResources(),
      },
    ),
  );

describe('suggestions for a misspelt word', () => {
  it('are the dictionary’s, a handful', () => {
    const found = suggested('goverment', 'The goverment met.');
    expect(found[0]).toBe('government');
    expect(found.length).toBeLessThanOrEqual(mostSuggestions);
  });

  it('begin with what the article itself writes', () => {
    const alone = suggested('hte', 'In hte end.');
    expect(alone[0]).not.toBe('hate');
    expect(suggested('hte', 'In hte end. They hate it.')[0]).toBe('hate');
    // Another misspelling is no help.
    expect(suggested('feries', 'The feries and ferrys run.')).not.toContain('ferrys');
  });

  it('are spelt as the desk spells', () => {
    expect(suggested('coluor', 'The coluor is new.', builtInProfiles.uk)).toContain('colour');
    expect(suggested('coluor', 'The coluor is new.', builtInProfiles.uk)).not.toContain('color');
    expect(suggested('colro', 'The colro is new.')).toContain('color');
  });
});
