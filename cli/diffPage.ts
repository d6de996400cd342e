// The redline of two wordings as one page that needs nothing else: light and dark, every word escaped.
import type { Change } from '../shared/diff/diffText.js';
import { changesSummary, type ComparedWordings } from './comparedWordings.js';
import type { Texts } from './texts.js';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

const style = `
:root { color-scheme: light dark; --deleted: #a3262a; --inserted: #0b6b3a; --moved: #6a3fa0; --quiet: #5d6470; }
@media (prefers-color-scheme: dark) {
  :root { --deleted: #ff9a94; --inserted: #7fd8a2; --moved: #cbb0ff; --quiet: #a2a9b5; }
}
body { font: 1.05rem/1.75 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.1rem; margin: 0; }
p { color: var(--quiet); margin: .25rem 0 1.5rem; }
main { white-space: pre-wrap; overflow-wrap: anywhere; }
del { color: var(--deleted); text-decoration: line-through; }
ins { color: var(--inserted); text-decoration: underline; text-underline-offset: .2em; }
.moved { color: var(--moved); text-decoration-style: double; }
`.trim();

/** One change as `del` and `ins`, with its label where a pointer or a screen reader finds it. */
function changeMarkup({ before, after }: ComparedWordings, change: Change, t: Texts): string {
  const label = escaped(t(`cli.diff.label.${change.label}`, { count: 1 }));
  const move = change.move === null ? '' : ` class="moved" data-move="${change.move + 1}"`;
  const attributes = `${move} data-label="${change.label}" title="${label}"`;
  const part = (name: 'del' | 'ins', text: string): string =>
    text === '' ? '' : `<${name}${attributes}>${escaped(text)}</${name}>`;
  return (
    part('del', before.slice(change.before.start, change.before.end)) +
    part('ins', after.slice(change.after.start, change.after.end))
  );
}

/** The whole page in the language of `t`; `names` says what was compared. */
export function diffPage(compared: ComparedWordings, names: string, t: Texts): string {
  let body = '';
  let at = 0;
  for (const change of compared.changes) {
    body += escaped(compared.before.slice(at, change.before.start)) + changeMarkup(compared, change, t);
    at = change.before.end;
  }
  body += escaped(compared.before.slice(at));
  return `<!doctype html>
<html lang="${escaped(t('cli.diff.pageLanguage'))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(names)}</title>
<style>
${style}
</style>
</head>
<body>
<h1>${escaped(names)}</h1>
<p>${escaped(changesSummary(compared, t))}</p>
<main>${body}</main>
</body>
</html>`;
}
