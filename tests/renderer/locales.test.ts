import { describe, expect, it } from 'vitest';
import { commands } from '../../shared/commands.js';
import en from '../../shared/locales/en.json';
import zh from '../../shared/locales/zh-CN.json';
import { mqmSubtypes } from '../../shared/model/mqmSubtypes.js';
import { failed, type Failure } from '../../shared/outcome.js';
import { failureText } from '../../renderer/ui/failureText.js';
import { setInterfaceLanguage, texts } from '../../renderer/i18n.js';

type Texts = Readonly<Record<string, string>>;

function flatten(node: object, prefix = ''): Texts {
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flatten(value as object, `${prefix}${key}.`)),
    ),
  );
}

const english = flatten(en);
const chinese = flatten(zh);
const withoutPlural = (key: string): string => key.replace(/_(one|other)$/, '');
const valuesOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? ''))].sort();

describe('interface texts', () => {
  it('exist in both languages', () => {
    const names = (all: Texts): readonly string[] => [...new Set(Object.keys(all).map(withoutPlural))].sort();
    expect(names(chinese)).toEqual(names(english));
  });

  it('have both plural forms in English and only the general one in Chinese', () => {
    const keys = Object.keys(english);
    expect(
      keys.filter((key) => key.endsWith('_one') && !keys.includes(`${withoutPlural(key)}_other`)),
    ).toEqual([]);
    expect(
      keys.filter((key) => key.endsWith('_other') && !keys.includes(`${withoutPlural(key)}_one`)),
    ).toEqual([]);
    expect(Object.keys(chinese).filter((key) => key.endsWith('_one'))).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const values = (all: Texts, name: string): readonly string[] =>
      [
        ...new Set(
          Object.keys(all)
            .filter((key) => withoutPlural(key) === name)
            .flatMap((key) => valuesOf(all[key] ?? '')),
        ),
      ].sort();
    const different = [...new Set(Object.keys(english).map(withoutPlural))].filter(
      (name) => values(english, name).join() !== values(chinese, name).join(),
    );
    expect(different).toEqual([]);
  });

  it('use full-width punctuation in Chinese and no exclamation marks anywhere', () => {
    expect(
      Object.entries(chinese)
        .filter(([, text]) => /\p{Script=Han}[,;:!?]/u.test(text))
        .map(([key]) => key),
    ).toEqual([]);
    expect(
      Object.entries(english)
        .filter(([, text]) => /!|\bplease\b/i.test(text))
        .map(([key]) => key),
    ).toEqual([]);
  });

  it('name every command and give it words to be found by, in both languages', () => {
    const missing = commands.flatMap(({ id }) =>
      [english, chinese].flatMap((all) => [`command.${id}`, `keywords.${id}`].filter((key) => !all[key])),
    );
    expect(missing).toEqual([]);
  });

  it('name every error type of MQM in both languages, and no other', () => {
    const types = Object.values(mqmSubtypes)
      .flat()
      .map((subtype) => `review.reason.subtype.${subtype}`);
    for (const all of [english, chinese])
      expect(
        Object.keys(all)
          .filter((key) => key.startsWith('review.reason.subtype.'))
          .sort(),
      ).toEqual([...types].sort());
  });

  it('fill a failure with its details', () => {
    setInterfaceLanguage('en');
    const failures: readonly Failure[] = [
      failed('files.undecodable', { file: 'harbour.txt', encoding: 'Big5', lines: '14' }).failure,
      failed('align.cannotRestructure', { reason: 'notAdjacent' }).failure,
    ];
    expect(failures.map((failure) => failureText(texts.t, failure))).toEqual([
      'harbour.txt cannot be read as Big5 in line 14. No character was replaced by guess; save the file as UTF-8 and import it again.',
      'Only segments that stand next to each other can be merged. Nothing was changed.',
    ]);
  });
});
