// Reads the block of plain `key: value` lines that may open a Markdown file, as far as an article needs it.

/** The values an article knows; each null when the block does not give it. */
export interface FrontMatter {
  readonly title: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly section: string | null;
  readonly language: string | null;
}

const block = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** A YAML scalar without its quotes; null for blank, lists in brackets joined by commas. */
function scalar(value: string): string | null {
  const text = value.trim().replace(/\s+#.*$/, '');
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list !== undefined)
    return (
      list
        .split(',')
        .map(scalar)
        .filter((item) => item !== null)
        .join(', ') || null
    );
  const double = /^"((?:[^"\\]|\\.)*)"$/.exec(text)?.[1];
  if (double !== undefined)
    return (
      double
        .replace(/\\(["\\/])/g, '$1')
        .replace(/\\n/g, ' ')
        .trim() || null
    );
  const single = /^'((?:[^']|'')*)'$/.exec(text)?.[1];
  return (single !== undefined ? single.replace(/''/g, "'") : text).trim() || null;
}

/**
 * Splits a Markdown text into front matter and the rest. A block that opens with `---` but holds no `key:` line is
 * no front matter: it stays in the rest, as a thematic break.
 */
export function splitFrontMatter(text: string): {
  readonly front: FrontMatter | null;
  readonly rest: string;
} {
  const match = block.exec(text);
  const values = new Map<string, string>();
  for (const line of match?.[1]?.split(/\r?\n/) ?? []) {
    const [, key, value] = /^([\p{L}_][\p{L}\d_-]*)\s*[:：](?:\s+(.*))?$/u.exec(line) ?? [];
    if (key !== undefined) values.set(key.toLowerCase(), value ?? '');
  }
  if (!match || values.size === 0) return { front: null, rest: text };
  const first = (...keys: readonly string[]): string | null => {
    for (const key of keys) {
      const value = scalar(values.get(key) ?? '');
      if (value !== null) return value;
    }
    return null;
  };
  return {
    front: {
      title: first('title', 'headline', '标题', '標題'),
      date: first('date', 'updated', 'published', '日期'),
      author: first('author', 'authors', 'source', 'byline', '作者', '来源', '來源'),
      section: first('section', 'breadcrumb', 'category', 'categories', '栏目', '欄目'),
      language: first('lang', 'language'),
    },
    rest: text.slice(match[0].length),
  };
}
